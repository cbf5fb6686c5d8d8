"""The rows of the cue rail, derived from the standing cues: where, what, why, how long, and the answers."""

from collections.abc import Sequence

from desk_app.cues.cue import Cue
from desk_app.floor.plan import Venue
from desk_app.screens.clock import to_ms
from desk_app.screens.rows import Row

VISIBLE = 5
"""As many cues as a person takes in at a glance; the rest waits behind one tap."""


class CueRow(Row, frozen=True, kw_only=True):
    """One cue as shown. Times are ms since 1970 UTC, ``late_at`` 0 where it is never late.

    ``part``: walk, now or soon. ``answers``: the words of the one-tap answers. ``whose``: a name, or "".
    """

    part: str
    urgency: str
    table: str
    seat: int
    say: str
    why: str
    due_at: float
    late_at: float
    answers: tuple[str, ...]
    asked: bool
    whose: str


def derive_rail(cues: Sequence[Cue], walk: Sequence[str], venue: Venue, whole_floor: bool) -> list[CueRow]:
    """Give the rows in their order: the next walk, then what is due elsewhere, then what comes soon."""
    by_id = {cue.id: cue for cue in cues}
    trip = [by_id[cue] for cue in walk if cue in by_id]
    rest = [cue for cue in cues if cue.id not in set(walk)]
    due = [cue for cue in rest if cue.urgency != "soon"]
    soon = [cue for cue in rest if cue.urgency == "soon"]
    parts = (("walk", trip), ("now", due), ("soon", soon))
    return [_row(cue, part, venue, whole_floor) for part, group in parts for cue in group]


def walk_path(rows: Sequence[CueRow]) -> tuple[str, ...]:
    """Give the tables of the next walk in their order, each once."""
    return tuple(dict.fromkeys(row.table for row in rows if row.part == "walk" and row.table))


def _row(cue: Cue, part: str, venue: Venue, whole_floor: bool) -> CueRow:
    member = venue.staff.get(cue.staff) if cue.staff and whole_floor else None
    return CueRow(
        key=cue.id,
        part=part,
        urgency=cue.urgency,
        table=cue.table or "",
        seat=cue.seat or 0,
        say=cue.brief,
        why=cue.why,
        due_at=to_ms(cue.due_at),
        late_at=to_ms(cue.late_at) if cue.late_at else 0.0,
        answers=tuple(answer.label for answer in cue.answers),
        asked=cue.asked,
        whose=member.name if member else "",
    )
