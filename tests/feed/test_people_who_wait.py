"""Bad input about people who wait, line by line over the feed: a clear refusal or a clear state, and nothing lost."""

from typing import Any

import pytest

from tests.feed.lines import Script
from tests.support.stops import Door, Stop


@pytest.fixture
def door() -> Script:
    script = Script(Door())
    script.ok("arrive", "18:00", party="p1", size=4, name="Ann Other")
    script.ok("quote", "18:00", party="p1", minutes=20)
    return script


@pytest.fixture
def stop() -> Script:
    script = Script(Stop())
    script.ok("arrive", "18:00", party="r1", size=8, destination="Marriott")
    script.ok("arrive", "18:00", party="r2", size=7, destination="grand")
    script.ok("ticket", "18:00", party="r1", vehicle="9")
    script.ok("depart", "18:00", vehicle="7")
    return script


def refused(script: Script, do: str, **fields: Any) -> tuple[str, str | None, str]:
    """Say a line that is refused, see that nothing changed by it, and give code, field and message."""
    before, kept = script.house.state(), len(script.house.kept())
    answer = script.say(do, "18:01", **fields)
    assert answer["ok"] is False
    assert (script.house.state(), len(script.house.kept())) == (before, kept)
    error = answer["error"]
    return error["code"], error["field"], error["message"]


@pytest.mark.parametrize("size", [0, -1, 18, 400, 401, 2.5, "four"])
def test_a_party_of_nobody_or_of_more_than_the_house_seats_is_refused(door: Script, size: object) -> None:
    assert refused(door, "arrive", party="p2", size=size)[:2] == ("bad_request", "size")
    assert refused(door, "book", party="p2", size=size, **{"for": "2026-11-21T20:00:00Z"})[:2] == (
        "bad_request",
        "size",
    )


def test_the_refusal_says_how_many_the_house_seats_and_what_to_do(door: Script) -> None:
    message = refused(door, "arrive", party="p2", size=400)[2]
    assert message == "400 guests are more than this house seats (17). Make smaller parties of them."


def test_a_party_that_fits_on_all_tables_together_may_wait(door: Script) -> None:
    door.ok("arrive", "18:01", party="p2", size=17)
    code, field, message = refused(door, "quote", party="p2")
    assert (code, field) == ("not_now", "party")
    assert "we can join two" in message


def test_a_table_too_small_is_refused_and_they_go_on_waiting(door: Script) -> None:
    code, field, message = refused(door, "seat", party="p1", tables=["11"])
    assert (code, field) == ("not_now", "tables")
    assert message == "4 guests do not fit on 2 seats. Join another table to it."
    assert refused(door, "seat", party="p1", tables=["99"])[:2] == ("unknown_table", "table")


@pytest.mark.parametrize("minutes", [-5, 10_000, 481, "soon", "5"])
@pytest.mark.parametrize("do", ["quote", "update_wait"])
def test_minutes_that_nobody_can_promise_are_refused(door: Script, do: str, minutes: object) -> None:
    assert refused(door, do, party="p1", minutes=minutes)[:2] == ("bad_request", "minutes")


@pytest.mark.parametrize("phone", ["none", "call me", "12", "+", "---", "", 4420, "0" * 41, "+44 20 <b>"])
@pytest.mark.parametrize("do", ["arrive", "know", "book"])
def test_a_phone_number_that_is_none_is_refused(door: Script, do: str, phone: object) -> None:
    fields = {"know": {"party": "p1"}, "arrive": {"party": "p2", "size": 2}}
    booking = {"party": "p2", "size": 2, "for": "2026-11-21T20:00:00Z"}
    assert refused(door, do, **fields.get(do, booking), phone=phone)[:2] == ("bad_request", "phone")


@pytest.mark.parametrize("phone", ["+44 20 7946 0000", "(020) 7946-0000", "20 794"])
def test_a_phone_number_is_taken_as_people_write_it(door: Script, phone: str) -> None:
    door.ok("know", "18:01", party="p1", phone=phone)
    assert door.house.desk.floor.known["p1"].phone == phone


def test_a_full_vehicle_takes_nobody_more(stop: Script) -> None:
    code, field, message = refused(stop, "ticket", party="r2", vehicle="9")
    assert (code, field) == ("not_now", "vehicle")
    assert message == "The 9 has 6 seats left; this party needs 7."


def test_a_vehicle_that_is_out_does_not_leave_again(stop: Script) -> None:
    code, field, message = refused(stop, "depart", vehicle="7")
    assert (code, field, message) == ("not_now", "vehicle", "The 7 is out already.")


def test_more_guests_than_any_vehicle_there_seats_are_several_parties(stop: Script) -> None:
    code, field, message = refused(stop, "arrive", party="r3", size=15, destination="Marriott")
    assert (code, field) == ("bad_request", "size")
    assert message == "15 guests are more than any vehicle there seats (14). Make smaller parties of them."
    assert refused(stop, "arrive", party="r3", size=400)[:2] == ("bad_request", "size")
    stop.ok("arrive", "18:01", party="r3", size=14, destination="Marriott")


@pytest.mark.parametrize("destination", ["Atlantis", "Mariott", "", "x" * 201])
def test_a_destination_that_no_route_has_is_refused(stop: Script, destination: str) -> None:
    code, field, message = refused(stop, "arrive", party="r3", size=1, destination=destination)
    assert (code, field) == ("bad_request", "destination")
    if destination == "Mariott":
        assert "Marriott" in message


@pytest.mark.parametrize("destination", ["MARRIOTT", "hotel-loop", "Hotel loop", "Zone C"])
def test_a_stop_or_a_route_is_known_however_it_is_written(stop: Script, destination: str) -> None:
    stop.ok("arrive", "18:01", party="r3", size=1, destination=destination)


def test_where_no_stops_are_listed_a_rider_may_go_anywhere() -> None:
    class Free(Stop):
        toml = "\n".join(line for line in Stop.toml.splitlines() if not line.startswith("stops = "))

    Script(Free()).ok("arrive", "18:00", party="r1", size=1, destination="Atlantis")
