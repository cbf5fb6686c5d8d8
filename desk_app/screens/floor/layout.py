"""How a venue's areas lie beside each other on one plan, and how large its tables are drawn. Lengths are metres."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Final

import msgspec

from desk_app.floor.plan import Area, TablePlan, Wall

BETWEEN_AREAS: Final = 0.7
ARRANGED_FREELY: Final = 7
"""Up to this many areas every arrangement is tried; beyond it, only rows and columns of equal counts."""

LABEL_DEPTH: Final = 0.5
LARGEST_GAIN: Final = 2.2
CLEARANCE: Final = 0.12
GLASSES_BELOW: Final = 0.36
"""Room for the row of glasses under a table, as a share of the table's shorter side."""


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where a table is drawn on the plan: its centre, its size before it is turned, degrees clockwise."""

    centre_x: float
    centre_y: float
    wide: float
    deep: float
    turned: float


class Spot(msgspec.Struct, frozen=True, gc=False):
    """The upper left corner of an area on the plan."""

    x: float
    y: float


class Arrangement(msgspec.Struct, frozen=True):
    """The whole plan's size, and the areas on it by id."""

    width: float
    height: float
    spots: dict[str, Spot]


def arrange(areas: Sequence[Area], width: float, height: float) -> Arrangement:
    """Lay all areas out in rows or in columns, so that they are drawn largest in a window of this shape (any unit)."""
    if not areas:
        return Arrangement(width=1.0, height=1.0, spots={})
    tried = [_in_lines(lines, down) for lines in _divisions(areas) for down in (False, True)]
    return max(tried, key=lambda plan: min(width / plan.width, height / plan.height))


def place_tables(
    tables: Iterable[TablePlan], spots: Mapping[str, Spot], gains: Mapping[str, float]
) -> dict[str, Place]:
    """Give each table's place on the plan, drawn larger by its shape's gain around its own centre."""
    places = {}
    for table in tables:
        spot = spots[table.area]
        gain = gains.get(table.shape, 1.0)
        places[table.id] = Place(
            centre_x=spot.x + table.x + table.width / 2,
            centre_y=spot.y + table.y + table.height / 2,
            wide=table.width * gain,
            deep=table.height * gain,
            turned=table.turned,
        )
    return places


def gains_by_shape(tables: Sequence[TablePlan], areas: Mapping[str, Area]) -> dict[str, float]:
    """Give how much larger than life each shape can be drawn before tables, with their glasses, touch.

    Real rooms leave wide aisles, and a table must be read at arm's length: the aisles give their room to the tables.
    All tables of one shape grow alike, so sizes stay true to each other.
    """
    gains = {table.shape: LARGEST_GAIN for table in tables}
    for table in tables:
        gains[table.shape] = min(gains[table.shape], _gain_within(table, areas[table.area]))
    for one, other in _near_pairs(tables):
        limit = _gain_between(one, other)
        gains[one.shape] = min(gains[one.shape], limit)
        gains[other.shape] = min(gains[other.shape], limit)
    return {shape: max(1.0, gain) for shape, gain in gains.items()}


def table_at(places: Mapping[str, Place], x: float, y: float, reach: float) -> str | None:
    """Give the table touched at a point; a table drawn smaller than ``reach`` is touched as if it were that large."""
    touched = [
        (math.hypot(place.centre_x - x, place.centre_y - y), table)
        for table, place in places.items()
        if _touches(place, x, y, reach)
    ]
    return min(touched)[1] if touched else None


def table_beside(places: Mapping[str, Place], table: str, right: int, down: int) -> str | None:
    """Give the next table in a direction (-1, 0 or 1 each way), preferring what lies straight ahead."""
    here = places[table]
    ahead = []
    for other, place in places.items():
        dx, dy = place.centre_x - here.centre_x, place.centre_y - here.centre_y
        along = dx * right + dy * down
        across = abs(dx * down) + abs(dy * right)
        if other != table and along > 0.05 and across <= 2 * along:
            ahead.append((along + 2 * across, other))
    return min(ahead)[1] if ahead else None


