"""A room's question to the thread that reads: asked, then answered, or why it was not."""

from itertools import count
from typing import TYPE_CHECKING, Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from desk_app.screens.reading_thread import Progress, ReviewThread, Work

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf

translate = QCoreApplication.translate

_NUMBERS: Final = count(1)


class _Answer(msgspec.Struct, frozen=True):
    """``asked``: to which of the times that it was asked; ``what`` is None where the work was stopped."""

    asked: int
    what: Any


class Question(QObject):
    """Asked again, only the newest time is answered. Each time comes to an end: in an answer, or in words."""

    answered = Signal(object)
    progressed = Signal(float)
    """The share that is read."""
    failed = Signal(str)
    """Why there is no answer, in words for staff."""

    def __init__(self, thread: ReviewThread, name: str, parent: QObject | None = None, failing: str = "") -> None:
        """``name`` is what it is about; the thread tells it from others of that name.

        ``failing`` is said where there is no better word for why there is no answer.
        """
        super().__init__(parent)
        self._thread, self._name = thread, f"{name} {next(_NUMBERS)}"
        self._failing = failing or translate("review", "It could not be read.")
        self._asked = 0
        self._open = False
        thread.answered.connect(self._take)
        thread.progressed.connect(self._go_on)
        thread.failed.connect(self._fail)

    @property
    def open(self) -> bool:
        """Whether it was asked, and came to no end yet."""
        return self._open

    def ask(self, work: Work) -> None:
        """Have the thread do this work, in place of what was asked before, once the shelf holds all that happened."""
        self._asked += 1
        self._open = True
        asked = self._asked

        def answering(shelf: "Shelf", go_on: Progress) -> _Answer:
            return _Answer(asked, work(shelf, go_on) if shelf.catch_up(go_on) else None)

        self._thread.ask(self._name, answering)

    def drop(self) -> None:
        """Await no answer any more."""
        self._asked += 1
        self._open = False

    @Slot(str, object)
    def _take(self, name: str, answer: _Answer) -> None:
        if name != self._name or answer.asked != self._asked:
            return
        self._open = False
        if answer.what is None:
            self.failed.emit(translate("review", "Stopped before everything was read."))
        else:
            self.answered.emit(answer.what)

    @Slot(str, float)
    def _go_on(self, name: str, share: float) -> None:
        if name == self._name and self._open:
            self.progressed.emit(share)

    @Slot(str, str)
    def _fail(self, name: str, why: str) -> None:
        if name in (self._name, "") and self._open:
            self._open = False
            self.failed.emit(why or self._failing)
