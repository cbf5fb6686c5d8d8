"""The kiosk that only a code closes: the machine's or the venue's, typed right, and not guessed."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk_app.screens.kiosk import LEFT, LONGEST_PAUSE, PAUSE, START_AGAIN, TRIES, Kiosk, is_code
from tests.support.sample_floor import NOW


class Wall:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def read(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def kiosk(tmp_path: Path, qtbot: QtBot, wall: Wall) -> Kiosk:
    kiosk = Kiosk(wall.read, tmp_path / "preferences.ini")
    assert kiosk.setCode("4711")
    assert kiosk.begin()
    return kiosk


def again(tmp_path: Path, wall: Wall) -> Kiosk:
    kiosk = Kiosk(wall.read, tmp_path / "preferences.ini")
    assert kiosk.begin()
    return kiosk


def wrong(kiosk: Kiosk, times: int = TRIES) -> None:
    for _ in range(times):
        assert not kiosk.leave("0000")


def test_without_a_code_there_is_no_kiosk(wall: Wall) -> None:
    kiosk = Kiosk(wall.read)
    assert not kiosk.begin()
    assert kiosk.mayClose


def test_a_kiosk_stays_until_its_code_is_typed(kiosk: Kiosk) -> None:
    assert not kiosk.mayClose
    assert kiosk.status == START_AGAIN
    assert not kiosk.leave("0000")
    assert kiosk.leave("4711")
    assert kiosk.mayClose
    assert kiosk.status == LEFT


def test_the_venues_code_leaves_a_kiosk(wall: Wall) -> None:
    kiosk = Kiosk(wall.read)
    kiosk.show("2468")
    assert kiosk.begin()
    assert not kiosk.leave("4711")
    assert kiosk.leave("2468")


def test_the_machines_own_code_goes_before_the_venues(kiosk: Kiosk) -> None:
    kiosk.show("2468")
    assert not kiosk.leave("2468")
    assert kiosk.leave("4711")


def test_the_machines_own_code_can_be_taken_back(tmp_path: Path, wall: Wall, kiosk: Kiosk) -> None:
    before = Kiosk(wall.read, tmp_path / "preferences.ini")
    before.show("2468")
    assert before.ownCode
    assert before.setCode("")
    assert (before.ownCode, before.hasCode) == (False, True)


def test_a_venue_that_drops_its_code_does_not_lock_a_kiosk_that_runs(wall: Wall) -> None:
    kiosk = Kiosk(wall.read)
    kiosk.show("2468")
    kiosk.begin()
    kiosk.show("")
    assert kiosk.leave("2468")


def test_after_five_wrong_codes_none_is_taken_for_a_while(kiosk: Kiosk, wall: Wall) -> None:
    wrong(kiosk)
    assert kiosk.pausedUntil == (wall.now + PAUSE).timestamp() * 1000
    assert not kiosk.leave("4711")
    wall.now += PAUSE - timedelta(seconds=1)
    assert not kiosk.leave("4711")
    wall.now += timedelta(seconds=1)
    assert kiosk.leave("4711")


def test_the_pause_grows_and_comes_to_an_end(kiosk: Kiosk, wall: Wall) -> None:
    pauses = []
    for _ in range(8):
        wrong(kiosk)
        until = kiosk.pausedUntil / 1000 - wall.now.timestamp()
        pauses.append(until)
        wall.now += timedelta(seconds=until)
    assert pauses[:4] == [30, 60, 120, 240]
    assert pauses[-1] == LONGEST_PAUSE.total_seconds()
    assert kiosk.leave("4711")


def test_the_tries_that_are_left_are_said(kiosk: Kiosk) -> None:
    wrong(kiosk, 2)
    assert kiosk.triesLeft == 3


def test_the_code_and_what_was_shown_are_known_after_a_crash(tmp_path: Path, wall: Wall, kiosk: Kiosk) -> None:
    kiosk.keep("staff", "d1")
    kiosk.keepRoom("queue")
    after = again(tmp_path, wall)
    assert (after.was("staff"), after.lastRoom(), after.was("rider")) == ("d1", "queue", "")
    assert after.leave("4711")


def test_a_kiosk_that_was_left_begins_anew(tmp_path: Path, wall: Wall, kiosk: Kiosk) -> None:
    kiosk.keep("staff", "d1")
    kiosk.leave("4711")
    kiosk.keep("staff", "d2")
    assert again(tmp_path, wall).was("staff") == ""


def test_a_window_that_is_no_kiosk_keeps_nothing_of_what_it_shows(tmp_path: Path, wall: Wall) -> None:
    Kiosk(wall.read, tmp_path / "preferences.ini").keep("staff", "d1")
    assert not (tmp_path / "preferences.ini").exists()


def test_the_code_cannot_be_changed_from_within(kiosk: Kiosk) -> None:
    assert not kiosk.setCode("0000")
    assert not kiosk.setCode("")
    assert kiosk.leave("4711")


@pytest.mark.parametrize("text", ["", "123", "12a4", "١٢٣٤", "1" * 13, "12 34"])
def test_a_code_is_four_to_twelve_digits(text: str, wall: Wall) -> None:
    assert not is_code(text)
    kiosk = Kiosk(wall.read)
    kiosk.setCode(text)
    assert not kiosk.hasCode
