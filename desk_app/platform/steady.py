"""Time that goes on as the house lives it: a sleep counts, a hand on the wall clock does not."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from desk_app.platform.clock import WallClock, wall_clock


def _awake_and_asleep() -> float:
    """Seconds since some moment; they pass while the machine sleeps, too."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class SteadyTime:
    """The wall's time as it was at the start, and what has passed since. Never before ``not_before``.

    A journal that ends later than the wall clock says was kept while the clock was wrong: time goes on from there, so
    that what runs is measured rightly, and meets the wall again when the wall has passed it.
    """

    def __init__(
        self,
        not_before: datetime | None = None,
        wall: WallClock = wall_clock,
        passed: Callable[[], float] = _awake_and_asleep,
    ) -> None:
        now = wall()
        self._start = now if not_before is None else max(now, not_before)
        self._passed = passed
        self._began = passed()

    def now(self) -> datetime:
        """Give the moment, in UTC."""
        return self._start + timedelta(seconds=self._passed() - self._began)
