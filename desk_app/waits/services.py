"""How long one party takes at a desk, from the venue's own log."""

import math
from typing import Final

import msgspec

from desk_app.waits.turns import Learned

REMEMBERED: Final = 400
_USUAL: Final = Learned(math.log(4.0), 0.6**2)
"""A ticket, a coat, a question: four minutes, give or take."""


class ServiceTimes(msgspec.Struct, frozen=True):
    """``usual`` is learned from the first on; ``seen`` are the last services, minutes, oldest first."""

    usual: Learned = _USUAL
    seen: tuple[float, ...] = ()

    def after(self, minutes: float) -> "ServiceTimes":
        """Learn from a party that was served."""
        return ServiceTimes(self.usual.after(minutes), (*self.seen, minutes)[-REMEMBERED:])
