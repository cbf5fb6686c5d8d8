"""The waitlist: who waits and was told what, who is booked, telling them, and seating from the list."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.cues.cue import Cue
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.adding import NewParty
from desk_app.screens.queue.promises_so_far import PromiseRows, derive_promises
from desk_app.screens.queue.rows import (
    BookingRows,
    WaitingRows,
    by_party,
    derive_bookings,
    derive_waiting,
    in_order,
    telling,
)
from desk_app.screens.queue.seating import Seating
from desk_app.screens.taps import Taps

HOLDS_FOR: Final = timedelta(minutes=20)
"""How long a booked party's table is held past its time."""


@for_qml
class QueueRoom(QObject):
    """The line as rows, its head in numbers, and every tap that concerns somebody who waits.

    ``kept``, ``renewed`` and ``broken`` are the promises of the shift whose time has come, or was said anew;
    ``longest``: ms since 1970 when the first came.
    """

    changed = Signal()

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._rows = WaitingRows(self)
        self._bookings = BookingRows(self)
        self._adding = NewParty(taps, self)
        self._seating = Seating(taps, self)
        self._queues: list[tuple[str, str, str]] = []
        self._chosen = 0
        self._cues: dict[str, Cue] = {}
        self._score = (0, 0, 0)
        self._looked_at = ""
        self._told = PromiseRows(self)

    def show(self, cues: Sequence[Cue], now: datetime) -> None:
        """Show the line as it stands now; rows that stay the same are not touched."""
        desk = self._taps.desk
        floor = desk.floor
        plans = floor.venue.queues.values()
        self._queues = [(plan.id, plan.name, plan.kind) for plan in plans if plan.kind != "vehicles"]
        self._chosen = min(self._chosen, max(0, len(self._queues) - 1))
        queue = self._queues[self._chosen][0] if self._queues else ""
        self._adding.choose_queue(queue)
        self._cues = by_party(cues)
        self._rows.show(derive_waiting(floor, cues, desk.ledger, queue))
        wall = ZoneInfo(floor.venue.timezone)
        clock = [wall_time(booking.due, wall) for booking in in_order(floor)]
        self._bookings.show(derive_bookings(floor, cues, now, clock))
        score = desk.ledger.score(now, queue)
        self._score = (score.kept, score.renewed, score.broken)
        self._seating.show(now)
        self._told.show(derive_promises(desk, self._looked_at, now))
        self.changed.emit()

    @Property(bool, constant=True)
    def past(self) -> bool:
        """Whether this is only looked at: then nothing is offered that would be refused."""
        return self._taps.desk.past

    @Property(WaitingRows, constant=True)
    def rows(self) -> WaitingRows:
        return self._rows

    @Property(BookingRows, constant=True)
    def bookings(self) -> BookingRows:
        return self._bookings

    @Property(NewParty, constant=True)
    def adding(self) -> NewParty:
        return self._adding

    @Property(Seating, constant=True)
    def seating(self) -> Seating:
        return self._seating

    @Property(PromiseRows, constant=True)
    def told(self) -> PromiseRows:
        """What the party that is looked at was told so far."""
        return self._told

    @Property(list, notify=changed)
    def queues(self) -> list[str]:
        return [name for _, name, _ in self._queues]

    @Property(int, notify=changed)
    def chosen(self) -> int:
        return self._chosen

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._queues[self._chosen][2] if self._queues else ""

    @Property(int, notify=changed)
    def guests(self) -> int:
        return sum(row.size for row in self._rows.rows)

    @Property(float, notify=changed)
    def longest(self) -> float:
        return min((row.since for row in self._rows.rows), default=0.0)

    @Property(int, notify=changed)
    def kept(self) -> int:
        return self._score[0]

    @Property(int, notify=changed)
    def renewed(self) -> int:
        return self._score[1]

    @Property(int, notify=changed)
    def broken(self) -> int:
        return self._score[2]

    @Slot(int)
    def chooseQueue(self, number: int) -> None:
        """Look at another queue."""
        self._chosen = number
        now = self._taps.read_time()
        self.show(self._taps.desk.cues(now), now)

    @Slot(str)
    def lookAt(self, party: str) -> None:
        """Look at one party, "" at none."""
        self._looked_at = party
        self._told.show(derive_promises(self._taps.desk, party, self._taps.read_time()))

    @Slot(str)
    def tell(self, party: str) -> None:
        """They were told: as their cue proposes where one stands, else that the old promise holds."""
        self._do(telling(self._cues.get(party), party))

    @Slot(str, int)
    def promise(self, party: str, minutes: int) -> None:
        """Say so many minutes from now: the first promise, or a new one."""
        row = self._rows.row_of(party)
        do = "quote" if row is not None and row.place == "new" else "update_wait"
        self._do({"do": do, "party": party, "minutes": minutes})

    @Slot(str, str, str, str)
    def know(self, party: str, name: str, phone: str, notes: str) -> None:
        """Write down what they told only now; what is as it was, or was left empty, stays."""
        row = self._rows.row_of(party)
        if row is None:
            return
        before = self._taps.desk.floor.known.get(party)
        said = {"name": name.strip(), "phone": phone.strip(), "notes": notes.strip()}
        new = {what: text for what, text in said.items() if text and text != getattr(before, what, None)}
        if new:
            self._do({"do": "know", "party": party} | new)

    @Slot(str)
    def notify(self, party: str) -> None:
        """Their table is ready, or it is their turn, and they were called."""
        self._do({"do": "notify", "party": party})

    @Slot(str)
    def coming(self, party: str) -> None:
        self._do({"do": "coming", "party": party})

    @Slot(str, str)
    def leave(self, party: str, how: str) -> None:
        """``how``: gave_up, no_show, cancelled, or served at a desk."""
        self._do({"do": "leave_queue", "party": party, "how": how})

    @Slot(str)
    def arrived(self, party: str) -> None:
        """A booked party is here."""
        booking = self._taps.desk.floor.bookings.get(party)
        if booking is not None:
            self._do({"do": "arrive", "party": party, "size": booking.size, "queue": self._queues[self._chosen][0]})

    @Slot(str)
    def cancelBooking(self, party: str) -> None:
        self._do({"do": "cancel_booking", "party": party})

    @Slot(str, str)
    def holdFor(self, party: str, table: str) -> None:
        """Hold a table for a booked party, until a while after its time."""
        booking = self._taps.desk.floor.bookings.get(party)
        if booking is not None:
            until = max(booking.due, self._taps.read_time()) + HOLDS_FOR
            self._do({"do": "hold", "table": table, "party": party, "until": until.isoformat()})

    def _do(self, request: dict[str, Any]) -> None:
        self._taps.do(request)
