"""The venue's plan for QML: its areas and walls laid out for the window's shape, and which table lies where."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.floor.layout import (
    Arrangement,
    Place,
    arrange,
    gains_by_shape,
    label_lies_below,
    place_tables,
    table_at,
    table_beside,
)
from desk_app.screens.floor.tables import TablesModel
from desk_app.screens.qml_kit import for_qml


@for_qml
class PlanView(QObject):
    """Areas and walls as lists of plain values, lengths in metres on one plan; tables are placed in their model."""

    arranged = Signal()

    def __init__(self, tables: TablesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tables = tables
        self._venue = Venue(id="", name="")
        self._gains: dict[str, float] = {}
        self._shape = (4.0, 3.0)
        self._arrangement = Arrangement(width=1.0, height=1.0, spots={})
        self._places: dict[str, Place] = {}

    def show(self, venue: Venue) -> None:
        """Lay out a venue's plan; its tables must have been given to the model before."""
        self._venue = venue
        self._gains = gains_by_shape(list(venue.tables.values()), venue.areas)
        self._lay_out()

    @Slot(float, float)
    def fit(self, width: float, height: float) -> None:
        """Choose the arrangement of areas for a window of this shape."""
        if width > 0 and height > 0:
            self._shape = (width, height)
            if arrange(list(self._venue.areas.values()), width, height) != self._arrangement:
                self._lay_out()

    @Slot(float, float, float, result=str)
    def tableAt(self, x: float, y: float, reach: float) -> str:
        """Give the table at a point of the plan, touched as if it were at least ``reach`` wide, or an empty word."""
        return table_at(self._places, x, y, reach) or ""

    @Slot(str, int, int, result=str)
    def tableBeside(self, table: str, right: int, down: int) -> str:
        """Give the next table to the right, left, below or above, or an empty word."""
        if table not in self._places:
            return ""
        return table_beside(self._places, table, right, down) or ""

    @Property(float, notify=arranged)
    def width(self) -> float:
        return self._arrangement.width

    @Property(float, notify=arranged)
    def height(self) -> float:
        return self._arrangement.height

    @Property(list, notify=arranged)
    def areas(self) -> list[dict[str, Any]]:
        spots = self._arrangement.spots
        return [
            {"name": area.name, "x": spots[key].x, "y": spots[key].y, "width": area.width, "height": area.height}
            for key, area in self._venue.areas.items()
        ]

    @Property(list, notify=arranged)
    def walls(self) -> list[dict[str, Any]]:
        spots = self._arrangement.spots
        return [
            {
                "x1": spots[wall.area].x + wall.x1,
                "y1": spots[wall.area].y + wall.y1,
                "x2": spots[wall.area].x + wall.x2,
                "y2": spots[wall.area].y + wall.y2,
                "label": wall.label or "",
                "below": label_lies_below(wall, self._venue.areas[wall.area], self._venue.tables.values()),
            }
            for wall in self._venue.walls
        ]

    def _lay_out(self) -> None:
        self._arrangement = arrange(list(self._venue.areas.values()), *self._shape)
        self._places = place_tables(self._venue.tables.values(), self._arrangement.spots, self._gains)
        self._tables.place(self._places)
        self.arranged.emit()
