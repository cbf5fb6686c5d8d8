"""Calm: who would have heard what, on a screen of their own."""

from collections import Counter, defaultdict

import pytest

from desk_app.cues.cue import Cue, standing_cues
from desk_app.cues.sound import SoundRation
from desk_app.floor.state import Floor
from desk_app.house.house import House as FoldedHouse
from desk_app.review.measures import MEASURES, Value
from desk_app.review.pages.pages import counting
from tests.support.houses import House, minutes
from tests.support.shifts import Review, evening
from tests.support.stops import Stop


def guests_since_six() -> House:
    """Greet is due after 2 minutes and late after 3; table 12 is Ann's."""
    house = House()
    house.ask("open_shift")
    house.seat()
    return house


def test_a_cue_rings_when_it_is_due_but_nothing_repeats_within_three_minutes():
    """Due at 18:02, late at 18:03, greeted at 18:04."""
    house = guests_since_six()
    house.wait(3)
    house.ask("greet", 1, table="12")
    assert Review(house).by("sounds", "standard") == {"Greet": 1}


def test_a_cue_that_was_passed_rings_for_whom_it_was_passed_to():
    house = guests_since_six()
    house.wait(2)
    house.ask("pass", 0.2, cue=house.cue("greet").id, staff="s2")
    house.ask("greet", 1.5, table="12")
    house.ask("close_shift", 0.5)
    assert Review(house).by("sounds", "server") == {"Ann": 1, "Ben": 1}


def test_a_cue_for_a_role_rings_for_everybody_who_has_it():
    """The rider's first word is due a minute after arriving; two people dispatch here, and the manager may as well."""
    stop = Stop()
    stop.ask("open_shift")
    stop.rider("r1")
    stop.wait(1)
    stop.ask("close_shift", 19)
    dispatchers = [each.name for each in stop.desk.floor.venue.staff.values() if "dispatcher" in each.roles]
    review = Review(stop)
    assert len(dispatchers) > 1
    heard = review.by("sounds", "server")
    assert list(heard) == dispatchers
    assert len(set(heard.values())) == 1


def test_a_cue_goes_with_the_party_that_moves():
    """Late at 12, which is Ann's, the party moves to 21, which is Ben's, before it was due."""
    house = guests_since_six()
    house.wait(1.5)
    house.ask("move", 0.2, party="p1", tables=["21"])
    house.ask("note", 1, text="busy")
    assert Review(house).by("sounds", "server") == {"Ben": 1}


def test_a_cue_that_another_silences_does_not_ring():
    """The check-back is shown after 1 minute and due after 2; in between the guests ask for the check, or do not."""
    for asks in (False, True):
        house = House(standards=CHECK_BACK)
        house.ask("open_shift")
        house.seat()
        house.ask("greet", 1, table="12")
        house.wait(1.6)
        assert house.standing() == ["back"]
        if asks:
            house.ask("ask", 0.1, table="12", about="check")  # quiet itself: it takes no other cue's sound
        house.ask("note", 8, text="busy")
        assert ("Back" in Review(house).by("sounds", "standard")) is not asks


def test_a_cue_that_stands_over_the_end_of_a_shift_rings_on_the_next():
    house = guests_since_six()
    house.ask("close_shift", 5)
    house.ask("open_shift", 60)
    house.ask("note", 30, text="busy")
    review = Review(house)
    assert MEASURES["sounds"].take(review.newest()).figure > 0
    assert MEASURES["sounds_each"].take(review.newest()).figure > 0


def test_who_signs_out_works_no_longer():
    """Ann works for six minutes of two hours, in which one cue rings for her."""
    house = House()
    house.ask("open_shift")
    house.ask("sign_in", staff="s1")
    house.ask("sign_in", staff="s2")
    house.seat()
    house.ask("greet", 2.5, table="12")
    house.ask("sign_out", 3.5, staff="s1")
    house.ask("note", 114, text="busy")
    review = Review(house)
    assert review.by("sounds", "server")["Ann"] == 1
    assert review.by("sounds_each", "server")["Ann"] == pytest.approx(10 / 6)


def test_nobody_by_name_is_not_a_person():
    """A cue of a table that nobody looks after rings, and is in nobody's ten minutes."""
    house = House()
    house.ask("open_shift")
    house.ask("sign_in", staff="h1")
    house.seat()
    house.ask("note", 5, text="busy")
    review = Review(house)
    assert list(review.by("sounds", "server")) == ["Nobody by name"]
    assert review.take("sounds_each") == Value(None, 0)


