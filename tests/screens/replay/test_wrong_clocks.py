"""A clock that was set wrong neither stretches a replay nor hides what it did; long gaps are passed over and told."""

from datetime import timedelta

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from desk_app.journal.memory import MemoryJournal
from tests.screens.replay.test_replay import Played
from tests.support.houses import House, minutes
from tests.support.read_shifts import short_shift


def test_a_year_in_which_nothing_happened_is_a_break_that_is_passed_over_and_told(qtbot: QtBot) -> None:
    """The machine's clock was set a year on in the middle of a shift, and stayed there."""
    house = House()
    house.ask("open_shift")
    house.ask("seat", 10, tables=["12"], size=2)
    house.ask("greet", 60 * 24 * 365, table="12")
    house.ask("close_shift", 30)
    played = Played(house)
    try:
        room = played.open()
        (gap,) = room.breaks.rows
        assert gap.words == "365 days"
        assert 0.05 < gap.takes < 0.2
        played.go(played.seated[0])
        room.playing.choose(600)
        room.playOrPause()
        room.playing._beat.stop()  # from here on the test beats
        told = []
        for _ in range(40):
            room.playing._beat.timeout.emit()
            played.arrive()
            told.append((played.stage_of_table("12"), room.mark, room.markKind))
        assert ("greeted", "Nothing was written down for 365 days", "") in told
        room.leave()
        assert room.breaks.count == 0
    finally:
        played.close()


@pytest.mark.parametrize(
    ("wrong", "days"),
    [(0, 365), (3, 365), (3, -365), (-1, -365)],
    ids=["opened ahead", "ahead on the way", "behind on the way", "closed behind"],
)
def test_one_fact_of_a_clock_that_was_wrong_does_not_stretch_the_shift(qtbot: QtBot, wrong: int, days: int) -> None:
    house = House()
    short_shift(house, guests=1)
    facts = [fact for fact in house.kept() if fact.kind != "venue_adopted"]
    began, ended = facts[0].at, facts[-1].at
    facts[wrong] = msgspec.structs.replace(facts[wrong], at=facts[wrong].at + timedelta(days=days))
    plans = [fact for fact in house.kept() if fact.kind == "venue_adopted"]
    house.journal = MemoryJournal()
    house.journal.append([*plans, *facts])
    played = Played(house)
    try:
        room = played.open()
        assert began - minutes(1) <= room._ready.began <= began + minutes(10)
        assert ended - minutes(10) <= room._ready.ended <= ended
        assert room.breaks.count == 0
        assert [row.words for row in room.kinds.rows if row.key == "clock"] == ["Clock was wrong"]
    finally:
        played.close()
