"""Time as the house lives it: nobody's hand on the wall clock moves it, and it never runs before the journal's end."""

from datetime import UTC, datetime, timedelta

from desk_app.platform.steady import SteadyTime

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Passed:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 5_000.0

    def __call__(self) -> float:
        return self.seconds


def test_time_goes_on_from_the_walls_time() -> None:
    passed = Passed()
    time = SteadyTime(wall=lambda: NOON, passed=passed)
    passed.seconds += 90
    assert time.now() == NOON + timedelta(seconds=90)


def test_a_hand_on_the_wall_clock_does_not_move_it() -> None:
    wall = [NOON]
    time = SteadyTime(wall=lambda: wall[0], passed=Passed())
    wall[0] += timedelta(hours=1)
    assert time.now() == NOON


def test_it_goes_on_from_a_journal_that_ends_later_than_the_wall() -> None:
    passed = Passed()
    time = SteadyTime(NOON + timedelta(hours=1), wall=lambda: NOON, passed=passed)
    passed.seconds += 1
    assert time.now() == NOON + timedelta(hours=1, seconds=1)


def test_a_journal_that_ends_earlier_does_not_hold_it_back() -> None:
    assert SteadyTime(NOON - timedelta(days=1), wall=lambda: NOON, passed=Passed()).now() == NOON


def test_the_machines_own_time_moves_forward() -> None:
    time = SteadyTime()
    assert time.now() <= time.now()