CHECK_BACK = """
[[standard]]
id = "back"
name = "Back"
per = "party"
starts = ["party_greeted"]
met_by = ["checked_back"]
due = { after = "2 min" }
late = "2 min"
soon = "1 min"
say = "Check back at {table}"

[[standard]]
id = "asked"
name = "Asked"
per = "party"
starts = ["guest_asked"]
met_by = ["check_presented"]
due = { after = "0 min" }
late = "30 min"
inhibits = ["back"]
quiet = true
say = "They asked at {table}"
"""


def test_sounds_are_where_their_cues_were():
    house = guests_since_six()
    house.seat("21", "p2", 4)
    house.ask("note", 2.5, text="busy")
    review = Review(house)
    assert review.by("sounds", "section") == {"Window": 1, "Back": 1}
    assert review.by("sounds", "size") == {"1–2": 1, "3–4": 1}
    assert review.by("sounds", "table") == review.by("raised", "table")


def test_a_day_of_a_long_shift_is_calm_by_its_own_minutes():
    """One cue on each of two evenings of 20 minutes, and nobody closes in between."""
    house = guests_since_six()
    for evening_long in (2, 24 * 60 + 2):
        house.now = house.now.replace(hour=18, minute=0) + minutes(evening_long)
        if evening_long > 2:
            house.seat("13", "p2")
            house.wait(2)
        else:
            house.wait(0)
        house.ask("greet", 0.5, table="12" if evening_long == 2 else "13")
        house.ask("note", 15, text="quiet")
    review = Review(house)
    for day in sorted(set(review.span.columns["duty"]["day"].tolist())):
        span = review.span.on_days(day, day)
        sounds, worked = MEASURES["sounds"].take(span).figure, span.columns["duty"]["minutes"]
        assert worked.max() < 30
        assert MEASURES["sounds_each"].take(span) == Value(sounds / (worked.sum() / 10), int(sounds))


def heard_at_their_screens(review: Review) -> Counter[str]:
    """Fold every fact; at each, and whenever a cue becomes due or late, ask the ration of everybody at a screen."""
    house, rations = FoldedHouse(), defaultdict(SoundRation)
    heard: Counter[str] = Counter()
    facts = [fact for _, fact in counting(list(review.journal.read()))]
    for fact, following in zip(facts, [*facts[1:], None], strict=True):
        house.apply(fact)
        until = following.at if following is not None else fact.at
        cues = standing_cues(house.engine, house.floor, fact.at)
        turning = {time for cue in cues for time in (cue.due_at, cue.late_at) if time and fact.at < time <= until}
        for moment in (fact.at, *sorted(turning)):
            everybody = standing_cues(house.engine, house.floor, moment)
            for staff in (None, *house.floor.venue.staff):
                theirs = [cue for cue in everybody if staff in whose(cue, house.floor)]
                if rations[staff].allows(theirs, moment) is not None:
                    heard[review.labels.name("staff", staff) if staff else "Nobody by name"] += 1
    return heard


def whose(cue: Cue, floor: Floor) -> list[str | None]:
    roles = {each.id: each.roles for each in floor.venue.staff.values() if floor.is_here(each.id)}
    people = {cue.staff, *(staff for staff in roles if cue.role in roles[staff])} - {None}
    return sorted(people) or [None]


@pytest.mark.parametrize(("venue", "seed", "length"), [("bistro", 5, 45), ("bistro", 9, 60), ("shuttle", 6, 75)])
def test_sounds_are_what_everybody_would_have_heard_at_a_screen_of_their_own(venue, seed, length):
    review = Review(*evening(venue, seed, length))
    assert review.by("sounds", "server") == heard_at_their_screens(review)
    assert 0 < review.figure("sounds_worst") <= 2
    named = sum(sounds for who, sounds in review.by("sounds", "server").items() if who != "Nobody by name")
    assert review.figure("sounds_each") == pytest.approx(named / (minutes_worked(review) / 10), abs=0.001)


def minutes_worked(review: Review) -> float:
    """Give the minutes that everybody worked for whom there was a cue: from signing in, or the opening, to the end."""
    facts = [fact for _, fact in counting(list(review.journal.read()))]
    (opened,) = (fact.at for fact in facts if fact.kind == "shift_opened")
    house, heard = FoldedHouse(), set()
    signed_in = {}
    for fact in facts:
        house.apply(fact)
        if fact.kind == "staff_signed_in":
            signed_in[fact.staff] = max(fact.at, opened)
        for cue in standing_cues(house.engine, house.floor, fact.at) if fact.kind == "cue_raised" else ():
            heard |= set(whose(cue, house.floor))
    everybody = signed_in or dict.fromkeys(heard, opened)
    return sum((facts[-1].at - since).total_seconds() / 60 for who, since in everybody.items() if who in heard - {None})
