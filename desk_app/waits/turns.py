"""How long a party stays: turn times by size, and what is left of one that has lasted a while."""

import math
from datetime import timedelta
from typing import Final

_MEDIAN_MINUTES: Final = ((2, 55.0), (4, 75.0), (6, 96.0))
"""Up to this many guests, this many minutes from seated to gone: the trade's figures."""

_MEDIAN_OF_MORE: Final = 120.0
_SPREAD: Final = 0.3
"""Standard deviation of log time."""


def chance_gone_by(size: int, elapsed: timedelta, within: timedelta) -> float:
    """Give the chance that a party of this size, here since ``elapsed``, is gone within another ``within``.

    Turn times are taken as log-normal; the chance is conditional on the party's being here still.
    """
    still = 1.0 - _gone(size, elapsed)
    if still < 1e-9:
        return 1.0
    return min(1.0, max(0.0, (_gone(size, elapsed + within) - _gone(size, elapsed)) / still))


def _gone(size: int, after: timedelta) -> float:
    minutes = after.total_seconds() / 60
    if minutes <= 0:
        return 0.0
    median = next((median for most, median in _MEDIAN_MINUTES if size <= most), _MEDIAN_OF_MORE)
    return 0.5 * (1.0 + math.erf(math.log(minutes / median) / (_SPREAD * math.sqrt(2.0))))
