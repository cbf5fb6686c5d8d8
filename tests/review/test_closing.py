"""What still stands as a shift is closed: written down then, and once."""

import pytest

from tests.support.houses import House
from tests.support.shifts import Review
from tests.support.stops import Door


@pytest.fixture
def evening() -> House:
    """The guests left two minutes before the closing: resetting their table is due after 4 and late after 8."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("greet", 1, table="12")
    house.ask("leave", 2, table="12")
    house.ask("close_shift", 2)
    return house


def test_what_becomes_late_after_the_closing_is_nothing_the_shift_left_undone(evening):
    before = Review(evening).figure("never_answered")
    evening.ask("note", 13 * 60, text="the fish came")
    review = Review(evening)
    assert (before, review.figure("never_answered")) == (0, 0)


def test_what_was_late_at_the_closing_is_said_with_the_closing():
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("close_shift", 5)
    house.ask("note", 13 * 60, text="the fish came")
    review = Review(house)
    assert review.by("never_answered", "hour") == {"18:00": 1}
    assert review.facts_behind("never_answered") == ["party_seated", "shift_closed"]


def test_a_closing_that_was_undone_says_nothing():
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    (closing,) = (fact for fact in house.ask("close_shift", 5).facts if fact.kind == "shift_closed")
    house.ask("undo", fact=closing.id)
    assert Review(house).figure("never_answered") == 0


def test_a_time_that_went_by_and_never_ended_is_broken_once():
    """Ten minutes were said; two hours later the shift is closed, and on the next the guests are seated at last."""
    door = Door()
    door.ask("open_shift")
    door.guests("a")
    door.ask("quote", party="a", minutes=10)
    door.ask("close_shift", 120)
    assert Review(door).figure("promises_broken") == 1
    door.ask("open_shift", 60)
    door.ask("seat", 1, party="a", tables=["12"])
    review = Review(door)
    assert (review.figure("promises_broken"), review.figure("promises_kept")) == (1, 0)
    assert review.facts_behind("promises_broken") == ["wait_quoted", "shift_closed"]


def test_a_time_that_has_not_come_at_the_closing_may_still_be_kept():
    door = Door()
    door.ask("open_shift")
    door.guests("a")
    door.ask("quote", party="a", minutes=30)
    door.ask("close_shift", 10)
    door.ask("seat", 5, party="a", tables=["12"])
    review = Review(door)
    assert (review.figure("promises_broken"), review.figure("promises_kept")) == (0, 1)
