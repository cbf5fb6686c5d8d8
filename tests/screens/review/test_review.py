"""The review: what is read, said and drawn of a shift, and the facts that stand behind it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desk_app.facts import NEXT_SHIFT
from desk_app.screens.review.screen import ReviewRoom
from tests.support.houses import House, minutes
from tests.support.read_shifts import Reviewed, evenings, lines_of, short_shift, wait_for
from tests.support.whole_evenings import house_gone_wrong


@pytest.fixture
def reviewed(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Reviewed]:
    reviewed = Reviewed(evenings(getattr(request, "param", 1)))
    yield reviewed
    reviewed.room.end()


def said(room: ReviewRoom) -> list[str]:
    return [row.words for row in room.span.headline.rows]


def test_the_newest_shift_is_told_in_words(reviewed: Reviewed) -> None:
    room = reviewed.open()
    assert (room.state, room.words) == ("shown", "Saturday 21 November, dinner")
    tally = reviewed.house.desk.tally
    assert said(room)[0].startswith(f"Of {tally.needs} needs, ")
    assert sum(room.span.met) == tally.proactive
    assert sum(room.span.asked) == tally.asked_first == 2


def test_what_nobody_ever_answered_slips_and_is_said_of_all_of_it(qtbot: QtBot) -> None:
    room = Reviewed(house_gone_wrong()).open()
    drinks, unforeseen = room.span.league.row_of("drinks"), room.span.league.row_of("unforeseen")
    assert (drinks.share_words, drinks.slipping, drinks.never, drinks.count) == ("0\u00a0%", True, 15, 15)
    assert drinks.spoken.startswith("Drinks: 0\u00a0% of 15 in time")
    assert (unforeseen.share, unforeseen.share_words, unforeseen.slipping) == (-1, "", False)
    assert unforeseen.spoken == "Not foreseen: asked first 15"
    room.end()


def test_what_is_left_for_the_next_shift_opens_how_it_came_to_be(qtbot: QtBot) -> None:
    """A note, a party that sits and has not been greeted, and a table to be reset."""
    house = House()
    house.ask("open_shift")
    house.ask("note", text="The lamp over 12 flickers", about=NEXT_SHIFT)
    house.seat("13", "p2", 2)
    house.ask("leave", 1, table="13")
    house.seat("12", "p1", 2)
    house.wait(9)
    house.ask("close_shift")
    room = Reviewed(house).open()
    opened = []
    for row in room.span.left.rows:
        room.show(row.key)
        opened.append((row.words, [sentence for line in lines_of(room.evidence) for sentence in line.sentences]))
        room.evidence.close()
    assert opened[:2] == [
        ("The lamp over 12 flickers", ["Note about next shift: The lamp over 12 flickers"]),
        ("1 party sits, 1 table is to be reset; 2 are late.", ["13 left", "Seated 2 at 12"]),
    ]
    assert [facts[0] for _, facts in opened[2:]] == ["Seated 2 at 12", "Seated 2 at 13"]
    room.end()


def test_who_reads_the_newest_shift_reads_the_newest_tomorrow_too(reviewed: Reviewed) -> None:
    room = reviewed.open()
    room.leave()
    reviewed.house.now += minutes(24 * 60)
    short_shift(reviewed.house)
    room.open()
    wait_for(lambda: room.words == "Sunday 22 November, dinner")


def test_a_shift_that_goes_on_is_read_again(reviewed: Reviewed) -> None:
    room = reviewed.open()
    before = room.span.league.row_of("greet").count
    house = reviewed.house
    house.ask("open_shift", 60)
    house.ask("seat", tables=["12"], size=2)
    house.ask("greet", 1, table="12")
    room.again()
    wait_for(lambda: room.span.league.row_of("greet").count != before)
    assert room.span.league.row_of("greet").count == 1


def test_a_house_where_nothing_was_read_says_so(qtbot: QtBot) -> None:
    reviewed = Reviewed(House())
    room = reviewed.open()
    assert said(room) == ["Nothing happened in this time."]
    assert (room.span.met, room.span.league.count) == ([], 0)
    room.end()


@pytest.mark.parametrize("reviewed", [3], indirect=True)
def test_earlier_and_later_go_from_shift_to_shift(reviewed: Reviewed) -> None:
    room = reviewed.open()
    assert (room.words, room.laterThere) == ("Monday 23 November, dinner", False)
    room.earlier()
    wait_for(lambda: room.words.startswith("Sunday"))
    assert (room.earlierThere, room.laterThere) == (True, True)
    room.later()
    wait_for(lambda: room.words.startswith("Monday"))


@pytest.mark.parametrize("reviewed", [8], indirect=True)
def test_a_span_of_days_holds_all_of_their_shifts(reviewed: Reviewed) -> None:
    room = reviewed.open()
    for unit, key, shifts in (
        ("day", "2026-11-22", 1),
        ("week", "2026-11-23", 6),
        ("month", "2026-11-01", 8),
        ("range", "2026-11-22/2026-11-28", 7),
        ("range", "2026-11-22/2026-11-24", 3),
        ("range", "2026-11-25/2026-11-24", 2),
        ("all", "all", 8),
    ):
        reviewed.choose(unit, key)
        assert room.span.league.row_of("greet").count == 2 * shifts, unit
        words = room.words
        reviewed.taps.desk.handle({"do": "note", "text": "meanwhile"}, reviewed.house.now)
        room.again()
        wait_for(lambda: not room._thread._waiting and not room._thread._under_way)
        assert room.words == words, "reading it again stays with it"


@pytest.mark.parametrize("reviewed", [5], indirect=True)
def test_two_taps_choose_from_one_day_to_another(reviewed: Reviewed) -> None:
    room = reviewed.open()
    picking = room.picking
    picking.open()
    wait_for(lambda: picking.rows.count == 5)
    assert [row.here for row in picking.rows.rows] == [True, False, False, False, False]
    picking.pickUnit("range")
    wait_for(lambda: picking.rows.rows[0].key == "2026-11-25")
    picking.pick("2026-11-22")
    assert (picking.since, room.words) == ("22 November 2026", "Wednesday 25 November, dinner")
    picking.pick("2026-11-24")
    wait_for(lambda: room.words == "22 November 2026 to 24 November 2026")
    assert [row.here for row in picking.rows.rows] == [False, True, True, True, False]


def test_stopping_a_first_reading_says_so_and_it_can_go_on(qtbot: QtBot) -> None:
    reviewed = Reviewed(evenings(1))
    room = reviewed.room
    room.stop()
    assert (room.state, room.fault) == ("failed", "Stopped before everything was read. What was read is kept.")
    reviewed.room.again()
    wait_for(lambda: room.state == "shown")
    room.end()


def test_a_room_that_is_left_reads_no_more(reviewed: Reviewed) -> None:
    room = reviewed.open()
    room.show("standard:greet")
    room.leave()
    assert (room.evidence.title, room._again.isActive()) == ("", False)


def test_a_shift_of_a_shuttle_stop_is_named_by_its_hour(qtbot: QtBot) -> None:
    from tests.support.stops import Stop

    stop = Stop()
    stop.ask("open_shift")
    stop.rider()
    stop.ask("depart", 5, vehicle="7", parties=["r1"])
    stop.ask("return", 20, vehicle="7")
    room = Reviewed(stop).open()
    assert room.words == "Saturday 21 November, 18:00"
    assert "vehicle" in room.measures._groups
    room.end()


def test_a_note_names_the_shift(qtbot: QtBot) -> None:
    house = House()
    short_shift(house, note="Gala")
    room = Reviewed(house).open()
    assert room.words == "Saturday 21 November, Gala"
    room.end()


def test_what_a_shift_leaves_for_the_next_is_told(reviewed: Reviewed) -> None:
    house = reviewed.house
    house.ask("open_shift", 60)
    house.ask("seat", tables=["12"], size=3)
    house.ask("note", text="The lamp flickers", about="next shift", by="s1")
    room = reviewed.open()
    words = [row.words for row in room.span.left.rows]
    assert words[0] == "Ann: The lamp flickers"
    assert words[1].startswith("1 party sits")
    assert room.span.goesOn, "so far: it is open still"
    room.earlier()
    wait_for(lambda: room.words.startswith("Saturday") and room.span.left.count != len(words))
    assert all("sits" not in row.words for row in room.span.left.rows)
    assert not room.span.goesOn
