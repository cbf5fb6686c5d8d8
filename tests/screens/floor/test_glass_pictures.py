"""Pictures of a glass."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from desk_app.screens.floor.glass_pictures import GlassPictures, draw_glass, read_look


def picture(words: str) -> QImage:
    return GlassPictures().requestImage(words, QSize(), QSize())


def wet_pixels(image: QImage) -> int:
    """Rows in which the middle of the glass is liquid."""
    return sum(QColor(image.pixel(image.width() // 2, row)).blue() > 200 for row in range(image.height()))


def test_a_fuller_glass_shows_more_liquid_pixel_by_pixel() -> None:
    wet = [wet_pixels(picture(f"calm/40/{step}/0000ff/800000")) for step in (0, 10, 11, 30)]
    assert wet[0] == 0
    assert wet[2] - wet[1] == 1
    assert wet[3] - wet[1] == 20


def test_an_empty_glass_still_shows_its_walls() -> None:
    image = picture("calm/22/0/0000ff/ffffff")
    assert any(image.pixelColor(column, 18).alpha() > 100 for column in range(image.width()))


def test_a_glass_with_a_cue_has_a_heavier_rim_so_that_colour_is_not_all_that_tells() -> None:
    def inked(image: QImage) -> int:
        return sum(image.pixelColor(x, y).alpha() > 100 for x in range(image.width()) for y in range(image.height()))

    assert inked(picture("cue/30/0/0000ff/ffffff")) > 1.3 * inked(picture("calm/30/0/0000ff/ffffff"))


@pytest.mark.parametrize(
    "words",
    ["", "calm", "calm/22/5/00ff00", "calm/-4/5/0000ff/ffffff", "calm/99999/5/0000ff/ffffff", "calm/22/x/0000ff/fff",
     "calm/22/5/<img>/ffffff", "calm/22/5/../../etc", "calm/²2/5/0000ff/ffffff"],
)  # fmt: skip
def test_a_request_that_makes_no_sense_gives_an_empty_picture(words: str) -> None:
    assert read_look(words) is None
    assert picture(words).size() == QSize(1, 1)


def test_more_liquid_than_the_glass_holds_fills_it() -> None:
    look = read_look("calm/22/4000/0000ff/ffffff")
    assert look is not None
    assert look.step == 22
    assert draw_glass(look).height() == 22
