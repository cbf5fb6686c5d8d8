"""Overdue vehicles: how well "longer than nine of ten loops at this hour", as learned, finds those that are.

``as_raised`` is the cue at a desk, of one vehicle alone; the others are what it has learned of a whole stop's loops.

Loops have a coefficient of variation of 0.24 within their route and hour, log-normal or gamma. Two truths:

- ``slow``: a loop is overdue if it is longer than nine of ten of the loops that its route truly makes at that hour.
  This is the cue's own claim, so it is the truth that the cue is held to: what is missing to 1.0 is what it has not
  learned yet.
- ``stopped``: a loop is overdue if its vehicle broke down: so many minutes on top, as a share of the median. It is
  shown, but no cue at a quantile of 0.9 is precise about it where breakdowns are rare: it calls one sound loop in ten.
  With a share s of breakdowns, of which it finds r, its precision is s r / (s r + 0.1 (1 - s)). At r = 0.97 that is
  0.34 for s = 5 %, 0.52 for 10 %, and 0.8 only from 29 % on (``at_true_quantile`` measures it for one who knows every
  quantile). Nobody does much better: one who knows every median and may choose any threshold that finds nine of ten
  breakdowns has ``best_precision``.

Where breakdowns are frequent they are the usual: the learned nine-tenths moves out to them, the cue becomes precise and
finds fewer, and what it says is still true. "Nine of ten are back by then: how is the driver?" is a question, not a
verdict, and one vehicle in ten is few enough to ask about.
"""

import json
import math
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import msgspec
import numpy as np

from desk_app.cues.cue import Cue
from desk_app.waits.loops import LoopTimes, planned_loops
from tests.support.stops import Stop

CV = 0.24
SPREAD = math.sqrt(math.log(1.0 + CV * CV))
ROUTES = {"terminal": 24.0, "hotel": 36.0, "car-park": 15.0}
VEHICLES = {"terminal": 3, "hotel": 3, "car-park": 2}
RUSH = {7: 1.15, 8: 1.3, 9: 1.2, 16: 1.15, 17: 1.35, 18: 1.25}
"""Loops take longer by this factor at these hours; the plan does not know."""

STANDS = 0.5, 1.5
"""A vehicle that broke down stands so long, as a share of the median."""

BREAKDOWNS = (0.05, 0.10, 0.30)
"""Shares of the loops."""

HOURS = range(6, 23)
Z_OF_NINE_TENTHS = 1.2815515655446004


class Trip(msgspec.Struct):
    route: str
    hour: int
    minutes: float
    of_median: float
    slow: bool
    stopped: bool


def trips(seed: int, days: int, shape: str, stopped: float = 0.0) -> Iterator[Trip]:
    """Give the loops of a stop in order; a share of ``stopped`` stand still for a while on the way."""
    rng = np.random.default_rng([seed, 3])
    own = {route: math.exp(rng.normal(0.0, 0.1)) for route in ROUTES}
    gamma = rng.gamma(1.0 / CV**2, CV**2, 400_000) if shape == "gamma" else np.ones(1)
    nine_tenths = float(np.quantile(gamma, 0.9)) if shape == "gamma" else math.exp(Z_OF_NINE_TENTHS * SPREAD)
    for _ in range(days):
        for hour in HOURS:
            for route, planned in ROUTES.items():
                median = planned * own[route] * RUSH.get(hour, 1.0)
                for _ in range(max(1, round(VEHICLES[route] * 60 / (median + 6.0)))):
                    share = rng.gamma(1.0 / CV**2, CV**2) if shape == "gamma" else math.exp(rng.normal(0, SPREAD))
                    breaks = bool(rng.random() < stopped)
                    more = rng.uniform(*STANDS) if breaks else 0.0
                    yield Trip(route, hour, median * (share + more), share + more, bool(share > nine_tenths), breaks)


