"""Which table next, as a host would say it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.waits.scene import Scene, SectionNow, TableNow
from desk_app.waits.seating import PACE, next_table, room_for, suggest
from tests.waits.scenes import free, scene, stool, taken


def tables_for(size: int, house: Scene) -> list[str]:
    return [suggestion.table for suggestion in suggest(house, size)]


def test_the_smallest_table_that_fits_comes_first():
    assert tables_for(3, scene(free("six", 6), free("two", 2), free("four", 4))) == ["four", "six"]


def test_between_equal_tables_it_is_the_turn_of_the_section_seated_longest_ago():
    house = scene(free("1", 4, "A"), free("2", 4, "B"), seated_ago={"A": 12.0, "B": 22.0})
    assert tables_for(4, house) == ["2", "1"]


def test_a_section_that_nobody_was_seated_in_yet_goes_before_all():
    house = scene(free("1", 4, "A"), free("2", 4, "B"), seated_ago={"A": 90.0, "B": None})
    assert tables_for(4, house) == ["2", "1"]


def test_sections_seated_at_once_are_told_apart_by_their_covers():
    house = scene(free("1", 4, "A"), free("2", 4, "B"), A=9, B=4)
    assert tables_for(4, house) == ["2", "1"]


def test_after_all_that_the_plan_decides():
    assert tables_for(2, scene(free("9", 2), free("3", 2))) == ["9", "3"]


def test_two_parties_are_never_seated_in_one_section_within_ten_minutes():
    house = scene(free("1", 2, "A"), free("2", 4, "B"), seated_ago={"A": 4.0})
    assert next_table(house, 2).table == "2", "a larger table elsewhere is taken first"
    assert next_table(scene(free("1", 2), seated_ago={"A": PACE - 0.1}), 2) is None
    assert next_table(scene(free("1", 2), seated_ago={"A": PACE}), 2).table == "1"


def test_a_bar_fills_as_guests_come():
    house = scene(stool("1"), stool("2"), free("3", 2, "A"), seated_ago={"A": 0.0})
    assert tables_for(1, house) == ["1", "2", "3"]
    assert [each.paced for each in suggest(house, 1)] == [False, False, True]
    assert suggest(house, 1)[0].why == "Window's turn: last seated just now; seats 1"


def test_a_host_who_insists_finds_the_section_at_the_end_of_the_list_with_the_minutes_it_needs():
    last = suggest(scene(free("1", 2, "A"), free("2", 4, "B"), seated_ago={"A": 3.5}), 2)[-1]
    assert (last.table, last.paced) == ("1", True)
    assert last.why == "Window was seated 3 min ago, ready in 7 min; seats 2"


def test_the_reason_names_the_section_its_last_seating_and_the_seats():
    assert suggest(scene(free("1", 4), seated_ago={"A": 22.4}), 4)[0].why == (
        "Window's turn: last seated 22 min ago; seats 4"
    )
    assert suggest(scene(free("1", 4), seated_ago={"A": None}), 4)[0].why == (
        "Window's turn: nobody seated yet; seats 4"
    )
    both = suggest(scene(free("1", 4, "A"), free("2", 4, "B"), A=9, B=4), 4)
    assert both[0].why == "Hall's turn: last seated 60 min ago, fewest covers; seats 4"


@pytest.mark.parametrize(
    "out",
    [
        taken("1", 4, 10.0),
        TableNow(id="1", section="A", seats=4, dirty_for=1.0),
        TableNow(id="1", section="A", seats=4, held_for=20.0),
        TableNow(id="1", section="A", seats=4, held_for=math.inf),
    ],
    ids=["taken", "to be reset", "held for a while", "held"],
)
def test_a_table_that_is_not_free_is_not_suggested(out: TableNow):
    assert tables_for(2, scene(out, free("2", 4))) == ["2"]


def test_two_guests_are_not_put_at_a_table_for_eight_while_the_house_has_smaller_ones():
    assert tables_for(2, scene(free("eight", 8), taken("two", 2, 10.0))) == []
    assert tables_for(2, scene(free("eight", 8))) == ["eight"], "where it has no other, they are"


def test_a_party_larger_than_any_table_has_no_suggestion():
    assert suggest(scene(free("1", 4)), 5) == ()
    assert room_for(5, [2, 4]) == (5, 0)


houses = st.lists(
    st.builds(
        TableNow,
        id=st.uuids().map(str),
        section=st.sampled_from("ABC"),
        seats=st.integers(1, 10),
        size=st.sampled_from([0, 0, 2]),
        dirty_for=st.sampled_from([None, None, 2.0]),
        held_for=st.sampled_from([None, None, 5.0]),
    ),
    max_size=12,
).map(
    lambda tables: Scene(
        tuple(tables),
        tuple(SectionNow(id=each, name=each, seated_ago=5.0 if each == "A" else 15.0) for each in "ABC"),
    )
)


@given(houses, st.integers(1, 12))
def test_whatever_is_suggested_is_free_and_fits_and_those_that_need_time_come_last(house: Scene, size: int):
    suggestions = suggest(house, size)
    tables = {table.id: table for table in house.tables}
    assert all(tables[each.table].free and tables[each.table].seats >= size for each in suggestions)
    paced = [each.paced for each in suggestions]
    assert paced == sorted(paced)
    ready = [each.seats for each in suggestions if not each.paced]
    assert ready == sorted(ready)
