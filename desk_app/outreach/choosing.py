"""Which printer a venue has, as it says it: ``pdf:FOLDER``, ``system``, ``system:NAME``, ``receipt:…``, or none."""

from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from desk_app.outreach.patient_printer import PatientPrinter
from desk_app.outreach.printer import NoPrinter, Printer
from desk_app.outreach.receipt_printer import Connect, ReceiptPrinter, by_usb, over_network, through_file

RAW_PORT: Final = 9100
"""Where receipt printers listen by custom."""

_CURE: Final = (
    "Say pdf:FOLDER, system, system:NAME, receipt:tcp://HOST:PORT, receipt:usb:VENDOR:PRODUCT or receipt:DEVICE."
)


class UnknownPrinter(Exception):
    """No printer is named like that; the text says what can be said."""


def printer_of(said: str, folder: Path) -> Printer:
    """Give the printer that is meant; "" for none. ``folder``: where PDFs are kept on their way to the system's.

    Raises UnknownPrinter.
    """
    kind, _, rest = said.strip().partition(":")
    if not kind:
        return NoPrinter()
    if kind == "pdf" and rest:
        return _pdf(Path(rest))
    if kind == "system":
        return _system(rest or None, folder)
    if kind == "receipt" and rest:
        return PatientPrinter(ReceiptPrinter(_receipt(rest, said)))
    raise UnknownPrinter(f"“{said[:60]}” is no printer. {_CURE}")


def _pdf(folder: Path, then: Callable[[Path], None] | None = None) -> Printer:
    from desk_app.outreach.pdf_printer import PdfTicketPrinter

    return PdfTicketPrinter(folder, then)


def _system(name: str | None, folder: Path) -> Printer:
    from desk_app.outreach.pdf_printer import to_system_printer

    return _pdf(folder, to_system_printer(name))


def _receipt(rest: str, said: str) -> Connect:
    try:
        if rest.startswith("tcp://"):
            place = urlsplit(rest)
            if not place.hostname:
                raise ValueError(rest)
            return over_network(place.hostname, place.port or RAW_PORT)
        if rest.startswith("usb:"):
            vendor, product = rest.removeprefix("usb:").split(":")
            return by_usb(int(vendor, 16), int(product, 16))
    except ValueError as fault:
        raise UnknownPrinter(f"“{said[:60]}” is no printer. {_CURE}") from fault
    return through_file(rest)
