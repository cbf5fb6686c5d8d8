"""Taking away at every size, in both themes: what can be taken, what was written, and why nothing was."""

import pytest

from desk_app.screens.review.export import TakeAway, Wish, Written
from tests.shots.test_shots import LOOKS, SIZES, keep
from tests.support.read_shifts import evenings
from tests.support.screens_stage import ScreensStage

FILE = "/home/manager/Documents/The Small House 2026-11-21 report.pdf"
FULL = "The disk is full: /home/manager/Documents/facts.csv was not written, and nothing of it was left."
FOLDERS = ("/home/manager/Documents", "/home/manager/Desktop", "/media/manager/A STICK WITH A LONG NAME")


def written(_shelf: object, wish: Wish, _go_on: object) -> Written:
    return Written(file=FILE) if wish.form == "pdf" else Written(fault=FULL)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES)
def test_taking_away_is_drawn_without_a_complaint(size: str, look: str) -> None:
    theme, text_size = LOOKS[look]
    taking = TakeAway(
        ("pdf", "xlsx", "measures", "csv", "jsonl"), "/home/manager/Documents", written, None, lambda: FOLDERS
    )
    stage = ScreensStage(evenings(1).desk, SIZES[size], theme=theme, text_size=text_size, take_away=taking)
    stage.screens.staff.ask(False)
    try:
        stage.open_review("shift")
        room = stage.screens.review.taking
        for form in ("pdf", "csv"):
            stage.screens.review.enter("export")
            room.choose(form)
            room.write()
            stage.wait_for(lambda: room.written + room.fault != "")
            stage.let_a_frame_pass()
            keep(stage, f"review-export-{form}-{size}-{look}")
        assert not stage.warnings
    finally:
        stage.close()
