"""How long one party takes at a desk, from the venue's own log."""

import math
from typing import Final

import msgspec

from desk_app.waits.turns import Learned

REMEMBERED: Final = 400
_USUAL: Final = Learned(math.log(4.0), 0.6**2)
"""A ticket, a coat, a question: four minutes, give or take."""

_MORE: Final = 0.25
_FEWER: Final = 0.02
"""How far a call takes the count of desks towards what it shows. One that nobody tapped as served is soon forgotten."""


class ServiceTimes(msgspec.Struct, frozen=True):
    """``usual`` is learned from the first on; ``seen`` are the last services, minutes, oldest first.

    ``at_once``: how many were served at once, of late.
    """

    usual: Learned = _USUAL
    seen: tuple[float, ...] = ()
    at_once: float = 1.0

    @property
    def desks(self) -> int:
        """How many desks the log shows, seldom seen ones left out."""
        return int(self.at_once + 0.5)

    def after(self, minutes: float) -> "ServiceTimes":
        """Learn from a party that was served."""
        return ServiceTimes(self.usual.after(minutes), (*self.seen, minutes)[-REMEMBERED:], self.at_once)

    def after_call(self, served: int) -> "ServiceTimes":
        """Learn from a call that left ``served`` parties at the desks: more desks soon, fewer after a quiet hour."""
        follows = _MORE if served > self.at_once else _FEWER
        at_once = self.at_once + (served - self.at_once) * follows
        return ServiceTimes(self.usual, self.seen, at_once)
