"""Time that goes on as the house lives it: a sleep counts, a hand on the wall clock does not."""

import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from desk_app.platform.clock import TOLERANCE, WallClock, wall_clock

_DRIFT: Final = 0.001
"""Of the time passed. Time servers slew a clock by at most half of this."""

_COUNT_SLEEP: Final = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC_RAW"}
"""Clocks that go on while the machine sleeps: clock_gettime(2) of Linux, clock_gettime(3) of macOS.

Linux has a CLOCK_MONOTONIC_RAW too, which stands still meanwhile; so does Python's monotonic on both.
"""


def counts_sleep(platform: str = sys.platform) -> bool:
    """Tell whether this machine has a steady clock that goes on while it sleeps."""
    return hasattr(time, _COUNT_SLEEP.get(platform, ""))


def seconds_passed(platform: str = sys.platform) -> float:
    """Give seconds since some moment; those of a sleep are among them where ``counts_sleep``."""
    if counts_sleep(platform):
        return time.clock_gettime(getattr(time, _COUNT_SLEEP[platform]))
    return time.monotonic()


class SteadyTime:
    """The wall's time, less what hands moved it. It never runs back, and never before ``not_before``.

    At each reading, what the wall moved is held against what has passed. Apart by no more than clocks drift, time
    follows the wall. Apart by more, somebody set the clock, and time goes on as if nobody had.

    Where the wall is behind (set back, or the journal ended later than the wall says, having been kept while the clock
    was wrong), time goes on from where it was, so that what runs is measured rightly; put forward again, the wall is
    followed from the moment it has passed that time.

    ``sleep_counts`` False: ``passed`` stands still while the machine sleeps. Then a wall that leaps ahead is believed,
    since a sleep and a hand look the same.
    """

    def __init__(
        self,
        not_before: datetime | None = None,
        wall: WallClock = wall_clock,
        passed: Callable[[], float] = seconds_passed,
        sleep_counts: bool | None = None,
    ) -> None:
        self._read_wall = wall
        self._read_passed = passed
        self._sleep_counts = counts_sleep() if sleep_counts is None else sleep_counts
        self._wall, self._passed = wall(), passed()
        self._last = self._wall if not_before is None else max(self._wall, not_before)
        self._moved = self._wall - self._last
        """How far the wall is ahead of time; negative: behind."""

    def now(self) -> datetime:
        """Give the moment, in UTC."""
        wall, passed = self._read_wall(), self._read_passed()
        span = passed - self._passed
        hand = wall - self._wall - timedelta(seconds=span)
        if abs(hand) > TOLERANCE + timedelta(seconds=abs(span) * _DRIFT):
            self._move(hand)
        self._wall, self._passed = wall, passed
        self._last = max(self._last, wall - self._moved)
        return self._last

    def _move(self, hand: timedelta) -> None:
        was_behind = self._moved < timedelta()
        self._moved += hand
        if was_behind or not self._sleep_counts:
            self._moved = min(self._moved, timedelta())
