"""A span beside the last four that were alike."""

from datetime import date

import pytest

from desk_app.review.measures import MEASURES
from desk_app.review.measures.compare import alike, compare, open_on
from tests.support.houses import House
from tests.support.shifts import Review

SATURDAY = date(2026, 11, 21).toordinal()


def test_the_last_four_same_weekdays_on_which_a_shift_was_open():
    open_days = [SATURDAY - weeks * 7 for weeks in (1, 2, 3, 5, 6, 7)] + [SATURDAY - 1, SATURDAY]
    days = alike(SATURDAY, SATURDAY, [(day, day) for day in open_days])
    assert [(SATURDAY - first) // 7 for first, last in days] == [1, 2, 3, 5]
    assert all(first == last for first, last in days)


def test_a_night_that_ends_on_the_next_day_was_open_on_both():
    assert alike(SATURDAY, SATURDAY, [(SATURDAY - 8, SATURDAY - 7)]) == [(SATURDAY - 7, SATURDAY - 7)]


def test_a_note_on_a_day_on_which_nobody_opened_makes_it_no_day_to_compare_with():
    """Open on Saturday from six to eight, and on Sunday at noon the fish is delivered."""
    house = House()
    house.ask("open_shift")
    house.seat()
    house.ask("close_shift", 120)
    house.ask("note", 16 * 60, text="the fish came")
    review = Review(house)
    assert max(head.last_day for head in review.shelf.heads) == SATURDAY + 1
    assert open_on(review.shelf.heads, review.labels.days) == [(SATURDAY, SATURDAY)]


@pytest.mark.parametrize(("length", "apart"), [(7, 7), (3, 7), (10, 14)])
def test_longer_spans_are_compared_with_those_of_whole_weeks_earlier(length, apart):
    shifts = [(SATURDAY - back, SATURDAY - back) for back in range(100)]
    assert alike(SATURDAY - length + 1, SATURDAY, shifts)[0] == (SATURDAY - length + 1 - apart, SATURDAY - apart)


def test_of_no_shift_at_all_nothing_is_alike():
    assert alike(SATURDAY, SATURDAY, []) == []


@pytest.fixture(scope="module")
def saturdays() -> Review:
    """Five Saturdays: a party greeted after 1, 1, 2 and 2 minutes, and on the last after 5."""
    house = House()
    for week, after in enumerate((1, 1, 2, 2, 5)):
        house.ask("open_shift")
        house.seat("12", f"p{week}")
        house.ask("greet", after, table="12")
        house.ask("leave", table="12")
        house.ask("reset", 1, table="12")
        house.ask("close_shift")
        house.wait(7 * 24 * 60 - after - 1)
    return Review(house)


def spans(review: Review):
    last = max(head.first_day for head in review.shelf.heads if head.opened is not None)
    days = alike(last, last, open_on(review.shelf.heads, review.labels.days))
    now = review.shelf.span(date.fromordinal(last), date.fromordinal(last))
    return now, [review.shelf.span(date.fromordinal(first), date.fromordinal(end)) for first, end in days]


def test_what_lies_outside_all_four_says_so(saturdays):
    """Greeted after 5 minutes; on the four before after 2, 2, 1 and 1: usually 1.5, now above all of them."""
    now, before = spans(saturdays)
    (greet,) = compare(now, before, [MEASURES["time_to_greet"]])
    assert (greet.now.figure, [value.figure for value in greet.before]) == (5, [2, 2, 1, 1])
    assert (greet.usual, greet.outside, greet.good) == (1.5, "above", False)


def test_what_lies_among_them_is_as_usual(saturdays):
    now, before = spans(saturdays)
    (needs,) = compare(now, before, [MEASURES["needs"]])
    assert (needs.usual, needs.outside, needs.good) == (2, "", None)


def test_two_days_are_too_few_to_judge_by(saturdays):
    now, before = spans(saturdays)
    (greet,) = compare(now, before[:2], [MEASURES["time_to_greet"]])
    assert greet.outside == ""


def test_measures_of_which_no_day_knows_anything_are_left_out(saturdays):
    now, before = spans(saturdays)
    names = {each.measure.id for each in compare(now, before)}
    assert "needs" in names
    assert not names & {"waits", "waited", "gave_up", "loops", "loop_minutes", "headway", "too_early"}
