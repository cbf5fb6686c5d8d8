"""What the doctor says of a journal, and that it only looks."""

from datetime import timedelta
from pathlib import Path

from desk_app.journal import make_backup, open_journal
from desk_app.journal.doctor import journal_findings
from desk_app.journal.layout import journal_file, pages_file
from tests.journal.sample import NOON, change_byte, facts, keep


def words(folder: Path, ok: bool) -> str:
    return "\n".join(f"{name}: {said}" for name, well, said in journal_findings(folder, NOON) if well is ok)


def test_a_healthy_journal_in_use_has_nothing_wrong(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, NOON)
    journal.append(facts(1, 3))
    make_backup(tmp_path, NOON)
    assert words(tmp_path, ok=False) == ""
    assert "3 facts" in words(tmp_path, ok=True)
    assert "every fact is as it was kept" in words(tmp_path, ok=True)
    assert "2026-11-21 12:00" in words(tmp_path, ok=True)
    journal.close()


def test_a_folder_without_a_journal_stays_without_one(tmp_path: Path) -> None:
    assert words(tmp_path, ok=False) == ""
    assert words(tmp_path / "nowhere", ok=False) == ""
    assert list(tmp_path.iterdir()) == []


def test_damage_anywhere_is_found_and_left_as_it_is(tmp_path: Path) -> None:
    keep(tmp_path, 30_000 // 100)
    backup = make_backup(tmp_path, NOON)
    change_byte(journal_file(tmp_path), b"fact-7", b"fact-8")
    change_byte(backup, b"fact-7", b"fact-8")
    before = journal_file(tmp_path).read_bytes()
    assert "is damaged" in words(tmp_path, ok=False)
    assert "the newest are not good" in words(tmp_path, ok=False)
    assert f"{backup.name} is damaged" in words(tmp_path, ok=False)
    assert journal_file(tmp_path).read_bytes() == before


def test_a_journal_kept_aside_is_named(tmp_path: Path) -> None:
    keep(tmp_path, 3)
    make_backup(tmp_path, NOON)
    journal_file(tmp_path).write_bytes(b"gone")
    open_journal(tmp_path, NOON + timedelta(hours=1)).close()
    assert "journal-kept-aside-20261121T130000Z.sqlite3" in words(tmp_path, ok=True)


def test_what_review_has_read_is_named_and_not_looked_into(tmp_path: Path) -> None:
    keep(tmp_path, 3)
    pages_file(tmp_path).write_bytes(b"gone")
    assert "it can be removed at any time" in words(tmp_path, ok=True)
    assert words(tmp_path, ok=False) == ""


def test_a_foreign_file_is_said_in_words(tmp_path: Path) -> None:
    journal_file(tmp_path).write_text("Dear diary")
    assert "is damaged" in words(tmp_path, ok=False)
