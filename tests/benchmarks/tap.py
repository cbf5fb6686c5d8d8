"""A tap: from the request until its facts are on the disk and the screens' models have changed, and are painted.

The yardstick is one raw sqlite3 commit of one such row, WAL and FULL, in the same folder, turn about with the taps.
"""

import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.journal import open_journal
from desk_app.platform.ids import new_id
from tests.benchmarks.commits import raw_commit
from tests.benchmarks.evening import FIRST, PLAN, SETS, VENUES
from tests.benchmarks.timing import MILLI, median, p99

TAPS = 600


def tap() -> dict[str, float]:
    """Give milliseconds, p50 and p99: the tap, durable and in the models; until it is painted; one raw commit."""
    command = [sys.executable, "-m", "tests.benchmarks.tap"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return figures


def measure_here() -> dict[str, float]:
    """Measure twice: until the models have said what changed, nobody listening; and until a window has painted it."""
    from desk_app.screens.app import make_app

    app = make_app()
    with tempfile.TemporaryDirectory() as folder:
        durable, commits = _in_the_models(Path(folder))
        painted = _on_the_window(Path(folder), app)
    return {
        "tap_durable_and_in_the_models_p50_ms": median(durable, MILLI),
        "tap_durable_and_in_the_models_p99_ms": p99(durable, MILLI),
        "tap_painted_p50_ms": median(painted, MILLI),
        "tap_painted_p99_ms": p99(painted, MILLI),
        "tap_raw_commit_p50_ms": median(commits, MILLI),
        "tap_raw_commit_p99_ms": p99(commits, MILLI),
        "tap_times_raw_commit_ratio": round(median(durable, MILLI) / median(commits, MILLI), 2),
    }


def _in_the_models(folder: Path) -> tuple[list[float], list[float]]:
    raw = raw_commit(folder / "raw.db")
    durable, commits = [], []
    with _house(folder / "models") as (screens, taps):
        for tap in taps:
            commits.append(_timed(raw))
            durable.append(_timed(tap))
    assert screens
    return durable, commits


def _on_the_window(folder: Path, app: Any) -> list[float]:
    from desk_app.screens.app import open_window

    painted = []
    with _house(folder / "window") as (screens, taps):
        engine, window = open_window(screens, VENUES.parent)
        frames: list[float] = []
        window.frameSwapped.connect(lambda: frames.append(time.perf_counter()))
        for tap in taps:
            _settle(app, frames)
            begun = time.perf_counter()
            tap()
            if (at := _next_frame(app, frames)) is not None:
                painted.append(at - begun)
        window.close()
        del engine
    return painted


@contextmanager
def _house(folder: Path) -> Iterator[tuple[Any, Iterator[Callable[[], None]]]]:
    """Give the screens of a house on disk, and its taps, each two seconds after the last."""
    from desk_app.screens.shell import Screens

    journal = open_journal(folder, FIRST)
    desk = Desk(journal, new_id)
    desk.adopt(PLAN, SETS, FIRST)
    now = [FIRST]
    screens = Screens(desk, lambda: now[0])
    screens.begin()

    def taps() -> Iterator[Callable[[], None]]:
        for request in itertools.islice(_taps(list(desk.floor.tables)), TAPS):
            now[0] += timedelta(seconds=2)

            def tap(request: dict[str, Any] = request) -> None:
                answer = desk.handle(request, now[0])
                screens.show_now()
                assert isinstance(answer, Answer), answer

            yield tap

    yield screens, taps()
    journal.close()


def _taps(tables: list[str]) -> Iterator[dict[str, Any]]:
    for turn in itertools.count():
        table = tables[turn % len(tables)]
        at = {"table": table}
        yield {"do": "seat", "tables": [table], "party": f"p{turn}", "size": 1}
        yield {"do": "greet"} | at
        yield {"do": "serve_drink", "seat": 1, "drink": "still"} | at
        yield {"do": "serve_course", "course": "mains"} | at
        yield {"do": "refill", "level": 0.25} | at
        yield {"do": "glance", "seat": 1, "level": 0.5} | at
        yield {"do": "clear_course", "course": "mains"} | at
        yield {"do": "present_check"} | at
        yield {"do": "take_payment"} | at
        yield {"do": "leave"} | at


def _timed(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _settle(app: Any, frames: list[float]) -> None:
    """Let every frame that is still owed be drawn."""
    quiet = time.perf_counter()
    while time.perf_counter() - quiet < 0.004:
        before = len(frames)
        app.processEvents()
        if len(frames) > before:
            quiet = time.perf_counter()


def _next_frame(app: Any, frames: list[float]) -> float | None:
    """Give when the next frame was drawn; None where the tap changed nothing that is seen."""
    shown, begun = len(frames), time.perf_counter()
    while len(frames) == shown and time.perf_counter() - begun < 0.25:
        app.processEvents()
    return frames[shown] if len(frames) > shown else None


if __name__ == "__main__":
    print(json.dumps(measure_here()))
