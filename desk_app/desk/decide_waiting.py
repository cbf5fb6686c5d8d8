"""Requests about people who wait become facts."""

from datetime import timedelta
from typing import Any

from desk_app.desk import requests_waiting as ask
from desk_app.desk.one_fact import Decision
from desk_app.desk.refusal import Refusal, bad_request, named, not_now
from desk_app.desk.stamp import Stamp
from desk_app.facts import (
    BookingCancelled,
    Fact,
    GuestKnown,
    PartyArrived,
    PartyBooked,
    PartyLeftQueue,
    WaitQuoted,
    WaitUpdated,
)
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Waiting
from desk_app.waits.experience import Experience
from desk_app.waits.quote import estimate_wait


def waiting_named(floor: Floor, party: str) -> Waiting | Refusal:
    """Give the waiting party of that id, or why there is none."""
    waiting = floor.waiting.get(party)
    if waiting is not None:
        return waiting
    if party in floor.parties:
        where = ", ".join(floor.parties[party].tables)
        return not_now("party", f"This party sits at {named(where)}; it no longer waits.")
    if party in floor.bookings:
        return not_now("party", "This party is booked and has not arrived. Tap Arrived first.")
    return Refusal("unknown_party", "party", f"Nobody waits as “{named(party)}”.")


def in_queue(floor: Floor, request: Any) -> dict[str, Any] | Refusal:
    """Give the waiting party, and its queue, that a request names."""
    waiting = waiting_named(floor, request.party)
    return waiting if isinstance(waiting, Refusal) else {"party": waiting.id, "queue": waiting.queue}


def arrive(floor: Floor, request: ask.Arrive, stamp: Stamp) -> Decision:
    """Let a party wait; what was said of the person rides in a fact of its own."""
    queue = request.queue or _queue_for(floor, request)
    if queue is None:
        return bad_request("queue", "Say which queue: this venue has several, or none.")
    arrived = PartyArrived(
        **stamp.mark(), party=request.party, size=request.size, queue=queue, destination=request.destination
    )
    return (arrived, *_known(request, stamp))


def _queue_for(floor: Floor, request: ask.Arrive) -> str | None:
    """The only queue there is; else the only one of the kind that fits: a line for vehicles where somebody rides."""
    queues = floor.venue.queues.values()
    kind = "vehicles" if request.destination is not None else "tables"
    fitting = [queue.id for queue in queues if len(floor.venue.queues) == 1 or queue.kind == kind]
    return fitting[0] if len(fitting) == 1 else None


def know(floor: Floor, request: ask.Know, stamp: Stamp) -> Decision:
    """Write down a name, a phone or a note that was not given when they came."""
    if all(request.party not in those for those in (floor.waiting, floor.bookings, floor.parties)):
        return Refusal("unknown_party", "party", f"There is no party “{named(request.party)}” here, or expected.")
    return _known(request, stamp) or bad_request("name", "Say a name, a phone or a note.")


def _known(request: ask.Arrive | ask.Book | ask.Know, stamp: Stamp) -> tuple[Fact, ...]:
    if (request.name, request.phone, request.notes) == (None, None, None):
        return ()
    details: dict[str, Any] = {"name": request.name, "phone": request.phone, "notes": request.notes}
    return (GuestKnown(**stamp.mark(), party=request.party, **details),)


def book(_: Floor, request: ask.Book, stamp: Stamp) -> Decision:
    """Expect a party at a time."""
    tables = request.tables or ()
    booked = PartyBooked(**stamp.mark(), party=request.party, size=request.size, for_=request.for_, tables=tables)
    return (booked, *_known(request, stamp))


def cancel_booking(_: Floor, request: ask.CancelBooking, stamp: Stamp) -> Decision:
    """Expect them no longer."""
    return (BookingCancelled(**stamp.mark(), party=request.party),)


def quote(floor: Floor, experience: Experience, request: ask.QuoteWait, stamp: Stamp) -> Decision:
    """Promise a time: the minutes that were said, or what the desk would say."""
    waiting = waiting_named(floor, request.party)
    if isinstance(waiting, Refusal):
        return waiting
    estimated = estimate_wait(floor, waiting, stamp.now, experience)
    minutes = estimated.promise if request.minutes is None else request.minutes
    if minutes is None:
        return not_now("party", f"{estimated.say} Say the minutes yourself.")
    return (
        WaitQuoted(
            **stamp.mark(),
            party=waiting.id,
            queue=waiting.queue,
            promised_at=stamp.now + timedelta(minutes=minutes),
            p50=estimated.p50,
            p80=estimated.p80,
            offered=minutes == estimated.promise and not estimated.ready,
        ),
    )


def update_wait(floor: Floor, experience: Experience, request: ask.UpdateWait, stamp: Stamp) -> Decision:
    """They were told; with minutes, the promise is a new one. What the desk believes as they are told is kept."""
    waiting = waiting_named(floor, request.party)
    if isinstance(waiting, Refusal):
        return waiting
    promised_at = stamp.now + timedelta(minutes=request.minutes) if request.minutes is not None else None
    p50 = estimate_wait(floor, waiting, stamp.now, experience).p50
    who: dict[str, Any] = {"party": waiting.id, "queue": waiting.queue}
    return (WaitUpdated(**stamp.mark(), **who, promised_at=promised_at, note=request.note, p50=p50),)


def leave_queue(floor: Floor, request: ask.LeaveQueue, stamp: Stamp) -> Decision:
    """They wait no longer; a booked party that never came leaves this way too."""
    booking = floor.bookings.get(request.party)
    if booking is not None:
        if request.how not in ("no_show", "cancelled"):
            return not_now("how", "This party never arrived: it is a no-show, or has cancelled.")
        return (PartyLeftQueue(**stamp.mark(), party=booking.party, how=request.how),)
    waiting = waiting_named(floor, request.party)
    if isinstance(waiting, Refusal):
        return waiting
    return (PartyLeftQueue(**stamp.mark(), party=waiting.id, queue=waiting.queue, how=request.how),)
