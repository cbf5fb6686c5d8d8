"""Taking away what the review shows: the file that is written, what stays in the house, and why nothing was written."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desk_app.bootstrap.file_folders import CHOSEN, folder_for_files, remembering
from desk_app.bootstrap.shelves import shelf_on_disk
from desk_app.bootstrap.takers import takes_from_disk, takes_from_memory
from desk_app.journal import open_journal
from desk_app.screens.review.export import ExportRoom, TakeAway, Wish, Written
from desk_app.screens.review.screen import ReviewRoom
from desk_app.screens.taps import Taps
from tests.support.houses import SIX, House
from tests.support.read_shifts import evenings, shelf_of, wait_for

Rooms = tuple[ReviewRoom, Path]


@pytest.fixture
def on_disk(qtbot: QtBot, tmp_path: Path) -> Iterator[Rooms]:
    """A review of two evenings on disk, and the folder that files go to: there is none yet."""
    house = evenings(2)
    house.ask("arrive", party="w1", size=2, queue="waitlist", name="Zebedee", phone="+44 7700 900123")
    with closing(open_journal(tmp_path / "house", SIX)) as journal:
        journal.append(house.kept())
    to = tmp_path / "files"
    taps = Taps(house.desk, lambda: house.now)
    room = ReviewRoom(taps, shelf_on_disk(tmp_path / "house"), takes_from_disk(tmp_path / "house", to))
    opened(room)
    yield room, to
    room.end()


def opened(room: ReviewRoom) -> ExportRoom:
    room.open()
    wait_for(lambda: room.state == "shown")
    room.enter("export")
    return room.taking


def write(taking: ExportRoom, form: str) -> str:
    """Write a file of this form, and give its name."""
    taking.choose(form)
    taking.write()
    wait_for(lambda: not taking.busy)
    return taking.written


@pytest.mark.parametrize(
    ("form", "named"),
    [
        ("pdf", "The Small House 2026-11-22 report.pdf"),
        ("xlsx", "The Small House 2026-11-22 measures.xlsx"),
        ("measures", "The Small House 2026-11-22 measures.csv"),
        ("csv", "The Small House 2026-11-22 facts.csv"),
        ("jsonl", "The Small House journal.jsonl"),
    ],
)
def test_each_form_is_written_and_says_its_file(on_disk: Rooms, form: str, named: str) -> None:
    room, to = on_disk
    assert write(room.taking, form) == str(to / named)
    assert [file.name for file in to.iterdir()] == [named]
    assert (to / named).stat().st_size > 500


def test_a_name_that_is_taken_gets_a_number(on_disk: Rooms) -> None:
    room, to = on_disk
    first, second = write(room.taking, "csv"), write(room.taking, "csv")
    assert second == first.replace(".csv", " 2.csv")
    assert Path(second).read_bytes() == Path(first).read_bytes()
    assert len(list(to.iterdir())) == 2


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_names_stay_in_the_house_unless_they_are_given_out_this_time(on_disk: Rooms, form: str) -> None:
    room, _ = on_disk
    assert "Zebedee" not in Path(write(room.taking, form)).read_text("utf-8")
    room.taking.giveNames(True)
    assert "Zebedee" in Path(write(room.taking, form)).read_text("utf-8")
    room.taking.close()
    room.enter("export")
    assert not room.taking.withNames


def test_a_shift_on_show_takes_its_own_facts_and_the_journal_all(on_disk: Rooms) -> None:
    room, _ = on_disk
    lines = Path(write(room.taking, "csv")).read_text("utf-8").splitlines()
    every = Path(write(room.taking, "jsonl")).read_text("utf-8").splitlines()
    assert {line.split(",")[1] for line in lines[1:]} == {'"2026-11-22"'}
    assert 10 < len(lines) < len(every)


def test_a_folder_that_cannot_be_is_told_in_words(on_disk: Rooms) -> None:
    room, to = on_disk
    to.write_text("a file")
    assert write(room.taking, "pdf") == ""
    assert "cannot be used" in room.taking.fault


def test_a_demo_takes_away_all_but_the_chain(qtbot: QtBot, tmp_path: Path) -> None:
    house = evenings(1)
    taking = takes_from_memory(house.journal, tmp_path)
    room = ReviewRoom(Taps(house.desk, lambda: house.now), shelf_of(house), taking)
    assert opened(room).forms == ["pdf", "xlsx", "measures", "csv"]
    assert Path(write(room.taking, "csv")).exists()
    room.end()


def test_closing_stops_what_is_being_written(qtbot: QtBot) -> None:
    house, heard = House(), []
    house.ask("open_shift")

    def slowly(_shelf: object, _wish: Wish, go_on: object) -> Written:
        heard.append(None)
        while go_on(1, 2):  # type: ignore[operator]
            pass
        heard.append(None)
        return Written()

    room = ReviewRoom(Taps(house.desk, lambda: house.now), shelf_of(house), TakeAway(("pdf",), "there", slowly))
    taking = opened(room)
    taking.write()
    wait_for(lambda: taking.progress > 0)
    assert taking.busy
    taking.close()
    wait_for(lambda: len(heard) == 2)
    assert (taking.busy, taking.there, taking.written) == (False, False, "")
    room.end()


def test_a_file_begun_again_is_not_told_what_became_of_the_one_that_was_stopped(qtbot: QtBot) -> None:
    house = evenings(1)
    files = iter(("the first", "the second"))
    begun = threading.Event()

    def write(*_: object) -> Written:
        begun.set()
        return Written(file=next(files))

    taps = Taps(house.desk, lambda: house.now)
    room = ReviewRoom(taps, shelf_of(house), TakeAway(("csv",), "files", write))
    taking = opened(room)
    taking.write()
    assert begun.wait(5), "it is written, and nobody has heard of it yet"
    taking.close()
    room.enter("export")
    taking.write()
    wait_for(lambda: not taking.busy)
    assert taking.written == "the second"
    room.end()


def test_without_a_way_out_there_is_no_door(qtbot: QtBot) -> None:
    house = House()
    room = ReviewRoom(Taps(house.desk, lambda: house.now), shelf_of(house))
    assert "export" not in room.doors
    room.enter("export")
    assert not room.taking.there


def test_this_machine_chooses_where_files_go(qapp: object, tmp_path: Path) -> None:
    kept = tmp_path / "preferences.ini"
    assert folder_for_files(kept).name
    QSettings(str(kept), QSettings.Format.IniFormat).setValue(CHOSEN, str(tmp_path / "reports"))
    assert folder_for_files(kept) == tmp_path / "reports"


def test_another_folder_is_chosen_with_one_tap_and_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    house, stick, kept = evenings(1), tmp_path / "STICK", tmp_path / "preferences.ini"
    taking = msgspec.structs.replace(
        takes_from_memory(house.journal, tmp_path / "Documents"),
        offered=lambda: (str(tmp_path / "Documents"), str(stick)),
        remember=remembering(kept),
    )
    room = ReviewRoom(Taps(house.desk, lambda: house.now), shelf_of(house), taking)
    export = opened(room)
    assert (export.folders, export.place) == (["Documents", "STICK"], 0)
    export.goTo(1)
    assert (export.place, export.folder) == (1, str(stick))
    assert Path(write(export, "csv")).parent == stick
    assert folder_for_files(kept) == stick
    room.end()
