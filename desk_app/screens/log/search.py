"""The log in the review: searched and narrowed, told line by line as it comes in sight, and written on."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Property, QCoreApplication, QElapsedTimer, QObject, QTimer, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.log.kinds import GROUPS, group_words, groups_of
from desk_app.screens.log.lines import NOTHING, Found, LogFact, LogLines, found_words
from desk_app.screens.log.people import name_of, people_rows
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.review.evidence import EvidenceRoom
from desk_app.screens.review.rows import SpanRow, SpanRows
from desk_app.screens.review.spans import Choice
from desk_app.screens.taps import Taps

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf
    from desk_app.screens.log.reading import LogReader

translate = QCoreApplication.translate

FIND: Final = "log"
TELL: Final = "log lines"
"""What the thread knows this room's questions by."""

TYPING: Final = 120
"""Milliseconds without a letter after which a search begins."""

SETTLING: Final = 16  # milliseconds in which lines that come in sight are gathered

AGAIN: Final = 700
"""Milliseconds, at the least, after which newer facts are looked for."""

SHARE: Final = 10
"""Looking for newer facts takes at most one part in so many of the time."""


@for_qml
class LogSearch(QObject):
    """``text``: the words sought. ``groups``: those of the kinds on show, in their order; none: all."""

    changed = Signal()
    venue_changed = Signal()
    story_wanted = Signal(str, str, int)
    """The story of a party or else of a table is to be told, on the page of the fact of this number."""

    def __init__(self, thread: ReviewThread, evidence: EvidenceRoom, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread, self._evidence, self._taps = thread, evidence, taps
        self._lines = LogLines(self)
        self._days = SpanRows(self)
        self._who = SpanRows(self)
        self._reader: list[LogReader] = []
        self._choice: Choice | None = None
        self._venue: Venue | None = None
        self._text = self._staff = self._fault = self._words = ""
        self._groups: frozenset[str] = frozenset()
        self._shown = self._busy = self._telling = self._undoing = False
        self._took = QElapsedTimer()
        self._typed = QTimer(self, interval=TYPING, singleShot=True)
        self._settled = QTimer(self, interval=SETTLING, singleShot=True)
        self._again = QTimer(self, interval=AGAIN, singleShot=True)
        self._listen()

    def _listen(self) -> None:
        self._typed.timeout.connect(self._find)
        self._again.timeout.connect(self._find)
        self._settled.timeout.connect(self._tell)
        self._lines.wanted.connect(self._settle)
        self._thread.answered.connect(self._take)
        self._thread.failed.connect(self._fail)

    def follow(self, choice: Choice | None, venue: Venue) -> None:
        """Look through another span, or the same one again; not before somebody looks. None: nothing was kept."""
        if venue is not self._venue:
            self._venue = venue
            self._show_who()
            self.venue_changed.emit()
        self._choice = choice
        if choice is None:
            self._show(NOTHING)
        self._find()

    @Slot(bool)
    def look(self, shown: bool) -> None:
        """Somebody looks at the log, or no longer does."""
        self._shown = shown
        if shown:
            self._find()
        else:
            self.stop()

    def stop(self) -> None:
        """Await no answer: what was asked has been forgotten."""
        self._again.stop()
        self._busy = self._telling = False
        self.changed.emit()

    @Slot()
    def stir(self) -> None:
        """Something happened in the house."""
        if self._shown and not self._again.isActive():
            self._again.start()

    @Slot(str)
    def seek(self, text: str) -> None:
        """Show only lines with these words, in any order, by their beginnings."""
        self._text = text
        self._typed.start()
        self.changed.emit()

    @Slot(str)
    def toggle(self, group: str) -> None:
        """Show a group of kinds beside those on show, or no longer."""
        self._groups = self._groups ^ {group}
        self._find()

    @Slot(str)
    def of(self, staff: str) -> None:
        """Show only what this member of staff did, or what fell to them, by their id; "" for anybody's lines."""
        self._staff = staff
        self._show_who()
        self._find()

    @Slot()
    def everything(self) -> None:
        """Seek nothing."""
        self._text, self._staff, self._groups = "", "", frozenset()
        self._show_who()
        self._find()

    @Slot(int)
    def open(self, row: int) -> None:
        """Tell the whole story that a line is part of; where it is nobody's, show the fact in full."""
        fact = self._lines.fact(row)
        if fact is None or self._venue is None:
            return
        if fact.party or fact.table:
            self.story_wanted.emit(fact.party, fact.table, fact.number)
        else:
            self._evidence.open(translate("log", "What happened"), lambda: [fact.number], self._venue)

    @Slot(int)
    def undo(self, row: int) -> None:
        fact = self._lines.fact(row)
        if fact is not None and fact.may_undo and self._taps.do({"do": "undo", "fact": fact.id}):
            self._find()

    @Slot(str)
    def note(self, text: str) -> None:
        """Write a line in the log."""
        if text.strip() and self._taps.do({"do": "note", "text": text.strip()}):
            self._find()

    @Slot(str, result=int)
    def rowOfDay(self, key: str) -> int:
        """Give the row where a day begins, seen from above; -1 where nothing of it was found."""
        day = next((day for day in self._lines.days if str(day.first) == key), None)
        return -1 if day is None else self._lines.row_of_day(day)

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(list, notify=venue_changed)
    def groupKeys(self) -> list[str]:
        """The groups of kinds that this venue has."""
        return groups_of(self._venue)

    @Property(list, notify=venue_changed)
    def groupWords(self) -> list[str]:
        return [group_words(group) for group in groups_of(self._venue)]

    @Property(list, notify=changed)
    def groups(self) -> list[str]:
        return [group for group in GROUPS if group in self._groups]

    @Property(str, notify=changed)
    def staff(self) -> str:
        """Whose lines, by name; "" for anybody's."""
        return name_of(self._venue, self._staff)

    @Property(SpanRows, constant=True)
    def who(self) -> SpanRows:
        """Everybody on the venue's list, after the choice of anybody."""
        return self._who

    @Property(bool, notify=changed)
    def narrowed(self) -> bool:
        """Whether only a part of the span is sought."""
        return bool(self._text.strip() or self._staff or self._groups)

    @Property(str, notify=changed)
    def words(self) -> str:
        """How many were found; "" before the first answer."""
        return self._words

    @Property(bool, notify=changed)
    def undoing(self) -> bool:
        """Whether the newest shift is on show, of which some lines can be undone."""
        return self._undoing

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._fault

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(LogLines, constant=True)
    def lines(self) -> LogLines:
        return self._lines

    @Property(SpanRows, constant=True)
    def days(self) -> SpanRows:
        """The days on which something was found, newest first."""
        return self._days

    @Slot()
    def _find(self) -> None:
        self._typed.stop()
        self._again.stop()
        if self._choice is not None and self._shown:
            self._busy = True
            self._took.start()
            self._thread.ask(FIND, self._finding(self._choice))
        self.changed.emit()

    @Slot()
    def _settle(self) -> None:
        if not self._telling:
            self._settled.start()

    @Slot()
    def _tell(self) -> None:
        wanted = self._lines.take_wanted()
        if wanted and self._venue is not None and self._shown:
            self._telling = True
            self._thread.ask(TELL, self._in_words(wanted, self._venue))

    @Slot(str, object)
    def _take(self, name: str, answer: Any) -> None:
        if name == FIND:
            self._busy = False
            if answer is not None:
                self._again.setInterval(max(AGAIN, SHARE * self._took.elapsed()))
                self._show(answer)
            self.changed.emit()
        elif name == TELL:
            self._telling = False
            self._lines.tell(answer)
            self._tell()

    def _show(self, found: Found) -> None:
        self._fault, self._undoing = "", found.live > 0
        self._lines.show(found)
        self._words = found_words(len(found.numbers))
        rows = [SpanRow(key=str(day.first), words=day.words, detail=found_words(day.count)) for day in found.days]
        self._days.show(reversed(rows))

    def _show_who(self) -> None:
        self._who.show(people_rows(self._venue, self._staff))

    @Slot(str, str)
    def _fail(self, name: str, why: str) -> None:
        if name in (FIND, TELL, ""):
            self._busy = self._telling = False
            self._fault = why or translate("log", "The log could not be read.")
            self.changed.emit()

    def _finding(self, choice: Choice) -> Work:
        """Give the work; what reads is loaded in the thread, when it is first needed."""
        text, groups, staff = self._text, self._groups, self._staff

        def work(shelf: "Shelf", go_on: Progress) -> Found | None:
            from desk_app.screens.log.reading import Sought

            return self._the_reader().find(Sought(choice, text, groups, staff), shelf, go_on)

        return work

    def _in_words(self, wanted: list[int], venue: Venue) -> Work:
        def work(shelf: "Shelf", _: Progress) -> list[LogFact]:
            return self._the_reader().tell(wanted, venue, shelf)

        return work

    def _the_reader(self) -> "LogReader":
        """Give what reads; it is made in the thread that reads, and used nowhere else."""
        from desk_app.screens.log.reading import LogReader

        if not self._reader:
            self._reader.append(LogReader())
        return self._reader[0]
