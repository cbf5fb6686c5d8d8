"""Measures as tables: what stands in a spreadsheet is what the screen shows."""

import pytest

from desk_app.review.measures import MEASURES
from desk_app.review.measures.groups import GROUPS, by
from desk_app.review.taking.measure_table import BY, COLUMNS, long_table, tables
from tests.support.houses import House
from tests.support.shifts import Review, evening


def lines(review: Review) -> list[dict]:
    found = long_table(review.span, review.labels, ("2026-11-21", "2026-11-21"))
    return [dict(zip(COLUMNS, line, strict=True)) for line in found]


@pytest.fixture(scope="module")
def dinner() -> Review:
    return Review(*evening("bistro", 4))


def test_every_line_is_what_the_measure_comes_to(dinner):
    for line in lines(dinner):
        measure = MEASURES[line["id"]]
        if not line["group"]:
            assert line["figure"] == measure.take(dinner.span).figure
        else:
            (group,) = (each for each in GROUPS.values() if each.name == line["group"])
            assert line["figure"] == dinner.by(measure.id, group.id)[line["part"]], line


def test_every_part_with_a_case_has_its_line(dinner):
    found = {(line["id"], line["group"], line["part"]) for line in lines(dinner)}
    for name in BY:
        for measure in MEASURES.values():
            parts = by(dinner.span, measure, GROUPS[name], dinner.labels)
            if name != "day" and not (name == "why" and len(parts) == 1):
                assert {(measure.id, GROUPS[name].name, part.label) for part in parts if part.value.cases} <= found


def test_how_full_the_house_was_is_told_hour_by_hour():
    """Two of 17 seats from six to seven; nobody from seven to eight."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("leave", 60, table="12")
    house.ask("reset", 1, table="12")
    house.ask("close_shift", 59)
    review = Review(house)
    told = {
        line["part"]: line["figure"] for line in lines(review) if (line["id"], line["group"]) == ("occupancy", "Hour")
    }
    assert told == {"18:00": pytest.approx(2 / 17), "19:00": 0}
    (sheet,) = (table for table in tables(review.span, review.labels) if table.name == "By hour")
    (row,) = (row for row in sheet.rows if row[0] == "Seat occupancy")
    assert row[2:] == (pytest.approx(2 / 17), 0)


def test_what_was_sent_away_is_told_by_its_reason():
    house = House()
    for table, party, why in (
        ("12", "p1", "they wave us off"),
        ("13", "p2", "they wave us off"),
        ("21", "p3", "a toast"),
    ):
        house.seat(table, party)
        house.wait(2)
        house.ask("dismiss", cue=house.cue("greet").id, why=why)
    told = {line["part"]: line["figure"] for line in lines(Review(house)) if line["group"] == "Reason"}
    assert told == {"They wave us off": 2, "A toast": 1}
    assert {line["id"] for line in lines(Review(house)) if line["group"] == "Reason"} == {"dismissed"}
