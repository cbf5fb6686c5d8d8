"""Those who wait, those who are expected, and the vehicles that fetch them: as they stand now."""

from datetime import datetime, timedelta

import msgspec

from desk_app.floor.plan import Route, Venue


class Waiting(msgspec.Struct):
    """A party in a queue. ``promised_at`` is the last time it was told, ``told_at`` when somebody last spoke to it.

    ``told`` counts since the promise was made; ``believed_at`` is when the desk, as they were told last, believed their
    wait would be over; ``moved_at`` when its estimate moved away from that, None while it holds.
    ``tables`` are those kept for a booked party, ``vehicle`` the one it has a ticket for; ``offered`` are the tables
    that the desk last saw free for them, at ``offered_at``.
    """

    id: str
    size: int
    queue: str
    since: datetime
    destination: str | None = None
    promised_at: datetime | None = None
    told_at: datetime | None = None
    told: int = 0
    believed_at: datetime | None = None
    moved_at: datetime | None = None
    notified_at: datetime | None = None
    coming: bool = False
    vehicle: str | None = None
    tables: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    offered_at: datetime | None = None


class Booking(msgspec.Struct, frozen=True):
    """A party that will come at ``due``, and booked at ``since``."""

    party: str
    size: int
    due: datetime
    since: datetime
    tables: tuple[str, ...] = ()


class Known(msgspec.Struct, frozen=True):
    """Personal details, held for as long as the party is here or expected."""

    name: str | None = None
    phone: str | None = None
    notes: str | None = None


class Vehicle(msgspec.Struct):
    """``state``: at_stop, out, stood_down. ``back_at`` is what is expected, or, once ``heard``, what its driver said.

    ``overdue_at`` is when nine of ten are back; ``riders`` hold tickets; ``trips`` count since it was last put back.
    ``stood`` is how long it was at the stop before this trip, None before the first; ``trip`` how long the last took.
    """

    id: str
    route: str
    since: datetime | None = None
    state: str = "at_stop"
    back_at: datetime | None = None
    overdue_at: datetime | None = None
    heard: bool = False
    riders: list[str] = []
    trips: int = 0
    stood: timedelta | None = None
    trip: timedelta = timedelta()


def route_of(venue: Venue, waiting: Waiting) -> Route | None:
    """Give the route that takes these riders where they are going; the queue's first where nobody said."""
    routes = [route for route in venue.routes.values() if route.queue == waiting.queue]
    return next((route for route in routes if goes_to(route, waiting.destination)), routes[0] if routes else None)


def goes_to(route: Route, destination: str | None) -> bool:
    """Tell whether this route serves that stop, or is itself what was named."""
    wanted = (destination or "").casefold()
    return bool(wanted) and wanted in (name.casefold() for name in (route.id, route.name, *route.stops))
