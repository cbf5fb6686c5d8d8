"""What is said and drawn of the span on show: the shift in words, needs over time, the league, praise and mending."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.review.rows import LeagueRows, SentenceRows

if TYPE_CHECKING:
    from desk_app.screens.review.reading import Seen


@for_qml
class SpanOnShow(QObject):
    """``met``, ``asked`` and ``never`` count needs met before the ask, asked first, and never answered.

    There is one of each for each of ``labels``, and ``stretches`` says them in words.
    """

    changed = Signal()
    drawn = Signal()
    """The picture of needs over time is another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stretches: tuple[str, ...] = ()
        self._labels: tuple[str, ...] = ()
        self._bars: tuple[tuple[int, ...], ...] = ((), (), ())
        self._headline = SentenceRows(self)
        self._league = LeagueRows(self)
        self._praise = SentenceRows(self)
        self._mend = SentenceRows(self)
        self._left = SentenceRows(self)
        self._goes_on = False

    def show(self, seen: "Seen") -> None:
        """Show what was read; what is the same is not drawn again."""
        self._league.show(seen.league)
        self._praise.show(seen.praise)
        self._mend.show(seen.mend)
        self._left.show(seen.left)
        self._headline.show(seen.headline)
        before = self._bars, self._labels
        self._bars, self._labels = (seen.met, seen.asked, seen.never), seen.labels
        self._stretches, self._goes_on = seen.stretches, seen.goes_on
        self.changed.emit()
        if before != (self._bars, self._labels):
            self.drawn.emit()

    @Property(list, notify=changed)
    def stretches(self) -> list[str]:
        """The picture of needs over time in words, bar by bar."""
        return list(self._stretches)

    @Property(list, notify=changed)
    def met(self) -> list[int]:
        return list(self._bars[0])

    @Property(list, notify=changed)
    def asked(self) -> list[int]:
        return list(self._bars[1])

    @Property(list, notify=changed)
    def never(self) -> list[int]:
        return list(self._bars[2])

    @Property(list, notify=changed)
    def labels(self) -> list[str]:
        return list(self._labels)

    @Property(SentenceRows, constant=True)
    def headline(self) -> SentenceRows:
        """The shift in words."""
        return self._headline

    @Property(LeagueRows, constant=True)
    def league(self) -> LeagueRows:
        return self._league

    @Property(SentenceRows, constant=True)
    def praise(self) -> SentenceRows:
        return self._praise

    @Property(SentenceRows, constant=True)
    def mend(self) -> SentenceRows:
        return self._mend

    @Property(SentenceRows, constant=True)
    def left(self) -> SentenceRows:
        """What the shift leaves for the next one; of the one that goes on, what is open so far."""
        return self._left

    @Property(bool, notify=changed)
    def goesOn(self) -> bool:
        """The shift on show is the one that is open now."""
        return self._goes_on
