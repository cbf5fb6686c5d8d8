"""At every size and at 130 % text, no word of waitlist, kiosk and board is cut off, and every target can be hit."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from desk_app.outreach.office import PrintingOffice
from desk_app.outreach.printer import NoPrinter
from desk_app.outreach.tray import WaitingTray
from tests.qml.test_fits import SIZES, held_by
from tests.qml.test_fits import faults as every_fault
from tests.support.floor_stage import within
from tests.support.people_waiting import museum_desk, open_part, shuttle_desk, waitlist_desk
from tests.support.screens_stage import ScreensStage


def faults(stage: ScreensStage) -> dict[str, object]:
    """As on every screen; but lanes may be moved aside with a finger."""
    found = every_fault(stage)
    inside = {str(item.property("spoken")) for item in within(stage.window.contentItem()) if held_by(item, "lanes")}
    aside = [words for words in found.pop("outside", []) if words not in inside]
    return found | ({"outside": aside} if aside else {})


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def staged(qapp: QGuiApplication, request: pytest.FixtureRequest) -> Iterator[Callable[..., ScreensStage]]:
    stages: list[ScreensStage] = []

    def at(make: Callable) -> ScreensStage:
        stage = ScreensStage(make(), request.param, text_size=130, office=PrintingOffice(NoPrinter(), WaitingTray()))
        stage.screens.staff.ask(False)
        stages.append(stage)
        return stage

    yield at
    for stage in stages:
        stage.close()


def test_the_waitlist_fits(staged: Callable[..., ScreensStage]) -> None:
    stage = staged(waitlist_desk)
    stage.open_room("queue")
    queue = stage.screens.waiting.queue
    found = {"line": faults(stage)}
    for part in ("seat", "quote", "more"):
        open_part(stage, "w1", part)
        found[part] = faults(stage)
    open_part(stage, "w1", part)
    queue.adding.begin(4)
    found["adding"] = faults(stage)
    queue.adding.bookIn(90)
    found["booking"] = faults(stage)
    assert {what: where for what, where in found.items() if where} == {}


def test_the_line_at_a_desk_fits(staged: Callable[..., ScreensStage]) -> None:
    assert faults(staged(museum_desk)) == {}


def test_the_kiosk_fits(staged: Callable[..., ScreensStage]) -> None:
    stage = staged(shuttle_desk)
    stop = stage.screens.waiting.dispatch
    found = {"stop": faults(stage)}
    stop.rider.open("r4")
    found["rider"] = faults(stage)
    stop.rider.board("7")
    found["ticket"] = faults(stage)
    stop.guest.begin()
    found["guest"] = faults(stage)
    stop.guest.choose("Station Hotel")
    found["size"] = faults(stage)
    stop.vehicle.open("4")
    found["vehicle"] = faults(stage)
    assert {what: where for what, where in found.items() if where} == {}


def test_what_is_opened_in_the_line_comes_into_view(staged: Callable[..., ScreensStage]) -> None:
    stage = staged(waitlist_desk)
    stage.open_room("queue")
    stage.let_a_frame_pass()
    open_part(stage, "w3", "seat")
    for _ in range(3):
        stage.let_a_frame_pass()
    best = stage.screens.waiting.queue.seating.tables.rows[0]
    offer = stage.find(lambda item: str(item.property("spoken")).startswith(f"Seat at {best.key}."))
    line = stage.find(lambda item: item.property("contentY") is not None and item.property("reuseItems") is True)
    top = offer.mapToItem(line, offer.boundingRect().topLeft()).y()
    assert 0 <= top <= line.height() - offer.height()
