"""Going on by itself: how far a replay has come at each stroke, at 1 to 600 times the speed of the evening."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from desk_app.screens.qml_kit import for_qml

SPEEDS: Final = {1: 1000, 10: 500, 60: 200, 600: 100}
"""Milliseconds between two strokes at each speed: as rare as the eye allows, for the live floor is there as well."""


@for_qml
class Playing(QObject):
    """``on``: it goes on by itself. Each stroke is as long as it is said to be: on a busy machine it plays slower."""

    changed = Signal()
    stroke = Signal(object)
    """The time by which to go on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speed = 60
        self._beat = QTimer(self, interval=SPEEDS[self._speed])
        self._beat.timeout.connect(self._strike)

    @Property(bool, notify=changed)
    def on(self) -> bool:
        return self._beat.isActive()

    @Property(int, notify=changed)
    def speed(self) -> int:
        return self._speed

    @Property(list, constant=True)
    def speeds(self) -> list[int]:
        return list(SPEEDS)

    @Slot(int)
    def choose(self, speed: int) -> None:
        """Play at this speed; one that there is not is passed over."""
        if speed in SPEEDS:
            self._speed = speed
            self._beat.setInterval(SPEEDS[speed])
            self.changed.emit()

    def start(self) -> None:
        self._beat.start()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        self._beat.stop()
        self.changed.emit()

    @Slot()
    def _strike(self) -> None:
        self.stroke.emit(timedelta(milliseconds=SPEEDS[self._speed] * self._speed))
