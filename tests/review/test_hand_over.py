"""What a shift leaves open is told when it closes, and is what the next one starts with."""

import msgspec

from desk_app.facts import NEXT_SHIFT
from desk_app.review.telling.hand_over import HandOver, hand_over, handed_over
from desk_app.review.telling.still_open import still_open
from desk_app.waits.ledger import Ledger, Promise
from tests.support.houses import House, minutes
from tests.support.stops import Door, Stop


def at_close(house: House) -> HandOver:
    desk = house.desk
    return hand_over(desk.floor, house.cues(), desk.ledger, desk.shift_facts, house.now)


def taken_over(house: House) -> HandOver:
    return handed_over(house.desk.floor, house.cues(), house.desk.ledger, house.now)


def open_ends(house: House) -> list[tuple[str, str, bool]]:
    return [(each.kind, each.words, each.pressing) for each in at_close(house).open]


def test_an_empty_house_hands_over_nothing():
    house = House()
    house.ask("open_shift")
    assert at_close(house) == HandOver((), ())
    assert at_close(house).words == "Nothing is open."


def test_guests_who_sit_are_told_on_one_line_with_their_stage_and_the_cues_about_them():
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 3)
    house.ask("greet", 2, table="12")
    house.wait(6)
    assert open_ends(house) == [("party", "Party of 3 at 12: greeted, seated 8 min ago; late: Drinks?", True)]
    assert at_close(house).words == "1 party sits; 1 is late."


def test_the_most_urgent_is_told_first():
    """11 was greeted just now, 12 came five minutes ago, 13 two: greeting is due after two and late after three."""
    house = House()
    house.seat("11", "p11")
    house.seat("12", "p12")
    house.seat("13", "p13", after=3)
    house.ask("greet", 2, table="11")
    told = [(words.partition(": ")[0], pressing) for _, words, pressing in open_ends(house)]
    assert told == [("Party of 2 at 12", True), ("Party of 2 at 13", False), ("Party of 2 at 11", False)]
    assert at_close(house).words == "3 parties sit; 1 is late."


def test_of_one_party_the_most_urgent_is_named_first_and_a_glass_by_its_seat():
    house = House()
    house.seat("12", size=3)
    house.ask("greet", table="12")
    house.ask("serve_drink", table="12", seat=2, drink="water")
    house.wait(12)
    assert open_ends(house) == [
        ("party", "Party of 3 at 12: greeted, seated 12 min ago; late: Order; due: Refill seat 2", True)
    ]


def test_tables_items_and_bookings_are_told_though_they_need_nobody():
    house = House()
    leave_things_open(house)
    assert open_ends(house) == [
        ("reset", "12 is to be reset", False),
        ("held", "13 is held", False),
        ("booking", "Party of 4 booked, in 20 h", False),
        ("out", "Beer is out", False),
    ]
    counted = "1 table is to be reset, 1 table is held, 1 party is booked, 1 item is out."
    assert at_close(house).words == counted


def leave_things_open(house: House) -> None:
    """Leave a table to be reset, one that is held, a booking for tomorrow, and no beer."""
    house.seat("12")
    house.ask("leave", 1, table="12")
    house.ask("hold", table="13")
    house.ask("run_out", drink="beer")
    house.ask("book", party="b1", size=4, **{"for": (house.now + minutes(20 * 60)).isoformat()})


def test_a_booking_for_the_day_after_tomorrow_is_no_task_of_the_next_shift():
    house = House()
    house.ask("book", party="b1", size=4, **{"for": (house.now + minutes(24 * 60 + 1)).isoformat()})
    assert open_ends(house) == []
    house.wait(1)
    assert open_ends(house) == [("booking", "Party of 4 booked, in 24 h", False)]


def test_bookings_that_need_nothing_yet_are_one_line():
    """Three for tonight, one of them late already, and one that was booked after the shift had opened."""
    house = House()
    for place, due in enumerate((10, 45, 90)):
        house.ask("book", party=f"b{place}", size=2, **{"for": (house.now + minutes(due)).isoformat()})
    house.ask("open_shift", 15)
    house.ask("book", 1, party="b9", size=2, **{"for": (house.now + minutes(200)).isoformat()})
    late = "Party of 2 booked, due 6 min ago"
    assert [each.words for each in taken_over(house).open] == [
        late,
        "2 parties booked, the first in 29 min, the last in 74 min",
    ]
    assert [each.words for each in at_close(house).open][1:] == [
        "3 parties booked, the first in 29 min, the last in 3 h 19 min"
    ]
    assert at_close(house).words == "4 parties are booked."


def test_a_hold_that_ends_says_when():
    house = House()
    house.ask("hold", table="13", until=(house.now + minutes(20)).isoformat())
    house.wait(5)
    assert open_ends(house) == [("held", "13 is held for 15 min more", False)]
    house.wait(15)
    assert open_ends(house) == []


