"""Each measure on a shift written by hand, whose answer is worked out beside it."""

from datetime import timedelta

import pytest

from desk_app.facts import PartyGreeted, decode
from desk_app.review.measures import MEASURES, ROOMS, Value
from tests.support.houses import SIX, House
from tests.support.shifts import Review, append
from tests.support.stops import Door, Stop


@pytest.fixture
def three_greetings() -> Review:
    """Greet is due after 2 minutes and late after 3: greeted after 1, greeted after 5, and one who asked after 2."""
    house = House()
    house.seat("12", "p1", 2)
    house.ask("greet", 1, table="12")
    house.seat("13", "p2", 2)
    house.ask("greet", 5, table="13")
    house.seat("21", "p3", 6)
    house.ask("ask", 2, table="21", about="greet")
    return Review(house)


def test_two_of_three_needs_were_met_first_and_one_of_them_in_time(three_greetings):
    figures = {name: three_greetings.figure(name) for name in ("needs", "met_first", "asked_first")}
    assert figures == {"needs": 3, "met_first": 2, "asked_first": 1}
    assert three_greetings.take("proactive_share") == Value(2 / 3, 3)
    assert three_greetings.take("in_time_share") == Value(1 / 3, 3)


def test_late_counts_from_the_minute_at_which_it_was_late(three_greetings):
    """Greeted after 5 minutes, late at 3: one was late, by 2 minutes."""
    assert (three_greetings.figure("in_time"), three_greetings.figure("late")) == (1, 1)
    assert three_greetings.take("minutes_late") == Value(2.0, 1, 2.0)


def test_the_worst_tenth_stands_nine_tenths_of_the_way_from_the_shortest_to_the_longest(three_greetings):
    """1, 5 and, until asking, 2 minutes: 1 below the median, 0 and 3 above it; eight tenths from 0 to 3 is 2.4."""
    assert three_greetings.take("consistency") == Value(pytest.approx(2.4), 3)


def test_who_waited_longest_and_then_had_to_ask_is_among_the_worst_tenth():
    """Greeted after 1 and 1, asked after 11: 0, 0 and 10 above the median; music that nothing foresaw is not there."""
    house = House()
    for table, party in (("12", "p1"), ("13", "p2")):
        house.seat(table, party, 2)
        house.ask("greet", 1, table=table)
    house.ask("ask", table="12", about="music")
    house.seat("21", "p3", 6)
    house.ask("ask", 11, table="21", about="greet")
    assert Review(house).take("consistency") == Value(pytest.approx(8.0), 3)


def test_a_number_opens_the_facts_it_stands_on(three_greetings):
    assert three_greetings.facts_behind("asked_first") == ["party_seated", "guest_asked"]
    assert three_greetings.facts_behind("late") == ["party_seated", "party_greeted"]


def test_how_cues_ended_is_counted_by_how():
    """A greeting snoozed, then met; a check-back dismissed; a drink declined; and drinks that the food implied."""
    house = House()
    house.seat("12", "p1", 2)
    house.wait(2)
    house.ask("snooze", cue=house.cue("greet").id, minutes=2)
    house.ask("greet", 0.5, table="12")
    house.ask("serve_drink", 0.1, table="12", seat=1, drink="water")
    house.ask("decline", 1, table="12", seat=1)
    house.ask("take_order", 0.1, table="12", of="food")
    house.ask("serve_course", 5, table="12", course="mains")
    house.wait(3)
    house.ask("dismiss", cue=house.cue("check_back").id, why="regulars")
    review = Review(house)
    assert {
        name: review.figure(name) for name in ("raised", "snoozed", "declined", "dismissed", "lapsed", "implied")
    } == {
        "raised": 2,
        "snoozed": 1,
        "declined": 1,
        "dismissed": 1,
        "lapsed": 0,
        "implied": 1,
    }
    assert review.by("dismissed", "why") == {"Regulars": 1}


