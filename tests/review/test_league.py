"""The moments of truth as a league table."""

import numpy as np
import pytest

from desk_app.house.tally import UNFORESEEN
from desk_app.review.measures import MEASURES
from desk_app.review.measures.league import MOST_BINS, distribution_of, league
from tests.support.houses import House
from tests.support.shifts import Review, evening
from tests.support.whole_evenings import gone_wrong


@pytest.fixture
def house() -> House:
    return House()


def standing(house: House, standard: str):
    review = Review(house)
    (found,) = [each for each in league(review.span, review.labels) if each.standard == standard]
    return found


def test_a_standard_has_its_needs_its_median_and_its_worst_tenth(house):
    """Greeted after 1, 2 and 5 minutes, and one asked: 2 of 4 in time; the worst tenth lies 2.4 above the 2 minutes."""
    for table, party, after in (("11", "p1", 1), ("12", "p2", 2), ("13", "p3", 5)):
        house.seat(table, party)
        house.ask("greet", after, table=table)
    house.seat("21", "p4")
    house.ask("ask", 1, table="21", about="greet")
    greet = standing(house, "greet")
    assert (greet.needs, greet.in_time, greet.asked_first, greet.in_time_share) == (4, 2, 1, 0.5)
    assert (greet.minutes.figure, round(greet.minutes.worst_tenth, 3)) == (2, 4.4)
    assert (greet.due, greet.late) == (2, 3)


def test_standards_stand_as_the_procedure_runs_and_what_nothing_foresaw_last(house):
    house.seat()
    house.ask("ask", 1, table="12", about="music")
    house.ask("greet", 1, table="12")
    house.ask("take_order", 1, table="12")
    house.ask("serve_course", 5, table="12", course="mains")
    house.ask("check_back", 2, table="12", found="happy")
    review = Review(house)
    names = [each.name for each in league(review.span, review.labels)]
    assert names == ["Greet", "Drinks?", "Food", "Check back", "Not foreseen"]


def test_a_refill_is_measured_by_what_was_left_and_how_long_it_stood_dry(house):
    """A glass of 14 minutes, said to be a quarter full after 8; another that was filled unseen after 20, dry for 6."""
    house.seat()
    house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    house.ask("refill", 8, table="12", seat=1, level=0.25)
    refill = standing(house, "refill")
    house.seat("13", "p2")
    house.ask("serve_drink", 1, table="13", seat=1, drink="water")
    house.ask("refill", 20, table="13", seat=1)
    after = standing(house, "refill")
    assert (refill.level.figure, refill.dry.figure, refill.dry.cases) == (0.25, 0, 1)
    assert (after.level.figure, after.dry.cases) == (0.125, 2)
    assert after.dry.worst_tenth > 0


def test_answers_to_asks_are_no_needs_and_stand_in_no_league(house):
    house.seat()
    house.ask("greet", 1, table="12")
    house.ask("ask", 1, table="12", about="check")
    house.ask("present_check", 1, table="12")
    review = Review(house)
    assert "asked_check" not in [each.standard for each in league(review.span, review.labels)]


def test_the_league_has_all_needs_of_the_evening():
    review = Review(*evening("bistro", 3))
    table = league(review.span, review.labels)
    assert sum(each.needs for each in table) == MEASURES["needs"].take(review.span).figure > 100
    assert sum(each.asked_first for each in table) == review.figure("asked_first")
    for each in table:
        assert sum(each.distribution.counts) == each.needs - each.asked_first
        assert len(each.evidence())


@pytest.mark.parametrize("longest", [0.1, 1, 5.9, 6.1, 30, 200, 5000, 100_000])
def test_a_distribution_fits_into_its_bins(longest):
    minutes = np.append(np.linspace(0, longest, 100), longest * 50)
    drawn = distribution_of(minutes)
    assert len(drawn.counts) <= MOST_BINS
    assert sum(drawn.counts) == 101
    assert drawn.counts[-1] >= 1


def test_bins_count_from_the_start():
    """Widths of a quarter of a minute: 0.1 and 0.2 in the first, 0.3 in the second, 0.9 in the fourth."""
    drawn = distribution_of(np.array([0.1, 0.2, 0.3, 0.9]))
    assert (drawn.bin_minutes, drawn.counts) == (0.25, (2, 1, 0, 1))


def test_nothing_met_draws_nothing():
    assert distribution_of(np.array([])).counts == ()


def test_what_nobody_ever_answered_slips_though_nothing_of_it_was_a_need():
    """Fifteen tables ordered drinks that nobody brought: none was met, none asked for, fifteen never answered."""
    desk = gone_wrong()
    review = Review(desk, desk._journal)
    table = {each.standard: each for each in league(review.span, review.labels)}
    drinks = table["drinks"]
    assert (drinks.needs, drinks.never_answered, drinks.slips) == (0, 15, True)
    assert not table[UNFORESEEN].slips, "no time was set in which it could be met"


def test_of_fewer_than_eight_cases_nothing_is_said(house):
    for table in ("11", "12", "13"):
        house.seat(table, f"p{table}")
        house.ask("ask", 1, table=table, about="greet")
    assert (standing(house, "greet").in_time_share, standing(house, "greet").slips) == (0, False)
