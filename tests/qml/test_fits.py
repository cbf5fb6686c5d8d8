"""At every size and at 130 % text, no word on any screen is cut off, and every target can be hit."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.support.dinner import dinner_desk
from tests.support.floor_stage import within
from tests.support.screens_stage import ScreensStage

SIZES = [(1280, 800), (800, 1280), (1920, 1080), (1366, 768)]
ROOMS = ["floor", "list", "setup"]
TABLES = ["3", "4", "7", "24"]  # seated, free, to reset, held
SMALLEST_TARGET = 48
SHORTENED = ("logStrip", "floorPlan", "logList")
"""Where a line is shortened by design, because the whole of it is one tap away; tests of the floor hold its words."""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def stage(qapp: QGuiApplication, request: pytest.FixtureRequest) -> Iterator[ScreensStage]:
    stage = ScreensStage(dinner_desk(), request.param, text_size=130)
    yield stage
    stage.close()


def shown(item: QQuickItem) -> bool:
    return item.isVisible() and item.width() > 0 and item.height() > 0


def cut_off(stage: ScreensStage) -> list[str]:
    """Give the words on show that do not fit where they stand."""
    found = []
    for item in within(stage.window.contentItem()):
        if item.property("truncated") is None or not shown(item):
            continue
        text = str(item.property("text"))
        if any(held_by(item, name) for name in SHORTENED):
            continue
        if item.property("truncated") or item.property("contentHeight") > item.height() + 1:
            found.append(text)
    return found


def held_by(item: QQuickItem, name: str) -> bool:
    while item is not None:
        if item.objectName() == name:
            return True
        item = item.parentItem()
    return False


def small_targets(stage: ScreensStage) -> list[tuple[str, float, float]]:
    return [
        (str(item.property("spoken")), item.width(), item.height())
        for item in within(stage.window.contentItem())
        if item.property("spoken")
        and shown(item)
        and item.property("glyph") is not None
        and min(item.width(), item.height()) < SMALLEST_TARGET - 0.5
    ]


def outside(stage: ScreensStage) -> list[str]:
    """Give the controls that stand past the window's sides, and those of what is open at the side past its ends."""
    window = QRectF(0, 0, stage.window.width(), stage.window.height()).adjusted(-1, -1, 1, 1)
    found = []
    for item in within(stage.window.contentItem()):
        if item.property("spoken") and shown(item) and item.isEnabled() and not held_by(item, "logStrip"):
            stands = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            past_sides = stands.left() < window.left() or stands.right() > window.right()
            past_ends = stands.top() < window.top() or stands.bottom() > window.bottom()
            if past_sides or (past_ends and held_by(item, "drawer") and stays(item)):
                found.append(str(item.property("spoken")))
    return found


def stays(item: QQuickItem) -> bool:
    """Whether it must be in sight without scrolling: the answer most likely, and what nothing scrolls."""
    if item.property("large") and item.property("tone") == "filled":
        return True
    while item is not None and item.property("contentY") is None:
        item = item.parentItem()
    return item is None


def faults(stage: ScreensStage) -> dict[str, object]:
    stage.let_a_frame_pass()
    found = {"cut off": cut_off(stage), "too small": small_targets(stage), "outside": outside(stage)}
    return {what: where for what, where in found.items() if where}


def test_every_screen_fits(stage: ScreensStage) -> None:
    found = {"sign in": faults(stage)}
    stage.sign_in("s1")
    for room in ROOMS:
        stage.open_room(room)
        found[room] = faults(stage)
    stage.open_room("floor")
    for table in TABLES:
        stage.screens.sheet.open(table)
        found[f"table {table}"] = faults(stage)
    assert {screen: what for screen, what in found.items() if what} == {}


def test_a_refusal_and_a_long_answer_fit(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    stage.screens.tell("Not kept: the disk is full. Make room, then tap again. What is on screen is in the journal.")
    assert faults(stage) == {}


def test_right_to_left_mirrors_the_house(stage: ScreensStage, qapp: QGuiApplication) -> None:
    stage.sign_in("s1")
    rooms = stage.find(lambda item: item.property("spoken") == "Set-up")
    rail = stage.find(lambda item: item.property("unfolded") is not None)
    assert rooms.mapToScene(QPointF(0, 0)).x() < rail.mapToScene(QPointF(0, 0)).x() or is_portrait(stage)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert faults(stage) == {}
        assert rooms.mapToScene(QPointF(0, 0)).x() > rail.mapToScene(QPointF(0, 0)).x()
        stage.screens.sheet.open("3")
        assert faults(stage) == {}
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def is_portrait(stage: ScreensStage) -> bool:
    return stage.window.height() > stage.window.width()
