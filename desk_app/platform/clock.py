"""The one place that reads the clocks. Everything else is handed its ``now``."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

WallClock = Callable[[], datetime]
SteadyClock = Callable[[], float]

TOLERANCE = timedelta(seconds=2)
"""Wall and steady clock drift apart by milliseconds; time servers correct by less than this in small steps."""


def wall_clock() -> datetime:
    """Give the moment, in UTC."""
    return datetime.now(UTC)


class ClockWatch:
    """Notices when the wall clock moved by itself: the machine slept, or somebody set the clock."""

    def __init__(self, wall: WallClock = wall_clock, steady: SteadyClock = time.monotonic) -> None:
        self._wall = wall
        self._steady = steady
        self._seen = (wall(), steady())

    def jump(self) -> timedelta | None:
        """Give how far the wall clock moved beyond the time passed since the last call; None where it kept pace."""
        wall, steady = self._wall(), self._steady()
        before_wall, before_steady = self._seen
        self._seen = (wall, steady)
        moved = (wall - before_wall) - timedelta(seconds=steady - before_steady)
        return moved if abs(moved) > TOLERANCE else None


def steady_clock() -> float:
    """Give seconds since some moment; no hand on the wall clock moves them."""
    return time.monotonic()


def wait(seconds: float) -> None:
    """Let real time pass."""
    time.sleep(max(0.0, seconds))