def test_those_who_wait_are_told_with_the_promise_made_to_them_and_never_by_name():
    door = Door()
    door.guests("p1", 4, name="Ada")
    door.ask("quote", party="p1", minutes=10)
    door.ask("book", 12, party="p2", size=2, **{"for": "2026-11-21T18:52:00Z"})
    told = open_ends(door)
    assert told == [
        ("waiting", "Party of 4 waits: 12 min, promised 2 min ago; late: Table free, Tell them, Promise", True),
        ("booking", "Party of 2 booked, in 40 min", False),
    ]
    assert "Ada" not in repr(at_close(door))


def test_vehicles_that_are_out_or_boarding_are_told():
    stop = Stop()
    stop.rider("r1", 2)
    stop.rider("r2", 1)
    stop.ask("ticket", party="r1", vehicle="7")
    stop.ask("ticket", party="r2", vehicle="9")
    stop.ask("depart", 1, vehicle="7")
    stop.ask("hear_from", 30, vehicle="7", minutes=9)
    assert open_ends(stop) == [
        ("waiting", "Party of 1 waits for Marriott: 31 min, promised 26 min ago; late: Tell them", True),
        ("boarding", "The 9 is boarding: 1 with tickets; late: Departure", True),
        ("vehicle", "The 7 is out: 30 min, promised in 9 min", False),
    ]
    assert at_close(stop).words == "1 party waits, 1 vehicle is out, 1 vehicle is boarding; 2 are late."


def test_notes_for_the_next_shift_are_handed_over_and_others_are_not():
    house = House()
    house.ask("open_shift")
    kept = house.ask("note", text="Order more tea", about=NEXT_SHIFT, by="s1").facts[0]
    house.ask("note", text="Busy", about="12")
    slip = house.ask("note", text="slip", about=NEXT_SHIFT).facts[0]
    house.ask("undo", fact=slip.id)
    (note,) = at_close(house).notes
    assert (note.fact, note.text, note.by, note.at) == (kept.id, "Order more tea", "Ann", house.now)


def test_the_next_shift_takes_over_all_that_the_last_one_left():
    house = House()
    house.ask("open_shift")
    house.seat("21", "p9", 2)
    leave_things_open(house)
    house.ask("note", text="12 waits for the cake", about=NEXT_SHIFT)
    left = at_close(house)
    house.ask("close_shift", 1)
    house.ask("open_shift", 1)
    assert [(each.kind, each.key) for each in taken_over(house).open] == [(each.kind, each.key) for each in left.open]
    assert taken_over(house).notes == left.notes


def test_the_next_shift_takes_over_riders_and_vehicles():
    stop = Stop()
    stop.ask("open_shift")
    for rider, vehicle in (("r1", "7"), ("r2", "9")):
        stop.rider(rider)
        stop.ask("ticket", party=rider, vehicle=vehicle)
    stop.ask("depart", 1, vehicle="7")
    stop.ask("close_shift", 1)
    stop.ask("open_shift", 1)
    assert [(each.kind, each.key) for each in taken_over(stop).open] == [
        ("waiting", "r2"),
        ("boarding", "vehicle 9"),
        ("vehicle", "vehicle 7"),
    ]


def test_what_the_shift_itself_left_open_was_not_taken_over():
    house = House()
    house.ask("open_shift")
    leave_things_open(house)
    house.now += minutes(1)
    assert taken_over(house).open == ()


def test_every_kind_of_what_is_open_is_counted():
    """A cue about nothing that has a line, a promise to nobody who is here, and the others above."""
    house = House()
    house.seat("12")
    house.wait(5)
    (cue,) = house.cues()
    lamp = msgspec.structs.replace(cue, name="Change", party=None, table=None, per="asset", subject="lamp")
    promise = Promise("vehicle 7", None, house.now, house.now + minutes(5))
    open_ends = still_open(house.desk.floor, [lamp], Ledger(running={"vehicle 7": promise}), house.now)
    assert [(each.kind, each.words, each.pressing) for each in open_ends] == [
        ("cue", "Change, lamp", True),
        ("party", "Party of 2 at 12: not greeted, seated 5 min ago", False),
        ("promise", "Promise to the stop about the 7, in 5 min", False),
    ]
    counted = "1 party sits, 1 other cue stands, 1 other promise is open; 1 is late."
    assert HandOver(open_ends, ()).words == counted


def test_a_table_to_be_reset_is_said_once():
    house = House()
    house.seat("12")
    house.ask("leave", 1, table="12")
    house.wait(15)
    assert open_ends(house) == [("reset", "12 is to be reset", True)]


def test_what_is_open_since_long_is_told_in_hours():
    house = House()
    house.seat("12", "p1", 3)
    house.wait(89)
    assert "seated 89 min ago" in open_ends(house)[0][1]
    house.wait(1)
    assert "seated 1 h 30 min ago" in open_ends(house)[0][1]
    house.wait(23 * 60 - 30)
    assert "seated 24 h ago" in open_ends(house)[0][1]
