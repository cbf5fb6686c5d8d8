"""Those who booked: which table may be promised to whom, and for how long."""

import pytest

from desk_app.desk.answer import Answer
from desk_app.desk.refusal import Refusal
from desk_app.desk.requests import ShowFloor
from desk_app.desk.show import show
from tests.support.houses import minutes
from tests.support.stops import SETS, Door


@pytest.fixture
def door() -> Door:
    return Door()


def book(door: Door, party: str, ahead: float, size: int = 2, *tables: str) -> Answer | Refusal:
    more = {"tables": list(tables)} if tables else {}
    due = (door.now + minutes(ahead)).isoformat()
    return door.try_to("book", party=party, size=size, **{"for": due}, **more)


def test_two_bookings_never_have_one_table_at_the_same_time(door: Door) -> None:
    assert isinstance(book(door, "b1", 90, 4, "12"), Answer)
    for ahead in (50, 90, 164):
        refusal = book(door, "b2", ahead, 2, "12")
        assert isinstance(refusal, Refusal)
        assert (refusal.code, refusal.field) == ("not_now", "tables")
    assert "Table 12 is booked at 19:30 for 4, for about 75 min" in refusal.message
    assert list(door.desk.floor.bookings) == ["b1"]


def test_before_and_after_the_turn_of_the_others_the_table_may_be_booked(door: Door) -> None:
    book(door, "b1", 90, 4, "12")
    assert isinstance(book(door, "before", 35, 2, "12"), Answer)
    assert isinstance(book(door, "after", 165, 2, "12"), Answer)


def test_the_venue_file_says_how_long_a_booking_has_its_table(door: Door) -> None:
    door.desk.adopt(door.toml + '\n[[turn]]\nguests = "3-4"\nlasts = "2 h"\n', SETS, door.now)
    book(door, "b1", 90, 4, "12")
    refusal = book(door, "b2", 165, 2, "12")
    assert isinstance(refusal, Refusal)
    assert "for about 120 min" in refusal.message


def test_a_booking_that_was_cancelled_is_in_nobodys_way(door: Door) -> None:
    book(door, "b1", 90, 4, "12")
    door.ask("cancel_booking", party="b1")
    assert isinstance(book(door, "b2", 90, 4, "12"), Answer)


@pytest.mark.parametrize(
    ("ahead", "size", "tables", "code", "field"),
    [
        (60, 4, ("11",), "not_now", "tables"),
        (60, 2, ("99",), "unknown_table", "table"),
        (60, 2, ("12", "12"), "bad_request", "tables"),
        (60, 18, (), "bad_request", "size"),
        (0, 2, (), "bad_request", "for"),
        (-60, 2, (), "bad_request", "for"),
    ],
)
def test_what_cannot_be_booked_is_refused(door: Door, ahead, size, tables, code, field) -> None:
    before = door.state()
    refusal = book(door, "b1", ahead, size, *tables)
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.field) == (code, field)
    assert door.state() == before


def test_the_floor_shows_bookings_in_the_order_in_which_they_come_and_no_names(door: Door) -> None:
    door.ask("book", party="late", size=2, name="Ann Other", **{"for": (door.now + minutes(120)).isoformat()})
    book(door, "soon", 60, 4, "12")
    shown = show(door.desk, ShowFloor(), door.now)
    assert [(each["party"], each["size"], each["tables"]) for each in shown["bookings"]] == [
        ("soon", 4, ("12",)),
        ("late", 2, ()),
    ]
    assert shown["bookings"][0]["for"] == door.now + minutes(60)
    assert "Ann" not in str(shown)
