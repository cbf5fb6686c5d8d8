"""Starting: from the command to the first frame, against a bare QML window; and with a million facts in the journal."""

import contextlib
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desk_app.desk.ports import Snapshot
from desk_app.facts import ShiftOpened
from desk_app.house.house import SCHEMA, House
from desk_app.journal import open_journal
from tests.benchmarks.evening import FIRST, adopted, evenings

MILLION = 1_000_000
AT_ONCE = 10_000
STARTS = 5
SIZE = 1280, 800

BARE = f"""
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
import PySide6.QtQuick
app = QGuiApplication([])
engine = QQmlApplicationEngine()
engine.loadData(b"import QtQuick; Window {{ width: {SIZE[0]}; height: {SIZE[1]}; visible: true; "
                b"Text {{ anchors.centerIn: parent; text: 'Beforehand' }} }}")
window = engine.rootObjects()[0]
window.frameSwapped.connect(lambda: (print("frame", flush=True), app.quit()))
app.exec()
"""

OPEN = """
import sys
from pathlib import Path
from desk_app.bootstrap.opening import journal_in, open_desk
from desk_app.bootstrap.resources import resources_folder
from desk_app.platform.steady import SteadyTime
from desk_app.screens.app import make_app, open_window, speak
from desk_app.screens.shell import Screens
app = make_app()
with journal_in(Path(sys.argv[1])) as journal:
    desk = open_desk(journal, None, None)
    screens = Screens(desk, SteadyTime(desk.last_at).now)
    speak(app, resources_folder())
    screens.begin()
    engine, window = open_window(screens, resources_folder())
    window.frameSwapped.connect(lambda: (print("frame", flush=True), app.quit()))
    app.exec()
"""


def start() -> dict[str, float]:
    """Give milliseconds from command to first frame: a bare window, a new house, and one with a million facts."""
    with tempfile.TemporaryDirectory() as folder:
        new, old = Path(folder) / "new", Path(folder) / "old"
        fill(new, 0)
        begun = time.perf_counter()
        fill(old, MILLION)
        filling = time.perf_counter() - begun
        environment = _as_installed(Path(folder))
        starts = ((BARE,), (OPEN, new), (OPEN, old))
        turns = [[_until_frame(environment, *start) for start in starts] for _ in range(STARTS + 1)]
        bare, fresh, million = (statistics.median(column) * 1e3 for column in zip(*turns[1:], strict=True))
        size = sum(path.stat().st_size for path in old.rglob("*") if path.is_file())
    return {
        "start_first_frame_ms": round(fresh),
        "start_first_frame_of_a_bare_window_ms": round(bare),
        "start_first_frame_ratio": round(fresh / bare, 2),
        "start_first_frame_with_a_million_facts_ms": round(million),
        "start_a_million_facts_more_ms": round(million - fresh),
        "start_a_million_facts_on_disk_mb": round(size / 1e6),
        "start_appended_facts_per_second": round(MILLION / filling),
    }


def fill(folder: Path, facts: int) -> None:
    """Make a journal of so many facts, with the snapshot that a desk keeps where the last shift began."""
    folder.mkdir(parents=True)
    with contextlib.closing(open_journal(folder, FIRST)) as journal:
        journal.append([adopted()])
        evening = evenings(facts)
        shift_began, number = 0, 1
        while batch := list(itertools.islice(evening, AT_ONCE)):
            journal.append(batch)
            openings = [place for place, fact in enumerate(batch) if isinstance(fact, ShiftOpened)]
            shift_began = number + openings[-1] if openings else shift_began
            number += len(batch)
        if shift_began:
            journal.keep_snapshot(Snapshot(shift_began, SCHEMA, _house_between_shifts()))


def _house_between_shifts() -> bytes:
    """Every evening ends with all tables reset, so the plan alone is as good as the fold of all before."""
    house = House()
    house.apply(adopted())
    return house.keep()


def _as_installed(folder: Path) -> dict[str, str]:
    """What is installed has been compiled; here the first turn, which is not counted, does that."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    cached = {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    return environment | cached | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def _until_frame(environment: dict[str, str], script: str, *arguments: Path) -> float:
    begun = time.perf_counter()
    command = [sys.executable, "-c", script, *map(str, arguments)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        taken = time.perf_counter() - begun
        process.stdout.read()
    assert line == "frame\n", f"{line!r}, exit code {process.returncode}"
    return taken
