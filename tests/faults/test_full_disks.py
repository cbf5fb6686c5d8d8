"""The disk fills up, or fails, at any write. Staff read why, nothing is half kept, and with room again work goes on."""

import shutil
from pathlib import Path

import apsw
import pytest

from desk_app.desk.ports import Snapshot, StoreFailed
from desk_app.journal import DiskFull, DiskJournal, FolderUnusable, make_backup, open_journal
from tests.faults.disk_shim import Disk
from tests.faults.mounting import mount
from tests.journal.sample import NOON, facts, keep, kept, numbered, pull_the_plug, served

FAILURES = [(apsw.FullError, "the disk is full"), (apsw.IOError, "the disk does not answer")]


def opened(folder: Path, disk: Disk) -> DiskJournal:
    keep(folder, 5)
    return open_journal(folder, NOON, connect=disk.connect)


@pytest.mark.parametrize(("failure", "words"), FAILURES)
def test_an_append_that_fails_at_any_write_keeps_nothing_and_the_next_works(
    tmp_path: Path, failure: type[apsw.Error], words: str
) -> None:
    failed = 0
    for more in range(12):
        disk = Disk(failure=failure)
        journal = opened(tmp_path / str(more), disk)
        journal.append([served(6)])
        disk.fails_at = len(disk.steps) + more
        try:
            journal.append(facts(7, 40))
        except StoreFailed as refused:
            failed += 1
            assert words in str(refused)
            assert list(journal.read()) == numbered(facts(1, 6))
            disk.fails_at = None
            assert journal.append(facts(7, 40)) == 40
        disk.fails_at = None
        assert list(journal.read()) == numbered(facts(1, 40))
        journal.close()
        assert kept(tmp_path / str(more)) == numbered(facts(1, 40))
    assert failed >= 5


def test_facts_that_were_refused_do_not_come_back_after_a_kill(tmp_path: Path) -> None:
    refused = 0
    for more in range(8):
        disk = Disk(failure=apsw.IOError, fails_once=True)
        journal = opened(tmp_path / f"before-{more}", disk)
        journal.append([served(6)])
        disk.fails_at = len(disk.steps) + more
        try:
            journal.append([served(7)])
        except StoreFailed:
            refused += 1
            pull_the_plug(tmp_path / f"before-{more}", tmp_path / f"after-{more}")
            assert kept(tmp_path / f"after-{more}") == numbered(facts(1, 6))
        journal.close()
    assert refused >= 3


def test_a_disk_that_fails_while_the_log_is_written_back_loses_nothing(tmp_path: Path) -> None:
    disk = Disk()
    journal = opened(tmp_path, disk)
    confirmed = 5
    for number in range(6, 1_300):
        disk.fails_at = len(disk.steps) + 6 if number % 7 == 0 else None
        try:
            confirmed = journal.append([served(confirmed + 1)])
        except StoreFailed:
            continue
    disk.fails_at = None
    assert any(step.file == "journal.sqlite3" for step in disk.steps)
    assert list(journal.read()) == numbered(facts(1, confirmed))
    journal.close()
    assert kept(tmp_path) == numbered(facts(1, confirmed))


def test_a_disk_that_stays_full_is_refused_again_and_again_in_words(tmp_path: Path) -> None:
    disk = Disk()
    journal = opened(tmp_path, disk)
    disk.fails_at = 0
    for _ in range(5):
        with pytest.raises(StoreFailed, match="Free some space, then do it again"):
            journal.append([served(6)])
        journal.keep_snapshot(Snapshot(5, "floor", b"x"))
    disk.fails_at = None
    assert journal.append([served(6)]) == 6
    journal.close()


def test_a_real_disk_fills_up_and_is_freed(small_disk: Path) -> None:
    journal = open_journal(small_disk, NOON)
    number = 0
    while shutil.disk_usage(small_disk).free > 25_000:
        number = journal.append([served(number + 1, drink="x" * 20_000)])
    with pytest.raises(StoreFailed, match="the disk is full"):
        journal.append([served(number + 1, drink="x" * 20_000), served(number + 2, drink="x" * 20_000)])
    with pytest.raises(DiskFull, match="No backup was made"):
        make_backup(small_disk, NOON)
    assert len(list(journal.read())) == number
    journal.close()
    assert len(kept(small_disk)) == number


def test_a_journal_on_a_full_disk_is_refused_untouched_until_there_is_room(small_disk: Path) -> None:
    keep(small_disk, 3)
    ballast = small_disk / "ballast"
    with pytest.raises(OSError, match="space"):
        ballast.write_bytes(bytes(2_000_000))
    with pytest.raises(DiskFull, match="Free some space"):
        open_journal(small_disk, NOON)
    ballast.unlink()
    assert kept(small_disk) == numbered(facts(1, 3))


def test_a_read_only_disk_is_refused_untouched(small_disk: Path) -> None:
    keep(small_disk, 3)
    assert mount("-o", "remount,ro", str(small_disk))
    for folder in (small_disk, small_disk / "new"):
        with pytest.raises(FolderUnusable, match="Nothing can be written"):
            open_journal(folder, NOON)
    assert mount("-o", "remount,rw", str(small_disk))
    assert kept(small_disk) == numbered(facts(1, 3))
