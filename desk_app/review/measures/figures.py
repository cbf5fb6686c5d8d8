"""Figures: what a measure comes to, of the cases it counts. Where there is nothing to measure there is no figure."""

from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from desk_app.review.pages.cases import Cases, Mask
from desk_app.review.pages.span import Span


class Value(msgspec.Struct, frozen=True):
    """``figure`` is in the measure's unit, None where nothing was there to measure; ``cases`` how many it stands on.

    ``worst_tenth`` goes with a median: nine tenths of the cases were at most this.
    """

    figure: float | None
    cases: int
    worst_tenth: float | None = None


Figure = Callable[[Cases, Span], Value]
"""Takes the cases that count, and the span they are of."""

Amounts = Callable[[Cases], NDArray[np.floating]]
"""Gives a number for each case; NaN where there is none."""


def count(cases: Cases, _: Span) -> Value:
    """How many."""
    return Value(float(len(cases)), len(cases))


def share(holds: Callable[[Cases], Mask]) -> Figure:
    """Give of how many it holds, 0 to 1."""

    def take(cases: Cases, _: Span) -> Value:
        return Value(float(holds(cases).sum() / len(cases)) if len(cases) else None, len(cases))

    return take


def total(amounts: Amounts) -> Figure:
    """Give all of it together; 0 where there is no case."""

    def take(cases: Cases, _: Span) -> Value:
        return Value(float(amounts(cases).sum(dtype=np.float64)), len(cases))

    return take


def spread(amounts: Amounts) -> Figure:
    """Give the median, and the 90th percentile as the worst tenth, both interpolated between neighbours."""

    def take(cases: Cases, _: Span) -> Value:
        return median_of(amounts(cases))

    return take


def variation(amounts: Amounts) -> Figure:
    """Give the coefficient of variation: standard deviation ÷ mean, over the population. It takes two cases."""

    def take(cases: Cases, _: Span) -> Value:
        numbers = amounts(cases).astype(np.float64)
        mean = float(numbers.mean()) if len(numbers) > 1 else 0.0
        return Value(float(numbers.std()) / mean if mean > 0 else None, len(numbers))

    return take


def median_of(numbers: NDArray[np.floating]) -> Value:
    """Give the median of numbers and their worst tenth; NaN among them counts as not there."""
    known = numbers[~np.isnan(numbers)].astype(np.float64)
    if not len(known):
        return Value(None, 0)
    median, worst = np.percentile(known, (50, 90))
    return Value(float(median), len(known), float(worst))
