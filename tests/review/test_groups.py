"""A measure taken apart: by whose it was, where, when, and for how many."""

from collections import Counter

import pytest

from desk_app.review.measures import MEASURES
from desk_app.review.measures.groups import GROUPS, by
from tests.review import slowly
from tests.support.houses import SIX, House, minutes
from tests.support.shifts import Review, evening
from tests.support.stops import Door, Stop


@pytest.fixture(scope="module")
def review() -> Review:
    """Ann greets two parties in the Window, Ben one of five in the Back, an hour later, and it asks; nobody is 7."""
    house = House()
    house.seat("11", "p1", 2)
    house.ask("greet", 1, table="11")
    house.seat("12", "p2", 4)
    house.ask("greet", 5, table="12")
    house.seat("21", "p3", 5, after=60)
    house.ask("ask", 2, table="21", about="greet")
    return Review(house)


def test_by_server_and_section_they_stand_as_the_plan_tells_them(review):
    assert review.by("needs", "server") == {"Ann": 2, "Ben": 1}
    assert review.by("needs", "section") == {"Window": 2, "Back": 1}


def test_a_share_is_taken_within_each_part(review):
    assert review.by("proactive_share", "section") == {"Window": 1, "Back": 0}


def test_by_hour_of_the_venues_wall(review):
    assert review.by("needs", "hour") == {"18:00": 2, "19:00": 1}


def test_by_party_size(review):
    assert review.by("needs", "size") == {"1–2": 1, "3–4": 1, "5–6": 1}


def test_by_standard_and_by_table(review):
    assert review.by("needs", "standard") == {"Greet": 3}
    assert review.by("needs", "table") == {"11": 1, "12": 1, "21": 1}


def test_by_day(review):
    assert review.by("needs", "day") == {"Saturday 21 November": 3}


def test_the_hours_after_midnight_come_last():
    """The business day begins at four: 23:00, then 00:00 and 01:00."""
    house = House(now=SIX + minutes(5 * 60))
    for hour in range(3):
        house.seat("12", f"p{hour}")
        house.ask("greet", 1, table="12")
        house.ask("leave", 58, table="12")
        house.ask("reset", 1, table="12")
    assert list(Review(house).by("needs", "hour"))[:3] == ["23:00", "00:00", "01:00"]


def test_a_cue_belongs_to_whom_it_was_shown():
    house = House()
    house.ask("sign_in", staff="s1")
    house.seat()
    house.wait(2)
    assert Review(house).by("raised", "server") == {"Ann": 1}


def test_seats_are_sat_on_in_every_hour_of_a_turn():
    """Two from 18:30 to 19:15 and three from 19:20 to 19:50: 60, then 30 + 90, of 17 seats for 60 minutes."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2, after=30)
    house.ask("leave", 45, table="12")
    house.seat("21", "p2", 3, after=5)
    house.ask("leave", 30, table="21")
    house.ask("close_shift", 10)
    review = Review(house)
    assert review.by("occupancy", "hour") == {"18:00": pytest.approx(60 / 1020), "19:00": pytest.approx(120 / 1020)}
    (first, last) = by(review.span, MEASURES["occupancy"], GROUPS["hour"], review.labels)
    assert [(part.value.cases, len(part.evidence())) for part in (first, last)] == [(1, 2), (2, 4)]


def test_the_house_was_as_full_as_a_look_at_it_at_every_fact_finds():
    desk, journal = evening("bistro", 4, 150)
    review = Review(desk, journal)
    facts = slowly.that_count(list(review.journal.read()))
    ((opens, closes),) = slowly.openings(facts)
    seats = sum(table.seats for table in desk.floor.venue.tables.values())
    sat, there = Counter(), Counter()
    for since, until, guests in slowly.sitting(facts):
        hour = f"{since:%H:00}"
        sat[hour] += guests * slowly.minutes(max(since, opens), min(until, closes))
        there[hour] += seats * slowly.minutes(max(since, opens), min(until, closes))
    assert review.by("occupancy", "hour") == {hour: pytest.approx(sat[hour] / there[hour], abs=0.01) for hour in there}
    assert min(sat.values()) > 0


def test_who_sits_still_sits_too():
    """Four of 17 seats are taken from the opening on; the shift is closed and they sit on, into the next one."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 4)
    house.ask("greet", 30, table="12")
    assert Review(house).figure("occupancy", 4) == round(4 / 17, 4)
    house.ask("close_shift", 30)
    house.ask("open_shift", 60)
    house.ask("leave", 30, table="12")
    house.ask("close_shift", 30)
    review = Review(house)
    assert [MEASURES["occupancy"].take(review.shelf.of([head])).figure for head in review.shelf.heads[1:]] == [
        pytest.approx(4 / 17),
        pytest.approx(2 / 17),
    ]


def test_who_moves_sits_where_they_went():
    """Two for half an hour in the Window, of 8 seats, then half an hour in the Back, of 9."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("move", 30, party="p1", tables=["21"])
    house.ask("leave", 30, table="21")
    house.ask("close_shift")
    assert Review(house).by("occupancy", "section") == {"Window": pytest.approx(1 / 8), "Back": pytest.approx(1 / 9)}


def test_what_waits_is_at_no_table_and_in_no_section():
    door = Door()
    door.guests()
    door.ask("quote", 0.5, party="p1", minutes=10)
    review = Review(door)
    assert review.by("needs", "section") == {"No section": 1}
    assert review.by("needs", "area") == {"Not at a table": 1}
    assert review.by("needs", "queue") == {"Waiting for a table": 1}


def test_loops_by_vehicle_in_the_order_of_the_plan():
    stop = Stop()
    for vehicle in ("9", "7"):
        stop.ask("depart", vehicle=vehicle)
        stop.ask("return", 20, vehicle=vehicle)
    assert review_of(stop).by("loops", "vehicle") == {"7": 1, "9": 1}


def review_of(stop: Stop) -> Review:
    return Review(stop)


def test_what_an_older_plan_had_keeps_its_id(review):
    assert review.labels.name("section", "roof_garden") == "Roof garden"
    assert review.labels.rank("section", "roof_garden") > review.labels.rank("section", "B")


def test_a_name_that_two_standards_share_gives_way_to_their_ids():
    labels = Review(Stop()).labels
    assert labels.name("standard", "tell_rider") == "Tell rider"
    assert labels.name("standard", "departure") == "Departure"


def test_a_measure_is_not_taken_by_what_its_rows_do_not_tell(review):
    assert by(review.span, MEASURES["turns"], GROUPS["standard"], review.labels) == []
    assert by(review.span, MEASURES["occupancy"], GROUPS["size"], review.labels) == []


def test_a_part_opens_its_own_facts(review):
    parts = by(review.span, MEASURES["asked_first"], GROUPS["section"], review.labels)
    facts = dict(review.journal.read())
    assert [(part.label, [facts[n].kind for n in part.evidence().tolist()]) for part in parts] == [
        ("Back", ["party_seated", "guest_asked"])
    ]
