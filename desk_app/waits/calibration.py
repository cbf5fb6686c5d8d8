"""Promises kept as often as the venue wants: adaptive conformal inference on what was said (Gibbs and Candès, 2021)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

import msgspec

from desk_app.floor.turn_times import size_named
from desk_app.waits.outlook import level_of, log_odds

TARGET: Final = 0.8
_PRIOR_PAD: Final = 0.6
"""Log odds above the target for a venue that nobody knows yet; the promises kept take it down again."""

_FIRST: Final = 0.5
_FADES: Final = 0.45
"""The first promise moves the level by ``_FIRST``, the n-th by ``_FIRST`` ÷ n^``_FADES``."""

_LEAST: Final = 0.1
"""No promise moves it less, so that a house that changes is followed."""

_SHARES: Final = (0.8, 0.6, 0.6, 0.8, 0.3)
"""All promises, those of a size, an hour, a size at an hour, and a length move by these shares, at their own counts."""

_LONG: Final = 8.0
"""Minutes. Shorter waits are mostly said as five or ten, and kept more often: long ones are not to pay for that."""

_FARTHEST: Final = 6.0


class Tuned(msgspec.Struct, frozen=True):
    """Log odds that promises of one kind are moved by, learned from ``seen`` of them, ``kept`` of which were kept."""

    odds: float = 0.0
    seen: int = 0
    kept: int = 0


class Promise(msgspec.Struct, frozen=True):
    """A wait that was told: at which moment, until when, to how many, at which hour of the venue's own wall.

    ``p50`` is what the desk then believed that half of such waits last, minutes.
    """

    queue: str
    told_at: datetime
    promised_at: datetime
    size: int
    hour: int
    p50: float


class Calibration(msgspec.Struct, frozen=True):
    """Folded from promises that are over. ``groups`` has "all", and one for each size, hour, size at an hour, length.

    ``size`` of the party, ``hour`` (0–23) and ``p50``, minutes by which half of such waits are over, say which.
    """

    target: float = TARGET
    groups: Mapping[str, Tuned] = msgspec.field(default_factory=lambda: {"all": Tuned(_PRIOR_PAD)})

    def level(self, size: int, hour: int, p50: float) -> float:
        """Give the level at which an outlook is read for such a promise."""
        keys = (key for key in _keys(size, hour, p50) if key in self.groups)
        odds = log_odds(self.target) + sum(self.groups[key].odds for key in keys)
        return level_of(max(-_FARTHEST, min(_FARTHEST, odds)))

    def after(self, said: float, waited: float, size: int, hour: int, p50: float) -> "Calibration":
        """Learn from one promise that is over: ``said`` minutes as the guest heard it, ``waited`` as it was."""
        kept = waited <= said
        groups = dict(self.groups)
        for key, share in zip(_keys(size, hour, p50), _SHARES, strict=True):
            groups[key] = self._tuned(groups.get(key, Tuned()), kept, share)
        return Calibration(self.target, groups)

    def over(self, promise: Promise, at: datetime) -> "Calibration":
        """Learn from a promise whose wait was over at this moment."""
        said, waited = (moment - promise.told_at for moment in (promise.promised_at, at))
        minutes = said.total_seconds() / 60, waited.total_seconds() / 60
        return self.after(*minutes, promise.size, promise.hour, promise.p50)

    def _tuned(self, tuned: Tuned, kept: bool, share: float) -> Tuned:
        seen = tuned.seen + 1
        step = share * max(_LEAST, _FIRST / seen**_FADES)
        odds = tuned.odds + step * (self.target - kept)
        return Tuned(max(-_FARTHEST, min(_FARTHEST, odds)), seen, tuned.kept + kept)


def _keys(size: int, hour: int, p50: float) -> tuple[str, ...]:
    bucket, length = size_named(size), "long" if p50 >= _LONG else "short"
    return "all", f"size {bucket}", f"hour {hour}", f"size {bucket} at {hour}", length
