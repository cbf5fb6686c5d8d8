"""Vehicles and those who ride in them."""

import pytest

from desk_app.facts import VehicleDeparted
from desk_app.floor.fold import apply
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle
from tests.support.houses import minutes
from tests.support.stops import SETS, Stop


@pytest.fixture
def stop() -> Stop:
    return Stop()


def test_a_ticket_says_vehicle_fare_ride_and_when_it_leaves(stop: Stop) -> None:
    stop.rider()
    (ticket,) = stop.ask("ticket", party="r1", vehicle="9").facts
    assert (ticket.vehicle, ticket.fare, ticket.ride_minutes) == ("9", "18.00", 25.0)
    assert ticket.leaves_at > stop.now


def test_a_vehicle_leaves_with_those_who_have_tickets(stop: Stop) -> None:
    stop.rider("r1")
    stop.rider("r2")
    stop.ask("ticket", party="r1", vehicle="9")
    (gone,) = stop.ask("depart", 2, vehicle="9").facts
    assert gone.parties == ("r1",)
    assert list(stop.desk.floor.waiting) == ["r2"]
    assert stop.vehicle("9").state == "out"


def test_a_departure_in_time_keeps_the_promise_of_the_ticket(stop: Stop) -> None:
    stop.rider()
    stop.ask("ticket", party="r1", vehicle="9")
    stop.ask("depart", 2, vehicle="9")
    assert stop.desk.ledger.score(stop.now).kept == 1


def test_boarding_ends_when_the_seats_run_out(stop: Stop) -> None:
    stop.rider("r1", 7)
    stop.rider("r2", 2)
    stop.ask("ticket", party="r1", vehicle="12")
    refusal = stop.refuse("ticket", party="r2", vehicle="12")
    assert refusal.code == "not_now"
    assert "1 seat left" in refusal.message


def test_a_rider_may_change_to_another_vehicle(stop: Stop) -> None:
    stop.rider()
    stop.ask("ticket", party="r1", vehicle="9")
    stop.ask("ticket", party="r1", vehicle="7")
    assert (stop.vehicle("9").riders, stop.vehicle("7").riders) == ([], ["r1"])


def test_who_gives_up_leaves_a_seat(stop: Stop) -> None:
    stop.rider()
    stop.ask("ticket", party="r1", vehicle="9")
    stop.ask("leave_queue", party="r1", how="gave_up")
    assert stop.vehicle("9").riders == []


def test_back_in_five_is_a_promise_too(stop: Stop) -> None:
    stop.ask("depart", vehicle="7")
    stop.ask("hear_from", 40, vehicle="7", minutes=5)
    assert stop.vehicle("7").back_at == stop.now + minutes(5)
    stop.ask("return", 4, vehicle="7")
    assert stop.desk.ledger.score(stop.now).kept == 1


@pytest.mark.parametrize(
    ("do", "fields", "code", "field"),
    [
        ("depart", {"vehicle": "99"}, "unknown_vehicle", "vehicle"),
        ("depart", {"vehicle": "7"}, "not_now", "vehicle"),
        ("depart", {"vehicle": "9", "parties": ["nobody"]}, "unknown_party", "parties"),
        ("depart", {"vehicle": "12", "parties": ["many"]}, "not_now", "parties"),
        ("depart", {"vehicle": "2", "parties": ["many"]}, "not_now", "parties"),
        ("leave_queue", {"party": "many", "how": "served"}, "not_now", "how"),
        ("return", {"vehicle": "9"}, "not_now", "vehicle"),
        ("hear_from", {"vehicle": "9", "minutes": 5}, "not_now", "vehicle"),
        ("hear_from", {"vehicle": "7", "minutes": -5}, "bad_request", "minutes"),
        ("put_back", {"vehicle": "9"}, "not_now", "vehicle"),
        ("ticket", {"party": "many", "vehicle": "99"}, "unknown_vehicle", "vehicle"),
        ("ticket", {"party": "many", "vehicle": "2"}, "not_now", "vehicle"),
        ("ticket", {"party": "nobody", "vehicle": "9"}, "unknown_party", "party"),
        ("ticket", {"party": "many", "vehicle": "15x"}, "unknown_vehicle", "vehicle"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(stop: Stop, do, fields, code, field) -> None:
    stop.rider("many", 9)
    stop.ask("depart", vehicle="7", parties=[])
    before = stop.state()
    refusal = stop.refuse(do, **fields)
    assert (refusal.code, refusal.field) == (code, field)
    assert stop.state() == before


def test_nobody_rides_from_another_line(stop: Stop) -> None:
    stop.desk.adopt(stop.toml + '[[queue]]\nid = "tickets"\nname = "Tickets"\nkind = "desk"\n', SETS, stop.now)
    stop.ask("arrive", party="t1", size=1, queue="tickets")
    for do, fields in (("ticket", {"party": "t1", "vehicle": "9"}), ("depart", {"vehicle": "9", "parties": ["t1"]})):
        assert "does not serve the line" in stop.refuse(do, **fields).message


def test_a_stop_is_the_same_stop_however_it_is_written(stop: Stop) -> None:
    stop.rider("r1", destination="grand")
    assert "does not go to grand" in stop.refuse("depart", vehicle="2", parties=["r1"]).message
    stop.ask("depart", vehicle="9", parties=["r1"])


def test_when_a_vehicle_is_expected_stands_in_the_fact_and_nowhere_else(stop: Stop) -> None:
    (left,) = stop.ask("depart", vehicle="7").facts
    vehicle = stop.vehicle("7")
    assert (vehicle.back_at, vehicle.overdue_at) == (left.back_at, left.overdue_at)
    floor = Floor(stop.desk.floor.venue, vehicles={"7": Vehicle("7", "hotel-loop")})
    apply(floor, left)
    assert floor.vehicles["7"].overdue_at == left.overdue_at


def test_a_departure_that_says_nothing_of_it_is_expected_as_the_plan_has_it(stop: Stop) -> None:
    stop.happens(VehicleDeparted, vehicle="7", route="hotel-loop")
    assert stop.vehicle("7").back_at == stop.now + stop.desk.floor.venue.routes["hotel-loop"].loop
    stop.wait(45)
    assert "overdue" in stop.standing()


def test_a_vehicle_that_is_stood_down_takes_nobody(stop: Stop) -> None:
    stop.rider()
    stop.ask("stand_down", vehicle="9", why="flat tyre")
    assert stop.refuse("ticket", party="r1", vehicle="9").code == "not_now"
    stop.ask("put_back", 30, vehicle="9")
    stop.ask("ticket", party="r1", vehicle="9")
