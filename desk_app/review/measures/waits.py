"""Waits: what people were told, what it came to, and the promises made with it."""

from typing import Final

import numpy as np

from desk_app.review.measures.figures import count, share, spread
from desk_app.review.measures.measure import Measure, both, knowing, saying
from desk_app.review.pages.cases import Cases, Mask, Numbers

_QUOTED: Final = both(saying("how", "seated", "boarded", "served"), knowing("quoted", "real"))


def to_guests(told: Cases) -> Mask:
    """Tell which promises were made to guests; the others are what the stop was told of a vehicle."""
    return np.asarray(told["party"] != 0)


_TO_SCORE: Final = both(to_guests, saying("how", "kept", "renewed", "broken"))


def beyond_quote(waits: Cases) -> Numbers:
    """Give the minutes that a wait took longer than its quote; below zero where it was over sooner."""
    return np.asarray(waits["real"] - waits["quoted"], np.float64)


def _promises(how: str, name: str, words: str, better: str) -> Measure:
    return Measure(
        id=f"promises_{how}",
        name=name,
        words=words,
        unit="count",
        kind="told",
        of=both(to_guests, saying("how", how)),
        figure=count,
        better="less" if better == "less" else "more",
    )


WAITS: Final = (
    Measure(
        id="waits",
        name="Waits",
        words="Parties whose wait in a queue came to its end.",
        unit="count",
        kind="wait",
        of=knowing("minutes"),
        figure=count,
    ),
    Measure(
        id="waited",
        name="Waited",
        words="Minutes from arriving to being called, or until the wait was over.",
        unit="minutes",
        kind="wait",
        of=knowing("minutes"),
        figure=spread(lambda waits: waits["minutes"]),
        better="less",
    ),
    Measure(
        id="wait_quoted",
        name="Wait quoted",
        words="Minutes in the first quote, of those who were quoted and had their turn.",
        unit="minutes",
        kind="wait",
        of=_QUOTED,
        figure=spread(lambda waits: waits["quoted"]),
    ),
    Measure(
        id="wait_real",
        name="Wait real",
        words="Minutes from the first quote to being called or served, of those who were quoted and had their turn.",
        unit="minutes",
        kind="wait",
        of=_QUOTED,
        figure=spread(lambda waits: waits["real"]),
        better="less",
    ),
    Measure(
        id="beyond_quote",
        name="Beyond the quote",
        words="Minutes that the real wait was longer than the first quote; below zero where it was shorter.",
        unit="minutes",
        kind="wait",
        of=_QUOTED,
        figure=spread(beyond_quote),
        better="less",
    ),
    Measure(
        id="gave_up",
        name="Gave up",
        words="Parties that left the queue before their turn came.",
        unit="count",
        kind="wait",
        of=saying("how", "gave_up"),
        figure=count,
        better="less",
    ),
    Measure(
        id="no_show",
        name="No-shows",
        words="Parties that were not there when their turn came, or that had booked and did not come.",
        unit="count",
        kind="wait",
        of=saying("how", "no_show"),
        figure=count,
        better="less",
    ),
)

PROMISES: Final = (
    _promises("kept", "Promises kept", "Times told to guests that came true, or sooner.", "more"),
    _promises("renewed", "Promises renewed", "Times told to guests that were replaced before they broke.", "more"),
    _promises("broken", "Promises broken", "Times told to guests that went by.", "less"),
    Measure(
        id="promises_held",
        name="Promises held",
        words="Promises kept, or renewed before they broke, of all that were kept, renewed or broken.",
        unit="share",
        kind="told",
        of=_TO_SCORE,
        figure=share(lambda told: told.says("how", "kept", "renewed")),
        better="more",
    ),
)
