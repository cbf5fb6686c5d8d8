"""What review needs of the machine: facts by their number, and a place where pages that were read can lie."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

import msgspec

from desk_app.facts import Fact, UnknownFact

GoOn = Callable[[int, int], bool]
"""Hears how many facts are done, and of how many; answers whether to go on."""


def to_the_end(_done: int, _of: int) -> bool:
    return True


class Facts(Protocol):
    """The journal, to be read and never written. Facts are numbered from 1 without gaps."""

    def newest(self) -> int:
        """Give the number of the newest fact; 0 where there is none."""
        ...

    def read(self, after: int, last: int) -> Iterator[tuple[int, Fact | UnknownFact]]:
        """Give number and fact, oldest first, of those above ``after`` up to ``last``."""
        ...

    def proof(self, number: int) -> bytes:
        """Give what changes with any fact up to this one; b"" where there is no such fact."""
        ...

    def number_of(self, fact: str) -> int:
        """Give the number of the fact with this id; 0 where there is none."""
        ...


class PagesLost(Exception):
    """Pages that were kept are damaged or gone. The store is empty now; read them again from the facts."""


class PageHead(msgspec.Struct, frozen=True):
    """Which facts a page was read from, numbers inclusive. ``proof`` is that of the last.

    ``days`` are the business days with anything on them, ordinals, ``first_day`` and ``last_day`` the ends of them.
    Times are seconds since 1970, UTC: of the first and the last fact, and of the shift, where one was opened or closed.
    Where a clock was set wrong, days and times are those of the facts of which it was right.
    """

    first: int
    last: int
    proof: bytes
    began: float
    ended: float
    first_day: int
    last_day: int
    opened: float | None = None
    closed: float | None = None
    note: str | None = None
    days: tuple[int, ...] = ()


class PageStore(Protocol):
    """Pages that were read. Everything here can be thrown away: it is read from the facts again.

    Each method may raise PagesLost. Ask for ``heads`` first: it makes the store ready.
    """

    def heads(self, form: str) -> list[PageHead]:
        """Give the heads of all pages of that form, oldest first; pages of another form are dropped."""
        ...

    def words(self) -> list[str]:
        """Give the words that came with the pages, in their order: what the pages' codes stand for, from 1."""
        ...

    def keep(self, form: str, head: PageHead, tables: dict[str, bytes], after: bytes, words: Sequence[str]) -> None:
        """Keep a page with the words that are new since the last, all or nothing. ``after`` is where its reader stood.

        What cannot be kept is logged and held in memory instead: it can be read again another day.
        """
        ...

    def drop_from(self, first: int) -> None:
        """Forget every page that begins at this fact or later, and the words that came with it."""
        ...

    def tables(self, kind: str, firsts: Sequence[int]) -> list[bytes]:
        """Give one of the tables of each page that begins at these facts, in their order, which is the journal's."""
        ...

    def after(self, first: int) -> bytes:
        """Give where the reader stood after the page that begins at this fact."""
        ...
