"""What nobody answered: a guest whom nobody saw to is no perfect shift."""

import pytest

from desk_app.facts import PartyLeft, PartySeated
from desk_app.review.measures.league import league
from desk_app.review.telling.headline import headline
from desk_app.review.telling.mend import mend
from tests.support.houses import House
from tests.support.shifts import Review, evening


@pytest.fixture
def walk_out() -> House:
    """Greet is late after 3 minutes: three people sit from 18:02 to 18:45 and nobody comes; two are greeted after 1."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 3, after=2)
    house.seat("13", "p2", 2)
    house.ask("greet", 1, table="13")
    house.ask("leave", 42, table="12")
    return house


def never(house: House) -> dict[str, float | None]:
    return {name: figure for name, figure in Review(house).by("never_answered", "standard").items() if figure}


def test_a_walk_out_is_said_in_the_headline_and_in_what_to_mend(walk_out):
    review = Review(walk_out)
    said = headline(review.span, review.labels.days)
    assert said == "The one need was met before the guest asked. One more was never answered."
    assert [each.words for each in mend(review.span, review.labels)] == ["Never answered: “Greet” once."]


def test_a_walk_out_opens_the_facts_behind_it(walk_out):
    assert never(walk_out) == {"Greet": 1}
    assert Review(walk_out).facts_behind("never_answered") == ["party_seated", "party_left"]


def test_a_walk_out_leaves_half_of_the_greetings_in_time(walk_out):
    review = Review(walk_out)
    greet = next(each for each in league(review.span, review.labels) if each.standard == "greet")
    assert (greet.needs, greet.never_answered, greet.in_time_share) == (1, 1, 0.5)


def test_the_desks_own_numbers_stay_as_they_are(walk_out):
    assert (walk_out.desk.tally.needs, walk_out.desk.tally.rows["greet"].implied) == (1, 1)


def test_a_step_that_a_later_tap_implied_was_done():
    house = House()
    house.seat("12", "p1", 2)
    house.ask("serve_drink", 9, table="12", seat=1, drink="water")
    assert "Greet" not in never(house)


def test_who_left_before_it_was_late_was_not_kept_waiting():
    house = House()
    house.seat("12", "p1", 2)
    house.ask("leave", 2.5, table="12")
    assert never(house) == {}


def test_a_late_cue_sent_away_was_never_answered():
    house = House()
    house.seat("12", "p1", 2)
    house.wait(4)
    house.ask("dismiss", cue=house.cue("greet").id, why="busy")
    assert never(house) == {"Greet": 1}


def test_what_is_late_and_stands_as_a_shift_closes_was_never_answered_once():
    """It stands as the shift closes, is counted there, and is not counted again when they leave in the next."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.wait(4)
    assert never(house) == {}
    house.ask("close_shift")
    assert never(house) == {"Greet": 1}
    house.ask("open_shift")
    house.ask("leave", 1, table="12")
    assert never(house) == {"Greet": 1}


def test_a_shift_where_nothing_was_answered_says_so():
    house = House()
    house.seat("12", "p1", 2)
    house.ask("leave", 9, table="12")
    review = Review(house)
    assert headline(review.span, review.labels.days) == "One need was never answered."


def test_never_answered_is_never_a_need_that_was_met_or_asked_for():
    review = Review(*evening("bistro", 3))
    moments = review.span.cases("moment")
    assert not (moments["unanswered"] & moments.says("how", "met", "asked_first", "declined", "snoozed")).any()


@pytest.fixture
def water() -> House:
    """A water of 14 minutes at table 12: due to be filled after 10.5, late after 13.5. Everything else is done."""
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("greet", table="12")
    house.ask("take_order", table="12")
    house.ask("serve_course", table="12", course="mains")
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("check_back", 2, table="12", found="happy")
    house.ask("clear_course", 5, table="12", course="mains")
    return house


