"""The rows of the cue rail, derived from the standing cues: where, what, why, how long, and the answers."""

from collections.abc import Sequence

from desk_app.cues.cue import Cue
from desk_app.floor.state import Floor
from desk_app.screens.clock import to_ms
from desk_app.screens.queue.words import board_name, party_words
from desk_app.screens.rail.groups import Group
from desk_app.screens.rows import Row

VISIBLE = 5
"""As many cues as a person takes in at a glance; the rest waits behind one tap."""


class CueRow(Row, frozen=True, kw_only=True):
    """One cue as shown, or several that are one thing to do. Times are ms since 1970 UTC, ``late_at`` 0 for never.

    ``place`` is what the chip says: the table, the vehicle, or who waits. ``part``: walk, now or soon.
    ``answers``: the words of the one-tap answers. ``whose``: a name, or "".
    """

    part: str
    urgency: str
    place: str
    table: str
    seat: int
    say: str
    why: str
    due_at: float
    late_at: float
    answers: tuple[str, ...]
    asked: bool
    whose: str


def derive_rail(groups: Sequence[Group], walk: Sequence[str], floor: Floor, whole_floor: bool) -> list[CueRow]:
    """Give the rows in their order: the next walk, then what is due elsewhere, then what comes soon."""
    step = {cue: place for place, cue in enumerate(walk)}
    place = {group.leader.id: min(step.get(cue.id, len(step)) for cue in group.cues) for group in groups}
    trip = sorted((group for group in groups if place[group.leader.id] < len(step)), key=lambda on: place[on.leader.id])
    rest = [group for group in groups if place[group.leader.id] == len(step)]
    due = [group for group in rest if group.leader.urgency != "soon"]
    soon = [group for group in rest if group.leader.urgency == "soon"]
    parts = (("walk", trip), ("now", due), ("soon", soon))
    return [_row(group, part, floor, whole_floor) for part, some in parts for group in some]


def walk_path(rows: Sequence[CueRow]) -> tuple[str, ...]:
    """Give the tables of the next walk in their order, each once."""
    return tuple(dict.fromkeys(row.table for row in rows if row.part == "walk" and row.table))


def place_of(cue: Cue, floor: Floor) -> str:
    """Give where to go, or to whom: a table, a vehicle, or the party that waits, by first name and initial."""
    if cue.table is not None:
        return cue.table
    if cue.per == "vehicle":
        return cue.subject
    waiting = floor.waiting.get(cue.party) if cue.party else None
    if waiting is None:
        return ""
    known = floor.known.get(waiting.id)
    return board_name(known.name if known else None) or party_words(waiting.size)


def _row(group: Group, part: str, floor: Floor, whole_floor: bool) -> CueRow:
    cue = group.leader
    member = floor.venue.staff.get(cue.staff) if cue.staff and whole_floor else None
    return CueRow(
        key=cue.id,
        part=part,
        urgency=cue.urgency,
        place=place_of(cue, floor),
        table=cue.table or "",
        seat=cue.seat or 0,
        say=group.words(),
        why=cue.why,
        due_at=to_ms(cue.due_at),
        late_at=to_ms(cue.late_at) if cue.late_at else 0.0,
        answers=tuple(answer.label for answer in cue.answers),
        asked=cue.asked,
        whose=member.name if member else "",
    )
