"""Closing a shift and opening one: what is still open, what is left to whoever comes next, and the report."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.desk.book import IN_CHARGE
from desk_app.facts import NEXT_SHIFT, ShiftClosed
from desk_app.floor.plan import Venue
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.review.export import TakeAway, Written
from desk_app.screens.review.spans import date_words
from desk_app.screens.shift.rows import NoteRow, NoteRows, OpenRow, OpenRows
from desk_app.screens.taps import Taps

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf
    from desk_app.review.telling.hand_over import HandOver

translate = QCoreApplication.translate

ASKED: Final = "report"
"""What the thread knows this room's question by."""

SHEETS: Final = ("close", "open", "left")


class OnShow(msgspec.Struct, frozen=True):
    """``sheet``: close, open, left, closed (it just was), or "" where none is. ``report`` is what became of it."""

    sheet: str = ""
    summary: str = ""
    unread: str = ""
    writing: bool = False
    report: Written = Written()


@for_qml
class ShiftRoom(QObject):
    """Nothing is asked that the house knows; what is open stays open, for the next shift to take over."""

    changed = Signal()

    def __init__(
        self, taps: Taps, thread: ReviewThread, take_away: TakeAway | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._taps = taps
        self._now = OnShow()
        self._open = OpenRows(self)
        self._notes = NoteRows(self)
        self._thread = thread
        self._take_away = take_away
        thread.answered.connect(self._take)
        thread.failed.connect(self._fail)
        taps.done.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Look again at what is open and what was left; costs nothing where nobody has to see it."""
        shift, sheet = self._taps.desk.floor.shift, self._now.sheet
        unread = shift is not None and not shift.read
        if not unread and not sheet:
            self._become(unread="")
            return
        handed = self._handed_over()
        self._become(unread=_unread_words(handed) if unread else "")
        self._show(handed if sheet == "left" else self._still_open() if sheet in ("close", "open") else None)

    @Slot(str)
    def look(self, sheet: str) -> None:
        """Open a sheet: to close the shift, to open one, or to read what was left."""
        if sheet in SHEETS:
            self._become(sheet=sheet, report=Written(), writing=False)
            self.refresh()

    @Slot()
    def putAway(self) -> None:
        self._become(sheet="", summary="")
        self._show(None)

    @Slot(str)
    def closeShift(self, note: str) -> None:
        """Close it, with a note for the next one or without; then its report is written."""
        left = [{"do": "note", "text": note.strip(), "about": NEXT_SHIFT}] if note.strip() else []
        if not self._taps.do_all([*left, {"do": "close_shift"}]):
            return
        keeps = self._take_away is not None and self._take_away.keep_report is not None
        self._become(sheet="closed", writing=keeps, report=Written())
        if keeps:
            desk = self._taps.desk
            closing = next(fact.id for fact in reversed(desk.shift_facts) if isinstance(fact, ShiftClosed))
            self._thread.ask(ASKED, _writing(self._take_away, desk.floor.venue, closing), lasting=True)

    @Slot(str)
    def openShift(self, name: str) -> None:
        """Open one, with what it is called or without; then what was left to it is shown."""
        named = {"note": name.strip()} if name.strip() else {}
        if self._taps.do({"do": "open_shift"} | named):
            self._become(sheet="left" if self._now.unread else "")
            self.refresh()

    @Slot()
    def read(self) -> None:
        """Say that what was left has been read."""
        if self._taps.do({"do": "read_hand_over"}):
            self.putAway()

    @Slot(str, object)
    def _take(self, name: str, told: Written) -> None:
        if name == ASKED:
            self._become(writing=False, report=told)

    @Slot(str, str)
    def _fail(self, name: str, why: str) -> None:
        if name in (ASKED, "") and self._now.writing:
            said = why or translate("shift", "The report could not be written.")
            self._become(writing=False, report=Written(fault=said))

    def _still_open(self) -> "HandOver":
        """Give what is open now, and the notes so far for whoever comes next."""
        from desk_app.review.telling.hand_over import hand_over

        desk, now = self._taps.desk, self._taps.read_time()
        return hand_over(desk.floor, desk.cues(now), desk.ledger, desk.shift_facts, now)

    def _handed_over(self) -> "HandOver":
        from desk_app.review.telling.hand_over import handed_over

        desk, now = self._taps.desk, self._taps.read_time()
        return handed_over(desk.floor, desk.cues(now), desk.ledger, now)

    def _show(self, handed: "HandOver | None") -> None:
        still = [] if handed is None else handed.open
        self._open.show(
            OpenRow(key=f"{each.kind} {each.key}", words=each.words, pressing=each.pressing) for each in still
        )
        notes = [] if handed is None else handed.notes
        self._notes.show(NoteRow(key=note.fact, words=note.text, by=note.by) for note in notes)
        self._become(summary="" if handed is None else handed.words)

    def _become(self, **what: Any) -> None:
        after = msgspec.structs.replace(self._now, **what)
        if after != self._now:
            self._now = after
        self.changed.emit()

    @Property(str, notify=changed)
    def sheet(self) -> str:
        return self._now.sheet

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._taps.desk.floor.shift is not None

    @Property(str, notify=changed)
    def since(self) -> str:
        """Which shift is open and since when, "" where none is."""
        floor = self._taps.desk.floor
        if floor.shift is None:
            return ""
        wall = ZoneInfo(floor.venue.timezone)
        opened, now = (each.astimezone(wall) for each in (floor.shift.opened_at, self._taps.read_time()))
        words = translate("shift", "Open since {clock}") if opened.date() == now.date() else _days_ago(opened)
        said = words.format(clock=wall_time(floor.shift.opened_at, wall))
        return f"{floor.shift.note}. {said}" if floor.shift.note else said

    @Property(str, notify=changed)
    def whyNot(self) -> str:
        """Why whoever is at the screen may neither open nor close, "" where they may."""
        floor, by = self._taps.desk.floor, self._taps.by
        member = floor.venue.staff.get(by or "")
        if member is None or set(IN_CHARGE) & set(member.roles) or not floor.has_somebody_who_is(*IN_CHARGE):
            return ""
        return translate("shift", "This is for a host, a dispatcher or a manager. Sign in as one.")

    @Property(str, notify=changed)
    def summary(self) -> str:
        """What somebody has to answer for, counted."""
        return self._now.summary

    @Property(str, notify=changed)
    def unread(self) -> str:
        """What the shift before left and nobody in charge has read yet, counted; "" where there is nothing."""
        return self._now.unread

    @Property(bool, notify=changed)
    def writing(self) -> bool:
        return self._now.writing

    @Property(str, notify=changed)
    def report(self) -> str:
        """The file of the report, "" while there is none."""
        return self._now.report.file

    @Property(str, notify=changed)
    def fault(self) -> str:
        """Why there is no report."""
        return self._now.report.fault

    @Property(OpenRows, constant=True)
    def open(self) -> OpenRows:
        return self._open

    @Property(NoteRows, constant=True)
    def notes(self) -> NoteRows:
        return self._notes


def _writing(take_away: TakeAway | None, venue: Venue, closing: str) -> Work:
    """Give the work; what reads and draws is loaded in the thread."""

    def work(shelf: "Shelf", go_on: Progress) -> Written:
        shelf.catch_up(go_on)
        keep = take_away.keep_report if take_away is not None else None
        return keep(shelf, venue, closing) if keep is not None else Written()

    return work


def _days_ago(opened: datetime) -> str:
    day = date_words(opened.date(), "dddd d MMMM")
    return translate("shift", "Open since {day}, {clock}: it was never closed").format(day=day, clock="{clock}")


def _unread_words(handed: "HandOver") -> str:
    still = sum(each.count for each in handed.open)
    one = translate("shift", "1 note"), translate("shift", "1 thing open")
    many = translate("shift", "{count} notes"), translate("shift", "{count} things open")
    told = [
        single if count == 1 else several.format(count=count)
        for count, single, several in zip((len(handed.notes), still), one, many, strict=True)
        if count
    ]
    return ", ".join(told)
