"""What is: the floor through a turn, and what each fact says it changed."""

import pytest

from tests.support.houses import House, minutes


@pytest.fixture
def house() -> House:
    house = House()
    house.seat("12", "p1", 3)
    return house


def party(house: House):
    return house.desk.floor.parties["p1"]


def stages(house: House, *steps: tuple[str, dict]) -> list[str]:
    return [(house.ask(do, table="12", **fields), party(house).stage)[1] for do, fields in steps]


def test_the_stages_follow_each_other(house):
    mains = {"course": "mains"}
    steps = [("greet", {}), ("take_order", {}), ("serve_course", mains), ("present_check", {}), ("take_payment", {})]
    assert stages(house, *steps) == ["greeted", "ordered", "served", "check", "paid"]


def test_a_later_step_moves_the_floor_on_past_the_skipped_ones(house):
    assert stages(house, ("serve_course", {"course": "mains"})) == ["served"]


def test_an_earlier_step_does_not_move_it_back(house):
    assert stages(house, ("present_check", {}), ("greet", {}), ("take_order", {})) == ["check"] * 3


def test_drinks_ordered_are_not_the_order(house):
    assert stages(house, ("take_order", {"of": "drinks"}), ("take_order", {"of": "food"})) == ["greeted", "ordered"]


def test_the_stage_knows_since_when(house):
    house.ask("greet", 3, table="12")
    since = house.now
    house.ask("greet", 3, table="12")
    assert party(house).since == since


def test_each_course_begins_anew(house):
    house.ask("serve_course", 20, table="12", course="starters")
    house.ask("serve_course", 20, table="12", course="mains")
    assert (party(house).course, party(house).since) == ("mains", house.now)
    house.ask("clear_course", 20, table="12", course="mains")
    assert party(house).course is None


def test_a_drink_stands_full_at_its_seat(house):
    house.ask("serve_drink", table="12", seat=2, drink="water")
    glass = party(house).glasses[2]
    assert (glass.drink, glass.level, glass.since, glass.declined) == ("water", 1.0, house.now, False)


def test_a_refill_of_one_seat_leaves_the_others(house):
    for seat in (1, 2):
        house.ask("serve_drink", table="12", seat=seat, drink="water")
    house.ask("refill", 5, table="12", seat=1)
    assert [glass.since == house.now for glass in party(house).glasses.values()] == [True, False]


def test_a_glance_is_what_was_seen(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("glance", 5, table="12", seat=1, level=0.3)
    assert (party(house).glasses[1].level, party(house).glasses[1].since) == (0.3, house.now)


def test_a_declined_glass_stays_declined_until_it_is_filled(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("decline", table="12", seat=1)
    assert party(house).glasses[1].declined
    house.ask("refill", table="12", seat=1)
    assert not party(house).glasses[1].declined


def test_joined_tables_are_one_partys():
    house = House()
    house.ask("seat", tables=["11", "12"], party="p1", size=6)
    floor = house.desk.floor
    assert floor.party_at("11") is floor.party_at("12") is floor.parties["p1"]
    house.ask("greet", table="11")
    answer = house.ask("leave", table="12")
    assert set(answer.changed.tables) == {"11", "12"}
    assert [floor.tables[table].dirty for table in ("11", "12")] == [True, True]


def test_a_party_fits_with_one_chair_more_but_not_at_a_bar():
    house = House()
    house.ask("seat", tables=["11"], size=3)
    assert house.refuse("seat", tables=["13"], size=4).code == "not_now"
    assert house.refuse("seat", tables=["B1"], size=2).code == "not_now"


def test_a_party_joins_another_table(house):
    house.ask("move", party="p1", tables=["12", "13"])
    assert house.desk.floor.party_at("13").id == "p1"
    assert not house.desk.floor.tables["12"].dirty


def test_a_party_that_gives_up_a_table_leaves_it_to_reset(house):
    house.ask("move", party="p1", tables=["12", "13"])
    answer = house.ask("move", party="p1", tables=["13"])
    assert house.desk.floor.tables["12"].dirty
    assert set(answer.changed.tables) == {"12", "13"}


def test_a_held_table_is_for_its_party(house):
    house.ask("hold", table="13", party="p2")
    assert house.refuse("seat", tables=["13"], party="p3", size=1).code == "not_now"
    house.seat("13", "p2", 1)
    assert house.desk.floor.tables["13"].hold is None


def test_a_hold_ends_by_itself(house):
    house.ask("hold", table="13", until=(house.now + minutes(10)).isoformat())
    assert house.refuse("seat", tables=["13"], size=1).code == "not_now"
    house.ask("seat", 10, tables=["13"], size=1)


def test_covers_count_everybody_seated_in_the_shift(house):
    assert house.desk.floor.covers == 3
    house.seat("13", "p2", 1)
    house.ask("leave", table="13")
    assert house.desk.floor.covers == 4
    house.ask("open_shift")
    assert house.desk.floor.covers == 3


def test_an_86d_drink_is_not_served_until_it_is_back(house):
    house.ask("run_out", drink="beer")
    assert house.desk.floor.out == {"beer": house.now}
    assert "out (86)" in house.refuse("serve_drink", table="12", seat=1, drink="beer").message
    house.ask("back_in", drink="beer")
    house.ask("serve_drink", table="12", seat=1, drink="beer")


def test_who_has_the_section():
    house = House()
    floor = house.desk.floor
    assert floor.server_of("12") == "s1"
    house.ask("sign_in", staff="m1", section="A")
    assert floor.server_of("12") == "m1"
    house.ask("assign_section", section="A", staff="s2")
    assert floor.server_of("12") == "m1", "s2 is not here yet"
    house.ask("sign_in", staff="s2")
    assert floor.server_of("12") == "s2"
    house.ask("sign_out", staff="s2")
    assert floor.server_of("12") == "m1"


def test_a_closed_shift_takes_the_sections_back():
    house = House()
    house.ask("open_shift")
    house.ask("assign_section", section="A", staff="s2")
    house.ask("close_shift")
    assert house.desk.floor.server_of("12") == "s1"


CHANGES = [
    ("greet", {"table": "12"}, ("12",), ("p1",), False),
    ("serve_drink", {"table": "12", "seat": 1, "drink": "water"}, ("12",), ("p1",), False),
    ("ask", {"table": "12", "about": "help"}, ("12",), ("p1",), False),
    ("move", {"party": "p1", "tables": ["13", "11"]}, ("12", "13", "11"), ("p1",), False),
    ("leave", {"table": "12"}, ("12",), ("p1",), False),
    ("hold", {"table": "13"}, ("13",), (), False),
    ("note", {"text": "x"}, (), (), False),
    ("run_out", {"item": "x"}, (), (), True),
    ("sign_in", {"staff": "s1"}, (), (), True),
]


@pytest.mark.parametrize(("do", "fields", "tables", "parties", "whole"), CHANGES, ids=[row[0] for row in CHANGES])
def test_every_answer_says_what_changed(house, do, fields, tables, parties, whole):
    changed = house.ask(do, **fields).changed
    assert (changed.tables, changed.parties, changed.house) == (tables, parties, whole)
