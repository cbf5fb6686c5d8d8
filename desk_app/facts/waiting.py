"""Facts about people who wait, and about what was promised to them."""

from datetime import datetime

from desk_app.facts.base import Fact


class PartyArrived(Fact, frozen=True, kw_only=True):
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


class WaitQuoted(Fact, frozen=True, kw_only=True):
    """A promise. ``p50`` and ``p80`` are minutes, where the desk estimated them."""

    party: str
    promised_at: datetime
    p50: float | None = None
    p80: float | None = None


class WaitUpdated(Fact, frozen=True, kw_only=True):
    """``promised_at`` is the new promise, or None where the old one stands."""

    party: str
    promised_at: datetime | None = None
    note: str | None = None


class PartyLeftQueue(Fact, frozen=True, kw_only=True):
    """``how`` is ``gave_up``, ``no_show`` or ``cancelled``."""

    party: str
    how: str
