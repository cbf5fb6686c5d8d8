"""A screen that guests can reach: full screen, and no way out but a code, typed after holding a corner."""

import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QSettings, Signal, Slot

from desk_app.floor.venue_blocks import FEWEST_DIGITS, MOST_DIGITS
from desk_app.screens.clock import to_ms
from desk_app.screens.qml_kit import for_qml

LEFT: Final = 0
"""Exit status: somebody who knows the code closed the kiosk. A watchdog leaves it closed."""

START_AGAIN: Final = 75
"""Exit status: the kiosk ended without being told to. A watchdog starts it again, as after any status but ``LEFT``."""

TRIES: Final = 5
"""Wrong codes in a row until no code is taken for a while."""

PAUSE: Final = timedelta(seconds=30)
LONGEST_PAUSE: Final = timedelta(minutes=15)
"""The pause doubles up to this: at five tries each, ten thousand codes take three weeks."""


@for_qml
class Kiosk(QObject):
    """``on``: this window is a kiosk. Without a code there is no kiosk: nobody could leave it.

    The code set on this machine goes before the venue's. ``pausedUntil``: ms since 1970; before then no code is taken.
    What it shows is kept while it is on, so that it comes back as it was after a crash.
    """

    changed = Signal()

    def __init__(
        self, read_time: Callable[[], datetime], preferences: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read_time = read_time
        self._kept = QSettings(str(preferences), QSettings.Format.IniFormat) if preferences else None
        self._own = self._read("kiosk_code")
        self._venues = ""
        self._on = False
        self._left = False
        self._wrong = 0
        self._paused_until: datetime | None = None
        if not is_code(self._own):
            self._own = ""

    def show(self, venues_code: str) -> None:
        """Take the venue's code; one that is left out while the kiosk runs is still the way out of it."""
        if venues_code != self._venues and (venues_code or not self._on):
            self._venues = venues_code
            self.changed.emit()

    def begin(self) -> bool:
        """Be a kiosk from now on; tells whether that can be."""
        self._on = bool(self._code)
        self.changed.emit()
        return self._on

    def was(self, what: str) -> str:
        """Give what a kiosk that did not end by its code showed last: its room, staff, rider; "" for none."""
        return self._read(f"kiosk_was/{what}") if self._on else ""

    def keep(self, what: str, value: str) -> None:
        """Keep what is shown now, on disk at once."""
        if self._on and not self._left and self._kept is not None and self.was(what) != value:
            self._kept.setValue(f"kiosk_was/{what}", value)
            self._kept.sync()

    @property
    def status(self) -> int:
        """The exit status with which the process is to end once its window is gone."""
        return START_AGAIN if self._on and not self._left else LEFT

    @property
    def _code(self) -> str:
        return self._own or self._venues

    @Property(bool, notify=changed)
    def on(self) -> bool:
        return self._on

    @Property(bool, notify=changed)
    def mayClose(self) -> bool:
        return not self._on or self._left

    @Property(bool, notify=changed)
    def hasCode(self) -> bool:
        return bool(self._code)

    @Property(bool, notify=changed)
    def ownCode(self) -> bool:
        """Whether the code was set on this machine."""
        return bool(self._own)

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        return TRIES - self._wrong % TRIES

    @Property(float, notify=changed)
    def pausedUntil(self) -> float:
        return to_ms(self._paused_until) if self._paused_until else 0.0

    @Slot(str, result=bool)
    def setCode(self, code: str) -> bool:
        """Set this machine's code, four to twelve digits; "" leaves the venue's in force."""
        if self._on or not (is_code(code) or not code):
            return False
        self._own = code
        if self._kept is not None:
            self._kept.setValue("kiosk_code", code)
        self.changed.emit()
        return True

    @Slot(str)
    def keepRoom(self, room: str) -> None:
        self.keep("room", room)

    @Slot(result=str)
    def lastRoom(self) -> str:
        """Give the room that stood open when the kiosk went down."""
        return self.was("room")

    @Slot(str, result=bool)
    def leave(self, code: str) -> bool:
        """Let the window be closed if the code is right, and tell whether it is."""
        now = self._read_time()
        if not self._on or (self._paused_until is not None and now < self._paused_until):
            return False
        if not hmac.compare_digest(code.encode(), self._code.encode()):
            self._count_wrong(now)
            return False
        self._left = True
        if self._kept is not None:
            self._kept.remove("kiosk_was")
        self.changed.emit()
        return True

    def _count_wrong(self, now: datetime) -> None:
        self._wrong += 1
        rounds, more = divmod(self._wrong, TRIES)
        if not more:
            self._paused_until = now + min(LONGEST_PAUSE, PAUSE * 2 ** min(rounds - 1, 10))
        self.changed.emit()

    def _read(self, name: str) -> str:
        return str(self._kept.value(name, "")) if self._kept is not None else ""


def is_code(text: str) -> bool:
    """Whether these are four to twelve digits."""
    return text.isascii() and text.isdecimal() and FEWEST_DIGITS <= len(text) <= MOST_DIGITS
