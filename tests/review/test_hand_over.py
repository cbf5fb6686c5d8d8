"""What a shift leaves open is told when it closes, and is what the next one starts with."""

from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.pages.shelf import Shelf
from desk_app.review.telling.hand_over import NEXT_SHIFT, HandOver, hand_over
from tests.support.houses import House
from tests.support.stops import Door, Stop


def handed_over(house: House, facts=None) -> HandOver:
    desk = house.desk
    return hand_over(desk.floor, house.cues(), desk.ledger, desk.shift_facts if facts is None else facts, house.now)


def open_ends(house: House) -> list[tuple[str, str, bool]]:
    return [(each.kind, each.words, each.pressing) for each in handed_over(house).open]


def test_an_empty_house_hands_over_nothing():
    house = House()
    house.ask("open_shift")
    assert handed_over(house) == HandOver((), ())
    assert handed_over(house).words == "Nothing is open."


def test_guests_who_sit_are_told_with_their_stage_and_the_cues_about_them():
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 3)
    house.ask("greet", 2, table="12")
    house.wait(6)
    assert open_ends(house) == [
        ("party", "Party of 3 at 12: greeted, seated 8 min ago", False),
        ("cue", "Drinks? at 12", True),
    ]
    assert handed_over(house).words == "1 party sits, 1 cue stands."


def test_tables_items_bookings_and_staff_are_told_though_they_need_nobody():
    house = House()
    house.ask("sign_in", staff="s1")
    house.seat("12")
    house.ask("leave", 1, table="12")
    house.ask("hold", table="13")
    house.ask("run_out", drink="beer")
    told = [each for each in open_ends(house) if each[0] != "cue"]
    assert told == [
        ("reset", "12 is to be reset", False),
        ("held", "13 is held", False),
        ("out", "Beer is out", False),
        ("staff", "Ann is signed in", False),
    ]
    assert handed_over(house).words == "Nothing is open."


def test_those_who_wait_are_told_with_the_promise_made_to_them_and_never_by_name():
    door = Door()
    door.guests("p1", 4, name="Ada")
    door.ask("quote", party="p1", minutes=10)
    door.ask("book", 12, party="p2", size=2, **{"for": "2026-11-21T18:52:00Z"})
    told = open_ends(door)
    assert ("waiting", "Party of 4 waits: 12 min", False) in told
    assert ("promise", "Promise to party of 4: its time passed 2 min ago", True) in told
    assert ("booking", "Party of 2 booked, in 40 min", False) in told
    assert ("cue", "Tell them, party of 4", True) in told
    assert "Ada" not in repr(handed_over(door))


def test_vehicles_that_are_out_or_boarding_are_told():
    stop = Stop()
    stop.rider("r1", 2)
    stop.rider("r2", 1)
    stop.ask("ticket", party="r1", vehicle="7")
    stop.ask("ticket", party="r2", vehicle="9")
    stop.ask("depart", 1, vehicle="7")
    stop.ask("hear_from", 30, vehicle="7", minutes=9)
    told = {(kind, words) for kind, words, _ in open_ends(stop)}
    assert ("vehicle", "The 7 is out: 30 min") in told
    assert ("vehicle", "The 9 is boarding: 1 with tickets") in told
    assert ("promise", "Promise to the stop about the 7: 9 min to go") in told


def test_notes_for_the_next_shift_are_handed_over_and_others_are_not():
    house = House()
    house.ask("open_shift")
    kept = house.ask("note", text="Order more tea", about=NEXT_SHIFT, by="s1").facts[0]
    house.ask("note", text="Busy", about="12")
    slip = house.ask("note", text="slip", about=NEXT_SHIFT).facts[0]
    house.ask("undo", fact=slip.id)
    (note,) = handed_over(house).notes
    assert (note.fact, note.text, note.by, note.at) == (kept.id, "Order more tea", "Ann", house.now)


def test_the_next_shift_starts_with_what_the_last_one_left():
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("note", text="12 waits for the cake", about=NEXT_SHIFT)
    at_close = handed_over(house)
    house.ask("close_shift")
    house.ask("open_shift")
    shelf = Shelf(MemoryFacts(house.journal), MemoryPages())
    shelf.catch_up()
    before = [fact for _, fact in shelf.facts(shelf.heads[-2])]
    assert handed_over(house, before) == at_close


def test_a_table_to_be_reset_is_said_once():
    house = House()
    house.seat("12")
    house.ask("leave", 1, table="12")
    house.wait(5)
    assert [words for _, words, _ in open_ends(house)] == ["Reset at 12"]


def test_what_is_open_since_long_is_told_in_hours():
    house = House()
    house.seat("12", "p1", 3)
    house.wait(89)
    assert "seated 89 min ago" in open_ends(house)[0][1]
    house.wait(1)
    assert "seated 1 h 30 min ago" in open_ends(house)[0][1]
    house.wait(23 * 60 - 30)
    assert "seated 24 h ago" in open_ends(house)[0][1]
