"""The cue rail: the next walk first, five at a glance, every answer one tap."""

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from desk_app.screens.rail.rail import CueRail
from desk_app.screens.rail.rows import VISIBLE
from desk_app.screens.undo import UndoBar
from tests.support.counter import Counter


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    return Counter()


@pytest.fixture
def rail(counter: Counter) -> CueRail:
    return CueRail(counter.taps)


def show(rail: CueRail, counter: Counter, staff: str | None = None) -> None:
    now, desk = counter.house.now, counter.house.desk
    rail.show(desk.cues(now, staff), desk.walk(now, staff), desk.floor, staff is None)


def seat_everywhere(counter: Counter) -> None:
    for number, table in enumerate(counter.floor.venue.tables):
        counter.house.seat(table, f"p{number}", 1)


def test_nothing_needs_anybody_at_first(rail: CueRail, counter: Counter) -> None:
    show(rail, counter)
    assert (rail.total, rail.hidden, list(rail.path)) == (0, 0, [])


def test_a_cue_says_where_what_and_its_answers(rail: CueRail, counter: Counter) -> None:
    counter.house.seat("12", size=3)
    counter.house.wait(2)
    show(rail, counter)
    (row,) = rail.shown()
    assert (row.table, row.urgency, row.part) == ("12", "due", "walk")
    assert row.answers[0] == "Greeted"
    assert "12" not in row.say


def test_what_is_due_comes_before_what_comes_soon(rail: CueRail, counter: Counter) -> None:
    counter.house.seat("11", "p1")
    counter.house.seat("22", "p2", after=1)
    counter.house.wait(1.1)
    show(rail, counter)
    assert [(row.table, row.urgency) for row in rail.shown()] == [("11", "due"), ("22", "soon")]
    assert [row.part for row in rail.shown()] == ["walk", "soon"]


def test_five_are_visible_and_the_rest_is_one_tap_away(rail: CueRail, counter: Counter) -> None:
    seat_everywhere(counter)
    counter.house.wait(2)
    show(rail, counter)
    assert rail.rows.count == VISIBLE
    assert rail.hidden == rail.total - VISIBLE == 1
    rail.showEvery(True)
    assert rail.rows.count == rail.total
    assert rail.hidden == 0


def test_the_first_answer_makes_its_request(rail: CueRail, counter: Counter) -> None:
    counter.house.seat("12")
    counter.house.wait(2)
    show(rail, counter)
    rail.answer(rail.shown()[0].key, 0)
    assert counter.floor.parties["p1"].stage == "greeted"
    show(rail, counter)
    assert rail.total == 0 or rail.shown()[0].say != "Greet, party of 2"


@pytest.mark.parametrize("number", [-1, 2, 99])
def test_an_answer_that_is_not_there_does_nothing(rail: CueRail, counter: Counter, number: int) -> None:
    counter.house.seat("12")
    counter.house.wait(2)
    show(rail, counter)
    rail.answer(rail.shown()[0].key, number)
    rail.answer("no such cue", 0)
    assert counter.done == []


def test_a_cue_may_wait_three_minutes(rail: CueRail, counter: Counter) -> None:
    counter.house.seat("12")
    counter.house.wait(2)
    show(rail, counter)
    rail.snooze(rail.shown()[0].key, 3)
    show(rail, counter)
    assert rail.total == 0
    counter.house.wait(3)
    show(rail, counter)
    assert rail.total == 1


def test_a_cue_goes_to_somebody_else(rail: CueRail, counter: Counter) -> None:
    counter.do("sign_in", staff="s2")
    counter.house.seat("12")
    counter.house.wait(2)
    show(rail, counter)
    rail.passTo(rail.shown()[0].key, "s2")
    show(rail, counter, "s2")
    assert rail.total == 1


def test_a_cue_is_dismissed_with_a_reason(rail: CueRail, counter: Counter) -> None:
    counter.house.seat("12")
    counter.house.wait(2)
    show(rail, counter)
    rail.dismiss(rail.shown()[0].key, "Not needed here")
    show(rail, counter)
    assert rail.total == 0
    assert "cue_dismissed" in counter.house.kinds()


