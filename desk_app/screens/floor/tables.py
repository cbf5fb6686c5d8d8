"""The tables of the floor for QML: where each is drawn, and what is the matter with it."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec
from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QObject, Qt, Signal, Slot

from desk_app.screens.floor.glasses import GlassesModel
from desk_app.screens.floor.layout import Place
from desk_app.screens.floor.table_rows import TableRow
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import ROOT, AnyIndex

STATE: Final = tuple(name for name in TableRow.__struct_fields__ if name != "glasses")
WHERE: Final = Place.__struct_fields__
NAMED: Final = dict(enumerate((*STATE, *WHERE, "glasses"), start=Qt.ItemDataRole.UserRole + 1))
ROLE_OF: Final = {name: role for role, name in NAMED.items()}
STATE_ROLES: Final = {name: ROLE_OF[name] for name in STATE}
WHERE_ROLES: Final = {name: ROLE_OF[name] for name in WHERE}
NOWHERE: Final = Place(centre_x=0.0, centre_y=0.0, wide=0.0, deep=0.0, turned=0.0)


def camel(name: str) -> str:
    """Give a Python name as QML spells it: ``held_until`` is ``heldUntil`` there."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


@for_qml
class TablesModel(QAbstractListModel):
    """One row for each table of the plan, in its order; the role ``glasses`` is a model in turn."""

    any_late_changed = Signal()
    joins_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._late: set[str] = set()
        self._joins: list[dict[str, float]] = []
        self._rows: list[TableRow] = []
        self._places: list[Place] = []
        self._glasses: list[GlassesModel] = []
        self._at: dict[str, int] = {}

    def begin(self, rows: Iterable[TableRow]) -> None:
        """Show another plan's tables: the one change after which nothing of before holds."""
        self.beginResetModel()
        for model in self._glasses:
            model.deleteLater()
        self._rows = list(rows)
        self._places = [NOWHERE] * len(self._rows)
        self._glasses = [GlassesModel(self) for _ in self._rows]
        for model, row in zip(self._glasses, self._rows, strict=True):
            model.show(row.glasses)
        self._at = {row.table: place for place, row in enumerate(self._rows)}
        self.endResetModel()
        self._count_late(self._rows)
        self._draw_joins()

    def show(self, rows: Iterable[TableRow]) -> None:
        """Show these rows in place of those of the same tables; tables that are not on the plan are passed over."""
        known = [row for row in rows if row.table in self._at]
        for row in known:
            number = self._at[row.table]
            before, self._rows[number] = self._rows[number], row
            if before.glasses != row.glasses:
                self._glasses[number].show(row.glasses)
            self._tell(number, _differing(before, row, STATE_ROLES))
        self._count_late(known)
        self._draw_joins()

    def place(self, places: Mapping[str, Place]) -> None:
        """Draw each table at its place."""
        for table, place in places.items():
            number = self._at.get(table)
            if number is not None:
                before, self._places[number] = self._places[number], place
                self._tell(number, _differing(before, place, WHERE_ROLES))
        self._draw_joins()

    def row_of(self, table: str) -> TableRow | None:
        """Give what is shown of a table, or None where the plan has no such table."""
        number = self._at.get(table)
        return None if number is None else self._rows[number]

    @Property(bool, notify=any_late_changed)
    def anyLate(self) -> bool:
        return bool(self._late)

    @Property(list, notify=joins_changed)
    def joins(self) -> list[dict[str, float]]:
        """Lines in metres from the first table of a party to each of its others."""
        return self._joins

    @Slot(str, result=bool)
    def isTaken(self, table: str) -> bool:
        """Tell whether a party sits at a table."""
        row = self.row_of(table)
        return row is not None and row.party != ""

    @Slot(str, result=int)
    def size(self, table: str) -> int:
        """Give how many guests sit at a table."""
        row = self.row_of(table)
        return row.size if row else 0

    @Slot(str, result=int)
    def number(self, table: str) -> int:
        """Give the row a table is shown in, -1 where there is none."""
        return self._at.get(table, -1)

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        name = NAMED.get(role)
        if name is None or not index.isValid():
            return None
        if name == "glasses":
            return self._glasses[index.row()]
        rows: Any = self._places if name in WHERE_ROLES else self._rows
        return getattr(rows[index.row()], name)

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(camel(name).encode()) for role, name in NAMED.items()}

    def _tell(self, number: int, roles: list[int]) -> None:
        if roles:
            index = self.index(number)
            self.dataChanged.emit(index, index, roles)

    def _draw_joins(self) -> None:
        joined = [row for row in self._rows if row.joined not in ("", row.table) and row.joined in self._at]
        ends = [(self._places[self._at[row.joined]], self._places[self._at[row.table]]) for row in joined]
        joins = [{"x1": a.centre_x, "y1": a.centre_y, "x2": b.centre_x, "y2": b.centre_y} for a, b in ends]
        if joins != self._joins:
            self._joins = joins
            self.joins_changed.emit()

    def _count_late(self, rows: Iterable[TableRow]) -> None:
        before = bool(self._late)
        for row in rows:
            (self._late.add if row.urgency == "late" else self._late.discard)(row.table)
        self._late &= self._at.keys()
        if bool(self._late) != before:
            self.any_late_changed.emit()


def _differing(before: msgspec.Struct, after: msgspec.Struct, role_of: Mapping[str, int]) -> list[int]:
    return [role for name, role in role_of.items() if getattr(before, name) != getattr(after, name)]
