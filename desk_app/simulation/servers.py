"""A server: one thing at a time, on foot, led by the desk's cues and by the kitchen's bell."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from typing import Any, Final

from simpy import Event

from desk_app.cues.cue import Cue
from desk_app.cues.walk import next_walk
from desk_app.simulation.carrying import carry
from desk_app.simulation.evening import Evening, Life
from desk_app.simulation.kitchen import Run
from desk_app.simulation.seeing import seen_from_afar
from desk_app.simulation.visits import visit
from desk_app.simulation.walking import Spot

EARLY: Final = timedelta(seconds=60)
"""How long before it is due a server with nothing else to do answers a cue."""

_COLLEAGUE_CARRIES: Final = 75.0
_SLOWEST_LOOK: Final = 45.0
_SIDE_WORK: Final = 0.5
_SIDE_WORK_TAKES: Final = (20.0, 130.0)
_RANK: Final = {"late": 0, "due": 1, "soon": 2}
_WHEN_IDLE: Final = ("reset",)


class Server:
    """``resting``: cues answered with "not yet" between the four eyes, by the second until which they can wait."""

    def __init__(self, evening: Evening, staff: str) -> None:
        self.evening = evening
        self.staff = staff
        self.spot: Spot = evening.plan.kitchen
        self.resting: dict[str, float] = {}

    def work(self) -> Life:
        """Work for as long as the evening lasts."""
        while True:
            looked_at = self._cues()
            cues = [cue for cue in looked_at if self._can_go(cue)]
            run = self._on_the_pass()
            if cues and cues[0].asked:
                yield from self._walk(cues)
            elif run is not None:
                yield from carry(self, run)
            elif cues and (yield from self._walk(cues)):
                pass
            elif (table := seen_from_afar(self)) is not None:
                yield from visit(self, table, ())
            else:
                yield from self._look_around(bool(looked_at))
                continue
            yield from self._side_work()

    def walk_to(self, spot: Spot) -> Life:
        seconds = self.evening.plan.seconds(self.spot, spot)
        if seconds > 0:
            yield self.evening.env.timeout(seconds)
        self.spot = spot

    def _walk(self, cues: list[Cue]) -> Generator[Event, Any, bool]:
        """Make the desk's next walk, or go where something is due within a minute. Gives whether there was any."""
        floor = self.evening.desk.floor
        ids = next_walk(cues, floor) or self._early(cues)
        by_id = {cue.id: cue for cue in cues}
        stops: dict[str, list[Cue]] = {}
        for cue in (by_id[each] for each in ids):
            if cue.table is not None:
                stops.setdefault(cue.table, []).append(cue)
        for table, there in stops.items():
            standing = [cue for cue in there if cue.id in self.evening.standing]
            if standing and not self.evening.hands.has(table, self.evening.now):
                yield from visit(self, table, standing)
        return bool(stops)

    def _side_work(self) -> Life:
        """Do what no cue speaks of: the till, cutlery, a word with somebody."""
        if self.evening.chance(_SIDE_WORK):
            yield self.evening.seconds(*_SIDE_WORK_TAKES)

    def _early(self, cues: list[Cue]) -> tuple[str, ...]:
        soonest = min(cues, key=lambda cue: cue.due_at)
        near = soonest.due_at - self.evening.moment() <= EARLY
        first = soonest if near else next((cue for cue in cues if cue.standard in _WHEN_IDLE), None)
        return () if first is None else tuple(cue.id for cue in cues if cue.table == first.table)

    def _look_around(self, something_stands: bool) -> Life:
        evening = self.evening
        bell = evening.bell(self.staff)
        if something_stands:
            yield evening.env.any_of((bell, evening.seconds(20.0, 50.0)))
        else:
            yield evening.env.any_of((bell, evening.seconds(60.0, 120.0)))
        yield evening.seconds(2.0, _SLOWEST_LOOK)

    def _cues(self) -> list[Cue]:
        cues = self.evening.desk.cues(self.evening.moment(), self.staff)
        return sorted((cue for cue in cues if cue.table is not None), key=_rank)

    def _can_go(self, cue: Cue) -> bool:
        evening = self.evening
        if cue.role not in (None, "server") and cue.staff != self.staff:
            return False
        if evening.hands.has(cue.table, evening.now) or evening.visited.get(cue.table or "") not in (None, self.staff):
            return False
        return self.resting.get(cue.id, 0.0) <= evening.now

    def _on_the_pass(self) -> Run | None:
        evening = self.evening
        return next((run for run in evening.kitchen.ready if self._carries(run)), None)

    def _carries(self, run: Run) -> bool:
        evening = self.evening
        if run.guests.gone or run.carried or evening.hands.has(run.guests.table, evening.now):
            return False
        mine = evening.server_of(run.guests.table, run.guests.party) in (self.staff, None)
        return mine or evening.now - run.ready_at > _COLLEAGUE_CARRIES


def _rank(cue: Cue) -> tuple[int, bool, object, str, int, str]:
    """The desk's own order, but for its last resort, the cue's id: two runs of one seed have different ids."""
    return _RANK[cue.urgency], not cue.asked, cue.due_at, cue.table or "", cue.seat or 0, cue.standard
