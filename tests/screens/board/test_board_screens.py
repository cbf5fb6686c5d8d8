"""The board on a machine with two screens: it opens on the guests' one, and reopens there, if that is still there."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
STAFF = {"name": "desk", "x": 0, "y": 0, "width": 1280, "height": 800}
GUESTS = {"name": "wall", "x": 1280, "y": 0, "width": 1920, "height": 1080}


class Machine:
    """A machine whose screens are plugged in and out between one start and the next."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def start(self, do: str, *screens: dict[str, Any]) -> dict[str, Any]:
        """Open the house, do this with the board, and give where it stood at the end."""
        config = self.folder / "screens.json"
        usual = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        # The first screen is the first by name.
        config.write_text(json.dumps({"screens": [screen | usual for screen in screens]}), "utf-8")
        told = subprocess.run(
            [sys.executable, "-m", "tests.screens.board.board_life", str(self.folder / "preferences.ini"), *do.split()],
            cwd=ROOT,
            capture_output=True,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "QT_QUICK_BACKEND": "software"},
            timeout=60,
            check=False,
        )
        assert told.returncode == 0, told.stderr
        return json.loads(told.stdout)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_it_fills_the_other_screen_and_does_so_again_the_next_time(machine: Machine) -> None:
    first = machine.start("open", STAFF, GUESTS)
    assert (first["screen"], first["whole"]) == ("wall", True)
    assert machine.start("look", STAFF, GUESTS) == first


def test_on_a_machine_with_one_screen_it_leaves_the_staff_theirs(machine: Machine) -> None:
    assert not machine.start("open", STAFF)["whole"]


def test_moved_by_hand_it_reopens_where_it_was(machine: Machine) -> None:
    machine.start("open", STAFF)
    machine.start("move 1400 60 900 600", STAFF, GUESTS)
    again = machine.start("look", STAFF, GUESTS)
    assert (again["screen"], again["frame"]) == ("wall", [1400, 60, 900, 600])


def test_with_its_screen_gone_it_stands_in_a_window_and_goes_back_when_the_screen_does(machine: Machine) -> None:
    there = machine.start("open", STAFF, GUESTS)
    gone = machine.start("look", STAFF)
    assert (gone["screen"], gone["whole"]) == ("desk", False)
    assert machine.start("look", STAFF, GUESTS) == there
