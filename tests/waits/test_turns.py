"""How long parties stay: the trade's figures first, the venue's own afterwards."""

import math
import statistics

import numpy as np
import pytest

from desk_app.floor.turn_times import size_named
from desk_app.waits.chance import normal_quantile, remaining, still_going
from desk_app.waits.turns import CHECK, PAID, Learned, trade_turns


def test_a_new_venue_has_the_turns_of_the_trade():
    medians = [round(trade_turns().of(size).median) for size in (1, 2, 3, 4, 5, 6, 7, 12)]
    assert medians == [55, 55, 75, 75, 96, 96, 120, 120]


def test_a_venue_file_may_say_its_own():
    assert trade_turns({"1-2": 40.0}).of(2).median == pytest.approx(40.0)


def test_sizes_share_a_bucket():
    assert [size_named(size) for size in (1, 2, 3, 4, 5, 6, 7, 400)] == [
        "1-2", "1-2", "3-4", "3-4", "5-6", "5-6", "7+", "7+"
    ]  # fmt: skip


def test_a_few_parties_move_the_turn_a_little_and_many_move_it_to_their_own():
    rng = np.random.default_rng(1)
    turns = trade_turns()
    for nth in range(300):
        turns = turns.after(2, 80.0 * math.exp(0.2 * rng.standard_normal()))
        if nth == 2:
            assert 58.0 < turns.of(2).median < 75.0
    assert turns.of(2).median == pytest.approx(80.0, rel=0.04)
    assert turns.of(2).spread == pytest.approx(0.2, abs=0.03)
    assert turns.of(4) == trade_turns().of(4), "the other sizes have learned nothing"


def test_a_new_menu_shows_after_some_hundred_parties():
    span = Learned(math.log(55.0), 0.09)
    for minutes in [55.0] * 2000 + [75.0] * 600:
        span = span.after(minutes)
    assert span.median > 69.0


def test_a_table_forgotten_for_the_night_does_not_drag_the_others_along():
    with_one = trade_turns().after(2, 900.0).of(2).median
    assert with_one < 65.0


def test_nothing_learned_is_ever_out_of_reach():
    span = Learned(math.log(55.0), 0.09)
    for minutes in (0.0, -5.0, 1e9, 0.0):
        span = span.after(minutes)
    assert 1.0 < span.median < 1000.0
    assert span.spread < 3.0


def test_checks_and_payments_are_learned_where_somebody_taps_them():
    turns = trade_turns()
    for _ in range(200):
        turns = turns.after(2, 60.0, check=40.0, paid=52.0)
    assert turns.spans[CHECK].median == pytest.approx(20.0, rel=0.05)
    assert turns.spans[PAID].median == pytest.approx(8.0, rel=0.05)
    assert turns.tapped[CHECK] > 0.95
    for _ in range(200):
        turns = turns.after(2, 60.0)
    assert turns.tapped[CHECK] < 0.05


def test_the_normal_quantile_is_right_to_eight_digits_at_any_chance():
    chances = np.array([1e-9, 1e-4, 0.02, 0.0243, 0.3, 0.5, 0.8, 0.97, 0.9999])
    exact = [statistics.NormalDist().inv_cdf(float(chance)) for chance in chances]
    assert normal_quantile(chances) == pytest.approx(exact, abs=1e-8)


def test_what_is_left_is_drawn_as_if_by_throwing_away_those_who_have_gone():
    rng = np.random.default_rng(4)
    drawn = remaining([60.0], [0.3], [70.0], rng.random((20_000, 1)))[:, 0]
    whole = 60.0 * np.exp(0.3 * rng.standard_normal(200_000))
    kept = whole[whole > 70.0] - 70.0
    for level in (0.1, 0.5, 0.8, 0.95):
        assert np.quantile(drawn, level) == pytest.approx(np.quantile(kept, level), rel=0.06)


def test_a_party_that_outstays_everything_is_about_to_go():
    left = remaining([60.0], [0.3], [2000.0], np.random.default_rng(0).random((100, 1)))
    assert np.isfinite(left).all()
    assert (left >= 0.0).all()
    assert still_going(60.0, 0.3, 0.0) == 1.0
