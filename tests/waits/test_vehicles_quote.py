"""How long until a vehicle with seats, and when one is overdue."""

import heapq
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.waits.loops import Loop, planned_loops
from desk_app.waits.vehicles import AT_STOP, VehicleNow
from desk_app.waits.vehicles_quote import TRAFFIC, Ride, quote_rides
from tests.benchmarks.overdue import found

HALF_AN_HOUR = planned_loops({"r": 30.0}).routes["r"]


def out(name: str, since: float, seats: int = 10, **more) -> VehicleNow:
    return VehicleNow(id=name, seats=seats, state="out", since=since, **more)


def at_stop(name: str, seats: int = 10, since: float = 0.0, **more) -> VehicleNow:
    return VehicleNow(id=name, seats=seats, state="at_stop", since=since, **more)


def ride(
    vehicles: list[VehicleNow], size: int = 1, ahead: tuple[int, ...] = (), loop: Loop = HALF_AN_HOUR, draws: int = 256
) -> Ride:
    return quote_rides(vehicles, [*ahead, size], loop, hour=12, seed=1, draws=draws)[-1]


def test_a_vehicle_at_the_stop_with_seats_is_boarded_now_and_leaves_when_its_stay_is_over():
    quote = ride([at_stop("7", since=1.0), out("8", 5.0)])
    assert quote.vehicle == "7"
    assert quote.boards.p80 == 0.0
    assert quote.leaves.p50 == pytest.approx(AT_STOP - 1.0)


def test_seats_that_have_tickets_are_not_given_twice():
    quote = ride([at_stop("7", seats=10, taken=9), out("8", 25.0)], size=2)
    assert quote.vehicle == "8"


def test_riders_ahead_take_the_seats_first_and_a_small_party_fills_what_a_large_one_leaves():
    vehicles = [at_stop("7", seats=10), out("8", 25.0)]
    assert ride(vehicles, size=2, ahead=(4, 6)).vehicle == "8"
    assert ride(vehicles, size=2, ahead=(4, 8)).vehicle == "7"


def test_the_vehicle_that_has_been_out_longest_is_expected_first():
    assert ride([out("7", 5.0), out("8", 25.0)]).vehicle == "8"
    waits = [ride([out("7", since)]).boards.p50 for since in (0.0, 10.0, 20.0, 28.0)]
    assert waits == sorted(waits, reverse=True)


def test_a_driver_who_was_heard_is_believed_more_than_the_usual_loop():
    heard, usual = (ride([out("7", 30.0, back_in=back)]) for back in (15.0, None))
    assert heard.boards.p50 == pytest.approx(15.0, abs=2.0)
    assert usual.boards.p50 < 10.0
    spread = [
        quote.boards.at(0.9) - quote.boards.at(0.1)
        for quote in (ride([out("7", 5.0, back_in=25.0)]), ride([out("7", 5.0)]))
    ]
    assert spread[0] < spread[1]


def test_a_driver_who_said_it_and_is_late_is_expected_any_moment():
    assert 0.0 < ride([out("7", 40.0, back_in=-5.0)]).boards.p50 < 8.0


def test_a_long_line_waits_for_the_same_vehicle_to_come_again():
    quote = ride([at_stop("7", seats=5)], size=1, ahead=(5, 5))
    assert quote.boards.p50 == pytest.approx(AT_STOP + 30.0 + AT_STOP + 30.0, rel=0.1)


@pytest.mark.parametrize("vehicles", [[], [VehicleNow(id="7", seats=9, state="stood_down")], [at_stop("7", seats=3)]])
def test_where_no_vehicle_can_take_them_nothing_is_promised(vehicles: list[VehicleNow]):
    quote = ride(vehicles, size=4)
    assert quote.vehicle is None
    assert not quote.boards.possible


def test_everybody_in_line_gets_the_ride_that_they_would_be_given_alone():
    vehicles, line = [at_stop("7", seats=5), out("8", 20.0)], [2, 3, 4, 1]
    rides = quote_rides(vehicles, line, HALF_AN_HOUR, hour=12, seed=1)
    assert [each.vehicle for each in rides] == ["7", "7", "8", "8"]
    assert rides[1] == ride(vehicles, 3, (2,))


def test_a_quote_is_what_a_stop_replayed_departure_by_departure_comes_to():
    vehicles = [out("7", 12.0, seats=6), out("8", 25.0, seats=4), at_stop("9", seats=5, taken=3)]
    ahead, size = (3, 2, 4, 1, 2, 3), 2
    rng = np.random.default_rng(2)
    waits = [_replayed(vehicles, [*ahead, size], rng) for _ in range(3000)]
    quote = ride(vehicles, size, ahead, draws=4000)
    for level in (0.1, 0.5, 0.8, 0.95):
        assert quote.boards.at(level) == pytest.approx(np.quantile(waits, level), rel=0.06)


