"""A ticket on screen: its words, its code as a drawing, and what became of it at the printer."""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.desk.ports import HandedOut, RiderTicket, TicketOffice, TicketWords
from desk_app.desk.view import DeskView
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows

translate = QCoreApplication.translate

_log = logging.getLogger(__name__)


class TicketLineRow(Row, frozen=True, kw_only=True):
    much: str


@for_qml
class TicketLines(Rows[TicketLineRow]):
    """What and how much, as the ticket says it."""

    kind = TicketLineRow


@for_qml
class TicketView(QObject):
    """``title`` "": no ticket. ``code``: the QR code as an SVG path on a square of ``side`` modules.

    ``printing``: the printer has it just now; ``said``: what became of it; ``waiting``: tickets that wait for paper.
    """

    changed = Signal()
    _handed_out = Signal(object, object)
    """The ticket, None for those that waited, and what became of it."""

    def __init__(self, office: TicketOffice | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._ticket: RiderTicket | None = None
        self._words: TicketWords | None = None
        self._lines = TicketLines(self)
        self._code: tuple[str, ...] = ()
        self._printing = False
        self._printed = False
        self._said = ""
        self._handed_out.connect(self._take)

    def show(self, ticket: RiderTicket | None) -> None:
        """Show this ticket, or none."""
        if ticket == self._ticket:
            return
        self._ticket = ticket
        self._words = self._office.word(ticket) if ticket and self._office else None
        self._code = self._office.draw_code(self._words.code) if self._words and self._office else ()
        lines = self._words.lines if self._words else ()
        self._lines.show([TicketLineRow(key=what, much=much) for what, much in lines])
        self._said, self._printed = "", False
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._words.title if self._words else ""

    @Property(TicketLines, constant=True)
    def lines(self) -> TicketLines:
        return self._lines

    @Property(list, notify=changed)
    def expect(self) -> list[str]:
        return list(self._words.expect) if self._words else []

    @Property(str, notify=changed)
    def code(self) -> str:
        return code_path(self._code)

    @Property(int, notify=changed)
    def side(self) -> int:
        return len(self._code)

    @Property(bool, notify=changed)
    def printing(self) -> bool:
        return self._printing

    @Property(bool, notify=changed)
    def printed(self) -> bool:
        return self._printed

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._said

    @Property(int, notify=changed)
    def waiting(self) -> int:
        return self._office.waiting if self._office else 0

    @Slot()
    def handOut(self) -> None:
        """Print it. The screen goes on while the printer works."""
        if self._ticket is not None and self._office is not None:
            office, ticket = self._office, self._ticket
            self._at_the_printer(lambda: office.hand_out(ticket), ticket)

    @Slot()
    def printWaiting(self) -> None:
        """Print those that wait."""
        if self._office is not None:
            self._at_the_printer(self._office.try_again)

    def _at_the_printer(self, work: Callable[[], HandedOut], ticket: RiderTicket | None = None) -> None:
        if self._printing:
            return
        self._printing, self._said = True, ""
        self.changed.emit()

        def at_it() -> None:
            try:
                handed_out = work()
            except Exception:  # noqa: BLE001  staff see that it failed, and the log why
                _log.exception("The ticket office failed.")
                handed_out = HandedOut(False, 0, translate("dispatch", "Not printed. Please try again."))
            self._handed_out.emit(ticket, handed_out)

        threading.Thread(target=at_it, name="printer", daemon=True).start()

    @Slot(object, object)
    def _take(self, ticket: RiderTicket | None, handed_out: HandedOut) -> None:
        self._printing = False
        if ticket in (None, self._ticket):
            self._printed, self._said = handed_out.printed, handed_out.words
        self.changed.emit()


def ticket_of(desk: DeskView, party: str) -> RiderTicket | None:
    """Give the ticket that a waiting party holds, as its vehicle stands now; None where it holds none."""
    floor = desk.floor
    waiting = floor.waiting.get(party)
    vehicle = floor.vehicles.get(waiting.vehicle) if waiting and waiting.vehicle else None
    if waiting is None or vehicle is None or waiting.promised_at is None:
        return None
    route = floor.venue.routes.get(vehicle.route)
    promise = desk.ledger.running.get(party)
    return RiderTicket(
        venue=floor.venue.name,
        timezone=floor.venue.timezone,
        vehicle=vehicle.id,
        route=route.name if route else "",
        destination=waiting.destination,
        size=waiting.size,
        fare=route.fare if route else None,
        issued_at=promise.made_at if promise else waiting.since,
        leaves_at=waiting.promised_at,
        ride_minutes=route.ride / timedelta(minutes=1) if route else 0.0,
    )


def code_path(code: tuple[str, ...]) -> str:
    """Give the dark modules as an SVG path, one rectangle for each run."""
    parts = []
    for y, row in enumerate(code):
        x = 0
        while (x := row.find("1", x)) >= 0:
            end = row.find("0", x)
            end = len(row) if end < 0 else end
            parts.append(f"M{x} {y}h{end - x}v1h{x - end}z")
            x = end
    return "".join(parts)
