"""Where the board stands: its screen and its frame, kept in the preferences, so that it reopens where it was."""

import re
from pathlib import Path

from PySide6.QtCore import Property, QObject, QRect, QSettings, Signal, Slot
from PySide6.QtGui import QGuiApplication

from desk_app.screens.qml_kit import for_qml

USUAL = QRect(80, 80, 1280, 720)
LEAST = 320
"""Pixels. A frame smaller than this was never meant."""

SEEN = 160
"""Pixels of its width and height that must lie on one screen, so that it can be found and moved."""


@for_qml
class BoardPlace(QObject):
    """``open``: the board stands. ``whole``: it fills its screen. ``frame``: where, in the desktop's pixels.

    Where its screen is gone it stands in the usual frame, and fills nothing: that screen would be the staff's. What was
    kept stays kept, for when its screen is back.
    """

    changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        """Read from ``file`` (ini); without one, nothing is kept."""
        super().__init__(parent)
        self._kept = QSettings(str(file), QSettings.Format.IniFormat) if file else None
        self._open = self._flag("open", otherwise=False)
        self._whole = self._flag("whole", otherwise=False)
        self._chime = self._flag("chime", otherwise=True)
        kept = self._read_frame()
        self._frame = kept if kept is not None and _can_be_seen(kept) else USUAL
        if kept is not None and self._frame != kept:
            self._whole = False

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._open

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        return self._whole

    @Property(bool, notify=changed)
    def chime(self) -> bool:
        """Whether a call sounds."""
        return self._chime

    @Property(QRect, notify=changed)
    def frame(self) -> QRect:
        return self._frame

    @Slot(bool)
    def stand(self, open_: bool) -> None:
        """Open the board, or close it; first opened where another screen is, if there is one."""
        if open_ and self._kept is not None and not self._kept.contains("board/frame"):
            self._take_second_screen()
        self._open = open_
        self._keep("open", open_)

    @Slot(bool)
    def fill(self, whole: bool) -> None:
        """Fill the screen it is on, or stand in a frame."""
        self._whole = whole
        self._keep("whole", whole)

    @Slot(bool)
    def ring(self, chime: bool) -> None:
        self._chime = chime
        self._keep("chime", chime)

    @Slot(int, int, int, int)
    def moved(self, x: int, y: int, width: int, height: int) -> None:
        """Keep where it stands, for the next time."""
        frame = QRect(x, y, width, height)
        if frame != self._frame and width >= LEAST and height >= LEAST:
            self._take(frame)

    def _take_second_screen(self) -> None:
        others = QGuiApplication.screens()[1:]  # the first is the one that people start at
        if others:
            self._take(others[0].availableGeometry())
            self._whole = True
            self._keep("whole", True)

    def _take(self, frame: QRect) -> None:
        self._frame = frame
        if self._kept is not None:
            numbers = (frame.x(), frame.y(), frame.width(), frame.height())
            self._kept.setValue("board/frame", " ".join(str(number) for number in numbers))

    def _read_frame(self) -> QRect | None:
        numbers = str(self._kept.value("board/frame", "")).split() if self._kept else []
        if len(numbers) != 4 or not all(re.fullmatch(r"-?[0-9]{1,6}", number) for number in numbers):
            return None
        frame = QRect(*(int(number) for number in numbers))
        return frame if frame.width() >= LEAST and frame.height() >= LEAST else None

    def _flag(self, name: str, otherwise: bool) -> bool:
        found = str(self._kept.value(f"board/{name}", "")).lower() if self._kept else ""
        return found == "true" if found in ("true", "false") else otherwise

    def _keep(self, name: str, value: bool) -> None:
        if self._kept is not None:
            self._kept.setValue(f"board/{name}", value)
        self.changed.emit()


def _can_be_seen(frame: QRect) -> bool:
    """Whether enough of the frame lies on a screen: one may have been taken away since."""
    screens = QGuiApplication.screens() if QGuiApplication.instance() else []
    parts = [screen.geometry().intersected(frame) for screen in screens]
    return not screens or any(part.width() >= SEEN and part.height() >= SEEN for part in parts)
