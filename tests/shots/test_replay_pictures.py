"""The README's pictures of a replay say what the same evening says today."""

import pytest
from PySide6.QtGui import QImage

from tests.shots.replay_pictures import PICTURES, SAID, moments, play, said


@pytest.mark.usefixtures("qapp")
def test_the_numbers_on_the_pictures_of_a_replay_are_those_of_today() -> None:
    stage = play()
    try:
        now = {name: said(stage) for name in moments(stage)}
    finally:
        stage.close()
    drawn = {name: QImage(str(PICTURES / f"replay-{name}.png")).text(SAID) for name in now}
    assert drawn == now, "draw them anew: python -m tests.shots.replay_pictures"
