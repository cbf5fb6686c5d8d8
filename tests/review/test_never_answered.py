"""What nobody answered: a guest whom nobody saw to is no perfect shift."""

import pytest

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
