"""What to mend where people wait: promises, quotes, those who gave up; and the vehicles they waited for."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from desk_app.review.measures import MEASURES
from desk_app.review.measures.enough import FEWEST, bounds
from desk_app.review.measures.groups import GROUPS, SIZES
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.vehicles import was_overdue
from desk_app.review.measures.waits import beyond_quote
from desk_app.review.measures.words import figure_words, number_words
from desk_app.review.pages.cases import Cases
from desk_app.review.pages.span import Span
from desk_app.review.telling.sentence import Sentence, apart, of

_TOO_MANY: Final = 0.05
"""A share of parties that gave up above which something is to be mended."""

_OVERDUE: Final = 0.1
"""The share of loops that are overdue where all is well: nine tenths of them are what they are measured by."""

_PROMISE: Final = 10
"""What a broken promise weighs, against a need that was not met in time."""

_BUNCHED: Final = 1.0
"""A variation of headways above which departures are less even than chance would have them."""


def mend_waits(span: Span, labels: Labels) -> Iterator[Sentence]:
    """Give what to mend about promises, quotes and queues."""
    broken = MEASURES["promises_broken"].cases(span)
    promised = broken.those(broken["size"] > 0)
    yield from _broken(promised)
    yield from _short_quotes(span)
    waits = MEASURES["waits"].cases(span)
    for part in apart(waits, "queue", waits.says("how", "gave_up")):
        if part.cases >= FEWEST and bounds(part.hits, part.cases).lowest > _TOO_MANY:
            own = part.own()
            name = labels.name("queue", span.lexicon.word(part.code))
            words = f"{name}: {of(part.hits, part.cases)} parties gave up."
            yield Sentence(words, part.hits, own.those(own.says("how", "gave_up")))


def _broken(broken: Cases) -> Iterator[Sentence]:
    """Two broken promises or more that were all made to parties of one size."""
    sizes = np.unique(GROUPS["size"].keys(broken))
    if len(broken) > 1 and len(sizes) == 1:
        count = "Both" if len(broken) == 2 else f"The {number_words(len(broken))}"
        were = "were made" if len(broken) == 2 else "were all made"
        words = f"{count} broken promises {were} to parties of {_size(int(sizes[0]))}."
        yield Sentence(words, _PROMISE * len(broken), broken)


def _short_quotes(span: Span) -> Iterator[Sentence]:
    """Party sizes for which surely more than half of the quotes were too short."""
    quoted = MEASURES["beyond_quote"].cases(span)
    sizes = GROUPS["size"].keys(quoted)
    for key in np.unique(sizes[sizes > 0]).tolist():
        own = quoted.those(sizes == key)
        over = beyond_quote(own) > 0
        if len(own) >= FEWEST and bounds(int(over.sum()), len(own)).lowest > 1 / 2:
            short = figure_words(float(np.median(beyond_quote(own))), "minutes")
            words = f"Quotes to parties of {_size(key)} were {short} short at the median, of {len(own)} waits."
            yield Sentence(words, int(over.sum()), own)


def _size(key: int) -> str:
    return SIZES[key - 1].replace("+", " and more")


def mend_vehicles(span: Span, labels: Labels) -> Iterator[Sentence]:
    """Give what to mend about loops and departures, route by route."""
    loops = MEASURES["overdue"].cases(span)
    for part in apart(loops, "route", was_overdue(loops)):
        if part.cases >= FEWEST and bounds(part.hits, part.cases).lowest > _OVERDUE:
            own = part.own()
            name = labels.name("route", span.lexicon.word(part.code))
            words = f"{name}: {of(part.hits, part.cases)} loops overdue."
            yield Sentence(words, part.hits, own.those(was_overdue(own)))
    headway = MEASURES["headway_variation"]
    departures = headway.cases(span)
    for part in apart(departures, "route", np.ones(len(departures), bool)):
        uneven = headway.figure(part.own(), span).figure if part.cases >= FEWEST else None
        if uneven is not None and uneven > _BUNCHED:
            name = labels.name("route", span.lexicon.word(part.code))
            words = f"{name}: departures were bunched; headways varied by {uneven:.1f} times their mean."
            yield Sentence(words, part.cases, part.own())
