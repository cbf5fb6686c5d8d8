"""A wait as a distribution: what a quote is read from, at the level that keeps enough promises."""

import math
from typing import Final

import msgspec

LONGEST: Final = 240.0
"""Minutes. A wait of four hours is as good as none."""

POINTS: Final = 64
_EDGE: Final = 0.98
_STRETCH: Final = 0.12
"""Beyond the edge the outlook is stretched by this share for each unit of log odds: a model can be wrong as a whole."""


def log_odds(level: float) -> float:
    """Give ln(level ÷ (1 − level)), for a level between 0 and 1."""
    return math.log(level / (1.0 - level))


def level_of(odds: float) -> float:
    """Give the level that has these log odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


class Outlook(msgspec.Struct, frozen=True):
    """``minutes`` are quantiles at equal steps of level from 0 to 1, none falling; empty where nobody can be served."""

    minutes: tuple[float, ...]

    @property
    def possible(self) -> bool:
        """Whether there is any way to serve this party at all."""
        return bool(self.minutes) and self.p50 < LONGEST

    @property
    def p50(self) -> float:
        """Minutes by which half of such waits are over."""
        return self.at(0.5)

    @property
    def p80(self) -> float:
        """Minutes by which four fifths of such waits are over, as the model has it."""
        return self.at(0.8)

    def at(self, level: float) -> float:
        """Give the minutes by which this share of such waits is over; stretched at both ends. 0 < level < 1."""
        if not self.minutes:
            return LONGEST
        inner = min(_EDGE, max(1.0 - _EDGE, level))
        place = inner * (len(self.minutes) - 1)
        below = int(place)
        above = min(below + 1, len(self.minutes) - 1)
        minutes = self.minutes[below] + (place - below) * (self.minutes[above] - self.minutes[below])
        if inner == level:
            return minutes
        beyond = log_odds(level) - log_odds(inner)
        return min(LONGEST, minutes * math.exp(_STRETCH * beyond) + max(0.0, beyond))
