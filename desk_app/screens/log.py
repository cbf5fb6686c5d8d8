"""The shift log: what happened, newest first, in words; each line can be taken back."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desk_app.facts import Fact, Retracted, UnknownFact
from desk_app.floor.state import Floor
from desk_app.screens.rows import Row, Rows
from desk_app.screens.staff import initials
from desk_app.screens.taps import Taps
from desk_app.screens.words import SILENT, fact_words

QML_IMPORT_NAME = "Beforehand.Desk"
QML_IMPORT_MAJOR_VERSION = 1

KEPT: Final = 200
"""Lines on show; the journal keeps all."""


class LogRow(Row, frozen=True, kw_only=True):
    """One fact. ``clock`` is the venue's wall time, ``by`` initials; ``undone``: it was taken back."""

    clock: str
    words: str
    by: str
    undone: bool = False


@QmlElement
@QmlUncreatable("made by the desk")
class LogRows(Rows[LogRow]):
    """The lines of the shift log, newest first."""

    kind = LogRow


@QmlElement
@QmlUncreatable("made by the desk")
class ShiftLog(QObject):
    """The last facts of the shift as lines."""

    changed = Signal()

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
        lines = list(self._rows.rows)
        wall = _wall(floor)
        for fact in facts:
            if isinstance(fact, Retracted):
                lines = [_turned(line) if line.key == fact.fact else line for line in lines]
            elif fact.kind not in SILENT:
                lines.insert(0, _line(fact, floor, wall))
        self._rows.show(lines[:KEPT])
        self.changed.emit()

    @Property(LogRows, constant=True)
    def rows(self) -> LogRows:
        return self._rows

    @Slot(str)
    def undo(self, fact: str) -> None:
        self._taps.do({"do": "undo", "fact": fact})

    @Slot(str)
    def note(self, text: str) -> None:
        """Write a line in the log."""
        if text.strip():
            self._taps.do({"do": "note", "text": text.strip()})


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


def _turned(line: LogRow) -> LogRow:
    fields: dict[str, Any] = {name: getattr(line, name) for name in line.__struct_fields__}
    return LogRow(**fields | {"undone": not line.undone})


def _wall(floor: Floor) -> tzinfo:
    return ZoneInfo(floor.venue.timezone)
