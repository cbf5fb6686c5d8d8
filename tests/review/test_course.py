"""A replay's way through its shift: wrong clocks are seen, and hours without a fact are passed over."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.review.replay.course import Break, Course, played_at
from tests.support.houses import SIX, minutes

YEAR = timedelta(days=365)
AFTER = st.lists(st.integers(0, 60 * 24 * 40), min_size=1, max_size=12).map(sorted)
"""Minutes after six of each fact."""


def course(*after: float) -> Course:
    moments = [SIX + minutes(each) for each in after]
    return Course(moments, moments[0], moments[-1])


def test_one_fact_that_is_a_year_ahead_is_played_where_it_was_written():
    moments = [SIX, SIX + minutes(5), SIX + YEAR, SIX + minutes(6), SIX + minutes(9)]
    assert played_at(moments) == [SIX, SIX + minutes(5), SIX + minutes(6), SIX + minutes(6), SIX + minutes(9)]


def test_one_fact_that_is_a_year_behind_is_played_where_it_was_written():
    moments = [SIX, SIX + minutes(5), SIX - YEAR, SIX + minutes(6), SIX + minutes(9)]
    assert played_at(moments) == [SIX, SIX + minutes(5), SIX + minutes(5), SIX + minutes(6), SIX + minutes(9)]


@given(st.lists(st.integers(-(10**6), 10**6), max_size=30))
def test_facts_are_played_in_the_order_in_which_they_were_written(after: list[int]):
    played = played_at([SIX + minutes(each) for each in after])
    assert len(played) == len(after)
    assert played == sorted(played)
    if after == sorted(after):
        assert played == [SIX + minutes(each) for each in after]


def test_hours_without_a_fact_are_a_break_from_half_an_hour_on():
    assert course(0, 60, 60 + 241).breaks == (Break(SIX + minutes(90), SIX + minutes(301)),)
    assert course(0, 60, 60 + 240).breaks == ()


def test_a_year_without_a_fact_takes_no_more_of_the_bar_than_a_night():
    """An hour of facts, a year, an hour of facts: what is played is 1½ hours and 1 hour of the nine tenths."""
    year = course(0, 60, 60 * 24 * 365, 60 * 24 * 365 + 60)
    assert year.plays_for == minutes(150)
    assert year.share_of(SIX + minutes(90)) == pytest.approx(0.9 * 90 / 150)
    assert year.share_of(SIX + YEAR) == pytest.approx(0.9 * 90 / 150 + 0.1)
    night = course(0, 60, 60 * 12, 60 * 12 + 60)
    assert night.share_of(SIX + minutes(60 * 12)) == pytest.approx(year.share_of(SIX + YEAR))


def test_a_step_goes_over_a_break_at_once_either_way():
    over = course(0, 60, 60 * 24 * 365, 60 * 24 * 365 + 60)
    begins, ends = over.breaks[0]
    assert over.by(begins, minutes(1)) == ends
    assert over.by(begins - minutes(1), minutes(10)) == ends
    assert over.by(ends, minutes(-1)) == begins
    assert over.by(ends, minutes(1)) == ends + minutes(1)
    assert over.by(SIX, minutes(-5)) == SIX
    assert (over.passed_by(begins), over.passed_by(ends)) == (None, over.breaks[0])


@given(AFTER, st.floats(0, 1))
def test_each_place_on_the_bar_is_one_moment_and_the_other_way_round(after: list[int], share: float):
    way = course(*after)
    assert (way.share_of(way.began), way.moment_at(0.0)) == (0.0, way.began)
    assert way.moment_at(1.0) == way.ended
    moment = way.moment_at(share)
    assert way.began <= moment <= way.ended
    assert abs(way.moment_at(way.share_of(moment)) - moment) < timedelta(seconds=1)
    if way.ended > way.began:
        assert way.share_of(moment) == pytest.approx(share, abs=1e-6)
        assert way.share_of(way.ended) == pytest.approx(1.0)


@given(AFTER)
def test_what_comes_later_lies_further_on(after: list[int]):
    way = course(*after)
    moments: list[datetime] = sorted(
        {*(SIX + minutes(each) for each in after), *(m for each in way.breaks for m in each)}
    )
    for before, later in pairwise(moments):
        assert way.share_of(before) <= way.share_of(later)


@given(AFTER, st.integers(-700, 700), st.floats(0, 1))
def test_no_step_ends_where_nothing_happened(after: list[int], step: int, share: float):
    way = course(*after)
    there = way.by(way.moment_at(share), minutes(step))
    assert way.began <= there <= way.ended
    assert step == 0 or not any(each.begins < there < each.ends for each in way.breaks)
