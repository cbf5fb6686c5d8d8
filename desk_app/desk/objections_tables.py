"""Whether tables are named as they should be, are large enough, and whether this house could seat so many at all."""

from collections.abc import Sequence
from typing import Final

from desk_app.desk.refusal import Refusal, bad_request, not_now, unknown
from desk_app.floor.state import Floor

_EXTRA_CHAIRS: Final = 1
"""What a house can add to a table without asking."""


def known_once(floor: Floor, tables: Sequence[str]) -> Refusal | None:
    """Refuse a table that the plan does not have, and one that is named twice."""
    for place, table in enumerate(tables):
        if table not in floor.venue.tables:
            return unknown("table", table)
        if table in tables[:place]:
            return bad_request("tables", f"Table {table} is named twice.")
    return None


def large_enough(floor: Floor, tables: Sequence[str], size: int) -> Refusal | None:
    """Refuse more guests than these tables, all of the plan, have chairs for."""
    plans = [floor.venue.tables[table] for table in tables]
    seats = sum(plan.seats for plan in plans)
    if size > seats + (0 if all(plan.shape == "bar" for plan in plans) else _EXTRA_CHAIRS):
        return not_now("tables", f"{size} guests do not fit on {seats} seats. Join another table to it.")
    return None


def house_seats(floor: Floor, size: int) -> Refusal | None:
    """Refuse more guests than all tables of the house have seats, where it has tables at all."""
    seats = sum(plan.seats for plan in floor.venue.tables.values())
    if not seats or size <= seats:
        return None
    return bad_request("size", f"{size} guests are more than this house seats ({seats}). Make smaller parties of them.")
