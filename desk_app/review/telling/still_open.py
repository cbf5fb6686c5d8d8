"""What is open in the house: guests, vehicles, tables, bookings and items, on one line each with what it needs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec

from desk_app.cues.cue import Cue
from desk_app.floor.state import Floor
from desk_app.review.telling.names import drink_name, minutes_words, who_waits, within
from desk_app.waits.ledger import Ledger, Promise

EXPECTED: Final = timedelta(hours=24)
"""How far ahead bookings are told: who comes later than that is no task of the next shift's."""

_STAGES: Final = {
    "seated": "not greeted",
    "greeted": "greeted",
    "ordered": "ordered",
    "served": "served",
    "check": "has the check",
    "paid": "has paid",
}

_URGENCIES: Final = ("late", "due", "soon", "")


class StillOpen(msgspec.Struct, frozen=True, kw_only=True):
    """``kind``: party, waiting, vehicle, boarding, reset, held, booking, out; cue and promise are of none of these.

    ``key`` is the party's id, or the cue's, or ``vehicle 7``, ``table 12``, ``item beer``; or ``bookings``, which are
    as many as ``count``. ``since``: from when on it was open. ``urgency`` is that of its most urgent cue, "" where it
    has none; late also where its time has passed.
    """

    kind: str
    key: str
    words: str
    since: datetime
    urgency: str = ""
    count: int = 1

    @property
    def pressing(self) -> bool:
        return self.urgency == "late"


def still_open(
    floor: Floor, cues: Iterable[Cue], ledger: Ledger, now: datetime, before: datetime | None = None
) -> tuple[StillOpen, ...]:
    """Give what is open, the most urgent first; with ``before``, what was open before that. No guest is named.

    What is promised to somebody, and each of the ``cues``, stands on the line of whom or what it is about.
    """
    about: dict[str, list[Cue]] = {}
    for cue in cues:
        about.setdefault(_about(cue, floor), []).append(cue)
    promises = dict(ledger.running)
    things = (*_guests(floor, now), *_vehicles(floor, now), *_tables(floor, now), *_later(floor, now))
    lines = [_with_needs(each, about.pop(each.key, []), promises.pop(each.key, None), now) for each in things]
    lines += [_cue(cue, floor) for rest in about.values() for cue in rest]
    lines += [_promise(promise, floor, now) for promise in promises.values()]
    counted = _in_one([line for line in lines if before is None or line.since < before], floor, now)
    return tuple(sorted(counted, key=lambda line: _URGENCIES.index(line.urgency)))


def _about(cue: Cue, floor: Floor) -> str:
    """Give the key of the line on which a cue stands; its own, where it is about nothing that has one."""
    if cue.per == "vehicle":
        return f"vehicle {cue.subject}"
    if cue.party is not None and any(cue.party in those for those in (floor.parties, floor.waiting, floor.bookings)):
        return cue.party
    return f"table {cue.table}" if cue.table is not None else cue.id


def _guests(floor: Floor, now: datetime) -> Iterator[StillOpen]:
    for party in floor.parties.values():
        at, seated = "+".join(party.tables) or "?", minutes_words(party.seated_at, now)
        words = f"Party of {party.size} at {at}: {_STAGES[party.stage]}, seated {seated} ago"
        yield StillOpen(kind="party", key=party.id, words=words, since=party.seated_at)
    for waiting in floor.waiting.values():
        called = ", called" if waiting.notified_at is not None else ""
        to = f" for {waiting.destination}" if waiting.destination else ""
        words = f"Party of {waiting.size} waits{to}: {minutes_words(waiting.since, now)}{called}"
        yield StillOpen(kind="waiting", key=waiting.id, words=words, since=waiting.since)


def _vehicles(floor: Floor, now: datetime) -> Iterator[StillOpen]:
    """Give vehicles that are out, and those that board: since the first of their riders came."""
    for vehicle in floor.vehicles.values():
        key = f"vehicle {vehicle.id}"
        riders = [floor.waiting[rider] for rider in vehicle.riders if rider in floor.waiting]
        if vehicle.state == "out" and vehicle.since is not None:
            overdue = vehicle.overdue_at is not None and now > vehicle.overdue_at
            words = f"The {vehicle.id} is out: {minutes_words(vehicle.since, now)}{', overdue' if overdue else ''}"
            yield StillOpen(kind="vehicle", key=key, words=words, since=vehicle.since, urgency=_late_if(overdue))
        elif riders:
            words = f"The {vehicle.id} is boarding: {sum(rider.size for rider in riders)} with tickets"
            yield StillOpen(kind="boarding", key=key, words=words, since=min(rider.since for rider in riders))


