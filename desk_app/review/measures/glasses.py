"""Glasses: what was left when somebody came, and how long they stood dry."""

from typing import Final

import numpy as np

from desk_app.review.measures.figures import Value, count, share, spread, total
from desk_app.review.measures.measure import Measure, Which, saying
from desk_app.review.pages.cases import Cases, Mask, Numbers
from desk_app.review.pages.span import Span

HALF: Final = 0.5

came: Final[Which] = saying("how", "refilled", "seen", "declined", "replaced")
"""Somebody came to the glass for its own sake; another drink in its place, or the end of the evening, is no visit."""


def level_on_arrival(visits: Cases) -> Numbers:
    """Give the level that was said, else the one that was believed, 0 to 1."""
    seen = visits["seen"]
    return np.where(np.isnan(seen), visits["believed"], seen)


def above_half(visits: Cases) -> Mask:
    return level_on_arrival(visits) > HALF


def stood_dry(visits: Cases) -> Mask:
    return np.asarray(visits["dry"] > 0)


def _minutes_dry(visits: Cases, span: Span) -> Value:
    """Give no minutes where no glass stood at all: nothing was there to stand dry."""
    if not len(span.cases("visit")):
        return Value(None, 0)
    return total(lambda each: each["dry"])(visits, span)


GLASSES: Final = (
    Measure(
        id="too_early",
        name="Too early",
        words="Of the times that somebody filled a glass, looked at it, was told “no thanks”, or put the same drink in "
        "its place: those when it was still more than half full, as they said, or else as it was believed.",
        unit="share",
        kind="visit",
        of=came,
        figure=share(above_half),
        better="less",
    ),
    Measure(
        id="level_on_arrival",
        name="Level on arrival",
        words="What was left in a glass when somebody filled it, looked at it, was told “no thanks”, or put the same "
        "drink in its place, as they said, or else as it was believed.",
        unit="level",
        kind="visit",
        of=came,
        figure=spread(level_on_arrival),
    ),
    Measure(
        id="dry_glasses",
        name="Dry glasses",
        words="How often a glass stood empty, as it was believed, until somebody came to it, or the guests had paid or "
        "gone.",
        unit="count",
        kind="visit",
        of=stood_dry,
        figure=count,
        better="less",
    ),
    Measure(
        id="dry_minutes",
        name="Minutes dry",
        words="All the minutes that glasses stood empty, as it was believed, until somebody came to them, or the "
        "guests had paid or gone.",
        unit="minutes",
        kind="visit",
        of=stood_dry,
        figure=_minutes_dry,
        better="less",
    ),
)
