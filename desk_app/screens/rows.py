"""One list model for every list on screen: frozen rows in, exact row signals out, never a reset for one row."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Generic, TypeVar

import msgspec
from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What every row has: a key that stays the same for as long as the row stands for the same thing."""

    key: str


R = TypeVar("R", bound=Row)


class Rows(QAbstractListModel, Generic[R]):
    """Rows of one kind. A subclass names the kind; each of its fields is a role, spelt as QML spells it."""

    kind: ClassVar[type[Row]] = Row
    _names: ClassVar[dict[int, str]] = {}
    _roles: ClassVar[dict[str, int]] = {}

    count_changed = Signal()

    def __init_subclass__(cls, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        cls._names = dict(enumerate(cls.kind.__struct_fields__, start=Qt.ItemDataRole.UserRole + 1))
        cls._roles = {name: role for role, name in cls._names.items()}

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[R] = []

    def show(self, rows: Iterable[R]) -> None:
        """Show these rows in this order; whatever differs is told row by row, role by role."""
        wanted = list(rows)
        before = len(self.rows)
        self._drop_gone({row.key for row in wanted})
        for place, row in enumerate(wanted):
            self._settle(place, row)
        if len(self.rows) != before:
            self.count_changed.emit()

    def push(self, row: R, most: int) -> None:
        """Put a row on top of the others, and drop the last beyond ``most``: what a log does, at no cost by length."""
        self.beginInsertRows(ROOT, 0, 0)
        self.rows.insert(0, row)
        self.endInsertRows()
        if len(self.rows) > most:
            self.beginRemoveRows(ROOT, most, len(self.rows) - 1)
            del self.rows[most:]
            self.endRemoveRows()
        self.count_changed.emit()

    def change(self, row: R) -> None:
        """Show this row in place of the one with its key; one that is not there is passed over."""
        place = next((place for place, each in enumerate(self.rows) if each.key == row.key), None)
        if place is not None:
            self._change(place, row)

    def row_of(self, key: str) -> R | None:
        """Give the row of this key, or None."""
        return next((row for row in self.rows if row.key == key), None)

    @Property(int, notify=count_changed)
    def count(self) -> int:
        return len(self.rows)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        name = self._names.get(role)
        if name is None or not index.isValid():
            return None
        value = getattr(self.rows[index.row()], name)
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(_camel(name).encode()) for role, name in self._names.items()}

    def _settle(self, place: int, row: R) -> None:
        here = _place_of(self.rows, row.key, place)
        if here is None:
            self.beginInsertRows(ROOT, place, place)
            self.rows.insert(place, row)
            self.endInsertRows()
            return
        if here != place:
            self.beginMoveRows(ROOT, here, here, ROOT, place)
            self.rows.insert(place, self.rows.pop(here))
            self.endMoveRows()
        self._change(place, row)

    def _change(self, place: int, row: R) -> None:
        before, self.rows[place] = self.rows[place], row
        roles = [role for name, role in self._roles.items() if getattr(before, name) != getattr(row, name)]
        if roles:
            self.dataChanged.emit(self.index(place), self.index(place), roles)

    def _drop_gone(self, keys: set[str]) -> None:
        for place in range(len(self.rows) - 1, -1, -1):
            if self.rows[place].key not in keys:
                self.beginRemoveRows(ROOT, place, place)
                del self.rows[place]
                self.endRemoveRows()


def _place_of(rows: Sequence[Row], key: str, start: int) -> int | None:
    return next((place for place in range(start, len(rows)) if rows[place].key == key), None)


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
