"""The door: parties arrive with the evening's surge, wait for a table that fits, and are walked to it by the host."""

from __future__ import annotations

import math
from typing import Final

import msgspec

from desk_app.desk.show import stage_of
from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.tastes import draw_size

FILLING: Final = 35.0
"""Minutes from the first guest until the house is full."""

TURN: Final = 66.0
"""Minutes a table is taken by one party, on average, until the next can have it."""

_FULL: Final = 0.95
_SURGE: Final = 0.25
_WAVE: Final = 80.0
_WIDE_TABLE_AFTER: Final = 4 * MINUTE
_LOOKS: Final = (20.0, 40.0)


class Waiting(msgspec.Struct, eq=False):
    size: int
    came_at: float
    goes_at: float


class Door:
    """Who waits inside the door. ``turned_away`` counts covers that gave up."""

    def __init__(self, evening: Evening, host: str | None) -> None:
        self._evening = evening
        self._host = host
        self._waiting: list[Waiting] = []
        self._parties = 0
        self.turned_away = 0

    def arrivals(self) -> Life:
        """Let parties come, as many as the house can seat and in the surge somewhat more."""
        evening = self._evening
        tables = list(evening.desk.floor.venue.tables.values())
        while True:
            yield evening.env.timeout(evening.random.expovariate(self._per_second(len(tables))))
            size = draw_size(evening.random, tables)
            patience = evening.random.uniform(6.0, 16.0) * MINUTE
            self._waiting.append(Waiting(size, evening.now, evening.now + patience))
            evening.ring("door")

    def seating(self) -> Life:
        """Let the host bring them to their tables, one party at a time."""
        evening = self._evening
        while True:
            self._let_go()
            choice = self._next()
            if choice is None:
                look = evening.seconds(*_LOOKS) if self._waiting else evening.bell("door")
                yield evening.env.any_of((evening.bell("door"), look))
                continue
            waiting, table = choice
            self._waiting.remove(waiting)
            yield evening.seconds(12.0, 30.0)
            self._parties += 1
            party = f"guests {self._parties}"
            if not evening.tap(self._host, "seat", party=party, tables=[table], size=waiting.size):
                self._waiting.insert(0, waiting)

    def _per_second(self, tables: int) -> float:
        minutes = self._evening.now / MINUTE
        if minutes < FILLING:
            return tables * _FULL / (FILLING * MINUTE)
        wave = 1.0 + _SURGE * math.sin(2 * math.pi * (minutes - FILLING) / _WAVE)
        return tables * wave / (TURN * MINUTE)

    def _let_go(self) -> None:
        now = self._evening.now
        self.turned_away += sum(waiting.size for waiting in self._waiting if waiting.goes_at <= now)
        self._waiting = [waiting for waiting in self._waiting if waiting.goes_at > now]

    def _next(self) -> tuple[Waiting, str] | None:
        """Give whoever has waited longest and has a table now."""
        if not self._waiting:
            return None
        free = self._free_tables()
        for waiting in self._waiting:
            long = self._evening.now - waiting.came_at > _WIDE_TABLE_AFTER
            seats = waiting.size + (3 if long else 2 if waiting.size > 1 else 1)
            fitting = [table for table in free if waiting.size <= free[table] <= seats]
            if fitting:
                return waiting, self._best(fitting, free)
        return None

    def _free_tables(self) -> dict[str, int]:
        floor, now = self._evening.desk.floor, self._evening.moment()
        return {
            table: plan.seats
            for table, plan in floor.venue.tables.items()
            if stage_of(floor, floor.tables[table], now) == "free"
            and not self._evening.hands.has(table, self._evening.now)
        }

    def _best(self, fitting: list[str], free: dict[str, int]) -> str:
        """Give the smallest that fits, of the server who has the fewest parties."""
        floor = self._evening.desk.floor
        busy: dict[str | None, int] = {}
        for guests in self._evening.parties.values():
            server = floor.server_of(guests.table, guests.party)
            busy[server] = busy.get(server, 0) + 1
        return min(fitting, key=lambda table: (free[table], busy.get(floor.server_of(table), 0)))
