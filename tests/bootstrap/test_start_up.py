"""What a start loads, and what it leaves until somebody asks for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from desk_app.journal import open_journal
from desk_app.journal.layout import pages_file
from tests.benchmarks.start import OPEN, fill
from tests.journal.sample import NOON

LATER = ("numpy", "sqlalchemy", "simpy", "desk_app.review.pages.shelf", "desk_app.journal.disk_pages")
"""What only a look at the review, a demo or a test needs."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder of a house that was opened up to its first frame, and what had been loaded by then."""
    folder = tmp_path_factory.mktemp("start") / "house"
    fill(folder, 100)
    script = OPEN.replace('print("frame", flush=True)', "print(*sys.modules)")
    ran = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True)
    return folder, ran.stdout.split()


@pytest.mark.parametrize("module", LATER)
def test_a_start_does_not_wait_for_what_nobody_has_asked_for(loaded: tuple[Path, list[str]], module: str) -> None:
    assert "desk_app.screens.shell" in loaded[1]
    assert module not in loaded[1]


def test_a_start_reads_no_pages_and_makes_none(loaded: tuple[Path, list[str]]) -> None:
    assert not pages_file(loaded[0]).exists()
    open_journal(loaded[0], NOON).close()
