"""What those in charge do beside the service: opening and closing shifts, and trying and making changes."""

from PySide6.QtCore import Property, QObject, Slot

from desk_app.desk.answer import Answer
from desk_app.screens.clock import ScreenClock
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.review.export import TakeAway
from desk_app.screens.review.screen import ReviewRoom
from desk_app.screens.shift.screen import ShiftRoom
from desk_app.screens.taps import Taps
from desk_app.screens.trying.screen import TryRoom


@for_qml
class InCharge(QObject):
    """The rooms of whoever is in charge. What they show of the shift follows the desk and the minute."""

    def __init__(
        self,
        taps: Taps,
        review: ReviewRoom,
        take_away: TakeAway | None,
        clock: ScreenClock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._taps = taps
        self._minute = -1
        self._shift = ShiftRoom(taps, review.reading_thread, take_away, self)
        self._trying = TryRoom(taps, review.reading_thread, self)
        self._trying.story_wanted.connect(review.story_wanted)
        taps.desk.watch(self._hear)
        clock.now_changed.connect(self._tick)

    def _hear(self, answer: Answer) -> None:
        if answer.changed.house:
            self._shift.refresh()

    @Slot()
    def look_again(self) -> None:
        """Somebody else is at the screen."""
        self._trying.changed.emit()

    @Slot()
    def _tick(self) -> None:
        minute = int(self._taps.read_time().timestamp() // 60)
        if minute != self._minute:
            self._minute = minute
            self._shift.refresh()

    @Property(ShiftRoom, constant=True)
    def shift(self) -> ShiftRoom:
        return self._shift

    @Property(TryRoom, constant=True)
    def trying(self) -> TryRoom:
        return self._trying
