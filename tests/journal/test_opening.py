"""What stands in the data folder when Beforehand starts, and what it says to it."""

import errno
import sqlite3
from pathlib import Path

import pytest

from desk_app.facts import VOCABULARY
from desk_app.journal import (
    DiskFull,
    FolderUnusable,
    ForeignFile,
    JournalBusy,
    JournalFault,
    JournalUnreadable,
    NewerJournal,
    chain,
    make_backup,
    open_journal,
)
from desk_app.journal.connection import to_write
from desk_app.journal.disk import head_of
from desk_app.journal.layout import journal_file, shm_of, wal_of
from desk_app.journal.statements import INSERT_FACT
from tests.journal.sample import NOON, facts, keep, kept, numbered, pull_the_plug, served


def change(folder: Path, sql: str) -> None:
    connection = to_write(journal_file(folder))
    connection.execute(sql)
    connection.close()


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def assert_refused_untouched(folder: Path, fault: type[JournalFault], words: str) -> None:
    before = files(folder)
    with pytest.raises(fault, match=words):
        open_journal(folder, NOON)
    after = files(folder)
    assert {name: after.pop(name) for name in before} == before
    assert set(after) <= {shm_of(journal_file(folder)).name, wal_of(journal_file(folder)).name}
    assert not any(content for name, content in after.items() if name.endswith("-wal"))


def test_a_new_folder_gets_an_empty_journal(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "house"
    assert kept(folder) == []
    assert [path.name for path in folder.iterdir()] == ["journal.sqlite3"]


@pytest.mark.parametrize("name", ["house", "Café? 100% #1 & more", "ресторан"])
def test_what_was_kept_is_there_after_closing(tmp_path: Path, name: str) -> None:
    keep(tmp_path / name, 3)
    keep(tmp_path / name, 5, first=4)
    assert kept(tmp_path / name) == numbered(facts(1, 5))


def test_what_was_kept_is_there_after_a_crash(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "before", NOON)
    journal.append(facts(1, 3))
    pull_the_plug(tmp_path / "before", tmp_path / "after")
    journal.close()
    assert kept(tmp_path / "after") == numbered(facts(1, 3))


def test_a_crash_while_the_journal_is_first_made_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "journal-building.sqlite3").write_bytes(b"half")
    (tmp_path / "journal-building.sqlite3-wal").write_bytes(b"half")
    assert kept(tmp_path) == []
    assert [path.name for path in tmp_path.iterdir()] == ["journal.sqlite3"]


def test_a_journal_of_a_newer_form_is_refused_untouched(tmp_path: Path) -> None:
    keep(tmp_path, 2)
    change(tmp_path, "PRAGMA user_version = 99")
    assert_refused_untouched(tmp_path, NewerJournal, "newer Beforehand")


def test_a_journal_in_newer_words_is_refused_untouched(tmp_path: Path) -> None:
    keep(tmp_path, 2)
    connection = to_write(journal_file(tmp_path))
    row = list(chain.rows_of([served(3)], head_of(connection))[0])
    row[4] = VOCABULARY + 1
    connection.execute(INSERT_FACT, row)
    connection.close()
    assert_refused_untouched(tmp_path, NewerJournal, "newer Beforehand")


def test_a_newer_journal_that_was_not_closed_is_refused_untouched(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "before", NOON)
    journal.append(facts(1, 3))
    change(tmp_path / "before", "PRAGMA user_version = 99")
    pull_the_plug(tmp_path / "before", tmp_path / "after")
    journal.close()
    assert wal_of(journal_file(tmp_path / "after")).stat().st_size > 0
    assert_refused_untouched(tmp_path / "after", NewerJournal, "newer Beforehand")


@pytest.mark.parametrize("sql", ["PRAGMA application_id = 7", "CREATE TABLE bookmarks (url)"])
def test_another_programs_database_is_refused_untouched(tmp_path: Path, sql: str) -> None:
    connection = sqlite3.connect(journal_file(tmp_path), isolation_level=None)
    connection.execute(sql)
    connection.execute("VACUUM")
    connection.close()
    assert_refused_untouched(tmp_path, ForeignFile, "another program")


@pytest.mark.parametrize(
    "content", [b"", b"x", b"Dear diary,\n" * 1000, bytes(8192)], ids=["empty", "byte", "text", "zeros"]
)
def test_a_file_that_is_no_database_is_refused_untouched_where_nothing_can_be_rebuilt(
    tmp_path: Path, content: bytes
) -> None:
    journal_file(tmp_path).write_bytes(content)
    assert_refused_untouched(tmp_path, JournalUnreadable, "nothing in it can be read.*move it away")


def test_a_journal_that_vanished_is_rebuilt_from_its_backup(tmp_path: Path) -> None:
    keep(tmp_path, 3)
    make_backup(tmp_path, NOON)
    journal_file(tmp_path).unlink()
    journal = open_journal(tmp_path, NOON)
    assert "missing" in journal.notices[0]
    assert "kept as" not in journal.notices[0]
    assert list(journal.read()) == numbered(facts(1, 3))
    journal.close()


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "house").write_text("a letter")
    for folder in (tmp_path / "house", tmp_path / "house" / "inside"):
        with pytest.raises(FolderUnusable, match="is a file, not a folder"):
            open_journal(folder, NOON)
    assert (tmp_path / "house").read_text() == "a letter"


def test_a_journal_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    journal_file(tmp_path).mkdir()
    with pytest.raises(JournalFault):
        open_journal(tmp_path, NOON)
    assert journal_file(tmp_path).is_dir()


@pytest.mark.parametrize(
    ("code", "fault", "words"),
    [
        (errno.EROFS, FolderUnusable, "Nothing can be written"),
        (errno.EACCES, FolderUnusable, "Nothing can be written"),
        (errno.ENOSPC, DiskFull, "The disk is full"),
        (errno.EIO, FolderUnusable, "cannot be used"),
    ],
)
def test_what_the_system_refuses_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, fault: type[JournalFault], words: str
) -> None:
    keep(tmp_path, 2)

    def refused(*_: object, **__: object) -> None:
        raise OSError(code, "refused")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "touch", refused)
        with pytest.raises(fault, match=words):
            open_journal(tmp_path, NOON)
    assert kept(tmp_path) == numbered(facts(1, 2))


def test_a_journal_that_another_program_locks_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path, 2)
    monkeypatch.setattr("desk_app.journal.connection.BUSY_SECONDS", 0)
    other = sqlite3.connect(journal_file(tmp_path), isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(JournalBusy, match="Another program"):
        open_journal(tmp_path, NOON)
    other.close()
    assert kept(tmp_path) == numbered(facts(1, 2))


def test_opening_a_long_journal_reads_only_its_tail(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, NOON)
    journal.append(facts(1, 30_000))
    journal.close()
    connection = to_write(journal_file(tmp_path))
    connection.execute("DROP TRIGGER facts_stay_as_they_are")
    connection.execute("UPDATE facts SET body = x'00' WHERE number = 500")
    connection.close()
    journal = open_journal(tmp_path, NOON)
    assert journal.notices == ()
    assert next(journal.read(after=29_999)) == (30_000, served(30_000))
    journal.close()
