"""A printer that may hang: without paper, some devices take the bytes and never answer. The kiosk does not wait."""

import threading
from concurrent.futures import Future, wait
from typing import Final

from desk_app.desk.ports import TicketWords
from desk_app.outreach.printer import Printer, PrinterOff, StillPrinting

_WITHIN: Final = 20.0
"""Seconds. A receipt takes about three."""


class PatientPrinter:
    """Waits for its printer so long and no longer; until the ticket that hangs has gone through, it gets no other."""

    def __init__(self, printer: Printer, within: float = _WITHIN) -> None:
        self._printer = printer
        self._within = within
        self._at_it: threading.Thread | None = None

    def print(self, ticket: TicketWords, venue: str, code: tuple[str, ...]) -> None:
        """As every printer; what it raises is raised here. Raises StillPrinting when patience is at its end."""
        if self._at_it is not None and self._at_it.is_alive():
            raise PrinterOff("The printer still hangs on the ticket before. Is it on, and has it paper?")
        outcome: Future[None] = Future()

        def work() -> None:
            try:
                self._printer.print(ticket, venue, code)
            except Exception as fault:  # noqa: BLE001  raised again where somebody waits for it
                outcome.set_exception(fault)
            else:
                outcome.set_result(None)

        self._at_it = threading.Thread(target=work, name="paper", daemon=True)
        self._at_it.start()
        wait([outcome], self._within)
        if not outcome.done():
            raise StillPrinting("The printer does not come to an end. Is it on, and has it paper?", outcome)
        outcome.result()
