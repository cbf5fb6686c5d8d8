"""Turns: what happened at a table from seated to reset, and the minutes between the steps that guests feel."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

import msgspec

from desk_app.facts import (
    CheckedBack,
    CheckPaid,
    CheckPresented,
    CourseCleared,
    CourseServed,
    DrinkServed,
    GuestAsked,
    OrderTaken,
    PartyGreeted,
    PartyLeft,
    PartyMoved,
    PartySeated,
    TableReset,
)
from desk_app.review.pages.rows import Row, Step, Turn
from desk_app.review.reading.scene import Scene, minutes_between


class Mark(msgspec.Struct, frozen=True):
    """A fact that something is measured from."""

    number: int
    at: datetime


class OpenTurn(msgspec.Struct):
    """What is known of a party that sits: the first of each step, and from where the next step is measured.

    Who asks twice has waited since the first time: nothing but what answers it takes such a mark away.
    """

    seated: Mark
    ordered: Mark | None = None
    served: Mark | None = None
    check: Mark | None = None
    asks: int = 0
    untouched: bool = True
    drinks_from: Mark | None = None
    food_from: Mark | None = None
    check_back_from: Mark | None = None
    cleared: Mark | None = None
    check_asked: Mark | None = None


class Turns(msgspec.Struct):
    """Turns that are not over, by party, and when each table was left that is not reset."""

    open: dict[str, OpenTurn] = {}
    left: dict[str, Mark] = {}

    def take(self, scene: Scene) -> Iterator[Row]:
        """Give the steps that this fact completes, and the turn it ends."""
        fact: Any = scene.fact
        if isinstance(fact, PartySeated):
            self._taken(fact.tables)
            self.open.setdefault(fact.party, OpenTurn(Mark(scene.number, fact.at)))
        elif isinstance(fact, PartyMoved):
            self.left |= dict.fromkeys(fact.left, Mark(scene.number, fact.at))
            self._taken(fact.tables)
        elif isinstance(fact, TableReset):
            yield from self._reset(fact, scene)
        elif isinstance(fact, PartyLeft):
            yield from self._left(fact, scene)
        elif (step := _STEPS.get(type(fact))) is not None and (turn := self.open.get(fact.party)) is not None:
            here = Mark(scene.number, fact.at)
            for name, since in step(turn, fact, here):
                if since is not None:
                    minutes = minutes_between(since.at, fact.at)
                    yield Step(**scene.row(fact.party, began=since.number), step=name, minutes=minutes)
            turn.untouched = turn.untouched and isinstance(fact, GuestAsked)

    def _taken(self, tables: Iterable[str]) -> None:
        """Who sits down at a table takes it as it is: it is not reset any more."""
        for table in tables:
            self.left.pop(table, None)

    def _left(self, fact: PartyLeft, scene: Scene) -> Iterator[Row]:
        turn = self.open.pop(fact.party, None)
        self.left |= dict.fromkeys(fact.tables, Mark(scene.number, fact.at))
        if turn is None:
            return
        plans = scene.floor.venue.tables
        yield Turn(
            **scene.row(fact.party, began=turn.seated.number),
            seated_at=turn.seated.at,
            ordered_at=_at(turn.ordered),
            served_at=_at(turn.served),
            check_at=_at(turn.check),
            seats=sum(plans[table].seats for table in fact.tables if table in plans),
            asks=turn.asks,
        )

    def _reset(self, fact: TableReset, scene: Scene) -> Iterator[Row]:
        left = self.left.pop(fact.table, None)
        if left is not None:
            common = scene.row(table=fact.table, began=left.number)
            yield Step(**common, step="reset", minutes=minutes_between(left.at, fact.at))


Steps = list[tuple[str, Mark | None]]
"""Names of steps that a fact completes, and where each began; None: nobody knows."""


def _at(mark: Mark | None) -> datetime | None:
    return mark.at if mark is not None else None


def _greeted(turn: OpenTurn, _: PartyGreeted, __: Mark) -> Steps:
    return [("greet", turn.seated)] if turn.untouched else []


def _ordered(turn: OpenTurn, fact: OrderTaken, here: Mark) -> Steps:
    if fact.of != "food":
        turn.drinks_from = turn.drinks_from or here
    if fact.of != "drinks":
        turn.food_from, turn.ordered = turn.food_from or here, turn.ordered or here
    return []


def _drink(turn: OpenTurn, _: DrinkServed, __: Mark) -> Steps:
    since, turn.drinks_from = turn.drinks_from, None
    return [("drinks", since)]


def _served(turn: OpenTurn, _: CourseServed, here: Mark) -> Steps:
    since, turn.food_from = turn.food_from, None
    turn.served, turn.check_back_from = turn.served or here, here
    turn.cleared = None  # what was cleared before was not the last course
    return [("food", since)]


def _cleared(turn: OpenTurn, _: CourseCleared, here: Mark) -> Steps:
    if turn.check_asked is None:
        turn.cleared = here
    return []


def _checked_back(turn: OpenTurn, _: CheckedBack, __: Mark) -> Steps:
    since, turn.check_back_from = turn.check_back_from, None
    return [("check_back", since)]


def _asked(turn: OpenTurn, fact: GuestAsked, here: Mark) -> Steps:
    turn.asks += 1
    if fact.about == "check":
        turn.check_asked = turn.check_asked or here
    return []


def _presented(turn: OpenTurn, _: CheckPresented, here: Mark) -> Steps:
    since = turn.cleared or turn.check_asked
    turn.cleared, turn.check_asked, turn.check = None, None, turn.check or here
    return [("check", since)]


def _paid(turn: OpenTurn, _: CheckPaid, __: Mark) -> Steps:
    return [("pay", turn.check)]


_STEPS: dict[type, Callable[[OpenTurn, Any, Mark], Steps]] = {
    PartyGreeted: _greeted,
    OrderTaken: _ordered,
    DrinkServed: _drink,
    CourseServed: _served,
    CourseCleared: _cleared,
    CheckedBack: _checked_back,
    GuestAsked: _asked,
    CheckPresented: _presented,
    CheckPaid: _paid,
}
