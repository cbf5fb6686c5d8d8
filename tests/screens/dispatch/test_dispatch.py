"""The kiosk at a shuttle stop: lanes, vehicles, the first cue, the next guest while another is served, tickets."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desk_app.outreach.office import PrintingOffice
from desk_app.outreach.printer import NoPrinter
from desk_app.outreach.tray import WaitingTray
from desk_app.screens.dispatch.screen import DispatchRoom
from desk_app.screens.dispatch.ticket import code_path, ticket_of
from desk_app.waits.departures import leaves_at
from tests.support.at_the_door import Door
from tests.support.people_waiting import shuttle_desk
from tests.support.sample_floor import NOW

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def door(qtbot: QtBot) -> Door:
    return Door(shuttle_desk())


@pytest.fixture
def stop(door: Door) -> DispatchRoom:
    room = DispatchRoom(door.taps, PrintingOffice(NoPrinter(), WaitingTray()))
    show(room, door)
    return room


def show(room: DispatchRoom, door: Door) -> None:
    room.show(door.cues(), door.cues(), door.now)


def lane(room: DispatchRoom, route: str):
    found = room.lanes.row_of(route)
    assert found is not None
    return found


def riders(room: DispatchRoom, route: str) -> list:
    return room.ridersOf(route).rows


def vehicle(room: DispatchRoom, name: str):
    found = room.vehicles.row_of(name)
    assert found is not None
    return found


def when_it_leaves(door: Door, name: str) -> datetime:
    return leaves_at(door.desk.floor, door.desk.floor.vehicles[name], door.now, door.desk.experience)


def test_a_lane_says_what_goes_next_and_when(stop: DispatchRoom, door: Door) -> None:
    loop, city = lane(stop, "hotel-loop"), lane(stop, "city-express")
    assert (loop.vehicle, loop.place, loop.clock) == ("7", "coming", f"{when_it_leaves(door, '7'):%H:%M}")
    assert (city.vehicle, city.place, city.fare, city.ride) == ("4", "boarding", "12.00", 40)


def test_riders_stand_in_their_lane_in_the_order_in_which_they_came(stop: DispatchRoom) -> None:
    assert [each.key for each in riders(stop, "hotel-loop")] == ["r0", "r1", "r2", "r3", "r4"]
    assert [each.boarding for each in riders(stop, "city-express")] == [True, True]
    assert riders(stop, "hotel-loop")[-1].promised_at == 0.0


def test_the_overdue_come_first_then_those_at_the_stop_then_those_soon_back(stop: DispatchRoom) -> None:
    assert [each.key for each in stop.vehicles.rows] == ["9", "4", "2", "7", "3", "15", "11", "12"]
    assert vehicle(stop, "9").overdue
    assert not vehicle(stop, "7").overdue


def test_a_vehicle_late_back_is_not_promised_to_anybody(stop: DispatchRoom, door: Door) -> None:
    stop.rider.open("r4")
    assert [each.key for each in stop.rider.offers.rows] == ["7", "9"]
    assert stop.rider.offers.rows[-1].late
    assert lane(stop, "hotel-loop").vehicle == "7"


def test_the_first_cue_says_what_to_do_and_its_first_answer_does_it(stop: DispatchRoom, door: Door) -> None:
    assert (stop.first.party, stop.first.label, stop.first.urgency) == ("r0", "1", "late")
    told = door.desk.floor.waiting["r0"].told
    stop.first.answer(0)
    assert door.desk.floor.waiting["r0"].told == told + 1


def test_one_may_look_at_the_cues_that_come_after(stop: DispatchRoom, door: Door) -> None:
    first, more = stop.first.key, stop.first.more
    stop.first.look()
    second = stop.first.key
    assert second != first
    show(stop, door)
    assert stop.first.key == second, "it stays while it stands"
    for _ in range(more):
        stop.first.look()
    assert stop.first.key == first


@pytest.mark.parametrize("number", [-1, 7])
def test_an_answer_that_is_not_there_does_nothing(stop: DispatchRoom, door: Door, number: int) -> None:
    stop.first.answer(number)
    assert door.done == []


def test_the_next_guest_waits_after_destination_and_size(stop: DispatchRoom, door: Door) -> None:
    stop.guest.begin()
    stop.guest.choose("Grand")
    stop.guest.arrive(2, "")
    show(stop, door)
    last = riders(stop, "hotel-loop")[-1]
    assert (last.destination, last.size, last.promised_at) == ("Grand", 2, 0.0)
    assert stop.rider.party == last.key, "they are served at once"
    assert not stop.guest.open


def test_the_next_guest_is_greeted_while_another_is_served(stop: DispatchRoom, door: Door) -> None:
    stop.rider.open("r1")
    stop.guest.begin()
    stop.guest.choose("Marriott")
    assert (stop.rider.party, stop.guest.open, stop.guest.destination) == ("r1", True, "Marriott")
    show(stop, door)
    assert (stop.rider.party, stop.guest.destination) == ("r1", "Marriott")


def test_a_destination_nobody_goes_to_makes_no_guest(stop: DispatchRoom, door: Door) -> None:
    stop.guest.begin()
    stop.guest.choose("The Moon")
    stop.guest.arrive(2, "")
    assert door.done == []


def test_what_is_said_to_a_new_rider_is_a_promise(stop: DispatchRoom, door: Door) -> None:
    stop.rider.open("r4")
    assert stop.rider.say
    stop.rider.sayMinutes(9)
    stop.rider.promise()
    assert door.desk.floor.waiting["r4"].promised_at == NOW + timedelta(minutes=9)


def test_a_ticket_has_vehicle_price_wait_ride_and_what_to_expect(stop: DispatchRoom, door: Door) -> None:
    stop.rider.open("r1")
    (offered,) = [each for each in stop.rider.offers.rows if each.key == "7"]
    stop.rider.board("7")
    show(stop, door)
    ticket, leaves = stop.rider.ticket, door.desk.floor.waiting["r1"].promised_at
    lines = {each.key: each.much for each in ticket.lines.rows}
    assert ticket.title == "The 7"
    assert lines["Fare"] == "18.00"
    assert lines["Leaves"] == f"about {leaves:%H:%M}" == f"about {offered.clock}"
    assert lines["Wait"] == f"about {round((leaves - NOW) / timedelta(minutes=1))} min"
    assert lines["Ride"] == "about 25 min"
    assert len(ticket.expect) == 3
    assert ticket.side > 20
    assert ticket.code.startswith("M0 0h7")


def test_no_name_is_on_a_ticket(stop: DispatchRoom, door: Door) -> None:
    stop.rider.open("r1")
    stop.rider.board("7")
    show(stop, door)
    ticket = ticket_of(door.desk, "r1")
    assert ticket is not None
    assert "Ana" not in repr(ticket)


def test_who_has_a_seat_is_not_counted_against_the_seats_to_come(stop: DispatchRoom) -> None:
    assert (lane(stop, "hotel-loop").guests, lane(stop, "city-express").guests) == (9, 0)


def test_riders_board_with_a_tap_until_seats_run_out(stop: DispatchRoom, door: Door) -> None:
    door.ask("arrive", party="crowd", size=11, destination="Museum")
    door.ask("arrive", party="few", size=2, destination="Museum")
    stop.vehicle.open("4")
    boarding = {each.key: (each.aboard, each.fits) for each in stop.vehicle.riders.rows}
    assert boarding["crowd"] == (False, False)
    stop.vehicle.board("crowd")
    assert len(door.said) == 1
    stop.vehicle.board("few")
    show(stop, door)
    assert stop.vehicle.aboard == 6
    assert vehicle(stop, "4").riders == 6


def test_a_vehicle_departs_with_its_riders_and_comes_back(stop: DispatchRoom, door: Door) -> None:
    stop.depart("4")
    show(stop, door)
    assert vehicle(stop, "4").place == "out"
    assert riders(stop, "city-express") == []
    stop.back("4")
    show(stop, door)
    assert vehicle(stop, "4").place == "at_stop"


def test_a_vehicle_that_is_out_cannot_depart(stop: DispatchRoom, door: Door) -> None:
    stop.depart("7")
    assert door.said == ["The 7 is out already."]


def test_what_a_driver_said_moves_the_time_and_ends_the_worry(stop: DispatchRoom, door: Door) -> None:
    stop.vehicle.open("9")
    assert stop.vehicle.overdue
    stop.vehicle.heard(10)
    show(stop, door)
    assert not stop.vehicle.overdue
    assert stop.vehicle.backAt == (NOW + timedelta(minutes=10)).timestamp() * 1000


def test_a_vehicle_is_overdue_from_when_its_cue_counts_and_not_from_its_usual_time(
    stop: DispatchRoom, door: Door
) -> None:
    plan = door.desk.floor.vehicles["9"]
    assert plan.overdue_at is not None
    assert plan.back_at is not None
    assert plan.overdue_at > plan.back_at
    assert vehicle(stop, "9").overdue_at == plan.overdue_at.timestamp() * 1000
    door.ask("hear_from", vehicle="9", minutes=10)
    show(stop, door)
    assert vehicle(stop, "9").overdue_at == (NOW + timedelta(minutes=10)).timestamp() * 1000


def test_renewed_promises_are_not_counted_as_kept(stop: DispatchRoom, door: Door) -> None:
    kept, renewed = stop.kept, stop.renewed
    door.ask("update_wait", party="r1", minutes=9)
    show(stop, door)
    assert (stop.kept, stop.renewed) == (kept, renewed + 1)


def test_a_rider_who_is_served_shows_what_was_promised_so_far(stop: DispatchRoom, door: Door) -> None:
    stop.rider.open("r0")
    assert [(each.clock, each.minutes, each.how) for each in stop.rider.told.rows] == [
        ("19:16", 20, "renewed"),
        ("19:35", 8, "open"),
    ]
    door.wait(2)
    show(stop, door)
    assert [each.how for each in stop.rider.told.rows] == ["renewed", "broken"]
    stop.rider.close()
    assert stop.rider.told.count == 0


def test_stood_down_and_put_back(stop: DispatchRoom, door: Door) -> None:
    stop.vehicle.open("4")
    stop.vehicle.standDown("")
    show(stop, door)
    assert stop.vehicle.place == "stood_down"
    stop.vehicle.putBack()
    show(stop, door)
    assert stop.vehicle.place == "at_stop"


def test_a_rider_who_left_is_no_longer_served(stop: DispatchRoom, door: Door) -> None:
    stop.rider.open("r4")
    stop.rider.leave("gave_up")
    show(stop, door)
    assert stop.rider.party == ""


def test_rows_change_one_by_one(stop: DispatchRoom, door: Door) -> None:
    lists = [stop.lanes, stop.vehicles, stop.ridersOf("hotel-loop"), stop.ridersOf("city-express")]
    lists += [stop.rider.offers, stop.rider.ticket.lines, stop.vehicle.riders, stop.guest.stops]
    testers = [QAbstractItemModelTester(each, FATAL) for each in lists]
    resets: list[int] = []
    for each in lists:
        each.modelReset.connect(lambda: resets.append(1))
    for tap in (
        lambda: stop.rider.open("r1"),
        lambda: stop.rider.board("7"),
        lambda: stop.vehicle.open("4"),
        lambda: stop.vehicle.depart(),
        lambda: stop.back("9"),
        lambda: door.wait(6),
        lambda: stop.rider.close(),
    ):
        tap()
        show(stop, door)
    assert not resets
    del testers


def test_the_code_is_drawn_run_by_run() -> None:
    assert code_path(("1101", "0011")) == "M0 0h2v1h-2zM3 0h1v1h-1zM2 1h2v1h-2z"
    assert code_path(()) == ""


def test_a_kiosk_without_an_office_shows_no_ticket(door: Door) -> None:
    room = DispatchRoom(door.taps)
    show(room, door)
    room.rider.open("r1")
    room.rider.board("7")
    show(room, door)
    assert (room.rider.ticket.title, room.paper.waiting, room.paper.trouble) == ("", 0, "")
    room.rider.ticket.handOut()
    room.paper.tryAgain()
    assert not room.rider.ticket.printing
    assert not room.paper.trying


def test_a_lane_is_short_of_seats_when_its_cue_says_so(stop: DispatchRoom, door: Door) -> None:
    for number in range(8):
        door.ask("arrive", party=f"crowd{number}", size=6, destination="Grand")
        show(stop, door)
        spoken = {cue.subject for cue in door.cues() if cue.standard == "line_too_long"}
        assert (lane(stop, "hotel-loop").short > 0) == ("hotel-loop" in spoken)
    assert spoken == {"hotel-loop"}
