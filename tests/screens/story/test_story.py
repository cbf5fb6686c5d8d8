"""A party's or a table's story on one page, opened from a fact, from the floor, or from a replay."""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import timedelta

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from desk_app.bootstrap.shelves import shelf_in_memory
from desk_app.review.ports import GoOn
from desk_app.screens.shell import Screens
from desk_app.screens.story.screen import StoryRoom
from tests.support.houses import House
from tests.support.read_shifts import lines_of, short_shift, wait_for


@pytest.fixture
def house() -> House:
    house = House()
    short_shift(house)
    return house


@pytest.fixture
def screens(qtbot: QtBot, house: House) -> Iterator[Screens]:
    screens = Screens(house.desk, lambda: house.now, open_shelf=shelf_in_memory(house.journal))
    screens.begin()
    yield screens
    screens.end()
    shiboken6.delete(screens)


def told(story: StoryRoom) -> StoryRoom:
    wait_for(lambda: not story.busy)
    return story


def from_evidence(screens: Screens, words: str) -> StoryRoom:
    """Open the story from a line of the needs behind the first half hour: of the first with this sentence."""
    review = screens.review
    review.open()
    wait_for(lambda: review.state == "shown")
    review.show("time:0")
    lines = lines_of(review.evidence)
    review.evidence.tellStory(next(row for row, line in enumerate(lines) if words in line.sentences))
    return told(screens.story)


def test_a_fact_opens_the_story_of_its_party(screens: Screens) -> None:
    story = from_evidence(screens, "Greeted 12")
    assert story.title == "Party of 2, table 12"
    assert story.words == "Saturday 21 November, 18:00 to 18:44, 44 minutes"
    lines = [(row.clock, row.words, row.by) for row in story.rows.rows if row.tone != "cue"]
    assert lines[0] == ("18:00", "Seated 2 at 12", "")
    assert [words for _, words, _ in lines][-3:] == ["Check to 12", "12 paid", "12 left"]


def test_minutes_stand_between_the_lines(screens: Screens) -> None:
    rows = from_evidence(screens, "Greeted 12").rows.rows
    assert [(row.gap, row.clock) for row in rows[:2]] == [("", "18:00"), ("1 min", "18:01")]
    assert sum(row.minutes for row in rows) == pytest.approx(44)


def test_who_asked_first_stands_out_and_cues_stand_back(screens: Screens) -> None:
    rows = from_evidence(screens, "Greeted 12").rows.rows
    tones = {row.words: row.tone for row in rows}
    assert tones["12 asked: order"] == "asked"
    assert tones["Seated 2 at 12"] == ""
    assert {tone for words, tone in tones.items() if words.startswith("Cue: ")} == {"cue"}


def test_the_whole_table_is_one_tap_on_with_a_chapter_for_each_party(screens: Screens) -> None:
    story = from_evidence(screens, "Greeted 12")
    assert story.table == "12"
    story.openTable()
    told(story)
    assert (story.title, story.table) == ("Table 12", "")
    chapters = dict.fromkeys(row.chapter for row in story.rows.rows)
    assert list(chapters) == ["Party of 2, from 18:00", "Party of 2, from 18:47"]


def of_party(screens: Screens, party: str, number: int = 0) -> StoryRoom:
    screens.story.open(party, "", number)
    return told(screens.story)


def test_a_party_that_sits_on_when_the_shift_changes_is_told_whole_from_either(screens: Screens, house: House) -> None:
    house.ask("open_shift", 1)
    (seated, *_) = house.ask("seat", tables=["12"], size=3, party="p7").facts
    house.ask("close_shift", 30)
    house.ask("open_shift", 30)
    house.ask("leave", 40, table="12")
    number = 1 + [fact.id for fact in house.kept()].index(seated.id)
    for story in (of_party(screens, "p7", number), of_party(screens, "p7")):
        assert story.title == "Party of 3, table 12"
        assert story.words.endswith(", 19:40 to 21:20, 1 h 40 min")
        assert [row.words for row in story.rows.rows if row.tone != "cue"] == ["Seated 3 at 12", "12 left"]


def test_a_table_of_guests_who_sat_already_when_the_shift_opened_says_how_many(screens: Screens, house: House) -> None:
    house.ask("seat", 1, tables=["12"], size=3, party="p7")
    house.ask("open_shift", 30)
    house.ask("leave", 1, table="12")
    screens.story.open("", "12", 0)
    assert told(screens.story).rows.rows[-1].chapter.startswith("Party of 3, from ")


def test_a_party_is_named_by_where_it_sits_now_and_so_is_its_table(screens: Screens, house: House) -> None:
    house.ask("open_shift", 1)
    house.ask("seat", tables=["12"], size=2, party="p7")
    house.ask("move", 1, party="p7", tables=["21"])
    story = of_party(screens, "p7")
    assert (story.title, story.table) == ("Party of 2, table 21", "21")
    assert story.words.endswith(", 1 minute")


