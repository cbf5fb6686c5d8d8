"""What went well, people first: a section, a server, a party, the door, a line of the procedure."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from desk_app.review.measures import MEASURES
from desk_app.review.measures.enough import FEWEST, bounds, surely_less
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.needs import in_time, met_first, was_needed
from desk_app.review.measures.words import counted
from desk_app.review.pages.cases import Cases
from desk_app.review.pages.span import Span
from desk_app.review.telling.sentence import Apart, Sentence, apart, heaviest, of, quoted

GOOD: Final = 0.8
"""A share is praised where even the lower end of what it is likely to be is this good: that takes eleven cases."""


def praise(span: Span, labels: Labels) -> list[Sentence]:
    """Give what to praise, at most one sentence of each sort, people before procedure, and nobody for a handful."""
    moments = span.cases("moment")
    needs = moments.those(was_needed(moments))
    could_ask = needs.those(needs.says("standard", *labels.asked))
    seated = could_ask.those(could_ask["table"] != 0)
    sorts = (
        _servers(seated if len(seated) else could_ask, labels),
        _sections(seated, labels),
        _parties(needs.those((needs["party"] != 0) & (needs["table"] != 0))),
        _doors(span, labels),
        _standards(could_ask, labels),
    )
    return [best for sort in sorts for best in heaviest(sort, 1)]


def _good(part: Apart) -> float | None:
    """Give how surely a part is good; None where it is not, or too few cases tell.

    Praise is earned by being surely better than the others, beyond what chance explains, or by a perfect record.
    """
    lowest = bounds(part.hits, part.cases).lowest
    better = surely_less(part.other_hits, part.others, part.hits, part.cases)
    return lowest if lowest >= GOOD and (better or part.hits == part.cases) else None


def _servers(needs: Cases, labels: Labels) -> Iterator[Sentence]:
    for part in apart(needs, "server", met_first(needs)):
        weight = _good(part)
        if weight is not None:
            name = labels.name("server", needs.lexicon.word(part.code))
            words = f"{name}: {of(part.hits, part.cases)} needs met before the ask."
            yield Sentence(words, weight, part.own())


def _sections(needs: Cases, labels: Labels) -> Iterator[Sentence]:
    """One section at one line of the procedure, against the other sections at the same."""
    for standard in apart(needs, "standard", met_first(needs)):
        at_all = standard.own()
        line = quoted(labels.name("standard", needs.lexicon.word(standard.code)))
        for part in apart(at_all, "section", met_first(at_all)):
            weight = _good(part)
            if weight is not None and part.others:
                place = labels.name("section", needs.lexicon.word(part.code))
                words = f"{place}, {line}: {of(part.hits, part.cases)} met before the ask."
                yield Sentence(words, weight, part.own())


def _parties(seated: Cases) -> Iterator[Sentence]:
    """The party of which every need was met in time: the largest, and of those the one that needed most."""
    parties, party_of = np.unique(seated["party"], return_inverse=True)
    counts = np.bincount(party_of, minlength=len(parties))
    missed = np.bincount(party_of[~in_time(seated)], minlength=len(parties))
    sizes = np.zeros(len(parties), np.int64)
    np.maximum.at(sizes, party_of, seated["size"])
    flawless = np.flatnonzero((counts >= FEWEST) & (missed == 0))
    if len(flawless):
        best = max(flawless.tolist(), key=lambda place: (sizes[place], counts[place]))
        own = seated.those(party_of == best)
        table, touches = seated.lexicon.word(int(own["table"][-1])), counted(len(own), "touch", "touches")
        yield Sentence(f"Table {table}, party of {sizes[best]}: {touches}, every one in time.", GOOD, own)


def _doors(span: Span, labels: Labels) -> Iterator[Sentence]:
    made = MEASURES["promises_held"].cases(span)
    for part in apart(made, "queue", ~made.says("how", "broken")):
        lowest = bounds(part.hits, part.cases).lowest
        if lowest >= GOOD:
            name = labels.name("queue", span.lexicon.word(part.code))
            words = f"{name}: {of(part.hits, part.cases)} promises kept, or renewed in time."
            yield Sentence(words, lowest, part.own())


def _standards(needs: Cases, labels: Labels) -> Iterator[Sentence]:
    for part in apart(needs, "standard", in_time(needs)):
        weight = _good(part)
        if weight is not None:
            name = quoted(labels.name("standard", needs.lexicon.word(part.code)))
            yield Sentence(f"{name}: {of(part.hits, part.cases)} in time.", weight, part.own())
