"""What one second costs the floor: from the clock's tick to the frame on screen, every table with four glasses."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtTest import QSignalSpy

TABLES = (60, 400, 1000)
TICKS = 24
WINDOW = (1920, 1080)
LONGEST = 2.0
"""Seconds to wait for a frame: a tick in which no glass lost a pixel makes none."""


def floor_tick() -> dict[str, float]:
    """Give median milliseconds by name, for each number of tables and each renderer this machine has.

    ``tick`` is from the clock's tick to the frame it made, ``worst`` the slowest of them; ``bindings`` is the part of
    it before the renderer starts; ``bare`` is a frame of the same floor in which nothing changed, the yardstick.
    """
    figures = _in_process_of_its_own({"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"})
    if shutil.which("xvfb-run"):
        figures |= _in_process_of_its_own({"QT_QPA_PLATFORM": "xcb", "QSG_RENDER_LOOP": "basic"}, "xvfb-run", "-a")
    return figures


def measure_here(renderer: str) -> dict[str, float]:
    """Measure with the renderer that this process was started with."""
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    figures: dict[str, float] = {}
    for tables in TABLES:
        bindings, frames, bare = _ticks(tables)
        name = f"floor_tick_{tables}_tables_{renderer}"
        figures[f"{name}_ms"] = _median(frames)
        figures[f"{name}_worst_ms"] = round(max(frames), 2)
        figures[f"{name}_bindings_ms"] = _median(bindings)
        figures[f"{name}_bare_ms"] = _median(bare)
    application.processEvents()
    return figures


def _ticks(tables: int) -> tuple[list[float], list[float], list[float]]:
    from PySide6.QtTest import QSignalSpy

    from tests.support.crowded_floor import crowded_floor
    from tests.support.floor_stage import FloorStage

    stage = FloorStage(*crowded_floor(tables), WINDOW)
    frames = QSignalSpy(stage.window.frameSwapped)
    bindings, whole, bare = [], [], []
    for _ in range(TICKS):
        begun, shown = time.perf_counter(), frames.count()
        stage.pass_time(timedelta(seconds=1))
        bindings.append((time.perf_counter() - begun) * 1000)
        whole.append(_until_frame(frames, shown, begun))
        begun, shown = time.perf_counter(), frames.count()
        stage.window.update()
        bare.append(_until_frame(frames, shown, begun))
    stage.close()
    return bindings, whole, bare


def _until_frame(frames: "QSignalSpy", shown: int, begun: float) -> float:
    from PySide6.QtCore import QCoreApplication

    while frames.count() == shown and time.perf_counter() - begun < LONGEST:
        QCoreApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def _median(spans: list[float]) -> float:
    return round(statistics.median(spans), 2)


def _in_process_of_its_own(settings: dict[str, str], *before: str) -> dict[str, float]:
    """Qt chooses its platform and renderer once, when a process starts."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    environment |= settings | {"QT_QPA_UPDATE_IDLE_TIME": "0"}
    answer = subprocess.run(
        [*before, sys.executable, "-m", "tests.benchmarks.floor_tick"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return figures


if __name__ == "__main__":
    print(json.dumps(measure_here("software" if os.environ.get("QT_QUICK_BACKEND") else "opengl")))
