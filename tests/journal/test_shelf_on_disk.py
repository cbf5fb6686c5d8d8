"""Review reads a journal on disk: once, and again only where the pages it kept cannot be trusted."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from desk_app.facts import Fact, Noted, ShiftOpened
from desk_app.journal import MemoryJournal, backups_of, make_backup, open_journal
from desk_app.journal.disk_facts import DiskFacts
from desk_app.journal.disk_pages import DiskPages
from desk_app.journal.layout import BACKUPS, journal_file, pages_file
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.log.log import Log
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from tests.journal.sample import NOON
from tests.support.houses import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Three shifts of a party each, the last still open, in a journal on disk."""
    journal = open_journal(tmp_path, NOON)
    house = House(journal=journal)
    for shift in range(3):
        house.ask("open_shift", 60 * 20)
        house.seat(party=f"p{shift}")
        house.ask("greet", 1, table="12")
        house.ask("serve_drink", 2, table="12", seat=1, drink="water")
        house.ask("refill", 9, table="12", seat=1)
        if shift < 2:
            house.ask("leave", 30, table="12")
            house.ask("reset", 5, table="12")
            house.ask("close_shift", 1)
    yield house
    journal.close()


class Reading:
    """A shelf on a folder; ``read`` is how many facts it had to read."""

    def __init__(self, folder: Path) -> None:
        self.facts, self.pages = DiskFacts(folder), DiskPages(folder)
        self.read = 0
        self.shelf = Shelf(self.facts, self.pages)
        self.shelf.catch_up(self._count)

    def _count(self, _read: int, _of: int) -> bool:
        self.read += 1
        return True

    def close(self) -> None:
        self.facts.close()
        self.pages.close()


def everything(shelf: Shelf) -> dict[str, list[tuple[object, ...]]]:
    """Every row, its words written out."""
    span = shelf.of(shelf.heads)
    return {name: [rewritten(span, row) for row in rows] for name, rows in span.columns.items()}


def rewritten(span: Span, row: np.void) -> tuple[object, ...]:
    of_words = {"party", "table", "section", "area", "server", "standard", "how", "drink", "step", "staff", "why"}
    names = row.dtype.names or ()
    return tuple(span.lexicon.word(int(row[name])) if name in of_words else str(row[name]) for name in names)


def in_memory(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    journal = MemoryJournal()
    journal.append([fact for _, fact in DiskFacts(folder).read(0, 10**9)])
    shelf = Shelf(MemoryFacts(journal), MemoryPages())
    shelf.catch_up()
    return everything(shelf)


def test_what_is_read_from_disk_is_what_is_read_in_memory(house: House, tmp_path: Path) -> None:
    first = Reading(tmp_path)
    assert everything(first.shelf) == in_memory(tmp_path)
    first.close()


def test_a_shift_that_was_read_is_not_read_again(house: House, tmp_path: Path) -> None:
    first = Reading(tmp_path)
    first.close()
    again = Reading(tmp_path)
    assert (first.read, again.read) == (4, 1)
    assert everything(again.shelf) == everything(first.shelf)
    assert again.shelf.heads == first.shelf.heads
    assert list(Log(again.shelf).search("greeted")) == list(Log(first.shelf).search("greeted"))
    again.close()


def test_the_lexicon_goes_on_where_it_was(house: House, tmp_path: Path) -> None:
    Reading(tmp_path).close()
    house.seat("22", party="a new party", after=1)
    house.ask("leave", 30, table="22")
    house.ask("close_shift", 1)
    house.ask("open_shift", 60)
    for _ in range(2):
        again = Reading(tmp_path)
        assert everything(again.shelf) == in_memory(tmp_path)
        again.close()


SPOILT = {
    "one table's byte": "UPDATE page_tables SET content = zeroblob(length(content)) WHERE kind = 'turn' AND first > 1",
    "its log": "UPDATE page_tables SET content = x'80' WHERE kind = 'log'",
    "its words": "DELETE FROM page_tables WHERE kind = '.words'",
    "where it stood": "UPDATE page_tables SET content = x'80' WHERE kind = '.after'",
    "a page": "DELETE FROM pages WHERE first = (SELECT min(first) FROM pages)",
    "all": "DELETE FROM pages",
    "tables": "DROP TABLE page_tables",
}


@pytest.mark.parametrize("sql", SPOILT.values(), ids=SPOILT.keys())
def test_pages_that_were_spoilt_are_read_again_and_nobody_notices(house: House, tmp_path: Path, sql: str) -> None:
    Reading(tmp_path).close()
    connection = sqlite3.connect(pages_file(tmp_path))
    with connection:
        connection.execute(sql)
    connection.close()
    again = Reading(tmp_path)
    found = Log(again.shelf).search("greeted")
    assert len(found) == 3
    assert everything(again.shelf) == in_memory(tmp_path)
    assert again.shelf.reader_before(again.shelf.heads[-1].first).house.last_at is not None
    again.close()
    assert Reading(tmp_path).read == 1


def test_pages_spoilt_while_they_are_in_use_are_read_again(house: House, tmp_path: Path) -> None:
    reading = Reading(tmp_path)
    before = everything(reading.shelf)
    heads = reading.shelf.heads
    connection = sqlite3.connect(pages_file(tmp_path))
    with connection:
        connection.execute("DELETE FROM page_tables")
    connection.close()
    assert everything(reading.shelf) == before
    assert reading.shelf.heads == heads
    reading.close()


def test_a_journal_that_was_put_back_is_read_from_where_it_differs(house: House, tmp_path: Path) -> None:
    backup = make_backup(tmp_path, NOON)
    house.ask("close_shift", 1)
    house.ask("open_shift", 60)
    Reading(tmp_path).close()
    house.journal.close()
    journal_file(tmp_path).write_bytes(backup.read_bytes())
    journal = open_journal(tmp_path, NOON)
    more: list[Fact] = [
        Noted(id="other", at=house.now, text="Another history"),
        ShiftOpened(id="another", at=house.now + timedelta(hours=1)),
    ]
    journal.append(more)
    again = Reading(tmp_path)
    assert again.read == 2
    assert everything(again.shelf) == in_memory(tmp_path)
    again.close()
    assert Reading(tmp_path).read == 1
    journal.close()


def test_no_backup_holds_what_review_has_read(house: House, tmp_path: Path) -> None:
    Reading(tmp_path).close()
    backup = make_backup(tmp_path, NOON)
    assert backups_of(tmp_path, NOON) == [backup]
    assert list((tmp_path / BACKUPS).iterdir()) == [backup]
    tables = sqlite3.connect(backup).execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    assert sorted(tables) == [("facts",), ("snapshots",)]
