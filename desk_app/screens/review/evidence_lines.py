"""The lines behind a number: as many as there are; only those in sight are told."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, Final

import msgspec
from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QObject, Qt, Signal

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import ROOT, AnyIndex

BLOCK: Final = 16
"""Lines that are told at a time: more than a screenful, as each may be of another shift."""

BLOCKS_WANTED: Final = 6
"""Blocks that wait to be told; of those that were passed by in a fling none is."""


class EvidenceLine(msgspec.Struct, frozen=True, kw_only=True):
    """What was needed and what came of it, above its facts; or a fact alone, with no ``mark``.

    ``mark``: unanswered, asked_first, late, in_time, broken, kept, other. ``outcome`` is that in words.
    ``clocks``, ``sentences`` and ``who`` are one for each fact, oldest first.
    ``party`` and ``table``: whose story it is part of, on the page of the fact ``number``.
    """

    number: int
    clocks: tuple[str, ...]
    sentences: tuple[str, ...]
    who: tuple[str, ...]
    mark: str = ""
    words: str = ""
    outcome: str = ""
    party: str = ""
    table: str = ""


class Part(msgspec.Struct, frozen=True):
    """Lines that follow each other from the place ``first`` on, and the heading above them."""

    first: int
    words: str


_ROLES: Final = ("ready", "part", "mark", "words", "outcome", "clocks", "sentences", "who", "story")
_ROLE_OF: Final = {name: role for role, name in enumerate(_ROLES, Qt.ItemDataRole.UserRole + 1)}
_NAME_OF: Final = {role: name for name, role in _ROLE_OF.items()}
_TOLD: Final = [role for name, role in _ROLE_OF.items() if name != "part"]
_BLANK: Final = EvidenceLine(number=0, clocks=(), sentences=(), who=())


@for_qml
class EvidenceLines(QAbstractListModel):
    """A line that is not told yet is there, blank; ``wanted`` asks for it."""

    wanted = Signal()
    count_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._parts: Sequence[Part] = ()
        self._told: dict[int, Sequence[EvidenceLine]] = {}
        self._missing: OrderedDict[int, None] = OrderedDict()

    def show(self, count: int, parts: Sequence[Part] = ()) -> None:
        """Show so many lines, all of them blank."""
        if self._count:
            self.beginRemoveRows(ROOT, 0, self._count - 1)
            self._count, self._parts = 0, ()
            self._told.clear()
            self._missing.clear()
            self.endRemoveRows()
        if count:
            self.beginInsertRows(ROOT, 0, count - 1)
            self._count, self._parts = count, parts
            self.endInsertRows()
        self.count_changed.emit()

    def take_wanted(self) -> int | None:
        """Give the place of the first line of the block that was asked for last; None where all in sight are told."""
        return self._missing.popitem()[0] * BLOCK if self._missing else None

    def tell(self, first: int, lines: Sequence[EvidenceLine]) -> None:
        """Put in the block of lines that begins at this place."""
        self._told[first // BLOCK] = lines
        if lines:
            self.dataChanged.emit(self.index(first), self.index(first + len(lines) - 1), _TOLD)

    def line(self, row: int) -> EvidenceLine | None:
        """Give the line of a row, where it is told."""
        told = self._told.get(row // BLOCK, ())
        return told[row % BLOCK] if 0 <= row < self._count and row % BLOCK < len(told) else None

    @Property(int, notify=count_changed)
    def count(self) -> int:
        return self._count

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        name = _NAME_OF.get(role)
        if name is None or not index.isValid():
            return None
        if name == "part":
            return self._part(index.row())
        line = self.line(index.row())
        if line is None:
            self._want(index.row() // BLOCK)
        return _said(line or _BLANK, name)

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(name.encode()) for role, name in _NAME_OF.items()}

    def _part(self, row: int) -> str:
        place = bisect_right(self._parts, row, key=lambda part: part.first) - 1
        return self._parts[place].words if place >= 0 else ""

    def _want(self, block: int) -> None:
        if block in self._told:
            return
        new = block not in self._missing
        self._missing[block] = None
        self._missing.move_to_end(block)
        while len(self._missing) > BLOCKS_WANTED:
            self._missing.popitem(last=False)
        if new:
            self.wanted.emit()


def _said(line: EvidenceLine, name: str) -> object:
    if name == "ready":
        return line is not _BLANK
    if name == "story":
        return bool(line.party or line.table)
    value = getattr(line, name)
    return list(value) if isinstance(value, tuple) else value
