"""What stands behind a number: needs with what came of them, missed first, or the facts alone."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desk_app.desk.ports import StoreFailed
from desk_app.screens.review.evidence_lines import BLOCK, EvidenceLines, Part
from desk_app.screens.review.evidence_reading import evidence
from desk_app.screens.review.screen import ReviewRoom
from tests.support.houses import House
from tests.support.read_shifts import Reviewed, evenings, fault_surfaced, lines_of, shelf_of, wait_for


@pytest.fixture
def room(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[ReviewRoom]:
    reviewed = Reviewed(getattr(request, "param", evenings)(1))
    yield reviewed.open()
    reviewed.room.end()


def greeted(_: int) -> House:
    """Give a house that greeted five parties: in time, late, not at all, when they asked, and in time.

    To greet is due after two minutes and late after three.
    """
    house = House()
    house.ask("open_shift")
    for table, greet in (("11", 1), ("12", 8), ("13", None), ("21", None), ("22", 2.5)):
        house.seat(table, f"at {table}")
        if greet is not None:
            house.ask("greet", greet, table=table)
        elif table == "21":
            house.ask("ask", 2, table=table, about="greet")
            house.ask("greet", 1, table=table)
        else:
            house.ask("tick", 4)
        house.ask("leave", table=table)
    house.ask("close_shift", 5)
    return house


def test_a_line_of_the_league_opens_its_needs_each_above_its_facts(room: ReviewRoom) -> None:
    greet = room.span.league.row_of("greet")
    assert (greet.share, greet.asked, greet.count) == (1.0, 0, 2)
    room.show("standard:greet")
    line = lines_of(room.evidence)[0]
    assert (room.evidence.title, room.evidence.words) == (greet.name, "2 in time")
    assert (line.mark, line.words, line.outcome) == ("in_time", "Table 12", "in time, after 1 min")
    assert list(zip(line.clocks, line.sentences, strict=True)) == [("18:00", "Seated 2 at 12"), ("18:01", "Greeted 12")]


@pytest.mark.parametrize("room", [greeted], indirect=True)
def test_what_was_missed_comes_first_and_each_need_says_what_came_of_it(room: ReviewRoom) -> None:
    room.show("standard:greet")
    told = [(line.mark, line.words, line.outcome) for line in lines_of(room.evidence)]
    assert told == [
        ("unanswered", "Table 13", "never answered"),
        ("asked_first", "Table 21", "asked after 2 min"),
        ("late", "Table 12", "late by 5 min"),
        ("in_time", "Table 11", "in time, after 1 min"),
        ("in_time", "Table 22", "in time, after 2 min"),
    ]
    assert room.evidence.words == "1 never answered, 1 asked first, 1 late, 2 in time"
    assert parts(room) == ["Never answered: 1", "Asked first: 1", "Late: 1", "In time: 2", "In time: 2"]


def parts(room: ReviewRoom) -> list[str]:
    rows = room.evidence.rows
    part = next(role for role, name in rows.roleNames().items() if name == b"part")
    return [rows.data(rows.index(row), part) for row in range(rows.count)]


def signed(_: int) -> House:
    """Give a house in which Ann seated a party and Ben greeted it."""
    house = House()
    house.ask("open_shift")
    house.ask("seat", tables=["12"], party="p1", size=2, by="s1")
    house.ask("greet", 1, table="12", by="s2")
    return house


@pytest.mark.parametrize("room", [signed], indirect=True)
def test_who_did_it_is_told_by_the_name_that_the_log_gives(room: ReviewRoom) -> None:
    room.show("standard:greet")
    (line,) = lines_of(room.evidence)
    assert line.who == ("Ann", "Ben")


@pytest.mark.parametrize("room", [greeted], indirect=True)
def test_needs_of_several_standards_are_named(room: ReviewRoom) -> None:
    room.show("time:0")
    words = {line.words for line in lines_of(room.evidence)}
    assert {"Greet, table 11", "Greet, table 12"} <= words


def test_needs_of_several_days_say_on_which(qtbot: QtBot) -> None:
    reviewed = Reviewed(evenings(2))
    room = reviewed.open()
    reviewed.choose("all", "all")
    room.show("standard:greet")
    assert [line.words for line in lines_of(room.evidence)] == [
        *["Sat 21 Nov, table 12"] * 2,
        *["Sun 22 Nov, table 12"] * 2,
    ]
    room.end()


def test_a_promise_says_whether_it_was_kept(qtbot: QtBot) -> None:
    house = House()
    house.ask("open_shift")
    for party, wait, table in (("w1", 8, "11"), ("w2", 17, "12")):
        house.ask("arrive", party=party, size=2, queue="waitlist")
        house.ask("quote", party=party, minutes=10)
        house.ask("seat", wait, party=party, tables=[table])
    reviewed = Reviewed(house)
    room = reviewed.open()
    room.turnTo("measures")
    wait_for(lambda: room.measures.rows.count > 0)
    room.measures.show("promises_held", 0)
    broken, kept = lines_of(room.evidence)
    assert room.evidence.words == "1 broken, 1 kept"
    assert (broken.mark, broken.words, broken.sentences[0]) == ("broken", "Table 12", "Party of 2 told 10 min")
    assert (kept.mark, kept.outcome) == ("kept", "kept")
    room.end()


def test_how_often_guests_asked_first_opens_what_they_asked(room: ReviewRoom) -> None:
    (row,) = [row for row in room.span.league.rows if row.asked]
    room.show(f"asked:{row.key}")
    lines = lines_of(room.evidence)
    assert room.evidence.title == f"{row.name}, asked first"
    assert {line.mark for line in lines} == {"asked_first"}
    assert [line.sentences[-1] for line in lines] == ["12 asked: order"] * 2


def test_facts_are_told_with_the_tables_of_their_time(room: ReviewRoom) -> None:
    room.show("time:0")
    assert all("?" not in sentence for line in lines_of(room.evidence) for sentence in line.sentences)


def test_a_party_that_waited_is_told_by_its_size_though_it_has_gone(qtbot: QtBot) -> None:
    house = House()
    house.ask("open_shift")
    house.ask("arrive", party="w1", size=3, queue="waitlist")
    house.ask("quote", party="w1", minutes=10)
    house.ask("leave_queue", 5, party="w1", how="gave_up")
    with shelf_of(house)() as shelf:
        shelf.catch_up()
        facts = evidence(range(1, shelf.heads[-1].last + 1), house.desk.floor.venue, shelf)
        words = [sentence for line in facts.tell(0, shelf) for sentence in line.sentences]
    assert "Party of 3 told 10 min" in words
    assert "Party of 3 gave up" in words


def test_what_is_no_number_of_this_shift_opens_nothing(room: ReviewRoom) -> None:
    room.show("standard:nothing")
    assert room.evidence.title == ""


def test_all_of_many_facts_are_there_and_only_those_in_sight_are_told(qtbot: QtBot) -> None:
    reviewed = Reviewed(evenings(20))
    room, last = reviewed.open(), len(reviewed.house.kept())
    room.evidence.open("All", lambda: range(1, last + 1), reviewed.house.desk.floor.venue)
    lines_of(room.evidence, 1)
    assert room.evidence.rows.count == last > 300
    assert room.evidence.rows.line(BLOCK - 1) is not None
    assert room.evidence.rows.line(BLOCK) is None
    assert lines_of(room.evidence)[-1].number == last
    assert parts(room)[0] == "Saturday 21 November 2026"
    assert parts(room)[-1] == "Thursday 10 December 2026"
    room.end()


def test_of_what_was_passed_by_only_the_last_seen_is_told(qtbot: QtBot) -> None:
    lines = EvidenceLines()
    lines.show(1000, [Part(0, "Late: 1000")])
    for row in range(0, 1000, BLOCK):
        lines.data(lines.index(row), 257)
    wanted = []
    while (first := lines.take_wanted()) is not None:
        wanted.append(first)
    assert wanted == [992 - BLOCK * back for back in range(6)]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize(
    ("fault", "words"), [(RuntimeError("ours"), "It could not be read."), (StoreFailed("The disk is gone."),) * 2]
)
def test_what_cannot_be_read_says_so_and_can_be_tried_again(room: ReviewRoom, fault: Exception, words: object) -> None:
    faults = [fault]

    def behind() -> range:
        if faults:
            raise faults.pop()
        return range(1, 4)

    room.evidence.open("All", behind, room._venue)
    wait_for(lambda: room.evidence.fault != "")
    fault_surfaced()
    assert (room.evidence.title, room.evidence.words, room.evidence.fault) == ("All", "", str(words))
    room.evidence.again()
    assert (room.evidence.words, room.evidence.fault) == ("Reading…", "")
    wait_for(lambda: room.evidence.words == "3 facts")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_lines_that_cannot_be_told_say_so(room: ReviewRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk_app.screens.log.reading.LogReader.tell", lambda *_: 1 // 0)
    room.show("standard:greet")
    wait_for(lambda: room.evidence.rows.count > 0)
    room.evidence.rows.data(room.evidence.rows.index(0), 257)
    wait_for(lambda: room.evidence.fault != "")
    fault_surfaced()
    assert room.evidence.rows.count == 0


def test_a_line_opens_the_story_it_is_part_of(room: ReviewRoom) -> None:
    wanted: list[tuple[str, str, int]] = []
    room.story_wanted.connect(lambda *whose: wanted.append(whose))
    room.show("standard:greet")
    line = lines_of(room.evidence)[0]
    room.evidence.tellStory(0)
    assert wanted == [(line.party, line.table, line.number)]
    assert line.table == "12"


def test_a_glass_that_somebody_looked_at_began_again_and_did_not_stay_standing(qtbot: QtBot) -> None:
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1")
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.wait(15)
    house.ask("glance", table="12", seat=1, level=0.5)
    reviewed = Reviewed(house)
    room = reviewed.open()
    room.turnTo("measures")
    wait_for(lambda: room.measures.rows.count > 0)
    room.measures.show("begun_again", 0)
    assert [line.outcome for line in lines_of(room.evidence)] == ["begun again"]
    room.end()
