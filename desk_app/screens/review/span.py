"""What is said and drawn of the span on show: the shift in words, needs over time, the league, praise and mending."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.review.rows import LeagueRows, SentenceRows

if TYPE_CHECKING:
    from desk_app.screens.review.reading import Seen


@for_qml
class SpanOnShow(QObject):
    """``met`` and ``asked`` are needs met before the ask and asked first, one of each for each of ``labels``."""

    changed = Signal()
    drawn = Signal()
    """The picture of needs over time is another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headline = ""
        self._over_time = ""
        self._bars: tuple[tuple[int, ...], tuple[int, ...], tuple[str, ...]] = ((), (), ())
        self._league = LeagueRows(self)
        self._praise = SentenceRows(self)
        self._mend = SentenceRows(self)
        self._left = SentenceRows(self)

    def show(self, seen: "Seen") -> None:
        """Show what was read; what is the same is not drawn again."""
        self._league.show(seen.league)
        self._praise.show(seen.praise)
        self._mend.show(seen.mend)
        self._left.show(seen.left)
        before, self._bars = self._bars, (seen.met, seen.asked, seen.labels)
        self._headline, self._over_time = seen.headline, seen.over_time
        self.changed.emit()
        if before != self._bars:
            self.drawn.emit()

    @Property(str, notify=changed)
    def headline(self) -> str:
        return self._headline

    @Property(str, notify=changed)
    def overTime(self) -> str:
        """The picture of needs over time in words."""
        return self._over_time

    @Property(list, notify=changed)
    def met(self) -> list[int]:
        return list(self._bars[0])

    @Property(list, notify=changed)
    def asked(self) -> list[int]:
        return list(self._bars[1])

    @Property(list, notify=changed)
    def labels(self) -> list[str]:
        return list(self._bars[2])

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
        """What the shift leaves for the next one."""
        return self._left
