"""All measures of a span, and the facts behind each."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desk_app.review.measures import MEASURES
from desk_app.screens.review.screen import ReviewRoom
from tests.support.houses import House
from tests.support.read_shifts import Reviewed, evenings, fault_surfaced, lines_of, wait_for


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
    assert room.evidence.title == "Turns, Ann"
    assert [line.sentences for line in lines_of(room.evidence)] == [("Seated 2 at 12",), ("12 left",)] * 2


def test_a_name_tells_what_it_means_and_a_second_tap_hides_it(room: ReviewRoom) -> None:
    room.measures.tell("needs")
    assert room.measures.opened == "needs"
    room.measures.tell("needs")
    assert room.measures.opened == ""


def test_a_house_in_which_nothing_was_done_has_nothing_to_measure(qtbot: QtBot) -> None:
    house = House()
    house.ask("note", text="Closed today")
    reviewed = Reviewed(house)
    room = reviewed.open()
    room.turnTo("measures")
    wait_for(lambda: not room.measures.busy)
    assert (room.measures.fault, room.measures.rows.count) == ("", 0)
    room.end()


def test_a_house_without_vehicles_is_not_asked_about_them(room: ReviewRoom) -> None:
    assert "Vehicle" not in room.measures.groupWords
    assert "Section" in room.measures.groupWords


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_measures_that_cannot_be_read_say_so_and_can_be_tried_again(
    room: ReviewRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("desk_app.screens.review.measuring.measured", lambda *_: 1 // 0)
        room.turnTo("measures")
        wait_for(lambda: not room.measures.busy)
        fault_surfaced()
        assert (room.measures.fault, room.measures.rows.count) == ("It could not be read.", 0)
    room.measures.again()
    assert (room.measures.fault, room.measures.busy) == ("", True)
    wait_for(lambda: not room.measures.busy)
    assert values(room, "turns") == ("2",)
