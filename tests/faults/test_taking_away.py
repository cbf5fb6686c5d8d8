"""What goes wrong while a journal is taken away: a full disk, a killed process. No half file is left under the name."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from desk_app.__main__ import app
from desk_app.journal import open_journal
from tests.journal.sample import NOON, facts, keep
from tests.support.read_shifts import evenings

ReadOnly = Callable[[Path], AbstractContextManager[None]]
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx", "pdf"])
def test_a_disk_that_is_full_is_told_and_holds_no_half_file(
    tmp_path: Path, small_disk: Path, form: str, qapp: object
) -> None:
    house = evenings(4)
    with closing(open_journal(tmp_path / "house", NOON)) as journal:
        journal.append(house.kept())
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1_040_000))
    before = sorted(small_disk.iterdir())
    words = ["export", "--data", str(tmp_path / "house"), "--out", str(small_disk / f"x.{form}")]
    result = CliRunner().invoke(app, words)
    assert (result.exit_code, "The disk is full" in result.output) == (2, True), result.output
    assert sorted(small_disk.iterdir()) == before
    ballast.unlink()
    assert CliRunner().invoke(app, words).exit_code == 0


@pytest.fixture(scope="module")
def long_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal that takes a while to write."""
    house = tmp_path_factory.mktemp("long") / "house"
    keep(house, 5)
    with closing(open_journal(house, NOON)) as journal:
        journal.append(facts(6, 15_000))
    return house


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX has them")
def test_a_kill_leaves_nothing_under_the_name_and_its_half_file_is_swept_later(
    long_house: Path, tmp_path: Path
) -> None:
    words = ended_while_writing(long_house, tmp_path / "facts.csv", signal.SIGKILL, -signal.SIGKILL)
    (left,) = tmp_path.iterdir()
    assert left.suffix == ".part"
    os.utime(left, (0, 0))
    again = CliRunner().invoke(app, words)
    assert again.exit_code == 0, again.output
    assert list(tmp_path.iterdir()) == [tmp_path / "facts.csv"]


@pytest.mark.skipif(os.name != "posix", reason="ends programs as POSIX does")
def test_the_end_of_a_session_leaves_nothing_at_all(long_house: Path, tmp_path: Path) -> None:
    ended_while_writing(long_house, tmp_path / "facts.csv", signal.SIGTERM, 128 + signal.SIGTERM)
    assert not list(tmp_path.iterdir())


def ended_while_writing(house: Path, out: Path, how: signal.Signals, status: int) -> list[str]:
    """Export by a process of its own that is ended as soon as its half file is there; give the words that were said."""
    words = ["export", "--data", str(house), "--out", str(out)]
    with subprocess.Popen([sys.executable, "-m", "desk_app", *words], cwd=ROOT, stdout=subprocess.PIPE) as taking:
        until = time.monotonic() + 60
        while not list(out.parent.glob(".beforehand-*.part")) and time.monotonic() < until:
            os.sched_yield()
        taking.send_signal(how)
    assert taking.returncode == status
    assert not out.exists()
    return words


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx", "pdf"])
@pytest.mark.parametrize("pages", [False, True], ids=["never reviewed", "reviewed before"])
def test_a_journal_on_a_disc_that_cannot_be_written_is_taken_away(
    tmp_path: Path, read_only: ReadOnly, form: str, pages: bool, qapp: object
) -> None:
    with closing(open_journal(tmp_path / "house", NOON)) as journal:
        journal.append(evenings(2).kept())
    words = ["export", "--data", str(tmp_path / "house"), "--out", str(tmp_path / f"before.{form}")]
    if pages:
        assert CliRunner().invoke(app, [*words[:-1], str(tmp_path / "measures.xlsx")]).exit_code == 0
    before = sorted(each.name for each in (tmp_path / "house").iterdir())
    with read_only(tmp_path / "house"):
        result = CliRunner().invoke(app, words)
        assert result.exit_code == 0, result.output
        assert sorted(each.name for each in (tmp_path / "house").iterdir()) == before
    assert (tmp_path / f"before.{form}").stat().st_size > 1000


def test_facts_in_the_log_beside_a_journal_that_cannot_be_written_are_not_left_out(
    tmp_path: Path, read_only: ReadOnly
) -> None:
    with closing(open_journal(tmp_path / "open", NOON)) as journal:
        journal.append(facts(1, 5))
        shutil.copytree(tmp_path / "open", tmp_path / "copied", ignore=shutil.ignore_patterns("*-shm"))
    with read_only(tmp_path / "copied"):
        words = ["export", "--data", str(tmp_path / "copied"), "--out", str(tmp_path / "x.csv")]
        result = CliRunner().invoke(app, words)
        assert (result.exit_code, "Make it writable" in result.output) == (2, True), result.output
