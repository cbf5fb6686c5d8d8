"""Changed standards tried on shifts that were: the answer is what a house with that procedure would have seen."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.floor.venue_faults import VenueFault
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.changing.trial import Trial
from desk_app.review.changing.what_if import COUNTED, Count, last_shifts, what_if
from desk_app.review.measures import MEASURES
from desk_app.review.pages.pages import counting
from desk_app.review.pages.shelf import Shelf
from tests.simulation.dinner import Dinner
from tests.support.houses import RESTAURANT, SIX, House, small_venue

SOONER = {"greet": {"due": {"after": "1 min"}}}


def to_the_end(done: int, of: int) -> bool:
    return True


def shelf_of(house: House) -> Shelf:
    shelf = Shelf(MemoryFacts(house.journal), MemoryPages())
    shelf.catch_up()
    return shelf


def tried(house: House, changes, go_on=to_the_end):
    shelf = shelf_of(house)
    return what_if(shelf, shelf.heads, changes, house.desk.floor.venue, go_on)


@pytest.fixture
def two_tables():
    """12 is greeted after 45 seconds, 13 after two minutes and a half."""
    house = House()
    house.seat("12", "p1")
    house.ask("greet", 0.75, table="12")
    house.seat("13", "p2", after=10)
    house.ask("greet", 2.5, table="13")
    return house


def test_greeting_due_a_minute_sooner(two_tables):
    """Due after 2: shown after 1, late after 3. 12 was greeted unasked by any cue, 13 with one, in time.

    Due after 1: shown after half a minute, late after 2. 12 would have had a cue, 13's would have been late.
    """
    result = tried(two_tables, SOONER)
    assert result.by_standard["greet"].before == Count(raised=1, in_time=2, late=0)
    assert result.by_standard["greet"].after == Count(raised=2, in_time=1, late=1)
    assert result.sentences == ("Greet due after 1 min instead of 2: 1 more cue, 1 fewer met in time, 1 more late.",)


def test_a_cue_that_comes_later_than_it_did_is_still_a_cue(two_tables):
    """Due after 4 instead of 2: shown after 2 instead of 1. 13 was greeted after two and a half."""
    result = tried(two_tables, {"greet": {"due": {"after": "4 min"}}})
    assert result.by_standard["greet"].after == Count(raised=1, in_time=2, late=0)


def test_shifts_under_a_plan_that_has_no_such_standard_are_not_counted_as_tried(two_tables):
    """Two pages with the restaurant's standards, then one of a plan without any: tried on two of three."""
    two_tables.ask("open_shift")
    two_tables.ask("close_shift", 1)
    venue = two_tables.desk.floor.venue
    assert (tried(two_tables, SOONER).shifts, tried(two_tables, SOONER).tried) == (2, 2)
    two_tables.ask("open_shift")
    two_tables.adopt(small_venue(standards=""))
    two_tables.ask("note", text="quiet")
    shelf = shelf_of(two_tables)
    found = what_if(shelf, shelf.heads, SOONER, venue, to_the_end)
    assert (found.shifts, found.tried) == (3, 2)


def test_a_change_that_changes_nothing_says_so(two_tables):
    result = tried(two_tables, {"reset": {"due": {"after": "5 min"}}})
    assert result.sentences == ("Reset due after 5 min instead of 4: nothing would have been otherwise.",)
    assert result.total.before == result.total.after


def test_a_standard_that_is_no_longer_asked_for_has_no_cues(two_tables):
    result = tried(two_tables, {"greet": None})
    assert result.by_standard["greet"].after == Count()
    assert result.sentences[0] == "Greet is no longer asked for: 1 fewer cue, 2 fewer met in time."


def test_a_need_that_nobody_answers_was_never_answered_once_the_shift_is_closed():
    """Due after 2 minutes and late after 3; due after 1 and late after 2. The shift is closed after two and a half."""
    house = House()
    house.ask("open_shift")
    house.seat("12")
    house.ask("close_shift", 2.5)
    result = tried(house, SOONER)
    assert (result.total.before.never_answered, result.total.after.never_answered) == (0, 1)
    assert result.sentences == ("Greet due after 1 min instead of 2: 1 more never answered.",)


def test_what_another_standard_silences_is_told_apart():
    """Nobody checks back after the mains. If that silenced refills, the one that was shown would not have been."""
    house = House()
    house.seat("12")
    house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    house.ask("serve_course", 4, table="12", course="mains")
    house.ask("refill", 15, table="12")
    result = tried(house, {"check_back": {"inhibits": ["refill"]}})
    assert result.by_standard["refill"].before.raised == 1
    assert result.by_standard["refill"].after.raised == 0
    assert result.sentences == (
        "Check back silences others than before: nothing would have been otherwise.",
        "Other standards with it: 1 fewer cue.",
    )