def test_a_glance_at_a_late_glass_answers_it(water):
    """At 15 minutes somebody sees that it is still half full, and fills it 8 minutes later."""
    water.wait(7)
    assert water.cue("refill").urgency == "late"
    water.ask("glance", 1, table="12", seat=1, level=0.5)
    water.ask("refill", 8, table="12", seat=1)
    review = Review(water)
    assert "Refill" not in never(water)
    assert (review.by("begun_again", "standard"), review.by("lapsed", "standard")) == ({"Refill": 1}, {})


def test_a_glass_that_nobody_comes_to_after_the_glance_was_never_answered_once(water):
    """Half full at 15 minutes, so due 3.5 and late 6.5 minutes later; they leave after 10."""
    water.wait(7)
    water.ask("glance", 1, table="12", seat=1, level=0.5)
    water.wait(9)
    water.ask("leave", 1, table="12")
    assert never(water)["Refill"] == 1


def test_the_next_course_asks_the_same_question_again():
    """Mains come while the check back of the starters is 3 minutes late; that of the mains is answered."""
    house = House()
    house.seat("12", "p1", 2)
    house.ask("serve_course", table="12", course="starters")
    house.wait(7)
    assert house.cue("check_back").urgency == "late"
    house.ask("serve_course", table="12", course="mains")
    house.ask("check_back", 1, table="12", found="happy")
    assert "Check back" not in never(house)


def test_a_course_cleared_before_anybody_asked_how_it_was_was_never_answered():
    house = House()
    house.seat("12", "p1", 2)
    house.ask("serve_course", table="12", course="starters")
    house.wait(7)
    house.ask("clear_course", table="12", course="starters")
    assert never(house)["Check back"] == 1


def test_a_refill_that_the_check_silenced_before_it_was_late_is_not_to_be_answered(water):
    """The check is there at 12 minutes, the refill was due at 10.5 and is late at 13.5; they pay at 20."""
    water.wait(4)
    assert water.cue("refill").urgency == "due"
    water.ask("present_check", 1, table="12")
    water.ask("take_payment", 8, table="12")
    assert "Refill" not in never(water)
    assert Review(water).by("lapsed", "standard")["Refill"] == 1


def test_silence_that_one_need_hands_to_the_next_goes_on(water):
    """They ask for the check at 12 minutes, it is there at 16, and they pay at 20: nobody was to fill at 13.5."""
    water.wait(4)
    water.ask("ask", 1, table="12", about="check")
    water.ask("present_check", 4, table="12")
    water.ask("take_payment", 4, table="12")
    assert "Refill" not in never(water)


def test_a_refill_that_was_late_before_the_check_came_was_never_answered(water):
    """It stands late from 13.5 minutes, the check comes at 15, they pay at 20."""
    water.wait(7)
    water.ask("present_check", 1, table="12")
    water.ask("take_payment", 5, table="12")
    assert never(water)["Refill"] == 1


def test_what_stands_late_once_the_silence_is_over_is_to_be_answered():
    """Check back is late 4 minutes after the food; an ask silences it from 3 to 6, and the course is cleared at 9."""
    house = House()
    house.seat("12", "p1", 2)
    house.ask("serve_course", table="12", course="mains")
    house.wait(2)
    house.ask("ask", 1, table="12", about="refill")
    house.ask("serve_drink", 3, table="12", seat=1, drink="tea")
    assert house.cue("check_back").urgency == "late"
    house.ask("clear_course", 3, table="12", course="mains")
    assert never(house)["Check back"] == 1


def test_what_stands_silenced_as_a_shift_closes_is_not_missed(water):
    water.wait(4)
    water.ask("present_check", 1, table="12")
    water.ask("close_shift", 2)
    assert "Refill" not in never(water)


def test_what_was_never_shown_was_nobodys_to_answer():
    """The desk was asleep from their coming to their going: greet was late, but no cue was ever on a screen."""
    house = House()
    house.happens(PartySeated, party="p1", tables=("12",), size=2)
    house.happens(PartyLeft, 30, party="p1", tables=("12",))
    assert never(house) == {}
