"""A story in the window: it lies over everything that it was opened from, and one tap leads back there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.dinner import dinner_desk
from tests.support.floor_stage import kind_of, within
from tests.support.screens_stage import ScreensStage


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    stage = ScreensStage(dinner_desk(), (1280, 800))
    stage.sign_in("m1")
    yield stage
    assert stage.warnings == []
    stage.close()


def tell(stage: ScreensStage, table: str) -> QQuickItem:
    """Open the story of whoever sits at a table, from its sheet; give the page."""
    stage.screens.sheet.open(table)
    stage.screens.sheet.tellStory()
    stage.wait_for(lambda: not stage.screens.story.busy)
    stage.let_a_frame_pass()
    return stage.find(lambda item: item.objectName() == "storyView")


def test_a_story_lies_over_the_whole_window(stage: ScreensStage) -> None:
    tell(stage, "6")
    picture = stage.picture()
    beside = {picture.pixel(x, y) for x in range(4, 150, 3) for y in range(4, picture.height(), 3)}
    assert len(beside) == 1, "nothing is seen beside its column, where the clock and the rooms were"


def test_a_tap_on_back_leads_to_the_sheet_that_a_story_was_opened_from(stage: ScreensStage) -> None:
    page = tell(stage, "6")
    back = next(item for item in within(page) if item.property("spoken") == "Back")
    at = back.mapToScene(QPointF(back.width() / 2, back.height() / 2)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at.x(), at.y()))
    assert not stage.screens.story.there
    stage.let_a_frame_pass()
    assert stage.screens.sheet.table == "6"


def test_no_key_reaches_what_a_story_covers(stage: ScreensStage) -> None:
    page = tell(stage, "6")
    for _ in range(12):
        QTest.keyClick(stage.window, Qt.Key.Key_Tab)
        focused = stage.window.activeFocusItem()
        assert focused is page or focused in within(page)


def test_the_keyboard_goes_through_a_story_and_the_line_that_it_is_on_is_marked_and_in_sight(
    stage: ScreensStage,
) -> None:
    stage.window.resize(1280, 300)
    page = tell(stage, "6")
    lines = next(item for item in within(page) if kind_of(item).startswith("LineList"))
    lines.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    last, reached = int(lines.property("count")) - 1, []
    assert last > lines.property("page")
    keys = [Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home]
    for key in keys + [Qt.Key.Key_Down] * last:
        QTest.keyClick(stage.window, key)
        line = stage.window.activeFocusItem()
        reached.append(line.property("index"))
        assert 0 <= line.y() - lines.property("contentY") <= lines.height() - line.height()
        assert any(kind_of(item).startswith("FocusRing") and item.isVisible() for item in within(line))
    assert reached == [0, 8, last, last - 8, 0, *range(1, last + 1)]


def test_home_shows_what_stands_above_the_first_line_too(stage: ScreensStage) -> None:
    stage.window.resize(1280, 300)
    tell(stage, "6")
    stage.screens.story.openTable()
    stage.wait_for(lambda: not stage.screens.story.busy)
    stage.let_a_frame_pass()
    lines = stage.find(lambda item: kind_of(item).startswith("LineList") and item.isVisible())
    start = lines.property("contentY")
    lines.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(stage.window, key)
        stage.let_a_frame_pass()
    assert stage.window.activeFocusItem().y() > 0, "a chapter's heading stands above it"
    assert lines.property("contentY") == start


def test_a_line_of_the_evidence_is_read_out_once_as_the_one_button_that_opens_its_story(stage: ScreensStage) -> None:
    stage.open_review("shift")
    review = stage.screens.review
    review.show("time:0")
    stage.wait_for(lambda: any(item.property("ready") for item in evidence_lines(stage)))
    line = QAccessible.queryAccessibleInterface(next(item for item in evidence_lines(stage) if item.property("ready")))
    assert line.role() == QAccessible.Role.Button
    assert line.text(QAccessible.Text.Description) == "Opens the whole story"
    assert line.childCount() == 0


def evidence_lines(stage: ScreensStage) -> list[QQuickItem]:
    stage.let_a_frame_pass()
    every = within(stage.window.contentItem())
    return [item for item in every if kind_of(item).startswith("EvidenceLine")]
