"""What went well, people first: a section, a server, a party, the door, a line of the procedure."""

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np

from desk_app.review.cases import Cases, Mask
from desk_app.review.enough import FEWEST, bounds
from desk_app.review.labels import Labels
from desk_app.review.measures.needs import in_time, is_need, met_first
from desk_app.review.measures.words import counted
from desk_app.review.sentence import Sentence, apart, begin, heaviest, of, within
from desk_app.review.span import Span

GOOD: Final = 0.85
"""A share is praised where even the lower end of what it is likely to be is this good."""


def praise(span: Span, labels: Labels) -> list[Sentence]:
    """Give what to praise, at most one sentence of each sort, people before procedure; none of fewer than 8 cases."""
    moments = span.cases("moment")
    needs = moments.those(is_need(moments))
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


def _good(cases: Cases, others: Cases, holds: Callable[[Cases], Mask]) -> float | None:
    """Give how surely these are good, and no worse than the others; None where they are not, or too few."""
    count, hits = len(cases), int(holds(cases).sum())
    if count < FEWEST or (lowest := bounds(hits, count).lowest) < GOOD:
        return None
    elsewhere = float(holds(others).mean()) if len(others) else 0.0
    return lowest if hits / count >= elsewhere else None


def _servers(needs: Cases, labels: Labels) -> Iterator[Sentence]:
    for code, own, others in apart(needs, "server"):
        weight = _good(own, others, met_first)
        if weight is not None:
            name = labels.name("server", needs.lexicon.word(code))
            yield Sentence(f"{name}: {of(int(met_first(own).sum()), len(own))} needs met before the ask.", weight, own)


def _sections(needs: Cases, labels: Labels) -> Iterator[Sentence]:
    """One section at one line of the procedure, against the other sections at the same."""
    for standard, all_, _ in apart(needs, "standard"):
        for section, own, others in apart(all_, "section"):
            weight = _good(own, others, met_first)
            if weight is not None and len(others):
                place = labels.name("section", needs.lexicon.word(section))
                line = within(labels.name("standard", needs.lexicon.word(standard)))
                met = of(int(met_first(own).sum()), len(own))
                yield Sentence(f"{place}, {line}: {met} met before the ask.", weight, own)


def _parties(seated: Cases) -> Iterator[Sentence]:
    """Parties of which every need was met in time; the largest party first, then the one that needed most."""
    parties, party_of = np.unique(seated["party"], return_inverse=True)
    counts = np.bincount(party_of, minlength=len(parties))
    missed = np.bincount(party_of, weights=~in_time(seated), minlength=len(parties))
    for place in np.flatnonzero((counts >= FEWEST) & (missed == 0)).tolist():
        own = seated.those(party_of == place)
        size, table = int(own["size"].max()), seated.lexicon.word(int(own["table"][-1]))
        touches = counted(len(own), "touch", "touches")
        yield Sentence(f"Table {table}, party of {size}: {touches}, every one in time.", size + len(own) / 1000, own)


def _doors(span: Span, labels: Labels) -> Iterator[Sentence]:
    told = span.cases("told")
    made = told.those(told.says("how", "kept", "renewed", "broken") & (told["party"] != 0))
    for code, own, _ in apart(made, "queue"):
        held = int((~own.says("how", "broken")).sum())
        lowest = bounds(held, len(own)).lowest
        if len(own) >= FEWEST and lowest >= GOOD:
            name = labels.name("queue", span.lexicon.word(code))
            words = f"{name}: {of(held, len(own))} promises kept, or renewed in time."
            yield Sentence(words, lowest, own)


def _standards(needs: Cases, labels: Labels) -> Iterator[Sentence]:
    for code, own, others in apart(needs, "standard"):
        weight = _good(own, others, in_time)
        if weight is not None:
            name = labels.name("standard", needs.lexicon.word(code)).rstrip("?")
            yield Sentence(f"{begin(name)}: {of(int(in_time(own).sum()), len(own))} in time.", weight, own)
