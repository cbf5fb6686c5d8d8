"""A ticket to print."""

from datetime import UTC, datetime, timedelta

import msgspec

from desk_app.desk.ports import RiderTicket

AT = datetime(2026, 11, 20, 19, 42, tzinfo=UTC)
TICKET = RiderTicket(
    venue="Terminal B kiosk",
    timezone="Europe/London",
    vehicle="7",
    route="Hotel loop",
    destination="Marriott",
    size=2,
    fare="18.00",
    issued_at=AT,
    leaves_at=AT + timedelta(minutes=7),
    ride_minutes=25.0,
)


def ticket(**other: object) -> RiderTicket:
    return msgspec.structs.replace(TICKET, **other)
