"""The shelf: every page that was read, and the one still being written. All of it is a reading of the journal."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

import msgspec

from desk_app.house.house import House
from desk_app.review.pages.columns import join
from desk_app.review.pages.cutting import NumberedFact, cut
from desk_app.review.pages.joined import Joined
from desk_app.review.pages.lexicon import Lexicon
from desk_app.review.pages.pages import PAGE_FORM, Page, read_page
from desk_app.review.pages.rows import KINDS
from desk_app.review.pages.span import Span
from desk_app.review.ports import Facts, GoOn, PageHead, PagesLost, PageStore, to_the_end
from desk_app.review.reading.reader import Reader

LOG: Final = "log"
LINES: Final = "lines"
"""The tables of a page that hold the words of its log, and its lines, beside those of its rows."""

_MANY: Final = 60
"""Pages from which on it is worth while to join all, where they are a quarter of them."""


def _blobs_in(page: Page) -> dict[str, bytes]:
    return {name: columns.tobytes() for name, columns in page.columns.items()} | {LOG: page.log, LINES: page.lines}


class Shelf:
    """Pages of one journal. Belongs to one thread; ask it to ``catch_up`` before reading from it."""

    def __init__(self, facts: Facts, store: PageStore) -> None:
        self._facts = facts
        self._store = store
        self._open()

    def _open(self) -> None:
        """Take what the store holds; where it has lost that, there is nothing yet."""
        try:
            self._kept = self._true_ones(self._store.heads(PAGE_FORM))
            self.lexicon = Lexicon(self._store.words())
        except PagesLost:
            self._kept, self.lexicon = [], Lexicon()
        self._words_kept = len(self.lexicon)
        self._live: Page | None = None
        self._live_house = House()
        self._joined: Joined | None = None

    def catch_up(self, go_on: GoOn = to_the_end) -> bool:
        """Read what came since, page by page; tell whether everything was read: ``go_on`` may stop it after each."""
        newest = self._facts.newest()
        if self._live is not None and self._live.head.last == newest:
            return True
        self._live = self._joined = None
        reader = self._reader_at_the_end()
        after = self._kept[-1].last if self._kept else 0
        for facts in cut(self._facts.read(after, newest)):
            page = read_page(reader, facts, self.lexicon, self._facts.proof)
            if page.head.last == newest:
                self._live, self._live_house = page, reader.house
            else:
                self._keep(page, reader)
            if not go_on(page.head.last, newest):
                return page.head.last == newest
        return True

    @property
    def heads(self) -> list[PageHead]:
        """The heads of all pages, oldest first, that of the page still being written last."""
        return [*self._kept, self._live.head] if self._live is not None else list(self._kept)

    def span(self, first_day: date, last_day: date) -> Span:
        """Give what came to its end on these business days, both included."""
        first, last = first_day.toordinal(), last_day.toordinal()
        heads = [head for head in self.heads if head.first_day <= last and first <= head.last_day]
        return self.of(heads).on_days(first, last)

    def of(self, heads: Sequence[PageHead]) -> Span:
        """Give everything on these pages, as far as they are read; where they were lost, they are read again first."""
        known = self._known(heads)
        if self._joined is None and len(known) >= _MANY and len(known) * 4 >= len(self.heads):
            tables = self._blobs(tuple(KINDS), self.heads)
            self._joined = Joined(self.heads, tables)
        columns = self._joined.of(known) if self._joined is not None else None
        if columns is None:
            blobs = self._blobs(tuple(KINDS), known)
            columns = {name: join(kind, blobs[name]) for name, kind in KINDS.items()}
        return Span(tuple(known), columns, self.lexicon)

    def logs(self, heads: Sequence[PageHead]) -> list[bytes]:
        """Give the words of these pages' logs, as ``pack_log`` packed them."""
        return self._blobs((LOG,), self._known(heads))[LOG]

    def log_lines(self, head: PageHead) -> bytes:
        """Give the lines of a page's log, as ``pack_lines`` packed them. The page is one of ``heads``."""
        (packed,) = self._blobs((LINES,), [head])[LINES]
        return packed

    def facts(self, head: PageHead) -> list[NumberedFact]:
        """Give the facts of a page, retracted ones and retractions among them."""
        return list(self._facts.read(head.first - 1, head.last))

    def lines(self, numbers: Iterable[int]) -> list[NumberedFact]:
        """Give the facts with these numbers, in their order: as many as a screen shows."""
        return [line for number in numbers for line in self._facts.read(number - 1, number)]

    def number_of(self, fact: str) -> int:
        """Give the number of the fact with this id; 0 where there is none."""
        return self._facts.number_of(fact)

    def reader_before(self, first: int) -> Reader:
        """Give a reader that stands before the page that begins at this fact."""
        before = next((head for head in reversed(self._kept) if head.last < first), None)
        if before is None:
            return Reader()
        try:
            return self._reader_after(before)
        except PagesLost:
            self._open()
            self.catch_up()
            return self.reader_before(first)

    def house_after(self, head: PageHead) -> House:
        """Give the house as it stood at the end of a page; to be looked at, never to be folded into."""
        if self._live is not None and self._live.head.first == head.first:
            return self._live_house
        return self.reader_before(head.last + 1).house

    def _reader_at_the_end(self) -> Reader:
        try:
            return self._reader_after(self._kept[-1]) if self._kept else Reader()
        except PagesLost:
            self._open()
            return Reader()

    def _reader_after(self, head: PageHead) -> Reader:
        """Give a reader that stands after a kept page. Raises PagesLost, with nothing kept, where it is no reader."""
        try:
            return Reader(self._store.after(head.first))
        except msgspec.DecodeError as fault:
            self._store.drop_from(0)
            raise PagesLost from fault

    def _known(self, heads: Sequence[PageHead]) -> list[PageHead]:
        """Give those of the pages that are read: one still being written is not, where reading it was stopped."""
        read = {head.first for head in self.heads}
        return [head for head in heads if head.first in read]

    def _blobs(self, names: Sequence[str], heads: Sequence[PageHead]) -> dict[str, list[bytes]]:
        try:
            return {name: self._blobs_of(name, heads) for name in names}
        except PagesLost:
            self._open()
            self.catch_up()
            return {name: self._blobs_of(name, heads) for name in names}

    def _blobs_of(self, name: str, heads: Sequence[PageHead]) -> list[bytes]:
        live = self._live
        kept = [head.first for head in heads if live is None or head.first != live.head.first]
        blobs = self._store.tables(name, kept)
        if live is not None and len(kept) < len(heads):
            blobs = [*blobs, _blobs_in(live)[name]]
        return blobs

    def _keep(self, page: Page, reader: Reader) -> None:
        self._store.keep(PAGE_FORM, page.head, _blobs_in(page), reader.keep(), self.lexicon.since(self._words_kept))
        self._words_kept = len(self.lexicon)
        self._kept.append(page.head)

    def _true_ones(self, heads: list[PageHead]) -> list[PageHead]:
        """Drop the pages that were read from other facts than the journal holds now: it was restored, or mended."""
        true = list(heads)
        while true and self._facts.proof(true[-1].last) != true[-1].proof:
            self._store.drop_from(true.pop().first)
        return true
