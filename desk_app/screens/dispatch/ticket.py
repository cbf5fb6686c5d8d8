"""A ticket on screen: its words, its code as a drawing, and what became of it at the printer."""

from datetime import timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.desk.ports import RiderTicket, TicketWords
from desk_app.desk.view import DeskView
from desk_app.screens.dispatch.paper import TicketPaper
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows


class TicketLineRow(Row, frozen=True, kw_only=True):
    much: str


@for_qml
class TicketLines(Rows[TicketLineRow]):
    """What and how much, as the ticket says it."""

    kind = TicketLineRow


@for_qml
class TicketView(QObject):
    """``title`` "": no ticket. ``code``: the QR code as an SVG path on a square of ``side`` modules.

    ``inLine``: it waits for the printer, which has another; ``printing``: the printer has it just now; ``said``: what
    became of it.
    """

    changed = Signal()

    def __init__(self, paper: TicketPaper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self._office = paper.office
        self._ticket: RiderTicket | None = None
        self._words: TicketWords | None = None
        self._lines = TicketLines(self)
        self._code: tuple[str, ...] = ()
        paper.changed.connect(self.changed)

    def show(self, ticket: RiderTicket | None) -> None:
        """Show this ticket, or none."""
        if ticket == self._ticket:
            return
        self._ticket = ticket
        self._words = self._office.word(ticket) if ticket and self._office else None
        self._code = self._office.draw_code(self._words.code) if self._words and self._office else ()
        lines = self._words.lines if self._words else ()
        self._lines.show([TicketLineRow(key=what, much=much) for what, much in lines])
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
    def inLine(self) -> bool:
        return self._paper.of(self._ticket).state == "in_line"

    @Property(bool, notify=changed)
    def printing(self) -> bool:
        return self._paper.of(self._ticket).state == "printing"

    @Property(bool, notify=changed)
    def printed(self) -> bool:
        return self._paper.of(self._ticket).state == "printed"

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._paper.of(self._ticket).words

    @Slot()
    def handOut(self) -> None:
        """Print it."""
        if self._ticket is not None:
            self._paper.print(self._ticket)


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
