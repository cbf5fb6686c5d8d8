"""What a change comes to: before and after, each number with what it is counted of."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.reading_thread import ReviewThread
from desk_app.screens.review.evidence import EvidenceRoom
from desk_app.screens.trying.reckoned import ReckonedCues
from desk_app.screens.trying.rows import EffectRow, EffectRows

if TYPE_CHECKING:
    from desk_app.review.pages.cases import Cases
    from desk_app.screens.trying.reading import Tried

translate = QCoreApplication.translate


@for_qml
class EffectsRoom(QObject):
    """Facts stand behind what was; of what would have been there is a list, and no fact."""

    changed = Signal()
    story_wanted = Signal(str, str, int)
    """The story of a party or else of a table is to be told, on the page of the fact of this number."""

    def __init__(self, thread: ReviewThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tried: Tried | None = None
        self._venue: Venue | None = None
        self._rows = EffectRows(self)
        self._facts = EvidenceRoom(thread, self)
        self._cues = ReckonedCues(self)
        self._facts.story_wanted.connect(self.story_wanted)

    def show(self, tried: "Tried | None", venue: Venue) -> None:
        """Show what was tried; None: nothing was."""
        self._tried, self._venue = tried, venue
        self._rows.show(tried.rows if tried is not None else ())
        self._facts.close()
        self._cues.close()
        self.changed.emit()

    @Slot(str, int)
    def showBefore(self, standard: str, place: int) -> None:
        """Open the facts behind a number as it was: that of a standard, "" for all, in the column at this place."""
        row, tried, venue = self._rows.row_of(standard), self._tried, self._venue
        if row is None or tried is None or venue is None or tried.spans is None:
            return
        spans, measure = tried.spans, tried.counted[place]

        def behind() -> "Cases":
            from desk_app.screens.trying.behind import what_was

            return what_was(spans, standard, measure)

        self._facts.open(_title(row, tried.measures[place], translate("try", "as it was")), behind, venue)

    @Slot(str, int)
    def showAfter(self, standard: str, place: int) -> None:
        """List what a number with the change is counted of."""
        row, tried, venue = self._rows.row_of(standard), self._tried, self._venue
        if row is None or tried is None or venue is None or tried.spans is None:
            return
        from desk_app.screens.trying.behind import what_would_be

        rows = what_would_be(tried.spans, standard, tried.counted[place], venue)
        title = _title(row, tried.measures[place], translate("try", "with the change"))
        self._cues.open(title, rows, row.after[place])

    @Property(EffectRows, constant=True)
    def rows(self) -> EffectRows:
        return self._rows

    @Property(list, notify=changed)
    def measures(self) -> list[str]:
        """What is counted, by name, one for each column."""
        return list(self._tried.measures) if self._tried is not None else []

    @Property(list, notify=changed)
    def meanings(self) -> list[str]:
        """What each of them means."""
        return list(self._tried.meanings) if self._tried is not None else []

    @Property(EvidenceRoom, constant=True)
    def facts(self) -> EvidenceRoom:
        """What stands behind a number as it was."""
        return self._facts

    @Property(ReckonedCues, constant=True)
    def cues(self) -> ReckonedCues:
        """What would have come."""
        return self._cues


def _title(row: EffectRow, measure: str, side: str) -> str:
    return translate("try", "{standard}: {measure}, {side}").format(standard=row.name, measure=measure, side=side)
