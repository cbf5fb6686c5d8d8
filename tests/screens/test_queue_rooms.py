"""Which rooms a venue shows, and the kiosk that only its code closes."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk_app.screens.kiosk import LEFT, START_AGAIN, TRIES, Kiosk, is_code
from desk_app.screens.queue_rooms import rooms_of
from tests.support.people_waiting import museum_desk, shuttle_desk, waitlist_desk


def test_a_restaurant_starts_on_its_floor_and_has_a_waitlist() -> None:
    assert rooms_of(waitlist_desk().floor.venue) == ("floor", "list", "queue", "review", "setup")


def test_a_shuttle_stop_starts_at_dispatch_and_has_no_floor() -> None:
    assert rooms_of(shuttle_desk().floor.venue) == ("dispatch", "review", "setup")


def test_a_museum_starts_with_its_line() -> None:
    assert rooms_of(museum_desk().floor.venue) == ("queue", "review", "setup")


@pytest.fixture
def kiosk(tmp_path: Path, qtbot: QtBot) -> Kiosk:
    kiosk = Kiosk(tmp_path / "preferences.ini")
    assert kiosk.setCode("4711")
    assert kiosk.begin()
    return kiosk


def test_without_a_code_there_is_no_kiosk() -> None:
    kiosk = Kiosk()
    assert not kiosk.begin()
    assert kiosk.mayClose


def test_a_kiosk_stays_until_its_code_is_typed(kiosk: Kiosk) -> None:
    assert not kiosk.mayClose
    assert kiosk.status == START_AGAIN
    assert not kiosk.leave("0000")
    assert kiosk.leave("4711")
    assert kiosk.mayClose
    assert kiosk.status == LEFT


def test_after_five_wrong_codes_the_corner_is_held_again(kiosk: Kiosk) -> None:
    for _ in range(TRIES):
        assert not kiosk.leave("0000")
    assert not kiosk.leave("4711")
    kiosk.ask()
    assert kiosk.leave("4711")


def test_the_code_is_known_after_a_crash(tmp_path: Path, kiosk: Kiosk) -> None:
    again = Kiosk(tmp_path / "preferences.ini")
    assert again.begin()
    assert again.leave("4711")


def test_the_code_cannot_be_changed_from_within(kiosk: Kiosk) -> None:
    assert not kiosk.setCode("0000")
    assert kiosk.leave("4711")


@pytest.mark.parametrize("text", ["", "123", "12a4", "١٢٣٤", "1" * 13, "12 34"])
def test_a_code_is_four_to_twelve_digits(text: str) -> None:
    assert not is_code(text)
    assert not Kiosk().setCode(text)
