"""What stands behind a number, read in the thread of the shelf: needs with what came of them, or facts alone."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import numpy as np
from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.words import in_groups
from desk_app.review.pages.cases import Cases, FactNumbers
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import PageHead
from desk_app.review.telling.sentence import begin
from desk_app.screens.log.lines import LogFact
from desk_app.screens.log.reading import LogReader
from desk_app.screens.review.evidence_lines import BLOCK, EvidenceLine, Part
from desk_app.screens.review.outcomes import Outcome, outcomes_of, ranks
from desk_app.screens.review.spans import date_words

translate = QCoreApplication.translate


class Evidence(ABC):
    """Lines to be told block by block. ``words`` say how many of what, ``parts`` where a heading stands."""

    words: str
    parts: Sequence[Part]

    def __init__(self, count: int, venue: Venue) -> None:
        self.count = count
        self.venue = venue
        self._reader = LogReader()

    @abstractmethod
    def tell(self, first: int, shelf: Shelf) -> list[EvidenceLine]:
        """Tell the block of lines that begins at this place."""

    def facts(self, numbers: Iterable[int], shelf: Shelf) -> dict[int, LogFact]:
        """Give these facts in words, by their numbers; what is no longer there is left out."""
        told = self._reader.tell(sorted(set(numbers)), self.venue, shelf)
        return {fact.number: fact for fact in told}


def evidence(behind: Cases | Iterable[int], venue: Venue, shelf: Shelf) -> Evidence:
    """Read what stands behind a number."""
    if not isinstance(behind, Cases):
        return Facts(np.unique(np.fromiter(behind, np.int64)), venue, shelf)
    outcomes = outcomes_of(behind)
    return Needs(behind, outcomes, venue) if outcomes else Facts(behind.facts(), venue, shelf)


class Facts(Evidence):
    """Facts, oldest first; a heading for each day where there are several."""

    def __init__(self, numbers: FactNumbers, venue: Venue, shelf: Shelf) -> None:
        super().__init__(len(numbers), venue)
        self._numbers = numbers
        self.words = _facts_words(len(numbers))
        parts = list(_days(numbers, shelf.heads))
        self.parts = parts if len(parts) > 1 else ()

    def tell(self, first: int, shelf: Shelf) -> list[EvidenceLine]:
        numbers = self._numbers[first : first + BLOCK].tolist()
        told = self.facts(numbers, shelf)
        return [_line([told[number]] if number in told else [], number) for number in numbers]


class Needs(Evidence):
    """Needs, or promises: what was missed first, and among those that came to the same the oldest."""

    def __init__(self, cases: Cases, outcomes: Sequence[Outcome], venue: Venue) -> None:
        super().__init__(len(cases), venue)
        came_to = ranks(cases, outcomes)
        order = np.lexsort((cases["at"], came_to))
        self._cases = Cases(cases, cases.lexicon, order)
        self._outcomes = [outcomes[rank] for rank in came_to[order].tolist()]
        self._labels = Labels(venue)
        self._several_days = len(np.unique(cases["day"])) > 1
        self._named = "standard" in cases.fields and len(np.unique(cases["standard"])) > 1
        there, firsts, counts = np.unique(came_to[order], return_index=True, return_counts=True)
        told = [(outcomes[rank].words, in_groups(count)) for rank, count in zip(there, counts.tolist(), strict=True)]
        self.words = ", ".join(f"{count} {words.lower()}" for words, count in told) or _facts_words(0)
        parts = [Part(first, f"{words}: {count}") for first, (words, count) in zip(firsts.tolist(), told, strict=True)]
        self.parts = parts if len(parts) > 1 else ()

    def tell(self, first: int, shelf: Shelf) -> list[EvidenceLine]:
        places = np.arange(first, min(first + BLOCK, self.count))
        block = Cases(self._cases, self._cases.lexicon, places)
        numbers = [_facts_of(block, place) for place in range(len(block))]
        told = self.facts([number for each in numbers for number in each], shelf)
        return [
            self._line(block, place, self._outcomes[first + place], [told[number] for number in each if number in told])
            for place, each in enumerate(numbers)
        ]

    def _line(self, cases: Cases, place: int, outcome: Outcome, facts: Sequence[LogFact]) -> EvidenceLine:
        return _line(
            facts,
            int(cases["number"][place]),
            mark=outcome.mark,
            words=begin(", ".join(self._where(cases, place))),
            outcome=outcome.tell(cases, place),
            party=_word(cases, "party", place),
            table=_word(cases, "table", place),
        )

    def _where(self, cases: Cases, place: int) -> Iterator[str]:
        """Tell when, what and where, as far as it is not the same for all."""
        table, standard = _word(cases, "table", place), _word(cases, "standard", place)
        size = int(cases["size"][place])
        if self._several_days:
            yield date_words(date.fromordinal(int(cases["day"][place])), "ddd d MMM")
        if self._named or not (table or size):
            yield self._labels.name("standard", standard).rstrip("?") if standard else _word(cases, "made_to", place)
        if table:
            yield translate("review", "table {table}").format(table=table)
        elif size:
            yield translate("review", "party of {size}").format(size=size)
        if "seat" in cases.fields and cases["seat"][place]:
            yield translate("review", "seat {seat}").format(seat=int(cases["seat"][place]))


def _word(cases: Cases, field: str, place: int) -> str:
    """Give the word in a field of the case at a place, "" where there is none."""
    return (cases.lexicon.word(int(cases[field][place])) or "") if field in cases.fields else ""


def _facts_of(cases: Cases, place: int) -> list[int]:
    """Give the facts that a case began and ended with, where they are known, each once."""
    return sorted({int(cases["began"][place]), int(cases["number"][place])} - {0})


def _line(facts: Sequence[LogFact], number: int, **head: str) -> EvidenceLine:
    """Put facts below what they are the evidence of; the story is that of the last of them that has one."""
    whose = next((fact for fact in reversed(facts) if fact.party or fact.table), None)
    if whose is not None and not (head.get("party") or head.get("table")):
        head |= {"party": whose.party, "table": whose.table}
    return EvidenceLine(
        number=number,
        clocks=tuple(fact.clock for fact in facts),
        sentences=tuple(fact.words for fact in facts),
        who=tuple(fact.by for fact in facts),
        **head,
    )


def _facts_words(count: int) -> str:
    if not count:
        return translate("review", "No fact stands behind it.")
    if count == 1:
        return translate("review", "1 fact")
    return translate("review", "{of} facts").format(of=in_groups(count))


def _days(numbers: FactNumbers, heads: Sequence[PageHead]) -> Iterator[Part]:
    """Give the place where the facts of each day begin: those of a shift are of the day on which it began."""
    told = 0
    for head in heads:
        first, beyond = np.searchsorted(numbers, [head.first, head.last + 1]).tolist()
        if first < beyond and head.first_day != told:
            told = head.first_day
            yield Part(first, date_words(date.fromordinal(told), "dddd d MMMM yyyy"))
