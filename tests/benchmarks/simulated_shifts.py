"""A restaurant that is not there, to quote in: dinner surges, sizes, guests who balk or give up, nights that run slow.

It shares the seating rule with the desk and nothing else: its turn times, its patience and its nights are its own.
"""

import heapq
import itertools
import math
from collections.abc import Iterator

import msgspec
import numpy as np

from desk_app.floor.turn_times import size_named
from desk_app.waits.scene import Scene, SectionNow, TableNow
from desk_app.waits.seating import next_table
from desk_app.waits.turns import CHECK, PAID, TRADE

OPENS, LAST_ARRIVAL = 17 * 60, 22 * 60
"""Minutes of the day."""

DAY = 1440
SKIPPED = 0.25
"""Checks and payments that nobody taps in: staff carry plates."""

SEATS = (2, 2, 4, 4, 6) * 3 + (2, 4, 4, 6, 8)
SIZES = ((1, 0.07), (2, 0.45), (3, 0.15), (4, 0.18), (5, 0.06), (6, 0.05), (7, 0.02), (8, 0.02))


class Told(msgspec.Struct):
    """A party that had to wait, and what the desk saw when it asked. ``waited`` None: gave up after ``left_after``."""

    at: float
    size: int
    scene: Scene
    ahead: tuple[...]
    last_entered: float
    last_of_its_size: float
    waited: float | None = None
    left_after: float | None = None

    @property
    def hour(self) -> int:
        return int(self.at % DAY // 60)

    @property
    def without_endings(self) -> Scene:
        tables = tuple(msgspec.structs.replace(table, ending=None) for table in self.scene.tables)
        return Scene(tables, self.scene.sections)

    @property
    def over_at(self) -> float:
        return self.at + (self.waited if self.waited is not None else self.left_after or 0.0)


class Left(msgspec.Struct):
    """A party that has left its table: what the venue's log says of it. ``check`` and ``paid`` from being seated."""

    at: float
    size: int
    stayed: float
    check: float | None
    paid: float | None


class House(msgspec.Struct):
    """The truth of one venue: how it differs from the trade."""

    medians: dict[str, float]
    spread: float
    night: float
    patience: float
    surge: float


def house(seed: int) -> House:
    """Invent a venue."""
    rng = np.random.default_rng([seed, 1])
    own = rng.normal(0.0, 0.12)
    medians = {key: median * math.exp(own + rng.normal(0.0, 0.08)) for key, median in TRADE.items()}
    return House(
        medians,
        spread=rng.uniform(0.26, 0.36),
        night=rng.uniform(0.04, 0.1),
        patience=rng.uniform(40.0, 75.0),
        surge=rng.uniform(0.95, 1.15) * math.exp(-own),
    )


class _Table(msgspec.Struct):
    id: str
    section: str
    seats: int
    party: str | None = None
    size: int = 0
    since: float = 0.0
    check: float = math.inf
    paid: float = math.inf
    dirty: float | None = None


class Shift:
    """One evening, event by event."""

    def __init__(self, truth: House, seed: int, starts: float = 0.0) -> None:
        self.truth, self.starts = truth, starts
        self.rng = np.random.default_rng([seed, 2])
        self.night = math.exp(self.rng.normal(0.0, truth.night))
        self.tables = [_Table(str(n), "ABCDE"[n % 5], seats) for n, seats in enumerate(sorted(SEATS))]
        self.seated_at: dict[str, float] = {}
        self.line: list[tuple[str, int, float, Told]] = []
        self.told: list[Told] = []
        self.left: list[Left] = []
        self.last_entered: dict[str, float] = {}
        self.names = (f"p{n}" for n in itertools.count())
        self.events: list[tuple[float, int, str, object]] = []
        self.order = itertools.count()

    def run(self) -> "Shift":
        for at in self._arrivals():
            self._at(at, "arrives")
        while self.events:
            now, _, what, which = heapq.heappop(self.events)
            getattr(self, f"_{what}")(now, which)
            self._seat_from_line(now)
        return self

    def _at(self, when: float, what: str, which: object = None) -> None:
        heapq.heappush(self.events, (when, next(self.order), what, which))

    def _arrivals(self) -> Iterator[float]:
        now, most = float(OPENS), 0.62
        while now < LAST_ARRIVAL:
            now += self.rng.exponential(1.0 / most)
            peak = math.exp(-(((now - 19.2 * 60) / 75.0) ** 2))
            if self.rng.random() * most < min(most, self.truth.surge * (0.12 + 0.36 * peak)):
                yield now

    def scene(self, now: float) -> Scene:
        sections = dict.fromkeys("ABCDE", 0)
        for table in self.tables:
            sections[table.section] += table.size
        return Scene(
            tuple(
                TableNow(
                    id=table.id,
                    section=table.section,
                    seats=table.seats,
                    party=table.party,
                    size=table.size,
                    elapsed=now - table.since if table.size else 0.0,
                    ending=PAID if table.paid <= now else CHECK if table.check <= now else None,
                    ending_for=now - (table.paid if table.paid <= now else min(table.check, now)),
                    dirty_for=None if table.dirty is None else now - table.dirty,
                )
                for table in self.tables
            ),
            tuple(
                SectionNow(
                    id=section,
                    name=section,
                    seated_ago=now - self.seated_at[section] if section in self.seated_at else None,
                    covers=covers,
                )
                for section, covers in sections.items()
            ),
        )

    def _arrives(self, now: float, _: object) -> None:
        size = int(self.rng.choice([size for size, _ in SIZES], p=[share for _, share in SIZES]))
        scene = self.scene(now)
        table = next_table(scene, size)  # nobody in line could have it: they were asked when it became free
        if table is not None:
            self._entered(size, 0.0)
            self._sit(now, table.table, size)
            return
        if self.rng.random() > math.exp(-len(self.line) / 14.0):
            return  # one look at the line is enough for some
        name = next(self.names)
        ahead = tuple(party[1] for party in self.line)
        entered = self.last_entered.get("any", 0.0), self.last_entered.get(size_named(size), 0.0)
        told = Told(self.starts + now, size, scene, ahead, *entered)
        self.line.append((name, size, now, told))
        self.told.append(told)
        self._at(now + self.truth.patience / math.log(2) ** (1 / 1.3) * self.rng.weibull(1.3), "gives_up", name)

    def _gives_up(self, now: float, name: object) -> None:
        for party in self.line:
            if party[0] == name:
                party[3].left_after = now - party[2]
                self.line.remove(party)
                return

    def _entered(self, size: int, waited: float) -> None:
        if waited or not self.line:  # one that walks past the line says nothing of the line
            self.last_entered |= {"any": waited, size_named(size): waited}

    def _sit(self, now: float, at: str, size: int) -> None:
        table = self.tables[int(at)]
        truth = self.truth
        lingers = 1.06 if now > 20.5 * 60 else 1.0
        stays = truth.medians[size_named(size)] * self.night * lingers * math.exp(self.rng.normal(0, truth.spread))
        after_check = min(0.5 * stays, truth.medians[CHECK] * self.night * math.exp(self.rng.normal(0, 0.5)))
        after_paying = min(0.8 * after_check, truth.medians[PAID] * math.exp(self.rng.normal(0, 0.6)))
        table.party, table.size, table.since = next(self.names), size, now
        skips_check, skips_paid = self.rng.random(2) < SKIPPED
        table.check = math.inf if skips_check else now + stays - after_check
        table.paid = math.inf if skips_paid else now + stays - after_paying
        self.seated_at[table.section] = now
        self._at(now + stays, "leaves", table)
        self._at(now + 10.0001, "section_ready")

    def _section_ready(self, now: float, _: object) -> None:
        """The line is looked at again."""

    def _leaves(self, now: float, table: object) -> None:
        assert isinstance(table, _Table)
        check, paid = (tap - table.since if tap <= now else None for tap in (table.check, table.paid))
        left = Left(self.starts + now, table.size, now - table.since, check, paid)
        self.left.append(left)
        table.party, table.size, table.dirty = None, 0, now
        table.check = table.paid = math.inf
        self._at(now + 4.0 * math.exp(self.rng.normal(0, 0.35)), "is_reset", table)

    def _is_reset(self, now: float, table: object) -> None:
        assert isinstance(table, _Table)
        table.dirty = None

    def _seat_from_line(self, now: float) -> None:
        while self.line and any(not table.size and table.dirty is None for table in self.tables):
            scene = self.scene(now)
            for party in self.line:
                table = next_table(scene, party[1])
                if table is not None:
                    self.line.remove(party)
                    party[3].waited = now - party[2]
                    self._entered(party[1], now - party[2])
                    self._sit(now, table.table, party[1])
                    break
            else:
                return
