"""What the floor shows of each table."""

from datetime import timedelta

import pytest

from desk_app.cues.cue import Cue
from desk_app.floor.state import Floor, Hold
from desk_app.screens.clock import to_ms
from desk_app.screens.floor.table_rows import TableRow, derive_tables
from tests.support.sample_floor import NOW, cue, empty_floor, minutes, ready_made, sit


@pytest.fixture
def floor() -> Floor:
    return empty_floor(ready_made("bistro"))


def rows(floor: Floor, *cues: Cue, sections: frozenset[str] | None = None) -> dict[str, TableRow]:
    derived = derive_tables(floor, cues, lambda _party, _seat: minutes(10), sections)
    return {row.table: row for row in derived}


def test_every_table_of_the_plan_has_a_row_in_the_plans_order(floor: Floor) -> None:
    assert list(rows(floor)) == list(floor.venue.tables)


def test_a_table_where_nobody_sits_is_free(floor: Floor) -> None:
    row = rows(floor)["4"]
    assert (row.stage, row.size, row.parties, row.urgency) == ("free", 0, 0, "")


def test_a_party_shows_its_stage_its_course_and_since_when(floor: Floor) -> None:
    sit(floor, "1", 2, "served", 24, course="mains")
    row = rows(floor)["1"]
    assert (row.stage, row.course, row.size, row.parties) == ("served", "mains", 2, 1)
    assert row.since == to_ms(NOW - timedelta(minutes=24))


def test_a_table_that_is_left_is_to_be_reset_and_a_held_one_is_held(floor: Floor) -> None:
    floor.tables["7"].dirty = True
    floor.tables["24"].hold = Hold(NOW, until=NOW + minutes(20))
    shown = rows(floor)
    assert shown["7"].stage == "reset"
    assert (shown["24"].stage, shown["24"].held_until) == ("held", to_ms(NOW + minutes(20)))


def test_a_table_to_be_reset_says_so_even_if_it_is_held_next(floor: Floor) -> None:
    floor.tables["7"].dirty = True
    floor.tables["7"].hold = Hold(NOW)
    assert rows(floor)["7"].stage == "reset"


def test_the_ring_is_that_of_the_most_urgent_cue(floor: Floor) -> None:
    sit(floor, "3", 4, "served", 4)
    shown = rows(floor, cue(floor, "3", "Refill", "soon", 1), cue(floor, "3", "Check back", "late", 5))["3"]
    assert (shown.urgency, shown.cue) == ("late", "check back")


def test_of_two_cues_equally_urgent_the_one_due_first_is_shown(floor: Floor) -> None:
    sit(floor, "3", 4, "served", 4)
    shown = rows(floor, cue(floor, "3", "Refill", "due", -1), cue(floor, "3", "Clear", "due", -4))["3"]
    assert shown.cue == "clear"


def test_a_cue_at_one_glass_tints_that_glass_and_no_other(floor: Floor) -> None:
    sit(floor, "2", 2, "served", 4, "water .2, water .9")
    glasses = rows(floor, cue(floor, "2", "Refill", "due", -1, seat=1))["2"].glasses
    assert [(glass.key, glass.urgency) for glass in glasses] == [("1", "due"), ("2", "")]


def test_a_glass_is_told_with_its_level_then_and_how_long_it_lasts(floor: Floor) -> None:
    sit(floor, "2", 1, "served", 4, "water .7")
    glass = rows(floor)["2"].glasses[0]
    assert (glass.drink, glass.level, glass.since, glass.lasts) == ("water", 0.7, to_ms(NOW), 600_000.0)


def test_two_parties_at_one_table_are_marked(floor: Floor) -> None:
    sit(floor, "6", 4, "seated", 1)
    floor.tables["6"].others.append("p99")
    assert rows(floor)["6"].parties == 2


def test_a_party_at_two_tables_has_its_glasses_where_its_seats_are(floor: Floor) -> None:
    party = sit(floor, "4", 5, "served", 4, "water .1, water .2, water .3, water .4, water .5")
    party.tables.append("5")
    floor.tables["5"].party = party.id
    shown = rows(floor)
    assert [glass.key for glass in shown["4"].glasses] == ["1", "2"]
    assert [glass.key for glass in shown["5"].glasses] == ["3", "4", "5"]
    assert shown["5"].joined == "4"


def test_a_cue_at_the_second_table_of_a_party_still_tints_the_glass_there(floor: Floor) -> None:
    party = sit(floor, "4", 4, "served", 4, "water .9, water .9, water .1")
    party.tables.append("5")
    floor.tables["5"].party = party.id
    assert rows(floor, cue(floor, "4", "Refill", "due", 0, seat=3))["5"].glasses[0].urgency == "due"


def test_a_server_sees_their_section_bright_and_a_host_sees_it_all(floor: Floor) -> None:
    own = rows(floor, sections=frozenset({"A"}))
    assert own["1"].mine
    assert not own["20"].mine
    assert all(row.mine for row in rows(floor).values())


def test_only_the_tables_asked_for_are_derived(floor: Floor) -> None:
    derived = derive_tables(floor, [], lambda _party, _seat: minutes(10), only={"1", "B3", "nowhere"})
    assert [row.table for row in derived] == ["1", "B3"]
