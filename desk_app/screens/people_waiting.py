"""The rooms for people who wait, of those that this venue has: waitlist, dispatch, and the guests' board."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.cues.cue import Cue
from desk_app.desk.ports import TicketOffice
from desk_app.floor.plan import Venue
from desk_app.screens.board.place import BoardPlace
from desk_app.screens.board.screen import GuestBoard
from desk_app.screens.dispatch.screen import DispatchRoom
from desk_app.screens.kiosk import Kiosk
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.screen import QueueRoom
from desk_app.screens.taps import Taps

STAFF_ONLY = ("review", "setup")
"""Rooms that a kiosk does not have: guests reach it."""


@for_qml
class WaitingRooms(QObject):
    """``rooms``: every room of the window that this venue has use for, the one to start in first."""

    changed = Signal()

    def __init__(
        self,
        taps: Taps,
        preferences: Path | None = None,
        office: TicketOffice | None = None,
        chime: Callable[[], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._taps = taps
        self._rooms: tuple[str, ...] = ("floor", "list", *STAFF_ONLY)
        self._venue: Venue | None = None
        self._queue = QueueRoom(taps, self)
        self._dispatch = DispatchRoom(taps, office, self)
        self._place = BoardPlace(preferences, self)
        self._board = GuestBoard(taps, self._place, chime, self)
        self._kiosk = Kiosk(taps.read_time, preferences, self)
        self._place.changed.connect(self._show_board)
        self._kiosk.changed.connect(self.changed)
        self._dispatch.serving.connect(self._keep_rider)

    def show(self, cues: Sequence[Cue], mine: Sequence[Cue], now: datetime) -> None:
        """Show those who wait; ``mine`` are the cues of whoever is at the screen."""
        venue = self._taps.desk.floor.venue
        if venue is not self._venue:
            self._venue = venue
            self._rooms = rooms_of(venue)
            self._kiosk.show(venue.exit_code)
            self.changed.emit()
        if "queue" in self._rooms:
            self._queue.show(cues, now)
        if "dispatch" in self._rooms:
            self._dispatch.show(cues, mine, now)
        if self._place.open:
            self._board.show(now)

    def open_board(self) -> None:
        """Show the guests' board, where it stood last."""
        self._place.stand(True)

    def become_kiosk(self) -> bool:
        """Be a kiosk from now on, as it was before a crash; tells whether that can be: only with a code to leave it."""
        self._kiosk.show(self._taps.desk.floor.venue.exit_code)
        if not self._kiosk.begin():
            return False
        self._dispatch.serve(self._kiosk.was("rider"))
        return True

    def staff_before(self) -> str:
        """Give who was at the kiosk before a crash, "" for nobody."""
        return self._kiosk.was("staff")

    def keep_staff(self, staff: str) -> None:
        """Keep who is at the kiosk, for after a crash."""
        self._kiosk.keep("staff", staff)

    @property
    def exit_status(self) -> int:
        """The status with which the program is to end once its window is gone."""
        return self._kiosk.status

    @Slot(str)
    def _keep_rider(self, party: str) -> None:
        self._kiosk.keep("rider", party)

    @Slot()
    def _show_board(self) -> None:
        if self._place.open:
            self._board.show(self._taps.read_time())
        else:
            self._board.forget()

    @Property(list, notify=changed)
    def rooms(self) -> list[str]:
        return [room for room in self._rooms if not self._kiosk.on or room not in STAFF_ONLY]

    @Property(bool, notify=changed)
    def anybodyWaits(self) -> bool:
        """Whether people wait at this venue at all."""
        return "queue" in self._rooms or "dispatch" in self._rooms

    @Property(QueueRoom, constant=True)
    def queue(self) -> QueueRoom:
        return self._queue

    @Property(DispatchRoom, constant=True)
    def dispatch(self) -> DispatchRoom:
        return self._dispatch

    @Property(GuestBoard, constant=True)
    def board(self) -> GuestBoard:
        return self._board

    @Property(Kiosk, constant=True)
    def kiosk(self) -> Kiosk:
        return self._kiosk


def rooms_of(venue: Venue) -> tuple[str, ...]:
    """Give the rooms that this venue has use for, the one to start in first."""
    kinds = {queue.kind for queue in venue.queues.values()}
    floor = ("floor", "list") if venue.tables else ()
    dispatch = ("dispatch",) if venue.vehicles else ()
    queue = ("queue",) if kinds & {"tables", "desk"} else ()
    found = (*floor, *dispatch, *queue)
    return (*(found or ("floor", "list")), *STAFF_ONLY)
