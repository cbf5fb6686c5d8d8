"""The power goes at any moment. What the journal confirmed is there when it comes back, and the journal is whole."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desk_app.desk.ports import Snapshot
from desk_app.journal import open_journal
from desk_app.journal.connection import Connect
from desk_app.journal.layout import journal_file
from tests.faults.disk_shim import CarelessConnection, Disk, Step, cut_the_power
from tests.journal.sample import NOON, keep, numbered, served

BEFORE = 20


def a_shift(folder: Path, disk: Disk, connect: Connect, facts: int) -> dict[str, bytes]:
    """Keep facts on the disk, one to three with each tap, and give the files as they were before."""
    keep(folder, BEFORE)
    beginning = {journal_file(folder).name: journal_file(folder).read_bytes()}
    journal = open_journal(folder, NOON, connect=connect)
    chance = random.Random(facts)
    number = BEFORE
    while number < facts:
        more = [served(each) for each in range(number + 1, number + 1 + chance.randrange(1, 4))]
        number = journal.append(more)
        disk.note(Step("confirmed", place=number))
        if number % 50 == 0:
            journal.keep_snapshot(Snapshot(number, "floor", b"x" * 30_000))
    journal.close()
    return beginning


def lost_after_cuts(folder: Path, disk: Disk, beginning: dict[str, bytes], cuts: int) -> int:
    """Cut the power at ``cuts`` moments; give after how many of them a confirmed fact was missing."""
    losses = 0
    for seed in range(cuts):
        chance = random.Random(seed)
        done = disk.steps[: chance.randrange(len(disk.steps) + 1)]
        home = folder / "after"
        home.mkdir()
        for name, content in cut_the_power(beginning, done, chance).items():
            (home / name).write_bytes(content)
        confirmed = max((step.place for step in done if step.act == "confirmed"), default=BEFORE)
        journal = open_journal(home, NOON)
        found = list(journal.read())
        assert journal.notices == ()
        assert found == numbered([served(number) for number in range(1, len(found) + 1)])
        assert journal.append([served(10**6)]) == len(found) + 1
        journal.close()
        losses += len(found) < confirmed
        shutil.rmtree(home)
    return losses


@pytest.fixture
def shift(tmp_path: Path) -> Callable[[Connect, Disk], dict[str, bytes]]:
    return lambda connect, disk: a_shift(tmp_path / "before", disk, connect, 1_500)


def test_no_confirmed_fact_is_lost(tmp_path: Path, shift: Callable[..., dict[str, bytes]], long: bool) -> None:
    disk = Disk()
    beginning = shift(disk.connect, disk)
    checkpoints = [step for step in disk.steps if step.act == "sync" and step.file == "journal.sqlite3"]
    assert len(checkpoints) >= 2
    assert lost_after_cuts(tmp_path, disk, beginning, 1_000 if long else 25) == 0


def test_this_disk_would_notice_a_journal_that_does_not_wait(
    tmp_path: Path, shift: Callable[..., dict[str, bytes]]
) -> None:
    disk = Disk()
    beginning = shift(lambda path: CarelessConnection(str(path), disk), disk)
    assert lost_after_cuts(tmp_path, disk, beginning, 25) > 5
