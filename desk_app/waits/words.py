"""A wait in words. The promise is the upper number said: what is calibrated is what the guest heard."""

import math
from typing import Final

import msgspec

_STEPS: Final = ((60.0, 5), (120.0, 15), (math.inf, 30))
"""Up to this many minutes, numbers are said in steps of so many."""

_SPOKEN: Final = {5: "five", 10: "ten", 15: "fifteen", 20: "twenty", 25: "twenty-five", 30: "thirty"}
_READY: Final = 0.5
"""Minutes. Less is no wait."""

_LEAST: Final = 5
"""Minutes. A promise of nothing is broken as it is made: what is ready is promised within these."""


class Said(msgspec.Struct, frozen=True):
    """``low`` and ``high`` are the numbers in ``text``, minutes; ``high`` is the promise. ``ready``: no wait."""

    low: int
    high: int
    text: str
    ready: bool = False


def say_range(p50: float, promise: float) -> Said:
    """Word a wait as hosts do: "About 15 to 20 min". ``p50`` and ``promise`` are minutes."""
    if promise < _READY:
        return Said(0, _LEAST, "Ready now", ready=True)
    high = rounded(promise)
    low = min(rounded(p50), _step_below(high))
    if low <= 0:
        return Said(high, high, f"About {high} min")
    return Said(low, high, f"About {low} to {high} min")


def say_short(promise: float) -> Said:
    """Word a wait as a kiosk does, one number: "about five minutes"."""
    if promise < _READY:
        return Said(0, _LEAST, "now", ready=True)
    high = rounded(promise)
    return Said(high, high, f"about {_SPOKEN.get(high, str(high))} minutes")


def rounded(minutes: float) -> int:
    """Round to the nearest number that is said, never to none. What rounding does to a promise, calibration undoes."""
    step = next(step for most, step in _STEPS if minutes <= most)
    return max(_LEAST, step * math.ceil(minutes / step - 0.1))


def _step_below(high: int) -> int:
    return high - next(step for most, step in _STEPS if high <= most)
