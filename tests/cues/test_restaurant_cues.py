"""The restaurant's procedure: which cue stands when, as sentences about one dinner."""

import pytest

from tests.support.houses import House, told


@pytest.fixture
def house() -> House:
    house = House()
    house.seat("12", "p1", 3)
    return house


def test_a_party_is_greeted_within_two_minutes(house):
    assert told(house.wait(1))["raised"] == ["greet"]
    cue = house.cue("greet")
    assert (cue.say, cue.urgency) == ("Greet 12, party of 3", "soon")
    house.wait(1)
    assert house.cue("greet").urgency == "due"
    house.wait(1)
    assert house.cue("greet").urgency == "late"


def test_a_greeting_meets_the_cue_and_starts_the_wait_for_the_drink_order(house):
    house.wait(1)
    assert told(house.ask("greet", table="12"))["ended"] == [("greet", "met")]
    assert told(house.wait(2))["raised"] == ["drink_order"]


def test_a_greeting_before_its_cue_raises_and_ends_nothing(house):
    answer = house.ask("greet", 0.5, table="12")
    assert told(answer) == {"raised": [], "ended": []}
    assert house.desk.tally.proactive == 1


def test_an_unanswered_drink_order_goes_to_the_manager_too(house):
    house.ask("greet", table="12")
    house.wait(4)
    assert [cue.standard for cue in house.cues("s1")] == ["drink_order"]
    assert house.cues("h1") == []
    house.wait(1)
    assert [cue.standard for cue in house.cues("m1")] == ["drink_order"]
    assert [cue.standard for cue in house.cues("s1")] == ["drink_order"]


def test_ordered_drinks_are_brought_within_five_minutes(house):
    house.ask("take_order", table="12", of="drinks")
    assert "drinks" in told(house.wait(3))["raised"]
    answer = house.ask("serve_drink", table="12", seat=1, drink="water")
    assert ("drinks", "met") in told(answer)["ended"]


def test_a_skipped_greeting_is_implied_neither_met_nor_missed(house):
    house.wait(1)
    answer = house.ask("serve_drink", table="12", seat=1, drink="water")
    assert told(answer)["ended"] == [("greet", "implied")]
    assert house.desk.tally.needs == 0


def test_food_on_the_table_implies_everything_before_it(house):
    house.ask("greet", table="12")
    house.wait(4)
    answer = house.ask("serve_course", table="12", course="mains")
    assert told(answer)["ended"] == [("drink_order", "implied")]


def test_a_cleared_plate_implies_that_the_food_came(house):
    house.ask("take_order", table="12")
    house.wait(11)
    answer = house.ask("clear_course", table="12", course="mains")
    assert ("food", "implied") in told(answer)["ended"]
    house.wait(30)
    assert "food" not in house.standing()


def test_a_party_that_leaves_takes_every_cue_with_it_and_its_names_stay_readable(house):
    house.wait(1)
    answer = house.ask("leave", table="12")
    (ended,) = answer.ended
    assert (ended.how, ended.cue.say, ended.cue.table) == ("implied", "Greet 12, party of 3", "12")
    assert house.standing() == []


def test_a_check_back_two_minutes_after_the_food(house):
    house.ask("serve_course", table="12", course="mains")
    house.wait(2)
    cue = house.cue("check_back")
    assert (cue.say, cue.why) == ("Check back at 12, mains", "Food came 2 min ago. Two bites in: are they happy?")


def test_a_problem_is_gone_back_to_and_a_happy_table_looked_in_on_later(house):
    house.ask("serve_course", table="12", course="mains")
    house.ask("check_back", 2, table="12", found="problem")
    house.wait(5)
    assert "put_right" in house.standing()
    house.ask("check_back", table="12", found="happy")
    assert "put_right" not in house.standing()
    house.wait(10)
    assert "later_check" in house.standing()


def test_mains_are_expected_after_the_starters_are_cleared(house):
    house.ask("serve_course", table="12", course="starters")
    house.ask("clear_course", 10, table="12", course="starters")
    house.wait(15)
    assert house.cue("mains").urgency == "due"
    house.ask("serve_course", table="12", course="mains")
    assert "mains" not in house.standing()


def test_dessert_or_check_after_the_mains_are_cleared(house):
    house.ask("serve_course", table="12", course="mains")
    house.ask("clear_course", 10, table="12", course="mains")
    house.wait(5)
    assert house.cue("dessert_or_check").urgency == "due"
    assert told(house.ask("present_check", table="12"))["ended"] == [("dessert_or_check", "met")]


def test_another_drink_does_not_answer_dessert_or_check(house):
    house.ask("serve_course", table="12", course="mains")
    house.ask("clear_course", 10, table="12", course="mains")
    house.wait(5)
    house.ask("serve_drink", table="12", seat=1, drink="beer")
    assert "dessert_or_check" in house.standing()
    house.ask("take_order", table="12", of="drinks")
    assert "dessert_or_check" not in house.standing()


