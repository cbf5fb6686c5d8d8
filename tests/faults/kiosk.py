"""A kiosk in a process of its own, driven by lines: ``state`` prints what it shows, any other line is done first.

Run as a module: data folder, venue. The window is the real one, opened as ``beforehand open --kiosk --board`` opens it.
"""

import json
import os
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desk_app.bootstrap import window as way
from desk_app.screens.shell import Screens


class Driver(QObject):
    """Lines come in on a thread and are done in the window's."""

    line = Signal(str)

    def __init__(self, screens: Screens, window: Any) -> None:
        super().__init__(screens)
        self.screens = screens
        self.window = window
        self.line.connect(self.do)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        for line in sys.stdin:
            self.line.emit(line.strip())

    def do(self, line: str) -> None:
        """Do it and tell; what cannot be done or told ends the kiosk, so that nobody waits for an answer for ever."""
        try:
            self._do(line)
            print(json.dumps(self.state()), flush=True)
        except Exception:  # noqa: BLE001  whatever it is, it ends the kiosk
            traceback.print_exc()
            os._exit(1)

    def _do(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        waiting = self.screens.waiting
        if word == "sign_in":
            self.screens.staff.signIn(rest)
        elif word == "ask":
            self.screens._taps.do(json.loads(rest))
        elif word == "serve":
            waiting.dispatch.rider.open(rest)
        elif word == "leave":
            waiting.kiosk.leave(rest)
        elif word == "close":
            self.window.close()
        elif word == "end":
            QGuiApplication.exit(0)

    def state(self) -> dict[str, Any]:
        dispatch = self.screens.waiting.dispatch
        rooms = [item for item in within(self.window.contentItem()) if item.property("room") is not None]
        windows = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
        return {
            "windows": len(windows),
            "full": self.window.visibility() == self.window.Visibility.FullScreen,
            "room": rooms[0].property("room") if rooms else "",
            "asks_who": self.screens.staff.asking,
            "staff": self.screens.staff.staff,
            "served": dispatch.rider.party,
            "lanes": {
                lane.key: [
                    (rider.key, rider.name, rider.size, rider.promised_at) for rider in dispatch.ridersOf(lane.key).rows
                ]
                for lane in dispatch.lanes.rows
            },
            "vehicles": [(vehicle.key, vehicle.place, vehicle.riders) for vehicle in dispatch.vehicles.rows],
            "promises": (dispatch.kept, dispatch.renewed, dispatch.broken),
        }


def within(item: Any) -> list[Any]:
    return [item, *(each for child in item.childItems() for each in within(child))]


def main() -> None:
    opened = way.open_window

    def driven(screens: Screens, resources: Path) -> Any:
        engine, window = opened(screens, resources)
        window.driver = Driver(screens, window)
        return engine, window

    way.open_window = driven
    folder, venue = sys.argv[1:]
    sys.exit(way.run_window(Path(folder), venue, kiosk=True, board=True))


if __name__ == "__main__":
    main()
