"""A ticket as a PDF page, drawn by Qt: kept in a folder, or handed to the system's printer."""

import contextlib
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter

from desk_app.desk.ports import TicketWords
from desk_app.outreach.printer import PrinterOff

_PAGE_MM: Final = (80.0, 150.0)
_DPI: Final = 300
_MM: Final = _DPI / 25.4
_KEPT: Final = 200
"""PDFs in the folder; the oldest go."""

_WITHIN: Final = 10.0
"""Seconds."""

Run = Callable[[Sequence[str]], int]
"""Runs a command and gives its exit status. Raises OSError or subprocess.TimeoutExpired."""


class PdfTicketPrinter:
    """Keeps each ticket as a PDF in a folder; ``then`` may hand it on, and raises PrinterOff where it cannot."""

    def __init__(self, folder: Path, then: Callable[[Path], None] | None = None) -> None:
        self._folder = folder
        self._then = then

    def print(self, ticket: TicketWords, venue: str, code: tuple[str, ...]) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            page = self._folder / f"ticket-{self._next_number():05}.pdf"
        except OSError as fault:
            raise PrinterOff("The folder for tickets cannot be written to.") from fault
        try:
            draw_ticket(page, ticket, venue, code)
            if not page.exists() or page.stat().st_size == 0:
                raise PrinterOff("The ticket could not be written: is the disk full?")
            if self._then is not None:
                self._then(page)
        except BaseException:
            _drop(page)  # it is drawn again when it is printed
            raise
        for old in self._pages()[:-_KEPT]:
            _drop(old)

    def _next_number(self) -> int:
        numbers = [int(page.stem.removeprefix("ticket-")) for page in self._pages()]
        return max(numbers, default=0) + 1

    def _pages(self) -> list[Path]:
        found = self._folder.glob("ticket-*.pdf")
        return sorted(page for page in found if page.stem.removeprefix("ticket-").isdecimal())


def _drop(page: Path) -> None:
    with contextlib.suppress(OSError):
        page.unlink()


def _run(command: Sequence[str]) -> int:
    return subprocess.run(command, timeout=_WITHIN, check=False, capture_output=True).returncode


def to_system_printer(name: str | None = None, run: Run = _run) -> Callable[[Path], None]:
    """Give what hands a PDF to the system's printer of that name, or to its usual one, through its print command."""

    def hand_on(page: Path) -> None:
        command = ["lp", *(("-d", name) if name else ()), str(page)]
        if sys.platform == "win32":
            command = ["powershell", "-NoProfile", "-Command", "Start-Process", str(page), "-Verb", "Print"]
        try:
            status = run(command)
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise PrinterOff("The system's printer does not answer.") from fault
        if status != 0:
            raise PrinterOff("The system's printer did not take the ticket. Is it on, and has it paper?")

    return hand_on


def draw_ticket(page: Path, ticket: TicketWords, venue: str, code: tuple[str, ...]) -> None:
    """Write one page, 80 × 150 mm. Needs a QGuiApplication for its fonts."""
    writer = QPdfWriter(str(page))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QSizeF(*_PAGE_MM), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(ticket.title)
    painter = QPainter(writer)
    if not painter.isActive():
        return
    try:
        _draw(painter, ticket, venue, code)
    finally:
        painter.end()


def _draw(painter: QPainter, ticket: TicketWords, venue: str, code: tuple[str, ...]) -> None:
    y = _say(painter, venue, 6.0, 9)
    y = _say(painter, ticket.title, y + 1, 26, strong=True)
    y += 2
    for what, much in ticket.lines:
        _say(painter, what, y, 10)
        y = _say(painter, much, y, 10, left=26.0, strong=True) + 0.6
    y += 2
    for sentence in ticket.expect:
        y = _say(painter, sentence, y, 9) + 1
    _draw_code(painter, code, y + 2)


def _say(painter: QPainter, text: str, y: float, points: int, left: float = 6.0, strong: bool = False) -> float:
    """Write text at ``y`` mm, wrapped as it needs, and give where it ends. Plain: painters read no markup."""
    font = QFont("Inter", points)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    painter.setFont(font)
    room = QRectF(left * _MM, y * _MM, (_PAGE_MM[0] - left - 6.0) * _MM, 60 * _MM)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWrapAnywhere)
    if " " in text:
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
    painter.drawText(room, flags, text)
    return float(painter.boundingRect(room, flags, text).bottom()) / _MM


def _draw_code(painter: QPainter, code: tuple[str, ...], y: float) -> None:
    side = min(44.0, _PAGE_MM[1] - y - 4.0)
    module = side / max(1, len(code)) * _MM
    left = (_PAGE_MM[0] - side) / 2 * _MM
    for row, modules in enumerate(code):
        for column, dark in enumerate(modules):
            if dark == "1":
                place = QRectF(left + column * module, y * _MM + row * module, module * 1.02, module * 1.02)
                painter.fillRect(place, QColor(Qt.GlobalColor.black))
