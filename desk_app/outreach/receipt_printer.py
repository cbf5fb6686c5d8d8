"""A receipt printer by ESC/POS: over the network, by USB, or through a device file."""

from collections.abc import Callable
from typing import Any, Final

from desk_app.desk.ports import TicketWords
from desk_app.outreach.printer import PrinterOff

ANSWERS_WITHIN: Final = 4.0
"""Seconds. A printer that is off must not hold up the kiosk."""

_WIDTH: Final = 32
_CODE_DOTS: Final = 5
_QUIET: Final = 4

Connect = Callable[[], Any]
"""Opens one of python-escpos' printers."""


class ReceiptPrinter:
    """Prints by opening the printer for each ticket, so that one switched off and on again is found again."""

    def __init__(self, connect: Connect) -> None:
        self._connect = connect

    def print(self, ticket: TicketWords, venue: str, code: tuple[str, ...]) -> None:
        try:
            paper = self._connect()
            try:
                write_ticket(paper, ticket, venue, code)
            finally:
                paper.close()
        except PrinterOff:
            raise
        except Exception as fault:  # the ways in which sockets, USB and devices fail have no common kind
            raise PrinterOff("The receipt printer does not answer. Is it on, and has it paper?") from fault


def over_network(host: str, port: int) -> Connect:
    def connect() -> Any:
        from escpos.printer import Network

        return Network(host, port=port, timeout=ANSWERS_WITHIN)

    return connect


def by_usb(vendor: int, product: int) -> Connect:
    def connect() -> Any:
        from escpos.printer import Usb

        return Usb(vendor, product)

    return connect


def through_file(device: str) -> Connect:
    def connect() -> Any:
        from escpos.printer import File

        return File(device)

    return connect


def write_ticket(paper: Any, ticket: TicketWords, venue: str, code: tuple[str, ...]) -> None:
    """Write a ticket to one of python-escpos' printers, and cut."""
    paper.set(align="center")
    paper.textln(venue)
    paper.set(align="center", bold=True, double_height=True, double_width=True)
    paper.textln(ticket.title)
    paper.set(align="left", bold=False, normal_textsize=True)
    for what, much in ticket.lines:
        paper.textln(f"{what:<8}{much}")
    paper.ln()
    for sentence in ticket.expect:
        paper.block_text(sentence, columns=_WIDTH)
        paper.ln()
    paper.set(align="center")
    paper._raw(raster(code))  # no public call takes dots without a picture library
    paper.cut()


def raster(code: tuple[str, ...]) -> bytes:
    """Give the code as dots, by the command that every ESC/POS printer knows: not each draws QR codes itself."""
    side = (len(code) + 2 * _QUIET) * _CODE_DOTS
    wide = (side + 7) // 8
    blank = bytes(wide)
    lines = [blank] * (_QUIET * _CODE_DOTS)
    for row in code:
        dots = "0" * _QUIET * _CODE_DOTS + "".join(module * _CODE_DOTS for module in row)
        line = int(dots.ljust(wide * 8, "0"), 2).to_bytes(wide, "big")
        lines += [line] * _CODE_DOTS
    lines += [blank] * (_QUIET * _CODE_DOTS)
    return b"\x1dv0\x00" + wide.to_bytes(2, "little") + side.to_bytes(2, "little") + b"".join(lines)
