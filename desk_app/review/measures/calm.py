"""Calm: how many sounds people had to hear. About one in ten minutes is acceptable, two the most (ISA-18.2, EEMUA)."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from desk_app.review.measures.figures import Value, count
from desk_app.review.measures.measure import Measure
from desk_app.review.pages.cases import Cases
from desk_app.review.pages.span import Span

TEN_MINUTES: Final = 600.0
"""Seconds."""


def _pages_of(cases: Cases, span: Span) -> NDArray[np.int64]:
    """Give for each row the place of its page among the span's."""
    firsts = np.array([head.first for head in span.heads])
    return np.searchsorted(firsts, cases["number"], side="right") - 1


def _in_ten_minutes(sounds: Cases, span: Span) -> Value:
    """Divide what people heard by the ten minutes that they worked: everybody for whom there were cues by name."""
    windows = float(span.cases("duty")["minutes"].sum()) * 60 / TEN_MINUTES
    heard = int((sounds["staff"] > 0).sum())
    return Value(heard / windows if windows > 0 else None, heard)


def _worst_ten_minutes(sounds: Cases, span: Span) -> Value:
    """Look back ten minutes from each sound, at those that the same person had in the same shift."""
    if not len(sounds):
        return Value(0.0 if len(span.cases("duty")) else None, 0)
    at, page, staff = sounds["at"], _pages_of(sounds, span), sounds["staff"]
    order = np.lexsort((at, staff, page))
    at, page, staff = at[order], page[order], staff[order]
    one = np.concatenate([[0], np.cumsum((np.diff(page) != 0) | (np.diff(staff) != 0))])
    apart = float(at.max() - at.min()) + 2 * TEN_MINUTES
    line = (at - at.min()) + one * apart
    heard = np.arange(len(line)) - np.searchsorted(line, line - TEN_MINUTES, side="right") + 1
    return Value(float(heard.max()), len(sounds))


CALM: Final = (
    Measure(
        id="sounds",
        name="Sounds",
        words="Cues that would have rung for each person they were for, on a screen of their own: when due, and again "
        "while they stand, as far as the ration of sounds lets them.",
        unit="count",
        kind="sound",
        figure=count,
        better="less",
    ),
    Measure(
        id="sounds_each",
        name="Sounds for each person",
        words="Sounds in ten minutes of their work for each person for whom there were cues. About one is what people "
        "can take, two is the most.",
        unit="sounds",
        kind="sound",
        figure=_in_ten_minutes,
        better="less",
        within=("server", "day"),
    ),
    Measure(
        id="sounds_worst",
        name="Most sounds",
        words="The most sounds that one person had in any ten minutes.",
        unit="sounds",
        kind="sound",
        figure=_worst_ten_minutes,
        better="less",
        within=("server", "day"),
    ),
)
