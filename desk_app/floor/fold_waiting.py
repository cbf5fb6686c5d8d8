"""How people come to a queue, are told, and leave it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from desk_app.facts import (
    BookingCancelled,
    EstimateMoved,
    GuestKnown,
    PartyArrived,
    PartyBooked,
    PartyComing,
    PartyLeftQueue,
    PartyNotified,
    WaitQuoted,
    WaitUpdated,
)
from desk_app.floor.fold_riders import give_seat_back
from desk_app.floor.state import NOTHING, Changed, Floor
from desk_app.floor.waiting import Booking, Known, Waiting


def _of(waiting: Waiting) -> Changed:
    return Changed(parties=(waiting.id,), queues=(waiting.queue,))


def _arrived(floor: Floor, fact: PartyArrived) -> Changed:
    booking = floor.bookings.pop(fact.party, None)
    waiting = Waiting(
        id=fact.party,
        size=fact.size,
        queue=fact.queue or "",
        since=fact.at,
        destination=fact.destination,
        tables=booking.tables if booking else (),
    )
    floor.waiting[fact.party] = waiting
    return _of(waiting)


def _known(floor: Floor, fact: GuestKnown) -> Changed:
    # Where an arrival is undone, what was said of the person with it is not held for anybody.
    if all(fact.party not in those for those in (floor.waiting, floor.bookings, floor.parties)):
        return NOTHING
    before = floor.known.get(fact.party, Known())
    floor.known[fact.party] = Known(fact.name or before.name, fact.phone or before.phone, fact.notes or before.notes)
    waiting = floor.waiting.get(fact.party)
    return _of(waiting) if waiting else Changed(parties=(fact.party,))


def _booked(floor: Floor, fact: PartyBooked) -> Changed:
    floor.bookings[fact.party] = Booking(fact.party, fact.size, fact.for_, fact.at, fact.tables)
    return Changed(parties=(fact.party,), tables=fact.tables, house=True)


def _cancelled(floor: Floor, fact: BookingCancelled) -> Changed:
    booking = floor.bookings.pop(fact.party, None)
    floor.known.pop(fact.party, None)
    return Changed(parties=(fact.party,), tables=booking.tables, house=True) if booking else NOTHING


def _told(floor: Floor, fact: WaitQuoted | WaitUpdated) -> Changed:
    waiting = floor.waiting.get(fact.party)
    if waiting is None:
        return NOTHING
    waiting.told_at, waiting.moved_at = fact.at, None
    waiting.told = 0 if fact.promised_at is not None else waiting.told + 1
    waiting.promised_at = fact.promised_at or waiting.promised_at
    believed = None if fact.p50 is None else fact.at + timedelta(minutes=fact.p50)
    waiting.believed_at = believed or waiting.promised_at
    return _of(waiting)


def _moved(floor: Floor, fact: EstimateMoved) -> Changed:
    waiting = floor.waiting.get(fact.party)
    if waiting is None:
        return NOTHING
    if fact.says == "ready":
        waiting.offered, waiting.offered_at = fact.tables, fact.at
    else:
        waiting.moved_at = fact.at
    return _of(waiting)


def _notified(floor: Floor, fact: PartyNotified) -> Changed:
    waiting = floor.waiting.get(fact.party)
    if waiting is None:
        return NOTHING
    waiting.notified_at = waiting.told_at = fact.at
    return _of(waiting)


def _coming(floor: Floor, fact: PartyComing) -> Changed:
    waiting = floor.waiting.get(fact.party)
    if waiting is None:
        return NOTHING
    waiting.coming = True
    return _of(waiting)


def _left(floor: Floor, fact: PartyLeftQueue) -> Changed:
    waiting = floor.waiting.pop(fact.party, None)
    floor.bookings.pop(fact.party, None)
    if waiting is None:
        return NOTHING
    floor.known.pop(fact.party, None)
    return _of(waiting) | Changed(vehicles=give_seat_back(floor, waiting))


STEPS: dict[type, Callable[[Floor, Any], Changed]] = {
    PartyArrived: _arrived,
    GuestKnown: _known,
    PartyBooked: _booked,
    BookingCancelled: _cancelled,
    WaitQuoted: _told,
    WaitUpdated: _told,
    EstimateMoved: _moved,
    PartyNotified: _notified,
    PartyComing: _coming,
    PartyLeftQueue: _left,
}
