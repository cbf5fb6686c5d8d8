"""Handing over: what is still open when a shift closes, and so what the next one starts with.

Nothing is asked that the house knows. A note to whoever comes next is a note about ``NEXT_SHIFT``, made as any other.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

import msgspec

from desk_app.cues.cue import Cue
from desk_app.facts import NEXT_SHIFT, Noted
from desk_app.floor.state import Floor, Left
from desk_app.house.house import AnyFact, surviving
from desk_app.review.telling.names import drink_name, minutes_words, staff_name, who_waits
from desk_app.waits.ledger import Ledger, Promise

_STAGES: Final = {
    "seated": "not greeted",
    "greeted": "greeted",
    "ordered": "ordered",
    "served": "served",
    "check": "has the check",
    "paid": "has paid",
}

_COUNTED: Final = {
    "party": ("1 party sits", "{} parties sit"),
    "waiting": ("1 party waits", "{} parties wait"),
    "vehicle": ("1 vehicle is out", "{} vehicles are out"),
    "cue": ("1 cue stands", "{} cues stand"),
    "promise": ("1 promise is open", "{} promises are open"),
}
"""What somebody has to answer for, and how it is counted."""


class StillOpen(msgspec.Struct, frozen=True, kw_only=True):
    """``kind``: party, waiting, vehicle, cue, promise, reset, held, booking, out, staff. ``key`` is its id.

    ``pressing``: its time has passed. ``table`` is where it is, None where it is at no table. ``since``: from when on
    it was open, None where nobody wrote that down.
    """

    kind: str
    key: str
    words: str
    pressing: bool = False
    table: str | None = None
    since: datetime | None = None


class NoteLeft(msgspec.Struct, frozen=True):
    """``fact`` is the note's id, ``by`` the name of who wrote it, "" where nobody said."""

    fact: str
    at: datetime
    by: str
    text: str


class HandOver(msgspec.Struct, frozen=True):
    """What is open, what matters most first, and the notes that were left, oldest first."""

    open: tuple[StillOpen, ...]
    notes: tuple[NoteLeft, ...]

    @property
    def words(self) -> str:
        """What somebody has to answer for, counted: ``2 parties sit, 1 cue stands.``."""
        counts = {kind: sum(each.kind == kind for each in self.open) for kind in _COUNTED}
        told = [
            one if count == 1 else many.format(count)
            for kind, (one, many) in _COUNTED.items()
            if (count := counts[kind])
        ]
        return f"{', '.join(told)}." if told else "Nothing is open."


def hand_over(floor: Floor, cues: Sequence[Cue], ledger: Ledger, facts: Sequence[AnyFact], now: datetime) -> HandOver:
    """Give what is handed over now, without a guest's name: it may be printed.

    ``facts`` are the shift's that closes or, where one opens, those of the one before; ``cues`` are those that stand.
    """
    ends = (
        *_parties(floor, now),
        *_waiting(floor, now),
        *_vehicles(floor, now),
        *_cues(cues, floor),
        *_promises(ledger, floor, now),
        *_places(floor, cues, now),
        *_later(floor, now),
    )
    return HandOver(ends, notes_left(facts, floor))


def handed_over(floor: Floor, cues: Sequence[Cue], ledger: Ledger, now: datetime) -> HandOver:
    """Give what the shift that is open took over and what of it is still open; its notes, as they were left.

    Nothing, where no shift is open.
    """
    shift = floor.shift
    if shift is None:
        return HandOver((), ())
    still = hand_over(floor, cues, ledger, (), now).open
    before = tuple(each for each in still if each.since is not None and each.since < shift.opened_at)
    return HandOver(before, tuple(_note_left(each, floor) for each in shift.left))


def _note_left(note: Left, floor: Floor) -> NoteLeft:
    return NoteLeft(note.fact, note.at, staff_name(floor.venue, note.by) if note.by else "", note.text)


def notes_left(facts: Sequence[AnyFact], floor: Floor) -> tuple[NoteLeft, ...]:
    """Give the notes for the next shift among the facts of one; what was taken back is not among them."""
    return tuple(
        NoteLeft(fact.id, fact.at, staff_name(floor.venue, fact.by) if fact.by else "", fact.text)
        for fact in surviving(facts)
        if isinstance(fact, Noted) and fact.about == NEXT_SHIFT
    )


