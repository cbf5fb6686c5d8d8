"""A shift played again on screens of its own: it shows what stood, takes nothing, and leaves nothing behind."""

import gc
import weakref
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from pytestqt.qtbot import QtBot

from desk_app.bootstrap.shelves import shelf_in_memory
from desk_app.screens.clock import to_ms
from desk_app.screens.replay.screen import ReplayRoom
from desk_app.screens.shell import Screens
from tests.support.houses import House, minutes
from tests.support.read_shifts import short_shift, wait_for
from tests.support.stops import Stop


class Played:
    """The live screens of a house whose last shift is played again beside them."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.live = Screens(house.desk, lambda: house.now, open_shelf=shelf_in_memory(house.journal))
        self.live.begin()
        self.room: ReplayRoom = self.live.replay

    def open(self) -> ReplayRoom:
        """Open the review, go through its door, and wait until the shift can be played."""
        self.live.review.open()
        wait_for(lambda: self.live.review.state == "shown")
        self.live.review.enter("replay")
        wait_for(lambda: self.room.state in ("shown", "failed"))
        return self.room

    @property
    def seated(self) -> list[datetime]:
        """When each party was seated, the first as soon as the shift was opened."""
        return [fact.at for fact in self.house.kept() if fact.kind == "party_seated"]

    def close(self) -> None:
        """Take the screens down here: the thread of another test must not find them among what nobody needs."""
        self.live.end()
        shiboken6.delete(self.live)

    def go(self, moment: datetime) -> None:
        self.room.seek(to_ms(moment))
        self.arrive()

    def arrive(self) -> None:
        wait_for(lambda: self.room._wanted is None)

    @property
    def stage(self) -> Screens:
        return self.room.stage

    def stage_of_table(self, table: str) -> str:
        return next(row.stage for row in self.stage.tables._rows if row.table == table)


@pytest.fixture
def played(qtbot: QtBot) -> Iterator[Played]:
    house = House()
    short_shift(house)
    played = Played(house)
    yield played
    played.close()


def test_the_floor_is_shown_as_it_stood(played: Played) -> None:
    played.open()
    seated = played.seated[1]
    played.go(seated)
    assert played.stage_of_table("12") == "seated"
    played.go(seated + minutes(1))
    assert played.stage_of_table("12") == "greeted"
    played.go(seated - minutes(0.1))
    assert played.stage_of_table("12") == "reset", "the party before has left"


def test_the_cues_that_stood_stand_again(played: Played) -> None:
    played.open()
    asked = next(fact.at for fact in played.house.kept() if fact.kind == "guest_asked")
    played.go(asked)
    assert [row.place for row in played.stage.rail.rows.rows if row.asked] == ["12"]
    played.go(asked + minutes(9))
    assert [row.place for row in played.stage.rail.rows.rows if row.asked] == []


def test_the_moment_is_said_on_the_wall_of_the_venue(played: Played) -> None:
    room = played.open()
    played.go(room._ready.began + minutes(7))
    assert (room.words, room.clock) == ("Saturday 21 November, 18:07", "18:07")
    assert played.stage.header.clock == "18:07"


def test_nothing_can_be_entered_and_words_say_why(played: Played) -> None:
    played.open()
    before = len(played.house.kept())
    played.stage._taps.do({"do": "seat", "tables": ["11"], "size": 2})
    assert played.stage.undo.words == "This is a replay of Saturday 21 November: nothing can be entered."
    assert played.stage.undo.refusal
    assert len(played.house.kept()) == before


def test_the_live_floor_is_untouched_and_goes_on(played: Played) -> None:
    house = played.house
    played.open()
    live = [(row.table, row.stage) for row in played.live.tables._rows]
    played.go(played.room._ready.began + minutes(10))
    assert [(row.table, row.stage) for row in played.live.tables._rows] == live
    house.ask("seat", tables=["11"], size=2)
    played.live.show_now()
    assert next(row.stage for row in played.live.tables._rows if row.table == "11") == "seated"
    assert played.stage_of_table("11") == "free"


def test_of_many_drags_in_one_turn_only_the_last_is_gone_to(played: Played) -> None:
    room = played.open()
    gone: list[datetime] = []
    desk = room._ready.desk
    go_to = desk.go_to
    desk.go_to = lambda moment: (gone.append(moment), go_to(moment))
    for step in range(20):
        room.seek(room.began + step * 60_000)
    played.arrive()
    assert gone == [room._ready.began + minutes(19)]


def test_it_goes_no_further_than_the_shift(played: Played) -> None:
    room = played.open()
    played.go(room._ready.ended + minutes(90))
    assert room.at == room.ended
    room.step(-10_000)
    played.arrive()
    assert room.at == room.began


def test_the_next_mark_is_gone_to_and_told(played: Played) -> None:
    room = played.open()
    marks = [row for row in room.marks.rows if row.kind == "asked_first"]
    assert len(marks) == 2
    for kind in [row.key for row in room.kinds.rows if row.key != "asked_first"]:
        room.pickKind(kind)
    for mark in marks:
        room.toMark(1)
        played.arrive()
        assert (room.at, room.mark, room.markKind) == (mark.at, mark.words, "asked_first")
    room.toMark(1)
    assert room._wanted is None, "after the last there is none"
    room.toMark(-1)
    played.arrive()
    assert room.at == marks[0].at


def test_marks_of_a_kind_are_left_out_and_passed_over(played: Played) -> None:
    room = played.open()
    for kind in [row.key for row in room.kinds.rows]:
        room.pickKind(kind)
    assert not any(row.shown for row in room.marks.rows)
    room.toMark(1)
    assert room._wanted is None
    mark = room.marks.rows[0]
    for kind, there in (("", mark.share + 0.001), (mark.kind, mark.share)):
        room.pickKind(kind)
        room.seekShare(mark.share + 0.001, 0.01)
        played.arrive()
        assert room.share == pytest.approx(there, abs=1e-6)


@pytest.mark.parametrize("speed", [1, 10, 60, 600])
def test_playing_goes_on_by_as_much_as_its_speed_says(played: Played, speed: int) -> None:
    room = played.open()
    room.playing.choose(speed)
    room.playOrPause()
    began, beat = room.at, room.playing._beat
    assert beat.isActive()
    beat.timeout.emit()
    played.arrive()
    assert room.at - began == pytest.approx(beat.interval() * speed)
    room.playOrPause()
    assert not beat.isActive()


def test_playing_stops_at_the_end_and_begins_anew(played: Played) -> None:
    room = played.open()
    room.playing.choose(600)
    played.go(room._ready.ended - timedelta(seconds=30))
    room.playOrPause()
    room.playing._beat.timeout.emit()
    played.arrive()
    assert (room.at, room.playing.on) == (room.ended, False)
    room.playOrPause()
    played.arrive()
    assert (room.at, room.playing.on) == (room.began, True)


def test_the_log_shows_what_had_happened_by_then(played: Played) -> None:
    room = played.open()
    for moment, clock in zip(reversed(played.seated), ("18:47", "18:00"), strict=True):
        played.go(moment)
        assert (played.stage.log.rows.rows[0].words, played.stage.log.rows.rows[0].clock) == ("Seated 2 at 12", clock)
    played.go(room._ready.ended)
    assert played.stage.log.rows.rows[0].words == "Shift closed"


def test_a_mark_says_that_it_became_late_for_it_may_never_have_been_met(played: Played) -> None:
    assert {row.key: row.words for row in played.open().kinds.rows}["late"] == "Became late"


def test_leaving_lets_go_of_everything(played: Played) -> None:
    room = played.open()
    room.playOrPause()
    stage, replay = weakref.ref(played.stage), weakref.ref(room._ready.desk)
    room.leave()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def let_go() -> bool:
        gc.collect()
        return (stage(), replay()) == (None, None)

    wait_for(let_go)  # the thread that read lets go last
    assert not any(timer.isActive() for timer in room.findChildren(QTimer))
    assert (room.state, room.marks.count, room.hours.count) == ("", 0, 0)


def test_no_clock_ticks_on_the_screens_of_a_replay(played: Played) -> None:
    played.open()
    assert not any(timer.isActive() for timer in played.stage.findChildren(QTimer) if timer.interval() > 0)


def test_a_shift_that_was_left_while_it_was_read_does_not_open(played: Played) -> None:
    played.live.review.open()
    wait_for(lambda: played.live.review.state == "shown")
    played.live.review.enter("replay")
    assert played.room.state == "reading"
    played.room.leave()
    answers: list[str] = []
    played.live.review.reading_thread.answered.connect(lambda name, _: answers.append(name))
    played.live.review.again()
    wait_for(lambda: "span" in answers)
    assert (played.room.state, played.room.stage) == ("", None)


def test_a_page_that_is_not_there_is_said_in_words(played: Played) -> None:
    played.room.open(987_654)
    wait_for(lambda: played.room.state == "failed")
    assert played.room.fault == "There is nothing to play of this shift."


def test_days_and_weeks_have_no_door_to_a_replay(played: Played) -> None:
    review = played.live.review
    review.open()
    wait_for(lambda: review.state == "shown")
    assert "replay" in review.doors
    review.choose("week", "")
    wait_for(lambda: review.words.startswith("Week"))
    assert "replay" not in review.doors


def test_a_stop_without_tables_plays_its_dispatch(qtbot: QtBot) -> None:
    stop = Stop()
    stop.ask("open_shift")
    stop.rider(size=2, after=3)
    stop.ask("close_shift", 5)
    played = Played(stop)
    try:
        room = played.open()
        assert [each for each in played.stage.waiting.rooms if each in ("floor", "dispatch")] == ["dispatch"]
        played.go(room._ready.ended - minutes(1))
        assert played.stage.waiting.dispatch.guests == 2
        played.go(room._ready.began)
        assert played.stage.waiting.dispatch.guests == 0
    finally:
        played.close()
