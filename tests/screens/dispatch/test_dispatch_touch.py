"""A dispatcher at the kiosk, by mouse and by keys: the next guest, a ticket, boarding, departing, the first cue."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk_app.outreach.office import PrintingOffice
from desk_app.outreach.receipt_printer import ReceiptPrinter, through_file
from desk_app.outreach.tray import WaitingTray
from tests.qml.test_window_touch import press, seen, spoken, tap, tap_words
from tests.screens.queue.test_queue_touch import type_words
from tests.support.floor_stage import within
from tests.support.hostile import SHORT
from tests.support.people_waiting import shuttle_desk
from tests.support.sample_floor import NOW
from tests.support.screens_stage import ScreensStage


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    office = PrintingOffice(ReceiptPrinter(through_file("/nowhere/lp0")), WaitingTray())
    stage = ScreensStage(shuttle_desk(), (1920, 1080), office=office)
    stage.screens.staff.ask(False)
    stage.window.requestActivate()
    stage.let_a_frame_pass()
    yield stage
    assert stage.warnings == []
    stage.close()


def by_prefix(stage: ScreensStage, words: str):
    found = [
        item
        for item in within(stage.window.contentItem())
        if str(item.property("spoken") or "").startswith(words) and item.isVisible()
    ]
    assert found, words
    return found[0]


def test_a_shuttle_stop_opens_at_the_kiosk(stage: ScreensStage) -> None:
    assert stage.find(lambda item: item.property("room") is not None).property("room") == "dispatch"
    assert spoken(stage, "Next guest")


def test_three_taps_greet_the_next_guest(stage: ScreensStage) -> None:
    tap_words(stage, "Next guest")
    tap(stage, by_prefix(stage, "Grand, Hotel loop"))
    tap_words(stage, "2 guests")
    added = list(stage.desk.floor.waiting.values())[-1]
    assert (added.destination, added.size) == ("Grand", 2)
    assert stage.screens.waiting.dispatch.rider.party == added.id


def test_a_name_may_be_typed_before_the_number(stage: ScreensStage) -> None:
    tap_words(stage, "Next guest")
    tap(stage, by_prefix(stage, "Museum, City express"))
    tap(stage, stage.find(lambda item: item.property("name") == "Name, if they like" and item.isVisible()))
    type_words(stage, "Ana Lima")
    tap_words(stage, "1 guests")
    added = list(stage.desk.floor.waiting)[-1]
    assert stage.desk.floor.known[added].name == "Ana Lima"


def test_the_next_guest_is_greeted_while_another_is_being_finished(stage: ScreensStage) -> None:
    tap(stage, by_prefix(stage, "Marriott, Ana Beatriz, 1"))
    tap_words(stage, "Next guest")
    tap(stage, by_prefix(stage, "Zone B, Car park"))
    tap(stage, by_prefix(stage, "Ticket for the 7"))
    assert stage.desk.floor.waiting["r1"].vehicle == "7"
    assert stage.screens.waiting.dispatch.guest.destination == "Zone B"
    tap_words(stage, "3 guests")
    assert list(stage.desk.floor.waiting.values())[-1].size == 3


def test_a_ticket_is_handed_out_and_waits_while_the_printer_is_off(stage: ScreensStage, qtbot: QtBot) -> None:
    stage.screens.waiting.dispatch.rider.open("r1")
    stage.let_a_frame_pass()
    tap(stage, by_prefix(stage, "Ticket for the 7"))
    ticket = stage.screens.waiting.dispatch.rider.ticket
    assert ticket.title == "The 7"
    tap_words(stage, "Print")
    qtbot.waitUntil(lambda: not ticket.printing)
    assert "The ticket waits." in ticket.said
    stage.screens.waiting.dispatch.rider.close()
    stage.let_a_frame_pass()
    strip = stage.find(lambda item: str(item.property("words") or "").startswith("1 ticket waits for the printer"))
    assert seen(strip), "nobody need open the ticket to see that it waits"
    tap_words(stage, "Print the tickets that wait")
    paper = stage.screens.waiting.dispatch.paper
    qtbot.waitUntil(lambda: not paper.trying)
    assert (
        strip.property("words") == "The receipt printer does not answer. Is it on, and has it paper? The ticket waits."
    )


def test_a_kiosk_takes_back_what_was_done_earlier_this_shift(stage: ScreensStage) -> None:
    kiosk = stage.screens.waiting.kiosk
    kiosk.setCode("4711")
    assert kiosk.begin()
    tap_words(stage, "The 4: Depart")
    stage.pass_time(timedelta(minutes=1))
    stage.screens.undo.putAway()
    assert stage.desk.floor.vehicles["4"].state == "out"
    tap_words(stage, "Undo something done earlier")
    tap_words(stage, "Undo: The 4 departed")
    assert stage.desk.floor.vehicles["4"].state == "at_stop"
    assert "r5" in stage.desk.floor.waiting
    kiosk.leave("4711")


def test_a_screen_that_has_a_shift_log_has_no_second_way_back(stage: ScreensStage) -> None:
    assert not [
        item for item in within(stage.window.contentItem()) if item.property("wordless") is not None and seen(item)
    ]


def test_a_vehicle_has_one_urgency_and_one_count_of_minutes_above_and_below(stage: ScreensStage) -> None:
    for span in (timedelta(seconds=1), timedelta(seconds=29), timedelta(seconds=31), timedelta(minutes=3, seconds=45)):
        stage.pass_time(span)
        card = by_prefix(stage, "The 9, Hotel loop")
        (cue,) = [each for each in stage.desk.cues(stage.now) if each.subject == "9"]
        assert card.property("tint") == cue.urgency
        assert card.property("where").split(" min")[0] == f"out {cue.why.split()[1]}"


def test_between_two_minutes_of_the_wall_a_card_counts_as_its_cue_does(stage: ScreensStage) -> None:
    stage.pass_time(timedelta(seconds=30))
    stage.screens.waiting.dispatch.depart("4")
    overdue_at = stage.desk.floor.vehicles["4"].overdue_at
    assert overdue_at is not None
    stage.pass_time(overdue_at.replace(second=0) - stage.now + timedelta(minutes=3))
    (cue,) = [each for each in stage.desk.cues(stage.now) if each.subject == "4"]
    stage.now += timedelta(seconds=40)
    stage.screens.clock.tick()
    assert by_prefix(stage, "The 4,").property("where").split(" min")[0] == f"out {cue.why.split()[1]}"


def test_a_vehicle_past_its_usual_time_is_not_called_overdue_before_its_cue_is(stage: ScreensStage) -> None:
    vehicle = stage.desk.floor.vehicles["15"]
    assert vehicle.back_at is not None
    assert vehicle.overdue_at is not None
    stage.pass_time(vehicle.back_at - stage.now + timedelta(minutes=2))
    assert stage.now < vehicle.overdue_at
    assert "back\u00a0any\u00a0minute" in by_prefix(stage, "The 15,").property("where")
    stage.pass_time(vehicle.overdue_at - stage.now + timedelta(minutes=2))
    assert "2\u00a0overdue" in by_prefix(stage, "The 15,").property("where")


def test_a_rider_who_is_served_reads_what_was_promised_so_far(stage: ScreensStage) -> None:
    stage.screens.waiting.dispatch.rider.open("r0")
    stage.let_a_frame_pass()
    shown = {str(item.property("text")) for item in within(stage.window.contentItem()) if seen(item)}
    assert {"19:16 said 20 min, renewed in time", "19:35 said 8 min, still to come"} <= shown


def test_the_first_cue_is_answered_with_one_tap(stage: ScreensStage) -> None:
    first = stage.screens.waiting.dispatch.first.key
    tap_words(stage, "Told them")
    assert stage.screens.waiting.dispatch.first.key != first
    assert stage.screens.undo.canUndo


def test_undo_stands_in_the_head_and_takes_the_last_tap_back(stage: ScreensStage) -> None:
    tap_words(stage, "The 4: Depart")
    assert stage.desk.floor.vehicles["4"].state == "out"
    tap_words(stage, "Undo: The 4 departed")
    assert stage.desk.floor.vehicles["4"].state == "at_stop"
    assert "r5" in stage.desk.floor.waiting


def test_one_tap_in_the_lane_tells_a_rider(stage: ScreensStage) -> None:
    tap_words(stage, "Marriott, Ana Beatriz, 1: Tell them")
    assert stage.desk.floor.waiting["r1"].told_at == NOW


def test_a_vehicle_is_back_with_one_tap(stage: ScreensStage) -> None:
    tap_words(stage, "The 9: Back")
    assert stage.desk.floor.vehicles["9"].state == "at_stop"


def test_riders_board_with_a_tap(stage: ScreensStage) -> None:
    tap_words(stage, "The 9: Back")
    tap(stage, by_prefix(stage, "The 9, Hotel loop"))
    tap_words(stage, "Marriott  ·  4 guests, board")
    assert stage.desk.floor.waiting["r2"].vehicle == "9"
    tap_words(stage, "Depart with 4")
    assert "r2" not in stage.desk.floor.waiting


def test_a_driver_calls_in(stage: ScreensStage) -> None:
    tap(stage, by_prefix(stage, "The 9, Hotel loop"))
    tap_words(stage, "Back in 10 min")
    assert stage.desk.floor.vehicles["9"].back_at == NOW + timedelta(minutes=10)


def test_escape_closes_what_is_open(stage: ScreensStage) -> None:
    tap_words(stage, "Next guest")
    press(stage, Qt.Key.Key_Escape)
    assert not stage.screens.waiting.dispatch.guest.open


def test_hostile_names_are_plain_text(stage: ScreensStage) -> None:
    for number, name in enumerate(SHORT.values()):
        asked = {"do": "arrive", "party": f"h{number}", "size": 1, "destination": "Marriott", "name": name}
        stage.desk.handle(asked | {"queue": "shuttle"}, stage.now)
    stage.screens.show_now()
    stage.screens.waiting.dispatch.rider.open("h1")
    stage.screens.waiting.dispatch.rider.board("7")
    stage.let_a_frame_pass()
    shown = {str(item.property("text")) for item in within(stage.window.contentItem())}
    assert any("<b>Bob</b> & <i>Sons</i>" in each for each in shown)


def test_a_kiosk_cannot_be_closed_but_by_its_code(stage: ScreensStage) -> None:
    kiosk = stage.screens.waiting.kiosk
    kiosk.setCode("4711")
    assert kiosk.begin()
    stage.window.close()
    assert stage.window.isVisible()
    QTest.keyClick(stage.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    stage.let_a_frame_pass()
    type_words(stage, "0000")
    press(stage, Qt.Key.Key_Return)
    assert stage.window.isVisible()
    type_words(stage, "4711")
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    assert not stage.window.isVisible()


def test_holding_the_corner_asks_for_the_code(stage: ScreensStage, qtbot: QtBot) -> None:
    kiosk = stage.screens.waiting.kiosk
    kiosk.setCode("4711")
    kiosk.begin()
    stage.let_a_frame_pass()
    QTest.mousePress(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(20, 20))
    lock = stage.find(lambda item: item.property("asking") is not None and item.property("typed") is not None)
    qtbot.waitUntil(lambda: bool(lock.property("asking")))
    QTest.mouseRelease(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(20, 20))
