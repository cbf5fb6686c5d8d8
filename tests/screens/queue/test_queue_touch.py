"""A host at the door, by mouse and by keys: three taps to add a party, one to tell it, seating from the list."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.qml.test_window_touch import press, spoken, table_item, tap, tap_table, tap_words
from tests.support.floor_stage import within
from tests.support.hostile import SHORT
from tests.support.people_waiting import museum_desk, open_part, waitlist_desk
from tests.support.sample_floor import NOW
from tests.support.screens_stage import ScreensStage

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
EXACTLY = QPoint()


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    stage = ScreensStage(waitlist_desk(), (1366, 768))
    stage.screens.staff.ask(False)
    stage.window.requestActivate()
    stage.open_room("queue")
    stage.let_a_frame_pass()
    yield stage
    assert stage.warnings == []
    stage.close()


def add_button(stage: ScreensStage) -> QQuickItem:
    return stage.find(lambda item: item.objectName() == "addParty")


def type_words(stage: ScreensStage, words: str) -> None:
    for letter in words:
        QTest.keyClick(stage.window, letter)


def test_three_taps_add_a_party(stage: ScreensStage) -> None:
    tap_words(stage, "New party of 4")
    type_words(stage, "Ana Lima")
    tap(stage, add_button(stage))
    added = list(stage.desk.floor.waiting.values())[-1]
    assert (added.size, added.promised_at is not None) == (4, True)
    assert stage.desk.floor.known[added.id].name == "Ana Lima"
    assert stage.screens.waiting.queue.rows.rows[-1].name == "Ana Lima"


def test_the_quote_can_be_changed_before_it_is_said(stage: ScreensStage) -> None:
    tap_words(stage, "New party of 2")
    offered = stage.screens.waiting.queue.adding.minutes
    tap_words(stage, "More: Say")
    tap(stage, add_button(stage))
    added = list(stage.desk.floor.waiting.values())[-1]
    assert added.promised_at == NOW + timedelta(minutes=offered + 5)


def test_return_in_the_name_is_done_too(stage: ScreensStage) -> None:
    tap_words(stage, "New party of 3")
    type_words(stage, "Kim")
    press(stage, Qt.Key.Key_Return)
    assert stage.screens.waiting.queue.rows.rows[-1].name == "Kim"


def test_escape_gives_up_on_adding(stage: ScreensStage) -> None:
    tap_words(stage, "New party of 3")
    press(stage, Qt.Key.Key_Escape)
    assert stage.screens.waiting.queue.adding.size == 0
    assert len(stage.desk.floor.waiting) == 6


def test_one_undo_takes_the_new_party_back(stage: ScreensStage) -> None:
    tap_words(stage, "New party of 2")
    tap(stage, add_button(stage))
    tap_words(stage, f"Undo: {stage.screens.undo.words}")
    assert len(stage.desk.floor.waiting) == 6


def test_one_tap_tells_them(stage: ScreensStage) -> None:
    tap_words(stage, "Jo & Sam: Tell them")
    assert stage.desk.floor.waiting["w3"].told_at == NOW


def test_a_party_is_seated_from_the_list_at_the_table_whose_turn_it_is(stage: ScreensStage) -> None:
    tap_words(stage, "Seat Jo & Sam")
    best = stage.screens.waiting.queue.seating.tables.rows[0]
    tap_words(stage, f"Seat at {best.key}. {best.why}")
    assert stage.desk.floor.parties["w3"].tables == [best.key]


def test_a_party_is_seated_by_tapping_a_free_table_on_the_floor(stage: ScreensStage) -> None:
    tap_words(stage, "Seat Jo & Sam")
    tap_words(stage, "Choose on the floor")
    tap_table(stage, "4")
    assert stage.desk.floor.parties["w3"].tables == ["4"]
    assert not stage.screens.waiting.queue.seating.onFloor


def test_a_party_is_seated_by_dragging_it_onto_a_free_table(stage: ScreensStage) -> None:
    drag_onto(stage, "Jo & Sam", "4")
    assert stage.desk.floor.parties["w3"].tables == ["4"]


def test_a_finger_drags_a_party_onto_a_free_table_too(stage: ScreensStage) -> None:
    finger = QTest.createTouchDevice()
    drag_onto(stage, "Jo & Sam", "4", finger)
    assert stage.desk.floor.parties["w3"].tables == ["4"]


@pytest.mark.parametrize("by_finger", [False, True], ids=["mouse", "finger"])
def test_dragged_onto_a_table_too_small_they_go_on_waiting_and_it_is_said_why(
    stage: ScreensStage, by_finger: bool
) -> None:
    drag_onto(stage, "Müller", "4", QTest.createTouchDevice() if by_finger else None)
    assert "w4" in stage.desk.floor.waiting
    assert stage.screens.undo.words == "6 guests do not fit on 2 seats. Join another table to it."
    assert stage.screens.waiting.queue.seating.onFloor, "another table can be tried at once"


def test_dropped_beside_every_table_they_go_on_waiting(stage: ScreensStage) -> None:
    drag_onto(stage, "Jo & Sam", "4", beside=QPoint(0, -170))
    assert "w3" in stage.desk.floor.waiting
    assert stage.screens.waiting.queue.seating.onFloor


def drag_onto(
    stage: ScreensStage, who: str, table: str, finger: QPointingDevice | None = None, beside: QPoint = EXACTLY
) -> None:
    """Carry a party from the foot of the floor onto a table, by mouse or by finger."""
    party = next(row.key for row in stage.screens.waiting.queue.rows.rows if row.name == who)
    open_part(stage, party, "seat")
    stage.screens.waiting.queue.seating.chooseOnFloor()
    stage.let_a_frame_pass()
    token = stage.find(lambda item: item.objectName() == "walkIn")
    assert token.property("words") == who
    start, end = middle(token), middle(table_item(stage, table)) + beside
    window = stage.window
    if finger is None:
        QTest.mousePress(window, LEFT, NO_KEY, start)
    else:
        QTest.touchEvent(window, finger).press(1, start, window).commit()
    for step in range(1, 11):
        point = start + (end - start) * step / 10
        if finger is None:
            QTest.mouseMove(window, point)
        else:
            QTest.touchEvent(window, finger).move(1, point, window).commit()
        stage.let_a_frame_pass()
    if finger is None:
        QTest.mouseRelease(window, LEFT, NO_KEY, end)
    else:
        QTest.touchEvent(window, finger).release(1, end, window).commit()
    stage.let_a_frame_pass()


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def test_escape_on_the_floor_gives_up_on_the_choice(stage: ScreensStage) -> None:
    tap_words(stage, "Seat Jo & Sam")
    tap_words(stage, "Choose on the floor")
    press(stage, Qt.Key.Key_Escape)
    assert not stage.screens.waiting.queue.seating.onFloor
    assert "w3" in stage.desk.floor.waiting


def test_who_was_called_is_coming_with_one_tap(stage: ScreensStage) -> None:
    tap_words(stage, "Okafor: coming")
    assert stage.desk.floor.waiting["w2"].coming


def test_rarer_things_lie_behind_one_more_tap(stage: ScreensStage) -> None:
    tap_words(stage, "More for Ana Beatriz Lima")
    tap_words(stage, "Gave up")
    assert "w1" not in stage.desk.floor.waiting


def test_a_booked_party_arrives_with_one_tap(stage: ScreensStage) -> None:
    tap_words(stage, "Booked 3")
    tap_words(stage, "Castellano arrived")
    assert "b1" in stage.desk.floor.waiting


def test_it_works_by_keyboard_alone(stage: ScreensStage) -> None:
    spoken(stage, "New party of 2").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    press(stage, Qt.Key.Key_Space)
    type_words(stage, "Tab")
    for _ in range(12):
        if stage.window.activeFocusItem() is add_button(stage):
            break
        press(stage, Qt.Key.Key_Tab)
    press(stage, Qt.Key.Key_Return)
    assert stage.screens.waiting.queue.rows.rows[-1].name == "Tab"


def test_time_moves_the_bars_without_a_tap(stage: ScreensStage) -> None:
    before = bars(stage)
    stage.pass_time(timedelta(minutes=5))
    stage.let_a_frame_pass()
    assert any(after > share for share, after in zip(before, bars(stage), strict=True))


def bars(stage: ScreensStage) -> list[float]:
    return [item.property("share") for item in within(stage.window.contentItem()) if item.property("kept") is not None]


def test_hostile_names_stand_in_the_line_as_plain_text(stage: ScreensStage) -> None:
    for party in list(stage.desk.floor.waiting):
        stage.desk.handle({"do": "leave_queue", "party": party, "how": "gave_up"}, stage.now)
    for number, name in enumerate(SHORT.values()):
        stage.desk.handle({"do": "arrive", "party": f"h{number}", "size": 2, "name": name, "notes": name}, stage.now)
    stage.screens.show_now()
    stage.screens.waiting.board.place.stand(True)
    stage.let_a_frame_pass()
    shown = {str(item.property("text")) for item in within(stage.window.contentItem())}
    assert "<b>Bob</b> & <i>Sons</i>" in shown
    stage.screens.waiting.board.place.stand(False)


def test_a_museum_serves_its_line(qapp: QGuiApplication) -> None:
    stage = ScreensStage(museum_desk(), (1280, 800))
    try:
        stage.screens.staff.ask(False)
        stage.let_a_frame_pass()
        tap_words(stage, "Ana Lima: Served")
        tap_words(stage, "Chloé Martin: Call")
        assert "m0" not in stage.desk.floor.waiting
        assert stage.desk.floor.waiting["m2"].notified_at == NOW
        assert stage.warnings == []
    finally:
        stage.close()


def test_a_host_sees_while_typing_what_the_board_will_show(stage: ScreensStage) -> None:
    tap_words(stage, "New party of 2")
    for typed, shown in (("Okonkwo", "On the board: Okonkwo"), (" Ada", "On the board: Okonkwo A.")):
        type_words(stage, typed)
        stage.let_a_frame_pass()
        assert any(str(item.property("text")).startswith(shown) for item in within(stage.window.contentItem()))


def test_a_name_and_a_phone_told_late_are_written_down(stage: ScreensStage) -> None:
    open_part(stage, "w5", "more")
    stage.let_a_frame_pass()
    for field, words in (("Name to call them by", "Ada Okonkwo"), ("Phone", "+44 7700 900456")):
        box = next(item for item in within(stage.window.contentItem()) if wanted(item, field))
        box.forceActiveFocus()
        type_words(stage, words)
    press(stage, Qt.Key.Key_Return)
    known = stage.desk.floor.known["w5"]
    assert (known.name, known.phone, known.notes) == ("Ada Okonkwo", "+44 7700 900456", None)
    assert "Ada Okonkwo" in [row.name for row in stage.screens.waiting.queue.rows.rows]


def test_a_phone_that_is_none_is_refused_and_what_was_known_stays(stage: ScreensStage) -> None:
    queue = stage.screens.waiting.queue
    queue.know("w1", "Ana Lima", "call me", "")
    assert stage.desk.floor.known["w1"].name == "Ana Beatriz Lima"
    assert stage.screens.undo.words
    facts = len(stage.screens.log.rows.rows)
    queue.know("w1", "Ana Beatriz Lima", "", "")
    assert len(stage.screens.log.rows.rows) == facts, "nothing new was said"


def wanted(item: QQuickItem, name: str) -> bool:
    """Whether this is the field of that name on the open line: nobody is being added."""
    return item.property("name") == name and item.property("placeholderText") is not None and item.isVisible()
