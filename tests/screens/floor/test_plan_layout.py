"""How areas and tables lie on the plan."""

import pytest

from desk_app.floor.plan import Area, TablePlan, Wall
from desk_app.screens.floor.layout import (
    Place,
    arrange,
    gains_by_shape,
    label_lies_below,
    place_tables,
    table_at,
    table_beside,
)
from tests.support.sample_floor import ready_made


def room(name: str, width: float, height: float) -> Area:
    return Area(id=name, name=name, width=width, height=height)


def table(name: str, x: float, y: float, size: float = 1.0, shape: str = "square", turned: float = 0.0) -> TablePlan:
    return TablePlan(
        id=name, area="a", section="A", seats=2, shape=shape, x=x, y=y, width=size, height=size, turned=turned
    )


def place(x: float, y: float, wide: float = 1.0, deep: float = 1.0, turned: float = 0.0) -> Place:
    return Place(centre_x=x, centre_y=y, wide=wide, deep=deep, turned=turned)


def test_two_rooms_lie_side_by_side_in_a_wide_window_and_under_each_other_in_a_tall_one() -> None:
    rooms = [room("hall", 8, 6), room("garden", 8, 6)]
    assert arrange(rooms, 1600, 700).spots["garden"].y == 0
    assert arrange(rooms, 700, 1600).spots["garden"].x == 0


def test_no_two_rooms_overlap_however_many_there_are() -> None:
    for count in range(1, 10):
        rooms = [room(str(number), 4 + number % 3, 3 + number % 4) for number in range(count)]
        spots = arrange(rooms, 1280, 800).spots
        boxes = [(spots[r.id].x, spots[r.id].y, r.width, r.height) for r in rooms]
        for first, (x, y, w, h) in enumerate(boxes):
            for ox, oy, ow, oh in boxes[first + 1 :]:
                assert x + w <= ox or ox + ow <= x or y + h <= oy or oy + oh <= y


def test_every_room_lies_within_the_plan() -> None:
    rooms = [room("hall", 8, 6), room("bar", 3, 9), room("garden", 5, 5)]
    plan = arrange(rooms, 1280, 800)
    for each in rooms:
        assert plan.spots[each.id].x + each.width <= plan.width + 1e-9
        assert plan.spots[each.id].y + each.height <= plan.height + 1e-9


def test_a_venue_without_areas_has_an_empty_plan() -> None:
    assert arrange([], 800, 600).spots == {}


def test_tables_grow_into_the_aisles_until_they_would_touch() -> None:
    gain = gains_by_shape([table("1", 1, 2), table("2", 3, 2)], {"a": room("a", 6, 6)})["square"]
    assert gain == pytest.approx((2 - 0.12) / 1.0, rel=1e-6)


def test_tables_that_stand_close_are_drawn_in_their_own_size() -> None:
    assert gains_by_shape([table("1", 1, 2), table("2", 2.02, 2)], {"a": room("a", 6, 6)}) == {"square": 1.0}


def test_a_table_turned_by_45_degrees_needs_more_room() -> None:
    straight = gains_by_shape([table("1", 2, 2), table("2", 4, 2)], {"a": room("a", 9, 9)})
    turned = gains_by_shape([table("1", 2, 2, turned=45), table("2", 4, 2)], {"a": room("a", 9, 9)})
    assert turned["square"] < straight["square"]


@pytest.mark.parametrize("name", ["bistro", "brasserie"])
def test_no_two_tables_of_a_ready_made_venue_are_drawn_over_each_other(name: str) -> None:
    venue = ready_made(name)
    spots = arrange(list(venue.areas.values()), 800, 720).spots
    places = place_tables(venue.tables.values(), spots, gains_by_shape(list(venue.tables.values()), venue.areas))
    drawn = list(places.values())
    for first, one in enumerate(drawn):
        for other in drawn[first + 1 :]:
            beside = abs(one.centre_x - other.centre_x) >= (one.wide + other.wide) / 2 - 1e-6
            below = abs(one.centre_y - other.centre_y) >= (one.deep + other.deep) / 2 - 1e-6
            assert beside or below


def test_a_table_keeps_its_centre_when_it_is_drawn_larger() -> None:
    spots = arrange([room("a", 6, 6)], 600, 600).spots
    assert place_tables([table("1", 2, 3)], spots, {"square": 1.5})["1"] == place(2.5, 3.5, 1.5, 1.5)


def test_a_small_stool_is_touched_a_finger_away() -> None:
    places = {"B1": place(1, 1, 0.3, 0.3), "B2": place(2, 1, 0.3, 0.3)}
    assert table_at(places, 1.4, 1, reach=1.0) == "B1"
    assert table_at(places, 1.4, 1, reach=0.1) is None


def test_between_two_stools_the_nearer_one_is_touched() -> None:
    places = {"B1": place(1, 1, 0.3, 0.3), "B2": place(1.5, 1, 0.3, 0.3)}
    assert table_at(places, 1.3, 1, reach=1.0) == "B2"


def test_a_turned_table_is_touched_where_it_is_drawn() -> None:
    places = {"1": place(5, 5, wide=4, deep=1, turned=90)}
    assert table_at(places, 5, 6.8, reach=0.2) == "1"
    assert table_at(places, 6.8, 5, reach=0.2) is None


def test_arrow_keys_go_to_the_table_straight_ahead() -> None:
    places = {"1": place(0, 0), "2": place(3, 0), "3": place(1.5, 1.2), "4": place(0, 3)}
    assert table_beside(places, "1", right=1, down=0) == "2"
    assert table_beside(places, "1", right=0, down=1) == "4"
    assert table_beside(places, "1", right=-1, down=0) is None


@pytest.mark.parametrize("name", ["bistro", "brasserie"])
def test_arrow_keys_reach_every_table_of_a_ready_made_venue(name: str) -> None:
    venue = ready_made(name)
    spots = arrange(list(venue.areas.values()), 800, 720).spots
    places = place_tables(venue.tables.values(), spots, {})
    reached, waiting = set(), [next(iter(places))]
    while waiting:
        here = waiting.pop()
        if here in reached:
            continue
        reached.add(here)
        ways = [table_beside(places, here, *way) for way in ((1, 0), (-1, 0), (0, 1), (0, -1))]
        waiting += [each for each in ways if each]
    assert reached == set(places)


def test_a_walls_label_stands_where_no_table_does() -> None:
    area = room("a", 9, 9)
    counter = Wall(area="a", x1=1, y1=4, x2=8, y2=4, label="Bar")
    assert label_lies_below(counter, area, [table("1", 2, 2.8)])
    assert not label_lies_below(counter, area, [table("1", 2, 4.1)])


def test_a_label_at_the_foot_of_an_area_stays_inside() -> None:
    railing = Wall(area="a", x1=1, y1=8.9, x2=8, y2=8.9, label="Railing")
    assert not label_lies_below(railing, room("a", 9, 9), [table("1", 2, 7.5)])
