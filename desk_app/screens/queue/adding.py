"""A party that is being added: its size, then its name, then done. Nothing is kept of it before that."""

import uuid
from datetime import timedelta
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.floor.waiting import Waiting
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.rows import kind_of
from desk_app.screens.queue.words import board_name
from desk_app.screens.taps import Taps
from desk_app.waits.quote import estimate_wait

LONGEST_WAIT: Final = 480
NO_QUOTE: Final = -1


def new_party() -> str:
    """Give an id for a party that nobody has named."""
    return str(uuid.uuid4())


@for_qml
class NewParty(QObject):
    """``size`` 0: nobody is being added. ``minutes``: what will be promised, -1 where no table of the house fits.

    ``offered``: the desk's estimate in a host's words. ``bookedIn``: minutes until a booked party comes, 0: it is here.
    """

    changed = Signal()

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._size = 0
        self._queue = ""
        self._minutes = NO_QUOTE
        self._offered = ""
        self._booked_in = 0

    def choose_queue(self, queue: str) -> None:
        """Add to this queue from now on; what is being added is estimated again."""
        if queue != self._queue:
            self._queue = queue
            if self._size:
                self.begin(self._size)

    @Property(int, notify=changed)
    def size(self) -> int:
        return self._size

    @Property(int, notify=changed)
    def minutes(self) -> int:
        return self._minutes

    @Property(str, notify=changed)
    def offered(self) -> str:
        return self._offered

    @Property(int, notify=changed)
    def bookedIn(self) -> int:
        return self._booked_in

    @Slot(int)
    def begin(self, size: int) -> None:
        """Begin with the size; the desk says how long it would be."""
        now = self._taps.read_time()
        waiting = Waiting(id="", size=size, queue=self._queue, since=now)
        floor = self._taps.desk.floor
        estimated = estimate_wait(floor, waiting, now, self._taps.desk.experience)
        at_once = estimated.ready and kind_of(floor, self._queue) == "tables"
        self._size, self._booked_in = size, 0
        self._minutes = 0 if at_once else NO_QUOTE if estimated.promise is None else estimated.promise
        self._offered = estimated.say
        self.changed.emit()

    @Slot(int)
    def sayMinutes(self, minutes: int) -> None:
        """Promise so many minutes rather than what the desk offered; -1: say nothing yet."""
        self._minutes = max(NO_QUOTE, min(LONGEST_WAIT, minutes))
        self.changed.emit()

    @Slot(int)
    def bookIn(self, minutes: int) -> None:
        """They come in so many minutes; 0: they are here."""
        self._booked_in = max(0, minutes)
        self.changed.emit()

    @Slot(str, result=str)
    def called(self, name: str) -> str:
        """Give what the board would show of a name while it is typed."""
        return board_name(name)

    @Slot(str, str)
    def done(self, name: str, phone: str) -> None:
        """Add them: they wait and were told how long, or they are booked. A refusal leaves what was typed."""
        if not self._size:
            return
        party = new_party()
        who = {field: text for field, text in (("name", name.strip()), ("phone", phone.strip())) if text}
        requests = self._booking(party) if self._booked_in else self._arrival(party)
        if self._taps.do_all([requests[0] | who, *requests[1:]]):
            self.cancel()

    @Slot()
    def cancel(self) -> None:
        self._size, self._offered, self._minutes, self._booked_in = 0, "", NO_QUOTE, 0
        self.changed.emit()

    def _arrival(self, party: str) -> list[dict[str, Any]]:
        arrive = {"do": "arrive", "party": party, "size": self._size, "queue": self._queue}
        if self._minutes == NO_QUOTE:
            return [arrive]
        if self._minutes == 0 and kind_of(self._taps.desk.floor, self._queue) == "tables":
            return [arrive, {"do": "notify", "party": party}]
        return [arrive, {"do": "quote", "party": party, "minutes": self._minutes}]

    def _booking(self, party: str) -> list[dict[str, Any]]:
        due = self._taps.read_time() + timedelta(minutes=self._booked_in)
        return [{"do": "book", "party": party, "size": self._size, "for": due.isoformat()}]
