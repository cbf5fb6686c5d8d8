"""The one clock property that QML reads; whatever moves on screen by time is derived from it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from desk_app.screens.qml_kit import for_qml

TICK = 1000
"""Milliseconds of the wall between two readings, whatever speed the desk's time runs at."""


def to_ms(moment: datetime) -> float:
    """Give a moment as milliseconds since 1970 UTC, the form in which QML reckons with time."""
    return moment.timestamp() * 1000.0


@for_qml
class ScreenClock(QObject):
    """``now``, in milliseconds since 1970 UTC, read once a second from the source that the desk itself reads."""

    now_changed = Signal()

    def __init__(self, read: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._now = to_ms(read())
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Read now, and every second from now on."""
        self.tick()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def tick(self) -> None:
        """Read the source once; tell QML if the time has moved."""
        now = to_ms(self._read())
        if now != self._now:
            self._now = now
            self.now_changed.emit()

    @Property(float, notify=now_changed)
    def now(self) -> float:
        return self._now