def _parties(floor: Floor, now: datetime) -> Iterator[StillOpen]:
    for party in floor.parties.values():
        at = "+".join(party.tables) or "?"
        words = (
            f"Party of {party.size} at {at}: {_STAGES[party.stage]}, seated {minutes_words(party.seated_at, now)} ago"
        )
        table = party.tables[0] if party.tables else None
        yield StillOpen(kind="party", key=party.id, words=words, table=table, since=party.seated_at)


def _waiting(floor: Floor, now: datetime) -> Iterator[StillOpen]:
    for waiting in floor.waiting.values():
        called = ", called" if waiting.notified_at is not None else ""
        to = f" for {waiting.destination}" if waiting.destination else ""
        words = f"Party of {waiting.size} waits{to}: {minutes_words(waiting.since, now)}{called}"
        yield StillOpen(kind="waiting", key=waiting.id, words=words, since=waiting.since)


def _vehicles(floor: Floor, now: datetime) -> Iterator[StillOpen]:
    for vehicle in floor.vehicles.values():
        if vehicle.state == "out" and vehicle.since is not None:
            overdue = vehicle.overdue_at is not None and now > vehicle.overdue_at
            words = f"The {vehicle.id} is out: {minutes_words(vehicle.since, now)}{', overdue' if overdue else ''}"
            yield StillOpen(kind="vehicle", key=vehicle.id, words=words, pressing=overdue, since=vehicle.since)
        elif vehicle.riders:
            count = sum(floor.waiting[rider].size for rider in vehicle.riders if rider in floor.waiting)
            yield StillOpen(kind="vehicle", key=vehicle.id, words=f"The {vehicle.id} is boarding: {count} with tickets")


def _cues(cues: Sequence[Cue], floor: Floor) -> Iterator[StillOpen]:
    for cue in cues:
        about = f", {_small(who_waits(cue.party, floor))}" if cue.party else f", {cue.subject}"
        words = cue.name + (f" at {cue.table}" if cue.table else about) + (f", seat {cue.seat}" if cue.seat else "")
        late = cue.urgency == "late"
        yield StillOpen(kind="cue", key=cue.id, words=words, pressing=late, table=cue.table, since=cue.raise_at)


def _promises(ledger: Ledger, floor: Floor, now: datetime) -> Iterator[StillOpen]:
    for promise in ledger.running.values():
        passed = promise.promised_at < now
        when = f"its time passed {minutes_words(promise.promised_at, now)} ago"
        words = when if passed else f"{minutes_words(now, promise.promised_at)} to go"
        yield StillOpen(
            kind="promise",
            key=promise.made_to,
            words=f"Promise to {_to_whom(promise, floor)}: {words}",
            pressing=passed,
            since=promise.made_at,
        )


def _to_whom(promise: Promise, floor: Floor) -> str:
    if promise.made_to.startswith("vehicle "):
        return f"the stop about the {promise.made_to.removeprefix('vehicle ')}"
    return _small(who_waits(promise.made_to, floor))


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _places(floor: Floor, cues: Sequence[Cue], now: datetime) -> Iterator[StillOpen]:
    """Give tables to be reset or held; what a cue says already is not said again."""
    told = {cue.table for cue in cues if any(plan.request.get("do") == "reset" for plan in cue.answers)}
    for table in floor.tables.values():
        if table.dirty and table.id not in told:
            yield StillOpen(kind="reset", key=table.id, words=f"{table.id} is to be reset", table=table.id)
        elif table.hold is not None and (table.hold.until is None or table.hold.until > now):
            yield StillOpen(kind="held", key=table.id, words=f"{table.id} is held", table=table.id)


def _later(floor: Floor, now: datetime) -> Iterator[StillOpen]:
    for booking in floor.bookings.values():
        when = f"in {minutes_words(now, booking.due)}" if booking.due > now else "due by now"
        words = f"Party of {booking.size} booked, {when}"
        yield StillOpen(kind="booking", key=booking.party, words=words, pressing=booking.due <= now)
    for item in sorted(floor.out):
        yield StillOpen(kind="out", key=item, words=f"{drink_name(floor.venue, item)} is out")
    for staff in floor.signed_in:
        yield StillOpen(kind="staff", key=staff, words=f"{staff_name(floor.venue, staff)} is signed in")
