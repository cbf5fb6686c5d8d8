"""The demo where there is no display: cues are printed as they come, and pictures of the screens are saved."""

import os
from datetime import datetime
from pathlib import Path
from typing import Final, cast

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from rich.console import Console

from desk_app.bootstrap.resources import resources_folder
from desk_app.desk.answer import Answer
from desk_app.platform.clock import wait
from desk_app.screens.app import make_app, open_window
from desk_app.screens.people_waiting import rooms_of
from desk_app.screens.preferences import Preferences
from desk_app.screens.shell import Screens
from desk_app.simulation.demo_without_window import run_without_window
from desk_app.simulation.service import Service

_MINUTES: Final = 45.0
_SIZES: Final = ((1280, 800), (800, 1280), (1920, 1080))
_ROOMS: Final = ("floor", "queue", "dispatch")
"""Those in which guests are; a venue has some of them."""


def run_offscreen(
    service: Service, begins: datetime, speed: float | None, minutes: float | None, pictures: Path
) -> int:
    """Run the service without a window, as fast as it goes where no speed is asked for."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    console = Console(highlight=False)
    console.print("There is no display here: cues are printed with what became of them.", markup=False)
    app = make_app()
    camera = _Camera(app, service, begins, speed, pictures)
    run_without_window(
        service,
        console,
        begins,
        _MINUTES if minutes is None else minutes,
        speed,
        wait if speed is not None else None,
        camera.take,
    )
    console.print(f"Pictures of the screens: {camera.folder}", markup=False, soft_wrap=True)
    return 0


class _Camera:
    """Shows the screens to nobody, and keeps pictures of them at each size."""

    def __init__(
        self, app: QGuiApplication, service: Service, begins: datetime, speed: float | None, folder: Path
    ) -> None:
        self.folder = folder.absolute()
        self._app = app
        self._now = begins
        self._venue = service.desk.floor.venue
        self._screens = Screens(service.desk, lambda: self._now, speed=speed or 0.0)
        cast(Preferences, self._screens.preferences).reduceMotion(True)
        self._screens.begin()
        self._engine, self._window = open_window(self._screens, resources_folder())
        items = self._window.findChildren(QQuickItem)
        self._desktop = next(item for item in items if item.property("room") is not None)
        service.desk.watch(self._lived)

    def take(self, now: datetime) -> None:
        """Save a picture of each room as it is now, at each size."""
        self._now = now
        self._screens.look()
        self.folder.mkdir(parents=True, exist_ok=True)
        for room in (name for name in rooms_of(self._venue) if name in _ROOMS):
            self._desktop.setProperty("room", room)
            for width, height in _SIZES:
                self._window.resize(width, height)
                self._settle(self._window)
                self._window.grabWindow().save(str(self.folder / f"{room}-{now:%H%M}-{width}x{height}.png"))

    def _lived(self, answer: Answer) -> None:
        for fact in answer.facts:
            self._now = max(self._now, fact.at)

    def _settle(self, window: QQuickWindow) -> None:
        for _ in range(3):
            self._app.processEvents()
        window.grabWindow()
        self._app.processEvents()
