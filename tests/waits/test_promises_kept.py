"""A few weeks of a house that is not there: promises kept, and with how much to spare. The benchmark takes more."""

import statistics

import pytest

from desk_app.waits.calibration import Calibration
from tests.benchmarks.quotes import evenings, follow, score
from tests.benchmarks.quoting_ways import ways
from tests.benchmarks.simulated_shifts import house


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, float]]:
    outcomes: dict[str, list] = {}
    for venue in (0, 1):
        happened = evenings(house(venue), venue, 16)
        for name in ("tables", "queue_length", "queue_length_and_pad", "last_to_enter"):
            outcomes.setdefault(name, []).extend(follow(ways()[name], happened, venue, Calibration()))
    return {name: score(over) for name, over in outcomes.items()}


def test_four_promises_of_five_are_kept(scores):
    assert scores["tables"]["kept"] == pytest.approx(0.8, abs=0.03)


def test_no_size_and_no_hour_is_kept_less_than_three_times_of_four(scores):
    assert scores["tables"]["kept_worst_size"] > 0.75
    assert scores["tables"]["kept_worst_hour"] > 0.75


def test_fewer_minutes_are_given_away_than_by_any_rule_of_thumb(scores):
    padding = scores["tables"]["padding_min"]
    assert padding < 0.9 * min(scores["queue_length"]["padding_min"], scores["queue_length_and_pad"]["padding_min"])
    assert padding < 0.5 * scores["last_to_enter"]["padding_min"]


def test_the_first_fifty_promises_of_new_venues_are_kept():
    shares = []
    for venue in range(2000, 2012):
        over = follow(ways()["tables"], evenings(house(venue), venue, 3), venue, Calibration())
        shares += [each.kept for each in over if each.nth < 50]
    assert statistics.mean(shares) > 0.75
