"""How long a party stays: turn times by size, from the trade's figures and then from the venue's own log."""

import math
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

import msgspec

from desk_app.floor.plan import Venue
from desk_app.floor.turn_times import TRADE_TURNS, size_named

CHECK: Final = "check"
PAID: Final = "paid"
"""Endings: the check is presented, the check is paid."""

TRADE: Final = {**TRADE_TURNS, CHECK: 12.0, PAID: 5.0}
"""Median minutes from seated to gone, from the check to gone, from paying to gone, as the trade has them."""

_SPREAD: Final = {CHECK: 0.55, PAID: 0.7, "to paid": 0.7}
_SPREAD_OF_TURNS: Final = 0.3
_PRIOR_WEIGHT: Final = 6.0
"""The trade's figure counts as much as this many parties of the venue's own."""

_MEMORY: Final = 400.0
"""Parties of one size that are remembered: older ones fade, so that a new menu shows."""

_TAPS: Final = 40.0
"""Parties over which the share of steps that are tapped in is taken."""

_FARTHEST: Final = 3.0
"""Standard deviations: a table that was forgotten for the night does not drag the others along."""


class Learned(msgspec.Struct, frozen=True):
    """A log-normal time being learned: ``log_median``, ``variance`` of the log, ``weight`` in observations.

    ``guess`` is the log of the median that it began with, where somebody may come to guess another.
    """

    log_median: float
    variance: float
    weight: float = _PRIOR_WEIGHT
    guess: float | None = None

    @property
    def median(self) -> float:
        """Minutes."""
        return math.exp(self.log_median)

    @property
    def spread(self) -> float:
        """Standard deviation of the log of the next one, not knowing the median exactly."""
        return math.sqrt(self.variance * (1.0 + 1.0 / self.weight))

    def after(self, minutes: float, memory: float = _MEMORY) -> "Learned":
        """Learn from one more: the conjugate update of a normal log time, fading what is older than ``memory``."""
        reach = _FARTHEST * self.spread
        off = max(-reach, min(reach, math.log(max(minutes, 0.5)) - self.log_median))
        weight = self.weight * (1.0 - 1.0 / memory) + 1.0
        variance = self.variance + (off * off * (1.0 - 1.0 / weight) - self.variance) / weight
        return Learned(self.log_median + off / weight, max(variance, 0.01), weight, self.guess)


class TurnTimes(msgspec.Struct, frozen=True):
    """``spans`` by size bucket from seated to gone, by ending from there to gone, and "to check …", "to paid".

    ``tapped`` by ending is the share of parties for which somebody tapped it in: staff skip taps.
    """

    spans: Mapping[str, Learned]
    tapped: Mapping[str, float]

    def of(self, size: int) -> Learned:
        """Give the time from seated to gone of a party of this size."""
        return self.spans[size_named(size)]

    def left(self, size: int, ending: str | None) -> tuple[Learned, Learned | None, Learned | None, float]:
        """Give what a party still has before it, by where it stands.

        The span it is in until it is gone, if no further step is tapped; the span until the next step and the one
        from there, or None; and the share of parties for which that step is tapped.
        """
        if ending == PAID:
            return self.spans[PAID], None, None, 0.0
        if ending == CHECK:
            return self.spans[CHECK], self.spans["to paid"], self.spans[PAID], self.tapped[PAID]
        bucket = size_named(size)
        return self.spans[bucket], self.spans[f"to check {bucket}"], self.spans[CHECK], self.tapped[CHECK]

    def after(self, size: int, stayed: float, check: float | None = None, paid: float | None = None) -> "TurnTimes":
        """Learn from a party that has left ``stayed`` minutes after it was seated.

        ``check`` and ``paid`` are minutes from seated to those steps, None where nobody tapped them.
        """
        bucket = size_named(size)
        seen = {bucket: stayed}
        if check is not None:
            seen |= {f"to check {bucket}": check, CHECK: stayed - check}
        if paid is not None:
            seen |= {PAID: stayed - paid}
        if check is not None and paid is not None:
            seen |= {"to paid": paid - check}
        spans = {key: span.after(seen[key]) if key in seen else span for key, span in self.spans.items()}
        tapped = {
            ending: share + (float(minutes is not None) - share) / _TAPS
            for (ending, share), minutes in zip(self.tapped.items(), (check, paid), strict=True)
        }
        return TurnTimes(spans, tapped)

    def guessed(self, first: "TurnTimes") -> "TurnTimes":
        """Begin again with the guesses of ``first`` where they are no longer those that this was learned from."""
        spans = {
            key: span if span.guess == first.spans[key].guess else first.spans[key] for key, span in self.spans.items()
        }
        return TurnTimes(spans, self.tapped)


def trade_turns(medians: Mapping[str, float] | None = None) -> TurnTimes:
    """Turn times before anything was learned: the trade's, or the venue's own medians by bucket where it says them."""
    known = {**TRADE, **(medians or {})}
    before_check = {f"to check {key}": known[key] - known[CHECK] for key in known if key not in (CHECK, PAID)}
    known |= before_check | {"to paid": known[CHECK] - known[PAID]}
    logs = {key: math.log(max(1.0, median)) for key, median in known.items()}
    spans = {key: Learned(log, _SPREAD.get(key, _SPREAD_OF_TURNS) ** 2, guess=log) for key, log in logs.items()}
    return TurnTimes(spans, {CHECK: 0.5, PAID: 0.5})


def planned_turns(venue: Venue) -> TurnTimes:
    """Turn times before anything was learned: the venue file's where it says them, the trade's elsewhere."""
    return trade_turns({turn.guests: turn.lasts / timedelta(minutes=1) for turn in venue.turns.values()})
