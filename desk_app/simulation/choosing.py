"""Which service a venue has, by its plan: tables, a stop with vehicles, desks with a line, or several of them."""

from __future__ import annotations

from datetime import datetime

from desk_app.desk.desk import Desk
from desk_app.simulation.desk_lines import DeskLines
from desk_app.simulation.dinner import Dinner
from desk_app.simulation.service import MakePart, Service
from desk_app.simulation.stop import Stop


class NoTables(Exception):
    """This venue has nothing that guests could come for: neither a table nor a queue."""


def service_for(desk: Desk, seed: int, start: datetime, with_servers: bool = True) -> Service:
    """Give the service of the venue that ``desk`` has adopted, its first moment at ``start`` (UTC).

    ``with_servers`` False: guests at tables without anybody to serve them, to see what becomes of them.
    Raises NoTables with words where the venue has neither table nor queue.
    """
    venue = desk.floor.venue
    kinds = {queue.kind for queue in venue.queues.values()}
    parts: list[MakePart] = []
    if venue.tables:
        parts.append(lambda evening, rota: Dinner(evening, rota, with_servers))
    if "vehicles" in kinds and venue.vehicles:
        parts.append(Stop)
    if "desk" in kinds:
        parts.append(DeskLines)
    if not parts:
        name = venue.name or "This venue"
        raise NoTables(f"{name} has neither tables nor queues, so there is nothing to show. Choose another venue.")
    return Service(desk, seed, start, parts)
