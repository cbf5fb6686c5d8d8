"""What stands behind a number: needs with what came of them, missed first, or facts, each as a sentence."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, Union

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.question import Question
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.review.evidence_lines import EvidenceLine, EvidenceLines

if TYPE_CHECKING:
    from desk_app.review.pages.cases import Cases
    from desk_app.review.pages.shelf import Shelf
    from desk_app.screens.review.evidence_reading import Evidence

translate = QCoreApplication.translate

READ: Final = "evidence"
TELL: Final = "evidence lines"
"""What this room's questions are about."""


Behind = Callable[[], Union["Cases", Iterable[int]]]
"""Gives the cases behind something, or else the numbers of its facts; asked in the thread that reads."""


class Wanted(msgspec.Struct, frozen=True):
    """``key`` is what the evidence stands behind: ``standard:greet``."""

    title: str
    behind: Behind
    venue: Venue
    key: str = ""


@for_qml
class EvidenceRoom(QObject):
    """``title`` is "" while nothing is open. ``words`` say how many of what; ``fault`` why nothing could be read."""

    changed = Signal()
    story_wanted = Signal(str, str, int)
    """The story of a party or else of a table is to be told, on the page of the fact of this number."""

    def __init__(self, thread: ReviewThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = EvidenceLines(self)
        self._wanted: Wanted | None = None
        self._evidence: Evidence | None = None
        self._telling = 0
        self._words = self._fault = ""
        self._reading = Question(thread, READ, self)
        self._in_words = Question(thread, TELL, self)
        self._reading.answered.connect(self._take)
        self._in_words.answered.connect(self._put_in)
        for question in (self._reading, self._in_words):
            question.failed.connect(self._fail)
        self._rows.wanted.connect(self._tell)

    def open(self, title: str, behind: Behind, venue: Venue, key: str = "") -> None:
        """Show what stands behind something; ``key`` is what that is: ``standard:greet``."""
        self._wanted = Wanted(title, behind, venue, key)
        self.again()

    @Slot()
    def again(self) -> None:
        """Read what was opened, from its beginning."""
        if self._wanted is not None:
            self._forget(translate("review", "Reading…"))
            self._reading.ask(_reading(self._wanted))
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._wanted = None
        self._forget("")
        self.changed.emit()

    @Slot(int)
    def tellStory(self, row: int) -> None:
        """Open the whole story that a line is part of."""
        line = self._rows.line(row)
        if line is not None and (line.party or line.table):
            self.story_wanted.emit(line.party, line.table, line.number)

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._wanted.title if self._wanted is not None else ""

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._fault

    @Property(str, notify=changed)
    def standard(self) -> str:
        """The standard that it stands behind, "" where it stands behind anything else."""
        sort, _, name = self._wanted.key.partition(":") if self._wanted is not None else ("", "", "")
        return name if sort == "standard" else ""

    @Property(EvidenceLines, constant=True)
    def rows(self) -> EvidenceLines:
        return self._rows

    def _forget(self, words: str) -> None:
        self._reading.drop()
        self._in_words.drop()
        self._evidence, self._words, self._fault = None, words, ""
        self._rows.show(0)

    @Slot(object)
    def _take(self, evidence: "Evidence") -> None:
        self._evidence, self._words = evidence, evidence.words
        self._rows.show(evidence.count, evidence.parts)
        self.changed.emit()

    @Slot()
    def _tell(self) -> None:
        """Have the block in sight told; the next one after it."""
        if self._evidence is None or self._in_words.open:
            return
        first = self._rows.take_wanted()
        if first is not None:
            self._telling = first
            self._in_words.ask(_telling(self._evidence, first))

    @Slot(object)
    def _put_in(self, lines: list[EvidenceLine]) -> None:
        self._rows.tell(self._telling, lines)
        self._tell()

    @Slot(str)
    def _fail(self, why: str) -> None:
        self._forget("")
        self._fault = why
        self.changed.emit()


def _reading(wanted: Wanted) -> Work:
    """Give the work; what reads is loaded in the thread, when it is first needed."""

    def work(shelf: "Shelf", _: Progress) -> "Evidence":
        from desk_app.screens.review.evidence_reading import evidence

        return evidence(wanted.behind(), wanted.venue, shelf)

    return work


def _telling(evidence: "Evidence", first: int) -> Work:
    def work(shelf: "Shelf", _: Progress) -> list[EvidenceLine]:
        return evidence.tell(first, shelf)

    return work
