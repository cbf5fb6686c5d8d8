"""Real mouse, wheel, finger and key presses on the floor."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMetaObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.floor_stage import FloorStage
from tests.support.sample_floor import bistro_at_dinner

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[FloorStage]:
    stage = FloorStage(*bistro_at_dinner())
    stage.window.requestActivate()
    yield stage
    assert stage.warnings == []
    stage.close()


def turn_wheel(stage: FloorStage, at: QPoint, by: int) -> None:
    """Turn the wheel by eighths of a degree: 120 for a notch."""
    still, none = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    turn = QPoint(0, by)
    event = QWheelEvent(QPointF(at), QPointF(at), QPoint(), turn, none, still, Qt.ScrollPhase.NoScrollPhase, False)
    QGuiApplication.sendEvent(stage.window, event)


def click(stage: FloorStage, point: QPoint) -> None:
    QTest.mouseClick(stage.window, LEFT, Qt.KeyboardModifier.NoModifier, point)


def drag(stage: FloorStage, start: QPoint, end: QPoint) -> None:
    QTest.mouseMove(stage.window, start)
    QTest.mousePress(stage.window, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 11):
        QTest.mouseMove(stage.window, start + (end - start) * step / 10, 5)
    QTest.mouseRelease(stage.window, LEFT, Qt.KeyboardModifier.NoModifier, end)


def test_a_tap_on_a_table_opens_it(stage: FloorStage) -> None:
    click(stage, stage.centre("12"))
    assert stage.taps() == ["12"]


def test_a_tap_beside_a_small_stool_still_reaches_it(stage: FloorStage) -> None:
    stool = stage.item("B1")
    assert stool.width() < 48
    click(stage, stage.centre("B1") - QPoint(0, 23))
    assert stage.taps() == ["B1"]


def test_a_tap_on_the_ground_opens_nothing(stage: FloorStage) -> None:
    click(stage, QPoint(stage.window.width() // 2, 60))
    assert stage.taps() == []


def test_a_party_is_dragged_to_another_table(stage: FloorStage) -> None:
    drag(stage, stage.centre("1"), stage.centre("4"))
    assert stage.moves() == ["1 to 4"]
    assert stage.taps() == []


def test_a_party_let_go_on_the_ground_stays_where_it_is(stage: FloorStage) -> None:
    drag(stage, stage.centre("1"), QPoint(500, 660))
    drag(stage, stage.centre("1"), stage.centre("1") + QPoint(20, 0))
    assert stage.moves() == []


def test_a_free_table_cannot_be_dragged(stage: FloorStage) -> None:
    drag(stage, stage.centre("4"), stage.centre("21"))
    assert stage.moves() == []


def test_a_walk_in_is_dragged_to_a_free_table(stage: FloorStage) -> None:
    drag(stage, stage.middle(stage.named("walkIn")), stage.centre("4"))
    assert stage.moves() == [" to 4"]


def test_while_tables_are_chosen_nobody_is_carried(stage: FloorStage) -> None:
    stage.floor.setProperty("walkIns", False)
    drag(stage, stage.centre("1"), stage.centre("4"))
    assert stage.moves() == []
    assert not stage.named("walkIn").isVisible()


def test_the_wheel_zooms_around_the_pointer_and_two_clicks_on_the_ground_fit_again(stage: FloorStage) -> None:
    before = stage.item("22").width()
    centre = stage.centre("22")
    turn_wheel(stage, centre, 480)
    assert stage.item("22").width() > before * 1.5
    assert (stage.centre("22") - centre).manhattanLength() <= 3
    QTest.mouseDClick(stage.window, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(20, 20))
    QMetaObject.invokeMethod(stage.floor, "fit")
    assert stage.item("22").width() == before


def test_the_ground_is_dragged_only_when_zoomed_in_and_never_out_of_the_window(stage: FloorStage) -> None:
    before = stage.centre("4")
    drag(stage, QPoint(410, 660), QPoint(410, 300))
    assert stage.centre("4") == before
    turn_wheel(stage, before, 480)
    drag(stage, QPoint(410, 660), QPoint(410, 560))
    assert stage.centre("4").y() < before.y()
    for _ in range(8):
        drag(stage, QPoint(410, 660), QPoint(410, 60))
    assert stage.centre("24").y() > 0 or stage.centre("B8").y() > 0


def test_a_finger_pans_and_only_after_holding_carries(stage: FloorStage, qtbot: QtBot) -> None:
    finger = QTest.createTouchDevice()
    start, end = stage.centre("1"), stage.centre("4")
    _swipe(stage, finger, start, end)
    assert stage.moves() == []
    QTest.touchEvent(stage.window, finger).press(1, start, stage.window).commit()
    qtbot.waitUntil(lambda: stage.named("touch").property("held") == "1", timeout=3000)
    _move_and_lift(stage, finger, start, end)
    assert stage.moves() == ["1 to 4"]


def test_two_fingers_pinch(stage: FloorStage) -> None:
    before = stage.item("3").width()
    finger = QTest.createTouchDevice()
    middle = stage.centre("6")
    for spread in range(20, 160, 10):
        touch = QTest.touchEvent(stage.window, finger)
        left, right = middle - QPoint(spread, 0), middle + QPoint(spread, 0)
        if spread == 20:
            touch.press(1, left, stage.window).press(2, right, stage.window)
        else:
            touch.move(1, left, stage.window).move(2, right, stage.window)
        touch.commit()
        stage.let_a_frame_pass()
    QTest.touchEvent(stage.window, finger).release(1, left, stage.window).release(2, right, stage.window).commit()
    assert stage.item("3").width() > before * 1.5


def test_tab_and_arrows_reach_a_table_and_enter_opens_it(stage: FloorStage) -> None:
    stage.item("1").forceActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Right)
    assert stage.item("2").hasActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Down)
    assert stage.item("5").hasActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Tab)
    focused = stage.window.activeFocusItem()
    assert focused.property("table")
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    QTest.keyClick(stage.window, Qt.Key.Key_Space)
    assert stage.taps() == [focused.property("table")] * 2


def test_every_table_can_be_reached_by_tab_alone(stage: FloorStage) -> None:
    stage.item("1").forceActiveFocus()
    seen = set()
    for _ in range(40):
        seen.add(stage.window.activeFocusItem().property("table"))
        QTest.keyClick(stage.window, Qt.Key.Key_Tab)
    assert set(stage.plan_tables()) <= seen


def test_a_table_out_of_sight_comes_into_view_when_the_keyboard_reaches_it(stage: FloorStage) -> None:
    turn_wheel(stage, stage.centre("1"), 960)
    far = stage.item("24")
    far.forceActiveFocus()
    assert stage.window.contentItem().contains(QPointF(stage.centre("24")))


def test_the_keyboards_table_is_shown_by_a_ring(stage: FloorStage) -> None:
    calm = stage.picture()
    stage.item("4").forceActiveFocus()
    focused = stage.picture()
    table = stage.item("4")
    corner = table.mapToScene(QPointF(table.width() / 2, -3)).toPoint()
    assert calm.pixelColor(corner) != focused.pixelColor(corner)


def _swipe(stage: FloorStage, finger: QPointingDevice, start: QPoint, end: QPoint) -> None:
    QTest.touchEvent(stage.window, finger).press(1, start, stage.window).commit()
    _move_and_lift(stage, finger, start, end)


def _move_and_lift(stage: FloorStage, finger: QPointingDevice, start: QPoint, end: QPoint) -> None:
    for step in range(1, 11):
        QTest.touchEvent(stage.window, finger).move(1, start + (end - start) * step / 10, stage.window).commit()
        stage.let_a_frame_pass()
    QTest.touchEvent(stage.window, finger).release(1, end, stage.window).commit()