def _tables(floor: Floor, now: datetime) -> Iterator[StillOpen]:
    for table in floor.tables.values():
        key, hold = f"table {table.id}", table.hold
        if table.dirty and table.since is not None:
            yield StillOpen(kind="reset", key=key, words=f"{table.id} is to be reset", since=table.since)
        elif hold is not None and (hold.until is None or hold.until > now):
            until = f" for {minutes_words(now, hold.until)} more" if hold.until is not None else ""
            yield StillOpen(kind="held", key=key, words=f"{table.id} is held{until}", since=hold.since)


def _later(floor: Floor, now: datetime) -> Iterator[StillOpen]:
    for booking in sorted(floor.bookings.values(), key=lambda booking: booking.due):
        if booking.due - now <= EXPECTED:
            come = booking.due <= now
            when = f"due {minutes_words(booking.due, now)} ago" if come else f"in {minutes_words(now, booking.due)}"
            words, urgency = f"Party of {booking.size} booked, {when}", "due" if come else ""
            yield StillOpen(kind="booking", key=booking.party, words=words, since=booking.since, urgency=urgency)
    for item, since in sorted(floor.out.items()):
        yield StillOpen(kind="out", key=f"item {item}", words=f"{drink_name(floor.venue, item)} is out", since=since)


def _in_one(lines: list[StillOpen], floor: Floor, now: datetime) -> list[StillOpen]:
    """Put the bookings that need nothing yet on one line: there may be a hundred."""
    quiet = [line for line in lines if line.kind == "booking" and not line.urgency]
    if len(quiet) < 2:
        return lines
    first, last = (minutes_words(now, floor.bookings[line.key].due) for line in (quiet[0], quiet[-1]))
    words = f"{len(quiet)} parties booked, the first in {first}, the last in {last}"
    since = min(line.since for line in quiet)
    all_of_them = StillOpen(kind="booking", key="bookings", words=words, since=since, count=len(quiet))
    return [*(line for line in lines if line not in quiet), all_of_them]


def _with_needs(line: StillOpen, cues: Sequence[Cue], promise: Promise | None, now: datetime) -> StillOpen:
    """Add to a line what was promised, and its cues: ``; late: Drinks?; soon: Refill seat 2``."""
    words, urgencies = line.words, [line.urgency, *(cue.urgency for cue in cues)]
    if promise is not None:
        words += f", promised {_when(promise, now)}"
        urgencies.append(_late_if(promise.promised_at < now))
    told = [cue for cue in cues if line.kind != "reset" or not _resets(cue)]
    for urgency in _URGENCIES[:-1]:
        names = [cue.name + (f" seat {cue.seat}" if cue.seat else "") for cue in told if cue.urgency == urgency]
        words += f"; {urgency}: {', '.join(names)}" if names else ""
    return msgspec.structs.replace(line, words=words, urgency=min(urgencies, key=_URGENCIES.index))


def _resets(cue: Cue) -> bool:
    return any(plan.request.get("do") == "reset" for plan in cue.answers)


def _cue(cue: Cue, floor: Floor) -> StillOpen:
    about = f", {within(who_waits(cue.party, floor))}" if cue.party else f", {cue.subject}"
    words = cue.name + (f" at {cue.table}" if cue.table else about)
    return StillOpen(kind="cue", key=cue.id, words=words, since=cue.raise_at, urgency=cue.urgency)


def _promise(promise: Promise, floor: Floor, now: datetime) -> StillOpen:
    whom = promise.made_to
    to = f"the stop about the {whom.removeprefix('vehicle ')}" if whom.startswith("vehicle ") else None
    words = f"Promise to {to or within(who_waits(whom, floor))}, {_when(promise, now)}"
    late = _late_if(promise.promised_at < now)
    return StillOpen(kind="promise", key=whom, words=words, since=promise.made_at, urgency=late)


def _late_if(passed: bool) -> str:
    return "late" if passed else ""


def _when(promise: Promise, now: datetime) -> str:
    if promise.promised_at < now:
        return f"{minutes_words(promise.promised_at, now)} ago"
    return f"in {minutes_words(now, promise.promised_at)}"
