"""The demo, put together: simulated guests and servers at a real desk, on a window, or without one."""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desk_app.bootstrap.opening import NoVenue, journal_in, open_desk
from desk_app.desk.ports import Journal
from desk_app.platform.clock import steady_clock
from desk_app.simulation.choosing import NoTables, service_for
from desk_app.simulation.clock import SimulatedClock
from desk_app.simulation.service import Service

_BEGINS = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)
"""A Friday: the same seed gives the same evening, whenever it is watched."""

_STEP_MS = 50
_SPEED = 20.0


def run_demo(venue: str, speed: float | None, seed: int, minutes: float | None, pictures: Path) -> int:
    """Live through a simulated dinner, and give the exit status.

    ``minutes`` are simulated; without them a window stays open. ``speed`` is simulated seconds in one second; without
    it a window takes 20, and without a display it goes as fast as it can.
    Raises VenueFault, NoVenue.
    """
    with journal_in(None) as journal:
        desk = open_desk(journal, venue, _BEGINS, wakes_singly=True)
        try:
            service = service_for(desk, seed, _BEGINS)
        except NoTables as nobody_sits:
            raise NoVenue(str(nobody_sits)) from nobody_sits
        begins = service.warm_up()
        if has_display():
            return _on_a_window(service, begins, speed or _SPEED, minutes, journal)
        from desk_app.bootstrap.demo_offscreen import run_offscreen

        return run_offscreen(service, begins, speed, minutes, pictures)


def has_display() -> bool:
    """Tell whether a window can be shown to somebody here."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"] not in ("offscreen", "minimal")
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class DemoTime:
    """Simulated time for a window: whoever reads it finds the service lived through up to that moment."""

    def __init__(self, service: Service, begins: datetime, speed: float) -> None:
        self._service = service
        self._clock = SimulatedClock(begins, speed)
        self._clock.now(steady_clock())
        self._reached = begins
        self._living = False

    def now(self) -> datetime:
        """Live on to this moment, and give it; a reading from within gives the moment lived last."""
        if not self._living:
            self._living = True
            try:
                moment = self._clock.now(steady_clock())
                self._service.advance(moment)
                self._reached = moment
            finally:
                self._living = False
        return self._reached


def _on_a_window(service: Service, begins: datetime, speed: float, minutes: float | None, journal: Journal) -> int:
    from PySide6.QtCore import QTimer

    from desk_app.bootstrap.file_folders import folder_for_files
    from desk_app.bootstrap.shelves import shelf_in_memory
    from desk_app.bootstrap.takers import takes_from_memory
    from desk_app.bootstrap.window import chime, show
    from desk_app.screens.app import make_app
    from desk_app.screens.shell import Screens

    app = make_app()
    demo_time = DemoTime(service, begins, speed)
    shelf = shelf_in_memory(journal)
    taking = takes_from_memory(journal, folder_for_files())
    screens = Screens(service.desk, demo_time.now, play=chime(), speed=speed, open_shelf=shelf, take_away=taking)
    step = QTimer(interval=_STEP_MS)
    step.timeout.connect(demo_time.now)
    step.start()
    if minutes is not None:
        QTimer.singleShot(int(timedelta(minutes=minutes).total_seconds() / speed * 1000), app.quit)
    return show(app, screens)
