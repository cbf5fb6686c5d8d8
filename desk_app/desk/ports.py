"""What the desk needs from the machine. Others fill these ports; the desk knows none of them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from desk_app.facts import Fact, UnknownFact


class StoreFailed(Exception):
    """The journal could not keep the facts, and kept none of them. The text is for staff."""


class Snapshot(msgspec.Struct, frozen=True):
    """The readings as they stood after fact ``number``. ``schema`` names their form; another form is not read."""

    number: int
    schema: str
    state: bytes


class Journal(Protocol):
    """Facts on disk, in the order they were kept. Facts are numbered from 1 without gaps."""

    def append(self, facts: Sequence[Fact | UnknownFact]) -> int:
        """Keep the facts, all or none, and give the number of the last; durable on return.

        Raises StoreFailed with words for staff; then nothing was kept.
        """
        ...

    def read(self, after: int = 0) -> Iterator[tuple[int, Fact | UnknownFact]]:
        """Give number and fact, oldest first, of every fact numbered above ``after``."""
        ...

    def keep_snapshot(self, snapshot: Snapshot) -> None:
        """Keep a snapshot; older ones may be dropped. A failure is logged, not raised: it can be made again."""
        ...

    def newest_snapshot(self, schema: str) -> Snapshot | None:
        """Give the newest undamaged snapshot of that schema."""
        ...

    def close(self) -> None: ...


class NewIds(Protocol):
    """Makes fact ids: UUIDv7 on a machine, counted ones in a test."""

    def __call__(self) -> str: ...


class RiderTicket(msgspec.Struct, frozen=True, kw_only=True):
    """What a ticket is about; nothing that says who the rider is. Times are UTC, ``timezone`` the venue's."""

    venue: str
    timezone: str
    vehicle: str
    route: str
    destination: str | None
    size: int
    fare: str | None
    issued_at: datetime
    leaves_at: datetime
    ride_minutes: float


class TicketWords(msgspec.Struct, frozen=True):
    """A ticket in words. ``lines`` are pairs of what and how much, ``expect`` sentences, ``code`` its QR text."""

    title: str
    lines: tuple[tuple[str, str], ...]
    expect: tuple[str, ...]
    code: str


class HandedOut(msgspec.Struct, frozen=True):
    """What became of a ticket at the printer; ``waiting``: tickets that still wait. ``words`` are for staff."""

    printed: bool
    waiting: int
    words: str


class TicketOffice(Protocol):
    """Words, codes and paper for riders."""

    def word(self, ticket: RiderTicket) -> TicketWords: ...

    def draw_code(self, text: str) -> tuple[str, ...]:
        """Give the rows of the QR code, without its quiet zone: "1" dark, "0" light."""
        ...

    def hand_out(self, ticket: RiderTicket) -> HandedOut:
        """Print a ticket. Where the printer is off it waits, and can be printed again. Takes as long as a printer."""
        ...

    def try_again(self) -> HandedOut:
        """Print those that wait, oldest first."""
        ...

    @property
    def waiting(self) -> int:
        """Tickets that wait for the printer."""
        ...

    @property
    def trouble(self) -> str:
        """What staff are to know about the tickets that wait, in words; "" where all is well."""
        ...

    def heed(self) -> None:
        """Somebody has read of the trouble; one that lasts stays."""
        ...

    def watch(self, watcher: Callable[[RiderTicket, HandedOut], None]) -> None:
        """Hear what becomes of each ticket, in order and on any thread: also of one that comes out late."""
        ...
