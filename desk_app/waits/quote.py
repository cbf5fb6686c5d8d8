"""How long until a table that fits is free: the first of them to be left, given how long each party has been there."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from desk_app.floor.state import Floor, Table
from desk_app.waits.turns import chance_gone_by

RESET: Final = timedelta(minutes=4)
"""A table that was left is set again in this time."""

_LONGEST: Final = 240
_STEP: Final = 5


class Quote(msgspec.Struct, frozen=True):
    """``p50`` and ``p80`` are minutes by which half, and four fifths, of such waits are over; None: no table fits."""

    p50: float | None
    p80: float | None
    say: str


def quote_wait(floor: Floor, size: int, now: datetime) -> Quote:
    """Quote the wait of a party that is next in line."""
    fitting = [table for table in floor.tables.values() if _fits(floor, table, size)]
    if not fitting:
        return Quote(None, None, f"We have no table for {size}; we can join two.")
    if any(table.party is None and not table.dirty and not _held(table, now) for table in fitting):
        return Quote(0.0, 0.0, "Your table is ready.")
    p50, p80 = (_minutes_until(floor, fitting, now, chance) for chance in (0.5, 0.8))
    return Quote(p50, p80, _words(p50, p80))


def _fits(floor: Floor, table: Table, size: int) -> bool:
    plan = floor.venue.tables.get(table.id)
    return plan is not None and plan.seats >= size


def _held(table: Table, now: datetime) -> bool:
    return table.hold is not None and (table.hold.until is None or table.hold.until > now)


def _minutes_until(floor: Floor, tables: Iterable[Table], now: datetime, chance: float) -> float:
    waited_for = list(tables)
    for minutes in range(1, _LONGEST):
        none_free = 1.0
        for table in waited_for:
            none_free *= 1.0 - _chance_free(floor, table, now, timedelta(minutes=minutes))
        if 1.0 - none_free >= chance:
            return float(minutes)
    return float(_LONGEST)


def _chance_free(floor: Floor, table: Table, now: datetime, within: timedelta) -> float:
    party = floor.parties.get(table.party) if table.party else None
    if party is None:
        if table.hold is not None:
            return 1.0 if table.hold.until is not None and table.hold.until <= now + within else 0.0
        return 1.0 if within >= RESET else 0.0
    return chance_gone_by(party.size, now - party.seated_at, within - RESET) if within > RESET else 0.0


def _words(p50: float, p80: float) -> str:
    low, high = (_STEP * max(1, round(minutes / _STEP + rounding)) for minutes, rounding in ((p50, 0.0), (p80, 0.4)))
    return f"About {low} to {high} minutes." if high > low else f"About {high} minutes."
