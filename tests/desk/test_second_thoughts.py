"""The desk thinks again while people wait: also where nothing happens, and never at anybody's cost."""

import pytest

from desk_app.desk import second_thoughts
from tests.support.houses import SIX, minutes
from tests.support.stops import SETS, Door


class Counted:
    """Counts how often a whole queue is estimated."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self._estimate = second_thoughts.estimate_queue

    def __call__(self, floor, queue, now, experience):
        self.times.append((now - SIX) / minutes(1))
        return self._estimate(floor, queue, now, experience)


@pytest.fixture
def estimates(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counted = Counted()
    monkeypatch.setattr(second_thoughts, "estimate_queue", counted)
    return counted


def full_house(singly: bool = True) -> Door:
    """Every table that two could have is taken, and a party of two was told ten minutes."""
    door = Door()
    door.singly = singly
    door.reopen()
    for table, size in (("11", 2), ("12", 2), ("13", 2), ("21", 6), ("22", 2)):
        door.seat(table, f"at {table}", size)
    door.guests("p1", 2)
    door.ask("quote", party="p1", minutes=10)
    return door


def moved(door: Door) -> list:
    return [fact for fact in door.kept() if fact.kind == "estimate_moved"]


def test_tables_that_simply_do_not_leave_move_the_estimate() -> None:
    door = full_house()
    raised = door.wait(4).raised
    assert "estimate_moved" in [cue.standard for cue in raised]
    (fact,) = moved(door)
    assert (fact.at, fact.by) == (SIX + minutes(3), None)
    assert fact.minutes > 13


def test_it_is_said_once_and_again_only_after_they_were_told() -> None:
    door = full_house()
    door.wait(30)
    assert len(moved(door)) == 1
    door.ask("update_wait", party="p1", minutes=5)
    assert "estimate_moved" not in door.standing()
    door.wait(20)
    assert len(moved(door)) == 2


def test_dismissed_it_is_not_said_again_a_minute_later() -> None:
    door = full_house()
    door.wait(4)
    door.ask("dismiss", cue=door.cue("estimate_moved").id, why="they know")
    door.wait(5)
    assert len(moved(door)) == 1


def test_an_estimate_that_holds_is_not_spoken_of() -> None:
    door = Door()
    door.guests("p1", 2)
    door.ask("quote", party="p1", minutes=7)
    door.wait(5)
    assert moved(door) == []


def test_a_window_is_woken_for_it_at_the_same_minute_as_a_feed() -> None:
    window = full_house(singly=False)
    while (at := window.desk.wakes_at) is not None and at <= SIX + minutes(4):
        window.desk.wake(at)
    feed = full_house()
    feed.wait(4)
    assert [fact.at for fact in moved(window)] == [fact.at for fact in moved(feed)] == [SIX + minutes(3)]


def test_a_tap_in_a_window_never_waits_for_a_thought(estimates: Counted) -> None:
    door = full_house(singly=False)
    door.ask("greet", 4, table="11")
    assert estimates.times == []


def test_it_thinks_about_once_a_minute_for_the_whole_queue_however_often_it_is_asked(estimates: Counted) -> None:
    door = full_house()
    for number in range(2, 12):
        door.guests(f"p{number}", 2)
        door.ask("quote", party=f"p{number}", minutes=90)
    for _ in range(24):
        door.wait(0.25)
    assert estimates.times == [3, 4, 5, 6]


def test_the_longer_nothing_happens_the_less_often_it_thinks(estimates: Counted) -> None:
    door = Door()
    door.guests("p1", 12)
    door.ask("quote", party="p1", minutes=480)
    door.wait(600)
    assert 15 < len(estimates.times) < 60


def test_where_nobody_waits_with_a_promise_there_is_nothing_to_think_of(estimates: Counted) -> None:
    door = Door()
    door.seat(party="seated")
    door.guests("p1", 2)
    door.wait(60)
    assert estimates.times == []
    assert door.desk.wakes_at == door.desk.next_at


def test_where_no_standard_speaks_of_it_nobody_thinks(estimates: Counted) -> None:
    door = Door()
    door.desk.adopt(door.toml.replace('["restaurant", "waitlist"]', '["restaurant"]'), SETS, door.now)
    door.guests("p1", 2)
    door.ask("quote", party="p1", minutes=60)
    door.wait(30)
    assert estimates.times == []


def test_after_a_restart_it_thinks_on_as_if_there_had_been_none() -> None:
    door = full_house()
    door.wait(1.5)
    before = door.desk.wakes_at
    door.reopen()
    assert door.desk.wakes_at == before
    door.wait(3)
    assert [fact.at for fact in moved(door)] == [SIX + minutes(3)]


def test_what_the_desk_thought_is_nobodys_to_undo() -> None:
    door = full_house()
    door.wait(4)
    (fact,) = moved(door)
    assert door.refuse("undo", fact=fact.id).field == "fact"
