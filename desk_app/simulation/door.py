"""The door: guests come with the evening's surge, and wait in line, or a moment for the host where there is room."""

from __future__ import annotations

import math
from typing import Final

import msgspec

from desk_app.floor.waiting import Waiting
from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.people import draw_name
from desk_app.simulation.rooms import Rooms
from desk_app.simulation.tastes import draw_size
from desk_app.simulation.waiting_guests import Temper, WaitingGuests

FILLING: Final = 50.0
"""Minutes from the first guest until the house is full."""

TURN: Final = 82.0
"""Minutes a table is taken by one party, on average, until the next can have it."""

_FULL: Final = 0.92
_SURGE: Final = 0.3
_WAVE: Final = 80.0
_LONG_LINE: Final = 0.35
"""Parties in line for each table of the house, at which nobody joins it any more."""

_IMPATIENT: Final = (6.0, 16.0)
"""Minutes for which guests stand about where there is no list to be put on."""


class Newcomer(msgspec.Struct, eq=False):
    """Guests who stand at the door and are on no list."""

    size: int
    came_at: float
    goes_at: float
    name: dict[str, str]


class Door:
    """Who stands at the door, who is on its list, and who had ``booked``.

    ``turned_away`` counts covers that went without a table.
    """

    def __init__(self, evening: Evening, host: str | None) -> None:
        venue = evening.desk.floor.venue
        self._evening = evening
        self._host = host
        self._parties = 0
        self._went = 0
        self.queue = next((queue.id for queue in venue.queues.values() if queue.kind == "tables"), None)
        self.rooms = Rooms(evening)
        self.standing: list[Newcomer] = []
        self.booked: set[str] = set()
        self.guests = WaitingGuests(evening, self._temper, host)

    @property
    def turned_away(self) -> int:
        return self._went + self.guests.gave_up

    def arrivals(self) -> Life:
        """Let parties come, as many as the house can seat and in the surge somewhat more."""
        evening = self._evening
        tables = list(evening.desk.floor.venue.tables.values())
        while True:
            yield evening.env.timeout(evening.random.expovariate(self._per_second(len(tables))))
            if self._goes_elsewhere():
                continue
            size, name = draw_size(evening.random, tables), draw_name(evening.random)
            patience = evening.random.uniform(*_IMPATIENT) * MINUTE
            newcomer = Newcomer(size, evening.now, evening.now + patience, name)
            if self.queue is None or (not self.in_line() and self.rooms.now_for(size) is not None):
                self.standing.append(newcomer)
            else:
                self.on_the_list(newcomer)
            evening.ring("door")

    def _goes_elsewhere(self) -> bool:
        """Who sees a long line at the door goes on, the likelier the longer it is."""
        most = len(self._evening.desk.floor.venue.tables) * _LONG_LINE
        return self._evening.chance((len(self.in_line()) / most) ** 2)

    def in_line(self) -> list[Waiting]:
        """Give those who wait for a table, in order of arrival."""
        waiting = self._evening.desk.floor.waiting.values()
        queues = self._evening.desk.floor.venue.queues
        return [each for each in waiting if each.queue in queues and queues[each.queue].kind == "tables"]

    def on_the_list(self, newcomer: Newcomer) -> None:
        """Write them down."""
        fields = {"size": newcomer.size, "queue": self.queue, **newcomer.name}
        self._evening.tap(self._host, "arrive", party=self.new_party(), **fields)

    def new_party(self) -> str:
        """Give the next party its id."""
        self._parties += 1
        return f"guests {self._parties}"

    def let_go(self) -> None:
        """Let those go who have stood here too long."""
        now = self._evening.now
        self._went += sum(each.size for each in self.standing if each.goes_at <= now)
        self.standing = [each for each in self.standing if each.goes_at > now]

    def meet(self) -> None:
        """Let everybody begin to wait who is on the list now."""
        self.guests.meet({each.queue for each in self.in_line()})

    def _per_second(self, tables: int) -> float:
        minutes = self._evening.now / MINUTE
        if minutes < FILLING:
            return tables * _FULL / (FILLING * MINUTE)
        wave = 1.0 + _SURGE * math.sin(2 * math.pi * (minutes - FILLING) / _WAVE)
        return tables * wave / (TURN * MINUTE)

    def _temper(self, _: Waiting) -> Temper:
        random = self._evening.random
        pace = random.lognormvariate(0.0, 0.3)
        stays = random.lognormvariate(math.log(45.0), 0.4)
        return Temper(unseen=3.0 * pace, silence=9.0 * pace, calm=0.15, broken=1.5 * pace, stays=stays)
