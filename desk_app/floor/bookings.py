"""Tables and those who booked: whether one is there for them when they come, and how long they keep it."""

from desk_app.floor.plan import Venue
from desk_app.floor.state import Floor, Table
from desk_app.floor.turn_times import usual_turn
from desk_app.floor.waiting import Booking, Waiting


def table_is_free(floor: Floor, booking: Booking) -> bool:
    """Tell whether the booked tables, or where none was chosen any table that fits, stand free and set for them.

    Where a venue has no tables, nobody waits for one.
    """
    if not floor.venue.tables:
        return True
    if booking.tables:
        return all(_is_free(floor.tables.get(table), booking) for table in booking.tables)
    plans = floor.venue.tables
    empty = [place for place in floor.tables.values() if place.party is None and not place.dirty]
    fitting = [place for place in empty if place.id in plans and plans[place.id].seats >= booking.size]
    if not fitting:
        return False
    chosen = _chosen_for_others(floor, booking)
    return any(_is_free(place, booking) and place.id not in chosen for place in fitting)


def offer_stands(floor: Floor, waiting: Waiting) -> bool:
    """Tell whether the tables that were last seen free for this party still stand free and set for it."""
    if not waiting.offered or waiting.offered_at is None:
        return False
    return table_is_free(floor, Booking(waiting.id, waiting.size, waiting.offered_at, waiting.since, waiting.offered))


def in_each_others_way(venue: Venue, one: Booking, other: Booking) -> bool:
    """Tell whether two bookings would have a table at the same time: each has it for the usual turn of its size."""
    first, second = sorted((one, other), key=lambda booking: booking.due)
    return second.due - first.due < usual_turn(venue, first.size)


def _is_free(place: Table | None, booking: Booking) -> bool:
    """Nobody sits there, it has been set again, and it is not held for others beyond the time they come."""
    if place is None:
        return True
    hold = place.hold
    held = hold is not None and hold.party != booking.party and (hold.until is None or hold.until > booking.due)
    return place.party is None and not place.dirty and not held


def _chosen_for_others(floor: Floor, booking: Booking) -> set[str]:
    """Give the tables of others who booked, and are here or come at about the same time."""
    chosen = {table for waiting in floor.waiting.values() for table in waiting.tables}
    for each in floor.bookings.values():
        if each.tables and each.party != booking.party and in_each_others_way(floor.venue, each, booking):
            chosen.update(each.tables)
    return chosen
