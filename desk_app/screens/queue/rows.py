"""The rows of the waitlist, derived: who waits, what each was told, who is booked, and which table is next."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from desk_app.cues.cue import Cue
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Booking, Waiting
from desk_app.screens.clock import to_ms
from desk_app.screens.floor.sheet_rows import ms_or_none
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.words import name_of, whole_minutes
from desk_app.screens.rows import Row, Rows
from desk_app.waits.ledger import Ledger
from desk_app.waits.scene import scene_of
from desk_app.waits.seating import suggest

translate = QCoreApplication.translate

ARRIVING: Final = timedelta(minutes=15)
"""A booked party is looked out for from this long before its time."""

LATE: Final = timedelta(minutes=5)
MOST_TABLES: Final = 6
"""As many suggestions as can be read while somebody stands there."""


class WaitingRow(Row, frozen=True, kw_only=True):
    """One party. Times are ms since 1970 UTC, 0 where there is none; ``said``: minutes of the promise that runs.

    ``place``: new (nobody said how long), told, called, coming. ``answer``: the words of its cue's first answer, ""
    where that is to tell them.
    """

    name: str
    size: int
    queue: str
    kind: str
    phone: str
    notes: str
    place: str
    since: float
    made_at: float
    promised_at: float
    told_at: float
    notified_at: float
    said: int
    urgency: str
    due_at: float
    brief: str
    answer: str
    tables: tuple[str, ...]


@for_qml
class WaitingRows(Rows[WaitingRow]):
    """The parties in line, in the order in which they came."""

    kind = WaitingRow


class BookingRow(Row, frozen=True, kw_only=True):
    """One booked party. ``place``: booked, arriving, late. ``taken``: its tables at which somebody still sits."""

    name: str
    size: int
    phone: str
    due: float
    clock: str
    place: str
    tables: tuple[str, ...]
    taken: tuple[str, ...]
    held: tuple[str, ...]
    urgency: str


@for_qml
class BookingRows(Rows[BookingRow]):
    """Who is expected, soonest first."""

    kind = BookingRow


class FreeTableRow(Row, frozen=True, kw_only=True):
    """A free table that fits, and why it is its turn. ``paced``: its section was seated a moment ago."""

    section: str
    seats: int
    why: str
    paced: bool
    theirs: bool


@for_qml
class FreeTableRows(Rows[FreeTableRow]):
    """Free tables for one party, the best first."""

    kind = FreeTableRow


def derive_waiting(floor: Floor, cues: Sequence[Cue], ledger: Ledger, queue: str | None = None) -> list[WaitingRow]:
    """Give those who wait for tables or at a desk, or in one such ``queue``; each with its most urgent cue."""
    first = by_party(cues)
    return [
        _waiting(floor, waiting, first.get(waiting.id), ledger)
        for waiting in floor.waiting.values()
        if (kind_of(floor, waiting.queue) != "vehicles" if queue is None else waiting.queue == queue)
    ]


def kind_of(floor: Floor, queue: str) -> str:
    """Give tables, vehicles or desk; tables where the plan no longer has that queue."""
    plan = floor.venue.queues.get(queue)
    return plan.kind if plan else "tables"


def _waiting(floor: Floor, waiting: Waiting, cue: Cue | None, ledger: Ledger) -> WaitingRow:
    known = floor.known.get(waiting.id)
    promise = ledger.running.get(waiting.id)
    return WaitingRow(
        key=waiting.id,
        name=name_of(floor, waiting.id),
        size=waiting.size,
        queue=waiting.queue,
        kind=kind_of(floor, waiting.queue),
        phone=known.phone or "" if known else "",
        notes=known.notes or "" if known else "",
        place=state_of(waiting),
        since=to_ms(waiting.since),
        made_at=to_ms(promise.made_at) if promise else 0.0,
        promised_at=ms_or_none(waiting.promised_at),
        told_at=ms_or_none(waiting.told_at),
        notified_at=ms_or_none(waiting.notified_at),
        said=whole_minutes(promise.promised_at - promise.made_at) if promise else 0,
        urgency=cue.urgency if cue else "",
        due_at=to_ms(cue.due_at) if cue else 0.0,
        brief=cue.brief if cue else "",
        answer=answer_words(cue),
        tables=tuple(waiting.tables),
    )


def by_party(cues: Sequence[Cue]) -> dict[str, Cue]:
    """Give each party's most urgent cue; of two as urgent, the one that renews a promise rather than repeats it."""
    found: dict[str, Cue] = {}
    for cue in cues:
        if cue.party is None:
            continue
        before = found.get(cue.party)
        if before is None or (cue.urgency == before.urgency and not answer_words(before) and answer_words(cue)):
            found[cue.party] = cue
    return found


