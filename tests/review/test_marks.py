"""The scrub bar is marked where something went wrong, in the order in which it did."""

from datetime import timedelta

from desk_app.facts import GuestAsked, Noted
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.pages.shelf import Shelf
from desk_app.review.replay.marks import marks_of
from tests.support.houses import SIX, House, minutes
from tests.support.stops import Door


def marked(house: House) -> list[tuple[float, str, str]]:
    """Give minutes after six, kind and words of every mark of the newest page."""
    facts = MemoryFacts(house.journal)
    shelf = Shelf(facts, MemoryPages())
    shelf.catch_up()
    head = shelf.heads[-1]
    marks = marks_of(shelf.of([head]), shelf.facts(head), house.desk.floor)
    return [((mark.at - SIX) / minutes(1), mark.kind, mark.words) for mark in marks]


def test_a_guest_greeted_after_three_minutes_marks_when_the_greeting_became_late():
    """Greet is due after 2 minutes and late 1 minute later: greeted after 5, the mark stands at 3."""
    house = House()
    house.seat()
    house.ask("greet", 5, table="12")
    assert marked(house) == [(3.0, "late", "Greet late at 12")]


def test_a_guest_greeted_in_time_leaves_no_mark():
    house = House()
    house.seat()
    house.ask("greet", 1.5, table="12")
    assert marked(house) == []


def test_a_late_cue_that_was_snoozed_is_one_mark():
    house = House()
    house.seat()
    house.wait(4)
    house.ask("snooze", cue=house.cue("greet").id, minutes=2)
    house.ask("greet", 3, table="12")
    assert marked(house) == [(3.0, "late", "Greet late at 12")]


def test_asks_and_problems_are_marked_where_they_were():
    house = House()
    house.seat()
    house.ask("greet", 1, table="12")
    house.ask("ask", 1, table="12", about="order")
    house.ask("serve_course", 1, table="12", course="mains")
    house.ask("check_back", 1, table="12", found="problem")
    house.ask("ask", 1, table="12", about="highchair")
    assert marked(house) == [
        (2.0, "asked_first", "12 asked first: Drinks?"),
        (4.0, "problem", "Checked back at 12: a problem"),
        (5.0, "asked_first", "12 asked first"),
    ]


def test_a_problem_that_was_a_slip_is_no_mark():
    house = House()
    house.seat()
    house.ask("serve_course", 1, table="12", course="mains")
    slip = house.ask("check_back", 1, table="12", found="problem").facts[0]
    house.ask("undo", fact=slip.id)
    house.ask("check_back", table="12", found="happy")
    assert marked(house) == []


def test_a_broken_promise_is_marked_when_its_time_had_come():
    """A party of 4 was told 10 minutes at six, and called at 18:15."""
    door = Door()
    door.guests("p1", 4)
    door.ask("quote", party="p1", minutes=10)
    door.ask("notify", 15, party="p1")
    assert (10.0, "broken", "Promise to a party of 4 broken") in marked(door)


def test_a_clock_that_was_wrong_is_marked_where_its_fact_stands():
    """A note of the 21st, written at 18:04 by a device that is a year ahead; an ask by it stands at 18:06."""
    house = House()
    house.seat()
    house.ask("greet", 1, table="12")
    house.ask("take_order", 3, table="12")
    ahead = house.now + timedelta(days=365)
    house.journal.append([Noted(id="ahead", at=ahead, text="hello")])
    house.journal.append([GuestAsked(id="too", at=ahead, party="p1", table="12", about="highchair")])
    house.ask("serve_course", 2, table="12", course="mains")
    house.ask("check_back", 2, table="12", found="happy")
    assert marked(house) == [
        (6.0, "clock", "Note: hello: dated 21 November 2027, 18:04, a clock was wrong"),
        (6.0, "asked_first", "12 asked first"),
    ]


def test_clocks_that_are_minutes_apart_are_no_mark():
    house = House()
    house.seat()
    house.journal.append([Noted(id="ahead", at=house.now + minutes(9), text="hello")])
    house.ask("greet", 1, table="12")
    assert marked(house) == []
