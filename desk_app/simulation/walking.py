"""How long it takes to walk from one place of the plan to another. Metres and seconds."""

import math
from typing import Final, NamedTuple

from desk_app.floor.plan import Venue

SPEED: Final = 1.2
"""Metres in a second, between chairs, with something in the hands."""

TURN_ROUND: Final = 2.0
"""Seconds to put something down and set off again."""

THROUGH_THE_DOOR: Final = 6.0
"""Seconds that going to another area adds to the way across one."""

_KITCHEN_WORDS: Final = ("kitchen", "pass", "bar", "counter")


class Spot(NamedTuple):
    area: str
    x: float
    y: float


class Plan:
    """Where everything is. Food and drinks come from one spot: the wall that is called so, or the back of the house."""

    def __init__(self, venue: Venue) -> None:
        self._areas = venue.areas
        self._tables = {
            table.id: Spot(table.area, table.x + table.width / 2, table.y + table.height / 2)
            for table in venue.tables.values()
        }
        self.kitchen = _kitchen(venue)

    def table(self, table: str) -> Spot:
        return self._tables.get(table, self.kitchen)

    def seconds(self, start: Spot, end: Spot) -> float:
        """Give how long one walk takes; none to where one stands."""
        if start == end:
            return 0.0
        if start.area == end.area:
            return TURN_ROUND + math.dist(start[1:], end[1:]) / SPEED
        return TURN_ROUND + THROUGH_THE_DOOR + (self._across(start.area) + self._across(end.area)) / SPEED

    def _across(self, area: str) -> float:
        room = self._areas.get(area)
        return math.hypot(room.width, room.height) / 3 if room is not None else 0.0


def _kitchen(venue: Venue) -> Spot:
    for word in _KITCHEN_WORDS:
        for wall in venue.walls:
            if wall.label is not None and word in wall.label.lower():
                return Spot(wall.area, (wall.x1 + wall.x2) / 2, (wall.y1 + wall.y2) / 2)
    first = next(iter(venue.areas.values()), None)
    return Spot(first.id, first.width / 2, first.height) if first is not None else Spot("", 0.0, 0.0)
