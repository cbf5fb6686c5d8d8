"""The desk thinks again while people wait: also where nothing happens, and never at anybody's cost."""

import pytest

from desk_app.desk import second_thoughts
from tests.support.houses import SIX, minutes
from tests.support.stops import SETS, Door, Stop


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


def taken(singly: bool = True) -> Door:
    """Every table that two could have is taken."""
    door = Door()
    door.singly = singly
    door.reopen()
    for table, size in (("11", 2), ("12", 2), ("13", 2), ("21", 6), ("22", 2)):
        door.seat(table, f"at {table}", size)
    return door


def full_house(singly: bool = True) -> Door:
    """A party of two was told ten minutes, for a table about to be set again; then somebody sat down at it."""
    door = taken(singly)
    door.ask("leave", table="22")
    door.guests("p1", 2)
    door.ask("quote", party="p1", minutes=10)
    door.seat("22", "walked in", 2)
    return door


def moved(door: Door, says: str = "about") -> list:
    return [fact for fact in door.kept() if fact.kind == "estimate_moved" and fact.says == says]


def test_a_table_that_somebody_else_took_moves_the_estimate() -> None:
    door = full_house()
    raised = door.wait(4).raised
    assert "estimate_moved" in [cue.standard for cue in raised]
    (fact,) = moved(door)
    assert (fact.at, fact.by) == (SIX + minutes(3), None)
    assert fact.minutes > 13


def test_tables_that_simply_do_not_leave_move_the_estimate() -> None:
    door = taken()
    door.guests("p1", 2)
    door.ask("quote", party="p1")
    believed = door.desk.floor.waiting["p1"].believed_at
    door.wait(60)
    (fact,) = moved(door)
    assert fact.at + minutes(fact.minutes) > believed + minutes(3)


@pytest.mark.parametrize("after", [4, 5, 6, 8, 9])
def test_a_table_that_was_free_and_is_free_is_no_move_however_long_it_takes(after: int) -> None:
    door = Door()
    door.guests("p1", 2)
    door.ask("quote", party="p1", minutes=after + 1)
    door.wait(after)
    assert moved(door) == []
    assert "estimate_moved" not in door.standing()


@pytest.mark.parametrize("wait", [3, 3.9, 4.9])
def test_a_ticket_for_a_vehicle_that_leaves_as_it_said_has_not_moved(wait: float) -> None:
    stop = Stop()
    stop.rider(after=10 / 60)
    stop.ask("ticket", party="r1", vehicle="9")
    stop.wait(wait)
    assert [fact for fact in stop.kept() if fact.kind == "estimate_moved"] == []


def test_a_host_who_says_another_number_than_the_desk_has_not_moved_the_desk() -> None:
    door = taken()
    door.guests("p1", 2)
    door.ask("quote", party="p1", minutes=20)
    for _ in range(3):
        door.wait(4)
        assert "estimate_moved" not in door.standing()
        door.ask("update_wait", party="p1")
    assert moved(door) == []


def test_each_thing_that_is_said_begins_at_what_the_desk_believes_then() -> None:
    door = full_house()
    door.wait(4)
    told = door.ask("update_wait", party="p1", minutes=10).facts[0]
    assert told.p50 > 13
    assert door.desk.floor.waiting["p1"].believed_at == door.now + minutes(told.p50)
    door.wait(6)
    assert len(moved(door)) == 1


def freed(after: float = 10) -> Door:
    """A party was told twenty minutes, and table 22 is left and set again."""
    door = taken()
    door.guests("p1", 2, name="Ann")
    door.ask("quote", party="p1", minutes=30)
    door.ask("leave", after, table="22")
    door.ask("reset", table="22")
    return door


def test_a_table_that_is_free_and_set_is_theirs_within_the_minute_and_one_tap_seats_them() -> None:
    door = freed()
    door.wait(1)
    cue = door.cue("table_free")
    assert cue.say == "The table of Ann is free: seat them at 22"
    assert [answer.label for answer in cue.answers] == ["Seat at 22", "Table is ready"]
    door.ask(**cue.answers[0].request)
    assert door.desk.floor.party_at("22").id == "p1"
    assert "table_free" not in door.standing()


def test_a_table_that_others_took_is_offered_no_longer() -> None:
    door = freed()
    door.wait(1)
    door.seat("22", "walked in", 2)
    assert "table_free" not in door.standing()
    door.ask("leave", 3, table="22")
    assert "table_free" not in door.standing(), "it is to be set first"
    door.ask("reset", table="22")
    assert "table_free" in door.standing()


def test_one_table_is_offered_to_one_party_the_first_in_line() -> None:
    door = taken()
    for party in ("p1", "p2"):
        door.guests(party, 2)
        door.ask("quote", party=party, minutes=30)
    door.ask("leave", 10, table="22")
    door.ask("reset", table="22")
    door.wait(2)
    assert [(fact.party, fact.tables) for fact in moved(door, "ready")] == [("p1", ("22",))]


def test_two_free_tables_are_offered_to_two_parties_one_each() -> None:
    door = taken()
    for party in ("p1", "p2"):
        door.guests(party, 2)
        door.ask("quote", party=party, minutes=30)
    for table, after in (("22", 10), ("13", 0)):
        door.ask("leave", after, table=table)
        door.ask("reset", table=table)
    door.wait(1)
    offered = {fact.party: fact.tables for fact in moved(door, "ready")}
    assert sorted(offered.values()) == [("13",), ("22",)]
    assert set(offered) == {"p1", "p2"}


def test_a_free_table_is_said_once_also_to_who_was_told_meanwhile() -> None:
    door = freed()
    door.wait(1)
    door.ask("update_wait", party="p1")
    assert "table_free" in door.standing()
    door.wait(9)
    assert len(moved(door, "ready")) == 1


def test_where_no_vehicle_comes_any_more_who_was_promised_one_is_told() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("quote", party="r1")
    for vehicle in ("7", "9", "12"):
        stop.ask("stand_down", vehicle=vehicle)
    stop.wait(4)
    assert "No vehicle with a seat for the guest for Marriott" in stop.cue("no_ride").say
    stop.ask("put_back", vehicle="9")
    assert "no_ride" not in stop.standing()


def test_it_is_said_once_and_again_only_after_they_were_told() -> None:
    door = full_house()
    door.wait(30)
    assert len(moved(door)) == 1
    door.ask("leave", table="12")
    door.ask("update_wait", party="p1", minutes=5)
    assert "estimate_moved" not in door.standing()
    door.seat("12", "others", 2)
    door.wait(20)
    assert len(moved(door)) == 2


def test_dismissed_it_is_not_said_again_a_minute_later() -> None:
    door = full_house()
    door.wait(4)
    door.ask("dismiss", cue=door.cue("estimate_moved").id, why="they know")
    door.wait(5)
    assert len(moved(door)) == 1


def test_an_estimate_that_holds_is_thought_of_and_not_spoken_of(estimates: Counted) -> None:
    door = taken()
    door.guests("p1", 2)
    door.ask("quote", party="p1")
    door.wait(6)
    assert len(estimates.times) >= 3
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
