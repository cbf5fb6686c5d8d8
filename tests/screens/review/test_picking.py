"""Choosing what to read, where that cannot be read."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.support.houses import House
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


@pytest.mark.parametrize("opens", [True, False])
def test_only_days_on_which_something_happened_are_offered(qtbot: QtBot, opens: bool) -> None:
    """Guests on five Saturdays, whether or not a shift is ever opened."""
    house = House()
    saturday = house.now
    for week in range(5):
        house.now = saturday + timedelta(days=7 * week)
        if opens:
            house.ask("open_shift")
        for party in range(3):
            house.seat("12", f"{week} {party}")
            house.ask("leave", 10, table="12")
            house.ask("reset", table="12")
        if opens:
            house.ask("close_shift")
    reviewed = Reviewed(house)
    picking = reviewed.open().picking
    picking.pickUnit("day")
    wait_for(lambda: picking.rows.count > 0)
    assert [row.words for row in picking.rows.rows] == [
        "Saturday 19 December",
        "Saturday 12 December",
        "Saturday 5 December",
        "Saturday 28 November",
        "Saturday 21 November",
    ]
    reviewed.room.end()