def test_a_party_that_was_seated_by_mistake_sat_nowhere(screens: Screens, house: House) -> None:
    house.ask("open_shift", 1)
    house.ask("arrive", party="p7", size=2)
    (seated, *_) = house.ask("seat", 1, party="p7", tables=["13"]).facts
    house.ask("undo", fact=seated.id)
    house.ask("leave_queue", 5, party="p7", how="gave_up")
    story = of_party(screens, "p7")
    assert (story.title, story.table) == ("Party of 2", "")


def test_one_who_booked_days_ahead_is_told_in_days(screens: Screens, house: House) -> None:
    house.ask("open_shift", 1)
    due = house.now + timedelta(days=3)
    house.ask("book", party="p7", size=2, **{"for": due.isoformat()})
    house.ask("seat", 3 * 24 * 60, party="p7", tables=["12"])
    story = of_party(screens, "p7")
    assert story.words == "Saturday 21 November, 19:40 to Tuesday 24 November, 19:40, 3 days"
    assert [row.gap for row in story.rows.rows if row.words.startswith("Seated")] == ["3 days"]


def test_a_promise_that_they_gave_up_is_not_drawn_as_kept(screens: Screens, house: House) -> None:
    house.ask("open_shift", 1)
    house.ask("arrive", party="p7", size=2)
    house.ask("quote", party="p7", minutes=10)
    house.ask("leave_queue", 5, party="p7", how="gave_up")
    last = of_party(screens, "p7").rows.rows[-1]
    assert (last.promise, last.tone) == ("promise released", "")


def test_the_sheet_of_a_table_tells_the_shift_that_goes_on(screens: Screens, house: House) -> None:
    house.ask("open_shift", 1)
    house.ask("seat", 1, tables=["21"], size=5)
    screens.show_now()
    screens.sheet.open("21")
    screens.sheet.tellStory()
    story = told(screens.story)
    assert story.title == "Party of 5, table 21"
    assert [row.words for row in story.rows.rows] == ["Seated 5 at 21"]


def test_the_sheet_of_a_free_table_tells_the_table(screens: Screens, house: House) -> None:
    house.ask("open_shift", 1)
    screens.show_now()
    screens.sheet.open("22")
    screens.sheet.tellStory()
    story = told(screens.story)
    assert (story.title, story.words) == ("Table 22", "Nothing is told of it in this shift.")


def test_a_replay_tells_whoever_sat_there_then(screens: Screens) -> None:
    screens.review.open()
    wait_for(lambda: screens.review.state == "shown")
    screens.review.enter("replay")
    wait_for(lambda: screens.replay.state == "shown")
    screens.replay.seek(screens.replay.began + 10 * 60_000)
    wait_for(lambda: screens.replay._wanted is None)
    screens.replay.playOrPause()
    screens.replay.tellStory("12")
    assert not screens.replay.playing.on, "one comes back to the moment that one left"
    assert told(screens.story).title == "Party of 2, table 12"


def test_a_fact_of_nobody_opens_no_story(screens: Screens) -> None:
    review = screens.review
    review.open()
    wait_for(lambda: review.state == "shown")
    review.evidence.open("All", lambda: range(1, 6), screens.review._venue)
    lines = lines_of(review.evidence)
    row, line = next((row, line) for row, line in enumerate(lines) if "signed in" in line.sentences[0])
    assert (line.party, line.table) == ("", "")
    review.evidence.tellStory(row)
    assert not screens.story.there


def test_a_story_that_cannot_be_read_says_so(qtbot: QtBot, house: House) -> None:
    screens = Screens(house.desk, lambda: house.now)
    screens.story.open("", "12", 0)
    wait_for(lambda: not screens.story.busy)
    assert (screens.story.there, screens.story.words) == (True, "Nothing is kept here that could be read.")
    screens.end()
    shiboken6.delete(screens)


class Stopped:
    """A shelf whose reading is always stopped."""

    def catch_up(self, go_on: GoOn) -> bool:
        return False


def test_a_story_whose_reading_was_stopped_says_so(qtbot: QtBot, house: House) -> None:
    screens = Screens(house.desk, lambda: house.now, open_shelf=lambda: nullcontext(Stopped()))
    screens.story.open("", "12", 0)
    assert told(screens.story).words == "Stopped before everything was read."
    screens.end()
    shiboken6.delete(screens)


def test_closing_leaves_no_line(screens: Screens) -> None:
    story = from_evidence(screens, "Greeted 12")
    story.close()
    assert (story.there, story.rows.count) == (False, 0)
