"""The comparison in the window, gone through by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.support.floor_stage import kind_of, within
from tests.support.read_shifts import evenings
from tests.support.screens_stage import ScreensStage


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    stage = ScreensStage(evenings(29).desk, (1280, 500))
    stage.screens.staff.ask(False)
    stage.open_review()
    yield stage
    stage.close()
    assert stage.warnings == []


def test_a_number_that_tab_comes_to_is_in_sight(stage: ScreensStage) -> None:
    stage.screens.review.enter("compare")
    stage.wait_for(lambda: stage.screens.review.compare.rows.count > 0)
    stage.let_a_frame_pass()
    drawer = stage.find(lambda item: item.objectName() == "drawer")
    table = next(item for item in within(drawer) if item.property("contentY") is not None)
    assert table.property("contentHeight") > table.height()
    lines = set()
    for _ in range(5 * table.property("count")):
        QTest.keyClick(stage.window, Qt.Key.Key_Tab)
        stage.let_a_frame_pass()
        number = stage.window.activeFocusItem()
        if kind_of(number).startswith("CompareValue"):
            y = number.mapToItem(table, QPointF(0, 0)).y()
            assert 0 <= y <= table.height() - number.height()
            lines.add(number.property("spoken").split(",")[0])
    assert len(lines) == table.property("count")
