"""What a party is like: how many they are, what they drink and eat, how fast, and how long they wait before asking."""

from random import Random
from typing import Final

import msgspec

from desk_app.floor.plan import Drink, TablePlan, Venue

AFTER_DINNER: Final = ("coffee", "tea", "espresso")
"""Drinks that nobody begins with."""

_MOST_LIKED_FIRST: Final = 4.5
_AT_THE_BAR: Final = 1.35
"""Stools turn that much faster than tables."""

_HURRIED: Final = 0.25


class Glassful(msgspec.Struct, frozen=True):
    """What one guest drinks: ``lasts`` from full to empty in minutes as this guest drinks it."""

    drink: str
    lasts: float
    rounds: int


class Tastes(msgspec.Struct, frozen=True):
    """``temper`` stretches every patience; ``lingers`` every pause; the ``hurried`` want the check at once.

    ``glassfuls`` are seat by seat, from seat 1.
    """

    temper: float
    lingers: float
    courses: tuple[str, ...]
    glassfuls: tuple[Glassful, ...]
    after_dinner: str | None = None
    hurried: bool = False


def draw_size(random: Random, tables: list[TablePlan]) -> int:
    """Draw how many come, so that in the long run every kind of table of the house is wanted."""
    likings = [_AT_THE_BAR if table.shape == "bar" else 1.0 for table in tables]
    seats = random.choices(tables, likings)[0].seats
    if seats <= 2:
        return seats if random.random() < 0.85 else 1
    return max(2, seats - random.choices((0, 1, 2), (0.55, 0.3, 0.15))[0])


def draw_tastes(random: Random, venue: Venue, size: int, at_bar: bool) -> Tastes:
    """Draw what a party of this size is like."""
    drinks = [drink for drink in venue.drinks.values() if drink.id not in AFTER_DINNER]
    after = [drink.id for drink in venue.drinks.values() if drink.id in AFTER_DINNER]
    pace = random.lognormvariate(0.0, 0.25)
    courses = _courses(random, at_bar)
    return Tastes(
        temper=random.lognormvariate(-0.28, 0.35),
        lingers=random.lognormvariate(0.0, 0.15) * (0.75 if at_bar else 0.78 + 0.05 * size),
        courses=courses,
        glassfuls=tuple(_glassful(random, drinks, pace) for _ in range(size)) if drinks else (),
        hurried=random.random() < _HURRIED,
        after_dinner=random.choice(after) if after and "dessert" in courses and random.random() < 0.6 else None,
    )


def _courses(random: Random, at_bar: bool) -> tuple[str, ...]:
    starters = random.random() < (0.15 if at_bar else 0.5)
    dessert = random.random() < (0.08 if at_bar else 0.35)
    return ("starters",) * starters + ("mains",) + ("dessert",) * dessert


def _glassful(random: Random, drinks: list[Drink], pace: float) -> Glassful:
    likings = [_MOST_LIKED_FIRST, *([1.0] * (len(drinks) - 1))]
    drink = random.choices(drinks, likings)[0]
    return pour_for(random, drink, pace)


def pour_for(random: Random, drink: Drink, pace: float) -> Glassful:
    """Draw how a guest takes to one drink."""
    guess = drink.lasts.total_seconds() / 60 if drink.lasts is not None else 16.0
    rounds = random.randint(3, 8) if drink.refill else random.choices((0, 1, 2, 3), (0.3, 0.4, 0.2, 0.1))[0]
    return Glassful(drink.id, guess * pace * random.lognormvariate(0.05, 0.3), rounds)
