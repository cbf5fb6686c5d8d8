"""Enough cases: what a share may be said to be, so that nobody is praised or blamed for a handful."""

from math import sqrt
from typing import Final, NamedTuple

FEWEST: Final = 8
"""Cases below which nothing is said."""

_Z: Final = 1.645
"""The normal quantile of a two-sided interval of 90 %."""


class Bounds(NamedTuple):
    lowest: float
    highest: float


def bounds(hits: int, cases: int) -> Bounds:
    """Give what a share of this many hits is likely to be: the score interval of Wilson (1927), at 90 %.

    Of no cases it may be anything from 0 to 1.
    """
    if not cases:
        return Bounds(0.0, 1.0)
    share, z2 = hits / cases, _Z * _Z
    middle = (share + z2 / (2 * cases)) / (1 + z2 / cases)
    half = _Z * sqrt(share * (1 - share) / cases + z2 / (4 * cases * cases)) / (1 + z2 / cases)
    return Bounds(max(0.0, middle - half), min(1.0, middle + half))


def surely_less(hits: int, cases: int, other_hits: int, other_cases: int) -> bool:
    """Tell whether a share is below another beyond what chance explains; never of fewer than eight cases."""
    if min(cases, other_cases) < FEWEST:
        return False
    return bounds(hits, cases).highest < bounds(other_hits, other_cases).lowest
