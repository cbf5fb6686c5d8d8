"""Facts about vehicles and those who ride in them."""

from datetime import datetime

from desk_app.facts.base import Fact


class TicketIssued(Fact, frozen=True, kw_only=True):
    """A rider has a seat. ``leaves_at`` is a promise; ``fare`` stands as it is said.

    ``p50`` is the desk's estimate in minutes of a vehicle that was out; one at the stop leaves as the stop lets it.
    """

    party: str
    vehicle: str
    queue: str | None = None
    leaves_at: datetime
    ride_minutes: float
    fare: str | None = None
    p50: float | None = None


class VehicleDeparted(Fact, frozen=True, kw_only=True):
    """``parties`` ride along.

    ``back_at`` is when half of such loops are back, ``overdue_at`` when nine of ten are, as the desk then believed.
    """

    vehicle: str
    route: str | None = None
    parties: tuple[str, ...] = ()
    back_at: datetime | None = None
    overdue_at: datetime | None = None


class VehicleReturned(Fact, frozen=True, kw_only=True):
    vehicle: str
    route: str | None = None


class VehicleHeardFrom(Fact, frozen=True, kw_only=True):
    """The driver called. ``promised_at`` is when the vehicle is to be back, where that was said."""

    vehicle: str
    route: str | None = None
    promised_at: datetime | None = None
    note: str | None = None


class VehicleStoodDown(Fact, frozen=True, kw_only=True):
    """``parties`` had tickets for it."""

    vehicle: str
    route: str | None = None
    why: str | None = None
    parties: tuple[str, ...] = ()


class VehiclePutBack(Fact, frozen=True, kw_only=True):
    vehicle: str
    route: str | None = None
    why: str | None = None
