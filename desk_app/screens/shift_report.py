"""The report of a shift that was closed just now, written beside everything else: closing waits for no file."""

import threading

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.floor.plan import Venue
from desk_app.screens.review_export import KeepReport, Written
from desk_app.screens.review_thread import yielding

translate = QCoreApplication.translate


class ReportWriter(QObject):
    """Writes one report at a time, each in a thread of its own."""

    written = Signal(object)
    """What became of it: ``Written``."""

    def __init__(self, keep: KeepReport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._thread: threading.Thread | None = None

    def write(self, venue: Venue) -> None:
        """Begin to write; one that is still being written is waited for."""
        self.end()
        self._thread = threading.Thread(target=self._write, args=(venue,), name="report")
        self._thread.start()

    def end(self) -> None:
        """Wait until it is written: whoever closes the shift and then the window wants both."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _write(self, venue: Venue) -> None:
        try:
            with yielding():
                told = self._keep(venue)
        except Exception:
            self.written.emit(Written(fault=translate("shift", "The report could not be written.")))
            raise
        self.written.emit(told)
