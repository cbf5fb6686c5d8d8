"""A sentence about a span, and the cases that it stands on."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

import msgspec
import numpy as np

from desk_app.review.measures.words import in_groups, number_words
from desk_app.review.pages.cases import Cases, FactNumbers, Mask


class Sentence(msgspec.Struct, frozen=True):
    """Plain text; names in it may come from outside. ``weight``: how much stands on it, the heaviest is said first."""

    words: str
    weight: float
    cases: Cases

    def evidence(self) -> FactNumbers:
        """Give the numbers of the facts behind it, in order."""
        return self.cases.facts()


def heaviest(sentences: Iterable[Sentence | None], most: int) -> list[Sentence]:
    """Give the sentences that there are, the heaviest first."""
    there = [sentence for sentence in sentences if sentence is not None]
    return sorted(there, key=lambda sentence: -sentence.weight)[:most]


class Apart(NamedTuple):
    """The cases of one word against all others: of how many of each it holds."""

    code: int
    hits: int
    cases: int
    other_hits: int
    others: int
    own: Callable[[], Cases]

    @property
    def share(self) -> float:
        return self.hits / self.cases

    @property
    def elsewhere(self) -> float | None:
        """The share among the others; None where there are none."""
        return self.other_hits / self.others if self.others else None


def apart(cases: Cases, field: str, holds: Mask) -> Iterator[Apart]:
    """Give for each word in a field of how many cases it holds, there and elsewhere; no word at all is left out.

    Counted in one go: only the cases of a word that comes to be spoken of are gathered.
    """
    codes, words = cases[field], len(cases.lexicon)
    counts, hits = np.bincount(codes, minlength=words), np.bincount(codes[holds], minlength=words)
    counts[0] = hits[0] = 0
    all_cases, all_hits = int(counts.sum()), int(hits.sum())
    for code in np.flatnonzero(counts).tolist():
        count, held = int(counts[code]), int(hits[code])
        yield Apart(code, held, count, all_hits - held, all_cases - count, partial(_own, cases, field, code))


def _own(cases: Cases, field: str, code: int) -> Cases:
    return cases.those(cases[field] == code)


def of(hits: int, cases: int) -> str:
    """Give ``all 63``, ``39 of 41`` or ``none of twelve``."""
    if hits == cases:
        return f"all {number_words(cases)}"
    return f"none of {number_words(cases)}" if not hits else f"{in_groups(hits)} of {in_groups(cases)}"


def begin(words: str) -> str:
    """Give words as a sentence begins."""
    return words[:1].upper() + words[1:]


def times(count: int) -> str:
    """Give ``once``, ``twice`` or ``three times``."""
    return {1: "once", 2: "twice"}.get(count, f"{number_words(count)} times")


def quoted(name: str) -> str:
    """Give the name of a line of the procedure: it may be a question, or a word that a sentence could run on with."""
    return f"“{name}”"
