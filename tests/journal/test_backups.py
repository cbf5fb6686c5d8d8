"""Backups are whole, looked at, thinned by age, and can be put back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desk_app.journal import (
    BackupFailed,
    DiskFull,
    backup_if_changed,
    backups_of,
    make_backup,
    open_journal,
    restore,
)
from desk_app.journal.backups import thin
from desk_app.journal.layout import BACKUPS, backup_file, journal_file
from tests.journal.sample import NOON, change_byte, facts, keep, kept, numbered, served

HOUR = timedelta(hours=1)


def pretend_backups(folder: Path, moments: list[datetime]) -> None:
    (folder / BACKUPS).mkdir(exist_ok=True)
    for moment in moments:
        backup_file(folder, moment).touch()


def test_a_backup_holds_what_is_kept_while_the_journal_is_in_use(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, NOON)
    journal.append(facts(1, 3))
    backup = make_backup(tmp_path, NOON)
    journal.append(facts(4, 5))
    journal.close()
    assert [path.name for path in (tmp_path / BACKUPS).iterdir()] == [backup.name]
    (tmp_path / "other").mkdir()
    backup.rename(journal_file(tmp_path / "other"))
    assert kept(tmp_path / "other") == numbered(facts(1, 3))


def test_facts_that_come_during_a_backup_do_not_disturb_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = open_journal(tmp_path, NOON)
    journal.append(facts(1, 2_000))
    came: list[int] = []
    monkeypatch.setattr("desk_app.journal.backups._PAGES_AT_ONCE", 20)
    monkeypatch.setattr(
        "desk_app.journal.backups.sync_file", lambda _: came.append(journal.append([served(3_000 + len(came))]))
    )
    backup = make_backup(tmp_path, NOON)
    journal.close()
    assert len(came) > 5
    (tmp_path / "other").mkdir()
    backup.rename(journal_file(tmp_path / "other"))
    assert kept(tmp_path / "other") == numbered(facts(1, 2_000))


def test_a_backup_is_made_every_half_hour_if_something_changed(tmp_path: Path) -> None:
    keep(tmp_path, 1)
    first = backup_if_changed(tmp_path, NOON)
    assert first is not None
    keep(tmp_path, 2, first=2)
    assert backup_if_changed(tmp_path, NOON + timedelta(minutes=29)) is None
    second = backup_if_changed(tmp_path, NOON + timedelta(minutes=30))
    assert second is not None
    assert backup_if_changed(tmp_path, NOON + HOUR) is None
    assert backups_of(tmp_path, NOON + HOUR) == [second, first]


def test_a_backup_of_a_clock_that_ran_ahead_is_no_newest_backup(tmp_path: Path) -> None:
    keep(tmp_path, 1)
    ahead = make_backup(tmp_path, NOON + timedelta(days=400))
    right = make_backup(tmp_path, NOON)
    assert backups_of(tmp_path, NOON + HOUR) == [right, ahead]


def test_backups_become_fewer_with_age(tmp_path: Path) -> None:
    pretend_backups(tmp_path, [NOON - timedelta(minutes=30 * step) for step in range(48 * 16)])
    pretend_backups(tmp_path, [NOON - timedelta(days=step) for step in range(400)])
    thin(tmp_path, NOON)
    ages = [
        NOON - datetime.strptime(path.stem, "journal-%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        for path in backups_of(tmp_path, NOON)
    ]
    assert [age for age in ages if age < 6 * HOUR] == [timedelta(minutes=30 * step) for step in range(12)]
    assert len([age for age in ages if 6 * HOUR <= age < timedelta(days=14)]) == 15
    assert len([age for age in ages if age >= timedelta(days=14)]) == 14
    assert max(ages) > timedelta(days=360)


def test_making_a_backup_drops_those_that_age_has_made_too_many(tmp_path: Path) -> None:
    keep(tmp_path, 1)
    pretend_backups(tmp_path, [NOON - timedelta(days=2), NOON - timedelta(days=2, hours=1)])
    made = make_backup(tmp_path, NOON)
    assert backups_of(tmp_path, NOON) == [made, backup_file(tmp_path, NOON - timedelta(days=2))]


def test_thinning_twice_drops_nothing_more_and_leaves_other_files_alone(tmp_path: Path) -> None:
    pretend_backups(tmp_path, [NOON - timedelta(hours=7 * step) for step in range(200)])
    (tmp_path / BACKUPS / "journal-by-hand.sqlite3").touch()
    thin(tmp_path, NOON)
    first = backups_of(tmp_path, NOON)
    thin(tmp_path, NOON)
    assert backups_of(tmp_path, NOON) == first
    assert (tmp_path / BACKUPS / "journal-by-hand.sqlite3").exists()


def test_a_chosen_backup_is_put_back_and_the_replaced_journal_kept_aside(tmp_path: Path) -> None:
    keep(tmp_path, 2)
    chosen = make_backup(tmp_path, NOON)
    keep(tmp_path, 4, first=3)
    make_backup(tmp_path, NOON + HOUR)
    assert restore(tmp_path, NOON + 2 * HOUR, chosen) == chosen
    assert kept(tmp_path) == numbered(facts(1, 2))
    (tmp_path / "other").mkdir()
    (aside,) = tmp_path.glob("journal-kept-aside-*.sqlite3")
    aside.rename(journal_file(tmp_path / "other"))
    assert kept(tmp_path / "other") == numbered(facts(1, 4))


def test_after_putting_back_an_old_backup_the_history_goes_on_from_there(tmp_path: Path) -> None:
    keep(tmp_path, 2)
    chosen = make_backup(tmp_path, NOON)
    keep(tmp_path, 4, first=3)
    make_backup(tmp_path, NOON + HOUR)
    restore(tmp_path, NOON + 2 * HOUR, chosen)
    journal_file(tmp_path).write_bytes(b"gone")
    assert kept(tmp_path) == numbered(facts(1, 2))


def test_the_newest_good_backup_is_put_back_where_none_is_chosen(tmp_path: Path) -> None:
    keep(tmp_path, 2)
    make_backup(tmp_path, NOON)
    damaged = make_backup(tmp_path, NOON + HOUR)
    change_byte(damaged, b"fact-1", b"fact-9")
    keep(tmp_path, 3, first=3)
    restore(tmp_path, NOON + 2 * HOUR)
    assert kept(tmp_path) == numbered(facts(1, 2))


def test_a_damaged_or_foreign_backup_is_not_put_back(tmp_path: Path) -> None:
    keep(tmp_path, 3)
    damaged = make_backup(tmp_path, NOON)
    change_byte(damaged, b"fact-2", b"fact-9")
    (tmp_path / "letter.txt").write_text("Dear guest")
    for chosen in (damaged, tmp_path / "letter.txt", tmp_path / "missing", tmp_path, None):
        with pytest.raises(BackupFailed, match="not touched"):
            restore(tmp_path, NOON + HOUR, chosen)
    assert kept(tmp_path) == numbered(facts(1, 3))


def test_without_room_no_backup_is_made_and_the_ones_before_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path, 2)
    earlier = make_backup(tmp_path, NOON)
    monkeypatch.setattr("desk_app.journal.backups._SPARE_BYTES", 10**15)
    with pytest.raises(DiskFull, match="No backup was made"):
        make_backup(tmp_path, NOON + HOUR)
    assert list((tmp_path / BACKUPS).iterdir()) == [earlier]
    assert kept(tmp_path) == numbered(facts(1, 2))


def test_a_folder_without_a_journal_has_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(BackupFailed, match="no journal"):
        make_backup(tmp_path, NOON)
