"""Promises kept as often as the venue wants, whatever the model, the rounding or the season do."""

import math
import statistics
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.waits.calibration import Calibration
from desk_app.waits.chance import outlooks_of
from desk_app.waits.outlook import Outlook, level_of, log_odds
from desk_app.waits.words import say_range

MODEL = 20.0 * np.exp(0.35 * np.random.default_rng(0).standard_normal(400))


def outlook_of(draws) -> Outlook:
    return outlooks_of(np.atleast_2d(draws))[0]


def promises(true_factor, count: int, seed: int = 1, target: float = 0.8, spread: float = 0.35) -> Iterator[bool]:
    """Quote waits of around twenty minutes; the truth is the model's times ``true_factor(nth, size, hour)``."""
    rng = np.random.default_rng(seed)
    calibration = Calibration(target)
    for nth in range(count):
        busy = rng.uniform(0.5, 2.0)
        size, hour = int(rng.choice([2, 4, 6])), int(rng.choice([18, 19, 20]))
        outlook = outlook_of(busy * MODEL)
        said = say_range(outlook.p50, outlook.at(calibration.level(size, hour, outlook.p50))).high
        waited = busy * 20.0 * true_factor(nth, size, hour) * math.exp(spread * rng.standard_normal())
        calibration = calibration.after(said, waited, size, hour, outlook.p50)
        yield waited <= said, size, hour


def share(kept) -> float:
    return statistics.mean(each[0] for each in kept)


def test_four_fifths_of_promises_are_kept_though_every_quote_is_rounded_up():
    assert share(list(promises(lambda *_: 1.0, 4000))[500:]) == pytest.approx(0.8, abs=0.02)


@pytest.mark.parametrize("target", [0.7, 0.9])
def test_the_target_is_the_venues(target: float):
    assert share(list(promises(lambda *_: 1.0, 4000, target=target))[500:]) == pytest.approx(target, abs=0.02)


@pytest.mark.parametrize("wrong", [0.6, 1.6])
def test_a_model_that_is_wrong_as_a_whole_is_put_right(wrong: float):
    assert share(list(promises(lambda *_: wrong, 4000))[1000:]) == pytest.approx(0.8, abs=0.02)


def test_a_house_that_slows_down_is_followed_within_two_hundred_promises():
    kept = list(promises(lambda nth, *_: 1.0 if nth < 1000 else 1.4, 3000))
    assert share(kept[1000:1050]) < 0.75, "the change shows"
    assert share(kept[1200:]) == pytest.approx(0.8, abs=0.025)


def test_a_house_that_drifts_all_year_is_followed():
    kept = list(promises(lambda nth, *_: 1.0 + 0.5 * math.sin(nth / 500.0), 6000))
    assert share(kept[500:]) == pytest.approx(0.8, abs=0.02)
    windows = [share(kept[first : first + 500]) for first in range(500, 6000, 500)]
    assert min(windows) > 0.72


def test_no_size_and_no_hour_pays_for_the_others():
    factor = {(2, 18): 0.7, (6, 20): 1.5}
    kept = list(promises(lambda _, size, hour: factor.get((size, hour), 1.0), 8000))[2000:]
    for size in (2, 4, 6):
        for hour in (18, 19, 20):
            assert share(each for each in kept if each[1:] == (size, hour)) > 0.75, (size, hour)


def test_the_first_fifty_promises_of_a_new_venue_are_kept_three_quarters_of_the_time():
    venues = [share(list(promises(lambda *_, own=own: own, 50, seed))) for seed, own in _new_venues()]
    assert statistics.mean(venues) > 0.77
    assert statistics.mean(kept >= 0.75 for kept in venues) > 0.7


def _new_venues() -> list[tuple[int, float]]:
    rng = np.random.default_rng(5)
    return [(seed, math.exp(rng.normal(0.0, 0.12))) for seed in range(40)]


MINUTES = st.floats(0, 300)


@given(st.lists(st.tuples(MINUTES, MINUTES, st.integers(1, 400), st.integers(0, 23), MINUTES), max_size=60))
def test_whatever_happens_the_level_stays_a_level(seen: list[tuple[float, float, int, int, float]]):
    calibration = Calibration()
    for said, waited, size, hour, p50 in seen:
        calibration = calibration.after(said, waited, size, hour, p50)
        assert 0.0 < calibration.level(size, hour, p50) < 1.0
    assert calibration.groups["all"].seen == len(seen)


def test_a_broken_promise_raises_the_next_one_and_a_kept_one_lowers_it():
    before = Calibration()
    broken, kept = (before.after(20.0, waited, 2, 19, 12.0) for waited in (25.0, 5.0))
    assert broken.level(2, 19, 12.0) > before.level(2, 19, 12.0) > kept.level(2, 19, 12.0)


def test_a_model_that_is_wrong_about_long_waits_makes_no_short_one_pay_and_keeps_the_long():
    """Short waits are over sooner than the model says, long ones later."""
    rng = np.random.default_rng(4)
    calibration, kept = Calibration(), {6.0: [], 30.0: []}
    for usual, wrong in [(6.0, 0.8), (30.0, 1.3)] * 1500:
        outlook = outlook_of(usual / 20.0 * MODEL)
        said = say_range(outlook.p50, outlook.at(calibration.level(2, 19, outlook.p50))).high
        waited = usual * wrong * math.exp(0.35 * rng.standard_normal())
        calibration = calibration.after(said, waited, 2, 19, outlook.p50)
        kept[usual].append(waited <= said)
    assert [statistics.mean(each[500:]) for each in kept.values()] == pytest.approx([0.8, 0.8], abs=0.03)


@given(st.lists(st.floats(0.0, 500.0), min_size=2, max_size=200), st.floats(0.001, 0.999), st.floats(0.001, 0.999))
def test_a_higher_level_is_never_fewer_minutes(draws: list[float], one: float, other: float):
    outlook = outlook_of(draws)
    assert outlook.at(min(one, other)) <= outlook.at(max(one, other)) + 1e-9


def test_an_outlook_says_the_quantiles_of_its_draws():
    draws = np.random.default_rng(3).gamma(4.0, 5.0, 5000)
    outlook = outlook_of(draws)
    for level in (0.1, 0.5, 0.8, 0.95):
        assert outlook.at(level) == pytest.approx(np.quantile(draws, level), rel=0.02)


def test_nobody_to_serve_them_is_four_hours_and_said_to_be_impossible():
    assert not Outlook(()).possible
    assert not outlook_of([1000.0] * 10).possible
    assert Outlook(()).p80 == 240.0
    assert level_of(log_odds(0.37)) == pytest.approx(0.37)
