"""What would have come of a change, listed: cues that nobody saw, and so no facts."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.trying.rows import ReckonedRow, ReckonedRows

translate = QCoreApplication.translate


@for_qml
class ReckonedCues(QObject):
    """``title`` is "" while nothing is open. ``words`` say how many there are, and that they are reckoned."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = ReckonedRows(self)
        self._title = self._words = ""

    def open(self, title: str, rows: Sequence[ReckonedRow], of: int) -> None:
        """Show these; ``of`` is how many there are in all."""
        self._title = title
        self._rows.show(rows)
        self._words = _words(len(rows), of)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._title = ""
        self._rows.show([])
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property(ReckonedRows, constant=True)
    def rows(self) -> ReckonedRows:
        return self._rows


def _words(shown: int, of: int) -> str:
    reckoned = translate("try", "These are reckoned. Nobody saw them, so no facts stand behind them.")
    if shown >= of:
        return reckoned
    first = translate("try", "The first {shown} of {of}.").format(shown=shown, of=f"{of:,}".replace(",", "\u00a0"))
    return f"{first} {reckoned}"
