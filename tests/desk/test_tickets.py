"""What a ticket promises: the desk's own estimate, and what becomes of it."""

import pytest

from desk_app.facts import EstimateMoved
from desk_app.waits.quote import Estimate, estimate_wait
from tests.support.houses import minutes
from tests.support.stops import Stop


@pytest.fixture
def stop() -> Stop:
    """The 7 is ten minutes out on its loop of 34; the other two of its route are stood down."""
    stop = Stop()
    for vehicle in ("9", "12"):
        stop.ask("stand_down", vehicle=vehicle)
    stop.ask("depart", vehicle="7")
    stop.rider(after=10)
    return stop


def estimate(stop: Stop, party: str = "r1") -> Estimate:
    desk = stop.desk
    return estimate_wait(desk.floor, desk.floor.waiting[party], stop.now, desk.experience)


def test_a_ticket_for_a_vehicle_that_is_out_says_what_a_quote_says(stop: Stop) -> None:
    quoted = estimate(stop)
    (ticket,) = stop.ask("ticket", party="r1", vehicle="7").facts
    assert ticket.leaves_at == stop.now + minutes(quoted.promise) >= stop.now + minutes(quoted.p50)
    assert estimate(stop).promise == quoted.promise, "with the ticket in hand the desk thinks as before"


def test_a_ticket_for_a_vehicle_that_its_driver_has_put_off_says_so(stop: Stop) -> None:
    stop.ask("hear_from", vehicle="7", minutes=60)
    (ticket,) = stop.ask("ticket", party="r1", vehicle="7").facts
    assert ticket.leaves_at > stop.now + minutes(65)


def test_no_estimate_has_moved_while_the_vehicle_is_where_it_was_thought(stop: Stop) -> None:
    stop.ask("ticket", party="r1", vehicle="7")
    stop.wait(10)
    assert not [fact for fact in stop.kept() if isinstance(fact, EstimateMoved)]


def test_a_ticket_for_a_vehicle_that_was_out_teaches_how_such_promises_are_kept(stop: Stop) -> None:
    stop.ask("ticket", party="r1", vehicle="7")
    stop.ask("return", 20, vehicle="7")
    stop.ask("depart", 4, vehicle="7")
    everything = stop.desk.experience.calibration("shuttle").groups["all"]
    assert (everything.seen, everything.kept) == (1, 1)


def test_a_ticket_for_a_vehicle_at_the_stop_teaches_nothing(stop: Stop) -> None:
    stop.ask("return", 20, vehicle="7")
    (ticket,) = stop.ask("ticket", party="r1", vehicle="7").facts
    assert ticket.leaves_at == stop.now + minutes(5)
    stop.ask("depart", 30, vehicle="7")
    assert stop.desk.experience.promises == {}


def test_a_rider_who_was_quoted_first_is_held_to_that(stop: Stop) -> None:
    quoted = stop.ask("quote", party="r1").facts[0].promised_at
    stop.ask("ticket", 5, party="r1", vehicle="7")
    assert stop.desk.experience.told["r1"].promised_at == quoted
