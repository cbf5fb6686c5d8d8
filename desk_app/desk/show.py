"""The requests that only read, answered in the feed's shapes."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

import msgspec

from desk_app.cues.timing import level_now
from desk_app.desk import requests as ask
from desk_app.desk.desk import Desk
from desk_app.floor.state import Floor, Party, Table
from desk_app.floor.waiting import Booking, Vehicle, Waiting
from desk_app.waits.quote import estimate_wait


def show(desk: Desk, asked: ask.Request, now: datetime) -> dict[str, Any]:
    """Give what a reading request asks for, as fields of the answer. The desk has found nothing against it."""
    return _SHOW[type(asked)](desk, asked, now)


def _cues(desk: Desk, asked: ask.ShowCues, now: datetime) -> dict[str, Any]:
    return {"cues": desk.cues(now, asked.staff), "walk": desk.walk(now, asked.staff)}


def _floor(desk: Desk, _: ask.ShowFloor, now: datetime) -> dict[str, Any]:
    floor = desk.floor
    return {
        "tables": [_table(desk, table, now) for table in floor.tables.values()],
        "parties": [_party(floor, party) for party in floor.parties.values()],
        "queues": [{"id": queue, "waiting": _line(floor, queue)} for queue in floor.venue.queues],
        "bookings": [_booking(booking) for booking in sorted(floor.bookings.values(), key=lambda each: each.due)],
        "vehicles": [_vehicle(vehicle) for vehicle in floor.vehicles.values()],
    }


def _line(floor: Floor, queue: str) -> list[dict[str, Any]]:
    """Those who wait, in the order in which they came."""
    fields = ("size", "since", "promised_at", "told_at", "notified_at", "destination", "vehicle")
    return [
        {"party": waiting.id} | {field: getattr(waiting, field) for field in fields}
        for waiting in floor.waiting.values()
        if waiting.queue == queue
    ]


def _booking(booking: Booking) -> dict[str, Any]:
    return {"party": booking.party, "size": booking.size, "for": booking.due, "tables": booking.tables}


def _vehicle(vehicle: Vehicle) -> dict[str, Any]:
    return {field: getattr(vehicle, field) for field in ("id", "route", "state", "since", "back_at", "riders")}


def stage_of(floor: Floor, table: Table, now: datetime) -> str:
    """Give the stage of a table: its party's, or free, held or to_reset."""
    party = floor.parties.get(table.party) if table.party else None
    if party is not None:
        return party.stage
    if table.dirty:
        return "to_reset"
    held = table.hold is not None and (table.hold.until is None or table.hold.until > now)
    return "held" if held else "free"


def _table(desk: Desk, table: Table, now: datetime) -> dict[str, Any]:
    party = desk.floor.parties.get(table.party) if table.party else None
    shown: dict[str, Any] = {
        "id": table.id,
        "stage": stage_of(desk.floor, table, now),
        "since": party.since if party else table.since,
        "glasses": _glasses(desk, party, now) if party and party.tables[0] == table.id else [],
    }
    if party is not None:
        shown |= {"party": party.id, "size": party.size}
    if table.others:
        shown["also"] = table.others
    return shown


def _glasses(desk: Desk, party: Party, now: datetime) -> list[dict[str, Any]]:
    return [
        {
            "seat": seat,
            "drink": glass.drink,
            "level": round(level_now(glass, desk.glass_lasts(party.id, seat), now), 3),
        }
        for seat, glass in sorted(party.glasses.items())
    ]


def _party(floor: Floor, party: Party) -> dict[str, Any]:
    fields = ("id", "size", "tables", "stage", "since", "seated_at", "course")
    shown = {field: getattr(party, field) for field in fields}
    return shown | {"staff": floor.server_of(party.tables[0] if party.tables else None, party.id)}


def _quote(desk: Desk, asked: ask.ShowQuote, now: datetime) -> dict[str, Any]:
    asking = Waiting("", asked.size, asked.queue, now)
    return {"quote": estimate_wait(desk.floor, asking, now, desk.experience)}


def _review(desk: Desk, _: ask.ShowReview, now: datetime) -> dict[str, Any]:
    tally = desk.tally
    share = tally.proactive_share
    return {
        "needs": tally.needs,
        "proactive": tally.proactive,
        "asked_first": tally.asked_first,
        "proactive_share": None if share is None else round(share, 4),
        "by_standard": {standard: msgspec.structs.asdict(row) for standard, row in tally.rows.items()},
        **msgspec.structs.asdict(desk.ledger.score(now)),
        "promises": {queue: msgspec.structs.asdict(desk.ledger.score(now, queue)) for queue in desk.floor.venue.queues},
    }


_SHOW: Final[dict[type[ask.Request], Callable[..., dict[str, Any]]]] = {
    ask.ShowCues: _cues,
    ask.ShowFloor: _floor,
    ask.ShowQuote: _quote,
    ask.ShowReview: _review,
}
