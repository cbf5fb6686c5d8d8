"""What a shift leaves is shown to the next one, until somebody in charge has read it."""

from desk_app.facts import NEXT_SHIFT
from desk_app.review.telling.hand_over import HandOver, handed_over
from tests.support.houses import House


def taken_over(house: House) -> HandOver:
    return handed_over(house.desk.floor, house.cues(), house.desk.ledger, house.now)


def leave(house: House, text: str, by: str = "m1") -> None:
    house.ask("note", text=text, about=NEXT_SHIFT, by=by)


def a_shift_that_leaves(text: str) -> House:
    house = House()
    house.ask("open_shift")
    leave(house, text)
    house.ask("close_shift", 60)
    house.ask("open_shift", 600)
    return house


def test_a_note_for_the_next_shift_is_told_to_it_and_to_none_before() -> None:
    house = House()
    house.ask("open_shift")
    leave(house, "Order more tea")
    assert taken_over(house).notes == ()
    house.ask("close_shift", 60)
    house.ask("open_shift", 600)
    (note,) = taken_over(house).notes
    assert (note.by, note.text) == ("Dora", "Order more tea")


def test_what_was_open_before_is_told_and_what_began_since_is_not() -> None:
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1")
    house.ask("close_shift", 30)
    house.ask("open_shift", 1)
    house.seat("13", "p2", after=1)
    assert [each.key for each in taken_over(house).open] == ["p1"]


def test_once_it_is_read_it_is_not_left_to_the_shift_after() -> None:
    house = a_shift_that_leaves("Order more tea")
    house.ask("read_hand_over", by="m1")
    assert house.desk.floor.shift.read
    house.ask("close_shift", 60)
    house.ask("open_shift", 600)
    assert taken_over(house).notes == ()


def test_what_nobody_read_is_left_to_the_shift_after_before_its_own() -> None:
    house = a_shift_that_leaves("Order more tea")
    leave(house, "The lamp flickers")
    house.ask("close_shift", 60)
    house.ask("open_shift", 600)
    assert [note.text for note in taken_over(house).notes] == ["Order more tea", "The lamp flickers"]


def test_reading_is_for_those_in_charge_once_and_while_a_shift_is_open() -> None:
    house = a_shift_that_leaves("Order more tea")
    assert house.refuse("read_hand_over", by="s1").code == "not_allowed"
    house.ask("read_hand_over", by="h1")
    assert house.refuse("read_hand_over", by="h1").code == "not_now"
    house.ask("close_shift", 60)
    assert house.refuse("read_hand_over", by="h1").message == "No shift is open."


def test_an_undone_note_and_an_undone_reading_are_as_if_they_had_not_been() -> None:
    house = House()
    house.ask("open_shift")
    slip = house.ask("note", text="slip", about=NEXT_SHIFT).facts[0]
    house.ask("undo", fact=slip.id)
    leave(house, "Order more tea")
    house.ask("close_shift", 60)
    house.ask("open_shift", 600)
    read = house.ask("read_hand_over").facts[0]
    house.ask("undo", fact=read.id)
    assert not house.desk.floor.shift.read
    assert [note.text for note in taken_over(house).notes] == ["Order more tea"]


def test_it_is_still_there_after_a_start() -> None:
    house = a_shift_that_leaves("Order more tea")
    house.desk.keep()
    house.reopen()
    assert [note.text for note in taken_over(house).notes] == ["Order more tea"]
