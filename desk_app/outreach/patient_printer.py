"""A printer that may hang: without paper, some devices take the bytes and never answer. The kiosk does not wait."""

import threading
from typing import Final

from desk_app.desk.ports import TicketWords
from desk_app.outreach.printer import Printer, PrinterOff

_WITHIN: Final = 20.0
"""Seconds. A receipt takes about three."""


class PatientPrinter:
    """Waits for its printer so long and no longer; until the ticket that hangs has gone through, it gets no other."""

    def __init__(self, printer: Printer, within: float = _WITHIN) -> None:
        self._printer = printer
        self._within = within
        self._at_it: threading.Thread | None = None

    def print(self, ticket: TicketWords, venue: str, code: tuple[str, ...]) -> None:
        """As every printer; what the printer raises is raised here."""
        if self._at_it is not None and self._at_it.is_alive():
            raise PrinterOff("The printer still hangs on the ticket before. Is it on, and has it paper?")
        faults: list[Exception] = []

        def work() -> None:
            try:
                self._printer.print(ticket, venue, code)
            except Exception as fault:  # noqa: BLE001  raised again where somebody waits for it
                faults.append(fault)

        self._at_it = threading.Thread(target=work, name="paper", daemon=True)
        self._at_it.start()
        self._at_it.join(self._within)
        if self._at_it.is_alive():
            raise PrinterOff("The printer does not come to an end. Is it on, and has it paper?")
        if faults:
            raise faults[0]