def test_starters_cleared_are_no_time_for_dessert(house):
    house.ask("serve_course", table="12", course="starters")
    house.ask("clear_course", 10, table="12", course="starters")
    house.wait(8)
    assert "dessert_or_check" not in house.standing()


def test_a_glass_is_filled_before_it_is_empty(house):
    house.ask("serve_drink", table="12", seat=2, drink="water")
    house.wait(10.5)
    cue = house.cue("refill")
    assert (cue.seat, cue.urgency, cue.say) == (2, "due", "Fill Water at 12, seat 2")
    assert house.desk.glass_lasts("p1", 2).total_seconds() == 14 * 60
    assert cue.why == "Served 10 min ago. Water here lasts about 14 min."


def test_a_refill_fills_every_glass_of_the_table(house):
    for seat in (1, 2, 3):
        house.ask("serve_drink", table="12", seat=seat, drink="water")
    house.wait(11)
    assert house.standing().count("refill") == 3
    assert told(house.ask("refill", table="12"))["ended"] == [("refill", "met")] * 3


def test_a_glance_puts_the_cue_off_by_what_is_left(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.wait(10.5)
    house.ask("glance", table="12", seat=1, level=0.5)
    assert "refill" not in house.standing()
    house.wait(3.5)
    assert house.cue("refill").urgency == "due"


def test_an_almost_empty_glass_seen_is_due_at_once(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    assert told(house.ask("glance", 1, table="12", seat=1, level=0.1))["raised"] == ["refill"]
    assert house.cue("refill").urgency == "due"


def test_no_thanks_ends_the_refills_of_that_glass(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.wait(10.5)
    assert told(house.ask("decline", table="12", seat=1))["ended"] == [("refill", "declined")]
    house.wait(30)
    assert "refill" not in house.standing()
    assert house.desk.tally.rows["refill"].declined == 1


def test_a_drink_that_is_not_topped_up_is_offered_again(house):
    house.ask("serve_drink", table="12", seat=1, drink="beer")
    house.wait(16)
    assert house.cue("another").say == "Another Beer at 12, seat 1?"
    assert house.cue("another").quiet
    assert told(house.ask("serve_drink", table="12", seat=1, drink="beer"))["ended"][0] == ("another", "met")


def test_a_beer_in_place_of_the_water_ends_the_waters_refill(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("serve_drink", 1, table="12", seat=1, drink="beer")
    house.wait(10.5)
    assert "refill" not in house.standing()


def test_the_glass_drains_as_its_own_standard_believes(house):
    house.ask("serve_drink", table="12", seat=1, drink="red")
    assert house.desk.glass_lasts("p1", 1).total_seconds() == 25 * 60
    house.ask("serve_drink", table="12", seat=2, drink="tea")
    assert house.desk.glass_lasts("p1", 2).total_seconds() == 16 * 60


def test_a_dropped_check_silences_refills_and_a_paid_one_ends_them(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("present_check", 1, table="12")
    house.wait(11)
    assert "refill" not in house.standing()
    answer = house.ask("take_payment", table="12")
    assert "refill" not in told(answer)["raised"]
    house.wait(30)
    assert "refill" not in house.standing()


def test_a_refill_cue_that_stood_is_silent_while_the_check_is_there(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.wait(11)
    assert "refill" in house.standing()
    (presented,) = house.ask("present_check", table="12").facts
    assert "refill" not in house.standing()
    house.ask("undo", 1, fact=presented.id)
    assert "refill" in house.standing()


def test_asking_first_counts_against_the_house_and_silences_the_check_back(house):
    house.ask("serve_course", table="12", course="mains")
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.wait(9)
    assert "check_back" in house.standing()
    answer = house.ask("ask", table="12", about="refill")
    assert ("refill", "asked_first") in told(answer)["ended"]
    assert told(answer)["raised"] == ["asked_refill"]
    assert "check_back" not in house.standing()
    assert house.desk.tally.asked_first == 1
    assert house.cues()[0].asked
    answer = house.ask("refill", table="12")
    assert ("asked_refill", "met") in told(answer)["ended"]
    assert "check_back" in house.standing()


def test_asking_twice_is_one_need(house):
    house.ask("ask", table="12", about="check")
    house.ask("ask", 1, table="12", about="check")
    assert house.desk.tally.asked_first == 1
    assert house.standing().count("asked_check") == 1


def test_an_ask_that_no_clock_foresaw_counts_as_asked_first(house):
    house.ask("ask", table="12", about="candles")
    assert house.desk.tally.asked_first == 1
    assert house.cue("asked_other").say == "12 asked: candles"


def test_an_ask_without_a_seat_is_about_the_glass_due_next(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("serve_drink", 2, table="12", seat=2, drink="water")
    house.wait(9)
    answer = house.ask("ask", table="12", about="refill")
    assert [(ended.cue.seat, ended.how) for ended in answer.ended if ended.cue.per == "glass"] == [(1, "asked_first")]


def test_an_ask_with_a_seat_is_about_that_glass(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("serve_drink", 2, table="12", seat=2, drink="water")
    house.wait(10)
    answer = house.ask("ask", table="12", about="refill", seat=2)
    assert [ended.cue.seat for ended in answer.ended if ended.cue.per == "glass"] == [2]


def test_a_left_table_is_reset_within_four_minutes(house):
    house.ask("leave", table="12")
    house.wait(4)
    cue = house.cue("reset")
    assert (cue.table, cue.party, cue.quiet) == ("12", None, True)
    assert told(house.ask("reset", table="12"))["ended"] == [("reset", "met")]


def test_guests_at_a_table_imply_that_it_was_reset(house):
    house.ask("leave", table="12")
    house.wait(4)
    assert told(house.seat("12", "p2"))["ended"] == [("reset", "implied")]


def test_a_move_leaves_a_table_to_reset_and_takes_the_cues_along(house):
    house.wait(1)
    house.ask("move", party="p1", tables=["21"])
    assert house.cue("greet").table == "21"
    assert house.cue("greet").staff == "s2"
    house.wait(4)
    assert house.cue("reset").table == "12"


def test_the_host_is_warned_of_guests_at_a_table_held_for_others(house):
    house.ask("hold", table="12", until=house.now.replace(minute=30).isoformat(), party="p9")
    house.wait(15)
    cue = house.cue("overstay")
    assert (cue.role, cue.staff, cue.table) == ("host", None, "12")
    assert cue.why == "The hold runs out in 15 min. Offer the check, or give the next party another table."
    assert "overstay" in [cue.standard for cue in house.cues("h1")]
    assert "overstay" not in [cue.standard for cue in house.cues("s1")]
    assert ("overstay", "met") in told(house.ask("leave", table="12"))["ended"]


def test_every_answer_on_a_cue_is_a_request_that_the_desk_takes(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("serve_drink", table="12", seat=2, drink="beer")
    house.ask("serve_course", table="12", course="starters")
    house.wait(30)
    cues = house.cues()
    assert len(cues) >= 4
    for cue in cues:
        for answer in cue.answers:
            house.reopen()
            answered = house.desk.handle(answer.request, house.now)
            assert not hasattr(answered, "code"), (cue.standard, answer.label, answered)
            house.desk.handle({"do": "undo", "fact": answered.facts[0].id}, house.now)


def test_two_guests_who_ask_for_two_things_are_both_remembered(house):
    house.ask("ask", table="12", about="bread")
    house.ask("ask", 0.5, table="12", about="salt")
    assert house.standing() == ["asked_other", "asked_other"]
    assert house.desk.tally.asked_first == 2


def test_asking_again_for_the_same_is_one_need(house):
    house.ask("ask", table="12", about="bread")
    house.ask("ask", 0.5, table="12", about="bread")
    assert house.standing() == ["asked_other"]
    assert house.desk.tally.asked_first == 1


def test_a_refill_at_one_seat_leaves_the_ask_of_another(house):
    for seat in (1, 2):
        house.ask("serve_drink", table="12", seat=seat, drink="water")
        house.ask("ask", 1, table="12", about="refill", seat=seat)
    house.ask("refill", table="12", seat=1)
    assert [cue.seat for cue in house.cues() if cue.standard == "asked_refill"] == [2]


def test_one_ask_is_one_need_whatever_could_be_meant(house):
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("serve_drink", table="12", seat=2, drink="beer")
    house.ask("ask", 1, table="12", about="refill")
    assert house.desk.tally.asked_first == 1
    house.ask("refill", 1, table="12", seat=1)
    house.wait(40)
    assert "another" in house.standing()


def test_a_party_moved_to_a_table_to_be_reset_leaves_nothing_to_reset_there(house):
    house.seat("13", "p2")
    house.ask("leave", 1, table="13")
    house.ask("move", 1, table="12", tables=["13"])
    house.wait(10)
    assert [cue.table for cue in house.cues() if cue.standard == "reset"] == ["12"]


def test_cues_go_to_people_who_are_there(house):
    house.ask("sign_in", staff="s2")
    house.wait(1.5)
    assert [(cue.standard, cue.staff) for cue in house.cues("s2")] == [("greet", None)]


def test_a_late_greeting_starts_no_clock_for_drinks_that_were_ordered(house):
    house.ask("take_order", 1, table="12", of="drinks")
    house.ask("greet", 1, table="12")
    house.wait(4)
    assert "drink_order" not in house.standing()


def test_starters_cleared_late_do_not_end_the_check_back_of_the_mains(house):
    house.ask("serve_course", table="12", course="starters")
    house.ask("serve_course", 10, table="12", course="mains")
    house.ask("clear_course", 1, table="12", course="starters")
    house.wait(1)
    assert "check_back" in house.standing()
    assert "mains" not in house.standing()


def test_a_cue_that_ended_is_told_in_the_words_it_had(house):
    house.ask("serve_drink", table="12", seat=1, drink="beer")
    house.wait(16)
    answer = house.ask("serve_drink", table="12", seat=1, drink="red")
    (ended,) = [each.cue for each in answer.ended if each.cue.standard == "another"]
    assert "Beer" in ended.say
    assert "Red" not in ended.why
