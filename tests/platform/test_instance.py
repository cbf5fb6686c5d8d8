"""One Beforehand for each data folder, and none locked out after a crash."""

import subprocess
import sys
from pathlib import Path

import pytest

from desk_app.platform.instance import FolderInUse, FolderLock

REPOSITORY = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from desk_app.platform.instance import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_instance_is_told_that_the_first_runs(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    with pytest.raises(FolderInUse, match="already running"):
        FolderLock(tmp_path)
    lock.release()
    FolderLock(tmp_path).release()


def test_two_folders_do_not_know_of_each_other(tmp_path: Path) -> None:
    first, second = FolderLock(tmp_path / "first"), FolderLock(tmp_path / "second")
    first.release()
    second.release()


def test_a_program_that_was_killed_locks_nobody_out(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(FolderInUse):
            FolderLock(tmp_path)
        other.kill()
    FolderLock(tmp_path).release()
