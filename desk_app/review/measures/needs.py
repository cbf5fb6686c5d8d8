"""Needs: what guests needed, and who was first, the house or the guest."""

from typing import Final

import numpy as np

from desk_app.house.tally import UNFORESEEN
from desk_app.review.measures.figures import Value, count, median_of, share
from desk_app.review.measures.measure import Measure
from desk_app.review.pages.cases import Cases, Mask, Numbers
from desk_app.review.pages.span import Span


def met_first(moments: Cases) -> Mask:
    """Tell which moments were needs met before the guest asked. What answers an ask was a need when they asked."""
    return moments["need"] & moments.says("how", "met")


def asked_first(moments: Cases) -> Mask:
    """Tell which moments were needs that the guest had to ask about."""
    return moments.says("how", "asked_first")


def is_need(moments: Cases) -> Mask:
    """Tell which moments were needs: met first, or asked first."""
    return met_first(moments) | asked_first(moments)


def was_late(moments: Cases) -> Mask:
    """Tell whose late time had come when they ended, however they ended: what ``Ended.was_late`` says of each."""
    return np.asarray(moments["at"] >= moments["late_at"])


def never_answered(moments: Cases) -> Mask:
    """Tell which moments were needs that nobody ever said were met, though they stood late for somebody to see."""
    return np.asarray(moments["unanswered"])


def was_needed(moments: Cases) -> Mask:
    """Tell which moments were needs, answered or not."""
    return is_need(moments) | never_answered(moments)


def in_time(moments: Cases) -> Mask:
    """Tell which moments were met before they were late; what is never late is always in time."""
    return moments.says("how", "met") & ~was_late(moments)


def minutes_to_met(moments: Cases) -> Numbers:
    return moments.minutes("started_at", "at")


def was_awaited(moments: Cases) -> Mask:
    """Tell which moments were needs that a clock ran for: of an ask that nothing foresaw, no waiting is known."""
    return is_need(moments) & ~moments.says("standard", UNFORESEEN)


def _consistency(moments: Cases, _: Span) -> Value:
    """Measure each standard from its own median, so that slow standards do not count as uneven ones."""
    minutes, standards = minutes_to_met(moments), moments["standard"]
    beyond = np.empty(len(moments))
    for standard in np.unique(standards):
        own = standards == standard
        beyond[own] = minutes[own] - np.median(minutes[own])
    return Value(median_of(beyond).worst_tenth, len(moments))


NEEDS: Final = (
    Measure(
        id="needs",
        name="Needs",
        words="What guests needed: a standard that was met before they asked, or something they had to ask for.",
        unit="count",
        kind="moment",
        of=is_need,
        figure=count,
    ),
    Measure(
        id="met_first",
        name="Met before asked",
        words="Needs that somebody met before the guest asked.",
        unit="count",
        kind="moment",
        of=met_first,
        figure=count,
        better="more",
    ),
    Measure(
        id="asked_first",
        name="Asked first",
        words="Needs that the guest had to ask about before anybody met them.",
        unit="count",
        kind="moment",
        of=asked_first,
        figure=count,
        better="less",
    ),
    Measure(
        id="never_answered",
        name="Never answered",
        words="Needs that stood there late, and that nobody ever said were met: the guests had gone, it was sent away "
        "or came to nothing, or it was still open as the shift was over. What began again is not among them, nor what "
        "another need had silenced before it was late. They are beside the needs, not among them.",
        unit="count",
        kind="moment",
        of=never_answered,
        figure=count,
        better="less",
    ),
    Measure(
        id="proactive_share",
        name="Proactive share",
        words="Needs met before the guest asked, of all needs.",
        unit="share",
        kind="moment",
        of=is_need,
        figure=share(met_first),
        better="more",
    ),
    Measure(
        id="in_time_share",
        name="In time",
        words="Needs met before the guest asked and before their late time came, of all needs and of those never "
        "answered.",
        unit="share",
        kind="moment",
        of=was_needed,
        figure=share(in_time),
        better="more",
    ),
    Measure(
        id="consistency",
        name="Consistency",
        words="How many minutes longer than the median the worst tenth of guests waited until a need was met or they "
        "had to ask, each standard against its own median. Asks that no standard foresaw are not among them.",
        unit="minutes",
        kind="moment",
        of=was_awaited,
        figure=_consistency,
        better="less",
    ),
)
