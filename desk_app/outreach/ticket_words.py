"""What a ticket says: the vehicle, the price, the wait, the ride, and what to expect. Nobody's name."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from desk_app.desk.ports import RiderTicket, TicketWords

_MINUTE: Final = timedelta(minutes=1)
_LONGEST: Final = 60
_SPOKEN_TO_TWICE: Final = 3
"""Minutes of wait from which the house's procedure speaks to a rider twice."""


def word_ticket(ticket: RiderTicket) -> TicketWords:
    """Put a ticket into words. Whatever was typed stands as plain text on one line."""
    leaves = _clock(ticket, ticket.leaves_at)
    wait = max(0, round((ticket.leaves_at - ticket.issued_at) / _MINUTE))
    ride = round(ticket.ride_minutes)
    to = _plain(ticket.destination or ticket.route)
    lines = (
        ("To", to),
        ("Route", _plain(ticket.route)),
        ("Guests", str(ticket.size)),
        ("Fare", _plain(ticket.fare) if ticket.fare else "–"),
        ("Leaves", f"about {leaves}" if wait else "now"),
        ("Wait", f"about {wait} min" if wait else "none"),
        ("Ride", f"about {ride} min"),
    )
    return TicketWords(
        title=f"The {_plain(ticket.vehicle)}",
        lines=lines,
        expect=_expect(ticket, to, wait),
        code=_code(ticket, lines),
    )


def _expect(ticket: RiderTicket, to: str, wait: int) -> tuple[str, ...]:
    arrives = _clock(ticket, ticket.leaves_at + ticket.ride_minutes * _MINUTE)
    told = () if wait < _SPOKEN_TO_TWICE else ("We speak to you twice before then, and at once if anything changes.",)
    here = (
        f"Look for the {_plain(ticket.vehicle)} at this stop.",
        *told,
        f"You arrive at {to} at about {arrives}.",
    )
    return here if to != _plain(ticket.route) else (*here[:-1], f"The ride ends at about {arrives}.")


def _code(ticket: RiderTicket, lines: tuple[tuple[str, str], ...]) -> str:
    """What a rider's own phone keeps of it."""
    rows = [_plain(ticket.venue), f"The {_plain(ticket.vehicle)}", *(f"{what}: {much}" for what, much in lines)]
    return "\n".join([*rows, f"Issued: {_clock(ticket, ticket.issued_at)}"])


def _clock(ticket: RiderTicket, moment: datetime) -> str:
    return f"{moment.astimezone(ZoneInfo(ticket.timezone)):%H:%M}"


def _plain(text: str) -> str:
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text[: 4 * _LONGEST]).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
