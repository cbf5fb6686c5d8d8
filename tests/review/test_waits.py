"""Waits: what was told to whom, what came of it, and who never came."""

from datetime import timedelta

import pytest

from desk_app.review.measures import Value
from tests.support.shifts import Review
from tests.support.stops import Door


@pytest.fixture
def door() -> Door:
    return Door()


def test_a_quote_is_the_first_and_runs_from_when_it_was_said(door):
    """There since 0, told 20 minutes at 6, told 5 more at 24, called at 30: 24 from the first word, 4 too many."""
    door.guests("a")
    door.ask("quote", 6, party="a", minutes=20)
    door.ask("quote", 18, party="a", minutes=5)
    door.ask("notify", 6, party="a")
    door.ask("seat", 3, party="a", tables=["12"], size=2)
    review = Review(door)
    assert [review.figure(name) for name in ("waited", "wait_quoted", "wait_real", "beyond_quote")] == [30, 20, 24, 4]


def test_a_booked_party_that_does_not_come_is_a_no_show_and_has_not_waited(door):
    booked = door.now + timedelta(minutes=30)
    door.ask("book", party="b", size=5, **{"for": booked})
    door.wait(52)
    assert "booking_late" in door.standing()
    door.ask("leave_queue", party="b", how="no_show")
    review = Review(door)
    assert review.by("no_show", "size") == {"5–6": 1}
    assert review.facts_behind("no_show") == ["party_booked", "party_left_queue"]
    assert (review.figure("waits"), review.take("waited")) == (0, Value(None, 0))


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("leave_queue", {"how": "cancelled"}),
        ("cancel_booking", {}),
        ("seat", {"tables": ["12"], "size": 2}),
    ],
)
def test_a_booking_that_ends_otherwise_is_no_no_show(door, do, fields):
    door.ask("book", party="b", size=2, **{"for": door.now + timedelta(minutes=30)})
    door.ask(do, 20, party="b", **fields)
    assert Review(door).figure("no_show") == 0


def test_who_booked_and_came_and_gave_up_is_one_wait(door):
    door.ask("book", party="b", size=2, **{"for": door.now + timedelta(minutes=30)})
    door.guests("b", after=30)
    door.ask("leave_queue", 12, party="b", how="gave_up")
    review = Review(door)
    assert (review.figure("waits"), review.figure("waited")) == (1, 12)
    assert (review.figure("gave_up"), review.figure("no_show")) == (1, 0)
