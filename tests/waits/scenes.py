"""Small houses for the tests of waits, and one evening replayed the slow and certain way."""

import heapq
import itertools
import math

import msgspec
import numpy as np

from desk_app.waits.habits import USUAL, LineHabits
from desk_app.waits.scene import Scene, SectionNow, TableNow
from desk_app.waits.seating import next_table
from desk_app.waits.tables_quote import NIGHT, RESET_SPREAD
from desk_app.waits.turns import CHECK, PAID, TurnTimes, trade_turns

UNTAPPED = TurnTimes(trade_turns().spans, {CHECK: 0.0, PAID: 0.0})
"""A house that never taps checks in: what is left of a turn depends on its size and its age alone."""


def taken(name: str, seats: int, elapsed: float, section: str = "A", size: int | None = None, **more) -> TableNow:
    return TableNow(
        id=name, section=section, seats=seats, party=f"at {name}", size=size or seats, elapsed=elapsed, **more
    )


def free(name: str, seats: int, section: str = "A") -> TableNow:
    return TableNow(id=name, section=section, seats=seats)


def stool(name: str, section: str = "A") -> TableNow:
    return TableNow(id=name, section=section, seats=1, at_bar=True)


def scene(*tables: TableNow, seated_ago: dict[str, float | None] | None = None, **covers: int) -> Scene:
    """A scene; a section that is not named was seated an hour ago."""
    names = {"A": "Window", "B": "Hall", "C": "Terrace"}
    ago = seated_ago or {}
    sections = dict.fromkeys(table.section for table in tables)
    return Scene(
        tables,
        tuple(
            SectionNow(id=each, name=names[each], seated_ago=ago.get(each, 60.0), covers=covers.get(each, 0))
            for each in sections
        ),
    )


class Evening:
    """One evening after the moment of a scene, without those who come later: event by event, one table at a time."""

    def __init__(self, start: Scene, turns: TurnTimes, rng: np.random.Generator, habits: LineHabits = USUAL) -> None:
        self.turns, self.rng, self.habits = turns, rng, habits
        self.night = math.exp(NIGHT * rng.standard_normal())
        self.tables = {table.id: msgspec.structs.replace(table) for table in start.tables}
        self.sections = {section.id: section for section in start.sections}
        self.seated_at = {section.id: -(section.seated_ago or 1e9) for section in start.sections}
        self.order = itertools.count()
        self.events: list[tuple[float, int, str]] = []
        for table in start.tables:
            if table.size:
                self.happens(self.whole(table.size, table.elapsed) - table.elapsed, table.id, "leaves")

    def whole(self, size: int, elapsed: float) -> float:
        span = self.turns.of(size)
        while True:
            minutes = span.median * math.exp(span.spread * self.rng.standard_normal())
            if minutes > elapsed:
                return elapsed + (minutes - elapsed) * self.night

    def happens(self, after: float, table: str, what: str, now: float = 0.0) -> None:
        if what == "leaves":
            after += self.habits.reset * math.exp(RESET_SPREAD * self.rng.standard_normal())
        heapq.heappush(self.events, (now + after, next(self.order), table))

    def wait_of(self, size: int, ahead: list[int]) -> float:
        patience = [self.rng.exponential(self.habits.patience / math.log(2)) for _ in ahead]
        line = [[each, gives_up] for each, gives_up in zip(ahead, patience, strict=True)]
        line.append([size, math.inf])
        now = 0.0
        while True:
            waited = self.seat(line, now)
            if waited:
                return now
            soonest = [at + self.habits.pace + 1e-6 for at in self.seated_at.values() if at + self.habits.pace > now]
            now = min([*soonest, *(event[0] for event in self.events[:1])])
            while self.events and self.events[0][0] <= now:
                table = heapq.heappop(self.events)[2]
                self.tables[table] = msgspec.structs.replace(self.tables[table], size=0, party=None)

    def seat(self, line: list[list[float]], now: float) -> bool:
        line[:] = [party for party in line if party[1] > now]
        again = True
        while again:
            again = False
            for party in line:
                best = next_table(self.scene(now), int(party[0]), self.habits.pace)
                if best is None:
                    continue
                if party is line[-1]:
                    return True
                line.remove(party)
                size = int(party[0])
                self.tables[best.table] = msgspec.structs.replace(self.tables[best.table], size=size, party="in")
                self.seated_at[best.section] = now
                self.happens(self.whole(size, 0.0), best.table, "leaves", now)
                again = True
                break
        return False

    def scene(self, now: float) -> Scene:
        sections = [
            msgspec.structs.replace(section, seated_ago=now - self.seated_at[section.id])
            for section in self.sections.values()
        ]
        return Scene(tuple(self.tables.values()), tuple(sections))
