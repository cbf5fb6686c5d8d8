"""Tickets on their way to paper: each with a state of its own, one at the printer, the others in line behind it."""

import contextlib
import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Final

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, SignalInstance, Slot

from desk_app.desk.ports import HandedOut, RiderTicket, TicketOffice
from desk_app.screens.qml_kit import for_qml

translate = QCoreApplication.translate

_log = logging.getLogger(__name__)

KEPT: Final = 200
"""Tickets of which it is known what became of them."""


class OnPaper(msgspec.Struct, frozen=True):
    """``state``: in_line, printing, printed, "" none of these. ``words`` are for staff."""

    state: str = ""
    words: str = ""


@for_qml
class TicketPaper(QObject):
    """``waiting``: tickets that wait for the printer; ``said``: why those stayed that were tried again.

    ``trouble``: what staff are to know about those that wait, "" where all is well.
    """

    changed = Signal()
    _became = Signal(object, object)
    _over = Signal(object, object)
    """What was tried, None for those that wait, and how it ended, None where the office failed."""

    def __init__(self, office: TicketOffice | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self._line: deque[tuple[RiderTicket | None, Callable[[], HandedOut]]] = deque()
        self._at_it = False
        self._trying = False
        self._said = ""
        self._tickets: dict[RiderTicket, OnPaper] = {}
        self._became.connect(self._take)
        self._over.connect(self._follow)
        if office is not None:
            office.watch(lambda *became: _tell(self._became, *became))

    def of(self, ticket: RiderTicket | None) -> OnPaper:
        """Give how a ticket stands."""
        return self._tickets.get(ticket, OnPaper()) if ticket else OnPaper()

    def print(self, ticket: RiderTicket) -> None:
        """Print it, after those that are at it before. The screen goes on while the printer works."""
        if self.office is not None and self.of(ticket).state not in ("in_line", "printing"):
            office = self.office
            self._note(ticket, OnPaper("in_line"))
            self._line.append((ticket, lambda: office.hand_out(ticket)))
            self._next()

    @Property(int, notify=changed)
    def waiting(self) -> int:
        return self.office.waiting if self.office else 0

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self.office.trouble if self.office else ""

    @Property(bool, notify=changed)
    def trying(self) -> bool:
        return self._trying

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._said

    @Slot()
    def tryAgain(self) -> None:
        """Print those that wait, oldest first."""
        if self.office is not None and not self._trying:
            self._trying = True
            self._line.append((None, self.office.try_again))
            self._next()

    @Slot()
    def heed(self) -> None:
        """Somebody has read of the trouble."""
        if self.office is not None:
            self.office.heed()
            self.changed.emit()

    def _next(self) -> None:
        if self._line and not self._at_it:
            self._at_it = True
            ticket, work = self._line.popleft()
            if ticket is not None:
                self._note(ticket, OnPaper("printing"))
            threading.Thread(target=self._work, args=(ticket, work), name="printer", daemon=True).start()
        self.changed.emit()

    def _work(self, ticket: RiderTicket | None, work: Callable[[], HandedOut]) -> None:
        handed_out = None
        try:
            handed_out = work()
        except Exception:  # noqa: BLE001  staff see that it failed, and the log why
            _log.exception("The ticket office failed.")
        _tell(self._over, ticket, handed_out)

    @Slot(object, object)
    def _take(self, ticket: RiderTicket, handed_out: HandedOut) -> None:
        self._said = ""
        self._note(ticket, OnPaper("printed" if handed_out.printed else "", handed_out.words))
        self.changed.emit()

    @Slot(object, object)
    def _follow(self, ticket: RiderTicket | None, handed_out: HandedOut | None) -> None:
        self._at_it = False
        failed = translate("dispatch", "Not printed. Please try again.")
        if ticket is None:
            self._trying = False
            self._said = failed if handed_out is None else "" if handed_out.printed else handed_out.words
        elif handed_out is None:
            self._note(ticket, OnPaper("", failed))
        self._next()

    def _note(self, ticket: RiderTicket, paper: OnPaper) -> None:
        self._tickets.pop(ticket, None)
        self._tickets[ticket] = paper
        if len(self._tickets) > KEPT:
            del self._tickets[next(iter(self._tickets))]


def _tell(signal: SignalInstance, *what: object) -> None:
    """Tell the screen, from the printer's thread; a window that was closed meanwhile need not know."""
    with contextlib.suppress(RuntimeError):
        signal.emit(*what)
