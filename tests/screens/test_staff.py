"""Who is at the screen: one's own section for a server, the whole floor for a host."""

import pytest
from pytestqt.qtbot import QtBot

from desk_app.screens.staff import AtTheScreen, initials
from tests.support.counter import Counter


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    return Counter()


@pytest.fixture
def staff(counter: Counter) -> AtTheScreen:
    staff = AtTheScreen(counter.taps)
    staff.show(counter.floor)
    counter.house.desk.watch(lambda _: staff.show(counter.floor))
    return staff


def test_a_server_sees_their_own_section_first(staff: AtTheScreen) -> None:
    staff.signIn("s1")
    assert (staff.name, staff.section, staff.wholeFloor) == ("Ann", "Window", False)
    assert staff.sees() == "s1"
    assert staff.sections() == frozenset({"A"})


@pytest.mark.parametrize("who", ["h1", "m1"])
def test_a_host_and_the_manager_see_the_whole_floor(staff: AtTheScreen, who: str) -> None:
    staff.signIn(who)
    assert staff.wholeFloor
    assert staff.sees() is None
    assert staff.sections() is None


def test_a_server_may_look_at_all_of_it(staff: AtTheScreen) -> None:
    staff.signIn("s1")
    staff.lookAtAll(True)
    assert staff.sees() is None


def test_signing_in_is_a_fact_once(staff: AtTheScreen, counter: Counter) -> None:
    staff.signIn("s1")
    staff.stepAway()
    staff.signIn("s1")
    assert counter.house.kinds().count("staff_signed_in") == 1
    assert counter.taps.by == "s1"


def test_stepping_away_leaves_the_shift_going(staff: AtTheScreen, counter: Counter) -> None:
    staff.signIn("s1")
    staff.stepAway()
    assert staff.asking
    assert counter.taps.by is None
    assert "s1" in counter.floor.signed_in


def test_signing_out_ends_the_shift_here(staff: AtTheScreen, counter: Counter) -> None:
    staff.signIn("s1")
    staff.signOut()
    assert "s1" not in counter.floor.signed_in
    assert staff.asking


def test_somebody_signed_out_elsewhere_is_signed_out_here(staff: AtTheScreen, counter: Counter) -> None:
    staff.signIn("s1")
    counter.do("sign_out", staff="s1")
    assert staff.name == ""
    assert staff.asking


def test_one_may_look_at_the_floor_without_a_name(staff: AtTheScreen) -> None:
    assert staff.asking
    staff.ask(False)
    assert not staff.asking
    assert staff.sees() is None


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ana Lima", "AL"),
        ("ana", "A"),
        ("Ana Maria Lima", "AL"),
        ("", ""),
        ("<b> x", "X"),
        ("\u200b", ""),
        ("李 雷", "李雷"),
    ],
)
def test_initials_are_letters_only(name: str, letters: str) -> None:
    assert initials(name) == letters
