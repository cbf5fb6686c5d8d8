"""The rail ranks, a walk takes along what is on the way, and sound is rationed."""

from datetime import timedelta

import pytest

from desk_app.cues.cue import Cue
from desk_app.cues.sound import MOST_IN_WINDOW, SoundRation
from desk_app.cues.walk import DETOUR, MOST_TABLES, next_walk
from tests.support.houses import SIX, House, minutes


def cue(name: str, urgency: str = "due", table: str | None = "12", due: float = 0, **more) -> Cue:
    given = {"party": None, "seat": None, "staff": None, "role": None, "late_at": None, "why": ""} | more
    times = {"raise_at": SIX, "due_at": SIX + minutes(due)}
    return Cue(id=name, standard=name, name=name, urgency=urgency, table=table, say=name, brief=name, **times, **given)


def test_late_comes_before_due_and_due_before_soon():
    house = House()
    house.seat("12", "p1")
    house.seat("13", "p2", after=2.2)
    house.seat("21", "p3", after=0.9)
    house.wait(1.1)
    assert [(each.party, each.urgency) for each in house.cues()] == [("p1", "late"), ("p2", "due"), ("p3", "soon")]


def test_whoever_asked_comes_first_of_equals():
    house = House()
    house.seat("12", "p1")
    house.wait(2)
    house.seat("13", "p2")
    house.ask("ask", table="13", about="help")
    assert next(each.party for each in house.cues()) == "p2"


def test_equal_cues_keep_their_order():
    house = House()
    for table, party in (("11", "p1"), ("12", "p2"), ("13", "p3")):
        house.seat(table, party)
    house.wait(2)
    first = [each.id for each in house.cues()]
    house.reopen()
    assert [each.id for each in house.cues()] == first


@pytest.fixture
def floor():
    return House().desk.floor


def test_nothing_due_is_no_walk(floor):
    assert next_walk([cue("a", "soon")], floor) == ()
    assert next_walk([], floor) == ()


def test_a_walk_answers_everything_at_its_table(floor):
    cues = [cue("a"), cue("b", "soon"), cue("c", "soon", table="13")]
    assert next_walk(cues, floor)[:2] == ("a", "b")


def test_what_is_due_in_the_same_room_is_taken_along(floor):
    assert next_walk([cue("a", table="11"), cue("b", table="22")], floor) == ("a", "b")


def test_what_can_wait_is_taken_along_only_if_it_is_near(floor):
    near, far = cue("near", "soon", table="13"), cue("far", "soon", table="22")
    assert next_walk([cue("a"), near, far], floor) == ("a", "near")
    assert DETOUR == 4.0


def test_a_walk_has_three_tables_at_most(floor):
    cues = [cue(table, table=table) for table in ("11", "12", "13", "21", "22")]
    walk = next_walk(cues, floor)
    assert len(walk) == MOST_TABLES
    assert walk[0] == "11"


def test_the_way_goes_from_each_table_to_the_nearest(floor):
    assert next_walk([cue("a", table="11"), cue("c", table="22"), cue("b", table="13")], floor) == ("a", "b", "c")


def test_a_cue_without_a_table_is_no_walk(floor):
    assert next_walk([cue("queue", table=None)], floor) == ()


def test_a_cue_at_a_table_that_the_plan_lost_does_not_stop_the_walk(floor):
    assert next_walk([cue("gone", table="77"), cue("b")], floor) == ("gone",)


def test_sound_is_for_what_is_due_and_not_quiet():
    ration = SoundRation()
    assert ration.allows([cue("soon", "soon"), cue("quiet", quiet=True)], SIX) is None
    assert ration.allows([cue("a")], SIX).id == "a"


def test_an_ordinary_cue_leaves_the_last_sound_to_who_asks_or_is_late():
    ration = SoundRation()
    assert ration.allows([cue("a")], SIX)
    assert ration.allows([cue("b")], SIX) is None
    assert ration.allows([cue("c", "late")], SIX)
    assert ration.allows([cue("d", asked=True)], SIX) is None
    assert ration.in_window(SIX) == MOST_IN_WINDOW == 2


def test_the_ration_is_for_ten_minutes():
    ration = SoundRation()
    assert ration.allows([cue("a")], SIX)
    assert ration.allows([cue("b")], SIX + minutes(9.9)) is None
    assert ration.allows([cue("b")], SIX + minutes(10))


def test_nothing_sounds_again_within_three_minutes():
    ration = SoundRation()
    assert ration.allows([cue("a", "late")], SIX)
    assert ration.allows([cue("a", "late")], SIX + minutes(2.9)) is None
    assert ration.allows([cue("a", "late")], SIX + minutes(3))


def test_an_evening_of_alarms_keeps_to_two_in_any_ten_minutes():
    ration = SoundRation()
    sounded = []
    for second in range(0, 3 * 3600, 10):
        now = SIX + timedelta(seconds=second)
        if ration.allows([cue(f"c{second}", "late", asked=True)], now):
            sounded.append(now)
    assert max(sum(1 for each in sounded if start <= each < start + minutes(10)) for start in sounded) == 2
