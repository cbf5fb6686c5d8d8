"""Which free tables are whose: the line is gone through as it stands, and no table is offered twice."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from desk_app.floor.state import Floor
from desk_app.floor.waiting import Waiting
from desk_app.waits.lines import own_tables
from desk_app.waits.quote import Estimate
from desk_app.waits.scene import scene_of
from desk_app.waits.seating import next_table


def tables_ready(floor: Floor, estimates: Mapping[str, Estimate], now: datetime) -> dict[str, tuple[str, ...]]:
    """Give the tables, by party, that are free and set for those of a line whose wait is over.

    ``estimates`` are those of the whole line, first in line first. A party that was called has its table too.
    """
    ready = [floor.waiting[party] for party, estimated in estimates.items() if estimated.ready]
    found: dict[str, tuple[str, ...]] = {}
    given: set[str] = set()
    for waiting in ready:
        tables = _tables_for(floor, waiting, now, given)
        if tables:
            found[waiting.id] = tables
            given.update(tables)
    return found


def _tables_for(floor: Floor, waiting: Waiting, now: datetime, given: set[str]) -> tuple[str, ...]:
    theirs = own_tables(floor, waiting, now).tables
    if theirs:
        return tuple(table.id for table in theirs) if all(table.free for table in theirs) else ()
    scene = scene_of(floor, now, waiting.id)
    left = msgspec.structs.replace(scene, tables=tuple(table for table in scene.tables if table.id not in given))
    best = next_table(left, waiting.size)
    return (best.table,) if best is not None else ()
