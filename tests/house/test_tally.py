"""What was, as one number: of all needs, how many were met before the guest asked."""

import pytest

from tests.support.houses import House, minutes
from tests.support.stops import Door, Stop

WATCH = """
[[standard]]
id     = "watch"
per    = "party"
starts = ["party_seated"]
met_by = ["guest_asked"]
due    = { after = "9 min" }
say    = "{table} is quiet"
need   = false
"""


@pytest.fixture
def house() -> House:
    house = House()
    house.seat("12", "p1", 3)
    return house


def test_without_a_need_there_is_no_share(house):
    assert (house.desk.tally.needs, house.desk.tally.proactive_share) == (0, None)


def test_a_need_met_counts_whether_or_not_its_cue_was_raised(house):
    house.ask("greet", 0.1, table="12")
    assert (house.desk.tally.proactive, house.desk.tally.rows["greet"].raised) == (1, 0)


def test_met_after_its_late_time_is_met_and_late(house):
    house.ask("greet", 3, table="12")
    row = house.desk.tally.rows["greet"]
    assert (row.raised, row.met, row.late) == (1, 1, 1)


def test_asked_first_is_a_need_and_not_proactive(house):
    house.ask("greet", 1, table="12")
    house.ask("ask", 1, table="12", about="order")
    tally = house.desk.tally
    assert (tally.needs, tally.proactive, tally.asked_first, tally.proactive_share) == (2, 1, 1, 0.5)


def test_implied_declined_lapsed_and_dismissed_are_no_needs(house):
    house.wait(1)
    house.ask("dismiss", cue=house.cue("greet").id, why="x")
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("decline", table="12", seat=1)
    house.ask("leave", table="12")
    tally = house.desk.tally
    assert tally.needs == 0
    assert tally.rows["greet"].dismissed == 1
    assert tally.rows["refill"].declined == 1


def test_answering_an_ask_is_not_a_second_need(house):
    house.ask("ask", table="12", about="check")
    house.ask("present_check", table="12")
    assert (house.desk.tally.proactive, house.desk.tally.asked_first) == (0, 1)


def test_a_new_shift_begins_at_nothing(house):
    house.ask("greet", table="12")
    house.ask("open_shift")
    assert house.desk.tally.needs == 0


def test_a_snooze_is_counted_and_the_need_stays_open(house):
    house.wait(1)
    house.ask("snooze", cue=house.cue("greet").id, minutes=5)
    house.ask("greet", table="12")
    row = house.desk.tally.rows["greet"]
    assert (row.snoozed, row.met) == (1, 1)


def test_a_vehicle_that_comes_back_is_no_need_that_anybody_met():
    stop = Stop()
    stop.ask("depart", vehicle="7")
    before = stop.desk.tally.needs
    stop.ask("return", 20, vehicle="7")
    row = stop.desk.tally.rows["overdue"]
    assert (row.need, row.raised, row.met) == (False, 0, 1)
    assert stop.desk.tally.needs == before


def test_a_driver_who_is_asked_for_is_a_cue_and_no_need():
    stop = Stop()
    stop.ask("depart", vehicle="7")
    stop.wait(60)
    stop.ask("return", 1, vehicle="7")
    row = stop.desk.tally.rows["overdue"]
    assert (row.raised, row.met, stop.desk.tally.needs) == (1, 1, 0)


def test_guests_who_come_when_they_booked_are_no_need_that_anybody_met():
    door = Door()
    door.ask("book", party="b1", size=2, **{"for": (door.now + minutes(30)).isoformat()})
    door.ask("arrive", 30, party="b1", size=2)
    row = door.desk.tally.rows["booking_late"]
    assert (row.need, row.met, door.desk.tally.needs) == (False, 1, 0)


def test_an_ask_that_ends_a_watch_is_a_need_all_the_same():
    house = House(WATCH)
    house.seat("12", "p1", 2)
    house.ask("ask", 1, table="12", about="music")
    assert house.desk.tally.rows["watch"].met == 1
    assert (house.desk.tally.needs, house.desk.tally.asked_first) == (1, 1)
