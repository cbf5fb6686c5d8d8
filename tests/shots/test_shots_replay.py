"""A replay and a story at every size, in both themes, drawn to tests/shots/output to be looked at."""

import pytest

from desk_app.desk.desk import Desk
from tests.shots.test_shots import LOOKS, SIZES, keep
from tests.support.screens_stage import ScreensStage
from tests.support.whole_evenings import lived


@pytest.fixture(scope="module")
def dinner() -> Desk:
    return lived("bistro", 2)


@pytest.fixture(scope="module")
def stop() -> Desk:
    return lived("shuttle", 1.5)


def play(stage: ScreensStage) -> None:
    """Open the newest shift, and go to a mark in its second half."""
    replay = stage.screens.replay
    stage.screens.staff.ask(False)
    stage.let_a_frame_pass()
    stage.open_review()
    stage.screens.review.enter("replay")
    stage.wait_for(lambda: replay.state == "shown")
    replay.seek(replay.began + (replay.ended - replay.began) * 0.6)
    stage.wait_for(lambda: replay._wanted is None)
    replay.toMark(1)
    stage.wait_for(lambda: replay._wanted is None)


def tell(stage: ScreensStage) -> None:
    """Tell the story of whoever has been there for longest."""
    parties = stage.screens.replay.stage._desk.floor.parties.values()
    stage.screens.replay.tellStory(min(parties, key=lambda party: party.seated_at).tables[0])
    stage.wait_for(lambda: not stage.screens.story.busy)


def draw(desk: Desk, name: str, size: str, look: str) -> None:
    theme, text_size = LOOKS[look]
    stage = ScreensStage(desk, SIZES[size], theme=theme, text_size=text_size)
    try:
        play(stage)
        keep(stage, f"replay-{name}-{size}-{look}")
        if desk.floor.venue.tables:
            tell(stage)
            keep(stage, f"story-{name}-{size}-{look}")
    finally:
        stage.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES)
def test_a_dinner_played_again_is_drawn_without_a_complaint(dinner: Desk, size: str, look: str) -> None:
    draw(dinner, "dinner", size, look)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
def test_a_stop_played_again_is_drawn_without_a_complaint(stop: Desk, look: str) -> None:
    draw(stop, "stop", "tablet", look)
