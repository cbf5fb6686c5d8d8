"""What is said to somebody who asks, read off the floor."""

import re
from datetime import timedelta
from itertools import pairwise

import msgspec
import pytest

from desk_app.facts import (
    PartyArrived,
    PartyBooked,
    PartyLeft,
    PartyNotified,
    PartySeated,
    TableHeld,
    TableReset,
    TicketIssued,
    VehicleDeparted,
    VehicleHeardFrom,
    VehicleStoodDown,
)
from desk_app.waits.quote import estimate_queue
from desk_app.waits.scene import scene_of
from desk_app.waits.seating import suggest
from tests.waits.houses import SEATS, House


@pytest.fixture
def house() -> House:
    return House()


def fill(house: House) -> None:
    """Seat a party at every table, one each quarter of an hour."""
    for table, (_, seats) in SEATS.items():
        house.happens(PartySeated, party=f"at {table}", tables=(table,), size=seats)
        house.after(15)


def test_a_party_that_finds_a_free_table_is_told_it_is_ready(house: House):
    estimate = house.estimate(2)
    assert (estimate.ready, estimate.promise, estimate.say) == (True, 5, "Your table is ready.")


def test_in_a_full_house_the_wait_is_said_as_a_range_whose_upper_number_is_the_promise(house: House):
    fill(house)
    estimate = house.estimate(2)
    assert re.fullmatch(rf"About \d+ to {estimate.promise} min\.", estimate.say)
    assert estimate.promise >= estimate.p80 > estimate.p50


def test_those_who_came_before_are_ahead_and_those_who_came_after_are_not(house: House):
    fill(house)
    first = house.estimate(2).p50
    for name in ("p1", "p2"):
        house.happens(PartyArrived, party=name, size=2, queue="door")
    house.after(0.1)
    assert house.estimate(2).p50 > first + 5
    assert house.estimate(party="p1").p50 == pytest.approx(first, abs=2.0)


def test_a_whole_queue_is_estimated_as_each_of_its_parties_would_be(house: House):
    fill(house)
    for nth, size in enumerate((2, 4, 2, 9)):
        house.happens(PartyArrived, party=f"p{nth}", size=size, queue="door")
        house.after(1)
    queue = estimate_queue(house.floor, "door", house.now, house.experience)
    assert list(queue) == ["p0", "p1", "p2", "p3"]
    assert queue == {party: house.estimate(party=party) for party in queue}


def test_a_party_too_large_for_every_table_is_promised_nothing(house: House):
    estimate = house.estimate(7)
    assert (estimate.p50, estimate.promise) == (None, None)
    assert estimate.say == "We have no table for 7; we can join two."


def test_a_table_held_for_one_party_is_ready_for_it_and_not_there_for_others(house: House):
    fill(house)
    house.happens(PartyLeft, party="at 11", tables=("11",))
    house.happens(TableReset, table="11")
    house.happens(TableHeld, table="11", party="p1")
    house.happens(PartyArrived, party="p1", size=2, queue="door")
    assert house.estimate(party="p1").ready
    assert not house.estimate(2).ready
    assert suggest(scene_of(house.floor, house.now), 2) == ()
    assert [each.table for each in suggest(scene_of(house.floor, house.now, "p1"), 2)] == ["11"]


def test_a_table_booked_within_the_hour_is_kept_and_one_booked_for_later_is_not(house: House):
    house.happens(PartyBooked, party="b", size=2, for_=house.now + timedelta(minutes=90), tables=("11",))
    assert "11" in [each.table for each in suggest(scene_of(house.floor, house.now), 2)]
    house.after(45)
    assert "11" not in [each.table for each in suggest(scene_of(house.floor, house.now), 2)]
    assert "11" in [each.table for each in suggest(scene_of(house.floor, house.now, "b"), 2)]


def test_a_booked_party_that_has_come_waits_for_its_own_table_and_is_nobodys_line(house: House):
    other = House()
    for each in (house, other):
        fill(each)
    house.happens(PartyBooked, party="b", size=2, for_=house.now, tables=("12",))
    house.happens(PartyArrived, party="b", size=2, queue="door")
    other.happens(TableHeld, table="12", until=other.now + timedelta(minutes=75))
    assert house.estimate(2).p50 == other.estimate(2).p50, "its table is kept, and that is all it takes"
    assert house.estimate(party="b").p50 is not None


