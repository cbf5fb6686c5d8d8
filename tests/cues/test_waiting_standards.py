"""The standards of the waitlist and of the shuttle stop, as they speak."""

from typing import Any

import pytest

from tests.support.houses import minutes
from tests.support.stops import Door, Museum, Stop


def test_a_rider_hears_twice_in_a_five_minute_wait() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("quote", 0.5, party="r1", minutes=5)
    told_at = []
    for _ in range(20):
        stop.wait(0.25)
        if {"tell_rider", "tell_rider_again"} & {cue.standard for cue in stop.cues() if cue.urgency == "due"}:
            told_at.append(stop.now)
            stop.ask("update_wait", party="r1")
    begun = told_at[0] - minutes(1.75)
    assert [(at - begun) / minutes(1) for at in told_at] == [1.75, 3.5]


def test_the_next_in_line_is_greeted_within_a_minute() -> None:
    stop = Stop()
    stop.rider()
    stop.wait(1)
    assert stop.cue("next_in_line").urgency == "due"
    stop.ask("quote", party="r1", minutes=10)
    assert stop.standing() == []


def test_a_driver_not_seen_for_a_while_is_worried_about() -> None:
    stop = Stop()
    stop.ask("depart", vehicle="7")
    stop.wait(44)
    assert stop.standing() == []
    stop.wait(1)
    assert "how is the driver" in stop.cue("overdue").say
    stop.ask("hear_from", vehicle="7", minutes=5)
    assert stop.standing() == []
    stop.wait(5)
    assert stop.standing() == ["said_back"]


