"""The venues that come with Beforehand look like real places: nothing overlaps, and a person can walk."""

from itertools import combinations
from pathlib import Path

import pytest

from desk_app.floor.plan import TablePlan, Venue, Wall
from desk_app.floor.venue_file import decode_venue, read_venue
from desk_app.floor.venue_places import Box, bounding_box

VENUES = Path(__file__).parents[2] / "resources" / "venues"
SETS = {path.stem: path.read_text("utf-8") for path in (VENUES / "standards").glob("*.toml")} | {"restaurant": ""}

AISLE = 0.9
"""Metres: a person with plates."""
GLASSES = 0.6
"""Metres kept free below a table, where its glasses are drawn."""
ROW_GAP = {"bar": 0.15, "booth": 0.6, "square": 0.5, "round": AISLE}
"""Metres between neighbours of one row, who are reached from the aisle in front."""


@pytest.fixture(params=["bistro", "brasserie"])
def venue(request: pytest.FixtureRequest) -> Venue:
    return read_venue(decode_venue((VENUES / f"{request.param}.toml").read_bytes()), SETS)


def neighbours(venue: Venue):
    for one, other in combinations(venue.tables.values(), 2):
        if one.area == other.area:
            yield one, other, *gaps(bounding_box(one), bounding_box(other))


def gaps(one: Box, other: Box) -> tuple[float, float]:
    """Give the free metres across and down between two boxes; below zero where they share that span."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return across, down


def are_a_row(one: TablePlan, other: TablePlan) -> bool:
    """Say whether two tables stand in one row; stools at a counter do, round its corner too."""
    return one.shape == other.shape and (one.shape == "bar" or one.y == other.y or one.x == other.x)


def hits(wall: Wall, box: Box, room: float) -> bool:
    """Say whether an upright or level wall comes nearer than ``room`` to a box."""
    across, down = gaps(
        (min(wall.x1, wall.x2), min(wall.y1, wall.y2), max(wall.x1, wall.x2), max(wall.y1, wall.y2)), box
    )
    return max(across, down) < room


def test_no_table_stands_on_another(venue: Venue):
    for one, other, across, down in neighbours(venue):
        assert max(across, down) > 0, f"{one.id} stands on {other.id}"


def test_a_person_with_plates_gets_between_any_two_tables(venue: Venue):
    for one, other, across, down in neighbours(venue):
        needed = ROW_GAP[one.shape] if are_a_row(one, other) else AISLE
        assert max(across, down) >= needed - 1e-9, f"{one.id} and {other.id} are {max(across, down):.2f} m apart"


def test_every_table_has_room_for_its_glasses_below(venue: Venue):
    for one, other, across, down in neighbours(venue):
        if across < 0:
            assert down >= GLASSES - 1e-9, f"{one.id} and {other.id} are {down:.2f} m apart"
    for table in venue.tables.values():
        assert venue.areas[table.area].height - bounding_box(table)[3] >= GLASSES - 1e-9, table.id


def test_nothing_goes_through_a_wall(venue: Venue):
    for wall in venue.walls:
        assert wall.x1 == wall.x2 or wall.y1 == wall.y2
        for table in venue.tables.values():
            if table.area == wall.area:
                assert not hits(wall, bounding_box(table), 0.2), f"{table.id} stands in a wall"


def test_tables_have_sizes_one_can_buy(venue: Venue):
    for table in venue.tables.values():
        smallest = {1: 0.4, 2: 0.65, 3: 0.7, 4: 0.8}.get(table.seats, 0.8)
        assert smallest <= min(table.width, table.height)
        assert max(table.width, table.height) <= 3.0
        if table.seats > 1:
            assert 2 * (table.width + table.height) / table.seats >= 0.55, f"{table.id} is too small for its seats"


def test_every_section_has_tables_and_a_server(venue: Venue):
    served = {section for member in venue.staff.values() for section in member.sections}
    assert served == set(venue.sections) == {table.section for table in venue.tables.values()}


def test_every_role_of_a_restaurant_is_there(venue: Venue):
    assert {"server", "host", "manager"} <= {role for member in venue.staff.values() for role in member.roles}


def test_the_bistro_has_24_tables_and_the_brasserie_60():
    counts = {
        name: len(read_venue((VENUES / f"{name}.toml").read_text("utf-8"), SETS).tables)
        for name in ("bistro", "brasserie")
    }
    assert counts == {"bistro": 24, "brasserie": 60}
