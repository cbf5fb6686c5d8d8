"""The board that guests read, on a screen of its own: who is next, what boards, and calls one after another."""

from collections import deque
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from desk_app.screens.board.place import BoardPlace
from desk_app.screens.board.rows import BoardRows, Call, derive_board, derive_calls, new_calls, reading_time
from desk_app.screens.dispatch.rows import LaneRows, derive_lane
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.taps import Taps


@for_qml
class GuestBoard(QObject):
    """``callName`` and ``callWords``: the call that stands now, "" none; ``callsAfter``: how many follow it.

    Every call stands for as long as it takes to read: two at once are given one after the other.
    """

    changed = Signal()
    called = Signal(str, str)
    """Name and words, once for each call, when it begins to stand."""

    def __init__(
        self,
        taps: Taps,
        place: BoardPlace,
        chime: Callable[[], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._taps = taps
        self._place = place
        self._place.setParent(self)
        self._chime = chime
        self._rows = BoardRows(self)
        self._lanes = LaneRows(self)
        self._known: dict[str, Call] | None = None
        self._calls: deque[Call] = deque()
        self._venue = ""
        self._stands = QTimer(self, singleShot=True)
        self._stands.timeout.connect(self.nextCall)

    def show(self, now: datetime) -> None:
        """Show the line as it stands now. What was called before the board was first shown is not called again."""
        desk = self._taps.desk
        floor = desk.floor
        self._venue = floor.venue.name
        self._rows.show(derive_board(floor))
        self._lanes.show([derive_lane(floor, route, now, desk.experience) for route in floor.venue.routes.values()])
        calls = derive_calls(floor)
        fresh = new_calls(self._known, calls) if self._known is not None else []
        self._known = calls
        silent = not self._calls
        first = self._calls[0].key if self._calls else ""
        # One taken back while it waited its turn is not given; the one that stands is read to its end.
        self._calls = deque(call for call in self._calls if call.key in calls or call.key == first)
        self._calls.extend(fresh)
        if silent and fresh:
            self._begin()
        self.changed.emit()

    def forget(self) -> None:
        """Be closed: what is called in the meantime is not called late."""
        self._known = None
        self._calls.clear()
        self._stands.stop()

    @Property(BoardRows, constant=True)
    def rows(self) -> BoardRows:
        return self._rows

    @Property(LaneRows, constant=True)
    def lanes(self) -> LaneRows:
        return self._lanes

    @Property(BoardPlace, constant=True)
    def place(self) -> BoardPlace:
        return self._place

    @Property(str, notify=changed)
    def venue(self) -> str:
        return self._venue

    @Property(str, notify=changed)
    def callName(self) -> str:
        return self._calls[0].name if self._calls else ""

    @Property(str, notify=changed)
    def callWords(self) -> str:
        return self._calls[0].words if self._calls else ""

    @Property(int, notify=changed)
    def callsAfter(self) -> int:
        return max(0, len(self._calls) - 1)

    @Slot()
    def nextCall(self) -> None:
        """Let the call that stood go, and give the next."""
        if self._calls:
            self._calls.popleft()
        if self._calls:
            self._begin()
        self.changed.emit()

    def _begin(self) -> None:
        call = self._calls[0]
        self._stands.start(reading_time(call))
        self.called.emit(call.name, call.words)
        if self._chime is not None and self._place.open and self._place.chime:
            self._chime()
