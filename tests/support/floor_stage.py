"""The floor alone in a window, on tables that a test chooses."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import shiboken6
from PySide6.QtCore import QMetaObject, QObject, QPoint, QPointF
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy

from desk_app.cues.cue import Cue
from desk_app.floor.state import Floor
from desk_app.screens.clock import ScreenClock
from desk_app.screens.floor.glass_pictures import GlassPictures
from desk_app.screens.floor.plan import PlanView
from desk_app.screens.floor.table_rows import TableRow, derive_tables
from desk_app.screens.floor.tables import ROLE_OF, TablesModel
from desk_app.screens.icons import Icons
from tests.support.sample_floor import NOW, RESOURCES, glass_lasts

STAGE = Path(__file__).parent / "stages" / "FloorStage.qml"


class FloorStage:
    """``show`` puts a floor on it; ``pass_time`` moves its clock; ``window`` is what to look at or to touch."""

    def __init__(self, floor: Floor, cues: list[Cue], size: tuple[int, int] = (800, 720), **properties: object) -> None:
        self.house = floor
        self.now = NOW
        self.warnings: list[str] = []
        self.clock = ScreenClock(lambda: self.now)
        self.tables = TablesModel()
        self.plan = PlanView(self.tables)
        self.tables.begin(rows_of(floor, cues))
        self.plan.show(floor.venue)
        self.engine = QQmlApplicationEngine()
        self.engine.warnings.connect(lambda faults: self.warnings.extend(fault.toString() for fault in faults))
        self.engine.addImportPath(str(RESOURCES / "qml"))
        self.engine.addImageProvider("glasses", GlassPictures())
        self.engine.addImageProvider("icons", Icons(RESOURCES / "icons"))
        handed = {"plan": self.plan, "tables": self.tables, "clock": self.clock, "width": size[0], "height": size[1]}
        self.engine.setInitialProperties(handed | properties)
        self.engine.load(STAGE)
        assert self.engine.rootObjects(), self.warnings
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window: QQuickWindow = window
        self.let_a_frame_pass()
        self.floor = window.findChild(QObject, "floor")

    def show(self, floor: Floor, cues: list[Cue]) -> None:
        self.tables.show(rows_of(floor, cues))

    def pass_time(self, span: timedelta) -> None:
        self.now += span
        self.clock.tick()

    def picture(self) -> QImage:
        return self.window.grabWindow()

    def let_a_frame_pass(self) -> None:
        """Qt hands on what fingers do once a frame."""
        frames = QSignalSpy(self.window.frameSwapped)
        self.window.update()
        assert frames.count() or frames.wait(2000)

    def taps(self) -> list[str]:
        return list(self.window.property("taps"))

    def moves(self) -> list[str]:
        """Who was dragged where, as "1 to 4"."""
        return list(self.window.property("moves"))

    def plan_tables(self) -> list[str]:
        return [self.tables.data(self.tables.index(row), ROLE_OF["table"]) for row in range(self.tables.rowCount())]

    def item(self, table: str) -> QQuickItem:
        """Give the item that draws a table."""
        return next(item for item in within(self.window.contentItem()) if item.property("table") == table)

    def shape(self, table: str) -> QQuickItem:
        """Give the shape of a table, without its words and glasses."""
        return next(item for item in within(self.item(table)) if item.property("form"))

    def texts(self, table: str) -> list[QQuickItem]:
        """Give every text on a table, shown or not."""
        return [item for item in within(self.item(table)) if "PlainText" in kind_of(item)]

    def named(self, name: str) -> QQuickItem:
        return next(item for item in within(self.window.contentItem()) if item.objectName() == name)

    def centre(self, table: str) -> QPoint:
        """Give where in the window a table's middle is."""
        return self.middle(self.item(table))

    def middle(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def close(self) -> None:
        """Take the window down before what it shows."""
        self.window.close()
        shiboken6.delete(self.engine)


def rows_of(floor: Floor, cues: list[Cue], sections: frozenset[str] | None = None) -> list[TableRow]:
    return derive_tables(floor, cues, lambda party, seat: glass_lasts(floor, party, seat), sections)


def kind_of(item: QQuickItem) -> str:
    """Give the name of an item's type, as QML made it."""
    with described(item) as description:
        return description.className()


@contextmanager
def described(item: QQuickItem) -> Iterator[QMetaObject]:
    """Give what Qt tells of an item's type, and let it go at once.

    PySide keeps such a description with the item, and takes what Qt puts in its place later, once both are gone, for a
    description still.
    """
    description = item.metaObject()
    yield description
    shiboken6.invalidate(description)


def within(item: QQuickItem) -> Iterator[QQuickItem]:
    """Give an item and all that lies in it."""
    yield item
    for child in item.childItems():
        yield from within(child)
