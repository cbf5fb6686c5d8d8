"""The pages that review has read, kept beside the journal, and thrown away whenever they are in doubt."""

import logging
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from desk_app.journal.connection import Connect, plain
from desk_app.journal.faults import fault_of_database
from desk_app.journal.layout import pages_file
from desk_app.journal.memory_pages import MemoryPages
from desk_app.journal.page_file import InDoubt, PageFile
from desk_app.review.ports import PageHead, PagesLost

_WORDS: Final = ".words"
_AFTER: Final = ".after"
"""Tables of a page that are of no kind of row."""

_FEW: Final = 20
"""Pages up to which each is looked up by itself; for more it is quicker to read on from the first to the last."""

_log = logging.getLogger(__name__)


class DiskPages:
    """Fills the port ``PageStore`` with a file that is made on first use. Belongs to the thread that uses it first.

    Pages that the disk does not take are held in memory, and so are all that come after them.
    """

    def __init__(self, folder: Path, connect: Connect = plain) -> None:
        self._file = PageFile(pages_file(folder), connect)
        self._memory = MemoryPages()
        self._refused = False
        self._on_disk: list[int] = []

    def heads(self, form: str) -> list[PageHead]:
        """Give the heads of all pages, oldest first; where they are of another form, or in doubt, there are none."""
        self._memory, self._refused, self._on_disk = MemoryPages(), False, []
        try:
            with self._doubting():
                heads = self._heads_of(form)
        except PagesLost:
            return []
        self._on_disk = [head.first for head in heads]
        return heads

    def words(self) -> list[str]:
        """Give the words that came with the pages, in their order."""
        with self._doubting():
            lists = self._contents(_WORDS, self._on_disk)
            kept = [word for content in lists for word in msgspec.msgpack.decode(content, type=list[str])]
        return kept + self._memory.words()

    def keep(self, form: str, head: PageHead, tables: dict[str, bytes], after: bytes, words: Sequence[str]) -> None:
        """Keep a page and its words, all or nothing; what the disk does not take is logged, and held in memory."""
        if not self._refused:
            ours = {_AFTER: zlib.compress(after, 1), _WORDS: msgspec.msgpack.encode(list(words))}
            try:
                self._file.add(head.first, form, msgspec.msgpack.encode(head), (tables | ours).items())
                self._on_disk.append(head.first)
            except (sqlite3.Error, OSError, InDoubt) as error:
                _log.warning("%s takes no page from fact %d on: %s", self._file.path.name, head.first, error)
                self._refused = True
        if self._refused:
            self._memory.keep(form, head, tables, after, words)

    def drop_from(self, first: int) -> None:
        """Forget every page that begins at this fact or later, and its words."""
        self._memory.drop_from(first)
        with self._doubting():
            self._file.delete_from(first)
        self._on_disk = [each for each in self._on_disk if each < first]

    def tables(self, kind: str, firsts: Sequence[int]) -> list[bytes]:
        """Give one of the tables of each of these pages, in the journal's order."""
        on_disk = [first for first in firsts if first not in self._memory]
        with self._doubting():
            found = self._contents(kind, on_disk)
        return found + self._memory.tables(kind, firsts[len(on_disk) :])

    def after(self, first: int) -> bytes:
        """Give where the reader stood after the page."""
        if first in self._memory:
            return self._memory.after(first)
        with self._doubting():
            (packed,) = self._contents(_AFTER, [first])
            return zlib.decompress(packed)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _heads_of(self, form: str) -> list[PageHead]:
        heads: list[PageHead] = []
        last = 0
        for first, kept_form, packed in self._file.pages():
            head = msgspec.msgpack.decode(packed, type=PageHead)
            if kept_form != form:
                raise InDoubt("its pages are of another form")
            if not first == head.first == last + 1:
                raise InDoubt(f"a page is missing before fact {first}")
            last = head.last
            heads.append(head)
        return heads

    def _contents(self, kind: str, firsts: Sequence[int]) -> list[bytes]:
        if len(firsts) > _FEW:
            wanted = set(firsts)
            rows = self._file.contents(kind, firsts[0], firsts[-1])
            found = [content for first, content in rows if first in wanted]
        else:
            found = [content for first in firsts for _, content in self._file.contents(kind, first, first)]
        if len(found) != len(firsts):
            raise InDoubt(f"{len(firsts) - len(found)} pages are missing")
        return found

    @contextmanager
    def _doubting(self) -> Iterator[None]:
        """Throw the file away where it is not as it was kept; where the system refuses it, do without until next time.

        Raises PagesLost.
        """
        try:
            yield
        except sqlite3.ProgrammingError:
            raise
        except (sqlite3.Error, OSError, InDoubt, msgspec.MsgspecError, zlib.error) as doubt:
            _log.warning("%s cannot be used: %s", self._file.path.name, doubt)
            self._memory, self._refused, self._on_disk = MemoryPages(), True, []
            if _is_damage(doubt, self._file.path):
                self._remove()
            raise PagesLost from doubt

    def _remove(self) -> None:
        try:
            self._file.remove()
            self._refused = False
        except OSError as error:
            _log.warning("%s cannot be removed: %s", self._file.path.name, error)


def _is_damage(doubt: Exception, path: Path) -> bool:
    if isinstance(doubt, sqlite3.Error):
        return fault_of_database(path, doubt) is None
    return not isinstance(doubt, OSError)
