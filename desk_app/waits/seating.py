"""Which table next: the rule of the house, as a host would explain it."""

import math
from collections.abc import Iterable
from typing import Final

import msgspec

from desk_app.waits.scene import Scene, SectionNow, TableNow

PACE: Final = 10.0
"""Minutes between two seatings in one section, so that a server can greet one table before the next.

A bar fills as guests come: whoever sits down there sits before the one who greets them.
"""

SPARE: Final = 3
"""Chairs that may stay empty while smaller tables are taken: two guests are not put at a table for eight."""


class Suggestion(msgspec.Struct, frozen=True):
    """A free table for a party. ``why`` is told to the host; ``paced`` says that its section would not be ready."""

    table: str
    section: str
    seats: int
    why: str
    paced: bool = False


def room_for(size: int, seats: Iterable[int]) -> tuple[int, int]:
    """Give the least and the most seats of the tables for this size, among tables with ``seats``.

    The most is ``SPARE`` chairs too many, or the smallest table that fits where that is larger; (size, 0) where no
    table of the house is large enough.
    """
    enough = [each for each in seats if each >= size]
    return (size, max(size + SPARE, min(enough))) if enough else (size, 0)


def suggest(scene: Scene, size: int, pace: float = PACE) -> tuple[Suggestion, ...]:
    """Rank the free tables for a party of this size, best first; those whose section needs time come last.

    The smallest that fits; then the section that was seated longest ago; then the one with fewest covers; then the
    order of the plan. A host who insists may take any of them. Empty where none is free, or none fits.
    """
    least, most = room_for(size, (table.seats for table in scene.tables))
    sections = {section.id: section for section in scene.sections}
    free = [table for table in scene.tables if table.free and least <= table.seats <= most]
    ranked = sorted(free, key=lambda table: _rank(table, sections[table.section], pace))
    fewest = {each: _is_fewest(each, sections.values()) for each in sections}
    return tuple(_suggestion(table, sections[table.section], fewest[table.section], pace) for table in ranked)


def next_table(scene: Scene, size: int, pace: float = PACE) -> Suggestion | None:
    """Give the table this party is seated at next, or None where it has to wait, for a table or for a section."""
    best = next(iter(suggest(scene, size, pace)), None)
    return best if best is not None and not best.paced else None


def _paced(table: TableNow, section: SectionNow, pace: float) -> bool:
    """Whether a party was seated in this section so lately that its server needs time before this table."""
    return not table.at_bar and section.seated_ago is not None and section.seated_ago < pace


def _rank(table: TableNow, section: SectionNow, pace: float) -> tuple[bool, int, float, int]:
    longest = math.inf if section.seated_ago is None else section.seated_ago
    return _paced(table, section, pace), table.seats, -longest, section.covers


def _is_fewest(section: str, sections: Iterable[SectionNow]) -> bool:
    covers = {each.id: each.covers for each in sections}
    return len(covers) > 1 and covers[section] < min(count for each, count in covers.items() if each != section)


def _suggestion(table: TableNow, section: SectionNow, fewest: bool, pace: float) -> Suggestion:
    return Suggestion(
        table.id, section.id, table.seats, _why(table, section, fewest, pace), _paced(table, section, pace)
    )


def _why(table: TableNow, section: SectionNow, fewest: bool, pace: float) -> str:
    ago, seats = section.seated_ago, f"seats {table.seats}"
    if ago is None:
        return f"{section.name}'s turn: nobody seated yet; {seats}"
    if _paced(table, section, pace):
        return f"{section.name} was seated {_ago(ago)}, ready in {max(1, math.ceil(pace - ago))} min; {seats}"
    covers = ", fewest covers" if fewest else ""
    return f"{section.name}'s turn: last seated {_ago(ago)}{covers}; {seats}"


def _ago(minutes: float) -> str:
    return f"{int(minutes)} min ago" if minutes >= 1 else "just now"
