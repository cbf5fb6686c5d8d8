"""The journal as review reads it: beside the one who writes, in any thread, and without a trace."""

import sqlite3
import threading
from pathlib import Path

import pytest

from desk_app.journal import JournalBusy, JournalDamaged, MemoryJournal, open_journal
from desk_app.journal.connection import to_write
from desk_app.journal.disk_facts import DiskFacts
from desk_app.journal.layout import journal_file, suspect_file
from desk_app.journal.memory_pages import MemoryFacts
from desk_app.review.ports import Facts
from tests.journal.sample import NOON, facts, keep, numbered


@pytest.fixture(params=["memory", "disk"])
def read(request: pytest.FixtureRequest, tmp_path: Path) -> Facts:
    """Thirty facts."""
    if request.param == "disk":
        keep(tmp_path, 30)
        return DiskFacts(tmp_path)
    journal = MemoryJournal()
    journal.append(facts(1, 30))
    return MemoryFacts(journal)


def test_facts_come_with_their_numbers(read: Facts) -> None:
    assert read.newest() == 30
    assert list(read.read(0, 30)) == numbered(facts(1, 30))
    assert list(read.read(10, 12)) == numbered(facts(1, 30))[10:12]
    assert list(read.read(28, 99)) == numbered(facts(1, 30))[28:]
    assert list(read.read(30, 30)) == []


def test_a_fact_is_found_by_its_id(read: Facts) -> None:
    assert read.number_of("fact-7") == 7
    assert read.number_of("fact-31") == 0
    assert read.number_of("Ann \ud800") == 0


def test_each_fact_has_a_proof_of_its_own_and_what_is_no_fact_has_none(read: Facts) -> None:
    assert len({read.proof(number) for number in range(1, 31)}) == 30
    assert read.proof(0) == read.proof(31) == b""


def test_a_folder_without_a_journal_has_no_facts_and_stays_as_it_is(tmp_path: Path) -> None:
    assert DiskFacts(tmp_path).newest() == 0
    assert list(DiskFacts(tmp_path).read(0, 10)) == []
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_meanwhile_is_seen_from_another_thread(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, NOON)
    journal.append(facts(1, 5))
    seen: list[object] = []

    def look() -> None:
        reading = DiskFacts(tmp_path)
        seen.append(reading.newest())
        begun = reading.read(0, 5)
        seen.append(next(begun)[0])
        kept.set()
        more.wait(10)
        seen.append(len(list(begun)))
        seen.append(reading.newest())
        reading.close()

    kept, more = threading.Event(), threading.Event()
    thread = threading.Thread(target=look)
    thread.start()
    assert kept.wait(10)
    journal.append(facts(6, 9))
    more.set()
    thread.join()
    journal.close()
    assert seen == [5, 1, 4, 9]


def test_the_chain_proves_every_fact_before(tmp_path: Path) -> None:
    keep(tmp_path / "one", 30)
    keep(tmp_path / "other", 29, first=2)
    assert DiskFacts(tmp_path / "one").proof(20) != DiskFacts(tmp_path / "other").proof(20)
    keep(tmp_path / "same", 30)
    assert DiskFacts(tmp_path / "one").proof(30) == DiskFacts(tmp_path / "same").proof(30)


@pytest.mark.parametrize(
    "sql", ["UPDATE facts SET body = x'7b' WHERE number = 10", "DELETE FROM facts WHERE number = 10"]
)
def test_damage_is_said_and_marked_for_the_next_opening(tmp_path: Path, sql: str) -> None:
    keep(tmp_path, 30)
    connection = to_write(journal_file(tmp_path))
    connection.execute("DROP TRIGGER facts_stay")
    connection.execute("DROP TRIGGER facts_stay_as_they_are")
    connection.execute(sql)
    connection.close()
    with pytest.raises(JournalDamaged, match="Start Beforehand again"):
        list(DiskFacts(tmp_path).read(0, 30))
    assert suspect_file(tmp_path).exists()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    keep(tmp_path, 3)
    reading = DiskFacts(tmp_path)
    reading.newest()
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reading._reader().execute("CREATE TABLE t (x)")


def test_a_locked_journal_is_busy_not_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, 3)
    monkeypatch.setattr("desk_app.journal.connection.BUSY_SECONDS", 0.05)
    other = sqlite3.connect(journal_file(tmp_path), isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(JournalBusy, match="Close it"):
        DiskFacts(tmp_path).newest()
    other.close()
    assert not suspect_file(tmp_path).exists()
