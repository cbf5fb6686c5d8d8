"""Closing a shift and opening the next: what is open, what is left to whoever comes next, and the report."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk_app.facts import NEXT_SHIFT, Noted, ShiftClosed
from desk_app.screens.reading_thread import ReviewThread
from desk_app.screens.review.export import TakeAway, Written
from desk_app.screens.shift.screen import ShiftRoom
from desk_app.screens.taps import Taps
from desk_app.screens.undo import UndoBar
from tests.support.houses import House
from tests.support.read_shifts import shelf_of, wait_for


class Charge:
    """A house with an open shift, and the room in which it is closed. ``told``: what became of reports."""

    def __init__(self, told: Written | Exception | None = None, by: str | None = "h1") -> None:
        self.house = House()
        self.house.ask("open_shift")
        self.taps = Taps(self.house.desk, lambda: self.house.now)
        self.taps.by = by
        self.thread = ReviewThread(shelf_of(self.house))
        self.reported: list[int] = []
        self._told = told
        take_away = TakeAway(("pdf",), "", lambda *_: Written(), self._keep) if told is not None else None
        self.undo = UndoBar(self.taps)
        self.taps.done.connect(lambda answer: self.undo.show(answer, self.house.desk.floor))
        self.room = ShiftRoom(self.taps, self.thread, take_away)

    def _keep(self, shelf, venue, closing) -> Written:
        self.reported.append(shelf.heads[-1].closed is not None)
        if isinstance(self._told, Exception):
            raise self._told
        return self._told

    def close(self, note: str = "") -> None:
        self.room.look("close")
        self.room.closeShift(note)

    def open_next(self) -> None:
        self.house.now += timedelta(hours=10)
        self.room.look("open")
        self.room.openShift("")


@pytest.fixture
def charge(qtbot: QtBot) -> Iterator[Charge]:
    charge = Charge()
    yield charge
    charge.thread.end()


def test_closing_shows_what_is_still_open(charge: Charge) -> None:
    charge.house.seat()
    charge.house.wait(4)
    charge.room.look("close")
    assert charge.room.since == "Open since 18:00"
    assert charge.room.summary == "1 party sits; 1 is late."
    assert [(row.words, row.pressing) for row in charge.room.open.rows] == [
        ("Party of 2 at 12: not greeted, seated 4 min ago; late: Greet", True),
    ]


def test_a_quiet_house_is_closed_with_one_tap(charge: Charge) -> None:
    charge.close()
    assert (charge.room.sheet, charge.room.isOpen, charge.room.writing) == ("closed", False, False)
    assert not [fact for fact in charge.house.kept() if isinstance(fact, Noted)]


def test_a_note_is_left_for_the_next_shift_and_one_tap_takes_both_back(charge: Charge) -> None:
    charge.close("Order more tea")
    (note,) = [fact for fact in charge.house.kept() if isinstance(fact, Noted)]
    assert (note.text, note.about, note.by) == ("Order more tea", NEXT_SHIFT, "h1")
    charge.undo.undo()
    assert charge.room.isOpen
    assert charge.house.desk.floor.left == []


def test_the_next_shift_is_shown_what_was_left_until_somebody_in_charge_has_read_it(charge: Charge) -> None:
    charge.house.seat()
    charge.close("Order more tea")
    charge.open_next()
    assert (charge.room.sheet, charge.room.unread) == ("left", "1 note, 1 thing open")
    assert [(row.words, row.by) for row in charge.room.notes.rows] == [("Order more tea", "Cleo")]
    charge.room.putAway()
    assert charge.room.unread
    charge.room.look("left")
    charge.room.read()
    assert (charge.room.sheet, charge.room.unread) == ("", "")


def test_what_the_close_sheet_hands_over_is_what_the_next_shift_is_shown(charge: Charge) -> None:
    charge.house.seat()
    charge.house.ask("leave", 1, table="12")
    charge.house.ask("hold", table="13")
    charge.house.ask("run_out", drink="beer")
    charge.room.look("close")
    promised = [row.words for row in charge.room.open.rows]
    assert promised == ["12 is to be reset", "13 is held", "Beer is out"]
    charge.room.closeShift("")
    charge.open_next()
    assert (charge.room.sheet, charge.room.unread) == ("left", "3 things open")
    assert [row.words for row in charge.room.open.rows] == promised
    assert charge.room.summary == "1 table is to be reset, 1 table is held, 1 item is out; 1 is late."


def test_what_was_settled_meanwhile_is_not_told_any_more(charge: Charge) -> None:
    charge.house.seat()
    charge.close()
    charge.open_next()
    charge.room.putAway()
    assert charge.room.unread
    charge.house.ask("leave", table="12")
    charge.house.ask("reset", table="12")
    charge.room.refresh()
    assert charge.room.unread == ""


def test_where_nothing_was_left_a_shift_just_opens(charge: Charge) -> None:
    charge.close()
    charge.open_next()
    assert (charge.room.sheet, charge.room.unread, charge.room.isOpen) == ("", "", True)


def test_a_server_neither_closes_nor_reads_and_is_told_why(qtbot: QtBot) -> None:
    charge = Charge(by="s1")
    charge.close()
    assert charge.room.isOpen
    assert charge.room.whyNot == "This is for a host, a dispatcher or a manager. Sign in as one."
    assert "Ann may not do this" in charge.undo.words


def test_a_shift_that_was_never_closed_says_since_when(charge: Charge) -> None:
    charge.house.now += timedelta(days=2)
    assert charge.room.since == "Open since Saturday 21 November, 18:00: it was never closed"


def test_opening_while_one_is_open_closes_nothing(charge: Charge) -> None:
    charge.room.look("open")
    charge.room.openShift("Sunday")
    assert not [fact for fact in charge.house.kept() if isinstance(fact, ShiftClosed)]
    assert charge.undo.words == "A shift is open already. Close it first."


def test_the_report_is_written_of_the_closed_shift_and_named(qtbot: QtBot) -> None:
    charge = Charge(Written(file="/reports/one.pdf"))
    charge.close()
    assert charge.room.writing
    wait_for(lambda: not charge.room.writing)
    assert (charge.room.report, charge.reported) == ("/reports/one.pdf", [True])
    charge.thread.end()


def test_a_report_that_cannot_be_written_is_told_and_the_shift_is_closed_all_the_same(qtbot: QtBot) -> None:
    charge = Charge(Written(fault="/reports is full."))
    charge.close()
    wait_for(lambda: not charge.room.writing)
    assert (charge.room.fault, charge.room.isOpen) == ("/reports is full.", False)
    charge.thread.end()


def test_leaving_the_review_or_the_window_waits_for_the_report(qtbot: QtBot) -> None:
    charge = Charge(Written(file="/reports/one.pdf"))
    charge.close()
    charge.thread.stop()
    charge.thread.end()
    assert charge.reported == [True]


def test_the_report_lies_where_the_venue_says(qtbot: QtBot, tmp_path: Path) -> None:
    from desk_app.bootstrap.takers import takes_from_memory
    from desk_app.review.pages.shelf import Shelf

    house = House()
    house.ask("open_shift")
    house.seat()
    house.ask("close_shift", 60)
    taking = takes_from_memory(house.journal, tmp_path / "Documents")
    with shelf_of(house)() as shelf:
        assert isinstance(shelf, Shelf)
        shelf.catch_up()
        told = taking.keep_report(shelf, house.desk.floor.venue, house.kept()[-1].id)
    (written,) = (tmp_path / "Documents" / "Beforehand").iterdir()
    assert (told.file, written.read_bytes()[:5]) == (str(written), b"%PDF-")


def test_the_report_is_of_the_shift_that_was_closed_though_the_next_one_was_opened_meanwhile(
    qtbot: QtBot, tmp_path: Path
) -> None:
    from desk_app.bootstrap.takers import takes_from_memory

    house = House()
    house.ask("open_shift")
    house.seat()
    closing = house.ask("close_shift", 60).facts[-1].id
    house.ask("open_shift", 60 * 24)
    house.ask("note", text="The next day.")
    taking = takes_from_memory(house.journal, tmp_path)
    with shelf_of(house)() as shelf:
        shelf.catch_up()
        assert [head.closed is not None for head in shelf.heads[-2:]] == [True, False]
        told = taking.keep_report(shelf, house.desk.floor.venue, closing)
    assert Path(told.file).name == "The Small House 2026-11-21 report.pdf"
