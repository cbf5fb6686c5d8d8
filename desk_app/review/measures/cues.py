"""Cues: what was shown, and how it ended."""

from typing import Final

from desk_app.review.measures.figures import count, spread
from desk_app.review.measures.measure import Measure, saying
from desk_app.review.measures.needs import in_time, was_late
from desk_app.review.pages.cases import Cases, Mask, Numbers


def met_late(moments: Cases) -> Mask:
    """Tell which moments were met, but not before they were late."""
    return moments.says("how", "met") & was_late(moments)


def minutes_late(moments: Cases) -> Numbers:
    return moments.minutes("late_at", "at")


CUES: Final = (
    Measure(
        id="raised",
        name="Cues raised",
        words="Cues that were shown to somebody.",
        unit="count",
        kind="raised",
        figure=count,
    ),
    Measure(
        id="in_time",
        name="Met in time",
        words="Standards that were met before they were late, whether or not their cue had to be shown; "
        "answers to guests who asked are among them.",
        unit="count",
        kind="moment",
        of=in_time,
        figure=count,
        better="more",
    ),
    Measure(
        id="late",
        name="Late",
        words="Standards that were met, but only once their late time had come.",
        unit="count",
        kind="moment",
        of=met_late,
        figure=count,
        better="less",
    ),
    Measure(
        id="minutes_late",
        name="Minutes late",
        words="Of what was met late: the minutes from when it was late until it was met.",
        unit="minutes",
        kind="moment",
        of=met_late,
        figure=spread(minutes_late),
        better="less",
    ),
    Measure(
        id="declined",
        name="Declined",
        words="The guest was offered it and wanted none.",
        unit="count",
        kind="moment",
        of=saying("how", "declined"),
        figure=count,
    ),
    Measure(
        id="implied",
        name="Without a tap",
        words="Steps that a later tap implied: done, nobody knows when, and counted neither as met nor as missed.",
        unit="count",
        kind="moment",
        of=saying("how", "implied"),
        figure=count,
    ),
    Measure(
        id="lapsed",
        name="Lapsed",
        words="Cues that were shown and came to nothing: what they were about was over, or was not wanted any more, "
        "before anybody answered.",
        unit="count",
        kind="moment",
        of=saying("how", "lapsed"),
        figure=count,
    ),
    Measure(
        id="begun_again",
        name="Begun again",
        words="Cues that were shown and then began anew: somebody looked and it was not time yet, the next course "
        "came, or the guest asked once more.",
        unit="count",
        kind="moment",
        of=saying("how", "begun_again"),
        figure=count,
    ),
    Measure(
        id="snoozed",
        name="Snoozed",
        words="How often a cue was put off for some minutes.",
        unit="count",
        kind="moment",
        of=saying("how", "snoozed"),
        figure=count,
    ),
    Measure(
        id="dismissed",
        name="Dismissed",
        words="Cues that were sent away, each with its reason.",
        unit="count",
        kind="moment",
        of=saying("how", "dismissed"),
        figure=count,
    ),
)