@pytest.fixture
def one_turn() -> Review:
    """A party of two: each step stands beside the minutes it took; the shift is open for 60 minutes."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("greet", 1, table="12")
    house.ask("take_order", 2, table="12", of="drinks")
    house.ask("serve_drink", 4, table="12", seat=1, drink="water")
    house.ask("take_order", 1, table="12", of="food")
    house.ask("serve_course", 10, table="12", course="mains")
    house.ask("check_back", 2, table="12", found="happy")
    house.ask("clear_course", 15, table="12", course="mains")
    house.ask("present_check", 3, table="12")
    house.ask("take_payment", 4, table="12")
    house.ask("leave", 5, table="12")
    house.ask("reset", 6, table="12")
    house.ask("close_shift", 7)
    return Review(house)


def test_each_step_at_the_table_has_its_minutes(one_turn):
    steps = {measure.id: one_turn.figure(measure.id) for measure in ROOMS["Moments at the table"]}
    assert steps == {
        "time_to_greet": 1,
        "time_to_drinks": 4,
        "time_to_food": 10,
        "time_to_check_back": 2,
        "time_to_check": 3,
        "time_to_pay": 4,
        "time_to_reset": 6,
    }


def test_a_turn_falls_into_its_phases(one_turn):
    """Ordered after 1+2+4+1 = 8, served 10 later, the check after 2+15+3 = 20 more, and 4+5 = 9 more to leaving."""
    phases = ("seated_to_ordered", "ordered_to_served", "served_to_check", "check_to_left", "turn_minutes")
    assert [one_turn.figure(phase) for phase in phases] == [8, 10, 20, 9, 47]
    assert (one_turn.figure("turns"), one_turn.figure("covers")) == (1, 2)


def test_occupancy_is_seats_sat_on_of_seats_open(one_turn):
    """Two guests for 47 minutes, of 17 seats for 60. In section A, with 8 of the seats, it is 94 of 480."""
    assert one_turn.take("occupancy").figure == pytest.approx(94 / (17 * 60))
    assert one_turn.by("occupancy", "section") == {"Window": pytest.approx(94 / (8 * 60))}


@pytest.fixture
def seated_too_soon() -> Review:
    """Four sit from 18:00 to 19:10, another two from 19:20 to 20:00; the house is open from 18:30 to 19:30."""
    house = House()
    house.seat("21", "p1", 4)
    house.ask("open_shift", 30)
    house.ask("leave", 40, table="21")
    house.wait(10)
    house.seat("12", "p2", 2)
    house.ask("close_shift", 10)
    house.ask("leave", 30, table="12")
    return Review(house)


def test_occupancy_counts_only_while_the_house_is_open(seated_too_soon):
    """Four guests for 40 of their 70 minutes, two for 10 of their 40: 180 guest minutes, of 17 seats for 60."""
    assert seated_too_soon.take("occupancy").figure == pytest.approx(180 / (17 * 60))


def test_occupancy_by_the_hour_counts_only_while_the_house_is_open(seated_too_soon):
    """Of 17 seats for 30 minutes each: before 19:00 four for 30 minutes, after it four for 10 and two for 10."""
    shares = {"18:00": pytest.approx(120 / (17 * 30)), "19:00": pytest.approx(60 / (17 * 30))}
    assert seated_too_soon.by("occupancy", "hour") == shares


def test_who_asks_for_the_check_again_has_waited_since_the_first_time():
    """Asked at 0 and 20, cleared at 29, the check at 30."""
    house = House()
    house.seat()
    house.ask("ask", table="12", about="check")
    house.ask("ask", 20, table="12", about="check")
    house.ask("clear_course", 9, table="12", course="mains")
    house.ask("present_check", 1, table="12")
    assert Review(house).take("time_to_check") == Value(30.0, 1, 30.0)


def test_the_check_is_measured_from_the_last_course_cleared():
    """Starters cleared at 0, mains served at 10 and cleared at 30, asked for at 33, there at 36."""
    house = House()
    house.seat()
    house.ask("clear_course", table="12", course="starters")
    house.ask("serve_course", 10, table="12", course="mains")
    house.ask("clear_course", 20, table="12", course="mains")
    house.ask("ask", 3, table="12", about="check")
    house.ask("present_check", 3, table="12")
    assert Review(house).take("time_to_check") == Value(6.0, 1, 6.0)


def test_a_course_cleared_before_another_came_asks_for_no_check():
    """Starters cleared at 0, mains served at 10, asked for at 25, there at 28."""
    house = House()
    house.seat()
    house.ask("clear_course", table="12", course="starters")
    house.ask("serve_course", 10, table="12", course="mains")
    house.ask("ask", 15, table="12", about="check")
    house.ask("present_check", 3, table="12")
    assert Review(house).take("time_to_check") == Value(3.0, 1, 3.0)


def test_who_orders_more_food_still_waits_for_the_first_of_it():
    """Ordered at 5, more at 40, served at 41; what is ordered after that begins anew."""
    house = House()
    house.seat()
    house.ask("take_order", 5, table="12", of="food")
    house.ask("take_order", 35, table="12", of="food")
    house.ask("serve_course", 1, table="12", course="mains")
    assert Review(house).take("time_to_food") == Value(36.0, 1, 36.0)
    house.ask("take_order", 10, table="12", of="food")
    house.ask("serve_course", 4, table="12", course="desserts")
    assert Review(house).take("time_to_food") == Value(20.0, 2, pytest.approx(32.8))


def test_a_step_that_only_a_later_tap_implied_has_no_minutes():
    house = House()
    house.seat()
    house.ask("take_order", 4, table="12")
    assert Review(house).take("time_to_greet") == Value(None, 0)


@pytest.mark.parametrize(("said", "share"), [(0.6, 1.0), (0.5, 0.0), (0.1, 0.0)])
def test_a_glass_more_than_half_full_was_visited_too_early(said, share):
    house = House()
    house.seat()
    house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    house.ask("refill", 9, table="12", seat=1, level=said)
    assert Review(house).take("too_early") == Value(share, 1)


def test_a_glass_of_fourteen_minutes_filled_after_twenty_stood_dry_for_six():
    house = House()
    house.seat()
    house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    house.ask("refill", 20, table="12", seat=1)
    review = Review(house)
    assert (review.figure("dry_minutes"), review.figure("dry_glasses")) == (6, 1)
    assert review.figure("level_on_arrival") == 0


def test_a_glass_that_was_declined_stands_dry_for_nobody():
    house = House()
    house.seat()
    house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    house.ask("decline", 5, table="12", seat=1)
    house.ask("leave", 60, table="12")
    assert Review(house).figure("dry_minutes") == 0


@pytest.fixture
def four_waits() -> Review:
    """Told 20, called after 15; told 10, seated after 14; told 30, gave up after 5; called after 3 and not there."""
    door = Door()
    door.guests("a")
    door.ask("quote", party="a", minutes=20)
    door.ask("notify", 15, party="a")
    door.ask("seat", 2, party="a", tables=["11"], size=2)
    door.guests("b")
    door.ask("quote", party="b", minutes=10)
    door.ask("seat", 14, party="b", tables=["12"], size=2)
    door.guests("c")
    door.ask("quote", party="c", minutes=30)
    door.ask("leave_queue", 5, party="c", how="gave_up")
    door.guests("d", 6)
    door.ask("notify", 3, party="d")
    door.ask("leave_queue", 10, party="d", how="no_show")
    return Review(door)


def test_a_wait_lasts_until_the_party_is_called(four_waits):
    """15, 14, 5 and 3 minutes: half way between 5 and 14 is 9.5."""
    assert four_waits.figure("waits") == 4
    assert four_waits.figure("waited") == 9.5
    assert (four_waits.figure("gave_up"), four_waits.figure("no_show")) == (1, 1)


def test_a_quote_is_held_against_what_came_of_it(four_waits):
    """Quoted 20 and 10, in truth 15 and 14: 5 minutes sooner, 4 later, so half a minute sooner at the median."""
    assert [four_waits.figure(name) for name in ("wait_quoted", "wait_real", "beyond_quote")] == [15, 14.5, -0.5]


def test_a_promise_is_kept_renewed_or_broken(four_waits):
    assert [four_waits.figure(f"promises_{how}") for how in ("kept", "renewed", "broken")] == [1, 0, 1]
    assert four_waits.take("promises_held") == Value(0.5, 2)
    assert four_waits.facts_behind("promises_broken") == ["wait_quoted", "party_seated"]


def test_a_promise_renewed_in_time_is_held():
    door = Door()
    door.guests("a")
    door.ask("quote", party="a", minutes=10)
    door.ask("update_wait", 8, party="a", minutes=10)
    door.ask("notify", 9, party="a")
    review = Review(door)
    assert [review.figure(f"promises_{how}") for how in ("kept", "renewed", "broken")] == [1, 1, 0]
    assert review.figure("promises_held") == 1


def test_three_vehicles_of_one_route_leave_ten_and_twenty_minutes_apart():
    """Headways 10 and 20: median 15, spread 5 around 15, a third. Each is back after 30 minutes."""
    stop = Stop()
    for vehicle, after in (("7", 0), ("9", 10), ("12", 20)):
        stop.ask("depart", after, vehicle=vehicle)
    for vehicle, after in (("7", 0), ("9", 10), ("12", 20)):
        stop.ask("return", after, vehicle=vehicle)
    review = Review(stop)
    assert (review.figure("loops"), review.figure("loop_minutes")) == (3, 30)
    assert (review.figure("headway"), review.figure("headway_variation")) == (15, 0.333)
    assert review.by("headway", "route") == {"Hotel loop": 15}


def test_nobody_waits_for_a_vehicle_overnight():
    """Two departures ten minutes apart on each of two days: the night between them is no headway."""
    stop = Stop()
    for _ in range(2):
        stop.ask("open_shift")
        for vehicle, after in (("7", 0), ("9", 10)):
            stop.ask("depart", after, vehicle=vehicle)
        for vehicle in ("7", "9"):
            stop.ask("return", 30, vehicle=vehicle)
        stop.ask("close_shift")
        stop.wait(12 * 60)
    assert Review(stop).take("headway") == Value(10.0, 2, 10.0)


def test_a_departure_keeps_its_headway_though_its_vehicle_is_not_back():
    """10 and 20 minutes apart; one is stood down on its way, the others are still out."""
    stop = Stop()
    for vehicle, after in (("7", 0), ("9", 10), ("12", 20)):
        stop.ask("depart", after, vehicle=vehicle)
    stop.ask("stand_down", 1, vehicle="9")
    review = Review(stop)
    assert (review.figure("loops"), review.take("headway")) == (0, Value(15.0, 2, 19.0))
    assert review.facts_behind("headway") == ["vehicle_departed"] * 3


def test_a_loop_beyond_what_its_route_takes_is_overdue():
    stop = Stop()
    stop.ask("depart", vehicle="7")
    stop.ask("return", 30, vehicle="7")
    stop.ask("depart", 5, vehicle="7")
    stop.ask("return", 240, vehicle="7")
    assert Review(stop).take("overdue") == Value(0.5, 2)


def test_riders_are_those_who_came_along():
    stop = Stop()
    stop.rider("r1", 2)
    stop.ask("ticket", party="r1", vehicle="7")
    stop.ask("depart", 1, vehicle="7")
    stop.ask("return", 30, vehicle="7")
    assert Review(stop).figure("riders") == 2


def test_calm_is_sounds_for_each_person_in_ten_minutes():
    """One cue rang once for Ann, before it was answered, in a shift of 4 minutes and a half."""
    house = House()
    house.ask("open_shift")
    house.seat()
    house.ask("greet", 2.5, table="12")
    house.ask("close_shift", 2)
    review = Review(house)
    assert review.figure("sounds") == 1
    assert review.take("sounds_each") == Value(pytest.approx(10 / 4.5), 1)
    assert review.by("sounds_each", "server") == {"Ann": pytest.approx(10 / 4.5)}
    assert review.figure("sounds_worst") == 1


def test_calm_is_shared_by_everybody_who_was_shown_a_cue():
    """One cue rang for Ann and one for Ben, in a shift of 4 minutes: 2 sounds for two people, 2.5 each in ten."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1")
    house.seat("21", "p2")
    house.ask("greet", 2.5, table="12")
    house.ask("greet", table="21")
    house.ask("close_shift", 1.5)
    review = Review(house)
    assert review.take("sounds_each") == Value(2.5, 2)
    assert review.by("sounds_each", "server") == {"Ann": 2.5, "Ben": 2.5}
    assert review.figure("sounds_worst") == 1


