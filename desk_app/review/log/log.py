"""The log of every shift: searched by words and kinds, and read a screenful at a time."""

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np

from desk_app.review.log.log_index import LogPage, Numbers
from desk_app.review.log.log_words import words_of
from desk_app.review.pages.pages import NumberedFact
from desk_app.review.pages.shelf import Shelf

MOST_WORDS: Final = 12
"""Words of a search that count: further ones only narrow what twelve have found."""


class Log:
    """Facts by their numbers, and the numbers of those that a search finds; as far as the shelf has caught up."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._pages: dict[int, tuple[bytes, LogPage]] = {}

    def search(self, text: str = "", kinds: Collection[str] = (), first: int = 1, last: int | None = None) -> Numbers:
        """Give the numbers, from ``first`` to ``last``, of the facts that match, oldest first.

        Every word of ``text`` must begin a word of the fact, in any order; no sign in it means anything. A text of
        signs alone finds nothing, a blank one everything. No ``kinds``: facts of any kind.
        """
        words = [word.encode("utf-8", "replace") for word in dict.fromkeys(words_of(text))][:MOST_WORDS]
        if text.strip() and not words:
            return np.empty(0, np.int64)
        sought = frozenset(kinds)
        found = [page.find(words, sought) for page in self._between(first, last)]
        numbers = np.concatenate(found) if found else np.empty(0, np.int64)
        low = np.searchsorted(numbers, first)
        high = len(numbers) if last is None else np.searchsorted(numbers, last, "right")
        return numbers[low:high]

    def lines(self, numbers: Sequence[int] | Numbers) -> list[NumberedFact]:
        """Give these facts, in the order of ``numbers``: as many as a screen shows."""
        return self._shelf.lines(int(number) for number in numbers)

    def _between(self, first: int, last: int | None) -> list[LogPage]:
        heads = [head for head in self._shelf.heads if head.last >= first and (last is None or head.first <= last)]
        unread = [head for head in heads if self._pages.get(head.first, (b"",))[0] != head.proof]
        for head, packed in zip(unread, self._shelf.logs(unread), strict=True):
            self._pages[head.first] = head.proof, LogPage(packed)
        return [self._pages[head.first][1] for head in heads]
