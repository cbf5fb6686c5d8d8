"""All measures in the window: gone through by keyboard alone, however wide or long, each value beside its name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from desk_app.desk.desk import Desk
from tests.support.floor_stage import kind_of, within
from tests.support.read_shifts import evenings
from tests.support.screens_stage import ScreensStage

DAYS = 29


@pytest.fixture(scope="module")
def weeks() -> Desk:
    return evenings(DAYS).desk


@pytest.fixture
def stage(qapp: QGuiApplication, weeks: Desk) -> Iterator[ScreensStage]:
    stage = ScreensStage(weeks, (1280, 800))
    stage.screens.staff.ask(False)
    stage.open_review("measures")
    stage.let_a_frame_pass()
    yield stage
    stage.close()
    assert stage.warnings == []


def table(stage: ScreensStage) -> QQuickItem:
    return stage.find(lambda item: kind_of(item).startswith("LineList") and item.isVisible())


def sideways(stage: ScreensStage) -> QQuickItem:
    return stage.find(lambda item: item.property("hidden") is not None and item.isVisible())


def side_by_side(stage: ScreensStage, group: str) -> None:
    stage.screens.review.choose("all", "all")
    stage.wait_for(lambda: stage.screens.review.words == "Everything")
    room = stage.screens.review.measures
    room.pick(room.groupWords.index(group))
    stage.wait_for(lambda: not room.busy)
    stage.let_a_frame_pass()


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def current(stage: ScreensStage) -> QQuickItem:
    """Give the name or the value that the keyboard is on."""
    return stage.window.activeFocusItem().property("held")


def tap(stage: ScreensStage, item: QQuickItem) -> None:
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at.x(), at.y()))


def press(stage: ScreensStage, key: Qt.Key, times: int = 1) -> None:
    """Press quickly: no frame passes in between."""
    for _ in range(times):
        QTest.keyClick(stage.window, key)


def test_tab_comes_to_the_table_and_leaves_it_again_either_way(stage: ScreensStage) -> None:
    table(stage).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    press(stage, Qt.Key.Key_Tab)
    assert not table(stage).hasActiveFocus()
    press(stage, Qt.Key.Key_Backtab)
    assert table(stage).hasActiveFocus()
    press(stage, Qt.Key.Key_Backtab)
    assert not table(stage).hasActiveFocus()


def test_quick_arrows_reach_every_line_and_what_they_are_on_is_in_sight(stage: ScreensStage) -> None:
    table(stage).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    rows = stage.screens.review.measures.rows.rows
    reached = []
    for _ in rows:
        line = stage.window.activeFocusItem()
        reached.append(line.property("key"))
        assert place(table(stage)).contains(place(line))
        press(stage, Qt.Key.Key_Down)
    assert reached == [row.key for row in rows]


def test_tab_comes_to_what_is_in_sight_after_the_table_was_moved_by_hand(stage: ScreensStage) -> None:
    table(stage).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    press(stage, Qt.Key.Key_Tab)
    table(stage).setProperty("contentY", 400)
    stage.let_a_frame_pass()
    press(stage, Qt.Key.Key_Backtab)
    assert table(stage).property("contentY") > 300
    assert place(table(stage)).intersects(place(stage.window.activeFocusItem()))


def test_return_on_a_name_tells_what_it_means_and_on_a_value_opens_its_facts(stage: ScreensStage) -> None:
    side_by_side(stage, "Hour")
    room, review = stage.screens.review.measures, stage.screens.review
    table(stage).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    press(stage, Qt.Key.Key_Down)
    press(stage, Qt.Key.Key_Return)
    assert room.opened == stage.window.activeFocusItem().property("key") != ""
    line = stage.window.activeFocusItem()
    press(stage, Qt.Key.Key_Right)
    press(stage, Qt.Key.Key_Return)
    assert review.evidence.title == f"{line.property('name')}, {room.columns[0]}"
    stage.wait_for(lambda: review.evidence.rows.count > 0)
    press(stage, Qt.Key.Key_Escape)
    assert stage.window.activeFocusItem() is line


def test_the_value_that_the_keyboard_is_on_stands_beside_the_names_with_a_ring_round_it(stage: ScreensStage) -> None:
    side_by_side(stage, "Day")
    table(stage).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    press(stage, Qt.Key.Key_Down)
    names, seen = place(current(stage)), place(sideways(stage))
    for key in [Qt.Key.Key_Right] * (DAYS + 1) + [Qt.Key.Key_Left] * (DAYS - 1):
        press(stage, key)
        assert names.right() - 1 <= place(current(stage)).left()
        assert place(current(stage)).right() <= seen.right() + 1
        assert place(ring(stage)) == place(current(stage))
    press(stage, Qt.Key.Key_Left)
    assert place(ring(stage)) == names


def ring(stage: ScreensStage) -> QQuickItem:
    return next(
        item
        for item in within(stage.window.activeFocusItem())
        if kind_of(item).startswith("FocusRing") and item.isVisible()
    )


def test_names_stay_in_sight_while_values_go_by_under_them(stage: ScreensStage) -> None:
    side_by_side(stage, "Day")
    name = stage.find(lambda item: item.property("words") == "Needs" and item.isEnabled())
    before = place(name)
    sideways(stage).setProperty("contentX", 1500)
    stage.let_a_frame_pass()
    assert place(name) == before
    tap(stage, name)
    assert stage.screens.review.measures.opened == "needs"


def test_the_names_of_the_columns_are_whole(stage: ScreensStage) -> None:
    side_by_side(stage, "Day")
    heads = [
        item for item in within(sideways(stage)) if item.property("words") in stage.screens.review.measures.columns
    ]
    assert len(heads) == DAYS
    assert {item.property("words") for item in heads if item.height() < item.implicitHeight()} == set()
    assert max(item.height() for item in heads) <= place(heads[0].parentItem()).height()


def test_from_right_to_left_the_names_stand_at_the_right_and_the_first_value_beside_them(
    qapp: QGuiApplication, stage: ScreensStage
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        side_by_side(stage, "Day")
        assert sideways(stage).property("contentX") == sideways(stage).property("hidden") > 0
        table(stage).forceActiveFocus(Qt.FocusReason.TabFocusReason)
        press(stage, Qt.Key.Key_Down)
        names, seen = place(current(stage)), place(sideways(stage))
        assert names.right() == seen.right()
        press(stage, Qt.Key.Key_Left)
        assert place(current(stage)).right() == names.left()
        press(stage, Qt.Key.Key_Left, DAYS)
        assert place(current(stage)).left() == seen.left()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
