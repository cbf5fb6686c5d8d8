"""Simulated time is real time times the speed, and nothing else."""

from datetime import UTC, datetime, timedelta

import pytest

from desk_app.simulation.clock import SimulatedClock

START = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


def test_it_begins_at_its_start_whatever_the_real_clock_says():
    assert SimulatedClock(START, 60).now(1234.5) == START


def test_a_real_second_is_as_long_as_the_speed_says():
    clock = SimulatedClock(START, 60)
    clock.now(100.0)
    assert clock.now(102.5) == START + timedelta(seconds=150)


def test_another_speed_counts_from_the_moment_it_was_chosen():
    clock = SimulatedClock(START, 1)
    clock.now(0.0)
    clock.run_at(600, 10.0)
    assert clock.speed == 600
    assert clock.now(11.0) == START + timedelta(seconds=610)


def test_it_never_runs_backwards():
    clock = SimulatedClock(START, 10)
    clock.now(10.0)
    later = clock.now(20.0)
    assert clock.now(5.0) == later
    assert clock.now(21.0) == later + timedelta(seconds=10)


def test_it_tells_how_long_to_wait():
    clock = SimulatedClock(START, 60)
    clock.now(0.0)
    assert clock.real_seconds_until(START + timedelta(minutes=2)) == 2.0
    assert clock.real_seconds_until(START - timedelta(minutes=2)) == 0.0


@pytest.mark.parametrize("speed", [0, 0.5, -1, 601, float("nan"), float("inf")])
def test_a_speed_that_cannot_be_shown_is_refused_in_words(speed: float):
    with pytest.raises(ValueError, match="Choose 1"):
        SimulatedClock(START, speed)
