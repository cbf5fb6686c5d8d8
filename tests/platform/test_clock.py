"""The wall clock is watched, and one wake-up waits for the next moment something is due."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from desk_app.platform.clock import ClockWatch, wall_clock
from desk_app.platform.wakeup import LOOK_AGAIN_MS, WakeUp

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Clocks:
    """A wall clock and a steady clock that a test moves."""

    def __init__(self) -> None:
        self.wall, self.steady = NOON, 100.0

    def pass_(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.steady += seconds

    def watch(self) -> ClockWatch:
        return ClockWatch(lambda: self.wall, lambda: self.steady)


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


class House:
    """Notes what the wake-up says."""

    def __init__(self, clocks: Clocks) -> None:
        self.woken: list[datetime] = []
        self.jumps: list[timedelta] = []
        self.next: list[datetime] = []
        self.wake = WakeUp(self._due, self.jumps.append, lambda: clocks.wall, clocks.watch())
        self._clocks = clocks

    @property
    def timer(self) -> QTimer:
        timer = self.wake.findChild(QTimer)
        assert timer is not None
        return timer

    def _due(self) -> None:
        self.woken.append(self._clocks.wall)
        self.wake.at(self.next.pop(0) if self.next else None)


@pytest.fixture
def house(qtbot: QtBot, clocks: Clocks) -> House:
    return House(clocks)


def test_the_wall_clock_is_in_utc() -> None:
    assert wall_clock().tzinfo is UTC


def test_time_that_passes_evenly_is_no_jump(clocks: Clocks) -> None:
    watch = clocks.watch()
    for _ in range(5):
        clocks.pass_(3600)
        assert watch.jump() is None


def test_a_small_correction_is_no_jump(clocks: Clocks) -> None:
    watch = clocks.watch()
    clocks.wall += timedelta(seconds=1.5)
    assert watch.jump() is None


@pytest.mark.parametrize("hours", [8, 1, -1])
def test_sleep_and_a_changed_clock_are_noticed_once(clocks: Clocks, hours: int) -> None:
    watch = clocks.watch()
    clocks.pass_(10)
    clocks.wall += timedelta(hours=hours)
    assert watch.jump() == timedelta(hours=hours)
    clocks.pass_(10)
    assert watch.jump() is None


def test_with_nothing_due_no_timer_runs(house: House) -> None:
    assert not house.timer.isActive()
    house.wake.at(NOON + timedelta(seconds=1))
    assert house.timer.isActive()
    house.wake.at(None)
    assert not house.timer.isActive()


def test_the_timer_is_precise_and_waits_for_the_nearest_of_deadline_and_watch(house: House) -> None:
    assert house.timer.timerType() == Qt.TimerType.PreciseTimer
    house.wake.at(NOON + timedelta(milliseconds=1_500.2))
    assert house.timer.interval() == 1_501
    house.wake.at(NOON + timedelta(days=3))
    assert house.timer.interval() == LOOK_AGAIN_MS
    house.wake.at(NOON - timedelta(days=3))
    assert house.timer.interval() == 0


def test_it_wakes_once_when_the_moment_has_come(house: House, clocks: Clocks) -> None:
    house.wake.at(NOON + timedelta(seconds=5))
    clocks.pass_(4.999)
    house.wake.look()
    assert house.woken == []
    clocks.pass_(0.001)
    house.wake.look()
    house.wake.look()
    assert house.woken == [NOON + timedelta(seconds=5)]
    assert house.wake.moment is None


def test_a_house_that_asks_for_nothing_more_is_not_woken_again(clocks: Clocks) -> None:
    woken: list[datetime] = []
    wake = WakeUp(lambda: woken.append(clocks.wall), lambda _: None, lambda: clocks.wall, clocks.watch())
    wake.at(NOON)
    wake.look()
    wake.look()
    assert woken == [NOON]
    assert wake.moment is None


def test_waking_asks_for_the_next_moment(house: House, clocks: Clocks) -> None:
    house.next = [NOON + timedelta(seconds=9)]
    house.wake.at(NOON + timedelta(seconds=5))
    clocks.pass_(5)
    house.wake.look()
    assert house.wake.moment == NOON + timedelta(seconds=9)
    assert house.timer.interval() == 4_000


def test_after_eight_hours_of_sleep_it_says_so_and_wakes(house: House, clocks: Clocks) -> None:
    house.wake.at(NOON + timedelta(minutes=5))
    clocks.pass_(10)
    clocks.wall += timedelta(hours=8)
    house.wake.look()
    assert house.jumps == [timedelta(hours=8)]
    assert len(house.woken) == 1


def test_a_clock_set_back_wakes_nobody_and_waits_anew(house: House, clocks: Clocks) -> None:
    house.wake.at(NOON + timedelta(minutes=5))
    clocks.wall -= timedelta(hours=1)
    house.wake.look()
    assert house.jumps == [timedelta(hours=-1)]
    assert house.woken == []
    assert house.timer.isActive()


def test_time_without_anything_due_is_not_taken_for_a_jump(house: House, clocks: Clocks) -> None:
    clocks.wall += timedelta(hours=8)
    house.wake.at(clocks.wall + timedelta(seconds=1))
    clocks.pass_(1)
    house.wake.look()
    assert house.jumps == []
    assert len(house.woken) == 1


def test_it_wakes_by_the_real_clock_and_by_itself(qtbot: QtBot) -> None:
    woken: list[datetime] = []
    wake = WakeUp(lambda: woken.append(wall_clock()), lambda _: None)
    moment = wall_clock() + timedelta(milliseconds=30)
    wake.at(moment)
    qtbot.waitUntil(lambda: bool(woken))
    assert woken[0] >= moment
