"""Facts about people who wait, and about what was promised to them."""

from datetime import datetime

import msgspec

from desk_app.facts.base import Fact


class PartyArrived(Fact, frozen=True, kw_only=True):
    """Guests who wait from now on. ``destination`` is where a rider is going."""

    party: str
    size: int
    queue: str | None = None
    destination: str | None = None


class GuestKnown(Fact, frozen=True, kw_only=True):
    """The only fact that carries personal details, so that they can be erased without touching the rest."""

    party: str
    name: str | None = None
    phone: str | None = None
    notes: str | None = None


class PartyBooked(Fact, frozen=True, kw_only=True):
    """A party that will come at ``for_``; ``tables`` are kept for it, where some were chosen."""

    party: str
    size: int
    for_: datetime = msgspec.field(name="for")
    tables: tuple[str, ...] = ()


class BookingCancelled(Fact, frozen=True, kw_only=True):
    party: str


class WaitQuoted(Fact, frozen=True, kw_only=True):
    """A promise. ``p50`` and ``p80`` are the desk's estimate in minutes; ``offered``: it is the desk's own."""

    party: str
    queue: str | None = None
    promised_at: datetime
    p50: float | None = None
    p80: float | None = None
    offered: bool = False


class WaitUpdated(Fact, frozen=True, kw_only=True):
    """The guest was told. ``promised_at`` is the new promise, or None where the old one stands.

    ``p50`` is the desk's own estimate at that moment, in minutes; None where it had none.
    """

    party: str
    queue: str | None = None
    promised_at: datetime | None = None
    note: str | None = None
    p50: float | None = None


class EstimateMoved(Fact, frozen=True, kw_only=True):
    """The desk's own estimate for a waiting party has moved far enough that somebody should say so.

    ``says`` is ``about`` so many ``minutes``; ``ready``, at these ``tables``; or ``none``: nobody can serve them.
    """

    party: str
    queue: str | None = None
    minutes: float | None = None
    says: str = "about"
    tables: tuple[str, ...] = ()


class PartyNotified(Fact, frozen=True, kw_only=True):
    """Their table, vehicle or desk is ready, and they were told."""

    party: str
    queue: str | None = None


class PartyComing(Fact, frozen=True, kw_only=True):
    """They answered that they are on their way."""

    party: str
    queue: str | None = None


class PartyLeftQueue(Fact, frozen=True, kw_only=True):
    """``how`` is ``gave_up``, ``no_show``, ``cancelled``, or ``served`` at a desk."""

    party: str
    how: str
    queue: str | None = None
