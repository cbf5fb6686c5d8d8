"""The kitchen and the bar: what was ordered is made, and stands on the pass until somebody carries it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec
import simpy

from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.guests import Guests

_SEATS_FOR_EACH_COOK: Final = 9
_MINUTES: Final = {"starters": (5.0, 9.0), "mains": (8.0, 13.0), "dessert": (2.5, 5.0)}
_AT_THE_STOVE: Final = 0.45
"""The share of that time for which a cook has hands for nothing else."""


class Run(msgspec.Struct, eq=False):
    """Something on the pass. ``course`` is the number of the party's course; None: drinks for ``seats``."""

    guests: Guests
    ready_at: float
    course: int | None = None
    seats: tuple[int, ...] = ()

    @property
    def carried(self) -> bool:
        """Whether somebody who did not ask the pass has served it."""
        return self.course is not None and f"served {self.course}" in self.guests.marks


class Kitchen:
    """Cooks share the stove, so that a full house waits longer than an empty one."""

    def __init__(self, evening: Evening) -> None:
        seats = sum(table.seats for table in evening.desk.floor.venue.tables.values())
        self._evening = evening
        self._cooks = simpy.Resource(evening.env, capacity=max(2, round(seats / _SEATS_FOR_EACH_COOK)))
        self._bartenders = simpy.Resource(evening.env, capacity=max(1, round(seats / 35)))
        self.ready: list[Run] = []

    def hears(self, guests: Guests, marks: Iterable[str]) -> None:
        """Begin what these steps of a party order."""
        if "drinks ordered" in marks and "drinks" not in guests.marks:
            self.pour(guests, tuple(guests.drinkers))
        for begun in ("ordered", "dessert ordered", *(f"cleared {number}" for number in range(3))):
            if begun in marks:
                self._begin_next(guests, begun)

    def pour(self, guests: Guests, seats: tuple[int, ...]) -> None:
        """Make drinks for these seats."""
        if seats:
            self._evening.live(self._pouring(guests, seats))

    def off_the_pass(self, run: Run) -> None:
        if run in self.ready:
            self.ready.remove(run)

    def _begin_next(self, guests: Guests, after: str) -> None:
        course = guests.next_course()
        if course is None or "check" in guests.marks:
            return
        dessert = guests.tastes.courses[course] == "dessert"
        if dessert != (after == "dessert ordered") or (course > 0 and f"cleared {course - 1}" not in guests.marks):
            return
        if (after == "ordered") == (course == 0) or dessert:
            self._evening.live(self._cooking(guests, course))

    def _cooking(self, guests: Guests, course: int) -> Life:
        least, most = _MINUTES.get(guests.tastes.courses[course], _MINUTES["mains"])
        minutes = self._evening.random.uniform(least, most) * (0.85 + 0.05 * guests.size)
        with self._cooks.request() as cook:
            yield cook
            yield self._evening.env.timeout(minutes * _AT_THE_STOVE * MINUTE)
        yield self._evening.env.timeout(minutes * (1 - _AT_THE_STOVE) * MINUTE)
        if not guests.gone and f"served {course}" not in guests.marks:
            self._calls(Run(guests, self._evening.now, course))

    def _pouring(self, guests: Guests, seats: tuple[int, ...]) -> Life:
        with self._bartenders.request() as bartender:
            yield bartender
            yield self._evening.seconds(10.0 * len(seats), 25.0 * len(seats))
        yield self._evening.seconds(30.0, 80.0)
        if not guests.gone:
            self._calls(Run(guests, self._evening.now, None, seats))

    def _calls(self, run: Run) -> None:
        self.ready = [each for each in self.ready if not each.guests.gone and not each.carried]
        self.ready.append(run)
        server = self._evening.server_of(run.guests.table, run.guests.party)
        for name in self._evening.desk.floor.signed_in if server is None else (server,):
            self._evening.ring(name)