def test_where_nothing_was_there_to_measure_there_is_no_figure():
    house = House()
    house.ask("open_shift")
    house.ask("close_shift", 300)
    review = Review(house)
    for measure in MEASURES.values():
        value = measure.take(review.span)
        assert value.cases == 0, measure.id
        nothing = 0.0 if measure.id == "occupancy" or measure.unit == "count" else None
        assert value.figure == nothing, measure.id


def test_a_journal_without_a_fact_has_nothing_to_measure():
    review = Review(House())
    span = review.shelf.of([])
    assert {measure.take(span).cases for measure in MEASURES.values()} == {0}


def test_a_shift_that_was_never_closed_is_measured_as_it_stands():
    """Open for 10 minutes so far, with one party that has left after 8: 16 of 170 seat minutes."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("greet", 1, table="12")
    house.ask("leave", 7, table="12")
    house.ask("reset", 2, table="12")
    review = Review(house)
    assert review.figure("needs") == 2
    assert review.take("occupancy").figure == pytest.approx(16 / 170)


def test_a_clock_that_jumped_back_makes_no_minutes_below_nothing():
    house = House()
    house.seat()
    append(house, [PartyGreeted(id="x1", at=SIX - timedelta(minutes=30), party="p1")])
    review = Review(house)
    assert review.take("time_to_greet") == Value(0.0, 1, 0.0)
    assert review.figure("needs") == 1


def test_a_day_holds_what_a_clock_that_jumped_put_there():
    house = House()
    house.seat()
    append(house, [PartyGreeted(id="x1", at=SIX + timedelta(days=400), party="p1")])
    append(house, [PartyGreeted(id="x2", at=SIX + timedelta(minutes=1), party="p1")])
    review = Review(house)
    day = SIX.date() + timedelta(days=400)
    assert MEASURES["time_to_greet"].take(review.shelf.span(day, day)).cases == 1


def test_facts_of_unknown_kinds_change_no_measure(three_greetings):
    journal = three_greetings.journal
    line = b'{"kind":"robot_bowed","id":"r1","at":"2026-11-21T18:08:00Z","angle":30}'
    before = [measure.take(three_greetings.span) for measure in MEASURES.values()]
    journal.append([decode(line)])
    three_greetings.shelf.catch_up()
    after = three_greetings.shelf.of(three_greetings.shelf.heads)
    assert [measure.take(after) for measure in MEASURES.values()] == before


def test_every_measure_says_what_it_counts_in_a_sentence_of_its_own():
    assert len({measure.words for measure in MEASURES.values()}) == len(MEASURES)
    assert all(measure.words.endswith(".") and measure.words[0].isupper() for measure in MEASURES.values())