def test_whose_it_is_stands_only_on_the_whole_floor(rail: CueRail, counter: Counter) -> None:
    counter.do("sign_in", staff="s1")
    counter.house.seat("12")
    counter.house.wait(2)
    show(rail, counter)
    assert rail.shown()[0].whose == "Ann"
    show(rail, counter, "s1")
    assert rail.shown()[0].whose == ""


def serve_water(counter: Counter, *seats: int) -> None:
    counter.house.seat("12", size=4)
    for seat in seats:
        counter.house.ask("serve_drink", table="12", seat=seat, drink="water")
    for standing in counter.house.cues():
        counter.do("dismiss", cue=standing.id, why="Not now")


def refills(rail: CueRail) -> list[tuple[str, str]]:
    return [(row.urgency, row.say) for row in rail.shown() if "Water" in row.say]


def test_the_glasses_of_one_table_stand_as_one_card(rail: CueRail, counter: Counter) -> None:
    serve_water(counter, 1, 2, 4)
    counter.house.wait(11)
    show(rail, counter)
    assert refills(rail) == [("due", "Fill Water, seats 1, 2 and 4")]


def test_one_answer_fills_all_of_them_and_one_undo_takes_it_back(rail: CueRail, counter: Counter) -> None:
    serve_water(counter, 1, 2)
    counter.house.wait(11)
    show(rail, counter)
    row = next(row for row in rail.shown() if "Water" in row.say)
    bar = UndoBar(counter.taps)
    counter.taps.done.connect(lambda answer: bar.show(answer, counter.floor))
    served = counter.floor.parties["p1"].glasses[1].since
    rail.answer(row.key, 0)
    glasses = counter.floor.parties["p1"].glasses
    assert [glasses[seat].since for seat in (1, 2)] == [counter.house.now] * 2
    bar.undo()
    glasses = counter.floor.parties["p1"].glasses
    assert [glasses[seat].since for seat in (1, 2)] == [served] * 2


def test_what_comes_soon_is_no_part_of_what_is_due(rail: CueRail, counter: Counter) -> None:
    serve_water(counter, 1)
    counter.house.ask("serve_drink", 1, table="12", seat=2, drink="water")
    counter.house.wait(9.6)
    show(rail, counter)
    assert refills(rail) == [("due", "Fill Water, seat 1"), ("soon", "Fill Water, seat 2")]


def test_different_drinks_are_named_apart(rail: CueRail, counter: Counter) -> None:
    serve_water(counter, 1, 3)
    counter.house.ask("serve_drink", table="12", seat=2, drink="tea")
    counter.house.wait(20)
    show(rail, counter)
    said = next(row.say for row in rail.shown() if "Water" in row.say)
    assert "Fill Water, seats 1 and 3" in said
    assert "Fill Tea, seat 2" in said


def test_a_card_of_several_waits_as_one(rail: CueRail, counter: Counter) -> None:
    serve_water(counter, 1, 2)
    counter.house.wait(11)
    show(rail, counter)
    rail.snooze(next(row.key for row in rail.shown() if "Water" in row.say), 3)
    show(rail, counter)
    assert refills(rail) == []


def test_who_waits_stands_on_the_chip_by_first_name_and_initial(rail: CueRail, counter: Counter) -> None:
    counter.do("arrive", party="w1", size=3, queue="waitlist", name="Ann Baker")
    counter.do("arrive", party="w2", size=2, queue="waitlist")
    counter.house.seat("12")
    counter.house.wait(2)
    (seated,) = counter.house.cues()
    waiting = [msgspec.structs.replace(seated, id=party, table=None, party=party) for party in ("w1", "w2")]
    rail.show(waiting, (), counter.floor, True)
    assert [(row.place, row.table) for row in rail.shown()] == [("Ann B.", ""), ("Party of 2", "")]
