"""The shift log: what happened, newest first, in words; each line can be taken back."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.facts import Fact, Retracted, UnknownFact
from desk_app.floor.state import Floor
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows
from desk_app.screens.staff import initials
from desk_app.screens.taps import Taps
from desk_app.screens.words import fact_words, silent

KEPT: Final = 200
"""Lines on show; the journal keeps all."""


class LogRow(Row, frozen=True, kw_only=True):
    """One fact. ``clock`` is the venue's wall time, ``by`` initials; ``undone``: it was taken back."""

    clock: str
    words: str
    by: str
    undone: bool = False


@for_qml
class LogRows(Rows[LogRow]):
    """The lines of the shift log, newest first."""

    kind = LogRow


@for_qml
class ShiftLog(QObject):
    """The last facts of the shift as lines."""

    stirred = Signal()
    """Something happened in the house."""

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._rows = LogRows(self)

    def begin(self, facts: Iterable[Fact | UnknownFact], floor: Floor) -> None:
        """Show the facts of the shift so far, oldest first as the journal gives them."""
        self._rows.show([])
        self.add(facts, floor)

    def add(self, facts: Iterable[Fact | UnknownFact], floor: Floor) -> None:
        """Put facts on top; one that takes another back strikes that line through."""
        wall = _wall(floor)
        for fact in facts:
            if isinstance(fact, Retracted):
                line = self._rows.row_of(fact.fact)
                if line is not None:
                    self._rows.change(msgspec.structs.replace(line, undone=not line.undone))
            elif not silent(fact):
                self._rows.push(_line(fact, floor, wall), KEPT)
        self.stirred.emit()

    @Property(LogRows, constant=True)
    def rows(self) -> LogRows:
        return self._rows

    @Slot(str)
    def undo(self, fact: str) -> None:
        self._taps.do({"do": "undo", "fact": fact})


def _line(fact: Fact | UnknownFact, floor: Floor, wall: tzinfo) -> LogRow:
    member = floor.venue.staff.get(fact.by or "")
    return LogRow(
        key=fact.id,
        clock=wall_time(fact.at, wall),
        words=fact_words(fact, floor),
        by=initials(member.name) if member else "",
    )


def wall_time(moment: datetime, wall: tzinfo) -> str:
    """Give the venue's wall time as HH:MM."""
    return moment.astimezone(wall).strftime("%H:%M")


def _wall(floor: Floor) -> tzinfo:
    return ZoneInfo(floor.venue.timezone)
