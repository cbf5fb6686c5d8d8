"""Glasses as somebody found them: what was believed to be left in them, and how long they stood dry."""

import pytest

from desk_app.review.measures import Value
from desk_app.review.measures.league import league
from tests.support.houses import House
from tests.support.shifts import Review


@pytest.fixture
def water() -> House:
    """A water that lasts 14 minutes, and a beer that lasts 20, for a party of Ann's."""
    house = House()
    house.seat("12", "p1", 2)
    house.ask("serve_drink", table="12", seat=1, drink="water")
    return house


def test_a_glass_seen_half_full_stands_dry_once_that_half_is_drunk(water):
    """Half at 5 minutes lasts 7 more; somebody comes 10 minutes after the glance."""
    water.ask("glance", 5, table="12", seat=1, level=0.5)
    water.ask("refill", 10, table="12", seat=1)
    assert (Review(water).figure("dry_minutes"), Review(water).figure("dry_glasses")) == (3, 1)


def test_where_no_glass_stood_there_are_no_minutes_dry():
    house = House()
    house.seat("12", "p1", 2)
    house.ask("leave", 60, table="12")
    assert Review(house).take("dry_minutes") == Value(None, 0)


def test_glasses_that_were_never_empty_stood_dry_for_no_minute(water):
    water.ask("refill", 2, table="12", seat=1)
    assert Review(water).take("dry_minutes") == Value(0, 0)


def test_a_glass_that_nobody_comes_to_stands_dry_until_they_have_gone(water):
    water.ask("leave", 60, table="12")
    assert Review(water).figure("dry_minutes") == 46


def test_a_glass_that_was_declined_is_drunk_up_like_any_other(water):
    """Declined after 13 of 14 minutes, filled 30 minutes later: 1/14 was left, then nothing."""
    water.ask("decline", 13, table="12", seat=1)
    water.ask("refill", 30, table="12", seat=1)
    review = Review(water)
    assert review.take("too_early") == Value(0.0, 2)
    assert review.figure("level_on_arrival") == pytest.approx((1 / 14 + 0) / 2, abs=1e-3)
    assert review.figure("dry_minutes") == 0


def test_a_beer_in_the_place_of_one_nine_tenths_full_came_too_early():
    house = House()
    house.seat("12", "p1", 2)
    house.ask("serve_drink", table="12", seat=1, drink="beer")
    house.ask("serve_drink", 2, table="12", seat=1, drink="beer")
    review = Review(house)
    assert review.take("too_early") == Value(1.0, 1)
    (another,) = [each for each in league(review.span, review.labels) if each.standard == "another"]
    assert another.level.figure == review.take("level_on_arrival").figure == pytest.approx(0.9)


def test_a_beer_after_the_water_is_no_visit_to_the_water(water):
    water.ask("serve_drink", 2, table="12", seat=1, drink="beer")
    review = Review(water)
    assert review.take("too_early") == review.take("level_on_arrival") == Value(None, 0)
