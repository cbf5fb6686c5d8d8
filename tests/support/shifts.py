"""Shifts to be reviewed: written by hand at a small house, tapped at random, or lived through by simulated guests."""

import itertools
import random
from collections.abc import Iterable
from functools import cache

from desk_app.desk.desk import Desk
from desk_app.facts import Fact
from desk_app.journal.memory import MemoryJournal
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.measures import MEASURES, Value
from desk_app.review.measures.groups import GROUPS, by
from desk_app.review.measures.labels import Labels
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.simulation.choosing import service_for
from tests.support.houses import SIX, VENUES, House, minutes, new_ids
from tests.support.lived_once import house_again, lived_once
from tests.support.stops import SETS, Door, Stop


class Review:
    """What is read of a house's journal. ``span`` is everything on all of its pages."""

    def __init__(self, house: House | Desk, journal: MemoryJournal | None = None) -> None:
        desk = house if isinstance(house, Desk) else house.desk
        self.journal = journal if journal is not None else house.journal
        self.shelf = Shelf(MemoryFacts(self.journal), MemoryPages())
        self.shelf.catch_up()
        self.labels = Labels(desk.floor.venue)
        self.span = self.shelf.of(self.shelf.heads)

    def newest(self) -> Span:
        """Give the newest page alone: the shift that goes on, or the last."""
        return self.shelf.of(self.shelf.heads[-1:])

    def take(self, measure: str) -> Value:
        return MEASURES[measure].take(self.span)

    def figure(self, measure: str, digits: int = 3) -> float | None:
        figure = self.take(measure).figure
        return figure if figure is None else round(figure, digits)

    def by(self, measure: str, group: str) -> dict[str, float | None]:
        """Give the figures of the parts, by what they are called, in their order."""
        return {part.label: part.value.figure for part in by(self.span, MEASURES[measure], GROUPS[group], self.labels)}

    def facts_behind(self, measure: str) -> list[str]:
        """Give the kinds of the facts behind a measure."""
        facts = dict(self.journal.read())
        return [facts[number].kind for number in MEASURES[measure].evidence(self.span).tolist()]


def random_shifts(seed: int, taps: int = 900) -> House:
    """Give a house with tables and a waitlist after so many taps, most of which make sense; shifts open and close."""
    return house_again(_random_shifts(seed, taps))


@cache
def _random_shifts(seed: int, taps: int) -> House:
    chance = random.Random(seed)
    house: House = Door()
    parties = itertools.count(1)
    waits = [0, 0, 0.1, 0.2, 0.3, 0.5, 0.5, 1, 2, 4]
    house.try_to("open_shift")
    for _ in range(taps):
        do, fields = chance.choice(_AT_THE_TABLE if chance.random() < 0.75 else _ELSEWHERE)(chance, house, parties)
        house.try_to(do, chance.choice(waits), **fields)
        if chance.random() < 0.04:
            house.try_to("undo", fact=chance.choice(house.kept()[-12:]).id)
    return house


def random_rides(seed: int, taps: int = 250) -> House:
    """Give a shuttle stop after so many taps."""
    chance = random.Random(seed)
    stop = Stop()
    riders = itertools.count(1)
    stop.ask("open_shift")
    for _ in range(taps):
        vehicle = chance.choice(list(stop.desk.floor.vehicles))
        party = chance.choice([*stop.desk.floor.waiting, "nobody"])
        do, fields = chance.choice(
            [
                ("arrive", {"party": f"r{next(riders)}", "size": chance.randint(1, 4), "destination": "Marriott"}),
                ("ticket", {"party": party, "vehicle": vehicle}),
                ("update_wait", {"party": party, "minutes": chance.choice([5, 15])}),
                ("depart", {"vehicle": vehicle}),
                ("return", {"vehicle": vehicle}),
                ("hear_from", {"vehicle": vehicle, "minutes": 10}),
                ("leave_queue", {"party": party, "how": chance.choice(["gave_up", "no_show"])}),
                ("stand_down", {"vehicle": vehicle}) if chance.random() < 0.1 else ("put_back", {"vehicle": vehicle}),
                ("close_shift" if stop.desk.floor.shift is not None else "open_shift", {}),
            ]
        )
        stop.try_to(do, chance.choice([0.1, 0.5, 1, 3, 12]), **fields)
    return stop


