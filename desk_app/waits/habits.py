"""What a line does besides waiting: guests give up, tables are reset, sections are given time; learned from the log."""

import math
from typing import Final

import msgspec

from desk_app.waits.seating import PACE
from desk_app.waits.turns import Learned

_RESET: Final = Learned(math.log(4.0), 0.16)
_PATIENCE: Final = 60.0
_GAVE_UP: Final = 8.0
"""The patience that is taken for granted counts as much as this many parties that gave up."""

_FADES: Final = 1.0 - 1.0 / 1000.0
"""What is older than about a thousand parties fades."""


class LineHabits(msgspec.Struct, frozen=True):
    """``reset`` minutes after a party has left; ``patience``: median minutes a party waits before it gives up."""

    reset: float = 4.0
    patience: float = _PATIENCE
    pace: float = PACE


USUAL: Final = LineHabits()


class LearnedHabits(msgspec.Struct, frozen=True):
    """``waited``: minutes that parties have waited in all; ``gave_up``: how many of them gave up."""

    reset: Learned = _RESET
    waited: float = _GAVE_UP * _PATIENCE / math.log(2.0)
    gave_up: float = _GAVE_UP

    @property
    def habits(self) -> LineHabits:
        return LineHabits(self.reset.median, math.log(2.0) * self.waited / self.gave_up)

    def after_reset(self, minutes: float) -> "LearnedHabits":
        """Learn from a table that was set again ``minutes`` after it was left."""
        return msgspec.structs.replace(self, reset=self.reset.after(minutes))

    def after_wait(self, minutes: float, gave_up: bool) -> "LearnedHabits":
        """Learn from a wait that is over: of all minutes waited, so many ended in giving up."""
        return LearnedHabits(self.reset, self.waited * _FADES + minutes, self.gave_up * _FADES + gave_up)
