"""Loops of vehicles: who rode, and which were overdue, back or not.

A hotel loop takes 34 minutes; nine of ten are back after 44.2.
"""

import pytest

from desk_app.review.measures import Value
from desk_app.review.telling.mend_waits import mend_vehicles
from tests.support.shifts import Review
from tests.support.stops import Stop


@pytest.fixture
def stop() -> Stop:
    stop = Stop()
    stop.ask("open_shift")
    return stop


def test_a_loop_is_overdue_once_nine_of_ten_are_back(stop):
    """Vehicle 7 is back after 40 minutes, which half of the loops are not; vehicle 9 after 45."""
    stop.ask("depart", vehicle="7")
    stop.ask("depart", vehicle="9")
    stop.ask("return", 40, vehicle="7")
    stop.ask("return", 5, vehicle="9")
    review = Review(stop)
    assert review.take("overdue") == Value(0.5, 2)
    assert review.by("overdue", "vehicle") == {"7": 0, "9": 1}


def test_riders_are_those_of_the_vehicle_and_not_all_who_wait(stop):
    """Two ride in 7, three in 9 five minutes later; four wait on."""
    for party, size in (("r1", 2), ("r2", 3), ("r3", 4)):
        stop.rider(party, size)
    stop.ask("ticket", party="r1", vehicle="7")
    stop.ask("ticket", party="r2", vehicle="9")
    stop.ask("depart", 1, vehicle="7")
    stop.ask("depart", 5, vehicle="9")
    stop.ask("return", 30, vehicle="7")
    stop.ask("return", 5, vehicle="9")
    assert Review(stop).by("riders", "vehicle") == {"7": 2, "9": 3}


def test_a_vehicle_stood_down_on_its_way_was_overdue_and_is_no_loop(stop):
    """Out for five hours, then stood down; another is back after 30 minutes."""
    stop.ask("depart", vehicle="7")
    stop.ask("depart", vehicle="9")
    stop.ask("return", 30, vehicle="9")
    stop.wait(270)
    assert "overdue" in stop.standing()
    stop.ask("stand_down", vehicle="7", why="broke down")
    review = Review(stop)
    assert review.take("overdue") == Value(0.5, 2)
    assert (review.figure("loops"), review.figure("loop_minutes")) == (1, 30)


def test_a_vehicle_stood_down_at_the_stop_is_nobodys_loop(stop):
    stop.ask("depart", vehicle="7")
    stop.ask("return", 30, vehicle="7")
    stop.ask("stand_down", 60, vehicle="7", why="break")
    assert Review(stop).take("overdue") == Value(0.0, 1)


def test_what_is_out_and_overdue_as_the_shift_is_closed_is_told_then_and_not_again(stop):
    """Closed after 50 minutes: 7 is overdue, 9 left 40 minutes ago and is not. Both come back in the next shift."""
    stop.ask("depart", vehicle="7")
    stop.ask("depart", 10, vehicle="9")
    stop.ask("close_shift", 40)
    assert Review(stop).take("overdue") == Value(1.0, 1)
    assert Review(stop).facts_behind("overdue") == ["vehicle_departed", "shift_closed"]
    stop.ask("open_shift")
    stop.ask("return", 2, vehicle="7")
    stop.ask("return", vehicle="9")
    review = Review(stop)
    assert review.take("overdue") == Value(0.5, 2)
    assert (review.figure("loops"), review.figure("loop_minutes")) == (2, 47)


def test_overdue_vehicles_are_to_be_mended_though_they_never_came_back(stop):
    """Eight loops of 90 minutes, each stood down on the way."""
    for _ in range(8):
        stop.ask("depart", vehicle="7")
        stop.ask("stand_down", 90, vehicle="7", why="broke down")
        stop.ask("put_back", vehicle="7")
    review = Review(stop)
    said = [each.words for each in mend_vehicles(review.span, review.labels)]
    assert any("loops overdue" in words for words in said), said
