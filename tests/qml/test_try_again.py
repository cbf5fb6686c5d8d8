"""What could not be read says so in the window, and a tap tries again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.floor_stage import within
from tests.support.read_shifts import evenings, fault_surfaced
from tests.support.screens_stage import ScreensStage

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
MEASURING = "desk_app.screens.review.measuring.measured"
CHOICES = "desk_app.screens.review.picking.choices"


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    stage = ScreensStage(evenings(2).desk, (1280, 800))
    stage.screens.staff.ask(False)
    stage.open_review()
    yield stage
    stage.close()
    assert stage.warnings == []


def again(stage: ScreensStage) -> QQuickItem:
    """Give the one button on show that tries again."""
    stage.let_a_frame_pass()
    every = within(stage.window.contentItem())
    (found,) = [item for item in every if item.isVisible() and item.property("spoken") == "Try again"]
    return found


def tap(stage: ScreensStage, item: QQuickItem) -> None:
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at.x(), at.y()))


def test_measures_that_cannot_be_read_are_tried_again_by_a_tap(
    stage: ScreensStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    measures = stage.screens.review.measures
    with monkeypatch.context() as broken:
        broken.setattr(MEASURING, lambda *_: 1 // 0)
        stage.open_review("measures")
        stage.wait_for(lambda: measures.fault != "")
        fault_surfaced()
    tap(stage, again(stage))
    stage.wait_for(lambda: measures.rows.count > 0)


def test_spans_that_cannot_be_read_are_tried_again_by_a_tap(
    stage: ScreensStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    picking = stage.screens.review.picking
    with monkeypatch.context() as broken:
        broken.setattr(CHOICES, lambda *_: 1 // 0)
        stage.find(lambda item: item.objectName() == "reviewView").setProperty("choosing", True)
        stage.wait_for(lambda: picking.fault != "")
        fault_surfaced()
    tap(stage, again(stage))
    stage.wait_for(lambda: picking.rows.count == 2)
