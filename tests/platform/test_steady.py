"""Time as the house lives it: nobody's hand on the wall clock moves it, and it never runs before the journal's end."""

import time as machine
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.platform.steady import SteadyTime, counts_sleep, seconds_passed

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
NIGHT = timedelta(hours=8)
SECOND = timedelta(seconds=1)


class Machine:
    """A wall clock and a steady clock. ``sleep_counts``: whether the steady one goes on while the machine sleeps."""

    def __init__(self, sleep_counts: bool = True) -> None:
        self.wall, self.seconds, self.sleep_counts = NOON, 5_000.0, sleep_counts

    def time(self, not_before: datetime | None = None) -> SteadyTime:
        return SteadyTime(not_before, lambda: self.wall, lambda: self.seconds, self.sleep_counts)

    def pass_(self, span: timedelta) -> None:
        self.wall += span
        self.seconds += span.total_seconds()

    def sleep(self, span: timedelta) -> None:
        self.wall += span
        self.seconds += span.total_seconds() if self.sleep_counts else 0.0

    def hand(self, span: timedelta) -> None:
        """Let somebody set the wall clock."""
        self.wall += span


@pytest.fixture(params=[True, False], ids=["sleep counts", "sleep does not count"])
def either(request: pytest.FixtureRequest) -> Machine:
    return Machine(sleep_counts=request.param)


def test_time_goes_on_from_the_walls_time(either: Machine) -> None:
    time = either.time()
    either.pass_(90 * SECOND)
    assert time.now() == NOON + 90 * SECOND


def test_eight_hours_of_sleep_count(either: Machine) -> None:
    time = either.time()
    either.sleep(NIGHT)
    assert time.now() == NOON + NIGHT
    either.pass_(SECOND)
    assert time.now() == NOON + NIGHT + SECOND


def test_a_clock_put_forward_an_hour_and_back_again_moves_nothing() -> None:
    machine = Machine()
    time = machine.time()
    machine.hand(HOUR)
    assert time.now() == NOON
    machine.pass_(SECOND)
    assert time.now() == NOON + SECOND
    machine.hand(-HOUR)
    assert time.now() == NOON + SECOND


def test_without_a_clock_that_counts_sleep_a_clock_put_forward_is_believed_to_have_slept() -> None:
    machine = Machine(sleep_counts=False)
    time = machine.time()
    machine.hand(HOUR)
    assert time.now() == NOON + HOUR


def test_a_clock_put_back_an_hour_moves_nothing(either: Machine) -> None:
    time = either.time()
    either.hand(-HOUR)
    assert time.now() == NOON
    either.pass_(SECOND)
    assert time.now() == NOON + SECOND


def test_a_clock_put_back_and_then_right_again_is_followed(either: Machine) -> None:
    time = either.time()
    either.hand(-HOUR)
    assert time.now() == NOON
    either.hand(HOUR + 5 * SECOND)
    assert time.now() == NOON + 5 * SECOND
    either.sleep(NIGHT)
    assert time.now() == either.wall


def test_it_goes_on_from_a_journal_that_ends_later_than_the_wall(either: Machine) -> None:
    time = either.time(NOON + HOUR)
    assert time.now() == NOON + HOUR
    either.pass_(SECOND)
    assert time.now() == NOON + HOUR + SECOND


def test_a_wall_put_forward_but_still_behind_the_journal_moves_nothing(either: Machine) -> None:
    time = either.time(NOON + HOUR)
    either.hand(HOUR / 2)
    assert time.now() == NOON + HOUR


def test_a_wall_that_has_passed_the_journal_is_followed(either: Machine) -> None:
    time = either.time(NOON + HOUR)
    either.hand(2 * HOUR)
    assert time.now() == NOON + 2 * HOUR
    either.pass_(SECOND)
    assert time.now() == NOON + 2 * HOUR + SECOND


def test_a_sleep_counts_while_the_wall_is_behind() -> None:
    machine = Machine()
    time = machine.time(NOON + HOUR)
    machine.sleep(NIGHT)
    assert time.now() == NOON + HOUR + NIGHT


def test_a_wall_that_drifts_is_followed(either: Machine) -> None:
    time = either.time()
    for _ in range(1_000):
        either.pass_(60 * SECOND)
        either.wall += SECOND / 50
        assert time.now() == either.wall
    either.pass_(NIGHT)
    either.wall += 14 * SECOND
    assert time.now() == either.wall


def test_a_wall_that_a_time_server_puts_back_by_a_second_holds_time_still_for_that_second(either: Machine) -> None:
    time = either.time()
    either.pass_(SECOND)
    time.now()
    either.wall -= SECOND
    assert time.now() == NOON + SECOND
    either.pass_(2 * SECOND)
    assert time.now() == either.wall


def test_a_journal_that_ends_earlier_does_not_hold_it_back(either: Machine) -> None:
    assert either.time(NOON - timedelta(days=1)).now() == NOON


STEPS = st.lists(st.tuples(st.sampled_from(["pass_", "sleep", "hand"]), st.integers(-100_000, 100_000)), max_size=20)


@given(steps=STEPS, sleep_counts=st.booleans(), ahead=st.integers(-10_000, 10_000))
def test_whatever_happens_to_the_wall_time_never_runs_back_and_passes_at_least_as_the_steady_clock_does(
    steps: list[tuple[str, int]], sleep_counts: bool, ahead: int
) -> None:
    machine = Machine(sleep_counts)
    time = machine.time(NOON + ahead * SECOND)
    before, passed = time.now(), machine.seconds
    for what, seconds in steps:
        getattr(machine, what)((seconds if what == "hand" else abs(seconds)) * SECOND)
        assert time.now() - before >= (machine.seconds - passed) * SECOND * 0.999 - 2 * SECOND
        assert time.now() >= before
        before, passed = time.now(), machine.seconds


def test_the_machines_own_time_moves_forward() -> None:
    time = SteadyTime()
    assert time.now() <= time.now()


def test_the_clock_that_counts_sleep_is_each_systems_own(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(machine, "CLOCK_BOOTTIME", 7, raising=False)
    monkeypatch.setattr(machine, "CLOCK_MONOTONIC_RAW", 4, raising=False)
    monkeypatch.setattr(machine, "clock_gettime", lambda clock: asked.append(clock) or 1.0, raising=False)
    for platform in ("linux", "darwin", "win32"):
        seconds_passed(platform)
    assert asked == [7, 4]
    assert [counts_sleep(platform) for platform in ("linux", "darwin", "win32")] == [True, True, False]
