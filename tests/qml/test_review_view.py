"""The review in the window: it fits, says what each control is, opens evidence at a tap, and works by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.qml.test_access import nameless
from tests.qml.test_fits import SIZES, faults
from tests.support.dinner import dinner_desk
from tests.support.floor_stage import kind_of
from tests.support.screens_stage import ScreensStage

PAGES = ["shift", "measures", "log"]


def make(size: tuple[int, int] = (1280, 800), text_size: int = 100) -> ScreensStage:
    stage = ScreensStage(dinner_desk(), size, text_size=text_size)
    stage.sign_in("m1" if "m1" in stage.desk.floor.venue.staff else "h1")
    return stage


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    stage = make()
    stage.open_review()
    stage.let_a_frame_pass()
    yield stage
    stage.close()


def spoken(stage: ScreensStage, words: str) -> QQuickItem:
    return stage.find(lambda item: item.isVisible() and str(item.property("spoken")).startswith(words))


def tap(stage: ScreensStage, item: QQuickItem, x: float = 0.5, y: float = 0.5) -> None:
    at = item.mapToScene(QPointF(item.width() * x, item.height() * y)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at.x(), at.y()))


def told(stage: ScreensStage) -> int:
    """Wait for the facts behind a number, and give how many are told."""
    stage.wait_for(lambda: stage.screens.review.evidence.rows.count > 0)
    return int(stage.screens.review.evidence.rows.count)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_page_fits_with_large_text(qapp: QGuiApplication, size: tuple[int, int]) -> None:
    stage = make(size, 130)
    try:
        found = faults_of_each_part(stage)
        assert {where: what for where, what in found.items() if what} == {}
        assert stage.warnings == []
    finally:
        stage.close()


def faults_of_each_part(stage: ScreensStage) -> dict[str, dict[str, object]]:
    review, found = stage.screens.review, {}
    for page in PAGES:
        stage.open_review(page)
        found[page] = faults(stage)
    stage.open_review("shift")
    review.show("time:0")
    told(stage)
    found["evidence"] = faults(stage)
    review.evidence.close()
    view = stage.find(lambda item: item.objectName() == "reviewView")
    view.setProperty("choosing", True)
    for unit in ("day", "range", "shift"):
        review.picking.pickUnit(unit)
        found[f"picker, {unit}"] = faults(stage)
    view.setProperty("choosing", False)
    review.enter("compare")
    stage.wait_for(lambda: review.compare.words != "Reading…")
    found["compare"] = faults(stage)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_each_control_says_what_it_is(stage: ScreensStage, page: str) -> None:
    QAccessible.setActive(True)
    stage.open_review(page)
    stage.let_a_frame_pass()
    assert nameless(stage) == []
    QAccessible.setActive(False)


def test_a_tap_on_a_bar_opens_the_needs_of_that_half_hour(stage: ScreensStage) -> None:
    review = stage.screens.review
    bars = stage.find(lambda item: item.property("most") is not None and item.property("slot") is not None)
    last = len(review.span.labels) - 1
    tap(stage, bars, x=0.97)
    assert told(stage) > 0
    assert review.evidence.title == f"Needs, {review.span.labels[last]}"


def test_a_tap_on_a_line_of_the_league_opens_its_facts_and_escape_closes_them(stage: ScreensStage) -> None:
    review = stage.screens.review
    tap(stage, spoken(stage, f"{review.span.league.rows[0].name}: "))
    assert told(stage) > 0
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert review.evidence.title == ""


def test_the_keyboard_walks_the_bars_and_opens_one(stage: ScreensStage) -> None:
    chart = stage.find(lambda item: item.property("graphsThere") is not None)
    chart.forceActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Right)
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    assert told(stage) > 0
    assert stage.screens.review.evidence.title == f"Needs, {stage.screens.review.span.labels[1]}"


def test_the_bars_are_drawn_where_qtgraphs_is_missing(stage: ScreensStage) -> None:
    chart = stage.find(lambda item: item.property("graphsThere") is not None)
    chart.setProperty("graphsThere", False)
    stage.screens.review.span.drawn.emit()
    stage.let_a_frame_pass()
    bars = stage.find(lambda item: kind_of(item).startswith("NeedsBars"))
    assert len(bars.childItems()) >= len(stage.screens.review.span.met) > 0


def test_the_strip_below_the_floor_opens_the_log(stage: ScreensStage) -> None:
    stage.open_room("floor")
    stage.let_a_frame_pass()
    tap(stage, spoken(stage, "The whole shift log"))
    stage.let_a_frame_pass()
    assert stage.screens.review.page == "log"
    stage.wait_for(lambda: stage.screens.review.state == "shown")
    stage.let_a_frame_pass()
    assert spoken(stage, "Write a note").isVisible()


def test_the_review_is_left_when_another_room_is_opened(stage: ScreensStage) -> None:
    assert stage.screens.review._again.isActive()
    stage.open_room("floor")
    assert not stage.screens.review._again.isActive()


def test_right_to_left_mirrors_the_review(qapp: QGuiApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage = make()
    try:
        stage.open_review()
        assert faults(stage) == {}
        earlier, compare = spoken(stage, "Earlier"), spoken(stage, "Compare")
        assert earlier.mapToScene(QPointF(0, 0)).x() > compare.mapToScene(QPointF(0, 0)).x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        stage.close()
