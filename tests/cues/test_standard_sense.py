"""Standards that can be read key by key, and would do nothing sensible: refused, with the cure."""

from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest

from desk_app.cues.clock import Subject
from desk_app.cues.standard import After, Standard
from desk_app.cues.starts import new_clock
from desk_app.cues.wording import fill, names_known_of, names_of
from desk_app.facts import KINDS, Fact
from tests.cues.test_conditions import faults
from tests.support.houses import SIX, House
from tests.support.stops import Door, Stop


@pytest.mark.parametrize("otherwise", ["0 min", "0 s", "0 h 0 min"])
@pytest.mark.parametrize("by", ["at_level = 0.25", "quantile = 0.5"])
def test_a_learned_due_needs_a_first_guess_above_zero(otherwise, by):
    (fault,) = faults(due=f'{{ learned = "drink", {by}, otherwise = "{otherwise}" }}')
    assert "above zero" in fault.what


@pytest.mark.parametrize(("about", "cure"), [("drinks", "“drink”"), ("loops", "“loop”"), ("moon", "“course”")])
def test_what_nothing_is_learned_about_is_refused_with_what_there_is(about, cure):
    (fault,) = faults(due=f'{{ learned = "{about}", quantile = 0.5, otherwise = "2 min" }}')
    assert about in fault.what
    assert cure in fault.cure


def test_what_a_guest_asks_about_is_refused_as_no_need():
    (fault,) = faults(need="false", asked='{ about = "order" }')
    assert "is a need" in fault.what
    assert "Take out" in fault.cure


def test_whether_it_is_a_need_is_true_or_false():
    (fault,) = faults(need='"no"')
    assert "true or false" in fault.what


def test_a_number_of_rounds_without_a_repeat_is_refused():
    (fault,) = faults(at_most="3")
    assert "repeat" in fault.cure


@pytest.mark.parametrize(
    ("changes", "cure"),
    [
        ({"say": '"Greet {tabel}"'}, "“table”"),
        ({"why": '"Seated {minute} min ago"'}, "“minutes”"),
        ({"brief": '"{Seat}"'}, "“seat”"),
        ({"say": '"Greet {table}"', "brief": '"{}"'}, "Write one of"),
        ({"say": '"Bring {course}"'}, "“cue”"),
        ({"answers": '[{ label = "{sizes} guests", do = "greet" }]'}, "“size”"),
        ({"answers": '[{ label = "Done", do = "greet", table = "{tablet}" }]'}, "“table”"),
        ({"starts": '["wait_quoted"]', "say": '"{p51}"'}, "“p50”"),
    ],
    ids=str,
)
def test_a_name_that_nothing_fills_is_refused_with_the_nearest(changes, cure):
    (fault,) = faults(**changes)
    assert "which nothing here fills" in fault.what
    assert cure in fault.cure


def test_what_the_starting_fact_says_may_be_named():
    standard = {"starts": '["course_served", "course_cleared"]', "say": '"After {course}"', "colour": "3"}
    assert [fault.what for fault in faults(**standard)] == ["Standard “x”: there is no key “colour”."]


def test_a_name_may_have_digits():
    assert fill("In {p50} minutes", {"p50": 12}) == "In 12 minutes"


def any_value(hint: Any) -> Any:
    kinds = [getattr(each, "__origin__", each) for each in getattr(hint, "__args__", (hint,))]
    origin = getattr(hint, "__origin__", None)
    if origin in (tuple, dict):
        return ("x",) if origin is tuple else {"x": "y"}
    values = {str: "x", bool: True, int: 3, float: 3.0, datetime: SIX, tuple: ("x",), dict: {"x": "y"}}
    return next(values[kind] for kind in kinds if kind in values)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_clock_knows_of_its_fact_what_its_words_may_name(kind: type[Fact]):
    fact = kind(**{field.name: any_value(field.type) for field in msgspec.structs.fields(kind)})
    standard = Standard(id="x", per="party", starts=(), due=After(timedelta()), say="x")
    clock = new_clock(standard, Subject("party", "p1"), fact)
    always = set(names_known_of([]))
    assert set(clock.known) | always == set(names_known_of([fact.kind]))


def test_every_name_is_filled_by_some_clock():
    house, stop = House(), Stop()
    house.seat()
    house.ask("serve_drink", 5, table="12", seat=1, drink="water")
    stop.rider()
    stop.ask("quote", party="r1", minutes=9)
    door = Door()
    door.guests("p2", 2)
    door.ask("quote", party="p2", minutes=9)
    door.wait(4)
    filled: set[str] = set()
    for each in (house, stop, door):
        floor, engine = each.desk.floor, each.desk._memory.house.engine
        for clock in engine.running:
            party = floor.parties.get(clock.party)
            names = names_of(clock, floor, party, party.tables[0] if party else None, each.now)
            assert set(names) <= set(names_known_of([clock.start_kind]))
            filled |= set(names)
    assert filled >= set(names_known_of([]))


@pytest.mark.parametrize("about", ["[]", "[1]", '[""]', "1"])
def test_what_guests_ask_about_first_is_a_thing_or_a_list_of_things(about):
    (fault,) = faults(asked=f"{{ about = {about} }}")
    assert "asked" in fault.what