def test_traffic_is_every_vehicles_and_widens_the_quote_of_a_long_line():
    vehicles, ahead = [out("7", 5.0, seats=4), out("8", 20.0, seats=4)], (4,) * 7
    rng = np.random.default_rng(6)
    waits = [_replayed(vehicles, [*ahead, 4], rng) for _ in range(3000)]
    quote = ride(vehicles, 4, ahead, draws=4000).boards
    replayed = np.quantile(waits, 0.9) - np.quantile(waits, 0.1)
    assert quote.at(0.9) - quote.at(0.1) == pytest.approx(replayed, rel=0.08)


def _replayed(vehicles: list[VehicleNow], line: list[int], rng: np.random.Generator) -> float:
    traffic = math.exp(TRAFFIC * rng.standard_normal())
    coming: list[tuple[float, int, int]] = []

    def loop(longer_than: float = 0.0) -> float:
        while (minutes := 30.0 * math.exp(HALF_AN_HOUR.spread * rng.standard_normal())) <= longer_than:
            pass
        return (minutes - longer_than) * traffic

    for nth, vehicle in enumerate(vehicles):
        here = vehicle.state == "at_stop"
        heapq.heappush(coming, (0.0 if here else loop(vehicle.since), nth, vehicle.seats - vehicle.taken))
    line, mine = list(enumerate(line)), len(line) - 1
    while True:
        now, nth, seats = heapq.heappop(coming)
        stays = AT_STOP
        for party in list(line):
            if party[1] <= seats:
                seats -= party[1]
                line.remove(party)
                if not line or line[-1][0] != mine:
                    return now
        heapq.heappush(coming, (now + stays + loop(), nth, vehicles[nth].seats))


@settings(max_examples=40)
@given(
    st.lists(st.builds(VehicleNow, id=st.just("v"), seats=st.integers(1, 60), state=st.sampled_from(["at_stop", "out"]),
                       since=st.floats(0, 500), taken=st.integers(0, 60),
                       back_in=st.none() | st.floats(-100, 100)), max_size=6),
    st.integers(1, 400),
    st.lists(st.integers(1, 30), max_size=40),
)  # fmt: skip
def test_any_stop_gets_an_answer(vehicles: list[VehicleNow], size: int, ahead: list[int]):
    quote = ride(vehicles, size, tuple(ahead))
    assert list(quote.boards.minutes) == sorted(quote.boards.minutes)
    assert all(0.0 <= minutes <= 240.0 for minutes in quote.leaves.minutes)
    assert (quote.vehicle is None) == (not any(each.seats >= size for each in vehicles))


def test_loops_begin_as_planned_and_become_those_of_their_hour():
    loop = HALF_AN_HOUR
    assert loop.median(8) == pytest.approx(30.0)
    for _ in range(60):
        loop = loop.after(8, 45.0).after(14, 33.0)
    assert loop.median(8) == pytest.approx(45.0, rel=0.03)
    assert loop.median(14) == pytest.approx(33.0, rel=0.03)
    assert 33.0 < loop.median(22) < 45.0, "an hour that nobody drove yet is the route's usual"


def test_one_breakdown_does_not_make_every_loop_a_long_one():
    loop = HALF_AN_HOUR
    for _ in range(50):
        loop = loop.after(8, 30.0)
    assert loop.after(8, 400.0).overdue_after(8) < loop.overdue_after(8) * 1.12


def test_a_vehicle_is_overdue_when_nine_of_ten_loops_of_its_route_and_hour_are_shorter():
    rng = np.random.default_rng(9)
    loop, minutes = HALF_AN_HOUR, 33.0 * np.exp(0.24 * rng.standard_normal(600))
    for each in minutes:
        loop = loop.after(8, float(each))
    assert np.mean(minutes < loop.overdue_after(8)) == pytest.approx(0.9, abs=0.03)


@pytest.mark.parametrize("shape", ["log-normal", "gamma"])
def test_after_a_week_the_overdue_are_found_with_precision_and_recall(shape: str):
    right, wrong, missed = np.sum([found(seed, 21, 7, "slow", shape=shape) for seed in range(3)], axis=0)
    assert right / (right + wrong) >= 0.8
    assert right / (right + missed) >= 0.88
