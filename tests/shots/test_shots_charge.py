"""Trying a change, closing a shift and handing it over, drawn to tests/shots/output to be looked at."""

from typing import Final

import pytest

from desk_app.screens.review.export import Written
from tests.shots.test_shots import LOOKS, SIZES, keep
from tests.support.screens_stage import ScreensStage
from tests.support.whole_evenings import lived

LONG_NOTE: Final = "The lamp over 12 flickers; the electrician comes at ten and needs the ladder from the cellar."


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES)
def test_trying_a_change_is_drawn_without_a_complaint(size: str, look: str) -> None:
    theme, text_size = LOOKS[look]
    stage = ScreensStage(lived("bistro", 2), SIZES[size], theme=theme, text_size=text_size)
    stage.now = stage.desk.last_at
    manager = next(each.id for each in stage.desk.floor.venue.staff.values() if "manager" in each.roles)
    stage.sign_in(manager)
    trying = stage.screens.charge.trying
    try:
        stage.open_review("shift")
        keep(stage, f"charge-review-{size}-{look}")
        trying.open("")
        keep(stage, f"charge-choice-{size}-{look}")
        trying.choose("greet")
        trying.turn("due.after", 60)
        keep(stage, f"charge-chosen-{size}-{look}")
        trying.tryIt()
        stage.wait_for(lambda: not trying.busy)
        keep(stage, f"charge-tried-{size}-{look}")
        trying.adopt()
        assert trying.adopted
        keep(stage, f"charge-adopted-{size}-{look}")
    finally:
        stage.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES)
def test_closing_and_handing_over_is_drawn_without_a_complaint(size: str, look: str) -> None:
    theme, text_size = LOOKS[look]
    stage = ScreensStage(lived("bistro", 2), SIZES[size], theme=theme, text_size=text_size)
    stage.now = stage.desk.last_at
    stage.screens.staff.ask(False)
    shift = stage.screens.charge.shift
    try:
        if not shift.isOpen:
            shift.openShift("")
        stage.screens.staff.lookAtAll(True)
        shift.look("close")
        keep(stage, f"charge-close-{size}-{look}")
        shift.closeShift(LONG_NOTE)
        shift._become(report=Written(file="/home/dora/Documents/Beforehand/The Corner Bistro 2026-11-20 report.pdf"))
        keep(stage, f"charge-closed-{size}-{look}")
        shift.putAway()
        shift.look("open")
        keep(stage, f"charge-open-{size}-{look}")
        shift.openShift("Saturday dinner")
        keep(stage, f"charge-left-{size}-{look}")
        shift.putAway()
        keep(stage, f"charge-unread-{size}-{look}")
        stage.open_room("setup")
        keep(stage, f"charge-setup-{size}-{look}")
    finally:
        stage.close()
