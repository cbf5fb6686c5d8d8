"""Every screen at every size it must work at, in both themes, drawn to tests/shots/output to be looked at.

A picture passes if it is not blank and QML had nothing to complain of; what it looks like is for eyes.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QImage

from tests.support.dinner import dinner_desk
from tests.support.screens_stage import ScreensStage

OUTPUT: Final = Path(__file__).parent / "output"
SIZES: Final = {"tablet": (1280, 800), "portrait": (800, 1280), "kiosk": (1920, 1080), "laptop": (1366, 768)}
LOOKS: Final = {"evening": ("evening", 100), "day": ("day", 100), "large-text": ("evening", 130)}


def at_the_door(stage: ScreensStage) -> None:
    stage.screens.staff.ask(True)


def whole_floor(stage: ScreensStage) -> None:
    stage.sign_in("h1")


def own_section(stage: ScreensStage) -> None:
    stage.sign_in("s1")


def open_table(stage: ScreensStage) -> None:
    own_section(stage)
    stage.screens.sheet.open("3")


def free_table(stage: ScreensStage) -> None:
    own_section(stage)
    stage.screens.sheet.open("4")


def seating(stage: ScreensStage) -> None:
    own_section(stage)
    stage.screens.picking.seatWalkIn()


def room(name: str) -> Callable[[ScreensStage], None]:
    def open_it(stage: ScreensStage) -> None:
        own_section(stage)
        stage.open_room(name)

    return open_it


SCREENS: Final[dict[str, Callable[[ScreensStage], None]]] = {
    "sign-in": at_the_door,
    "floor": whole_floor,
    "section": own_section,
    "table": open_table,
    "free-table": free_table,
    "seating": seating,
    "list": room("list"),
    "set-up": room("setup"),
}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES)
def test_every_screen_is_drawn_without_a_complaint(size: str, look: str) -> None:
    theme, text_size = LOOKS[look]
    stage = ScreensStage(dinner_desk(), SIZES[size], theme=theme, text_size=text_size)
    try:
        for screen, show in SCREENS.items():
            stage.tidy()
            show(stage)
            keep(stage, f"{screen}-{size}-{look}")
    finally:
        stage.close()


def keep(stage: ScreensStage, name: str) -> None:
    picture = stage.picture()
    write(picture, name)
    assert (picture.width(), picture.height()) == (stage.window.width(), stage.window.height())
    assert stage.warnings == [], name


def write(picture: QImage, name: str) -> None:
    """Write a picture, packed in little time rather than small, and see that something is drawn."""
    OUTPUT.mkdir(exist_ok=True)
    opaque = picture.convertToFormat(QImage.Format.Format_RGB32)
    assert opaque.save(str(OUTPUT / f"{name}.png"), quality=80)
    assert is_drawn(picture), f"{name}: nothing is drawn"


def is_drawn(picture: QImage) -> bool:
    """Say whether more than eight colours are on a grid of points: a blank window has one."""
    colours: set[int] = set()
    for y in range(0, picture.height(), 7):
        colours |= {picture.pixel(x, y) for x in range(0, picture.width(), 7)}
        if len(colours) > 8:
            return True
    return False
