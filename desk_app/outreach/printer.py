"""What prints: one thing to do, and one way to fail that leaves the ticket for later."""

from typing import Protocol

from desk_app.desk.ports import TicketWords


class PrinterOff(Exception):
    """Nothing came out. The text is for staff: what is the matter, and what to do."""


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
