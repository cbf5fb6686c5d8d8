"""Taking away what is on show: as a report, as measures, as facts, or everything, into the folder of this machine."""

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.question import Question
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.review.spans import Choice

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf

translate = QCoreApplication.translate

ASKED: Final = "export"
"""What this room's question is about."""


WITH_DETAILS: Final = ("csv", "jsonl")
"""Forms of files that could hold the details of guests."""


class Wish(msgspec.Struct, frozen=True):
    """What somebody wants to take away. ``form``: pdf, xlsx, measures (as CSV), csv (facts) or jsonl.

    ``folder``: where it goes, "" where this machine's folder is meant.
    """

    form: str
    choice: Choice
    venue: Venue
    with_names: bool
    folder: str = ""


class Written(msgspec.Struct, frozen=True):
    """The file that was written, or why none was: for the person at the screen."""

    file: str = ""
    fault: str = ""


class TakeAway(msgspec.Struct, frozen=True):
    """``forms`` that this house has, ``folder`` where files go, and what writes one in the thread that reads.

    ``keep_report`` is for a shift that was closed just now, by the fact with this id; the shelf has caught up with it.
    ``offered`` are folders to choose from, looked for each time; ``remember`` hears which was chosen.
    """

    forms: tuple[str, ...]
    folder: str
    write: "Callable[[Shelf, Wish, Progress], Written]"
    keep_report: "Callable[[Shelf, Venue, str], Written] | None" = None
    offered: Callable[[], tuple[str, ...]] = tuple
    remember: Callable[[str], None] | None = None


@for_qml
class ExportRoom(QObject):
    """``there``: it is open. ``written`` is the file, ``fault`` why there is none."""

    changed = Signal()

    def __init__(self, thread: ReviewThread, take_away: TakeAway | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._take_away = take_away
        self._on_show: tuple[Choice, Venue] | None = None
        self._form = take_away.forms[0] if take_away is not None else ""
        self._with_names = False
        self._folder = take_away.folder if take_away is not None else ""
        self._folders: tuple[str, ...] = ()
        self._progress = 0.0
        self._told = Written()
        self._writing = Question(thread, ASKED, self, failing=translate("review", "Nothing was written."))
        self._writing.answered.connect(self._take)
        self._writing.progressed.connect(self._hear)
        self._writing.failed.connect(self._fail)

    @property
    def can(self) -> bool:
        """Whether this house has anything to take files to."""
        return self._take_away is not None

    def open(self, choice: Choice, venue: Venue) -> None:
        """Offer to take this span away; names stay here unless that is said each time."""
        self._on_show = choice, venue
        self._with_names = False
        offered = self._take_away.offered() if self._take_away is not None else ()
        self._folders = tuple(dict.fromkeys((self._folder, *offered)))
        self._told = Written()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close it; what is being written is stopped, and nothing of it is left."""
        if self._writing.open:
            self._thread.stop()
        self._writing.drop()
        if self._on_show is not None:
            self._on_show = None
            self.changed.emit()

    @Slot(str)
    def choose(self, form: str) -> None:
        if self._take_away is not None and form in self._take_away.forms and not self._writing.open:
            self._form, self._told = form, Written()
            self.changed.emit()

    @Slot(int)
    def goTo(self, place: int) -> None:
        """Take files to another of the folders, now and from now on."""
        if self._writing.open or self._take_away is None or not 0 <= place < len(self._folders):
            return
        self._folder, self._told = self._folders[place], Written()
        if self._take_away.remember is not None:
            self._take_away.remember(self._folder)
        self.changed.emit()

    @Slot(bool)
    def giveNames(self, given: bool) -> None:
        """Let guests' names, phone numbers and notes go out as well, or not."""
        self._with_names, self._told = given, Written()
        self.changed.emit()

    @Slot()
    def write(self) -> None:
        """Write the file, in the thread that reads."""
        if self._take_away is None or self._on_show is None or self._writing.open:
            return
        choice, venue = self._on_show
        names = self._with_names and self._form in WITH_DETAILS
        self._progress, self._told = 0.0, Written()
        self._writing.ask(_writing(self._take_away, Wish(self._form, choice, venue, names, self._folder)))
        self.changed.emit()

    @Property(bool, notify=changed)
    def there(self) -> bool:
        return self._on_show is not None

    @Property(str, notify=changed)
    def words(self) -> str:
        """Which span is taken away."""
        return self._on_show[0].words if self._on_show is not None else ""

    @Property(list, constant=True)
    def forms(self) -> list[str]:
        return list(self._take_away.forms) if self._take_away is not None else []

    @Property(str, notify=changed)
    def form(self) -> str:
        return self._form

    @Property(bool, notify=changed)
    def holdsNames(self) -> bool:
        """Whether a file of this form could hold details of guests."""
        return self._form in WITH_DETAILS

    @Property(bool, notify=changed)
    def withNames(self) -> bool:
        return self._with_names

    @Property(str, notify=changed)
    def folder(self) -> str:
        return self._folder

    @Property(list, notify=changed)
    def folders(self) -> list[str]:
        """What the folders to choose from are called."""
        return [PurePath(each).name or each for each in self._folders]

    @Property(int, notify=changed)
    def place(self) -> int:
        """Which of the folders files go to, -1 while there is none."""
        return self._folders.index(self._folder) if self._folder in self._folders else -1

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._writing.open

    @Property(float, notify=changed)
    def progress(self) -> float:
        return self._progress

    @Property(str, notify=changed)
    def written(self) -> str:
        return self._told.file

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._told.fault

    @Slot(object)
    def _take(self, written: Written) -> None:
        self._told = written
        self.changed.emit()

    @Slot(float)
    def _hear(self, share: float) -> None:
        self._progress = share
        self.changed.emit()

    @Slot(str)
    def _fail(self, why: str) -> None:
        self._take(Written(fault=why))


def _writing(take_away: TakeAway, wish: Wish) -> Work:
    def work(shelf: "Shelf", go_on: Progress) -> Written:
        return take_away.write(shelf, wish, go_on)

    return work