def test_a_snooze_holds_where_the_same_cue_stands():
    """The greeting was snoozed for ten minutes, answered after eight: one cue, come back or not."""
    house = House()
    house.seat("12")
    house.wait(1.5)
    house.ask("snooze", cue=house.cue("greet").id, minutes=10)
    house.ask("greet", 6.5, table="12")
    result = tried(house, {"greet": {"late": "2 min"}})
    assert result.by_standard["greet"].before == Count(raised=1, in_time=0, late=1)
    assert result.by_standard["greet"].after == Count(raised=1, in_time=0, late=1)


def test_what_was_undone_is_not_tried():
    house = House()
    slip = house.seat("12").facts[0]
    house.ask("undo", 0.2, fact=slip.id)
    house.ask("note", 30, text="quiet")
    assert tried(house, SOONER).total.after == Count()


def test_a_change_that_cannot_be_read_is_refused_in_words_before_anything_is_tried(two_tables):
    asked = []
    with pytest.raises(VenueFault, match="“soon” is not a duration"):
        tried(two_tables, {"greet": {"due": {"after": "soon"}}}, lambda *far: asked.append(far) or True)
    assert asked == []


def test_it_can_be_stopped_between_shifts_and_says_how_many_were_done():
    house = House()
    for _ in range(3):
        house.ask("open_shift", 1)
        house.seat("12", f"p{house.now}")
        house.ask("leave", 5, table="12")
        house.ask("close_shift", 1)
    heads = shelf_of(house).heads
    stops = []
    result = tried(house, SOONER, lambda done, of: stops.append((done, of)) or len(stops) < 2)
    assert (result.shifts, result.asked) == (2, len(heads))
    assert stops[-1][0] == heads[1].last
    assert stops[-1][1] == heads[-1].last


def test_the_last_shifts_are_those_that_were_opened():
    house = House()
    house.seat("12")
    assert [head.first for head in last_shifts(shelf_of(house).heads)] == [1]
    for _ in range(3):
        house.ask("open_shift", 1)
        house.ask("close_shift", 1)
    heads = shelf_of(house).heads
    assert last_shifts(heads) == heads[1:]
    assert last_shifts(heads, 2) == heads[2:]


def test_it_can_be_stopped_within_a_long_shift():
    house = House()
    for _ in range(600):
        house.ask("note", text="x")
    result = tried(house, SOONER, lambda done, _: done > 500)
    assert (result.shifts, result.total.after) == (0, Count())


def test_a_shift_begins_with_the_clocks_that_ran_when_the_last_one_ended():
    """Seated before the shift opened: 12 is greeted after 51 seconds, 13 after 90. Only 13's cue was shown."""
    house = House()
    house.seat("12", "p1")
    house.seat("13", "p2")
    house.ask("open_shift", 0.25)
    house.ask("greet", 0.6, table="12")
    house.ask("greet", 0.65, table="13")
    shelf = shelf_of(house)
    result = what_if(shelf, shelf.heads[-1:], SOONER, house.desk.floor.venue, to_the_end)
    assert result.by_standard["greet"].before == Count(raised=1, in_time=2, late=0)
    assert result.by_standard["greet"].after == Count(raised=2, in_time=2, late=0)
    begun = MEASURES["in_time"].evidence(shelf.of(shelf.heads[-1:]))
    assert begun[0] < shelf.heads[-1].first
    assert list(MEASURES["in_time"].evidence(result.spans.before)) == list(begun)


def test_a_plan_adopted_meanwhile_is_changed_too(two_tables):
    two_tables.adopt(small_venue(more="\n# laid again\n"))
    two_tables.seat("11", "p3", after=1)
    two_tables.ask("greet", 1.5, table="11")
    greet = tried(two_tables, SOONER).by_standard["greet"]
    assert (greet.before.raised, greet.after.raised) == (2, 3)


@pytest.fixture(scope="module")
def dinner() -> Shelf:
    """Three quarters of an hour of a simulated dinner."""
    journal = Dinner(seed=11).run(45).desk._journal
    shelf = Shelf(MemoryFacts(journal), MemoryPages())
    shelf.catch_up()
    return shelf


