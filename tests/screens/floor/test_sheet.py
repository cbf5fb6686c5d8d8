"""The table sheet: the likely next steps first, every other step behind one more tap."""

import pytest
from pytestqt.qtbot import QtBot

from desk_app.desk.book import BOOK
from desk_app.screens.floor.sheet import TableSheet
from desk_app.screens.floor.steps import steps_at
from desk_app.screens.shell import UNTOLD
from tests.support.counter import Counter


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    return Counter()


@pytest.fixture
def sheet(counter: Counter) -> TableSheet:
    sheet = TableSheet(counter.taps, lambda _party, _seat: UNTOLD)
    sheet.opened.connect(lambda: show(sheet, counter))
    counter.house.desk.watch(lambda _: show(sheet, counter))
    return sheet


def show(sheet: TableSheet, counter: Counter) -> None:
    if sheet.table:
        sheet.show(counter.floor, counter.house.cues())


def keys(rows: object) -> list[str]:
    return [row.key for row in rows.rows]


def test_a_free_table_waits_for_a_party(sheet: TableSheet) -> None:
    sheet.open("12")
    assert (sheet.stage, sheet.size, keys(sheet.nextSteps)) == ("free", 0, [])


@pytest.mark.parametrize(
    ("done", "next_step"),
    [
        ([], "greet"),
        (["greet"], "order"),
        (["greet", "order"], "serve_starters"),
        (["serve_starters"], "happy"),
        (["serve_mains"], "happy"),
        (["serve_mains", "clear_mains"], "serve_dessert"),
        (["check"], "pay"),
        (["pay"], "leave"),
        (["leave"], "reset"),
    ],
)
def test_the_likeliest_step_comes_first(sheet: TableSheet, counter: Counter, done: list[str], next_step: str) -> None:
    counter.house.seat("12")
    sheet.open("12")
    for step in done:
        sheet.step(step)
    assert counter.said == []
    assert next_step in keys(sheet.nextSteps)[:2]


def test_every_step_is_there_whatever_the_stage(sheet: TableSheet, counter: Counter) -> None:
    counter.house.seat("12")
    sheet.open("12")
    every = {*keys(sheet.nextSteps), *keys(sheet.moreSteps)}
    sheet.step("check")
    assert {*keys(sheet.nextSteps), *keys(sheet.moreSteps)} == every
    assert len(every) > 10


def test_every_step_is_a_request_the_desk_knows(counter: Counter) -> None:
    counter.house.seat("12")
    known = {entry.do for entry in BOOK.values()}
    assert {step.request["do"] for step in steps_at(counter.floor, "12")} <= known


def test_a_walk_in_is_seated_with_the_sections_server_or_another(sheet: TableSheet, counter: Counter) -> None:
    sheet.open("12")
    sheet.seat(3, "")
    assert (sheet.size, sheet.stage, sheet.server) == (3, "seated", "Ann")
    sheet.open("13")
    sheet.seat(2, "s2")
    assert sheet.server == "Ben"


def test_each_cover_has_a_seat_with_its_glass(sheet: TableSheet, counter: Counter) -> None:
    counter.house.seat("12", size=3)
    sheet.open("12")
    sheet.serve(2, "water")
    assert [(row.seat, row.drink_name) for row in sheet.seats.rows] == [(1, ""), (2, "Water"), (3, "")]
    sheet.glance(2, 0.25)
    assert sheet.seats.rows[1].level == 0.25
    sheet.refill(2)
    assert sheet.seats.rows[1].level == 1.0
    sheet.decline(2)
    assert sheet.seats.rows[1].declined


def test_what_is_out_cannot_be_served(sheet: TableSheet, counter: Counter) -> None:
    counter.do("run_out", drink="beer")
    sheet.open("12")
    show(sheet, counter)
    assert {row.key for row in sheet.drinks.rows if row.out} == {"beer"}


def test_a_table_is_held_and_released(sheet: TableSheet) -> None:
    sheet.open("12")
    sheet.hold(15)
    assert sheet.stage == "held"
    assert sheet.heldUntil > 0
    sheet.release()
    assert sheet.stage == "free"
    sheet.hold(0)
    assert (sheet.stage, sheet.heldUntil) == ("held", 0.0)


def test_they_asked_is_kept_with_what_for(sheet: TableSheet, counter: Counter) -> None:
    counter.house.seat("12")
    sheet.open("12")
    sheet.asked("other", "a high chair")
    asked = next(fact for fact in counter.house.kept() if fact.kind == "guest_asked")
    assert (asked.about, asked.note) == ("other", "a high chair")


def test_a_table_that_is_not_on_the_plan_opens_nothing(sheet: TableSheet) -> None:
    sheet.open("99")
    assert sheet.table == ""
