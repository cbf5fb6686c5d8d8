"""Parts are where, when and whose a guest knows them to be: in a house far from UTC, in summer, with two areas."""

from datetime import UTC, datetime

import pytest

from tests.support.houses import House
from tests.support.shifts import Review

HALF_PAST_SIX = datetime(2026, 7, 11, 22, 30, tzinfo=UTC)
"""On a Saturday in July, on a wall in New York."""

TERRACE = """
[[area]]
id = "terrace"
name = "Terrace"
width = 20.0
height = 10.0
[[table]]
id = "T1"
area = "terrace"
section = "A"
seats = 10
shape = "square"
x = 1
y = 1
width = 1
height = 1
"""


class FarHouse(House):
    """Its terrace is in Ann's section, as the window is."""

    def adopt(self, toml: str):
        return super().adopt(toml.replace("Europe/London", "America/New_York"))


@pytest.fixture
def house() -> House:
    house = FarHouse(more=TERRACE, now=HALF_PAST_SIX)
    house.ask("open_shift")
    return house


def greeted(house: House, table: str, party: str, size: int, **by: str) -> None:
    house.seat(table, party, size)
    house.ask("greet", 1, table=table, **by)


def test_an_area_is_not_a_section(house):
    greeted(house, "12", "p1", 2)
    greeted(house, "T1", "p2", 2)
    greeted(house, "21", "p3", 2)
    review = Review(house)
    assert review.by("needs", "area") == {"Dining room": 2, "Terrace": 1}
    assert review.by("needs", "section") == {"Window": 2, "Back": 1}


def test_hours_and_days_are_those_on_the_wall(house):
    greeted(house, "12", "p1", 2)
    house.now = datetime(2026, 7, 12, 5, 10, tzinfo=UTC)
    greeted(house, "13", "p2", 2)
    house.now = datetime(2026, 7, 12, 8, 10, tzinfo=UTC)
    greeted(house, "21", "p3", 2)
    review = Review(house)
    hours = {hour: needs for hour, needs in review.by("met_first", "hour").items() if needs}
    assert list(hours) == ["04:00", "18:00", "01:00"]
    assert review.by("met_first", "day") == {"Saturday 11 July": 2, "Sunday 12 July": 1}


def test_party_sizes_are_ones_and_twos_and_so_on(house):
    for size in range(1, 9):
        house.seat("T1", f"p{size}", size)
        house.ask("leave", 10, table="T1")
        house.ask("reset", 1, table="T1")
    assert Review(house).by("turns", "size") == {"1–2": 2, "3–4": 2, "5–6": 2, "7+": 2}


def test_a_need_is_the_servers_whose_table_it_is_whoever_tapped(house):
    greeted(house, "12", "p1", 2, by="h1")
    house.ask("leave", 30, table="12", by="s2")
    review = Review(house)
    assert review.by("met_first", "server") == {"Ann": 1}
    assert review.by("turns", "server") == {"Ann": 1}


QUIET = """
[[standard]]
id = "water"
name = "Water"
per = "party"
starts = ["party_seated"]
met_by = ["party_greeted"]
due = { after = "2 min" }
late = "1 min"
say = "Water for {table}"
quiet = true
"""


def test_a_quiet_cue_is_shown_and_does_not_ring():
    house = House(standards=QUIET)
    house.ask("open_shift")
    house.seat()
    house.ask("note", 6, text="busy")
    review = Review(house)
    assert (review.figure("raised"), review.figure("sounds")) == (1, 0)


def test_who_had_no_cues_in_a_shift_did_not_have_its_calm_either(house):
    """Ann is shown one cue that rings, in a shift of 20 minutes; the next shift is two hours of nothing."""
    house.seat()
    house.ask("note", 2.5, text="busy")
    house.ask("greet", 0.5, table="12")
    house.ask("leave", 1, table="12")
    house.ask("reset", 1, table="12")
    house.ask("close_shift", 15)
    house.ask("open_shift", 60)
    house.ask("close_shift", 120)
    review = Review(house)
    assert review.by("sounds", "server") == {"Ann": 1}
    assert review.take("sounds_each").figure == pytest.approx(0.5)
