"""Choosing what to read, where that cannot be read."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.read_shifts import Reviewed, evenings, fault_surfaced, wait_for


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_spans_that_cannot_be_read_say_so_and_can_be_tried_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reviewed = Reviewed(evenings(2))
    picking = reviewed.open().picking
    with monkeypatch.context() as broken:
        broken.setattr("desk_app.screens.review.picking.choices", lambda *_: 1 // 0)
        picking.open()
        wait_for(lambda: picking.fault != "")
        fault_surfaced()
        assert (picking.fault, picking.rows.count) == ("It could not be read.", 0)
    picking.pickUnit("shift")
    assert picking.fault == ""
    wait_for(lambda: picking.rows.count == 2)
    reviewed.room.end()
