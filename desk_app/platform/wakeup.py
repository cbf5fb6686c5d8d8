"""One wake-up at the next moment something is due. With nothing due, no timer runs."""

import math
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer

from desk_app.platform.clock import ClockWatch, WallClock, wall_clock

LOOK_AGAIN_MS = 10_000
"""While something is due, the wall clock is looked at this often: timers stand still while the machine sleeps."""


class WakeUp(QObject):
    """Calls ``due`` once when the moment asked for has come by the wall clock.

    Calls ``jumped`` with how far the wall clock moved by itself (a sleep counts), at most ten seconds after; every
    deadline is then to be worked out again. Both may ask for the next moment by ``at``.
    """

    def __init__(
        self,
        due: Callable[[], None],
        jumped: Callable[[timedelta], None],
        wall: WallClock = wall_clock,
        watch: ClockWatch | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._due = due
        self._jumped = jumped
        self._wall = wall
        self._watch = watch or ClockWatch(wall)
        self._moment: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def moment(self) -> datetime | None:
        """The moment waited for."""
        return self._moment

    def at(self, moment: datetime | None) -> None:
        """Wait for this moment instead of the one before; None: nothing is due."""
        if self._moment is None:
            self._watch.jump()
        self._moment = moment
        self._arm()

    def look(self) -> None:
        """Look at the wall clock now, as after the screen came back."""
        jump = self._watch.jump()
        if jump is not None:
            self._jumped(jump)
        if self._moment is not None and self._wall() >= self._moment:
            self._moment = None
            self._due()
        self._arm()

    def _arm(self) -> None:
        if self._moment is None:
            self._timer.stop()
            return
        left = (self._moment - self._wall()).total_seconds() * 1000
        self._timer.start(min(max(math.ceil(left), 0), LOOK_AGAIN_MS))
