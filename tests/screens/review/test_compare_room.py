"""A span beside earlier ones on screen: which stand beside it, what each number opens, and the words by unit."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from desk_app.screens.review.screen import ReviewRoom
from tests.support.houses import House
from tests.support.read_shifts import Reviewed, evenings, fault_surfaced, lines_of, short_shift, wait_for


@pytest.fixture(scope="module")
def months() -> House:
    return evenings(45)


@pytest.fixture
def reviewed(qtbot: QtBot, request: pytest.FixtureRequest, months: House) -> Iterator[Reviewed]:
    days = getattr(request, "param", 1)
    reviewed = Reviewed(months if days == "months" else evenings(days))
    reviewed.open()
    yield reviewed
    reviewed.room.end()


def beside(room: ReviewRoom) -> str:
    """Put what is on show beside earlier ones, and give the words above them."""
    room.enter("compare")
    wait_for(lambda: room.compare.words != "Reading…")
    return room.compare.words


@pytest.mark.parametrize("reviewed", [29], indirect=True)
def test_a_shift_stands_beside_the_four_of_its_weekday(reviewed: Reviewed) -> None:
    room = reviewed.room
    assert room.words == "Saturday 19 December, dinner"
    assert beside(room) == (
        "Beside 21 November, 28 November, 5 December, 12 December. What is marked lies outside all of them."
    )
    assert room.compare.title == "Beside the same weekday before"
    assert room.compare.columns == ["21 Nov", "28 Nov", "5 Dec", "12 Dec", "19 Dec"]
    turns = room.compare.rows.row_of("turns")
    assert (turns.values, turns.usual, turns.outside) == (("2",) * 5, "2", "")


@pytest.mark.parametrize("reviewed", [29], indirect=True)
def test_each_number_opens_its_facts_and_closing_them_comes_back(reviewed: Reviewed) -> None:
    room = reviewed.room
    beside(room)
    for column, day in ((0, "21 Nov"), (4, "19 Dec")):
        room.compare.show("turns", column)
        assert room.evidence.title == f"Turns, {day}"
        assert [line.sentences for line in lines_of(room.evidence)] == [("Seated 2 at 12",), ("12 left",)] * 2
        opened = {reviewed.house.kept()[line.number - 1].at.date() for line in lines_of(room.evidence)}
        assert {f"{at.day} {at:%b}" for at in opened} == {day}
        room.evidence.close()
        assert room.compare.there
    room.compare.show("turns", 5)
    assert room.evidence.title == ""


def lunches_and_dinners(weeks: int) -> House:
    """Give a house with a dinner on each of so many Sundays, and a lunch on every other and on the last."""
    house = House()
    begins = house.now + timedelta(hours=18)
    for week in range(weeks):
        for hours, note in ((0, "Lunch"), (6, "Dinner")):
            if note == "Dinner" or not week % 2 or week == weeks - 1:
                house.now = begins + timedelta(days=7 * week, hours=hours)
                short_shift(house, 1, note=note)
    return house


def test_a_lunch_stands_beside_the_last_four_lunches(qtbot: QtBot) -> None:
    reviewed = Reviewed(lunches_and_dinners(10))
    room = reviewed.open()
    lunch = room._seen.earlier
    reviewed.choose("shift", lunch)
    assert room.words == "Sunday 24 January, Lunch"
    assert beside(room).startswith("Beside 6 December, 20 December, 3 January, 17 January.")
    assert room.compare.rows.row_of("turns").values == ("1",) * 5
    room.end()


NOT_OVER = "What is marked lies outside all of them. This one is not over: no count of it is marked."


def saturdays_and_one_begun() -> House:
    """Give a house with two parties on each of four Saturdays, and one so far on the fifth."""
    house = House()
    begins = house.now
    for week in range(4):
        house.now = begins + timedelta(days=7 * week)
        short_shift(house)
    house.now = begins + timedelta(days=28)
    house.ask("open_shift")
    house.seat()
    house.ask("leave", 22, table="12")
    return house


@pytest.mark.parametrize("unit", ["shift", "day", "week"])
def test_what_is_not_over_has_no_count_marked_and_says_so(qtbot: QtBot, unit: str) -> None:
    reviewed = Reviewed(saturdays_and_one_begun())
    room = reviewed.open()
    if unit != "shift":
        reviewed.choose(unit)
    assert beside(room).endswith(NOT_OVER)
    turns = room.compare.rows.row_of("turns")
    assert (turns.values, turns.outside) == (("2", "2", "2", "2", "1"), "")
    room.end()


@pytest.mark.parametrize(("unit", "days"), [("shift", 0), ("day", 1), ("week", 2)])
def test_what_is_over_has_its_counts_marked(qtbot: QtBot, unit: str, days: int) -> None:
    """The shift was closed; the day is over on Sunday, the week on Monday."""
    house = saturdays_and_one_begun()
    house.ask("close_shift")
    house.wait(days * 24 * 60)
    reviewed = Reviewed(house)
    room = reviewed.open()
    if unit != "shift":
        reviewed.choose(unit)
    assert beside(room).endswith("What is marked lies outside all of them.")
    assert room.compare.rows.row_of("turns").outside == "below"
    room.end()


@pytest.mark.parametrize("reviewed", [15], indirect=True)
def test_of_fewer_than_three_nothing_is_said_to_be_marked(reviewed: Reviewed) -> None:
    words = beside(reviewed.room)
    assert words == "Beside 21 November, 28 November. That is too few to tell what is out of the ordinary."
    assert {row.outside for row in reviewed.room.compare.rows.rows} == {""}


@pytest.mark.parametrize("reviewed", ["months"], indirect=True)
@pytest.mark.parametrize(
    ("unit", "key", "title", "words", "columns"),
    [
        ("week", "", "Beside the weeks before", "Beside week 50 from 7 December, week 51 ", ["Week 50", "Week 1"]),
        ("month", "", "Beside the months before", "Beside November 2026, December 2026.", ["Nov 2026", "Jan 2027"]),
        ("day", "", "Beside the same weekday before", "Beside 7 December, 14 December,", ["7 Dec", "4 Jan"]),
        (
            "range",
            "2026-12-25/2026-12-27",
            "Beside the same weekdays before",
            "Beside 27 November to 29 November, 4 December to 6 December,",
            ["27 Nov", "25 Dec"],
        ),
    ],
)
def test_longer_spans_are_named_as_what_they_are(
    reviewed: Reviewed, unit: str, key: str, title: str, words: str, columns: list[str]
) -> None:
    reviewed.choose(unit, key)
    told = beside(reviewed.room)
    shown = reviewed.room.compare.columns
    assert (reviewed.room.compare.title, told[: len(words)], [shown[0], shown[-1]]) == (title, words, columns)


def test_everything_has_nothing_to_stand_beside_and_is_not_offered_it(reviewed: Reviewed) -> None:
    assert "compare" in reviewed.room.doors
    reviewed.choose("all", "all")
    assert "compare" not in reviewed.room.doors


def test_a_first_shift_has_nothing_to_stand_beside(reviewed: Reviewed) -> None:
    room = reviewed.room
    assert beside(room).startswith("No earlier one")
    assert room.compare.rows.count == 0
    room.compare.close()
    assert not room.compare.there


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize("reviewed", [8], indirect=True)
def test_what_cannot_be_read_says_so_and_can_be_tried_again(
    reviewed: Reviewed, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = reviewed.room
    with monkeypatch.context() as broken:
        broken.setattr("desk_app.screens.review.comparing.beside", lambda *_: 1 // 0)
        assert beside(room) == ""
        fault_surfaced()
        assert (room.compare.there, room.compare.fault) == (True, "It could not be read.")
    room.compare.again()
    wait_for(lambda: room.compare.words != "Reading…")
    assert (room.compare.fault, room.compare.rows.count > 0) == ("", True)
