"""Facts as rows: what is said of each, of kinds from a newer version too, and what is left out."""

import json
from datetime import date, timedelta

import pytest

from desk_app.facts import DrinkServed, Fact, GuestKnown, Noted, PartyBooked, UnknownFact, VenueAdopted, decode
from desk_app.review.taking.cells import LONGEST, Cell, harmless
from desk_app.review.taking.fact_table import COLUMNS, columns, fact_rows
from tests.support.houses import SIX, House, small_venue


def rows(house: House, since: int = 1, *days: date, with_names: bool = False) -> list[dict[str, Cell]]:
    facts = list(enumerate(house.kept(), start=1))
    given = fact_rows(facts, since, days or (None, None), with_names=with_names)  # type: ignore[arg-type]
    return [dict(zip(columns(with_names), row, strict=True)) for row in given]


@pytest.fixture
def house() -> House:
    house = House()
    house.ask("open_shift", by="m1")
    return house


def test_a_fact_is_told_in_words_and_by_its_fields(house: House) -> None:
    house.seat("12", "p1", 2)
    house.ask("serve_drink", 3, table="12", seat=2, drink="red", by="s1")
    row = next(row for row in rows(house) if row["kind"] == "drink_served")
    assert row == {
        "number": 5,
        "day": "2026-11-21",
        "time": "18:03:00",
        "kind": "drink_served",
        "words": "Red wine to 12, seat 2",
        "by": "Ann",
        "party": "p1",
        "tables": "12",
        "seat": 2,
        "undone": None,
        "at": "2026-11-21T18:03:00.000000Z",
        "id": "f4",
        "rest": '{"drink":"red"}',
    }


def test_after_midnight_it_is_still_the_day_before(house: House) -> None:
    house.ask("note", 7 * 60, text="late")
    (row,) = [row for row in rows(house) if row["kind"] == "noted"]
    assert (row["day"], row["time"], row["at"]) == ("2026-11-21", "01:00:00", "2026-11-22T01:00:00.000000Z")
    assert rows(house, 1, date(2026, 11, 22), date(2026, 11, 22)) == []


def test_the_time_is_that_on_the_houses_own_wall():
    """Six in the evening in London is one in the afternoon in New York; on Guadalcanal it is Sunday."""
    told = []
    for zone in ("America/New_York", "Pacific/Guadalcanal"):
        house = House()
        house.adopt(small_venue().replace("Europe/London", zone))
        house.ask("note", text="now")
        told += [(row["day"], row["time"], row["at"]) for row in rows(house) if row["kind"] == "noted"]
    assert told == [
        ("2026-11-21", "13:00:00", "2026-11-21T18:00:00.000000Z"),
        ("2026-11-22", "05:00:00", "2026-11-21T18:00:00.000000Z"),
    ]


def test_what_leaves_a_table_is_told_with_the_table(house: House) -> None:
    house.seat("12", "p1", 2)
    house.ask("leave", 60, table="12")
    assert rows(house)[-1]["words"] != "? left"
    assert "12 left" in [row["words"] for row in rows(house)]


def test_a_slip_is_marked_and_the_floor_goes_on_without_it(house: House) -> None:
    house.ask("undo", fact=house.seat("12", "p1", 2).facts[0].id)
    house.seat("12", "p2", 4)
    told = [(row["words"], row["undone"]) for row in rows(house)]
    assert ("Seated 2 at 12", 1) in told
    assert ("Undone", None) in told
    assert ("Seated 4 at 12", None) in told


def test_a_kind_from_a_newer_version_keeps_all_its_fields(house: House) -> None:
    newer = decode(b'{"kind":"robot_greeted","id":"r1","at":"2026-11-21T18:00:00Z","by":null,"party":"p9","=x":"=1"}')
    assert isinstance(newer, UnknownFact)
    house.journal.append([newer])
    row = rows(house)[-1]
    assert (row["kind"], row["words"]) == ("robot_greeted", "Robot greeted")
    assert json.loads(str(row["rest"])) == {"party": "p9", "=x": "=1"}


def test_details_of_guests_have_columns_only_where_they_are_asked_for(house: House) -> None:
    house.happens(GuestKnown, party="p1", name="Zebedee", phone="+447700900123", notes="nuts")
    assert "Zebedee" not in repr(rows(house))
    assert columns(False) == COLUMNS
    row = rows(house, with_names=True)[-1]
    assert (row["name"], row["phone"], row["notes"], row["rest"]) == ("Zebedee", "+44 7700900123", "nuts", None)


@pytest.mark.parametrize(
    ("fact", "rest"),
    [
        (Noted(id="n", at=SIX, text="=1+1", about="@x"), {"text": "=1+1", "about": "@x"}),
        (PartyBooked(id="b", at=SIX, party="p", size=2, for_=SIX), {"size": 2, "for": "2026-11-21T18:00:00Z"}),
        (DrinkServed(id="d", at=SIX, party="p", seat=1, drink="-1"), {"drink": "-1"}),
    ],
)
def test_what_has_no_column_stands_in_the_last_as_json(house: House, fact: Fact, rest: dict[str, object]) -> None:
    house.journal.append([fact])
    assert json.loads(str(rows(house)[-1]["rest"])) == rest


@pytest.mark.parametrize("text", ["a;=1+1", "a; '=1+1", ';"-1', "line\u2028end\x7f", "=1;+2;@3", "plain; text"])
def test_json_is_read_back_as_it_was_and_is_no_formula_either(house: House, text: str) -> None:
    house.journal.append([Noted(id="n", at=SIX, text=text)])
    rest = str(rows(house)[-1]["rest"])
    assert json.loads(rest) == {"text": text}
    assert harmless(rest) == rest


def test_json_that_no_cell_holds_is_left_out_field_by_field(house: House) -> None:
    house.journal.append([Noted(id="n", at=SIX, text="x" * (LONGEST + 1), about="bar")])
    assert json.loads(str(rows(house)[-1]["rest"])) == {"about": "bar"}


def test_the_text_of_a_plan_is_left_out(house: House) -> None:
    assert isinstance(house.kept()[0], VenueAdopted)
    assert rows(house)[0]["rest"] is None


def test_a_clock_that_jumped_puts_each_fact_on_its_own_day(house: House) -> None:
    house.now += timedelta(days=400)
    house.ask("note", text="ahead")
    house.journal.append([Noted(id="back", at=SIX, text="back again")])
    told = [(row["words"], row["day"]) for row in rows(house) if row["kind"] == "noted"]
    assert told == [("Note: ahead", "2027-12-26"), ("Note: back again", "2026-11-21")]
    only = rows(house, 1, date(2027, 1, 1), date(2028, 1, 1))
    assert [row["words"] for row in only if row["kind"] == "noted"] == ["Note: ahead"]
