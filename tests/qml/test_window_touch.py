"""A shift at the screen, by mouse and by keyboard: real presses on the whole window, on a real desk."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.dinner import dinner_desk
from tests.support.floor_stage import within
from tests.support.screens_stage import ScreensStage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    stage = ScreensStage(dinner_desk(), (1280, 800))
    stage.window.requestActivate()
    yield stage
    assert stage.warnings == []
    stage.close()


def seen(item: QQuickItem) -> bool:
    return item.isVisible() and item.width() > 0 and item.height() > 0


def spoken(stage: ScreensStage, words: str) -> QQuickItem:
    """Give the control that a screen reader would call so."""
    found = [
        item
        for item in within(stage.window.contentItem())
        if item.property("spoken") == words and seen(item) and item.isEnabled()
    ]
    assert found, f"nothing is called {words!r}; there is {sorted(all_spoken(stage))}"
    return found[0]


def all_spoken(stage: ScreensStage) -> set[str]:
    return {str(item.property("spoken")) for item in within(stage.window.contentItem()) if item.property("spoken")}


def tap(stage: ScreensStage, item: QQuickItem) -> None:
    stage.let_a_frame_pass()
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(stage.window, LEFT, Qt.KeyboardModifier.NoModifier, middle)
    stage.let_a_frame_pass()


def tap_words(stage: ScreensStage, words: str) -> None:
    tap(stage, spoken(stage, words))


def table_item(stage: ScreensStage, table: str) -> QQuickItem:
    return stage.find(lambda item: item.property("table") == table and item.property("shape") is not None)


def tap_table(stage: ScreensStage, table: str) -> None:
    tap(stage, table_item(stage, table))


def press(stage: ScreensStage, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(stage.window, key)
    stage.let_a_frame_pass()


def test_one_signs_in_by_tapping_ones_name(stage: ScreensStage) -> None:
    tap_words(stage, "Ana, Server · Window")
    assert stage.screens.staff.name == "Ana"
    assert stage.screens.staff.section == "Window"
    assert not stage.screens.staff.wholeFloor


def test_a_walk_in_is_seated_by_tapping_a_free_table_and_a_number(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    tap_table(stage, "4")
    tap_words(stage, "Seat a party of 3")
    party = stage.desk.floor.party_at("4")
    assert party is not None
    assert party.size == 3
    assert stage.screens.undo.words == "Seated 3 at 4"


def test_undo_takes_the_last_tap_back(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    tap_table(stage, "4")
    tap_words(stage, "Seat a party of 2")
    tap_words(stage, "Undo: Seated 2 at 4")
    assert stage.desk.floor.party_at("4") is None
    assert stage.screens.undo.words == ""


def test_one_tap_answers_a_cue_on_the_rail(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    first = stage.screens.rail.shown()[0]
    tap_words(stage, first.answers[0])
    assert first.key not in [row.key for row in stage.screens.rail.shown()]
    assert stage.screens.undo.canUndo


def test_a_cue_is_snoozed_behind_one_more_tap(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    first = stage.screens.rail.shown()[0]
    tap_words(stage, "Later, to somebody else, or not needed")
    tap_words(stage, "In 3 min")
    assert first.key not in [row.key for row in stage.screens.rail.shown()]
    stage.pass_time(timedelta(minutes=4))
    assert first.key in [row.key for row in stage.screens.rail.shown()]


def test_a_party_moves_to_the_next_table_that_is_tapped(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    stage.screens.staff.lookAtAll(True)
    tap_table(stage, "5")
    stage.screens.picking.start("move", "5")
    tap_table(stage, "4")
    assert stage.desk.floor.party_at("5") is None
    assert stage.desk.floor.party_at("4") is not None
    assert stage.screens.picking.mode == ""


def test_tables_are_joined_until_done(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    stage.screens.picking.start("join", "5")
    tap_table(stage, "4")
    party = stage.desk.floor.party_at("5")
    assert party is not None
    assert party.tables == ["5", "4"]
    tap_words(stage, "Done")
    assert stage.screens.picking.mode == ""


def test_what_cannot_be_is_refused_in_words_and_changes_nothing(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    stage.screens.picking.start("move", "5")
    tap_table(stage, "3")
    assert stage.screens.undo.refusal
    assert stage.screens.undo.words
    assert stage.desk.floor.party_at("5") is not None


def test_a_guest_who_asked_is_counted_from_the_sheet(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    tap_table(stage, "3")
    tap_words(stage, "They asked: Check")
    assert any(fact.kind == "guest_asked" for fact in stage.desk.shift_facts)


def test_a_glass_is_glanced_at_in_one_tap(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    tap_table(stage, "2")
    tap_words(stage, "Seat 2 is half")
    party = stage.desk.floor.party_at("2")
    assert party is not None
    assert party.glasses[2].level == 0.5


def test_the_list_opens_the_same_sheet_by_keyboard(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    stage.open_room("list")
    stage.let_a_frame_pass()
    line = stage.find(lambda item: str(item.property("spoken") or "").startswith("Table 5,"))
    line.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    press(stage, Qt.Key.Key_Return)
    assert stage.screens.sheet.table == "5"
    press(stage, Qt.Key.Key_Escape)
    assert stage.screens.sheet.table == ""


def test_the_list_is_walked_with_the_arrows_and_found_again(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    stage.open_room("list")
    stage.let_a_frame_pass()
    line = stage.find(lambda item: str(item.property("spoken") or "").startswith("Table 1,"))
    line.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    press(stage, Qt.Key.Key_Down, 2)
    held = stage.window.activeFocusItem().property("table")
    assert held not in ("", "1")
    press(stage, Qt.Key.Key_Return)
    assert stage.screens.sheet.table == held
    press(stage, Qt.Key.Key_Escape)
    assert stage.window.activeFocusItem().property("table") == held


def test_everything_can_be_reached_by_tab(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    stage.screens.sheet.open("3")
    stage.let_a_frame_pass()
    reached = set()
    for _ in range(140):
        press(stage, Qt.Key.Key_Tab)
        held = stage.window.activeFocusItem()
        reached.add(str(held.property("spoken") or held.property("table") or ""))
    for words in ("Checked: all good", "They asked: Refill", "Close table 3", "Seat 1 is half", "Refilled seat 1"):
        assert words in reached, sorted(reached)


def test_the_bar_goes_away(stage: ScreensStage) -> None:
    stage.sign_in("s1")
    tap_table(stage, "4")
    tap_words(stage, "Seat a party of 2")
    bar = stage.find(lambda item: item.objectName() == "undoStrip")
    assert seen(bar)
    stage.screens.undo.putAway()
    assert not seen(bar)
