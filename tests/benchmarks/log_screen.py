"""The log of a year on screen: a million lines opened, scrolled, flung, gone through by day, and searched."""

import os
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from time import perf_counter
from typing import Final

from tests.benchmarks.timing import MILLI, median

FRAMES: Final = 240
SEARCHES: Final = ("wine", "ana refill", "12", "zebra", "table moved window", "shift opened")
"""The last finds one line of every shift: none of those in sight is on the page of another."""


def log_screen() -> dict[str, float]:
    """Give milliseconds by name; of frames the median, the ``worst`` and the 99th percentile.

    ``all``: from the tap until everything is there and told. ``scroll`` and ``fling``: frames, drawn by the software
    renderer. ``end`` and ``day``: from the jump until the lines there are told. ``found``: the slowest search, from the
    last letter to how many there are, the 120 ms of waiting for a next letter among them; ``find``: to the lines.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from desk_app.screens.app import make_app

    application = make_app()
    figures = _gone_through()
    del application
    return figures


def _gone_through() -> dict[str, float]:
    from desk_app.bootstrap.opening import open_desk
    from desk_app.bootstrap.shelves import shelf_on_disk
    from desk_app.journal import open_journal
    from tests.benchmarks.year import year_folder
    from tests.support.screens_stage import ScreensStage
    from tests.support.whole_evenings import BEGINS

    folder = year_folder()
    with shelf_on_disk(folder)() as shelf:
        shelf.catch_up()
    with closing(open_journal(folder, BEGINS)) as journal:
        desk = open_desk(journal, None, None)
        stage = ScreensStage(desk, (1280, 800), open_shelf=shelf_on_disk(folder))
        stage.now = desk.last_at + timedelta(hours=12)
        stage.screens.staff.ask(False)
        stage.open_review("log")
        figures = _measured(_Log(stage))
        stage.close()
    return figures


class _Log:
    """The log on a stage, and how long it takes until what it shows is told."""

    def __init__(self, stage) -> None:
        self.stage = stage
        self.room = stage.screens.review.log
        self.lines = self.room.lines
        self.told()

    def view(self):
        return self.stage.find(lambda item: item.objectName() == "logList")

    def told(self) -> None:
        def all_told() -> bool:
            view = self.view()
            row = max(0, self.row_at(view, view.property("contentY")))
            return not self.room.busy and (self.lines.count == 0 or self.lines.fact(row) is not None)

        self.stage.let_a_frame_pass()
        self.stage.wait_for(all_told)

    def row_at(self, view, y: float) -> int:
        share = (y - view.property("originY")) / max(1.0, view.property("contentHeight"))
        return min(self.lines.count - 1, int(share * self.lines.count))

    def took(self, act: Callable[[], None]) -> float:
        began = perf_counter()
        act()
        self.told()
        return (perf_counter() - began) * MILLI

    def frames(self, step: float) -> list[float]:
        from PySide6.QtCore import QCoreApplication

        view, taken = self.view(), []
        for _ in range(FRAMES):
            began = perf_counter()
            view.setProperty("contentY", view.property("contentY") + step)
            self.stage.window.grabWindow()
            QCoreApplication.processEvents()
            taken.append(perf_counter() - began)
        return taken


def _measured(log: _Log) -> dict[str, float]:
    def everything() -> None:
        log.stage.screens.review.choose("all", "all")
        log.stage.wait_for(lambda: log.stage.screens.review.words == "Everything" and not log.room.busy)

    figures = {"all_ms": log.took(everything), "lines": float(log.lines.count)}
    figures |= _figures("scroll", log.frames(12)) | _figures("fling", log.frames(900))
    view = log.view()
    figures["end_ms"] = log.took(lambda: view.goTo(log.lines.count - 1))
    days = log.room.days.rows
    jumps = [
        log.took(lambda key=days[place].key: view.goTo(log.room.rowOfDay(key)))
        for place in (len(days) // 2, len(days) // 3, 7)
    ]
    figures["worst_day_ms"] = max(jumps)
    found, told = zip(*(_search(log, text) for text in SEARCHES), strict=True)
    figures |= {"worst_found_ms": max(found), "worst_find_ms": max(told)}
    return {name: round(value, 1) for name, value in figures.items()}


def _search(log: _Log, text: str) -> tuple[float, float]:
    began = perf_counter()
    log.room.seek(text)
    log.stage.wait_for(lambda: not log.room.busy and not log.room._typed.isActive())
    found = perf_counter()
    log.told()
    return (found - began) * MILLI, (perf_counter() - began) * MILLI


def _figures(name: str, taken: list[float]) -> dict[str, float]:
    ordered = sorted(taken)
    return {
        f"{name}_frame_ms": median(taken, MILLI),
        f"p99_{name}_frame_ms": ordered[int(len(ordered) * 0.99)] * MILLI,
        f"worst_{name}_frame_ms": ordered[-1] * MILLI,
    }
