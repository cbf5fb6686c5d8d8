"""The README's three pictures of a replay, drawn anew: ``python -m tests.shots.replay_pictures``.

It is the same simulated Friday at every call: early, in the rush, and at its end; what it looks like is for eyes. Each
picture carries in words what it says, so that a test knows when it says something else than the evening does now.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import tests.support.offscreen  # noqa: F401  Qt reads the platform once, when it is first imported

from desk_app.screens.app import make_app  # isort: skip
from tests.support.screens_stage import ScreensStage
from tests.support.whole_evenings import lived

PICTURES: Final = Path(__file__).parents[2] / "resources" / "pictures"
TABLET: Final = (1280, 800)
MOMENTS: Final = {"early": 0.06, "rush": 0.4, "end": 0.98}
"""Where in the evening, as a share of it."""

SAID: Final = "Said"
"""Under which word a picture carries what it says."""


def play() -> ScreensStage:
    """Play the shift from the review, as a manager does."""
    stage = ScreensStage(lived("bistro"), TABLET)
    stage.screens.staff.ask(False)
    stage.let_a_frame_pass()
    stage.open_review()
    stage.screens.review.enter("replay")
    stage.wait_for(lambda: stage.screens.replay.state == "shown")
    return stage


def moments(stage: ScreensStage) -> Iterator[str]:
    """Go to each of the moments in turn; in the rush, on to the next thing that went wrong."""
    replay = stage.screens.replay
    for name, share in MOMENTS.items():
        replay.seek(replay.began + (replay.ended - replay.began) * share)
        arrive(stage)
        if name == "rush":
            replay.toMark(1)
            arrive(stage)
        yield name


def arrive(stage: ScreensStage) -> None:
    """Wait until the replay stands where it was sent."""
    stage.wait_for(lambda: stage.screens.replay._wanted is None)


def said(stage: ScreensStage) -> str:
    """Give the numbers that stand on the picture now, and the moment and mark that they stand for."""
    replay = stage.screens.replay
    header = replay.stage.header
    kinds = [f"{row.words} {row.count}" for row in replay.kinds.rows]
    share = f"{header.covers} covers, {round(header.share * 100)} % before the ask"
    return "; ".join([replay.words, share, *kinds, replay.mark])


def draw_the_replay() -> None:
    stage = play()
    for name in moments(stage):
        picture = stage.picture()
        picture.setText(SAID, said(stage))
        assert picture.save(str(PICTURES / f"replay-{name}.png"))
    assert stage.warnings == []
    stage.close()


if __name__ == "__main__":
    app = make_app()
    draw_the_replay()
