"""Handing over: what is still open when a shift closes, and so what the next one starts with.

Nothing is asked that the house knows. A note to whoever comes next is a note about ``NEXT_SHIFT``, made as any other.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from desk_app.cues.cue import Cue
from desk_app.facts import NEXT_SHIFT, Noted
from desk_app.floor.state import Floor, Left
from desk_app.house.house import AnyFact, surviving
from desk_app.review.telling.names import staff_name
from desk_app.review.telling.still_open import StillOpen, still_open
from desk_app.waits.ledger import Ledger

_COUNTED: Final = {
    "party": ("1 party sits", "{} parties sit"),
    "waiting": ("1 party waits", "{} parties wait"),
    "vehicle": ("1 vehicle is out", "{} vehicles are out"),
    "boarding": ("1 vehicle is boarding", "{} vehicles are boarding"),
    "cue": ("1 other cue stands", "{} other cues stand"),
    "promise": ("1 other promise is open", "{} other promises are open"),
    "reset": ("1 table is to be reset", "{} tables are to be reset"),
    "held": ("1 table is held", "{} tables are held"),
    "booking": ("1 party is booked", "{} parties are booked"),
    "out": ("1 item is out", "{} items are out"),
}
"""Every kind of what is open, and how it is counted."""


class NoteLeft(msgspec.Struct, frozen=True):
    """``fact`` is the note's id, ``by`` the name of who wrote it, "" where nobody said."""

    fact: str
    at: datetime
    by: str
    text: str


class HandOver(msgspec.Struct, frozen=True):
    """What is open, the most urgent first, and the notes that were left, oldest first."""

    open: tuple[StillOpen, ...]
    notes: tuple[NoteLeft, ...]

    @property
    def words(self) -> str:
        """What is open, counted, and how much of it presses: ``2 parties sit, 1 table is held; 1 is late.``."""
        if not self.open:
            return "Nothing is open."
        counts = {kind: sum(each.count for each in self.open if each.kind == kind) for kind in _COUNTED}
        told = [_counted(counts[kind], *words) for kind, words in _COUNTED.items() if counts[kind]]
        late = sum(each.pressing for each in self.open)
        pressing = f"; {_counted(late, '1 is late', '{} are late')}" if late else ""
        return f"{', '.join(told)}{pressing}."


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count)


def hand_over(floor: Floor, cues: Sequence[Cue], ledger: Ledger, facts: Sequence[AnyFact], now: datetime) -> HandOver:
    """Give what is handed over now, without a guest's name: it may be printed.

    ``facts`` are those of the shift that closes; ``cues`` are those that stand.
    """
    return HandOver(still_open(floor, cues, ledger, now), notes_left(facts, floor))


def handed_over(floor: Floor, cues: Sequence[Cue], ledger: Ledger, now: datetime) -> HandOver:
    """Give what the shift that is open took over and what of it is still open; its notes, as they were left.

    Nothing, where no shift is open.
    """
    shift = floor.shift
    if shift is None:
        return HandOver((), ())
    before = still_open(floor, cues, ledger, now, before=shift.opened_at)
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
