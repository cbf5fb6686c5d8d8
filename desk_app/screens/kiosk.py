"""A screen that guests can reach: full screen, and no way out but the venue's code, typed after holding a corner."""

import hmac
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QSettings, Signal, Slot

from desk_app.screens.qml_kit import for_qml

LEFT: Final = 0
"""Exit status: somebody who knows the code closed the kiosk. A watchdog leaves it closed."""

START_AGAIN: Final = 75
"""Exit status: the kiosk ended without being told to. A watchdog starts it again, as after any status but ``LEFT``."""

FEWEST, MOST = 4, 12
"""Digits of a code."""

TRIES: Final = 5
"""Wrong codes in a row until the corner has to be held again."""


@for_qml
class Kiosk(QObject):
    """``on``: this window is a kiosk. Without a code that was set there is no kiosk: nobody could leave it."""

    changed = Signal()

    def __init__(self, preferences: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = QSettings(str(preferences), QSettings.Format.IniFormat) if preferences else None
        self._code = ""
        self._on = False
        self._left = False
        self._wrong = 0
        code = str(self._kept.value("kiosk_code", "")) if self._kept else ""
        if is_code(code):
            self._code = code

    def begin(self) -> bool:
        """Be a kiosk from now on; tells whether that can be."""
        self._on = bool(self._code)
        self.changed.emit()
        return self._on

    @property
    def status(self) -> int:
        """The exit status with which the process is to end once its window is gone."""
        return START_AGAIN if self._on and not self._left else LEFT

    @Property(bool, notify=changed)
    def on(self) -> bool:
        return self._on

    @Property(bool, notify=changed)
    def mayClose(self) -> bool:
        return not self._on or self._left

    @Property(bool, notify=changed)
    def hasCode(self) -> bool:
        return bool(self._code)

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        return TRIES - self._wrong

    @Slot(str, result=bool)
    def setCode(self, code: str) -> bool:
        """Set the code, four to twelve digits; another way out than this there is not."""
        if self._on or not is_code(code):
            return False
        self._code = code
        if self._kept is not None:
            self._kept.setValue("kiosk_code", code)
        self.changed.emit()
        return True

    @Slot()
    def ask(self) -> None:
        """The corner was held: five tries from now."""
        self._wrong = 0
        self.changed.emit()

    @Slot(str, result=bool)
    def leave(self, code: str) -> bool:
        """Let the window be closed if the code is right, and tell whether it is."""
        if not self._on or self._wrong >= TRIES:
            return False
        if not hmac.compare_digest(code.encode(), self._code.encode()):
            self._wrong += 1
            self.changed.emit()
            return False
        self._left = True
        self.changed.emit()
        return True


def is_code(text: str) -> bool:
    """Whether these are four to twelve digits."""
    return text.isascii() and text.isdecimal() and FEWEST <= len(text) <= MOST
