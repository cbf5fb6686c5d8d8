"""The one clock property."""

from datetime import UTC, datetime, timedelta

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desk_app.screens.clock import ScreenClock, to_ms

START = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)


def test_the_clock_says_the_time_of_its_source_in_milliseconds(qtbot: QtBot) -> None:
    moments = iter([START, START + timedelta(seconds=60)])
    clock = ScreenClock(lambda: next(moments))
    assert clock.now == to_ms(START)
    clock.tick()
    assert clock.now == to_ms(START) + 60_000


def test_a_time_that_stands_still_moves_nothing_on_screen(qtbot: QtBot) -> None:
    clock = ScreenClock(lambda: START)
    told = QSignalSpy(clock.now_changed)
    clock.tick()
    assert told.count() == 0
