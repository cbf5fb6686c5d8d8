"""All measures, and a shift beside earlier ones."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desk_app.review.measures import MEASURES
from desk_app.screens.review.screen import ReviewRoom
from tests.support.read_shifts import Reviewed, evenings, wait_for


@pytest.fixture
def room(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[ReviewRoom]:
    reviewed = Reviewed(evenings(getattr(request, "param", 1)))
    room = reviewed.open()
    room.turnTo("measures")
    wait_for(lambda: room.measures.rows.count > 0)
    yield room
    room.end()


def values(room: ReviewRoom, measure: str) -> tuple[str, ...]:
    return room.measures.rows.row_of(measure).values


def group(room: ReviewRoom, name: str) -> None:
    """Put measures side by side by this group, and wait for it."""
    room.measures.pick(room.measures.groupWords.index(name))
    wait_for(lambda: not room.measures.busy)


def test_every_measure_that_has_cases_stands_there_with_its_definition(room: ReviewRoom) -> None:
    rows = [row for row in room.measures.rows.rows if not row.head]
    assert {"needs", "asked_first", "proactive_share", "turns", "time_to_greet"} <= {row.key for row in rows}
    assert all(row.meaning == MEASURES[row.key].words for row in rows)
    assert values(room, "turns") == ("2",)
    assert values(room, "asked_first") == ("2",)


def test_side_by_side_for_each_section_the_parts_make_the_whole(room: ReviewRoom) -> None:
    whole = int(values(room, "needs")[0])
    group(room, "Section")
    assert "Window" in room.measures.columns
    assert sum(int(value) for value in values(room, "needs")) == whole


def test_a_tap_on_a_value_opens_the_facts_behind_it(room: ReviewRoom) -> None:
    group(room, "Server")
    room.measures.show("turns", room.measures.columns.index("Ann"))
    wait_for(lambda: room.evidence.rows.count > 0)
    assert room.evidence.title == "Turns, Ann"
    assert [row.words for row in room.evidence.rows.rows] == [
        *("Seated 2 at 12", "12 left"),
        *("Seated 2 at 12", "12 left"),
    ]


def test_a_name_tells_what_it_means_and_a_second_tap_hides_it(room: ReviewRoom) -> None:
    room.measures.tell("needs")
    assert room.measures.opened == "needs"
    room.measures.tell("needs")
    assert room.measures.opened == ""


def test_a_house_without_vehicles_is_not_asked_about_them(room: ReviewRoom) -> None:
    assert "Vehicle" not in room.measures.groupWords
    assert "Section" in room.measures.groupWords


@pytest.mark.parametrize("room", [29], indirect=True)
def test_a_shift_stands_beside_the_four_of_its_weekday(room: ReviewRoom) -> None:
    assert room.words == "Saturday 19 December, dinner"
    room.enter("compare")
    wait_for(lambda: room.compare.rows.count > 0)
    assert room.compare.words.startswith("Beside those of 21 November, 28 November, 5 December, 12 December.")
    turns = room.compare.rows.row_of("turns")
    assert (turns.now, turns.usual, turns.outside) == ("2", "2", "")


def test_a_first_shift_has_nothing_to_stand_beside(room: ReviewRoom) -> None:
    room.enter("compare")
    wait_for(lambda: room.compare.words.startswith("No earlier one"))
    assert room.compare.rows.count == 0
    room.compare.close()
    assert not room.compare.there
