"""Time tied to the desk: what happens when the disk is full just when something is due."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desk_app.bootstrap.ties import once_for_each_fault, tie_wake_ups
from desk_app.desk.answer import Answer
from desk_app.desk.refusal import Refusal
from desk_app.platform.clock import ClockWatch
from desk_app.platform.wakeup import WakeUp
from tests.support.houses import FailingJournal, House, minutes
from tests.support.stops import Door

FULL = "Not kept: the disk is full."


class Counted:
    """Counts how often the desk is asked, and answers as it does."""

    def __init__(self, asked: Callable[[datetime], Answer | Refusal]) -> None:
        self.asked = asked
        self.times: list[datetime] = []

    def __call__(self, now: datetime) -> Answer | Refusal:
        self.times.append(now)
        return self.asked(now)


class Night:
    """A house whose disk fills up. ``pass_`` lets seconds pass and the timer look, as often as it would."""

    def __init__(self) -> None:
        self.journal = FailingJournal()
        self.house = House(journal=self.journal, singly=False)
        self.desk = self.house.desk
        self.told: list[str] = []
        self.steady = 0.0
        self.woken = Counted(self.desk.wake)
        self.desk.wake = self.woken  # type: ignore[method-assign]
        self.wake_up: WakeUp = tie_wake_ups(
            self.desk,
            lambda: self.house.now,
            once_for_each_fault(self.desk, self.told.append),
            ClockWatch(lambda: self.house.now, lambda: self.steady),
        )

    def pass_(self, seconds: float) -> None:
        self.house.now += timedelta(seconds=seconds)
        self.steady += seconds
        self.wake_up.look()

    def waits(self) -> int:
        """Give the milliseconds until the timer looks again."""
        timer = self.wake_up.findChild(QTimer)
        assert timer is not None
        return timer.interval()


@pytest.fixture
def night(qtbot: QtBot) -> Iterator[Night]:
    night = Night()
    night.house.seat()
    night.woken.times.clear()
    yield night
    shiboken6.delete(night.wake_up)


def test_a_deadline_wakes_the_desk_once(night: Night) -> None:
    night.pass_(60)
    assert len(night.woken.times) == 1
    assert night.house.standing() == ["greet"]
    assert night.told == []


def test_on_a_full_disk_the_desk_is_asked_again_every_ten_seconds_and_not_without_end(night: Night) -> None:
    night.journal.full = True
    night.pass_(60)
    assert (len(night.woken.times), night.waits()) == (1, 10_000)
    for _ in range(9):
        night.pass_(1)
    assert len(night.woken.times) == 1
    night.pass_(1)
    assert len(night.woken.times) == 2


def test_staff_are_told_once_that_the_disk_is_full(night: Night) -> None:
    night.journal.full = True
    for _ in range(30):
        night.pass_(10)
    assert night.told == [FULL]


def test_with_room_again_the_cue_is_raised_within_ten_seconds(night: Night) -> None:
    night.journal.full = True
    night.pass_(60)
    night.journal.full = False
    night.pass_(10)
    assert night.house.standing() == ["greet"]
    assert night.wake_up.moment == night.desk.wakes_at


def test_a_disk_that_fills_up_again_is_told_of_again(night: Night) -> None:
    for table in ("13", "21"):
        night.journal.full = True
        night.pass_(60)
        night.journal.full = False
        night.pass_(10)
        night.house.seat(table, f"p{table}")
    assert night.told == [FULL, FULL]


def test_while_somebody_waits_with_a_promise_the_desk_is_woken_to_think_again(qtbot: QtBot) -> None:
    door = Door()
    wake_up = tie_wake_ups(door.desk, lambda: door.now, print)
    door.guests()
    door.ask("quote", party="p1", minutes=60)
    assert wake_up.moment == door.now + minutes(3)
    assert door.desk.next_at > wake_up.moment
    shiboken6.delete(wake_up)
