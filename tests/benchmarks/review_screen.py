"""The review on screen: from the tap on its room to the picture, and a tap on the floor while shifts are read."""

import os
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final

from tests.benchmarks.timing import MILLI, median, spans

SHIFTS: Final = 60
"""Shifts to read for the first time while somebody taps: about 86,000 facts, some ten seconds."""

TIMES: Final = 12


def review_screen() -> dict[str, float]:
    """Give median milliseconds by name, and ``worst`` of each.

    ``first``: the tap on Review until a dinner of 6,000 facts stands there, modules loaded and facts read on the way;
    ``again``: the same once it was read. ``tap``: opening a table's sheet, to the frame; ``tap_while_reading``: while
    sixty shifts are read.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from desk_app.screens.app import make_app

    application = make_app()
    figures = _opened() | _tapped()
    del application
    return figures


def _opened() -> dict[str, float]:
    from tests.support.screens_stage import ScreensStage
    from tests.support.whole_evenings import lived

    stage = ScreensStage(lived("bistro", 5.5), (1280, 800))
    stage.screens.staff.ask(False)
    stage.let_a_frame_pass()

    def opened(_: int) -> None:
        stage.open_review()
        stage.window.grabWindow()

    first = spans(opened, 1, warm_up=0)
    again = []
    for _ in range(TIMES):
        stage.open_room("floor")
        stage.let_a_frame_pass()
        again += spans(opened, 1, warm_up=0)
    stage.close()
    return {"first_ms": median(first, MILLI)} | _figures("again", again)


def _tapped() -> dict[str, float]:
    from desk_app.bootstrap.opening import open_desk
    from desk_app.bootstrap.shelves import shelf_on_disk
    from desk_app.journal import open_journal
    from tests.benchmarks.year import make_year
    from tests.support.screens_stage import ScreensStage
    from tests.support.whole_evenings import BEGINS

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "house"
        make_year(folder, SHIFTS)
        with closing(open_journal(folder, BEGINS)) as journal:
            desk = open_desk(journal, None, None)
            stage = ScreensStage(desk, (1280, 800), open_shelf=shelf_on_disk(folder))
            stage.now = desk.last_at + timedelta(hours=12)
            stage.screens.staff.ask(False)
            stage.let_a_frame_pass()
            review = stage.screens.review
            quiet = spans(_tap(stage), TIMES)
            review.open()
            stage.wait_for(lambda: review.progress > 0)
            busy = spans(_tap(stage), TIMES, warm_up=0)
            assert review.state == "", "it was read before the taps were over"
            stage.close()
    return _figures("tap", quiet) | _figures("tap_while_reading", busy)


def _tap(stage) -> Callable[[int], None]:
    def tap(number: int) -> None:
        stage.screens.sheet.open(("3", "4", "6")[number % 3])
        stage.window.grabWindow()
        stage.screens.sheet.close()

    return tap


def _figures(name: str, taken: list[float]) -> dict[str, float]:
    return {f"{name}_ms": median(taken, MILLI), f"worst_{name}_ms": round(max(taken) * MILLI, 3)}
