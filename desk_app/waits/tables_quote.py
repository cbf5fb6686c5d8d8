"""How long until a table: remaining times drawn for every table, the seating rule replayed with the line ahead."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from desk_app.waits.chance import outlooks_of, remaining
from desk_app.waits.habits import USUAL, LineHabits
from desk_app.waits.leaving import parties_gone
from desk_app.waits.outlook import LONGEST, Outlook
from desk_app.waits.scene import Scene, TableNow
from desk_app.waits.seating import room_for
from desk_app.waits.turns import TurnTimes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desk_app.waits.chance import Array

DRAWS: Final = 256
NIGHT: Final = 0.08
"""Standard deviation of the log of a pace that all tables share tonight: a slow kitchen slows everybody."""


RESET_SPREAD: Final = 0.4
"""Standard deviation of the log of the time to reset a table."""


def quote_tables(
    scene: Scene,
    size: int,
    ahead: Sequence[int],
    turns: TurnTimes,
    seed: int,
    habits: LineHabits = USUAL,
    draws: int = DRAWS,
) -> Outlook:
    """Give the outlook of a party of ``size`` behind parties of the sizes ``ahead``, first in line first.

    Parties in line are served in order, each at the first table that is free, fits, and whose section is ready; a
    smaller party behind may pass. Same arguments, same outlook. Empty where no table of the house fits.
    """
    if room_for(size, (table.seats for table in scene.tables))[1] == 0:
        return Outlook(())
    replay = _Replay(scene, turns, habits, np.random.default_rng(seed), draws)
    for each in ahead:
        replay.seat(each)
    return outlooks_of(replay.waits_of(size)[np.newaxis])[0]


def quote_line(
    scene: Scene, line: Sequence[int], turns: TurnTimes, seed: int, habits: LineHabits = USUAL
) -> tuple[Outlook, ...]:
    """Give the outlook of everybody in a line of these sizes, at the price of one replay."""
    replay = _Replay(scene, turns, habits, np.random.default_rng(seed), DRAWS)
    waits = [replay.seat(each) for each in line]
    read = iter(outlooks_of(np.array([each for each in waits if each is not None]).reshape(-1, DRAWS)))
    return tuple(Outlook(()) if each is None else next(read) for each in waits)


class _Replay:
    """Many evenings at once: ``free_at`` is draws × tables, tables sorted by seats."""

    def __init__(
        self, scene: Scene, turns: TurnTimes, habits: LineHabits, rng: np.random.Generator, draws: int
    ) -> None:
        ago = {section.id: _since(section.seated_ago) for section in scene.sections}
        # Among tables free at once the first column wins: the smallest, then the section seated longest ago.
        tables = sorted(scene.tables, key=lambda table: (table.seats, -ago[table.section]))
        self._turns, self._habits, self._rng = turns, habits, rng
        self._seats = [table.seats for table in tables]
        self._rows = np.arange(draws)
        self._night = np.exp(NIGHT * rng.standard_normal((draws, 1)))
        self._free_at = self._set_again(tables)
        places = {section: place for place, section in enumerate(ago)}
        self._section = np.array([places[table.section] for table in tables], dtype=np.intp)
        self._pace = np.array([0.0 if table.at_bar else habits.pace for table in tables])
        self._seated_at = np.tile(-np.array(list(ago.values())), (draws, 1))

    def _set_again(self, tables: Sequence[TableNow]) -> "Array":
        """Minutes until each table is set again, draws × tables; tables that are joined share one party's luck."""
        first = {table.party: column for column, table in reversed(list(enumerate(tables))) if table.party}
        joined = np.array([first.get(table.party or "", column) for column, table in enumerate(tables)], dtype=np.intp)
        gone = parties_gone(tables, self._turns, self._rng, len(self._rows))[:, joined] * self._night
        reset = self._reset([table.dirty_for or 0.0 for table in tables])
        free_at = reset + np.where([table.size > 0 for table in tables], gone, 0.0)
        for column, table in enumerate(tables):
            if table.size == 0 and table.dirty_for is None:
                free_at[:, column] = 0.0
            if table.held_for is not None:
                free_at[:, column] = np.maximum(free_at[:, column], min(table.held_for, LONGEST))
        return free_at

    def _reset(self, dirty_for: Sequence[float]) -> "Array":
        median, spread = [self._habits.reset] * len(dirty_for), [RESET_SPREAD] * len(dirty_for)
        return remaining(median, spread, dirty_for, self._rng.random((len(self._rows), len(dirty_for))))

    def waits_of(self, size: int) -> "Array":
        """Give in each draw when a party of this size, next in line, has its table."""
        return self._first_free(*room_for(size, self._seats))[1]

    def seat(self, size: int) -> "Array | None":
        """Seat a party in every draw in which it is still there when its table is free, and give when that is."""
        least, most = room_for(size, self._seats)
        if most == 0:
            return None
        columns, waits = self._first_free(least, most)
        span = self._turns.of(size)
        length = span.median * np.exp(span.spread * self._rng.standard_normal(len(self._rows)))
        gives_up = self._rng.exponential(self._habits.patience / math.log(2.0), len(self._rows))
        stays = waits < gives_up
        rows, column, when = self._rows[stays], columns[stays], waits[stays]
        self._free_at[rows, column] = when + length[stays] * self._night[rows, 0] + self._habits.reset
        self._seated_at[rows, self._section[column]] = when
        return waits

    def _first_free(self, least: int, most: int) -> "tuple[NDArray[np.intp], Array]":
        low, high = bisect_left(self._seats, least), bisect_right(self._seats, most)
        when = self._free_at[:, low:high]
        pace = self._pace[low:high]
        if pace.any():
            lately = self._seated_at[:, self._section[low:high]]
            when = np.where(np.abs(when - lately) < pace, lately + pace, when)
        chosen = when.argmin(axis=1)
        return chosen + low, when[self._rows, chosen]


def _since(ago: float | None) -> float:
    return LONGEST if ago is None else ago
