"""A snapshot is read only where nothing about it is in doubt: it can always be made again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.desk.ports import Snapshot
from desk_app.journal import DiskJournal, open_journal
from desk_app.journal.connection import to_write
from tests.journal.sample import NOON, facts


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[DiskJournal]:
    journal = open_journal(tmp_path, NOON)
    journal.append(facts(1, 9))
    for number in (3, 6, 9):
        journal.keep_snapshot(Snapshot(number, "floor", b"after %d" % number))
    yield journal
    journal.close()


def change(journal: DiskJournal, sql: str) -> None:
    connection = to_write(journal.path)
    connection.execute(sql)
    connection.close()


@pytest.mark.parametrize("what", ["state = x'00'", "checksum = x'00'", "number = 8", "number = 10"])
def test_a_damaged_snapshot_is_passed_over(journal: DiskJournal, what: str) -> None:
    change(journal, f"UPDATE snapshots SET {what} WHERE number = 9")
    assert journal.newest_snapshot("floor") == Snapshot(6, "floor", b"after 6")


def test_a_snapshot_of_another_history_is_passed_over(journal: DiskJournal) -> None:
    change(journal, "DROP TRIGGER facts_stay_as_they_are")
    change(journal, "UPDATE facts SET link = zeroblob(32) WHERE number = 9")
    assert journal.newest_snapshot("floor") == Snapshot(6, "floor", b"after 6")


def test_a_snapshot_of_facts_that_are_not_kept_is_not_kept(journal: DiskJournal) -> None:
    journal.keep_snapshot(Snapshot(10, "floor", b"ahead"))
    assert journal.newest_snapshot("floor") == Snapshot(9, "floor", b"after 9")


def test_a_snapshot_of_the_beginning_is_kept(journal: DiskJournal) -> None:
    journal.keep_snapshot(Snapshot(0, "empty", b"nothing yet"))
    change(journal, "DELETE FROM snapshots WHERE number > 0")
    journal.keep_snapshot(Snapshot(0, "empty", b"nothing yet"))
    assert journal.newest_snapshot("empty") == Snapshot(0, "empty", b"nothing yet")


def test_a_snapshot_that_cannot_be_kept_disturbs_nobody(journal: DiskJournal) -> None:
    change(journal, "DROP TABLE snapshots")
    journal.keep_snapshot(Snapshot(9, "floor", b"x"))
    assert journal.newest_snapshot("floor") is None
    assert journal.append(facts(10, 10)) == 10
