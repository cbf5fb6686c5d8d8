"""The guests' window: what stands on it, how it is opened and closed, and that any name is only a name there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMetaObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

from desk_app.screens.queue.words import board_name
from tests.qml.test_window_touch import tap
from tests.support.floor_stage import within
from tests.support.hostile import SHORT
from tests.support.people_waiting import waitlist_desk
from tests.support.screens_stage import ScreensStage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    stage = ScreensStage(waitlist_desk(), (1280, 800))
    stage.screens.staff.ask(False)
    yield stage
    assert stage.warnings == []
    stage.close()


def board_of(stage: ScreensStage) -> QQuickWindow:
    windows = [window for window in QGuiApplication.topLevelWindows() if isinstance(window, QQuickWindow)]
    return next(window for window in windows if window.isVisible() and window is not stage.window)


def open_board(stage: ScreensStage) -> QQuickWindow:
    stage.screens.waiting.board.place.stand(True)
    board = board_of(stage)
    let_frames_pass(board)
    return board


def let_frames_pass(board: QQuickWindow) -> None:
    for _ in range(2):
        frames = QSignalSpy(board.frameSwapped)
        board.update()
        assert frames.count() or frames.wait(4000)


def words_on(board: QQuickWindow) -> set[str]:
    return {str(item.property("text")) for item in within(board.contentItem()) if seen(item)}


def seen(item: QQuickItem) -> bool:
    return item.isVisible() and item.width() > 0


def test_the_board_opens_from_the_set_up_and_closes_by_itself(stage: ScreensStage) -> None:
    stage.window.resize(1280, 1800)
    stage.open_room("setup")
    stage.let_a_frame_pass()
    toggle = stage.find(lambda item: item.property("words") == "Show the board on a screen of its own" and seen(item))
    tap(stage, toggle)
    board = board_of(stage)
    let_frames_pass(board)
    QTest.mouseClick(board, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(board.width() // 2, board.height() - 200))
    let_frames_pass(board)
    close = next(item for item in within(board.contentItem()) if item.property("words") == "Close the board")
    middle = close.mapToScene(close.boundingRect().center()).toPoint()
    QTest.mouseClick(board, LEFT, Qt.KeyboardModifier.NoModifier, middle)
    assert not stage.screens.waiting.board.place.open


def test_it_shows_first_names_initials_and_honest_waits(stage: ScreensStage) -> None:
    words = words_on(open_board(stage))
    assert {"Ana L.", "Okafor", "Party of 3", "please come", "we are coming to you"} <= words
    assert not any("Lima" in each or "7700" in each for each in words)


def test_a_call_stands_large_above_the_line(stage: ScreensStage) -> None:
    board = open_board(stage)
    stage.desk.handle({"do": "notify", "party": "w3"}, stage.now)
    stage.screens.show_now()
    let_frames_pass(board)
    assert "Your table is ready" in words_on(board)
    name = next(item for item in within(board.contentItem()) if item.property("text") == "Jo S." and seen(item))
    assert name.height() > 60


def test_two_called_at_once_are_both_called_on_screen_and_announced_one_after_the_other(stage: ScreensStage) -> None:
    board = open_board(stage)
    announced: list[str] = []
    stage.screens.waiting.board.called.connect(lambda name, words: announced.append(f"{name}: {words}"))
    stage.desk.handle({"do": "notify", "party": "w1"}, stage.now)
    stage.desk.handle({"do": "notify", "party": "w3"}, stage.now)
    stage.screens.show_now()
    let_frames_pass(board)
    assert large(board) == "Ana L."
    assert "then 1 more" in words_on(board)
    stage.screens.waiting.board.nextCall()
    let_frames_pass(board)
    assert large(board) == "Jo S."
    assert "then 1 more" not in words_on(board)
    assert announced == ["Ana L.: Your table is ready", "Jo S.: Your table is ready"]


def large(board: QQuickWindow) -> str:
    """Give what stands largest on the board."""
    shown = [item for item in within(board.contentItem()) if seen(item) and item.property("font") is not None]
    return str(max(shown, key=lambda item: item.property("font").pixelSize()).property("text"))


def test_where_guests_can_reach_it_the_board_cannot_be_closed(stage: ScreensStage) -> None:
    board = open_board(stage)
    stage.screens.waiting.kiosk.setCode("4711")
    assert stage.screens.become_kiosk()
    board.close()
    assert board.isVisible()
    QTest.mouseClick(board, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(board.width() // 2, board.height() - 200))
    let_frames_pass(board)
    assert not any(item.property("words") == "Close the board" and seen(item) for item in within(board.contentItem()))
    assert stage.screens.waiting.board.place.open
    assert stage.screens.waiting.kiosk.leave("4711")


def test_a_long_line_is_shown_page_by_page(stage: ScreensStage) -> None:
    for number in range(30):
        stage.desk.handle(
            {"do": "arrive", "party": f"m{number}", "size": 2, "name": f"Guest{chr(ord('a') + number)}"}, stage.now
        )
    stage.screens.show_now()
    board = open_board(stage)
    pages = next(item for item in within(board.contentItem()) if item.property("eachPage") is not None)
    seen_names: set[str] = set()
    for page in range(pages.property("count")):
        pages.setProperty("page", page)
        let_frames_pass(board)
        words = words_on(board)
        assert f"{page + 1} of {pages.property('count')}" in words
        seen_names |= {name for name in words if name.startswith("Guest")}
    assert len(seen_names) == 30
    assert pages.property("stands") > 1000 * pages.property("eachPage"), "a second for each name, at least"


@pytest.mark.parametrize("what", SHORT)
def test_any_name_is_only_a_name_there(stage: ScreensStage, what: str) -> None:
    board = open_board(stage)
    asked = {"do": "arrive", "party": "h", "size": 2, "name": SHORT[what]}
    stage.desk.handle(asked, stage.now)
    stage.desk.handle({"do": "notify", "party": "h"}, stage.now)
    stage.screens.show_now()
    let_frames_pass(board)
    assert (board_name(SHORT[what]) or "Party of 2") in words_on(board)


def test_it_stays_open_for_the_next_time_when_the_house_closes(stage: ScreensStage) -> None:
    board = open_board(stage)
    stage.window.close()
    board.close()
    assert stage.screens.waiting.board.place.open


def test_closed_by_hand_it_stays_closed(stage: ScreensStage) -> None:
    open_board(stage).close()
    assert not stage.screens.waiting.board.place.open


def test_a_kiosks_code_is_set_in_the_set_up(stage: ScreensStage) -> None:
    stage.open_room("setup")
    stage.let_a_frame_pass()
    field = stage.find(lambda item: item.property("name") == "4 to 12 digits")
    field.setProperty("text", "4711")
    QMetaObject.invokeMethod(stage.find(lambda item: item.property("words") == "Set the code"), "click")
    assert stage.screens.waiting.kiosk.hasCode
    QMetaObject.invokeMethod(stage.find(lambda item: item.property("words") == "Forget this code"), "click")
    assert not stage.screens.waiting.kiosk.hasCode
    field.setProperty("text", "4711")
    QMetaObject.invokeMethod(stage.find(lambda item: item.property("words") == "Set the code"), "click")
    assert stage.screens.waiting.kiosk.begin()