def test_a_section_seated_just_now_is_the_last_to_be_suggested(house: House):
    house.happens(PartySeated, party="p", tables=("12",), size=4)
    house.after(2)
    assert [(each.section, each.paced) for each in suggest(scene_of(house.floor, house.now), 2)] == [
        ("B", False), ("A", True)
    ]  # fmt: skip


def test_a_rider_is_told_when_the_vehicle_of_their_route_leaves(house: House):
    estimate = house.estimate(1, "stop", destination="South")
    assert (estimate.vehicle, estimate.ride) == ("8", 20.0)
    assert estimate.say == "It leaves in about five minutes."


def test_a_vehicle_that_is_out_comes_back_after_its_loop_or_when_its_driver_says(house: House):
    house.happens(VehicleDeparted, vehicle="7", route="north", parties=())
    house.after(10)
    usual = house.estimate(1, "stop").p50
    assert 16 < usual < 27
    house.happens(VehicleHeardFrom, vehicle="7", route="north", promised_at=house.now + timedelta(minutes=45))
    assert house.estimate(1, "stop").p50 > usual + 15


def test_a_rider_with_a_ticket_waits_for_its_vehicle_and_keeps_its_seats(house: House):
    house.happens(PartyArrived, party="p1", size=8, queue="stop")
    house.happens(TicketIssued, party="p1", vehicle="7", leaves_at=house.now + timedelta(minutes=5), ride_minutes=12.0)
    assert house.estimate(party="p1").p50 <= 5.0
    assert house.estimate(1, "stop").p50 > 20.0


def test_with_every_vehicle_stood_down_nothing_is_promised(house: House):
    house.happens(VehicleStoodDown, vehicle="7", route="north")
    assert house.estimate(1, "stop").say == "No vehicle of North with seats for 1 is expected."


def test_at_a_desk_the_next_in_line_waits_for_the_one_being_served(house: House):
    assert house.estimate(1, "desk").say == "You are next."
    for name in ("p1", "p2", "p3"):
        house.happens(PartyArrived, party=name, size=1, queue="desk")
    house.happens(PartyNotified, party="p1", queue="desk")
    queue = estimate_queue(house.floor, "desk", house.now, house.experience)
    assert queue["p1"].ready
    assert queue["p3"].p50 > queue["p2"].p50 > 0.5


def with_desks(house: House, desks: int) -> None:
    entry = msgspec.structs.replace(house.floor.venue.queues["desk"], desks=desks)
    house.floor.venue = msgspec.structs.replace(house.floor.venue, queues=house.floor.venue.queues | {"desk": entry})


def test_the_next_in_line_waits_for_nobody_while_a_desk_is_free(house: House):
    with_desks(house, 2)
    for name in ("p1", "p2", "p3"):
        house.happens(PartyArrived, party=name, size=1, queue="desk")
    house.happens(PartyNotified, party="p1", queue="desk")
    queue = estimate_queue(house.floor, "desk", house.now, house.experience)
    assert queue["p2"].ready
    assert not queue["p3"].ready


def test_a_line_at_three_desks_is_three_times_as_fast(house: House):
    for number in range(13):
        house.happens(PartyArrived, party=f"p{number}", size=1, queue="desk")
    alone = house.estimate(party="p12").p50
    with_desks(house, 3)
    assert house.estimate(party="p12").p50 == pytest.approx(alone / 3, rel=0.15)


def test_asking_twice_at_one_moment_changes_nothing(house: House):
    fill(house)
    assert house.estimate(2) == house.estimate(2)


def test_while_nothing_happens_an_estimate_runs_down_without_jumping(house: House):
    fill(house)
    promised = [house.after(0.5).estimate(2).p50 for _ in range(20)]
    steps = [after - before for before, after in pairwise(promised)]
    assert max(steps) < 1.0
    assert promised[-1] < promised[0]


def test_an_empty_queue_has_nobody_to_estimate(house: House):
    assert all(
        estimate_queue(house.floor, queue, house.now, house.experience) == {} for queue in ("door", "stop", "desk")
    )