def label_lies_below(wall: Wall, area: Area, tables: Iterable[TablePlan]) -> bool:
    """Tell on which side of a wall its label keeps clear of tables; never outside the area's foot."""
    if wall.y1 > area.height - LABEL_DEPTH:
        return False
    above = below = math.inf
    for table in tables:
        if table.area == wall.area and table.x < wall.x2 and table.x + table.width > wall.x1:
            if table.y < wall.y1:
                above = min(above, wall.y1 - table.y - table.height)
            else:
                below = min(below, table.y - wall.y1)
    return below > above


def _in_lines(lines: Sequence[Sequence[Area]], down: bool) -> Arrangement:
    spots: dict[str, Spot] = {}
    length = depth = 0.0
    for line in lines:
        along = 0.0
        for area in line:
            spots[area.id] = Spot(depth, along) if down else Spot(along, depth)
            along += (area.height if down else area.width) + BETWEEN_AREAS
        length = max(length, along - BETWEEN_AREAS)
        depth += max(area.width if down else area.height for area in line) + BETWEEN_AREAS
    depth -= BETWEEN_AREAS
    return Arrangement(width=depth if down else length, height=length if down else depth, spots=spots)


def _divisions(areas: Sequence[Area]) -> Iterable[list[Sequence[Area]]]:
    count = len(areas)
    if count > ARRANGED_FREELY:
        for each in range(1, count + 1):
            yield [areas[start : start + each] for start in range(0, count, each)]
        return
    for cuts in range(count):
        for where in combinations(range(1, count), cuts):
            edges = (0, *where, count)
            yield [areas[start:end] for start, end in pairwise(edges)]


def _bounds(table: TablePlan) -> tuple[float, float]:
    """Half the width and half the height of what a turned table covers."""
    angle = math.radians(table.turned)
    across, along = abs(math.cos(angle)), abs(math.sin(angle))
    return (table.width * across + table.height * along) / 2, (table.width * along + table.height * across) / 2


def _strip(table: TablePlan) -> float:
    return GLASSES_BELOW * min(table.width, table.height)


def _gain_within(table: TablePlan, area: Area) -> float:
    half_wide, half_deep = _bounds(table)
    x, y = table.x + table.width / 2, table.y + table.height / 2
    sideways = min(x, area.width - x) / half_wide
    return min(sideways, y / half_deep, (area.height - y) / (half_deep + _strip(table)))


def _gain_between(one: TablePlan, other: TablePlan) -> float:
    upper, lower = sorted((one, other), key=lambda table: table.y + table.height / 2)
    upper_wide, upper_deep = _bounds(upper)
    lower_wide, lower_deep = _bounds(lower)
    dx = abs(upper.x + upper.width / 2 - lower.x - lower.width / 2) - CLEARANCE
    dy = lower.y + lower.height / 2 - upper.y - upper.height / 2 - CLEARANCE
    return max(dx / (upper_wide + lower_wide), dy / (upper_deep + _strip(upper) + lower_deep))


def _near_pairs(tables: Sequence[TablePlan]) -> Iterable[tuple[TablePlan, TablePlan]]:
    by_height = sorted(tables, key=lambda table: table.y)
    largest = max((max(table.width, table.height) for table in tables), default=0.0)
    reach = (LARGEST_GAIN + 1) * largest
    for place, one in enumerate(by_height):
        for other in by_height[place + 1 :]:
            if other.y - one.y > reach:
                break
            if one.area == other.area and abs(other.x - one.x) <= reach:
                yield one, other


def _touches(place: Place, x: float, y: float, reach: float) -> bool:
    angle = math.radians(-place.turned)
    dx, dy = x - place.centre_x, y - place.centre_y
    along = dx * math.cos(angle) - dy * math.sin(angle)
    across = dx * math.sin(angle) + dy * math.cos(angle)
    return abs(along) <= max(place.wide, reach) / 2 and abs(across) <= max(place.deep, reach) / 2