def telling(cue: Cue | None, party: str) -> dict[str, Any]:
    """Give what the tap makes that carries ``answer_words``; where there are none, that the old promise holds."""
    return dict(cue.answers[0].request) if cue and answer_words(cue) else {"do": "update_wait", "party": party}


def answer_words(cue: Cue | None) -> str:
    """Give the words of the cue's first answer; "" where it only says that they were told."""
    first = cue.answers[0] if cue and cue.answers else None
    if first is None or (first.request.keys() == {"do", "party"} and first.request["do"] == "update_wait"):
        return ""
    return first.label


def state_of(waiting: Waiting) -> str:
    """Give new, told, called or coming."""
    if waiting.coming:
        return "coming"
    if waiting.notified_at is not None:
        return "called"
    return "new" if waiting.promised_at is None else "told"


def derive_bookings(floor: Floor, cues: Sequence[Cue], now: datetime, clock: Iterable[str]) -> list[BookingRow]:
    """Give who is expected, soonest first. ``clock``: their times on the venue's wall, in that order."""
    first = by_party(cues)
    return [
        _booking(floor, booking, first.get(booking.party), now, wall)
        for booking, wall in zip(in_order(floor), clock, strict=True)
    ]


def in_order(floor: Floor) -> list[Booking]:
    """Give the bookings, soonest first."""
    return sorted(floor.bookings.values(), key=lambda booking: (booking.due, booking.party))


def _booking(floor: Floor, booking: Booking, cue: Cue | None, now: datetime, clock: str) -> BookingRow:
    known = floor.known.get(booking.party)
    late = now - booking.due
    held = [table.id for table in floor.tables.values() if table.hold and table.hold.party == booking.party]
    tables = booking.tables or tuple(held)
    return BookingRow(
        key=booking.party,
        name=name_of(floor, booking.party),
        size=booking.size,
        phone=known.phone or "" if known else "",
        due=to_ms(booking.due),
        clock=clock,
        place="late" if late > LATE else "arriving" if -late <= ARRIVING else "booked",
        tables=tables,
        taken=tuple(table for table in tables if floor.party_at(table) is not None),
        held=tuple(held),
        urgency=cue.urgency if cue else "",
    )


def derive_free_tables(floor: Floor, party: str, size: int, now: datetime) -> list[FreeTableRow]:
    """Give the free tables for this party, best first: those kept for it, whatever fits, then by the house's rule."""
    theirs = _kept_for(floor, party)
    suggested = suggest(scene_of(floor, now, party), size)
    rows = [
        _free(floor, each.table, each.why, each.paced, each.table in theirs)
        for each in sorted(suggested, key=lambda each: each.table not in theirs)
    ]
    unlisted = [table for table in theirs if table not in {each.table for each in suggested}]
    kept = [_free(floor, table, translate("waiting", "Held for them"), False, True) for table in unlisted]
    return [*kept, *rows][:MOST_TABLES]


def _kept_for(floor: Floor, party: str) -> list[str]:
    """The tables chosen or held for a party at which nobody sits."""
    waiting = floor.waiting.get(party)
    chosen = set(waiting.tables) if waiting else set()
    return [
        table.id
        for table in floor.tables.values()
        if (table.id in chosen or (table.hold is not None and table.hold.party == party))
        and not (table.party or table.dirty)
    ]


def _free(floor: Floor, table: str, why: str, paced: bool, theirs: bool) -> FreeTableRow:
    plan = floor.venue.tables[table]
    section = floor.venue.sections.get(plan.section)
    name = section.name if section else ""
    return FreeTableRow(key=table, section=name, seats=plan.seats, why=why, paced=paced, theirs=theirs)
