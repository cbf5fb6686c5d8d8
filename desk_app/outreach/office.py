"""The ticket office: words, code and printer in one, with the tray where tickets wait while the printer is off."""

import logging
from threading import Lock

from desk_app.desk.ports import HandedOut, RiderTicket, TicketWords
from desk_app.outreach.code import draw_code
from desk_app.outreach.printer import NoPrinterHere, Printer, PrinterOff
from desk_app.outreach.ticket_words import word_ticket
from desk_app.outreach.tray import WaitingTray

_log = logging.getLogger(__name__)


class PrintingOffice:
    """Fills the desk's port ``TicketOffice``. May be called from several threads; one ticket prints at a time."""

    def __init__(self, printer: Printer, tray: WaitingTray) -> None:
        self._printer = printer
        self._tray = tray
        self._lock = Lock()

    @property
    def waiting(self) -> int:
        return len(self._tray)

    def word(self, ticket: RiderTicket) -> TicketWords:
        return word_ticket(ticket)

    def draw_code(self, text: str) -> tuple[str, ...]:
        return draw_code(text)

    def hand_out(self, ticket: RiderTicket) -> HandedOut:
        """Print a ticket; where that cannot be, for whatever reason, it waits."""
        with self._lock:
            try:
                self._print(ticket)
            except NoPrinterHere as fault:
                return HandedOut(False, len(self._tray), str(fault))
            except PrinterOff as fault:
                self._tray.put(ticket)
                return HandedOut(False, len(self._tray), f"{fault} {_waits(len(self._tray))}")
            self._tray.take(ticket)
            return HandedOut(True, len(self._tray), "Printed.")

    def try_again(self) -> HandedOut:
        """Print what waits, oldest first, up to the first that cannot be printed."""
        with self._lock:
            while (ticket := self._tray.oldest()) is not None:
                try:
                    self._print(ticket)
                except PrinterOff as fault:
                    return HandedOut(False, len(self._tray), f"{fault} {_waits(len(self._tray))}")
                self._tray.take(ticket)
            return HandedOut(True, 0, "Printed.")

    def _print(self, ticket: RiderTicket) -> None:
        """Raises PrinterOff, also for what nobody foresaw: then the trace is in the log."""
        try:
            words = word_ticket(ticket)
            self._printer.print(words, ticket.venue, draw_code(words.code))
        except PrinterOff:
            raise
        except Exception as fault:
            _log.exception("A ticket for the %s was not printed.", ticket.vehicle)
            raise PrinterOff("The printer failed; the log says why.") from fault


def _waits(count: int) -> str:
    return "The ticket waits." if count == 1 else f"{count} tickets wait."
