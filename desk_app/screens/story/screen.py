"""One page for a party or a table: everything that happened to it, in the order in which it happened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.question import Question
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.story.rows import StoryRows
from desk_app.screens.taps import Taps

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf
    from desk_app.screens.story.reading import Story

translate = QCoreApplication.translate

ASKED = "story"
"""What the thread knows this page's question by."""


@for_qml
class StoryRoom(QObject):
    """``there``: the page is open. ``table``: where the party sat last, whose own story is one tap away; else ""."""

    changed = Signal()

    def __init__(self, thread: ReviewThread, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._rows = StoryRows(self)
        self._there = False
        self._number = 0
        self._of_party = False
        self._title = self._words = self._table = ""
        self._reading = Question(thread, ASKED, self)
        self._reading.answered.connect(self._take)
        self._reading.failed.connect(self._fail)

    @Slot(str, str, int)
    def open(self, party: str, table: str, number: int) -> None:
        """Tell a party's story, or else a table's, on the page of the fact of this number; 0: in the newest shift."""
        self._there = True
        self._number, self._of_party = number, bool(party)
        self._title, self._table = "", ""
        self._words = translate("story", "Reading…")
        self._rows.show([])
        self._reading.ask(_telling(party, table, number, self._taps.desk.floor.venue))
        self.changed.emit()

    @Slot()
    def openTable(self) -> None:
        """Tell the whole evening of the table where the party sat last."""
        if self._table:
            self.open("", self._table.split("+")[0], self._number)

    @Slot()
    def close(self) -> None:
        self._there = False
        self._reading.drop()
        self._rows.show([])
        self.changed.emit()

    @Slot(object)
    def _take(self, story: "Story") -> None:
        self._title, self._words, self._table = story.title, story.words, story.table
        self._rows.show(story.rows)
        self.changed.emit()

    @Slot(str)
    def _fail(self, why: str) -> None:
        self._words = why
        self.changed.emit()

    @Property(bool, notify=changed)
    def there(self) -> bool:
        return self._there

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._reading.open

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(str, notify=changed)
    def words(self) -> str:
        """From when to when it goes; while it is read, that."""
        return self._words

    @Property(str, notify=changed)
    def table(self) -> str:
        return self._table if self._of_party else ""

    @Property(StoryRows, constant=True)
    def rows(self) -> StoryRows:
        return self._rows


def _telling(party: str, table: str, number: int, venue: Venue) -> Work:
    def work(shelf: "Shelf", _: Progress) -> "Story":
        from desk_app.screens.story.reading import Whose, story

        return story(Whose(party, table, number), venue, shelf)

    return work
