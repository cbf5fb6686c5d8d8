"""The ticket office: words, code and printer in one, with the tray where tickets wait while the printer is off."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import RLock
from typing import Final

from desk_app.desk.ports import HandedOut, RiderTicket, TicketWords
from desk_app.outreach.code import draw_code
from desk_app.outreach.printer import NoPrinterHere, Printer, PrinterOff, StillPrinting
from desk_app.outreach.ticket_words import word_ticket
from desk_app.outreach.tray import WaitingTray

_log = logging.getLogger(__name__)

_PRINTED: Final = "Printed."


class PrintingOffice:
    """Fills the desk's port ``TicketOffice``. May be called from several threads; one ticket prints at a time."""

    def __init__(self, printer: Printer, tray: WaitingTray) -> None:
        self._printer = printer
        self._tray = tray
        self._watchers: list[Callable[[RiderTicket, HandedOut], None]] = []
        self._lock = RLock()  # a ticket that comes out late may do so while it is laid on the tray

    @property
    def waiting(self) -> int:
        return len(self._tray)

    @property
    def trouble(self) -> str:
        return self._tray.trouble

    def heed(self) -> None:
        self._tray.heed()

    def watch(self, watcher: Callable[[RiderTicket, HandedOut], None]) -> None:
        self._watchers.append(watcher)

    def word(self, ticket: RiderTicket) -> TicketWords:
        return word_ticket(ticket)

    def draw_code(self, text: str) -> tuple[str, ...]:
        return draw_code(text)

    def hand_out(self, ticket: RiderTicket) -> HandedOut:
        """Print a ticket; where that cannot be, for whatever reason, it waits."""
        with self._lock:
            return self._print_or_wait(ticket)

    def try_again(self) -> HandedOut:
        """Print what waits, oldest first, up to the first that cannot be printed."""
        with self._lock:
            while (ticket := self._tray.oldest()) is not None:
                handed_out = self._print_or_wait(ticket)
                if not handed_out.printed:
                    return handed_out
            return HandedOut(True, 0, _PRINTED)

    def _print_or_wait(self, ticket: RiderTicket) -> HandedOut:
        try:
            self._print(ticket)
        except NoPrinterHere as fault:
            return self._tell(ticket, HandedOut(False, len(self._tray), str(fault)))
        except PrinterOff as fault:
            return self._let_wait(ticket, fault)
        return self._came_out(ticket)

    def _came_out(self, ticket: RiderTicket) -> HandedOut:
        self._tray.take(ticket)
        return self._tell(ticket, HandedOut(True, len(self._tray), _PRINTED))

    def _let_wait(self, ticket: RiderTicket, fault: PrinterOff) -> HandedOut:
        lies_there = self._tray.put(ticket)
        waiting = len(self._tray)
        words = f"{fault} {_waits(waiting)} {self._tray.trouble}" if lies_there else f"{fault} {_full(waiting)}"
        handed_out = self._tell(ticket, HandedOut(False, waiting, words.strip()))
        if isinstance(fault, StillPrinting):
            fault.outcome.add_done_callback(partial(self._ended, ticket))
        return handed_out

    def _ended(self, ticket: RiderTicket, outcome: Future[None]) -> None:
        """Take a ticket that came out after all off the tray; one that did not goes on waiting there."""
        if outcome.exception() is None:
            with self._lock:
                self._came_out(ticket)

    def _tell(self, ticket: RiderTicket, handed_out: HandedOut) -> HandedOut:
        for watcher in self._watchers:
            watcher(ticket, handed_out)
        return handed_out

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


def _full(count: int) -> str:
    return f"{count} tickets wait already, and this one does not. Let the guest photograph the code."
