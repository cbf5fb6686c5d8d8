"""The shelf of the journal in use: opened when it is asked for, read beside the desk that writes, closed again."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk_app.bootstrap.shelves import shelf_in_memory, shelf_on_disk
from desk_app.desk.ports import StoreFailed
from desk_app.journal import open_journal
from desk_app.journal.layout import journal_file
from desk_app.screens.review.screen import ReviewRoom
from desk_app.screens.taps import Taps
from tests.support.houses import SIX, House
from tests.support.read_shifts import short_shift, wait_for


def test_a_house_on_disk_is_read_while_its_desk_goes_on_writing(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path, SIX)) as journal:
        house = House(journal=journal)
        short_shift(house)
        with shelf_on_disk(tmp_path)() as shelf:
            shelf.catch_up()
            before = len(shelf.of(shelf.heads).cases("turn"))
            house.ask("open_shift", 60)
            house.seat("12", "p9")
            house.ask("leave", 20, table="12")
            shelf.catch_up()
            assert (before, len(shelf.of(shelf.heads).cases("turn"))) == (2, 3)


def test_a_house_on_disk_is_reviewed_in_a_thread_and_let_go(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(open_journal(tmp_path, SIX)) as journal:
        house = House(journal=journal)
        short_shift(house)
        room = ReviewRoom(Taps(house.desk, lambda: house.now), shelf_on_disk(tmp_path))
        room.open()
        wait_for(lambda: room.state == "shown")
        assert room.words == "Saturday 21 November, dinner"
        room.end()


def test_a_journal_that_cannot_be_read_is_a_fault_in_words(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path, SIX)) as journal:
        short_shift(House(journal=journal))
    journal_file(tmp_path).write_bytes(b"nothing that was ever kept" * 1000)
    with pytest.raises(StoreFailed, match=r"\w+ \w+"), shelf_on_disk(tmp_path)() as shelf:
        shelf.catch_up()


def test_only_a_journal_in_memory_is_read_in_memory(tmp_path: Path) -> None:
    with (
        closing(open_journal(tmp_path, SIX)) as journal,
        pytest.raises(TypeError, match="DiskJournal"),
        shelf_in_memory(journal)(),
    ):
        pass


LOADED = """
import sys
import desk_app.bootstrap.window, desk_app.screens.shell, desk_app.bootstrap.shelves
print(*[name for name in sys.modules if name == "numpy" or name.startswith(("PySide6.QtGraphs", "desk_app.review."))])
"""


def test_nothing_that_reads_shifts_is_loaded_before_somebody_looks() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["desk_app.review.ports"]
