"""What is learned of a person later than they came."""

import pytest

from desk_app.facts import encode
from tests.support.houses import minutes
from tests.support.stops import Door


@pytest.fixture
def door() -> Door:
    return Door()


def test_a_name_that_was_skipped_is_added_and_a_phone_later_still(door: Door) -> None:
    door.guests("p1")
    (known,) = door.ask("know", party="p1", name="Ann Other").facts
    assert known.kind == "guest_known"
    door.ask("know", 1, party="p1", phone="+44 20 7946 0000")
    person = door.desk.floor.known["p1"]
    assert (person.name, person.phone, person.notes) == ("Ann Other", "+44 20 7946 0000", None)


def test_those_who_booked_and_those_who_sit_are_known_too(door: Door) -> None:
    door.ask("book", party="b1", size=2, **{"for": (door.now + minutes(60)).isoformat()})
    door.seat("12", "seated")
    for party in ("b1", "seated"):
        door.ask("know", party=party, notes="High chair")
        assert door.desk.floor.known[party].notes == "High chair"


def test_it_is_taken_back_by_undo_and_nothing_else_is(door: Door) -> None:
    door.guests("p1", name="Ann")
    (wrong,) = door.ask("know", party="p1", name="Bob").facts
    door.ask("undo", fact=wrong.id)
    assert door.desk.floor.known["p1"].name == "Ann"


def test_no_other_fact_carries_the_name(door: Door) -> None:
    door.guests("p1")
    door.ask("know", party="p1", name="Ann Other")
    door.ask("quote", party="p1", minutes=20)
    door.ask("notify", 5, party="p1")
    assert [fact.kind for fact in door.kept() if b"Ann Other" in encode(fact)] == ["guest_known"]


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"party": "nobody", "name": "Ann"}, "unknown_party", "party"),
        ({"party": "p1"}, "bad_request", "name"),
        ({"party": "p1", "name": ""}, "bad_request", "name"),
        ({"party": "p1", "phone": "call me"}, "bad_request", "phone"),
    ],
)
def test_what_says_nothing_is_refused_and_changes_nothing(door: Door, fields, code, field) -> None:
    door.guests("p1")
    before = door.state()
    refusal = door.refuse("know", **fields)
    assert (refusal.code, refusal.field) == (code, field)
    assert door.state() == before
