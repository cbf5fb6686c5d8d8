"""Facts and pages that a journal in memory goes with: for the demo, and as the reference for those on disk."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from desk_app.facts import Fact, UnknownFact, encode
from desk_app.journal.memory import MemoryJournal
from desk_app.review.ports import PageHead


class MemoryFacts:
    """Fills the port ``Facts`` from a journal in memory."""

    def __init__(self, journal: MemoryJournal) -> None:
        self._journal = journal

    def newest(self) -> int:
        """Give the number of the newest fact; 0 where there is none."""
        return len(self._journal)

    def read(self, after: int, last: int) -> Iterator[tuple[int, Fact | UnknownFact]]:
        """Give number and fact, oldest first, of those above ``after`` up to ``last``."""
        for number, fact in self._journal.read(after):
            if number > last:
                return
            yield number, fact

    def proof(self, number: int) -> bytes:
        """Give a digest of the fact itself: nothing in memory changes behind our back."""
        fact = next((fact for _, fact in self.read(number - 1, number)), None) if number > 0 else None
        return sha256(encode(fact)).digest() if fact is not None else b""

    def number_of(self, fact: str) -> int:
        """Give the number of the fact with this id; 0 where there is none."""
        return next((number for number, each in self._journal.read() if each.id == fact), 0)


class _Kept(NamedTuple):
    form: str
    head: PageHead
    tables: dict[str, bytes]
    after: bytes
    words: tuple[str, ...]


class MemoryPages:
    """Fills the port ``PageStore`` without a disk."""

    def __init__(self) -> None:
        self._pages: dict[int, _Kept] = {}

    def heads(self, form: str) -> list[PageHead]:
        """Give the heads of all pages of that form, oldest first; pages of another form are dropped."""
        if any(page.form != form for page in self._pages.values()):
            self._pages = {}
        return [page.head for page in self._pages.values()]

    def words(self) -> list[str]:
        """Give the words that came with the pages."""
        return [word for page in self._pages.values() for word in page.words]

    def keep(self, form: str, head: PageHead, tables: dict[str, bytes], after: bytes, words: Sequence[str]) -> None:
        """Keep a page with the words that are new since the last."""
        self._pages[head.first] = _Kept(form, head, tables, after, tuple(words))

    def drop_from(self, first: int) -> None:
        """Forget every page that begins at this fact or later, and its words."""
        self._pages = {each: page for each, page in self._pages.items() if each < first}

    def tables(self, kind: str, firsts: Sequence[int]) -> list[bytes]:
        """Give the columns of one kind of these pages."""
        return [self._pages[first].tables[kind] for first in firsts]

    def after(self, first: int) -> bytes:
        """Give where the reader stood after the page."""
        return self._pages[first].after

    def __contains__(self, first: int) -> bool:
        return first in self._pages
