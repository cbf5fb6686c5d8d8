"""A sentence about a span, and the cases that it stands on."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec
import numpy as np

from desk_app.review.cases import Cases, FactNumbers, Mask
from desk_app.review.measures.words import in_groups, number_words


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
    """The cases of one word, and all others."""

    code: int
    own: Cases
    others: Cases


def apart(cases: Cases, field: str) -> Iterator[Apart]:
    """Give for each word in a field its cases and the others; cases that say no word there are left out."""
    named = cases.those(cases[field] != 0)
    for code in np.unique(named[field]).tolist():
        own: Mask = named[field] == code
        yield Apart(code, named.those(own), named.those(~own))


def of(hits: int, cases: int) -> str:
    """Give ``all 63``, ``39 of 41`` or ``none of twelve``."""
    if hits == cases:
        return f"all {number_words(cases)}"
    return f"none of {number_words(cases)}" if not hits else f"{in_groups(hits)} of {in_groups(cases)}"


def begin(words: str) -> str:
    """Give words as a sentence begins."""
    return words[:1].upper() + words[1:]


def within(name: str) -> str:
    """Give a name as it stands within a sentence: ``Check back`` is ``check back`` there, and ``VIP`` stays."""
    plain = name.rstrip("?!.: ")
    return plain[:1].lower() + plain[1:] if plain[1:2].islower() or plain[1:2] == " " else plain
