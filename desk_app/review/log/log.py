"""The log of every shift: searched by words, kinds and staff, and told a screenful at a time."""

from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from desk_app.facts import Fact, UnknownFact
from desk_app.review.log.log_index import LogPage, Numbers
from desk_app.review.log.log_lines import LogLine, unpack_lines
from desk_app.review.log.log_words import staff_word, words_of
from desk_app.review.pages.cutting import NumberedFact
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import PageHead

MOST_WORDS: Final = 12
"""Words of a search that count: further ones only narrow what twelve have found."""

KEPT: Final = 40_000
"""Lines that are held, so that a list that scrolls need not unpack their page again."""


class Told(NamedTuple):
    """A fact with its line, and the page that both are on."""

    number: int
    fact: Fact | UnknownFact
    line: LogLine
    page: PageHead


class Log:
    """Facts by their numbers, and the numbers of those that a search finds; as far as the shelf has caught up."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._pages: dict[int, tuple[bytes, LogPage]] = {}
        self._lines: OrderedDict[int, tuple[bytes, list[LogLine]]] = OrderedDict()

    def search(
        self, text: str = "", kinds: Collection[str] = (), first: int = 1, last: int | None = None, staff: str = ""
    ) -> Numbers:
        """Give the numbers, from ``first`` to ``last``, of the facts that match, oldest first.

        Every word of ``text`` must begin a word of the fact, in any order; no sign in it means anything. A text of
        signs alone finds nothing, a blank one everything. No ``kinds``: facts of any kind. ``staff``: what this member
        of staff did, or what fell to them, "" for anybody's.
        """
        sought_words = list(dict.fromkeys(words_of(text)))[:MOST_WORDS]
        if text.strip() and not sought_words:
            return np.empty(0, np.int64)
        sought_words += [staff_word(staff)] if staff else []
        words = [word.encode("utf-8", "replace") for word in sought_words]
        sought = frozenset(kinds)
        found = [page.find(words, sought) for page in self._between(first, last)]
        numbers = np.concatenate(found) if found else np.empty(0, np.int64)
        low = np.searchsorted(numbers, first)
        high = len(numbers) if last is None else np.searchsorted(numbers, last, "right")
        return numbers[low:high]

    def lines(self, numbers: Sequence[int] | Numbers) -> list[NumberedFact]:
        """Give these facts, in the order of ``numbers``: as many as a screen shows."""
        return self._shelf.lines(int(number) for number in numbers)

    def told(self, numbers: Sequence[int] | Numbers) -> Iterator[Told]:
        """Tell these facts, in the order of ``numbers``; those that are no longer there are left out."""
        heads = self._shelf.heads
        if not heads:
            return
        firsts = np.array([head.first for head in heads], np.int64)
        for number, fact in self.lines(numbers):
            page = heads[max(0, int(firsts.searchsorted(number, "right")) - 1)]
            lines = self._lines_on(page)
            if page.first <= number < page.first + len(lines):
                yield Told(number, fact, lines[number - page.first], page)

    def _lines_on(self, page: PageHead) -> list[LogLine]:
        proof, lines = self._lines.get(page.first, (b"", []))
        if proof != page.proof:
            lines = unpack_lines(self._shelf.log_lines(page))
            self._lines[page.first] = page.proof, lines
        self._lines.move_to_end(page.first)
        while len(self._lines) > 1 and sum(len(each) for _, each in self._lines.values()) > KEPT:
            self._lines.popitem(last=False)
        return lines

    def _between(self, first: int, last: int | None) -> list[LogPage]:
        heads = [head for head in self._shelf.heads if head.last >= first and (last is None or head.first <= last)]
        unread = [head for head in heads if self._pages.get(head.first, (b"",))[0] != head.proof]
        for head, packed in zip(unread, self._shelf.logs(unread), strict=True):
            self._pages[head.first] = head.proof, LogPage(packed)
        return [self._pages[head.first][1] for head in heads]
