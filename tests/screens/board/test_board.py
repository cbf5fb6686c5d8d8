"""The guests' board: first names and initials, honest waits, calls one after another, and where it stood."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desk_app.screens.board.place import USUAL, BoardPlace
from desk_app.screens.board.rows import Call, derive_board, derive_calls, new_calls, reading_time
from desk_app.screens.board.screen import GuestBoard
from tests.support.at_the_door import Door
from tests.support.hostile import SHORT
from tests.support.people_waiting import museum_desk, shuttle_desk, waitlist_desk

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def door(qtbot: QtBot) -> Door:
    return Door(waitlist_desk())


def board_at(door: Door, rung: list[int] | None = None) -> GuestBoard:
    place = BoardPlace()
    place.stand(True)
    board = GuestBoard(door.taps, place, (lambda: rung.append(1)) if rung is not None else None)
    board.show(door.now)
    return board


def test_nobody_reads_a_surname_a_phone_number_or_a_note(door: Door) -> None:
    shown = " ".join(repr(row) for row in derive_board(door.desk.floor))
    assert "Ana L." in shown
    for private in ("Lima", "Beatriz", "7700", "High chair"):
        assert private not in shown


def test_who_is_called_comes_first_and_the_next_is_marked(door: Door) -> None:
    places = [(row.name, row.place) for row in derive_board(door.desk.floor)]
    assert places[:2] == [("Okafor", "called"), ("Ana L.", "next")]
    assert ("Party of 3", "waiting") in places


def test_each_queue_has_a_next_of_its_own(qtbot: QtBot) -> None:
    rows = derive_board(Door(museum_desk()).desk.floor)
    assert [row.place for row in rows].count("next") == 1


def test_who_was_called_before_the_board_stood_is_not_called_again(door: Door) -> None:
    assert board_at(door).callName == ""


def test_two_calls_at_once_are_both_given_one_after_the_other(door: Door) -> None:
    rung: list[int] = []
    board = board_at(door, rung)
    door.ask("notify", party="w1")
    door.ask("notify", party="w3")
    board.show(door.now)
    assert (board.callName, board.callWords, board.callsAfter) == ("Ana L.", "Your table is ready", 1)
    board.nextCall()
    assert (board.callName, board.callsAfter) == ("Jo S.", 0)
    board.nextCall()
    assert board.callName == ""
    assert len(rung) == 2


def test_a_call_that_comes_while_another_stands_waits_its_turn(door: Door) -> None:
    board = board_at(door)
    door.ask("notify", party="w1")
    board.show(door.now)
    door.ask("notify", party="w3")
    board.show(door.now)
    assert (board.callName, board.callsAfter) == ("Ana L.", 1)


def test_a_call_is_given_once(door: Door) -> None:
    board = board_at(door)
    door.ask("notify", party="w1")
    board.show(door.now)
    board.nextCall()
    board.show(door.now)
    assert board.callName == ""


def test_a_call_taken_back_while_it_waited_is_not_given(door: Door) -> None:
    board = board_at(door)
    door.ask("notify", party="w1")
    made = door.ask("notify", party="w3")
    board.show(door.now)
    door.ask("undo", fact=made.facts[0].id)
    board.show(door.now)
    board.nextCall()
    assert board.callName == ""


def test_a_call_stands_until_it_can_be_read_twice(door: Door) -> None:
    assert reading_time(Call(key="a", name="Ana L.", words="Your table is ready")) > 8000
    long = Call(key="b", name="Bartholomew", words="Your table is ready, please come to the host at the door")
    assert reading_time(long) > reading_time(Call(key="a", name="Ana L.", words="Your table is ready"))


def test_the_timer_gives_the_next_call_by_itself(door: Door, qtbot: QtBot) -> None:
    board = board_at(door)
    door.ask("notify", party="w1")
    door.ask("notify", party="w3")
    board.show(door.now)
    assert board._stands.isActive()
    with qtbot.waitSignal(board.called):
        board._stands.start(0)
    assert board.callName == "Jo S."


def test_a_rider_is_called_when_the_vehicle_of_the_ticket_boards(qtbot: QtBot) -> None:
    door = Door(shuttle_desk())
    board = board_at(door)
    door.ask("ticket", party="r1", vehicle="7")
    board.show(door.now)
    assert board.callName == "", "the 7 is still out"
    door.ask("return", vehicle="7")
    board.show(door.now)
    assert (board.callName, board.callWords) == ("Ana B.", "The 7 boards now")


def test_a_rider_without_a_name_is_called_by_destination(qtbot: QtBot) -> None:
    door = Door(shuttle_desk())
    calls = derive_calls(door.desk.floor)
    assert any(call.name == "Museum, 1 guest" for call in calls.values())


@pytest.mark.parametrize("what", SHORT)
def test_a_hostile_name_is_one_short_plain_line_on_the_board(door: Door, what: str) -> None:
    door.desk.handle({"do": "arrive", "party": "h", "size": 2, "name": SHORT[what]}, door.now)
    for row in derive_board(door.desk.floor):
        assert row.name.isprintable()
        assert 0 < len(row.name) <= 40


def test_only_what_is_new_is_called() -> None:
    before = {"a": Call(key="a", name="Ana", words="x")}
    now = before | {"b": Call(key="b", name="Ben", words="x")}
    assert [call.key for call in new_calls(before, now)] == ["b"]


def test_rows_change_one_by_one(door: Door) -> None:
    board = board_at(door)
    tester = QAbstractItemModelTester(board.rows, FATAL)
    resets: list[int] = []
    board.rows.modelReset.connect(lambda: resets.append(1))
    door.ask("notify", party="w4")
    board.show(door.now)
    door.ask("leave_queue", party="w4", how="no_show")
    board.show(door.now)
    assert not resets
    del tester


def test_the_board_reopens_where_it_was(tmp_path: Path) -> None:
    file = tmp_path / "preferences.ini"
    place = BoardPlace(file)
    place.moved(20, 10, 1000, 600)
    place.stand(True)
    place.fill(True)
    place.ring(False)
    again = BoardPlace(file)
    assert (again.open, again.whole, again.chime) == (True, True, False)
    assert again.frame == QRect(20, 10, 1000, 600)


@pytest.mark.parametrize("kept", ["", "1 2 3", "a b c d", "0 0 1 1", "0 0 99999999999999 5", "-90000 -90000 800 600"])
def test_a_place_that_cannot_be_is_the_usual_one(tmp_path: Path, kept: str, qtbot: QtBot) -> None:
    file = tmp_path / "preferences.ini"
    file.write_text(f"[board]\nframe={kept}\n", "utf-8")
    assert BoardPlace(file).frame == USUAL


def test_what_is_called_while_the_board_is_closed_is_not_called_late(door: Door) -> None:
    board = board_at(door)
    board.forget()
    door.ask("notify", party="w1")
    board.show(door.now)
    assert board.callName == ""
