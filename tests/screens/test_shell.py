"""What the desk does reaches the screens: a tap at once, anything else when the event loop comes round."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from desk_app.cues.cue import Cue
from desk_app.screens.shell import Screens
from tests.support.houses import House

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def rung() -> list[float]:
    return []


@pytest.fixture
def screens(house: House, rung: list[float], qtbot: QtBot) -> Iterator[Screens]:
    screens = Screens(house.desk, lambda: house.now, play=rung.append)
    models = (screens.tables, screens.rail.rows, screens.log.rows, screens.staff.rows, screens.sheet.seats)
    testers = [QAbstractItemModelTester(model, FATAL) for model in models]
    screens.begin()
    yield screens
    del testers
    screens.clock.stop()


def test_a_tap_is_shown_before_it_returns(screens: Screens, house: House) -> None:
    screens.sheet.open("12")
    screens.sheet.seat(2, "")
    row = screens.tables.row_of("12")
    assert row is not None
    assert (row.stage, row.size) == ("seated", 2)
    assert screens.header.covers == 2
    assert screens.undo.words == "Seated 2 at 12"


def test_what_others_do_is_shown_when_the_loop_comes_round(screens: Screens, house: House, qtbot: QtBot) -> None:
    for number, table in enumerate(("11", "12", "13")):
        house.seat(table, f"p{number}")
    told = QSignalSpy(screens.tables.dataChanged)
    qtbot.waitUntil(lambda: told.count() > 0)
    assert told.count() == 3
    assert screens.undo.words == "", "only one's own taps are offered for undo"
    assert len(screens.log.rows.rows) == 3


def test_a_cue_stands_on_the_rail_once_its_time_has_come(screens: Screens, house: House) -> None:
    house.seat("12")
    house.wait(2)
    screens.show_now()
    assert [row.urgency for row in screens.rail.shown()] == ["due"]
    row = screens.tables.row_of("12")
    assert row is not None
    assert row.urgency == "due"


def test_one_fact_changes_one_table_and_resets_nothing(screens: Screens, house: House) -> None:
    house.seat("12")
    screens.show_now()
    told, reset = QSignalSpy(screens.tables.dataChanged), QSignalSpy(screens.tables.modelReset)
    house.ask("greet", 1, table="12")
    screens.show_now()
    assert {told.at(place)[0].row() for place in range(told.count())} == {screens.tables.number("12")}
    assert reset.count() == 0


def test_undo_resets_nothing_either(screens: Screens, house: House) -> None:
    screens.sheet.open("12")
    screens.sheet.seat(2, "")
    reset = QSignalSpy(screens.tables.modelReset)
    screens.undo.undo()
    assert reset.count() == 0
    row = screens.tables.row_of("12")
    assert row is not None
    assert row.stage == "free"


def test_the_clock_shows_the_venues_wall(screens: Screens, house: House) -> None:
    assert screens.header.clock == "18:00"
    assert screens.header.service == "Saturday dinner"
    house.now += timedelta(minutes=3)
    screens.clock.tick()
    assert screens.header.clock == "18:03"


def test_sound_is_rationed_and_muted(screens: Screens, house: House, rung: list[float]) -> None:
    screens.preferences.chooseVolume(50)
    for number, table in enumerate(house.desk.floor.venue.tables):
        house.seat(table, f"p{number}", 1)
    house.wait(2)
    screens.show_now()
    house.wait(1)
    screens.show_now()
    house.wait(1)
    screens.show_now()
    assert 1 <= len(rung) <= 2
    assert set(rung) == {0.5}
    assert screens.header.sounds == len(rung)


def test_nothing_sounds_while_muted(screens: Screens, house: House, rung: list[float]) -> None:
    screens.preferences.mute(True)
    house.seat("12")
    house.wait(2)
    screens.show_now()
    assert rung == []


def test_a_server_sees_theirs_and_a_host_sees_all(screens: Screens, house: House) -> None:
    house.seat("12", "p1")
    house.seat("22", "p2")
    house.wait(2)
    house.ask("sign_in", staff="s2")
    screens.staff.signIn("s1")
    assert {row.table for row in screens.rail.shown()} == {"12"}
    assert not screens.tables.row_of("22").mine
    screens.staff.signIn("h1")
    assert {row.table for row in screens.rail.shown()} == {"12", "22"}


def test_words_from_another_thread_reach_the_bar(screens: Screens, qtbot: QtBot) -> None:
    from threading import Thread

    thread = Thread(target=screens.tell, args=("The journal is kept on a full disk.",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: screens.undo.refusal)
    assert screens.undo.words == "The journal is kept on a full disk."


def test_a_demo_says_that_it_is_one_and_starts_on_the_floor(house: House, qtbot: QtBot) -> None:
    screens = Screens(house.desk, lambda: house.now, speed=60)
    assert screens.header.demo == "Demo · 60×"
    assert not screens.staff.asking


def test_the_rail_and_the_desk_say_the_same(screens: Screens, house: House) -> None:
    house.seat("12")
    house.wait(3)
    screens.show_now()
    cues: list[Cue] = house.cues()
    assert [row.key for row in screens.rail.shown()] == [cue.id for cue in cues]
    assert [row.why for row in screens.rail.shown()] == [cue.why for cue in cues]


def test_a_demo_that_goes_as_fast_as_it_can_names_no_speed(house: House, qtbot: QtBot) -> None:
    assert Screens(house.desk, lambda: house.now, speed=0).header.demo == "Demo"
