"""A span beside the last four that were alike."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec
import pytest

from desk_app.review.days import Days
from desk_app.review.measures import MEASURES, Value
from desk_app.review.measures.compare import alike, compare, open_on, shifts_alike
from desk_app.review.ports import PageHead
from tests.support.houses import SIX, House
from tests.support.shifts import Review
from tests.support.stops import Museum, Stop

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


def test_a_house_that_never_opens_a_shift_was_open_whenever_something_happened():
    house = House()
    for _ in range(3):
        house.seat()
        house.ask("leave", 30, table="12")
        house.wait(7 * 24 * 60 - 30)
    review = Review(house)
    opened = open_on(review.shelf.heads, review.labels.days)
    assert opened == [(SATURDAY + 7 * week, SATURDAY + 7 * week) for week in range(3)]


def opened_at(house: House, opened: Sequence[timedelta], notes: Sequence[str | None] = ()) -> list[int]:
    """Open and close a shift so long after six on the first Saturday, each; tell which the last is compared with."""
    for place, after in enumerate(opened):
        house.now = SIX + after
        house.ask("open_shift", note=notes[place] if notes else None)
        house.ask("close_shift", 30)
    review = Review(house)
    shifts = [head for head in review.shelf.heads if head.opened is not None]
    return [shifts.index(head) for head in shifts_alike(shifts[-1], review.shelf.heads, review.labels.days)]


def weekly(*minutes: int) -> list[timedelta]:
    return [timedelta(days=7 * week, minutes=each) for week, each in enumerate(minutes)]


@pytest.mark.parametrize("house", [Stop, Museum, House])
def test_shifts_opened_some_minutes_apart_are_alike(house):
    assert opened_at(house(), weekly(0, 2, 1, 3, 1, 4)) == [4, 3, 2, 1]


def test_a_dinner_opened_around_four_is_no_lunch():
    assert opened_at(House(now=SIX - timedelta(hours=3)), weekly(-130, -115, -125, -110, -122)) == [3, 2, 1, 0]


def test_a_note_at_the_opening_is_no_other_service():
    notes = [None, "Ben is ill", None, None, "Cleo takes the back"]
    assert opened_at(House(), weekly(0, 0, 0, 0, 0), notes) == [3, 2, 1, 0]


def test_a_lunch_is_alike_to_no_dinner_and_of_two_on_one_day_the_nearer_one_is():
    """Lunch at noon, dinner at six; then a second lunch at one in the one week, a first at eleven in the other."""
    lunch = -6 * 60
    weeks = [(lunch, 0), (lunch, lunch + 60), (lunch - 60, lunch), (lunch,)]
    opened = [timedelta(days=7 * week, minutes=each) for week, shifts in enumerate(weeks) for each in shifts]
    assert opened_at(House(now=SIX - timedelta(hours=7)), opened) == [5, 2, 0]


@pytest.mark.parametrize(("minutes", "alike_to"), [(120, [0]), (121, [])])
def test_the_hour_on_the_wall_is_the_same_in_summer_and_in_winter(minutes, alike_to):
    """In London the clocks go on by an hour on the 28th of March: then 17:00 UTC is six. Two hours are the most."""
    london = Days(msgspec.structs.replace(House().desk.floor.venue, timezone="Europe/London"))
    winter, summer = SIX + timedelta(days=7 * 18, minutes=-minutes), SIX + timedelta(days=7 * 19, hours=-1)
    heads = [
        PageHead(place, place, b"", at, at, 0, 0, opened=at)
        for place, at in enumerate((winter.timestamp(), summer.timestamp()))
    ]
    assert [head.first for head in shifts_alike(heads[1], heads, london)] == alike_to


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


def test_what_goes_on_has_its_shares_and_times_marked_and_no_count(saturdays):
    """Four and more turns each before, one now: the day is not over. Its guests have waited longer for a greeting."""
    now, before = spans(saturdays)
    several = saturdays.shelf.of(saturdays.shelf.heads)
    measures = [MEASURES["turns"], MEASURES["time_to_greet"]]
    turns, greet = compare(now, [several] * 4, measures)
    assert (turns.outside, turns.good, greet.outside) == ("below", None, "above")
    turns, greet = compare(now, [several] * 4, measures, goes_on=True)
    assert (turns.outside, turns.usual, greet.outside) == ("", 5, "above")
    assert compare(now, before, goes_on=True)


@pytest.mark.parametrize(
    ("figure", "outside"), [(0.1 + 0.2, ""), (0.304, ""), (0.296, ""), (0.31, "above"), (0.29, "below")]
)
def test_what_reads_the_same_as_before_is_not_outside(saturdays, figure, outside):
    """30 % four times: 0.30000000000000004 and 30.4 % are said in the same words."""
    now, _ = spans(saturdays)
    values = iter([figure, *[0.3] * 4])
    measure = msgspec.structs.replace(MEASURES["proactive_share"], figure=lambda *_: Value(next(values), 1))
    (share,) = compare(now, [now] * 4, [measure])
    assert share.outside == outside


def test_two_days_are_too_few_to_judge_by(saturdays):
    now, before = spans(saturdays)
    (greet,) = compare(now, before[:2], [MEASURES["time_to_greet"]])
    assert greet.outside == ""


def test_measures_of_which_no_day_knows_anything_are_left_out(saturdays):
    now, before = spans(saturdays)
    names = {each.measure.id for each in compare(now, before)}
    assert "needs" in names
    assert not names & {"waits", "waited", "gave_up", "loops", "loop_minutes", "headway", "too_early"}
