"""Draws from log-normal times, given how long they have lasted already; outlooks off draws. Minutes."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from desk_app.waits.outlook import LONGEST, POINTS, Outlook

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

_LOW: Final = 0.02425
"""Below this the quantile uses its tail form."""

_CENTRE: Final = (
    (
        -39.69683028665376,
        220.9460984245205,
        -275.9285104469687,
        138.357751867269,
        -30.66479806614716,
        2.506628277459239,
    ),
    (-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1.0),
)
_TAIL: Final = (
    (-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
     2.938163982698783),
    (0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1.0),
)  # fmt: skip


_A_MOMENT: Final = 1e-9
"""Less than this, in any unit, has not begun to last."""


def normal_quantile(chance: "Array") -> "Array":
    """Give z with Φ(z) = ``chance``, any shape, to nine digits (P. J. Acklam's rational approximation)."""
    chance = np.clip(chance, 1e-12, 1.0 - 1e-12)
    centre = chance - 0.5
    square = centre * centre
    z: Array = np.polyval(_CENTRE[0], square) * centre / np.polyval(_CENTRE[1], square)
    tail = np.minimum(chance, 1.0 - chance)
    far = tail < _LOW
    if far.any():
        root = np.sqrt(-2.0 * np.log(tail[far]))
        z[far] = np.polyval(_TAIL[0], root) / np.polyval(_TAIL[1], root) * np.where(centre[far] < 0, 1.0, -1.0)
    return z


def still_going(median: float, spread: float, elapsed: float) -> float:
    """Give the chance that a log-normal time lasts longer than ``elapsed``."""
    if elapsed < _A_MOMENT:
        return 1.0
    return 0.5 * math.erfc(math.log(elapsed / median) / (spread * math.sqrt(2.0)))


def remaining(median: Sequence[float], spread: Sequence[float], elapsed: Sequence[float], uniform: "Array") -> "Array":
    """Draw what is left of log-normal times that have lasted ``elapsed``.

    ``median``, ``spread`` (standard deviation of the log) and ``elapsed`` have one value for each column of
    ``uniform`` (draws × columns, in 0…1). Gives an array of that shape, never below zero.
    """
    lasting = [still_going(*each) for each in zip(median, spread, elapsed, strict=True)]
    z = -normal_quantile(uniform * np.asarray(lasting))
    whole = np.asarray(median) * np.exp(np.asarray(spread) * z)
    left: Array = np.maximum(whole - np.asarray(elapsed), 0.0)
    return left


def outlooks_of(waits: "Array") -> tuple[Outlook, ...]:
    """Read an outlook off each row of drawn waits, minutes."""
    ordered = np.sort(np.clip(waits, 0.0, LONGEST), axis=-1)
    places = np.linspace(0.0, ordered.shape[-1] - 1.0, POINTS)
    below = np.minimum(places.astype(np.intp), ordered.shape[-1] - 2)
    quantiles = ordered[:, below] + (places - below) * (ordered[:, below + 1] - ordered[:, below])
    return tuple(Outlook(tuple(row)) for row in quantiles.tolist())
