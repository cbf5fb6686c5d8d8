"""Trying a change and closing a shift in the window: by tap and by key, at every size, with nothing cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.qml.test_access import nameless
from tests.qml.test_fits import SIZES, faults
from tests.support.dinner import dinner_desk
from tests.support.screens_stage import ScreensStage


def make(size: tuple[int, int] = (1280, 800), text_size: int = 100, by: str = "m1") -> ScreensStage:
    stage = ScreensStage(dinner_desk(), size, text_size=text_size)
    stage.sign_in(by)
    return stage


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    stage = make()
    yield stage
    assert stage.warnings == []
    stage.close()


def spoken(stage: ScreensStage, words: str) -> QQuickItem:
    return stage.find(lambda item: item.isVisible() and str(item.property("spoken")).startswith(words))


def tap(stage: ScreensStage, words: str) -> None:
    stage.let_a_frame_pass()
    item = spoken(stage, words)
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at.x(), at.y()))
    stage.let_a_frame_pass()


def room_of(stage: ScreensStage) -> str:
    return str(stage.find(lambda item: item.property("room") is not None).property("room"))


def into_the_review(stage: ScreensStage) -> None:
    tap(stage, "Review")
    stage.wait_for(lambda: stage.screens.review.state == "shown")
    stage.let_a_frame_pass()


def test_a_manager_tries_a_change_and_adopts_it_by_tap_alone(stage: ScreensStage) -> None:
    trying = stage.screens.charge.trying
    into_the_review(stage)
    tap(stage, "Try…")
    tap(stage, "Greet. Due after 2 min")
    tap(stage, "Less: Due after")
    tap(stage, "Less: Due after")
    assert trying.knobs.rows[0].shown == "1 min"
    tap(stage, "Try it")
    stage.wait_for(lambda: not trying.busy)
    tap(stage, "Adopt this from now on")
    assert trying.adopted
    assert room_of(stage) == "review"
    tap(stage, "Undo: From now on")
    assert (trying.adopted, trying.knobs.rows[0].shown) == (False, "2 min")


def tried(stage: ScreensStage) -> None:
    """Try greeting due a minute sooner, in the window."""
    into_the_review(stage)
    trying = stage.screens.charge.trying
    trying.open("greet")
    trying.turn("due.after", 60)
    tap(stage, "Try it")
    stage.wait_for(lambda: not trying.busy)
    stage.let_a_frame_pass()


def into_sight(stage: ScreensStage, words: str) -> None:
    """Scroll to what lies below the edge of the sheet."""
    spoken(stage, words).forceActiveFocus()
    page = stage.find(lambda item: item.objectName() == "tryChange")
    page.setProperty("contentY", max(0.0, page.property("contentHeight") - page.height()))
    stage.let_a_frame_pass()


def test_whoever_may_not_adopt_it_signs_in_as_a_manager_right_there(qapp: QGuiApplication) -> None:
    stage = make(by="s1")
    trying, staff = stage.screens.charge.trying, stage.screens.staff
    tried(stage)
    into_sight(stage, "Sign in as a manager")
    tap(stage, "Sign in as a manager")
    assert staff.asking
    staff.signIn("m1")
    stage.wait_for(lambda: not trying.needsManager)
    assert (room_of(stage), trying.there, trying.wasTried) == ("review", True, True)
    into_sight(stage, "Adopt this from now on")
    tap(stage, "Adopt this from now on")
    assert trying.adopted
    assert stage.warnings == []
    stage.close()


def test_a_tap_on_a_number_opens_its_facts_or_what_would_have_come(stage: ScreensStage) -> None:
    effects = stage.screens.charge.trying.effects
    tried(stage)
    greet = effects.rows.rows[0]
    place = next(place for place in range(4) if greet.before[place] and greet.before[place] != greet.after[place] > 0)
    name = f"Greet: {effects.measures[place]}"
    tap(stage, f"{name}, as it was")
    assert effects.facts.title == f"{name}, as it was"
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert (effects.facts.title, stage.screens.charge.trying.there) == ("", True)
    tap(stage, f"{name}, with the change")
    assert effects.cues.rows.count == greet.after[place]
    tap(stage, f"Close {name}, with the change")
    assert (effects.cues.title, stage.screens.charge.trying.there) == ("", True)


def test_the_facts_behind_a_standard_lead_to_trying_it_otherwise(stage: ScreensStage) -> None:
    into_the_review(stage)
    key = stage.screens.review.span.league.rows[0].key
    stage.screens.review.show(f"standard:{key}")
    tap(stage, "Try: due sooner or later")
    assert stage.screens.charge.trying.standard == key
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert not stage.screens.charge.trying.there


def test_leaving_the_review_leaves_what_was_being_tried(stage: ScreensStage) -> None:
    into_the_review(stage)
    tap(stage, "Try…")
    tap(stage, "Close Try a change")
    tap(stage, "Try…")
    stage.open_room("floor")
    stage.let_a_frame_pass()
    assert not stage.screens.charge.trying.there


def test_a_shift_is_closed_from_the_name_in_the_header_and_the_next_one_opened(stage: ScreensStage) -> None:
    shift = stage.screens.charge.shift
    if not shift.isOpen:
        shift.openShift("")
        shift.putAway()
    tap(stage, stage.screens.staff.name)
    tap(stage, "Close the shift")
    assert shift.sheet == "close"
    note = stage.find(lambda item: item.objectName() == "shiftNote")
    note.setProperty("text", "Order more tea")
    tap(stage, "Close the shift")
    assert (shift.sheet, shift.isOpen) == ("closed", False)
    tap(stage, "Done")
    assert shift.sheet == ""
    shift.look("open")
    tap(stage, "Open the shift")
    assert [row.words for row in shift.notes.rows] == ["Order more tea"]
    tap(stage, "Read")
    assert (shift.sheet, shift.unread) == ("", "")


def test_all_that_is_handed_over_is_read_by_keyboard(stage: ScreensStage) -> None:
    shift = stage.screens.charge.shift
    if not shift.isOpen:
        shift.openShift("")
    stage.window.resize(1280, 600)
    shift.look("close")
    stage.let_a_frame_pass()
    QTest.keyClick(stage.window, Qt.Key.Key_Tab)
    held = stage.window.activeFocusItem()
    most = held.property("contentHeight") - held.height()
    assert most > 200
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_Up):
        QTest.keyClick(stage.window, key)
        seen.append(held.property("contentY"))
    assert 0 < seen[0] < held.height()
    assert seen[1:3] == [most, most]
    assert most - held.height() < seen[3] < most
    assert seen[4:] == [0, 0]
    shift.closeShift("")
    stage.let_a_frame_pass()
    for _ in range(6):  # nothing of it is shown any more
        QTest.keyClick(stage.window, Qt.Key.Key_Tab)
        assert stage.window.activeFocusItem() is not held


def test_what_was_left_is_in_the_header_until_it_is_read(stage: ScreensStage) -> None:
    shift = stage.screens.charge.shift
    if not shift.isOpen:
        shift.openShift("")
    shift.closeShift("Order more tea")
    shift.openShift("")
    shift.putAway()
    tap(stage, "The shift before left 1 note")
    assert shift.sheet == "left"
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert shift.sheet == ""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_sheet_fits_with_large_text(qapp: QGuiApplication, size: tuple[int, int]) -> None:
    stage = make(size, 130)
    try:
        found = {where: faults(stage) for where in sheets(stage)}
        assert {where: what for where, what in found.items() if what} == {}
        assert stage.warnings == []
    finally:
        stage.close()


def sheets(stage: ScreensStage) -> Iterator[str]:
    trying, shift = stage.screens.charge.trying, stage.screens.charge.shift
    stage.open_review()
    trying.open("")
    yield "choice"
    trying.choose("refill")
    trying.turn("late", 240)
    trying.tryIt()
    stage.wait_for(lambda: not trying.busy)
    yield "tried"
    effects = trying.effects
    effects.showBefore("", 0)
    stage.wait_for(lambda: effects.facts.rows.count > 0)
    stage.let_a_frame_pass()
    stage.wait_for(lambda: effects.facts.rows.line(0) is not None)
    yield "as it was"
    effects.facts.close()
    stage.let_a_frame_pass()
    effects.showAfter("", 0)
    yield "with the change"
    trying.close()
    if not shift.isOpen:
        shift.openShift("")
    shift.look("close")
    yield "close"
    shift.closeShift("Order more tea")
    yield "closed"
    shift.openShift("")
    yield "left"
    shift.putAway()
    stage.open_room("floor")
    yield "header"


def test_each_control_of_each_sheet_says_what_it_is(stage: ScreensStage) -> None:
    QAccessible.setActive(True)
    found: dict[str, list[str]] = {}
    for where in sheets(stage):
        stage.let_a_frame_pass()
        found[where] = nameless(stage)
    QAccessible.setActive(False)
    assert {where: what for where, what in found.items() if what} == {}