def evening(venue: str, seed: int, length: float = 75) -> tuple[Desk, MemoryJournal]:
    """Give a desk of a ready-made venue after so many simulated minutes of a busy shift, and its journal."""
    desk = _evening(venue, seed, length)
    return desk, desk._journal


@lived_once
def _evening(venue: str, seed: int, length: float) -> Desk:
    desk = Desk(MemoryJournal(), new_ids())
    desk.adopt((VENUES / f"{venue}.toml").read_text("utf-8"), SETS, SIX)
    service = service_for(desk, seed, SIX)
    service.warm_up()
    service.advance(SIX + minutes(length))
    return desk


def append(house: House, facts: Iterable[Fact]) -> None:
    """Let facts stand in the journal that no tap has made, and open the desk again."""
    house.journal.append(list(facts))
    house.reopen()


def _table(chance: random.Random) -> str:
    return chance.choice(["11", "12", "13", "21"])


def _step(do, **may):
    def tap(chance, _house, _parties):
        return do, {"table": _table(chance)} | {field: chance.choice(values) for field, values in may.items()}

    return tap


def _waiting(do, **may):
    def tap(chance, house, _parties):
        party = chance.choice([*house.desk.floor.waiting, "nobody"])
        return do, {"party": party} | {field: chance.choice(values) for field, values in may.items()}

    return tap


def _seat(chance, house, parties):
    waiting = chance.choice([*house.desk.floor.waiting, *[f"p{next(parties)}"] * 2])
    return "seat", {"tables": [_table(chance)], "party": waiting, "size": chance.randint(1, 6)}


def _cue(do, **fields):
    def tap(chance, house, _parties):
        cues = house.cues()
        return do, {"cue": chance.choice(cues).id if cues else "none"} | fields

    return tap


def _booking(chance, house, parties):
    return "book", {"party": f"p{next(parties)}", "size": chance.randint(1, 6), "for": house.now + minutes(20)}


def _booked(do, **may):
    def tap(chance, house, _parties):
        party = chance.choice([*house.desk.floor.bookings, "nobody"])
        return do, {"party": party} | {field: chance.choice(values) for field, values in may.items()}

    return tap


_SEATS, _COURSES = [1, 2], ["starters", "mains"]
_AT_THE_TABLE = [
    _seat,
    _seat,
    _step("greet"),
    _step("greet"),
    _step("take_order", of=["drinks", "food", "all"]),
    _step("serve_drink", seat=_SEATS, drink=["water", "tea", "beer"]),
    _step("refill", seat=[None, 1, 2], level=[None, 0.0, 0.25, 0.8]),
    _step("glance", seat=_SEATS, level=[0.1, 0.5, 0.75]),
    _step("decline", seat=_SEATS),
    _step("serve_course", course=_COURSES),
    _step("clear_course", course=_COURSES),
    _step("check_back", found=["happy", "problem"]),
    _step("ask", about=["refill", "order", "check", "help", "music"], seat=[None, 1]),
    _step("present_check"),
    _step("take_payment"),
    _step("leave"),
    _step("leave"),
    lambda chance, _, __: ("reset", {"table": _table(chance)}),
    lambda chance, _, __: ("move", {"table": _table(chance), "tables": [_table(chance)]}),
]
_ELSEWHERE = [
    lambda chance, _, parties: ("arrive", {"party": f"p{next(parties)}", "size": chance.randint(1, 8)}),
    lambda chance, _, parties: ("arrive", {"party": f"p{next(parties)}", "size": chance.randint(1, 8)}),
    *[_waiting("quote", minutes=[5, 10, 25])] * 4,
    _waiting("update_wait", minutes=[None, 5, 10]),
    _waiting("notify"),
    _waiting("ask", about=["wait"]),
    _waiting("leave_queue", how=["gave_up", "no_show", "cancelled"]),
    _booking,
    _booked("arrive", size=[2]),
    *[_booked("leave_queue", how=["no_show", "cancelled"])] * 2,
    _cue("snooze", minutes=2),
    _cue("dismiss", why="not now"),
    _cue("dismiss", why="table left"),
    _cue("pass", staff="s1"),
    lambda _, __, ___: ("tick", {}),
    lambda chance, house, _: ("open_shift", {}) if house.desk.floor.shift is None else ("tick", {}),
    lambda chance, house, _: ("close_shift", {}) if chance.random() < 0.3 else ("tick", {}),
]
