"""One life of a window with its board, in a process of its own: a machine's screens are known to Qt when it starts.

Run as a module: the preferences file, and what is done to the board: ``open``, ``move X Y W H`` or ``look``. Prints
where the board stands then.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from desk_app.screens.app import make_app, open_window
from desk_app.screens.shell import Screens
from tests.support.people_waiting import museum_desk
from tests.support.sample_floor import NOW, RESOURCES

SETTLES = 700
"""Milliseconds, longer than the board waits before it keeps where it was moved to."""


def main() -> None:
    kept, do, *numbers = sys.argv[1:]
    app = make_app()
    screens = Screens(museum_desk(), lambda: NOW, preferences=Path(kept))
    screens.begin()
    _engine, main_window = open_window(screens, RESOURCES)
    if do == "open":
        screens.rooms_for_waiting.open_board()
    windows = [window for window in QGuiApplication.topLevelWindows() if isinstance(window, QQuickWindow)]
    board = next(window for window in windows if window is not main_window)
    if do == "move":
        board.setGeometry(*(int(number) for number in numbers))
    QTimer.singleShot(SETTLES, lambda: app.exit(0))  # quitting would close the windows
    app.exec()
    place = board.geometry()
    told = {
        "screen": board.screen().name(),
        "whole": board.visibility() == QQuickWindow.Visibility.FullScreen,
        "frame": [place.x(), place.y(), place.width(), place.height()],
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