def test_unchanged_standards_show_the_cues_that_were_shown(dinner):
    head = dinner.heads[-1]
    trial = Trial(dinner.reader_before(head.first), {})
    facts = counting(dinner.facts(head))
    assert trial.run(facts, to_the_end)
    shown = Counter((fact.standard, fact.at) for _, fact in facts if fact.kind == "cue_raised")
    assert shown.total() > 50
    for side in (trial.before, trial.after):
        assert Counter((cue.standard, cue.at) for cue in side.shown) == shown


def test_what_was_counts_as_the_measures_of_those_shifts_do_and_stands_on_the_same_facts(dinner):
    """Whatever is changed: *Late* means one thing in the review, and opens the same facts."""
    venue = dinner.house_after(dinner.heads[-1]).floor.venue
    result = what_if(dinner, dinner.heads, SOONER, venue, to_the_end)
    span = dinner.of(dinner.heads)
    assert result.total.before == Count.of(span)
    assert min(result.total.before.raised, result.total.before.in_time, result.total.before.late) > 0
    for name in COUNTED:
        assert list(MEASURES[name].evidence(result.spans.before)) == list(MEASURES[name].evidence(span)), name


def test_each_cue_that_would_have_been_shown_tells_where_and_how_it_ended(two_tables):
    """Due after 1: shown after half a minute, late after two. 12 was greeted after 45 seconds, 13 after 2½ minutes."""
    shown = [cue for cue in tried(two_tables, SOONER).spans.shown if cue.standard == "greet"]
    assert [(cue.words, cue.how) for cue in shown] == [("Greet at 12", "met"), ("Greet at 13", "met")]
    assert [(cue.ended_at - cue.at).total_seconds() for cue in shown] == [15, 120]
    assert [cue.ended_at >= cue.late_at for cue in shown] == [False, True]


def test_a_glance_would_have_begun_the_cue_again():
    """A water filled at 0 would have been due after 6 minutes and late after 9; somebody looked at 12."""
    house = House()
    house.seat("12", "p1")
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("glance", 12, table="12", seat=1, level=0.5)
    result = tried(house, {"refill": {"due": {"after": "6 min"}}})
    assert [cue.how for cue in result.spans.shown if cue.standard == "refill"] == ["begun_again"]
    assert result.by_standard["refill"].after.never_answered == 0


# --- The slow and obvious way: a house that works by the changed procedure from the start ---------------------------

CHANGED = {"greet": {"due": {"after": "1 min"}}, "refill": {"due": {"after": "6 min"}}, "check_back": {"late": "30 s"}}
WRITTEN = (
    ('2 min" }\nlate    = "1 min"\nsay     = "Greet', '1 min" }\nlate    = "1 min"\nsay     = "Greet'),
    ('{ learned = "drink", at_level = 0.25, otherwise = "12 min" }', '{ after = "6 min" }'),
    ('late    = "2 min"\nsay     = "Check back at', 'late    = "30 s"\nsay     = "Check back at'),
)
"""The same in the file of the ready-made procedure: what stands there, and what to write instead."""
STEPS = ["greet", "serve", "serve2", "refill", "course", "clear", "check_back", "ask", "pay", "wait", "wait"]


@settings(max_examples=12, deadline=None)
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(STEPS), st.sampled_from([0.3, 0.7, 1.1, 2.6, 4.9])), min_size=4, max_size=20
    )
)
def test_a_trial_sees_what_a_house_with_that_procedure_sees(steps):
    fields = {
        "greet": ("greet", {}),
        "serve": ("serve_drink", {"seat": 1, "drink": "water"}),
        "serve2": ("serve_drink", {"seat": 2, "drink": "beer"}),
        "refill": ("refill", {}),
        "course": ("serve_course", {"course": "mains"}),
        "clear": ("clear_course", {"course": "mains"}),
        "check_back": ("check_back", {}),
        "ask": ("ask", {"about": "refill"}),
        "pay": ("present_check", {}),
    }
    old, new, changed = House(), House(), RESTAURANT
    for stands, instead in WRITTEN:
        assert stands in changed
        changed = changed.replace(stands, instead)
    new.desk.adopt(small_venue(), {"restaurant": changed}, SIX)
    for house in (old, new):
        house.ask("open_shift")
        house.seat("12", "p1", 2)
        for step, after in steps:
            do, more = fields.get(step, ("tick", {}))
            house.try_to(do, after, **({"table": "12"} | more if do != "tick" else {}))
        house.ask("close_shift", 0.1)
    result = tried(old, CHANGED)
    for house, side in ((old, "before"), (new, "after")):
        shelf = shelf_of(house)
        span = shelf.of(shelf.heads)
        for name, effect in result.by_standard.items():
            assert getattr(effect, side) == Count.of(span.with_word("standard", name)), (name, side)
