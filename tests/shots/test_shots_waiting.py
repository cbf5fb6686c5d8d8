"""Waitlist, kiosk, ticket and board at every size, in both themes, drawn to tests/shots/output to be looked at."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QSignalSpy

from desk_app.outreach.office import PrintingOffice
from desk_app.outreach.printer import NoPrinter
from desk_app.outreach.tray import WaitingTray
from tests.shots.test_shots import LOOKS, SIZES, keep, write
from tests.support.people_waiting import museum_desk, open_part, shuttle_desk, waitlist_desk
from tests.support.screens_stage import ScreensStage

Show = Callable[[ScreensStage], None]


def serving(party: str, vehicle: str = "") -> Show:
    def show(stage: ScreensStage) -> None:
        stage.screens.waiting.dispatch.rider.open(party)
        if vehicle:
            stage.screens.waiting.dispatch.rider.board(vehicle)

    return show


def next_guest(stage: ScreensStage) -> None:
    stage.screens.waiting.dispatch.guest.begin()


SHUTTLE: Final[dict[str, Show]] = {
    "dispatch": lambda _: None,
    "rider": serving("r4"),
    "ticket": serving("r1", "7"),
    "next-guest": next_guest,
    "vehicle": lambda stage: stage.screens.waiting.dispatch.vehicle.open("4"),
}
BISTRO: Final[dict[str, Show]] = {
    "queue": lambda stage: stage.open_room("queue"),
    "queue-seating": lambda stage: open_part(stage, "w3", "seat"),
    "queue-adding": lambda stage: stage.screens.waiting.queue.adding.begin(4),
}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("make", "screens"), [(shuttle_desk, SHUTTLE), (waitlist_desk, BISTRO)], ids=["stop", "door"])
def test_those_who_wait_are_drawn_without_a_complaint(make: Callable, screens: dict, size: str, look: str) -> None:
    theme, text_size = LOOKS[look]
    office = PrintingOffice(NoPrinter(), WaitingTray())
    stage = ScreensStage(make(), SIZES[size], theme=theme, text_size=text_size, office=office)
    stage.screens.staff.ask(False)
    stage.screens.preferences.useKiosk(size == "kiosk")
    try:
        for screen, show in screens.items():
            show(stage)
            keep(stage, f"{screen}-{size}-{look}")
    finally:
        stage.screens.preferences.useKiosk(False)
        stage.close()


def call_somebody(stage: ScreensStage) -> None:
    for waiting in list(stage.desk.floor.waiting.values())[:3]:
        if waiting.notified_at is None:
            stage.desk.handle({"do": "notify", "party": waiting.id}, stage.now)
    stage.screens.show_now()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("make", [shuttle_desk, waitlist_desk, museum_desk])
@pytest.mark.parametrize("theme", ["evening", "day"])
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080), (720, 1280)])
def test_the_board_is_drawn_without_a_complaint(make: Callable, theme: str, width: int, height: int) -> None:
    stage = ScreensStage(make(), (800, 600), theme=theme)
    try:
        place = stage.screens.waiting.board.place
        place.moved(0, 0, width, height)
        place.stand(True)
        board = next(window for window in boards(stage))
        call_somebody(stage)
        board.resize(width, height)
        for _ in range(3):
            frames = QSignalSpy(board.frameSwapped)
            board.update()
            assert frames.count() or frames.wait(4000)
        picture = board.grabWindow()
        name = f"board-{make.__name__.removesuffix('_desk')}-{width}x{height}-{theme}"
        write(picture, name)
        assert stage.warnings == []
        place.stand(False)
    finally:
        stage.close()


def boards(stage: ScreensStage) -> list[QQuickWindow]:
    windows = QGuiApplication.topLevelWindows()
    return [
        each for each in windows if isinstance(each, QQuickWindow) and each.isVisible() and each is not stage.window
    ]
