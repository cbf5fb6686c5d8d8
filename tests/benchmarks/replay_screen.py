"""A replay on screen: from its button to the picture, a jump, a stroke of the play, and a tap meanwhile."""

import os
import random
from datetime import timedelta

from tests.benchmarks.timing import MILLI, median, spans

JUMPS = 40


def replay_screen() -> dict[str, float]:
    """Give median milliseconds by name, and ``worst`` of each, on a dinner of 6,000 facts.

    ``open``: the tap on Replay until the floor of its first moment stands; ``jump``: to any moment, to the frame;
    ``stroke``: a stroke at 600 times the speed, to the frame; ``live_tap``: a request at the live desk while it plays.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from desk_app.screens.app import make_app
    from tests.support.screens_stage import ScreensStage
    from tests.support.whole_evenings import lived

    application = make_app()
    stage = ScreensStage(lived("bistro", 5.5), (1280, 800))
    stage.screens.staff.ask(False)
    stage.let_a_frame_pass()
    stage.open_review()
    opened = spans(lambda _: _open(stage), 1, warm_up=0)
    replay, chance = stage.screens.replay, random.Random(1)
    jumps = spans(lambda _: _go(stage, replay.began + (replay.ended - replay.began) * chance.random()), JUMPS)
    _go(stage, (replay.began + replay.ended) / 2)
    strokes = spans(lambda _: _go(stage, replay.at + 60_000), JUMPS)
    stage.now = stage.desk.last_at + timedelta(hours=1)
    replay.playing.choose(600)
    replay.playOrPause()
    taps = spans(lambda number: _note(stage, number), JUMPS)
    replay.leave()
    stage.close()
    del application
    return (
        {"open_ms": median(opened, MILLI)}
        | _figures("jump", jumps)
        | _figures("stroke", strokes)
        | _figures("live_tap", taps)
    )


def _open(stage) -> None:
    stage.screens.review.enter("replay")
    stage.wait_for(lambda: stage.screens.replay.state == "shown")
    stage.window.grabWindow()


def _go(stage, moment: float) -> None:
    stage.screens.replay.seek(moment)
    stage.wait_for(lambda: stage.screens.replay._wanted is None)
    stage.window.grabWindow()


def _note(stage, number: int) -> None:
    stage.screens.review.log.note(f"note {number}")
    stage.let_a_frame_pass()


def _figures(name: str, taken: list[float]) -> dict[str, float]:
    return {f"{name}_ms": median(taken, MILLI), f"worst_{name}_ms": round(max(taken) * MILLI, 3)}
