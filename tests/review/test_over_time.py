"""Needs over time, in stretches that suit the span."""

from datetime import UTC, datetime

import pytest

from desk_app.facts import Noted
from desk_app.review.measures.over_time import over_time
from tests.support.houses import SIX, House, minutes, small_venue
from tests.support.shifts import Review, append


def needs_at(house: House, *times: datetime) -> None:
    """Let a party be greeted at each of these times, and leave a little later."""
    for count, at in enumerate(times):
        house.now = at
        house.seat("12", f"p{at:%j%H%M}{count}")
        house.ask("greet", table="12")
        house.ask("leave", 0.5, table="12")
        house.ask("reset", 0.5, table="12")


def stretches(house: House):
    review = Review(house)
    return over_time(review.newest(), review.labels.days)


def labels(house: House) -> list[str]:
    return [each.label for each in stretches(house).stretches]


def test_an_evening_is_shown_in_half_hours_without_gaps():
    house = House()
    needs_at(house, SIX + minutes(10), SIX + minutes(100))
    drawn = stretches(house)
    assert drawn.each == "half_hour"
    assert [(each.label, each.met_first) for each in drawn.stretches] == [
        ("18:00", 2),
        ("18:30", 0),
        ("19:00", 0),
        ("19:30", 2),
    ]


def test_who_asked_first_is_told_apart():
    house = House()
    house.seat()
    house.ask("ask", 1, table="12", about="greet")
    house.ask("take_order", 1, table="12")
    (only,) = stretches(house).stretches
    assert (only.met_first, only.asked_first) == (0, 1)


def test_what_nobody_ever_answered_is_drawn_where_it_was_given_up():
    """They sit from 18:00, nobody comes, and at 18:40 they leave; with no other need the evening is not empty."""
    house = House()
    house.seat()
    house.ask("leave", 40, table="12")
    (only,) = stretches(house).stretches
    assert (only.label, only.never_answered, only.all_needs) == ("18:30", 1, 1)


def test_a_stretch_opens_its_facts():
    house = House()
    needs_at(house, SIX + minutes(10), SIX + minutes(70))
    review = Review(house)
    drawn = over_time(review.span, review.labels.days)
    facts = dict(review.journal.read())
    assert [facts[number].kind for number in drawn.evidence(2).tolist()][:2] == ["party_seated", "party_greeted"]
    assert len(drawn.evidence(1)) == 0


@pytest.mark.parametrize(
    ("days", "each", "count"),
    [(1, "hour", 25), (2, "hour", 49), (3, "day", 4), (59, "day", 60), (60, "week", 10)],
)
def test_longer_spans_are_shown_in_longer_stretches(days, each, count):
    house = House()
    needs_at(house, SIX, SIX + minutes(days * 24 * 60))
    drawn = stretches(house)
    assert (drawn.each, len(drawn.stretches)) == (each, count)


def test_weeks_begin_on_monday():
    """The twenty-first of November 2026 is a Saturday; its week began on the sixteenth."""
    house = House()
    needs_at(house, SIX, SIX + minutes(60 * 24 * 60))
    assert labels(house)[:2] == ["16 Nov", "23 Nov"]


def test_an_hour_that_the_wall_shows_twice_is_two_stretches():
    """On the twenty-fifth of October 2026 London goes back at two: 01:00 comes twice."""
    night = datetime(2026, 10, 25, 0, 10, tzinfo=UTC)
    house = House(now=night - minutes(10))
    needs_at(house, night, night + minutes(60))
    assert labels(house) == ["01:00", "01:30", "01:00"]


def test_half_hours_are_those_of_a_wall_that_is_fifteen_minutes_off():
    """In Kathmandu, 5:45 ahead, 18:10 UTC is 23:55."""
    house = House()
    house.adopt(small_venue().replace("Europe/London", "Asia/Kathmandu"))
    needs_at(house, SIX + minutes(10))
    assert labels(house) == ["23:30"]


def test_a_clock_that_jumped_by_decades_draws_no_century_of_nothing():
    house = House()
    needs_at(house, SIX)
    append(house, [Noted(id="n1", at=SIX.replace(year=2080), text="the clock")])
    house.now = SIX.replace(year=2080)
    house.seat("12", "late")
    house.ask("greet", 1, table="12")
    assert len(stretches(house).stretches) == 2


def test_without_a_need_there_is_nothing_to_draw():
    assert stretches(House()).stretches == ()
