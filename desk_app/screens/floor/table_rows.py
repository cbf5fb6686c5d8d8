"""What the floor shows of each table, derived from the floor and its cues."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Final

import msgspec

from desk_app.cues.cue import Cue
from desk_app.floor.plan import TablePlan
from desk_app.floor.state import Floor, Party, Table
from desk_app.screens.clock import to_ms
from desk_app.screens.floor.glasses import GlassRow

URGENCIES: Final = ("", "soon", "due", "late")
GlassLasts = Callable[[str, int], timedelta]
"""From party and seat: how long the desk believes that glass lasts, full to empty."""

Mark = tuple[str, str]
"""A cue as a table shows it: its id and its urgency."""

_BySeat = dict[tuple[str, int], str]


class TableRow(msgspec.Struct, frozen=True, kw_only=True):
    """One table as drawn. Times are ms since 1970 UTC, 0 where there is none.

    ``stage``: free, held, reset, or the party's. ``parties``: how many claim the table; 2 or more is a conflict.
    ``cue``: what its most urgent cue is called. ``joined``: the first table of a party that has several.
    ``mine``: in the section of whoever looks.
    """

    table: str
    shape: str
    seats: int
    section: str
    mine: bool = True
    stage: str = "free"
    course: str = ""
    since: float = 0.0
    party: str = ""
    size: int = 0
    parties: int = 0
    joined: str = ""
    held_until: float = 0.0
    urgency: str = ""
    cue: str = ""
    due_at: float = 0.0
    late_at: float = 0.0
    glasses: tuple[GlassRow, ...] = ()


def derive_tables(
    floor: Floor,
    cues: Sequence[Cue],
    glass_lasts: GlassLasts,
    sections: frozenset[str] | None = None,
    only: Iterable[str] | None = None,
) -> list[TableRow]:
    """Give the rows of all tables of the plan, or of ``only`` some, in the plan's order.

    ``sections`` are those of the server who looks; None: the whole floor is theirs.
    """
    by_table, by_seat = _most_urgent(cues)
    wanted = None if only is None else set(only)
    return [
        _row(floor, plan, by_table.get(plan.id), sections is None or plan.section in sections, by_seat, glass_lasts)
        for plan in floor.venue.tables.values()
        if wanted is None or plan.id in wanted
    ]


def seats_at(party: Party, table: str, plans: Mapping[str, TablePlan]) -> range:
    """Give the seats that lie at this table: chairs are counted through the party's tables, the last takes the rest."""
    first = 1
    for each in party.tables:
        after = first + (plans[each].seats if each in plans else 0)
        if each == table:
            return range(first, after if each != party.tables[-1] else max(after, 1000))
        first = after
    return range(0)


def _most_urgent(cues: Sequence[Cue]) -> tuple[dict[str, Cue], _BySeat]:
    """The most urgent cue by table, and how urgent a glass is by party and seat."""
    by_table: dict[str, Cue] = {}
    by_seat: _BySeat = {}
    for cue in sorted(cues, key=_rank):
        if cue.table is not None:
            by_table.setdefault(cue.table, cue)
        if cue.party is not None and cue.seat is not None:
            by_seat.setdefault((cue.party, cue.seat), cue.urgency)
    return by_table, by_seat


def _rank(cue: Cue) -> tuple[int, float]:
    return -URGENCIES.index(cue.urgency), to_ms(cue.due_at)


def _row(
    floor: Floor, plan: TablePlan, cue: Cue | None, mine: bool, by_seat: _BySeat, glass_lasts: GlassLasts
) -> TableRow:
    table = floor.tables.get(plan.id) or Table(id=plan.id)
    party = floor.parties.get(table.party) if table.party else None
    row = TableRow(
        table=plan.id,
        shape=plan.shape,
        seats=plan.seats,
        section=plan.section,
        mine=mine,
        urgency=cue.urgency if cue else "",
        cue=_within_a_line(cue.name) if cue else "",
        due_at=to_ms(cue.due_at) if cue else 0.0,
        late_at=to_ms(cue.late_at) if cue and cue.late_at else 0.0,
    )
    if party is None:
        return _without_party(row, table)
    return _with_party(row, table, party, _glasses(floor, plan.id, party, by_seat, glass_lasts))


def _without_party(row: TableRow, table: Table) -> TableRow:
    hold = table.hold
    return msgspec.structs.replace(
        row,
        stage="reset" if table.dirty else "held" if hold else "free",
        since=to_ms(table.since) if table.since else 0.0,
        held_until=to_ms(hold.until) if hold and hold.until else 0.0,
    )


def _with_party(row: TableRow, table: Table, party: Party, glasses: tuple[GlassRow, ...]) -> TableRow:
    first = party.tables[0] if party.tables else table.id
    return msgspec.structs.replace(
        row,
        stage=party.stage,
        course=party.course or "",
        since=to_ms(party.since),
        party=party.id,
        size=party.size,
        parties=1 + len(table.others),
        joined="" if len(party.tables) < 2 else first,
        glasses=glasses,
    )


def _glasses(floor: Floor, table: str, party: Party, by_seat: _BySeat, glass_lasts: GlassLasts) -> tuple[GlassRow, ...]:
    here = seats_at(party, table, floor.venue.tables)
    return tuple(
        GlassRow(
            key=str(seat),
            drink=glass.drink,
            level=glass.level,
            since=to_ms(glass.since),
            lasts=glass_lasts(party.id, seat).total_seconds() * 1000.0,
            urgency=by_seat.get((party.id, seat), ""),
            declined=glass.declined,
        )
        for seat, glass in sorted(party.glasses.items())
        if seat in here
    )


def _within_a_line(name: str) -> str:
    """A standard's name as it stands in the middle of a line: ``Check back`` is ``check back`` there."""
    return name[:1].lower() + name[1:]


def marks_of(cues: list[Cue]) -> dict[str, list[Mark]]:
    """Give what stands at each table that has cues, most urgent first."""
    marks: dict[str, list[Mark]] = {}
    for cue in cues:
        if cue.table is not None:
            marks.setdefault(cue.table, []).append((cue.id, cue.urgency))
    return marks
