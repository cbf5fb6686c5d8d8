"""The thread in which shifts are read: one at a time asks the shelf, and no tap on the floor waits for it."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.desk.ports import StoreFailed
from desk_app.review.ports import GoOn

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf

translate = QCoreApplication.translate

OpenShelf = Callable[[], "AbstractContextManager[Shelf]"]
"""Opens the shelf of the journal in use. It is entered and left in the thread that reads."""

TURN: Final = 0.0005
"""Seconds that reading keeps the interpreter to itself."""

Progress = GoOn
Work = Callable[["Shelf", Progress], Any]
"""Reads the shelf; tells the progress how many of how many facts are read, and stops where that answers False."""


def nothing_kept() -> "AbstractContextManager[Shelf]":
    """Stand in for a shelf where there is none. Raises StoreFailed."""
    raise StoreFailed(translate("review", "Nothing is kept here that could be read."))


@contextmanager
def yielding() -> Iterator[None]:
    """Let other threads in often: with Python's usual 5 ms, a tap that waits for its turn many times takes long."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


class ReviewThread(QObject):
    """Starts with the first question. A later question of the same name takes the place of an earlier one."""

    answered = Signal(str, object)
    """The name of the question, and what its work gave."""
    progressed = Signal(str, float)
    """The name of the question under way, and the share that is read."""
    failed = Signal(str, str)
    """The name of the question, "" where the shelf itself could not be opened, and why: "" for a fault of ours."""

    def __init__(self, open_shelf: OpenShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_shelf = open_shelf
        self._change = threading.Condition()
        self._waiting: dict[str, Work] = {}
        self._lasting: set[str] = set()
        self._under_way = ""
        self._stopped = False
        self._over = False
        self._thread: threading.Thread | None = None

    def ask(self, name: str, work: Work, lasting: bool = False) -> None:
        """Have this done as soon as what is under way is done; what is under way by this name is stopped.

        ``lasting``: it is done to its end, whatever is stopped, and before the shelf is closed.
        """
        with self._change:
            if lasting:
                self._lasting.add(name)
            self._waiting.pop(name, None)
            self._waiting[name] = work
            self._stopped = self._stopped or self._under_way == name
            self._change.notify()
            self._over = False
            if self._thread is None:
                self._begin()

    def waits(self, name: str) -> bool:
        """Tell whether this question has not been begun: stopped now, it would never be answered."""
        return name in self._waiting

    def stop(self) -> None:
        """Stop what is under way where it can be stopped, and forget what waits, but for what lasts."""
        with self._change:
            self._waiting = {name: work for name, work in self._waiting.items() if name in self._lasting}
            self._stopped = True

    def end(self) -> None:
        """Stop, and wait until what lasts is done and the shelf is closed. The next question would open it again."""
        self.stop()
        with self._change:
            thread = self._thread
            self._over = True
            self._change.notify()
        if thread is not None:
            thread.join()

    def _begin(self) -> None:
        self._thread = threading.Thread(target=self._live, name="review", daemon=True)
        self._thread.start()

    def _live(self) -> None:
        try:
            with self._open_shelf() as shelf:
                while (asked := self._next()) is not None:
                    self._answer(shelf, *asked)
        except StoreFailed as fault:
            self._fail(str(fault))
        except Exception:
            self._fail("")
            raise
        finally:
            with self._change:
                self._thread = None
                if self._waiting and not self._over:
                    self._begin()

    def _fail(self, why: str) -> None:
        name, self._under_way = self._under_way, ""
        self._lasting.discard(name)
        if not name:
            self._lasting.clear()
            self.stop()
        if not self._over:
            self.failed.emit(name, why)

    def _next(self) -> tuple[str, Work] | None:
        with self._change:
            self._change.wait_for(lambda: self._waiting or self._over)
            if not self._waiting:
                return None
            self._under_way = next(iter(self._waiting))
            self._stopped = False
            return self._under_way, self._waiting.pop(self._under_way)

    def _answer(self, shelf: "Shelf", name: str, work: Work) -> None:
        with yielding():
            answer = work(shelf, self._go_on)
        self._under_way = ""
        if name in self._lasting or not self._over:
            self._lasting.discard(name)
            self.answered.emit(name, answer)

    def _go_on(self, read: int, of: int) -> bool:
        if (self._stopped or self._over) and self._under_way not in self._lasting:
            return False
        self.progressed.emit(self._under_way, read / max(of, 1))
        return True