def crowd(stop: Stop, guests: int, destination: str = "Grand") -> None:
    for number in range(guests // 6):
        stop.rider(f"{destination} {number}", 6, destination)


def test_more_guests_than_seats_to_come_is_said_once_for_their_route() -> None:
    stop = Stop()
    crowd(stop, 120)
    lines = [fact for fact in stop.kept() if fact.kind == "cue_raised" and fact.standard == "line_too_long"]
    assert [fact.subject for fact in lines] == ["hotel-loop"]
    cue = stop.cue("line_too_long")
    assert (cue.role, cue.say) == ("dispatcher", "Hotel loop: more guests than seats to come. Call another vehicle")


def test_the_line_of_one_route_is_not_made_up_for_by_seats_of_another() -> None:
    stop = Stop()
    crowd(stop, 36)
    assert "line_too_long" not in stop.standing()
    stop.rider("one more", destination="Grand")
    assert stop.cue("line_too_long").subject == "hotel-loop"
    stop.ask("leave_queue", party="one more", how="gave_up")
    assert "line_too_long" not in stop.standing()


def test_a_vehicle_that_is_stood_down_leaves_too_few_seats() -> None:
    stop = Stop()
    crowd(stop, 30)
    stop.ask("stand_down", vehicle="7")
    assert stop.cue("line_too_long").subject == "hotel-loop"
    stop.ask("put_back", vehicle="7")
    assert "line_too_long" not in stop.standing()


def test_a_vehicle_with_its_first_rider_is_due_to_leave_as_it_was_said() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("ticket", party="r1", vehicle="9")
    assert "departure" not in stop.standing()
    leaves = stop.desk.floor.waiting["r1"].promised_at
    stop.wait((leaves - stop.now) / minutes(1) - 1)
    assert stop.cue("departure").urgency == "due"


def drives(stop: Stop, loops: int, stands: float = 2) -> None:
    for _ in range(loops):
        stop.ask("depart", stands, vehicle="7")
        stop.ask("return", 34, vehicle="7")


def test_a_driver_is_due_a_break_when_the_hours_out_on_loops_come_near_the_limit() -> None:
    stop = Stop()
    drives(stop, 5)
    assert "at_the_wheel" not in stop.standing()
    drives(stop, 2)
    assert stop.cue("at_the_wheel").say == "The driver of the 7 has been at the wheel 4.0 h: a break is due"
    stop.ask("stand_down", vehicle="7", why="break")
    assert "at_the_wheel" not in stop.standing()


def test_a_driver_who_stands_at_the_stop_is_not_at_the_wheel() -> None:
    stop = Stop()
    drives(stop, 5, stands=14)
    stop.wait(600)
    assert "at_the_wheel" not in stop.standing()


def test_a_quarter_of_an_hour_at_the_stop_is_a_break() -> None:
    stop = Stop()
    drives(stop, 5)
    drives(stop, 5, stands=15)
    assert "at_the_wheel" not in stop.standing()


def test_a_break_that_was_due_is_taken_at_the_stop() -> None:
    stop = Stop()
    drives(stop, 7)
    stop.ask("depart", 10, vehicle="7")
    assert "at_the_wheel" in stop.standing(), "ten minutes are none"
    stop.ask("return", 34, vehicle="7")
    answer = stop.ask("depart", 20, vehicle="7")
    assert ("at_the_wheel", "met") in [(end.cue.standard, end.how) for end in answer.ended]
    assert "at_the_wheel" not in stop.standing()


def test_the_hours_at_the_wheel_begin_anew_for_who_takes_over() -> None:
    stop = Stop()
    drives(stop, 5)
    stop.ask("stand_down", vehicle="7", why="driver changes")
    stop.ask("put_back", vehicle="7")
    drives(stop, 5)
    assert "at_the_wheel" not in stop.standing()


def test_a_waiting_party_is_told_at_half_of_its_promise() -> None:
    door = Door()
    door.guests()
    door.ask("quote", party="p1", minutes=16)
    door.wait(8)
    assert door.cue("tell_them").urgency == "due"
    door.ask("update_wait", party="p1")
    assert "tell_them" not in door.standing()


def test_nobody_hears_nothing_for_more_than_ten_minutes() -> None:
    door = Door()
    door.guests()
    door.ask("quote", party="p1", minutes=60)
    door.wait(10)
    assert door.cue("tell_them").urgency == "due"


def test_a_promise_is_warned_of_before_it_breaks_and_renewed() -> None:
    door = Door()
    door.guests()
    door.ask("quote", party="p1", minutes=8)
    door.ask("update_wait", 4, party="p1")
    door.wait(2)
    assert "promise" in door.standing()
    door.ask("update_wait", party="p1", minutes=10)
    assert door.desk.ledger.score(door.now).renewed == 1
    assert "promise" not in door.standing()


def test_word_in_between_leaves_the_warning_of_the_promise_as_it_stands() -> None:
    door = Door()
    door.guests()
    door.ask("quote", party="p1", minutes=8)
    door.wait(6)
    before = door.cue("promise").id
    answer = door.ask("update_wait", party="p1")
    assert "promise" not in [end.cue.standard for end in answer.ended]
    assert door.cue("promise").id == before


def test_a_promise_that_is_renewed_by_a_ticket_was_met() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("quote", party="r1", minutes=5)
    stop.wait(4)
    assert "rider_promise" in stop.standing()
    answer = stop.ask("ticket", party="r1", vehicle="9")
    assert ("rider_promise", "met") in [(end.cue.standard, end.how) for end in answer.ended]


def test_once_a_promise_is_broken_nobody_is_told_that_it_breaks() -> None:
    door = Door()
    door.guests(name="Ann")
    door.ask("quote", party="p1", minutes=8)
    door.wait(8 + 16)
    assert door.cue("promise").say.startswith("The promise to Ann broke 16 min ago: say sorry")
    assert door.cue("promise").brief == "Broke 16 min ago: say sorry, seat or renew"
    assert door.cue("tell_them").brief == "16 min past what they were told: say sorry"


def test_a_promise_that_breaks_within_the_minute_breaks_in_one() -> None:
    door = Door()
    door.guests()
    door.ask("quote", party="p1", minutes=8)
    door.wait(7.8)
    assert door.cue("promise").brief == "Breaks in 1 min: seat or renew"


def test_a_rider_whose_time_is_over_is_not_told_how_long_to_go() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("quote", party="r1", minutes=5)
    stop.wait(9)
    said = [cue.say for cue in stop.cues() if cue.party == "r1" and cue.standard != "overdue"]
    assert "The guest for Marriott was to be on the way 4 min ago: say sorry, and how much longer" in said
    assert not [words for words in said if "to go" in words or "breaks in" in words]


def test_a_vehicle_that_should_have_left_says_since_when() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("ticket", party="r1", vehicle="9")
    stop.wait(5 + 44)
    assert stop.cue("departure").say == "The 9 was due to leave 44 min ago"


def test_a_departure_is_due_as_its_riders_were_told_last() -> None:
    stop = Stop()
    stop.rider("r1")
    stop.rider("r2")
    stop.ask("ticket", party="r1", vehicle="9")
    stop.ask("ticket", 2, party="r2", vehicle="9")
    stop.wait(2)
    assert stop.cue("departure").urgency == "due"
    stop.ask("update_wait", party="r1", minutes=30)
    second = stop.desk.floor.waiting["r2"].promised_at
    assert [cue.due_at for cue in stop.cues() if cue.standard == "departure"] in ([], [second - minutes(1)])
    stop.ask("update_wait", party="r2", minutes=30)
    assert "departure" not in stop.standing()
    stop.wait(29)
    assert stop.cue("departure").urgency == "due"


def test_a_departure_does_not_wait_for_a_rider_who_left() -> None:
    stop = Stop()
    stop.rider("r1")
    stop.rider("r2")
    stop.ask("ticket", party="r1", vehicle="9")
    stop.ask("ticket", party="r2", vehicle="9")
    stop.ask("update_wait", party="r2", minutes=30)
    stop.ask("leave_queue", party="r1", how="gave_up")
    stop.wait(10)
    assert "departure" not in stop.standing()


def test_everybody_with_a_ticket_is_told_when_their_vehicle_is_stood_down() -> None:
    stop = Stop()
    stop.ask("depart", vehicle="9")
    for rider in ("r1", "r2"):
        stop.rider(rider)
        stop.ask("ticket", party=rider, vehicle="9")
    stop.ask("stand_down", 13, vehicle="9", why="tyre")
    assert {cue.party for cue in stop.cues() if cue.standard == "stranded"} == {"r1", "r2"}
    assert "The 9 was stood down" in next(cue.say for cue in stop.cues() if cue.standard == "stranded")
    stop.ask("ticket", party="r1", vehicle="7")
    stop.ask("update_wait", party="r2", minutes=20)
    assert "stranded" not in stop.standing()


def test_a_vehicle_that_is_put_back_strands_nobody() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("ticket", party="r1", vehicle="9")
    stop.ask("stand_down", vehicle="9")
    stop.ask("put_back", 1, vehicle="9")
    assert "stranded" not in stop.standing()


def test_who_said_that_they_come_is_late_only_five_minutes_after_they_said_so() -> None:
    door = Door()
    door.guests(name="Ann")
    door.ask("quote", party="p1", minutes=8)
    door.ask("notify", 2, party="p1")
    door.wait(4)
    answer = door.ask("coming", party="p1")
    assert ("table_ready", "met") in [(end.cue.standard, end.how) for end in answer.ended]
    assert door.standing() == []
    door.wait(5)
    assert door.cue("on_their_way").brief == "Coming since 5 min, not here yet"
    door.ask("coming", party="p1")
    assert door.standing() == []


def test_who_was_called_and_does_not_come_is_seen() -> None:
    door = Door()
    door.guests(name="Ann")
    door.ask("quote", party="p1", minutes=8)
    door.ask("notify", 2, party="p1")
    door.wait(4)
    assert door.standing() == ["table_ready"]
    assert "Ann" in door.cue("table_ready").say


def test_who_asks_how_long_asked_first() -> None:
    door = Door()
    door.guests()
    door.ask("quote", party="p1", minutes=16)
    answer = door.ask("ask", 2, party="p1", about="wait")
    assert door.desk.tally.asked_first == 1
    assert [cue.standard for cue in answer.raised] == ["asked_wait"]


def booked(door: Door, size: int = 2, tables: list[str] | None = None) -> None:
    more = {"tables": tables} if tables else {}
    door.ask("book", party="b1", size=size, **{"for": (door.now + minutes(60)).isoformat()}, **more)


def test_a_booking_whose_table_is_free_needs_nobody_until_they_do_not_come() -> None:
    door = Door()
    booked(door, tables=["12"])
    door.wait(59)
    assert door.standing() == []
    door.wait(1)
    assert door.standing() == ["booking_late"]
    door.ask("arrive", party="b1", size=2)
    assert "booking_late" not in door.standing()


def test_a_booking_whose_table_is_still_taken_is_seen_coming() -> None:
    door = Door()
    door.seat("12")
    booked(door, tables=["12"])
    door.wait(50)
    assert door.cue("booking_soon").urgency == "due"
    door.ask("leave", 1, table="12")
    assert "booking_soon" in door.standing()
    reset = door.ask("reset", 1, table="12")
    assert [(end.cue.standard, end.how) for end in reset.ended if end.cue.party == "b1"] == [("booking_soon", "lapsed")]
    assert "booking_soon" not in door.standing()


def test_a_booking_without_a_table_is_seen_coming_while_none_that_fits_is_free() -> None:
    door = Door()
    booked(door, 4)
    door.wait(55)
    assert door.standing() == []
    door.seat("12", "four", 4)
    door.seat("21", "six", 6)
    assert "booking_soon" in door.standing()
    first = door.cue("booking_soon").id
    door.ask("leave", 1, table="21")
    door.ask("reset", table="21")
    assert "booking_soon" not in door.standing()
    door.seat("21", "more", 6)
    assert door.cue("booking_soon").id != first


def test_a_table_that_was_taken_and_freed_before_anybody_looked_was_no_need() -> None:
    door = Door()
    door.seat("12")
    booked(door, tables=["12"])
    door.ask("leave", 30, table="12")
    door.ask("reset", table="12")
    door.ask("arrive", 25, party="b1", size=2)
    row = door.desk.tally.rows.get("booking_soon")
    assert row is None or (row.raised, row.met) == (0, 0)


def test_what_a_cue_is_bound_to_is_known_after_a_restart_too() -> None:
    door = Door()
    door.seat("12")
    booked(door, tables=["12"])
    door.wait(52)
    before = door.state()
    door.reopen()
    assert door.state() == before
    assert "booking_soon" in door.standing()
    door.ask("leave", table="12")
    door.ask("reset", table="12")
    assert "booking_soon" not in door.standing()


@pytest.mark.parametrize(
    "leaves",
    [
        {"do": "leave_queue", "party": "r1", "how": "gave_up"},
        {"do": "ticket", "party": "r1", "vehicle": "7"},
        {"do": "depart", "vehicle": "7", "parties": ["r1"]},
    ],
)
def test_a_vehicle_whose_only_rider_goes_another_way_is_not_due_to_leave(leaves: dict[str, Any]) -> None:
    stop = Stop()
    stop.rider()
    stop.ask("ticket", party="r1", vehicle="9")
    stop.wait(4)
    assert "departure" in stop.standing()
    do = leaves.pop("do")
    ended = stop.ask(do, **leaves).ended
    assert ("9", "lapsed") in [(end.cue.subject, end.how) for end in ended if end.cue.standard == "departure"]
    stop.wait(10)
    assert "9" not in [cue.subject for cue in stop.cues()]


def test_the_next_rider_makes_it_due_again() -> None:
    stop = Stop()
    stop.rider("r1")
    stop.rider("r2")
    stop.ask("ticket", party="r1", vehicle="9")
    stop.ask("leave_queue", 4, party="r1", how="gave_up")
    stop.ask("ticket", 10, party="r2", vehicle="9")
    stop.wait(5)
    assert stop.cue("departure").subject == "9"


def test_who_is_boarding_hears_of_the_vehicle_and_is_offered_no_other_time() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("ticket", party="r1", vehicle="9")
    stop.wait(5)
    assert "departure" in stop.standing()
    assert "rider_promise" not in stop.standing()
    assert all(cue.answers[0].label != "5 more minutes" for cue in stop.cues())


def test_seated_guests_are_no_longer_waited_on() -> None:
    door = Door()
    door.guests()
    door.ask("quote", party="p1", minutes=10)
    door.ask("seat", 2, party="p1", tables=["12"])
    door.wait(9)
    assert door.standing() == ["greet"]


def test_a_rider_on_a_long_wait_goes_on_hearing() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("quote", 0.5, party="r1", minutes=40)
    stop.ask("update_wait", 10, party="r1")
    stop.ask("update_wait", 10, party="r1")
    stop.wait(8)
    assert stop.cue("tell_rider_on").urgency == "due"


def test_a_rider_whose_vehicle_is_stood_down_is_not_forgotten() -> None:
    stop = Stop()
    stop.rider()
    stop.ask("ticket", 1, party="r1", vehicle="9")
    stop.ask("stand_down", 1, vehicle="9")
    stop.wait(3)
    assert "rider_promise" in stop.standing()


def test_a_driver_who_called_without_a_time_is_asked_again() -> None:
    stop = Stop()
    stop.ask("depart", vehicle="7")
    stop.ask("hear_from", 50, vehicle="7", note="flat tyre")
    stop.wait(10)
    assert stop.cue("still_out").urgency == "due"
    stop.ask("return", vehicle="7")
    assert stop.standing() == []


def test_the_venue_learns_how_long_a_loop_takes_before_it_worries() -> None:
    stop = Stop()
    for _ in range(10):
        stop.ask("depart", vehicle="7")
        stop.ask("return", 60, vehicle="7")
        stop.ask("stand_down", vehicle="7")
        stop.ask("put_back", vehicle="7")
    stop.ask("depart", vehicle="7")
    assert stop.vehicle("7").back_at > stop.now + minutes(45)
    stop.wait(48)
    assert "overdue" not in stop.standing()
    stop.wait(60)
    assert "overdue" in stop.standing()


def test_at_a_desk_guests_are_called_not_seated() -> None:
    museum = Museum()
    museum.guests(queue="entry")
    museum.ask("quote", party="p1", minutes=8)
    museum.ask("update_wait", 4, party="p1")
    museum.wait(2)
    promise = museum.cue("promise")
    assert "call them" in promise.say
    assert promise.answers[0].label == "Call them"
