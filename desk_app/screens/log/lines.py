"""The lines of the log: as many as were found, a million if need be; only those in sight are told."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec
from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QCoreApplication, QObject, Qt, Signal

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import ROOT, AnyIndex

if TYPE_CHECKING:
    from desk_app.review.log.log_index import Numbers

BLOCK: Final = 32
"""Lines that are told at a time: about a screenful, as each may be of another shift."""

BLOCKS_KEPT: Final = 200
BLOCKS_WANTED: Final = 6
"""Blocks that wait to be told; of those that were passed by in a fling none is."""


class LogFact(msgspec.Struct, frozen=True, kw_only=True):
    """A fact in words. ``device``: the machine it came from, where that is not the usual one.

    ``party`` and ``table``: whose story it is part of.
    ``cue``: the desk's own. ``may_undo``: no later shift was opened, and somebody tapped it.
    """

    number: int
    id: str
    clock: str
    words: str
    by: str
    device: str
    party: str
    table: str
    cue: bool
    undone: bool
    may_undo: bool


class LogDay(msgspec.Struct, frozen=True):
    """A day, or several that one shift went through, in words: from which number to which, and how many were found."""

    first: int
    last: int
    count: int
    words: str


class Found(msgspec.Struct, frozen=True):
    """The numbers of facts, oldest first, and their days.

    ``live``: the first number that may still be undone, or 0.
    """

    numbers: "Numbers | Sequence[int]"
    days: list[LogDay]
    live: int


NOTHING: Final = Found((), [], 0)

_ROLES: Final = ("ready", "day", "clock", "words", "by", "device", "story", "cue", "undone", "mayUndo")
_ROLE_OF: Final = {name: role for role, name in enumerate(_ROLES, Qt.ItemDataRole.UserRole + 1)}
_NAME_OF: Final = {role: name for name, role in _ROLE_OF.items()}
_TOLD: Final = [role for name, role in _ROLE_OF.items() if name != "day"]


@for_qml
class LogLines(QAbstractListModel):
    """Newest first. A line that is not told yet is there, blank; ``wanted`` asks for it."""

    wanted = Signal()
    count_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = NOTHING
        self._firsts: list[int] = []
        self._told: OrderedDict[int, list[LogFact]] = OrderedDict()
        self._stale: set[int] = set()
        self._missing: OrderedDict[int, None] = OrderedDict()

    def show(self, found: Found) -> None:
        """Show what was found. Where it is what was there with newer facts on top, only those are put in."""
        before, grown = self._found.numbers, len(found.numbers) - len(self._found.numbers)
        if not len(before) or grown < 0 or not _alike(found.numbers[: len(before)], before):
            self._start_again(found)
            return
        headings, live = self._found.days, min(filter(None, (self._found.live, found.live)), default=0)
        if grown:
            self.beginInsertRows(ROOT, 0, grown - 1)
        self._hold(found)
        if grown:
            self.endInsertRows()
            self.count_changed.emit()
        self._tell_changed_days(headings)
        self._doubt(live)

    def take_wanted(self) -> list[int]:
        """Give the numbers of the block in sight that was asked for last and is not told; none where all are."""
        while self._missing:
            first = self._missing.popitem()[0] * BLOCK
            if first < len(self._found.numbers):
                return [int(number) for number in self._found.numbers[first : first + BLOCK]]
        return []

    def tell(self, told: Sequence[LogFact]) -> None:
        """Put in one block of facts; one that is no longer on show is passed over."""
        if not told:
            return
        place = self._place_of(told[0].number)
        if (
            place is None
            or place % BLOCK
            or any(self._number(place + step) != each.number for step, each in enumerate(told))
        ):
            return
        block = place // BLOCK
        self._told[block] = list(told)
        self._told.move_to_end(block)
        self._stale.discard(block)
        while len(self._told) > BLOCKS_KEPT:
            self._stale.discard(self._told.popitem(last=False)[0])
        top = self.index(self._row_of_place(place + len(told) - 1))
        self.dataChanged.emit(top, self.index(self._row_of_place(place)), _TOLD)

    def fact(self, row: int) -> LogFact | None:
        """Give the fact of a row, where it is told."""
        place = len(self._found.numbers) - 1 - row
        told = self._told.get(place // BLOCK, []) if place >= 0 else []
        return told[place % BLOCK] if place % BLOCK < len(told) else None

    def row_of_day(self, day: LogDay) -> int:
        """Give the row of the newest fact of a day."""
        numbers = self._found.numbers
        return len(numbers) - bisect_right(numbers, day.last)

    @property
    def days(self) -> list[LogDay]:
        return self._found.days

    @Property(int, notify=count_changed)
    def count(self) -> int:
        return len(self._found.numbers)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._found.numbers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        name = _NAME_OF.get(role)
        if name is None or not index.isValid():
            return None
        if name == "day":
            return self._day(index.row())
        fact = self.fact(index.row())
        self._want(index.row(), fact)
        return _BLANK[name] if fact is None else _said(fact, name)

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(name.encode()) for role, name in _NAME_OF.items()}

    def _start_again(self, found: Found) -> None:
        self.beginResetModel()
        self._told.clear()
        self._stale.clear()
        self._missing.clear()
        self._hold(found)
        self.endResetModel()
        self.count_changed.emit()

    def _hold(self, found: Found) -> None:
        self._found = found
        self._firsts = [day.first for day in found.days]

    def _doubt(self, live: int) -> None:
        """What was told of a shift that goes on may have been undone since: it is told again when it is in sight."""
        if not live:
            return
        first = bisect_right(self._found.numbers, live - 1) // BLOCK
        self._stale |= {block for block in self._told if block >= first}
        for block in self._told:  # those seen last come last, and are told first
            if block in self._stale:
                self._ask_for(block)

    def _tell_changed_days(self, before: list[LogDay]) -> None:
        known = {day.first: day.words for day in before}
        for day in self._found.days:
            if known.get(day.first, day.words) != day.words:
                top = self.row_of_day(day)
                self.dataChanged.emit(self.index(top), self.index(top + day.count - 1), [_ROLE_OF["day"]])

    def _day(self, row: int) -> str:
        place = bisect_right(self._firsts, self._number(len(self._found.numbers) - 1 - row)) - 1
        return self._found.days[place].words if place >= 0 else ""

    def _want(self, row: int, fact: LogFact | None) -> None:
        block = (len(self._found.numbers) - 1 - row) // BLOCK
        if fact is None or block in self._stale:
            self._ask_for(block)
        elif block in self._told:
            self._told.move_to_end(block)

    def _ask_for(self, block: int) -> None:
        new = block not in self._missing
        self._missing[block] = None
        self._missing.move_to_end(block)
        while len(self._missing) > BLOCKS_WANTED:
            self._missing.popitem(last=False)
        if new:
            self.wanted.emit()

    def _number(self, place: int) -> int:
        return int(self._found.numbers[place]) if place < len(self._found.numbers) else 0

    def _place_of(self, number: int) -> int | None:
        place = bisect_right(self._found.numbers, number) - 1
        return place if place >= 0 and self._number(place) == number else None

    def _row_of_place(self, place: int) -> int:
        return len(self._found.numbers) - 1 - place


_BLANK: Final[dict[str, object]] = {
    "ready": False,
    "clock": "",
    "words": "",
    "by": "",
    "device": "",
    "story": False,
    "cue": False,
    "undone": False,
    "mayUndo": False,
}


def found_words(count: int) -> str:
    """Say how many facts there are."""
    if not count:
        return QCoreApplication.translate("log", "No fact")
    if count == 1:
        return QCoreApplication.translate("log", "1 fact")
    return QCoreApplication.translate("log", "{count} facts").format(count=f"{count:,}".replace(",", "\u00a0"))


def _said(fact: LogFact, name: str) -> object:
    if name == "ready":
        return True
    if name == "story":
        return bool(fact.party or fact.table)
    return fact.may_undo if name == "mayUndo" else getattr(fact, name)


def _alike(some: Any, others: Any) -> bool:
    return bool((some == others).all()) if hasattr(others, "all") else some == others
