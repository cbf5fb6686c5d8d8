"""What goes wrong while a journal is taken away: a full disk, a killed process. No half file is left under the name."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from desk_app.__main__ import app
from desk_app.journal import open_journal
from tests.journal.sample import NOON, facts, keep
from tests.support.read_shifts import evenings

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


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX has them")
def test_a_kill_leaves_nothing_under_the_name(tmp_path: Path) -> None:
    keep(tmp_path / "house", 5)
    with closing(open_journal(tmp_path / "house", NOON)) as journal:
        journal.append(facts(6, 60_000))
    out = tmp_path / "facts.csv"
    words = [sys.executable, "-m", "desk_app", "export", "--data", str(tmp_path / "house"), "--out", str(out)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE) as taking:
        until = time.monotonic() + 60
        while not list(tmp_path.glob(".beforehand-*.part")) and time.monotonic() < until:
            os.sched_yield()
        taking.send_signal(signal.SIGKILL)
    assert taking.returncode == -signal.SIGKILL
    assert not out.exists()
    again = CliRunner().invoke(app, words[3:])
    assert again.exit_code == 0, again.output
    assert out.exists()
