"""Where the board stands: its screen and its frame, kept in the preferences, so that it reopens where it was."""

import re
from pathlib import Path

from PySide6.QtCore import Property, QObject, QRect, QSettings, Signal, Slot
from PySide6.QtGui import QGuiApplication

from desk_app.screens.qml_kit import for_qml

USUAL = QRect(80, 80, 1280, 720)
LEAST = 320
"""Pixels. A frame smaller than this was never meant."""


@for_qml
class BoardPlace(QObject):
    """``open``: the board stands. ``whole``: it fills its screen. ``frame``: where, in the desktop's pixels."""

    changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        """Read from ``file`` (ini); without one, nothing is kept."""
        super().__init__(parent)
        self._kept = QSettings(str(file), QSettings.Format.IniFormat) if file else None
        self._open = self._flag("open", otherwise=False)
        self._whole = self._flag("whole", otherwise=False)
        self._chime = self._flag("chime", otherwise=True)
        self._frame = self._read_frame()

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
            self._frame = frame
            if self._kept is not None:
                self._kept.setValue("board/frame", f"{x} {y} {width} {height}")

    def _take_second_screen(self) -> None:
        screens = QGuiApplication.screens()
        if len(screens) > 1:
            self._frame = screens[1].availableGeometry()
            self._whole = True

    def _read_frame(self) -> QRect:
        numbers = str(self._kept.value("board/frame", "")).split() if self._kept else []
        if len(numbers) != 4 or not all(re.fullmatch(r"-?[0-9]{1,6}", number) for number in numbers):
            return USUAL
        frame = QRect(*(int(number) for number in numbers))
        return frame if frame.width() >= LEAST and frame.height() >= LEAST and _can_be_seen(frame) else USUAL

    def _flag(self, name: str, otherwise: bool) -> bool:
        found = str(self._kept.value(f"board/{name}", "")).lower() if self._kept else ""
        return found == "true" if found in ("true", "false") else otherwise

    def _keep(self, name: str, value: bool) -> None:
        if self._kept is not None:
            self._kept.setValue(f"board/{name}", value)
        self.changed.emit()


def _can_be_seen(frame: QRect) -> bool:
    """Whether a part of the frame lies on a screen: one may have been taken away since."""
    screens = QGuiApplication.screens() if QGuiApplication.instance() else []
    return not screens or any(screen.geometry().intersects(frame) for screen in screens)
