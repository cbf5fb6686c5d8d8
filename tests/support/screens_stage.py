"""The whole window, as staff see it, on a desk that a test chooses."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import shiboken6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy

from desk_app.bootstrap.shelves import OpenShelf, shelf_in_memory
from desk_app.bootstrap.takers import takes_from_memory
from desk_app.desk.desk import Desk
from desk_app.desk.ports import TicketOffice
from desk_app.screens.app import open_window
from desk_app.screens.review.export import TakeAway
from desk_app.screens.shell import Screens
from tests.support.floor_stage import within
from tests.support.sample_floor import NOW, RESOURCES


def _offered(take_away: TakeAway) -> TakeAway:
    """No file is written because a test closes a shift."""
    return msgspec.structs.replace(take_away, keep_report=None)


class ScreensStage:
    """``screens`` is what QML shows, ``window`` what to look at or to touch, ``warnings`` what QML complained of."""

    def __init__(
        self,
        desk: Desk,
        size: tuple[int, int],
        *,
        theme: str = "evening",
        text_size: int = 100,
        office: TicketOffice | None = None,
        open_shelf: OpenShelf | None = None,
        take_away: TakeAway | None = None,
        now: datetime = NOW,
    ) -> None:
        """``open_shelf``: None reads the journal in memory that the desk keeps."""
        self.now = now
        self.desk = desk
        self.warnings: list[str] = []
        self.screens = Screens(
            desk,
            self._read_time,
            office=office,
            open_shelf=open_shelf or shelf_in_memory(desk._journal),
            take_away=take_away or _offered(takes_from_memory(desk._journal, Path("exports"))),
        )
        preferences = self.screens.preferences
        preferences.chooseTheme(theme)
        preferences.chooseTextSize(text_size)
        preferences.reduceMotion(True)
        self.screens.begin()
        self.engine, self.window = open_window(self.screens, RESOURCES)
        self.engine.warnings.connect(lambda faults: self.warnings.extend(fault.toString() for fault in faults))
        self.window.resize(*size)
        self.let_a_frame_pass()

    def _read_time(self) -> datetime:
        return self.now

    def pass_time(self, span: timedelta) -> None:
        self.now += span
        self.desk.wake(self.now)
        self.screens.clock.tick()
        self.screens.show_now()

    def sign_in(self, staff: str) -> None:
        self.screens.staff.signIn(staff)
        self.screens.show_now()

    def tidy(self) -> None:
        """Close what a screen before has opened."""
        self.screens.sheet.close()
        self.screens.picking.stop()
        self.open_room("floor")

    def open_room(self, room: str) -> None:
        self.find(lambda item: item.property("room") is not None).setProperty("room", room)

    def open_review(self, page: str = "shift") -> None:
        """Open the review at a page, and wait until it is read."""
        self.screens.review.turnTo(page)
        self.open_room("review")
        self.wait_for(lambda: self.screens.review.state != "" and not self.screens.review.measures.busy)

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Let what is read in a thread arrive."""
        loop = QEventLoop()
        look = QTimer(interval=2)
        look.timeout.connect(lambda: holds() and loop.quit())
        QTimer.singleShot(20_000, loop, loop.quit)
        if not holds():
            look.start()
            loop.exec()
        assert holds()

    def find(self, wanted: Callable[[QQuickItem], bool]) -> QQuickItem:
        return next(item for item in within(self.window.contentItem()) if wanted(item))

    def let_a_frame_pass(self) -> None:
        frames = QSignalSpy(self.window.frameSwapped)
        self.window.update()
        assert frames.count() or frames.wait(4000)

    def picture(self) -> QImage:
        self.let_a_frame_pass()
        return self.window.grabWindow()

    def close(self) -> None:
        """Take the window down before what it shows."""
        self.screens.end()
        window: QQuickWindow = self.window
        window.close()
        shiboken6.delete(self.engine)
