"""What a quote and a suggestion look at: tables and sections as they are now. Minutes, counted from now."""

import math
from collections.abc import Iterable
from datetime import datetime
from typing import Final

import msgspec

from desk_app.floor.state import Floor, Party, Table

_ENDINGS: Final = ("check", "paid")

KEPT_BEFORE: Final = 60.0
"""Minutes before a booked party comes in which its table is no longer given to others: they would not be gone."""

A_TURN: Final = 75.0
"""Minutes that a booked party has its table, for those who wait behind it."""


class TableNow(msgspec.Struct, frozen=True, kw_only=True):
    """A table. Its party has a ``size`` (0: nobody sits here), is here since ``elapsed``, and may have an ``ending``.

    ``at_bar``: who serves them stands behind the bar. ``ending`` is check or paid, since ``ending_for``; ``dirty_for``
    is since the table was left; ``held_for`` until it is released, inf where no time was said.
    """

    id: str
    section: str
    seats: int
    at_bar: bool = False
    party: str | None = None
    size: int = 0
    elapsed: float = 0.0
    ending: str | None = None
    ending_for: float = 0.0
    dirty_for: float | None = None
    held_for: float | None = None

    @property
    def free(self) -> bool:
        """Whether a party can be seated here this moment."""
        return self.size == 0 and self.dirty_for is None and self.held_for is None


class SectionNow(msgspec.Struct, frozen=True, kw_only=True):
    """A section. ``seated_ago`` since a party was last seated in it, None: not yet; ``covers`` it looks after now."""

    id: str
    name: str
    seated_ago: float | None = None
    covers: int = 0


class Scene(msgspec.Struct, frozen=True):
    """The tables in the plan's order, and the sections that have any of them."""

    tables: tuple[TableNow, ...]
    sections: tuple[SectionNow, ...]


def scene_of(floor: Floor, now: datetime, party: str | None = None) -> Scene:
    """Read the scene off the floor. A table held for ``party`` is free for it."""
    planned, kept = floor.venue.tables, _kept_for_guests(floor, now, party)
    tables = tuple(
        _table(floor, table, now, _held(table, now, party, kept.get(table.id)))
        for table in floor.tables.values()
        if table.id in planned
    )
    sections = dict.fromkeys(each.section for each in tables)
    return Scene(tables, tuple(_section(floor, section, now) for section in sections))


def _table(floor: Floor, table: Table, now: datetime, held_for: float | None) -> TableNow:
    plan = floor.venue.tables[table.id]
    party = floor.parties.get(table.party) if table.party else None
    ending = party.stage if party and party.stage in _ENDINGS else None
    return TableNow(
        id=table.id,
        section=plan.section,
        seats=plan.seats,
        at_bar=plan.shape == "bar",
        party=party.id if party else None,
        size=party.size if party else 0,
        elapsed=minutes_between(party.seated_at, now) if party else 0.0,
        ending=ending,
        ending_for=minutes_between(party.since, now) if party and ending else 0.0,
        dirty_for=minutes_between(table.since or now, now) if table.dirty and not party else None,
        held_for=held_for,
    )


def _held(table: Table, now: datetime, asking: str | None, kept: float | None) -> float | None:
    by_hand = _held_by_hand(table, now, asking)
    return kept if by_hand is None else max(by_hand, kept or 0.0)


def _held_by_hand(table: Table, now: datetime, asking: str | None) -> float | None:
    hold = table.hold
    if hold is None or (hold.party is not None and hold.party == asking):
        return None
    if hold.until is None:
        return math.inf
    return minutes_between(now, hold.until) if hold.until > now else None


def _kept_for_guests(floor: Floor, now: datetime, asking: str | None) -> dict[str, float]:
    """Minutes until guests who booked a table have come and gone, where they come too soon for others before them."""
    booked = [(each.tables, minutes_between(now, each.due)) for each in floor.bookings.values() if each.party != asking]
    kept = [(tables, minutes) for tables, minutes in booked if minutes < KEPT_BEFORE]
    kept += [(each.tables, 0.0) for each in floor.waiting.values() if each.id != asking]
    return {table: minutes + A_TURN for tables, minutes in sorted(kept, key=lambda each: -each[1]) for table in tables}


def _section(floor: Floor, section: str, now: datetime) -> SectionNow:
    here = list(_parties_in(floor, section))
    plan = floor.venue.sections.get(section)
    return SectionNow(
        id=section,
        name=plan.name if plan else section,
        seated_ago=min((minutes_between(party.seated_at, now) for party in here), default=None),
        covers=sum(party.size for party in here),
    )


def _parties_in(floor: Floor, section: str) -> Iterable[Party]:
    plans = floor.venue.tables
    for party in floor.parties.values():
        if party.tables and party.tables[0] in plans and plans[party.tables[0]].section == section:
            yield party


def minutes_between(earlier: datetime, later: datetime) -> float:
    """Give the minutes from one moment to a later one; 0 where it is not later."""
    return max(0.0, (later - earlier).total_seconds() / 60)
