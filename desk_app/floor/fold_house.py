"""How the house's own facts change the floor: the plan, the shift, who is in, what is out."""

from collections.abc import Callable
from typing import Any

import msgspec

from desk_app.facts import (
    NEXT_SHIFT,
    HandOverRead,
    Item86d,
    ItemBack,
    Noted,
    SectionAssigned,
    ShiftClosed,
    ShiftOpened,
    StaffSignedIn,
    StaffSignedOut,
    VenueAdopted,
)
from desk_app.floor.plan import Venue
from desk_app.floor.state import EVERYTHING, NOTHING, Changed, Floor, Left, Shift, Table
from desk_app.floor.venue_file import VenueFault, read_venue
from desk_app.floor.waiting import Vehicle


def _adopted(floor: Floor, fact: VenueAdopted) -> Changed:
    try:
        return adopt(floor, read_venue(fact.toml, fact.sets))
    except VenueFault:
        return EVERYTHING  # the plan of a newer version: the floor keeps the last it understood


def adopt(floor: Floor, venue: Venue) -> Changed:
    """Make this the floor's plan; what stands or rides stays where it is."""
    floor.venue = venue
    occupied = {table: place for table, place in floor.tables.items() if place.party or place.hold or place.dirty}
    planned = {table: occupied.get(table) or Table(table) for table in floor.venue.tables}
    floor.tables = planned | occupied
    floor.vehicles = {
        plan.id: floor.vehicles.get(plan.id) or Vehicle(plan.id, plan.route) for plan in floor.venue.vehicles.values()
    } | {name: vehicle for name, vehicle in floor.vehicles.items() if vehicle.state == "out"}
    return EVERYTHING


def _opened(floor: Floor, fact: ShiftOpened) -> Changed:
    floor.shift = Shift(fact.at, fact.note, (*_unread(floor.shift), *floor.left))
    floor.left = []
    floor.covers = sum(party.size for party in floor.parties.values())
    return EVERYTHING


def _closed(floor: Floor, _: ShiftClosed) -> Changed:
    floor.left = [*_unread(floor.shift), *floor.left]
    floor.shift = None
    floor.sections = {}
    return EVERYTHING


def _unread(shift: Shift | None) -> tuple[Left, ...]:
    """What nobody has read is left for the shift after."""
    return shift.left if shift is not None and not shift.read else ()


def _noted(floor: Floor, fact: Noted) -> Changed:
    if fact.about == NEXT_SHIFT:
        floor.left = [*floor.left, Left(fact.id, fact.at, fact.by, fact.text)]
    return NOTHING


def _hand_over_read(floor: Floor, _: HandOverRead) -> Changed:
    if floor.shift is not None:
        floor.shift = msgspec.structs.replace(floor.shift, read=True)
    return EVERYTHING


def _signed_in(floor: Floor, fact: StaffSignedIn) -> Changed:
    floor.signed_in[fact.staff] = fact.section
    return EVERYTHING


def _signed_out(floor: Floor, fact: StaffSignedOut) -> Changed:
    floor.signed_in.pop(fact.staff, None)
    floor.sections = {section: staff for section, staff in floor.sections.items() if staff != fact.staff}
    return EVERYTHING


def _assigned(floor: Floor, fact: SectionAssigned) -> Changed:
    floor.sections[fact.section] = fact.staff
    return EVERYTHING


def _ran_out(floor: Floor, fact: Item86d) -> Changed:
    floor.out.setdefault(fact.item, fact.at)
    return EVERYTHING


def _back_in(floor: Floor, fact: ItemBack) -> Changed:
    floor.out.pop(fact.item, None)
    return EVERYTHING


STEPS: dict[type, Callable[[Floor, Any], Changed]] = {
    VenueAdopted: _adopted,
    ShiftOpened: _opened,
    ShiftClosed: _closed,
    HandOverRead: _hand_over_read,
    Noted: _noted,
    StaffSignedIn: _signed_in,
    StaffSignedOut: _signed_out,
    SectionAssigned: _assigned,
    Item86d: _ran_out,
    ItemBack: _back_in,
}
