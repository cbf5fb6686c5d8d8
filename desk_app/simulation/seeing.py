"""What a server sees without any cue: guests who look around, a table left as it was. For houses with few standards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desk_app.simulation.evening import MINUTE

if TYPE_CHECKING:
    from desk_app.simulation.servers import Server

WAITS: Final = 5 * MINUTE
"""How long guests want something before it shows in their faces."""

LIES: Final = 8 * MINUTE
"""How long a table is left to be reset before somebody does it unasked."""


def seen_from_afar(server: Server) -> str | None:
    """Give a table of one's own where somebody has waited long, or that nobody has reset; None where all is well."""
    evening = server.evening
    for guests in evening.parties.values():
        if guests.wish is not None and evening.now - guests.wished_at > WAITS and _mine(server, guests.table):
            return guests.table
    for table, place in evening.desk.floor.tables.items():
        long = place.since is not None and evening.now - evening.seconds_of(place.since) > LIES
        if place.dirty and long and _mine(server, table):
            return table
    return None


def _mine(server: Server, table: str) -> bool:
    evening = server.evening
    if table in evening.visited or evening.hands.has(table, evening.now):
        return False
    return evening.server_of(table) in (server.staff, None)
