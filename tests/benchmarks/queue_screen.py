"""What the waitlist costs on screen with 300 parties in line: a tap, one more party, a tick, a finger that scrolls."""

import os
from collections.abc import Callable
from datetime import timedelta

from tests.benchmarks.timing import MILLI, median, spans

PARTIES = 300
TIMES = 24


def queue_screen() -> dict[str, float]:
    """Give median milliseconds by name, and ``worst`` of each.

    ``tap``: telling one party, from the tap to the rows; ``add``: one more party with its quote, ``tick`` and
    ``scroll``: to the frame; ``bare``: a frame in which nothing changed, the yardstick.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from desk_app.screens.app import make_app
    from tests.support.people_waiting import waitlist_desk
    from tests.support.screens_stage import ScreensStage

    application = make_app()
    stage = ScreensStage(waitlist_desk(), (1280, 800))
    stage.screens.staff.ask(False)
    stage.open_room("queue")
    for number in range(PARTIES):
        party = f"many{number}"
        stage.desk.handle(
            {"do": "arrive", "party": party, "size": 1 + number % 6, "name": f"Guest {number}"}, stage.now
        )
        stage.desk.handle({"do": "quote", "party": party, "minutes": 30}, stage.now)
    stage.screens.show_now()
    stage.let_a_frame_pass()
    queue = stage.screens.waiting.queue
    line = stage.find(lambda item: item.property("count") == queue.rows.count and item.property("contentY") is not None)
    told = iter(range(PARTIES))

    def add() -> None:
        queue.adding.begin(2)
        queue.adding.done("One more", "")
        stage.window.grabWindow()

    def tick() -> None:
        stage.now += timedelta(seconds=1)
        stage.screens.clock.tick()
        stage.window.grabWindow()

    def scroll() -> None:
        line.setProperty("contentY", line.property("contentY") + 240)
        stage.window.grabWindow()

    figures = (
        _times("bare_ms", stage.window.grabWindow)
        | _times("tap_ms", lambda: queue.tell(f"many{next(told)}"))
        | _times("add_ms", add)
        | _times("tick_ms", tick)
        | _times("scroll_ms", scroll)
    )
    assert queue.rows.count >= PARTIES + TIMES
    stage.close()
    del application
    return figures


def _times(name: str, work: Callable[[], object]) -> dict[str, float]:
    taken = spans(lambda _: work(), TIMES)
    return {name: median(taken, MILLI), f"worst_{name}": round(max(taken) * MILLI, 3)}
