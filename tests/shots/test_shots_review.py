"""The review at every size, in both themes, drawn to tests/shots/output to be looked at: shifts good, bad and empty."""

from collections.abc import Callable
from typing import Final

import pytest

from desk_app.desk.desk import Desk
from tests.shots.test_shots import LOOKS, SIZES, keep
from tests.support.hostile import NAMES
from tests.support.read_shifts import evenings
from tests.support.screens_stage import ScreensStage
from tests.support.whole_evenings import gone_wrong, lived, nothing_yet


@pytest.fixture(scope="module")
def dinner() -> Desk:
    return lived("bistro")


@pytest.fixture(scope="module")
def stop() -> Desk:
    return lived("shuttle", 2)


@pytest.fixture(scope="module")
def months() -> Desk:
    return evenings(70).desk


def shift(stage: ScreensStage) -> None:
    stage.open_review("shift")


def measures(stage: ScreensStage) -> None:
    stage.open_review("measures")


def by_section(stage: ScreensStage) -> None:
    room = stage.screens.review.measures
    room.pick(room.groupWords.index("Section"))
    stage.wait_for(lambda: not room.busy)


def log(stage: ScreensStage) -> None:
    stage.open_review("log")
    told(stage)


def told(stage: ScreensStage) -> None:
    """Wait until what was sought is found, and every line in sight is told."""
    log = stage.screens.review.log
    stage.wait_for(lambda: not log.busy and log.words != "" and not log._typed.isActive())
    stage.let_a_frame_pass()
    stage.wait_for(lambda: not log._settled.isActive() and not log._telling)


def searched(stage: ScreensStage) -> None:
    stage.screens.review.log.seek("wine seat")
    stage.screens.review.log.toggle("service")
    told(stage)


def not_found(stage: ScreensStage) -> None:
    stage.screens.review.log.seek("zebra")
    told(stage)


def hostile(stage: ScreensStage) -> None:
    stage.now = stage.desk.last_at
    stage.screens.review.log.everything()
    for name in NAMES.values():
        stage.screens.review.log.note(name[:2000])
    told(stage)


def evidence(stage: ScreensStage) -> None:
    stage.open_review("shift")
    stage.screens.review.show("time:3")
    rows = stage.screens.review.evidence.rows
    stage.wait_for(lambda: rows.count > 0)
    stage.let_a_frame_pass()
    stage.wait_for(lambda: rows.line(0) is not None)


def picker(stage: ScreensStage) -> None:
    stage.screens.review.evidence.close()
    stage.find(lambda item: item.objectName() == "reviewView").setProperty("choosing", True)
    stage.wait_for(lambda: stage.screens.review.picking.rows.count > 0)


def compare(stage: ScreensStage) -> None:
    stage.find(lambda item: item.objectName() == "reviewView").setProperty("choosing", False)
    stage.screens.review.enter("compare")
    stage.wait_for(lambda: stage.screens.review.compare.words != "Reading…")


def everything(stage: ScreensStage) -> None:
    stage.screens.review.compare.close()
    stage.screens.review.choose("all", "all")
    stage.wait_for(lambda: stage.screens.review.words == "Everything")


Show = Callable[[ScreensStage], None]
DINNER: Final[dict[str, Show]] = {
    "shift": shift,
    "measures": measures,
    "by-section": by_section,
    "log": log,
    "log-searched": searched,
    "log-not-found": not_found,
    "evidence": evidence,
}


def draw(desk: Desk, name: str, size: str, look: str, screens: dict[str, Show]) -> None:
    theme, text_size = LOOKS[look]
    stage = ScreensStage(desk, SIZES[size], theme=theme, text_size=text_size)
    stage.screens.staff.ask(False)
    stage.let_a_frame_pass()
    try:
        for screen, show in screens.items():
            show(stage)
            keep(stage, f"review-{name}-{screen}-{size}-{look}")
    finally:
        stage.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES)
def test_a_dinner_is_drawn_without_a_complaint(dinner: Desk, size: str, look: str) -> None:
    draw(dinner, "dinner", size, look, DINNER)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
def test_seventy_shifts_are_drawn_without_a_complaint(months: Desk, look: str) -> None:
    screens = {"shift": shift, "picker": picker, "compare": compare, "everything": everything}
    draw(months, "months", "tablet", look, screens)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES)
def test_a_log_of_hostile_notes_is_drawn_without_a_complaint(size: str, look: str) -> None:
    draw(evenings(1).desk, "hostile", size, look, {"log": log, "log-hostile": hostile})


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
def test_a_stop_without_tables_is_drawn_without_a_complaint(stop: Desk, look: str) -> None:
    draw(stop, "stop", "tablet", look, {"shift": shift, "measures": measures})


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("make", [gone_wrong, nothing_yet])
@pytest.mark.parametrize("size", SIZES)
def test_a_bad_evening_and_an_empty_one_are_drawn_without_a_complaint(make: Callable[[], Desk], size: str) -> None:
    for look in LOOKS:
        draw(make(), make.__name__.replace("_", "-"), size, look, {"shift": shift, "measures": measures})
