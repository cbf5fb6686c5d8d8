"""Trying a change: what can be turned, what the last shifts would have seen, and who may make it so."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from desk_app.facts import VenueAdopted
from desk_app.floor.durations import parse_duration
from desk_app.review.changing.side import Shown
from desk_app.review.changing.what_if import WhatIf
from desk_app.review.measures import MEASURES
from desk_app.screens.reading_thread import ReviewThread
from desk_app.screens.taps import Taps
from desk_app.screens.trying.behind import _came
from desk_app.screens.trying.knobs import NEVER, Knob, changed_keys, knobs, turned
from desk_app.screens.trying.reading import over_words
from desk_app.screens.trying.reckoned import ReckonedCues
from desk_app.screens.trying.rows import ReckonedRow
from desk_app.screens.trying.screen import TryRoom
from desk_app.screens.undo import UndoBar
from tests.support.houses import SIX, House, minutes
from tests.support.read_shifts import evenings, lines_of, shelf_of, wait_for


class Tried:
    """A house with three evenings, and the room in which changes to it are tried."""

    def __init__(self, house: House, by: str | None = "m1") -> None:
        self.house = house
        self.taps = Taps(house.desk, lambda: house.now)
        self.taps.by = by
        self.thread = ReviewThread(shelf_of(house))
        self.undo = UndoBar(self.taps)
        self.taps.done.connect(lambda answer: self.undo.show(answer, house.desk.floor))
        self.room = TryRoom(self.taps, self.thread)

    def greet_due_after(self, seconds: int) -> TryRoom:
        """Try greeting due after so long."""
        self.room.open("greet")
        self.room.turn("due.after", seconds)
        self.room.tryIt()
        wait_for(lambda: not self.room.busy)
        return self.room


@pytest.fixture
def tried(qtbot: QtBot) -> Iterator[Tried]:
    tried = Tried(evenings(3))
    yield tried
    tried.thread.end()


def adopted(house: House) -> list[VenueAdopted]:
    return [fact for fact in house.kept() if isinstance(fact, VenueAdopted)]


def test_the_procedure_is_offered_as_it_runs(tried: Tried) -> None:
    tried.room.open("")
    first = tried.room.standards.rows[0]
    assert (first.name, first.detail) == ("Greet", "Due after 2 min, late 1 min later")
    assert tried.room.standards.count == len(tried.house.desk.floor.venue.standards)
    assert len({row.name for row in tried.room.standards.rows}) == tried.room.standards.count


def test_a_standard_shows_the_times_that_a_tap_can_turn(tried: Tried) -> None:
    tried.room.open("refill")
    shown = [(row.name, row.shown) for row in tried.room.knobs.rows]
    assert shown == [
        ("Due with this much left", "25\u00a0%"),
        ("Due after, where nothing is learned", "12 min"),
        ("Late, after due", "3 min"),
        ("Shown, before due", "3 min"),
    ]


def test_what_would_have_come_of_it_is_told_with_the_shifts_it_was_tried_on(tried: Tried) -> None:
    """Each of six parties was greeted after a minute, when its cue came. Due after 3, it would come after 1½."""
    room = tried.greet_due_after(180)
    assert room.overWords == "On the last 3 shifts:"
    assert room.words == "Greet due after 3 min instead of 2: 6 fewer cues."
    greet = room.effects.rows.rows[0]
    assert (greet.name, room.effects.measures[0]) == ("Greet", "Cues raised")
    assert (greet.before[0], greet.after[0]) == (6, 0)
    assert room.effects.rows.rows[-1].name == "All standards"


def test_what_is_counted_is_called_and_defined_as_in_all_measures(tried: Tried) -> None:
    effects = tried.greet_due_after(30).effects
    assert effects.measures == ["Cues raised", "Met in time", "Late", "Never answered"]
    named = {measure.name: measure for measure in MEASURES.values()}
    assert effects.meanings == [f"{name}: {named[name].words}" for name in effects.measures]
    with shelf_of(tried.house)() as shelf:
        shelf.catch_up()
        span = shelf.of(shelf.heads)
        whole = [round(named[name].take(span).figure or 0) for name in effects.measures]
    assert list(effects.rows.rows[-1].before) == whole


def test_a_number_as_it_was_opens_its_facts(tried: Tried) -> None:
    """Each of the six was greeted a minute after it was seated, before it was late: a need met in time."""
    effects = tried.greet_due_after(30).effects
    effects.showBefore("greet", effects.measures.index("Met in time"))
    facts = effects.facts
    assert facts.title == "Greet: Met in time, as it was"
    assert [line.sentences for line in lines_of(facts)] == [("Seated 2 at 12", "Greeted 12")] * 6
    facts.close()
    assert facts.title == ""


def test_a_number_with_the_change_lists_what_would_have_come_and_says_that_these_are_no_facts(tried: Tried) -> None:
    """Each was greeted after a minute. Due at once and late a minute later, it would have been late as it was met."""
    effects = tried.greet_due_after(0).effects
    late = effects.measures.index("Late")
    greet = effects.rows.row_of("greet")
    assert (greet.before[late], greet.after[late]) == (0, 6)
    effects.showAfter("greet", late)
    cues = effects.cues
    assert cues.title == "Greet: Late, with the change"
    assert cues.words == "These are reckoned. Nobody saw them, so no facts stand behind them."
    assert [row.words for row in cues.rows.rows] == ["Greet at 12"] * 6
    assert len({row.day for row in cues.rows.rows}) == 3
    assert {row.came for row in cues.rows.rows} == {"late by 0 s"}
    effects.showAfter("", 0)
    assert cues.title == "All standards: Cues raised, with the change"
    assert cues.rows.count == effects.rows.rows[-1].after[0]
    tried.room.turn("due.after", 60)
    assert (cues.title, cues.rows.count) == ("", 0)


def test_of_a_long_list_the_first_are_shown_and_so_it_says() -> None:
    cues = ReckonedCues()
    cues.open("Late", [ReckonedRow(key="0", day="", clock="18:00", words="Greet at 12", came="late by 1 min")], 4664)
    assert cues.words.startswith("The first 1 of 4\u00a0664. These are reckoned.")


@pytest.mark.parametrize(
    ("how", "late_by", "came"),
    [
        ("met", None, "met in time"),
        ("met", 3, "late by 3 min"),
        ("asked_first", None, "they asked first"),
        ("implied", 0.5, "done without a tap, late by 30 s"),
        ("", None, "still stood"),
    ],
)
def test_what_would_have_come_of_a_cue_is_said(how: str, late_by: float | None, came: str) -> None:
    late_at = SIX + minutes(4)
    ended_at = late_at + minutes(late_by) if late_by is not None else SIX + minutes(3)
    cue = Shown("greet", "Greet at 12", SIX, late_at, ended_at if how else None, how)
    assert _came(cue) == came


def test_fewer_shifts_can_be_asked_about(tried: Tried) -> None:
    tried.room.open("greet")
    tried.room.over(1)
    tried.room.turn("due.after", 180)
    tried.room.tryIt()
    wait_for(lambda: not tried.room.busy)
    greet = tried.room.effects.rows.rows[0]
    assert (tried.room.overWords, greet.before[0], greet.after[0]) == ("On the last shift:", 2, 0)


def test_nothing_is_adopted_that_was_not_tried(tried: Tried) -> None:
    tried.room.open("greet")
    tried.room.turn("due.after", 60)
    assert not tried.room.canAdopt
    tried.room.adopt()
    assert len(adopted(tried.house)) == 1


def test_what_is_turned_after_it_was_tried_has_to_be_tried_again(tried: Tried) -> None:
    room = tried.greet_due_after(60)
    assert room.canAdopt
    room.turn("late", 120)
    assert (room.canAdopt, room.words, room.effects.rows.count) == (False, "", 0)


def test_a_manager_adopts_it_and_it_holds_from_now_on(tried: Tried) -> None:
    room = tried.greet_due_after(60)
    room.adopt()
    newest = adopted(tried.house)[-1]
    assert (newest.by, newest.note) == ("m1", "Greet due after 1 min instead of 2")
    assert room.adopted
    assert not room.differs
    assert room.knobs.rows[0].shown == "1 min"


@pytest.mark.parametrize("by", ["s1", "h1", None])
def test_nobody_but_a_manager_adopts_it_and_is_told_why(qtbot: QtBot, by: str | None) -> None:
    tried = Tried(evenings(1), by)
    room = tried.greet_due_after(60)
    room.adopt()
    assert len(adopted(tried.house)) == 1
    assert room.whyNot == "Only a manager changes the procedure. Sign in as one to adopt it."
    tried.thread.end()


def test_the_bar_takes_an_adopted_change_back(tried: Tried) -> None:
    room = tried.greet_due_after(60)
    room.adopt()
    assert tried.undo.words == "From now on: Greet due after 1 min instead of 2"
    tried.undo.undo()
    assert adopted(tried.house)[-1].toml == adopted(tried.house)[0].toml
    assert (room.adopted, room.knobs.rows[0].shown, tried.undo.words) == (False, "2 min", "")


def test_a_standard_can_be_no_longer_asked_for_and_again(tried: Tried) -> None:
    room = tried.room
    room.open("greet")
    room.ask(False)
    room.tryIt()
    wait_for(lambda: not room.busy)
    assert room.words.startswith("Greet is no longer asked for")
    room.adopt()
    room.open("")
    assert room.standards.row_of("greet").detail == "Not asked for"
    room.choose("greet")
    assert (room.on, room.knobs.count) == (False, 0)
    room.ask(True)
    room.tryIt()
    wait_for(lambda: not room.busy)
    assert room.words.startswith("Greet is asked for again")


def test_stopped_before_it_was_begun_it_says_so(tried: Tried) -> None:
    tried.room.open("greet")
    tried.room.turn("due.after", 60)
    tried.room.tryIt()
    tried.room.stop()
    wait_for(lambda: not tried.room.busy)
    assert tried.room.overWords.startswith("Stopped")
    assert not tried.room.canAdopt


def test_a_house_that_never_opened_a_shift_tries_it_on_what_there_was(qtbot: QtBot) -> None:
    tried = Tried(House())
    room = tried.greet_due_after(60)
    assert (room.overWords, room.words.endswith("nothing would have been otherwise.")) == ("On the last shift:", True)
    tried.thread.end()


def test_how_it_is_now_is_nothing_to_try(tried: Tried) -> None:
    tried.room.open("greet")
    assert not tried.room.differs
    tried.room.turn("due.after", 60)
    tried.room.turn("due.after", 120)
    assert not tried.room.differs


def test_a_standard_the_venue_has_not_is_not_opened(tried: Tried) -> None:
    tried.room.open("wave")
    assert (tried.room.there, tried.room.standard) == (True, "")


def test_one_step_below_none_a_time_falls_away() -> None:
    entry = {"due": {"after": "2 min"}, "late": "30 s"}
    assert turned(entry, "late", 0)["late"] == "0 min"
    assert "late" not in turned(entry, "late", -1)
    assert changed_keys(entry, turned(entry, "late", -1)) == {"late": None}


def test_ninety_seconds_are_a_minute_and_a_half_however_they_are_written() -> None:
    entry = {"due": {"after": "90 s"}, "late": "60 s"}
    there_and_back = turned(turned(entry, "due.after", 120), "due.after", 90)
    assert there_and_back["due"] == {"after": "1 min 30 s"}
    assert changed_keys(entry, there_and_back) == {}


def test_times_keep_within_their_bounds() -> None:
    entry = {"due": {"after": "45 s"}}
    assert turned(entry, "due.after", 75)["due"] == {"after": "1 min 15 s"}
    assert turned(entry, "due.after", -50)["due"] == {"after": "0 min"}
    assert turned(entry, "due.wave", 10) == entry


@pytest.mark.parametrize(
    ("written", "less", "more"),
    [
        ("0 min", "0 min", "10 s"),
        ("10 s", "0 min", "20 s"),
        ("20 s", "10 s", "30 s"),
        ("45 s", "40 s", "50 s"),
        ("1 min", "50 s", "1 min 30 s"),
        ("100 s", "1 min 30 s", "2 min"),
        ("5 min", "4 min 30 s", "6 min"),
        ("30 min", "29 min", "35 min"),
        ("2 h", "1 h 55 min", "2 h 30 min"),
        ("12 h", "11 h 30 min", "12 h"),
    ],
)
def test_a_tap_goes_to_the_next_whole_step_and_never_past_it(written: str, less: str, more: str) -> None:
    entry = {"due": {"after": written}}
    knob = knobs(entry)[0]
    for value, after in ((knob.less, less), (knob.more, more)):
        assert parse_duration(turned(entry, "due.after", value)["due"]["after"]) == parse_duration(after)


def test_a_tap_below_none_lets_a_time_fall_away_and_the_next_brings_it_back() -> None:
    late = {knob.key: knob for knob in knobs({"due": {"after": "1 min"}, "late": "0 min"})}["late"]
    never = {knob.key: knob for knob in knobs({"due": {"after": "1 min"}})}["late"]
    assert (late.less, late.more, never.less, never.more) == (NEVER, 10, NEVER, 0)


def test_a_share_goes_by_fives_within_its_bounds() -> None:
    steps = {share: (knob.less, knob.more) for share in (0.05, 0.3334, 0.5, 0.93) if (knob := _share(share))}
    assert steps == {0.05: (5, 10), 0.3334: (30, 35), 0.5: (45, 55), 0.93: (90, 95)}


def _share(share: float) -> Knob:
    return knobs({"due": {"learned": "drink", "at_level": share, "otherwise": "1 min"}})[0]


def test_a_share_keeps_the_rest_of_its_due() -> None:
    entry = {"due": {"of_promise": 0.5, "at_least": "1 min"}}
    assert turned(entry, "due.of_promise", 60)["due"] == {"of_promise": 0.6, "at_least": "1 min"}


def test_every_standard_that_comes_with_the_house_can_be_turned(tried: Tried) -> None:
    for entry in tried.house.desk.floor.venue.standards:
        assert len(knobs(entry)) >= 3, entry["id"]


def test_shifts_that_had_another_procedure_are_said() -> None:
    found = WhatIf(shifts=12, asked=12, tried=9, by_standard={}, sentences=())
    assert over_words(found) == "On 9 of 12 shifts; 3 had another procedure:"
    assert over_words(replace(found, tried=12)) == "On the last 12 shifts:"