def found(seed: int, days: int, warm_up: int, truth: str, **trips_as: Any) -> tuple[int, int, int]:
    """Give how many were rightly called overdue, wrongly called so, and missed, after ``warm_up`` days of learning."""
    right = wrong = missed = 0
    loops: LoopTimes = planned_loops(ROUTES)
    each_day = len(list(trips(seed, 1, "log-normal")))
    for nth, trip in enumerate(trips(seed, days, **{"shape": "log-normal", **trips_as})):
        if nth >= warm_up * each_day:
            called = trip.minutes > loops.routes[trip.route].overdue_after(trip.hour)
            late = trip.slow if truth == "slow" else trip.stopped
            right += called and late
            wrong += called and not late
            missed += late and not called
        loops = loops.after(trip.route, trip.hour, trip.minutes)
    return right, wrong, missed


def raised(seed: int, days: int, warm_up: int) -> tuple[int, int, int]:
    """Give the same of the cue itself: one vehicle of the ready-made stop goes its loops, tapped out and back."""
    stop, rng = Stop(), np.random.default_rng([seed, 9])
    own, right, wrong, missed = math.exp(rng.normal(0.0, 0.1)), 0, 0, 0
    called: list[Cue] = []
    stop.desk.watch(lambda answer: called.extend(cue for cue in answer.raised if cue.standard == "overdue"))
    for day in range(1, days + 1):
        at = stop.now.replace(hour=HOURS[0]) + timedelta(days=day)
        while at.hour in HOURS:
            share = math.exp(rng.normal(0.0, SPREAD))
            back = at + timedelta(minutes=ROUTES["hotel"] * own * RUSH.get(at.hour, 1.0) * share)
            called.clear()
            stop.desk.handle({"do": "depart", "vehicle": "7"}, at)
            stop.desk.handle({"do": "return", "vehicle": "7"}, back)
            slow = share > math.exp(Z_OF_NINE_TENTHS * SPREAD)
            if day > warm_up:
                right += bool(called) and slow
                wrong += bool(called) and not slow
                missed += slow and not called
            at = back + timedelta(minutes=6)
    return right, wrong, missed


def knowing_the_medians(stopped: float) -> dict[str, float]:
    """Give the precision at the true quantile of 0.9, and the best that any threshold has at a recall of 0.9."""
    happened = [trip for seed in range(8) for trip in trips(seed, 30, "log-normal", stopped)]
    finds_nine_of_ten = np.quantile([trip.of_median for trip in happened if trip.stopped], 0.1)
    thresholds = {"at_true_quantile": math.exp(Z_OF_NINE_TENTHS * SPREAD), "best_precision": finds_nine_of_ten}
    return {
        name: round(float(np.mean([trip.stopped for trip in happened if trip.of_median > threshold])), 3)
        for name, threshold in thresholds.items()
    }


def overdue(full: bool = True) -> dict[str, float]:
    """Give precision and recall by truth, over 45 days of eight stops; in short, over 15 days of two."""
    stops, days, warm_up = (8, 45, 7) if full else (2, 15, 7)
    figures: dict[str, float] = {"overdue.stop_days": stops * (days - warm_up)}
    cases: dict[str, dict[str, Any]] = {
        "slow_log_normal": {"truth": "slow"},
        "slow_gamma": {"truth": "slow", "shape": "gamma"},
    }
    cases |= {f"stopped_{round(100 * share)}_percent": {"truth": "stopped", "stopped": share} for share in BREAKDOWNS}
    figures |= _rates("slow_as_raised", [raised(seed, days, warm_up) for seed in range(stops)])
    for name, case in cases.items():
        figures |= _rates(name, [found(seed, days, warm_up, **case) for seed in range(stops)])
        known = knowing_the_medians(case["stopped"]) if "stopped" in case else {}
        figures |= {f"overdue.{name}.{figure}": rate for figure, rate in known.items()}
    return figures


def _rates(name: str, counts: list[tuple[int, int, int]]) -> dict[str, float]:
    right, wrong, missed = (int(each) for each in np.sum(counts, axis=0))
    return {
        f"overdue.{name}.precision": round(right / (right + wrong), 3),
        f"overdue.{name}.recall": round(right / (right + missed), 3),
    }


if __name__ == "__main__":
    print(json.dumps(overdue(), indent=2))
