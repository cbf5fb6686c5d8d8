"""What prints: one thing to do, and one way to fail that leaves the ticket for later."""

from concurrent.futures import Future
from typing import Protocol

from desk_app.desk.ports import TicketWords


class PrinterOff(Exception):
    """Nothing came out. The text is for staff: what is the matter, and what to do."""


class StillPrinting(PrinterOff):
    """It does not come to an end. ``outcome`` knows once it does; the ticket may be on paper then."""

    def __init__(self, words: str, outcome: Future[None]) -> None:
        super().__init__(words)
        self.outcome = outcome


class NoPrinterHere(PrinterOff):
    """There is none that a ticket could wait for."""


class Printer(Protocol):
    """Puts one ticket on paper. ``code``: the rows of its QR code."""

    def print(self, ticket: TicketWords, venue: str, code: tuple[str, ...]) -> None:
        """Print; returns when the printer has taken it. Raises PrinterOff."""
        ...


class NoPrinter:
    """A venue that has none: the ticket is shown on screen."""

    def print(self, ticket: TicketWords, venue: str, code: tuple[str, ...]) -> None:  # noqa: ARG002
        raise NoPrinterHere("No printer is set up. Let the guest photograph the code on the screen.")
