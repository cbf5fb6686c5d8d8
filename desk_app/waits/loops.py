"""How long a vehicle is out: loop times by route and hour, from the plan and then from the stop's own log."""

import math
from collections.abc import Mapping
from typing import Final

import msgspec

_SPREAD: Final = 0.205
"""Standard deviation of the log before anything was seen: P90 ≈ 1.3 × median, as shuttle loops have it."""

_PRIOR_WEIGHT: Final = 6.0
_HOUR_WEIGHT: Final = 4.0
"""An hour's own median counts against the route's as much as this many loops."""

_MEMORY: Final = 600.0
_OF_HOUR: Final = 200.0
"""Loops remembered of a route, and of an hour of it: older ones fade, as roadworks come and go."""

_FARTHEST: Final = 2.5
"""Standard deviations: a breakdown does not become the usual."""

OVERDUE: Final = 1.2816
"""Standard deviations above the median: nine of ten loops are shorter."""


class HourOfRoute(msgspec.Struct, frozen=True):
    """The usual loop of a route at one hour: ``log_median`` of minutes, from ``weight`` loops."""

    log_median: float
    weight: float = _HOUR_WEIGHT

    def after(self, log_minutes: float) -> "HourOfRoute":
        weight = self.weight * (1.0 - 1.0 / _OF_HOUR) + 1.0
        return HourOfRoute(self.log_median + (log_minutes - self.log_median) / weight, weight)


class Loop(msgspec.Struct, frozen=True):
    """A route's loops, log-normal around the median of their hour. The spread is shared by the hours."""

    log_median: float
    variance: float = _SPREAD**2
    weight: float = _PRIOR_WEIGHT
    hours: Mapping[int, HourOfRoute] = msgspec.field(default_factory=dict)

    @property
    def spread(self) -> float:
        """Standard deviation of the log of one loop."""
        return math.sqrt(self.variance)

    def median(self, hour: int) -> float:
        """Minutes of half of the loops that start at this hour."""
        return math.exp(self._of(hour).log_median)

    def overdue_after(self, hour: int) -> float:
        """Minutes after which a vehicle that left at this hour is overdue: nine of ten loops are shorter."""
        return math.exp(self._of(hour).log_median + OVERDUE * self.spread)

    def after(self, hour: int, minutes: float) -> "Loop":
        """Learn from a loop that started at this hour and is over."""
        usual, reach = self._of(hour), _FARTHEST * self.spread
        whole = math.log(max(minutes, 1.0))
        off = max(-reach, min(reach, whole - usual.log_median))
        weight = self.weight * (1.0 - 1.0 / _MEMORY) + 1.0
        squared = off * off * usual.weight / (usual.weight + 1.0)
        return Loop(
            log_median=self.log_median + (usual.log_median + off - self.log_median) / weight,
            variance=max(0.0025, self.variance + (squared - self.variance) / weight),
            weight=weight,
            hours={**self.hours, hour: usual.after(usual.log_median + off)},
        )

    def _of(self, hour: int) -> HourOfRoute:
        return self.hours.get(hour) or HourOfRoute(self.log_median)


class LoopTimes(msgspec.Struct, frozen=True):
    """Loops by route id."""

    routes: Mapping[str, Loop] = msgspec.field(default_factory=dict)

    def after(self, route: str, hour: int, minutes: float) -> "LoopTimes":
        """Learn from a loop that started at ``hour`` and took ``minutes``; a route that is not planned is left out."""
        if route not in self.routes:
            return self
        return LoopTimes({**self.routes, route: self.routes[route].after(hour, minutes)})


def planned_loops(minutes: Mapping[str, float]) -> LoopTimes:
    """Loop times as the venue file has them: route id to minutes."""
    return LoopTimes({route: Loop(math.log(max(1.0, loop))) for route, loop in minutes.items()})
