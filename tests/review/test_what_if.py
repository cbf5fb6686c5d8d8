"""Changed standards tried on shifts that were: the answer is what a house with that procedure would have seen."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.floor.venue_faults import VenueFault
from desk_app.house.house import House as Reading
from desk_app.house.house import surviving
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.changing.trial import Trial
from desk_app.review.changing.what_if import Count, last_shifts, what_if
from desk_app.review.pages.columns import unpack
from desk_app.review.pages.rows import Moment
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
    assert result.by_standard["greet"].before == Count(shown=1, late=0, in_time=2)
    assert result.by_standard["greet"].after == Count(shown=2, late=1, in_time=1)
    assert result.sentences == ("Greet due after 1 min instead of 2: 1 more cue, 1 more late, 1 fewer met in time.",)


def test_a_cue_that_comes_later_than_it_did_is_still_a_cue(two_tables):
    """Due after 4 instead of 2: shown after 2 instead of 1. 13 was greeted after two and a half."""
    result = tried(two_tables, {"greet": {"due": {"after": "4 min"}}})
    assert result.by_standard["greet"].after == Count(shown=1, late=0, in_time=2)


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


def test_a_cue_that_nobody_answers_is_late_when_the_shift_ends():
    house = House()
    house.seat("12")
    house.ask("note", 2.5, text="the bell rings")
    result = tried(house, SOONER)
    assert (result.total.before.late, result.total.after.late) == (0, 1)


def test_what_another_standard_silences_is_told_apart():
    """Nobody checks back after the mains. If that silenced refills, the one that was shown would not have been."""
    house = House()
    house.seat("12")
    house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    house.ask("serve_course", 4, table="12", course="mains")
    house.ask("refill", 15, table="12")
    result = tried(house, {"check_back": {"inhibits": ["refill"]}})
    assert result.by_standard["refill"].before.shown == 1
    assert result.by_standard["refill"].after.shown == 0
    assert result.sentences == (
        "Check back silences others than before: nothing would have been otherwise.",
        "Other standards with it: 1 fewer cue, 1 fewer late.",
    )


def test_a_snooze_holds_where_the_same_cue_stands():
    """The greeting was snoozed for ten minutes, answered after eight: one cue, come back or not."""
    house = House()
    house.seat("12")
    house.wait(1.5)
    house.ask("snooze", cue=house.cue("greet").id, minutes=10)
    house.ask("greet", 6.5, table="12")
    result = tried(house, {"greet": {"late": "2 min"}})
    assert result.by_standard["greet"].before == Count(shown=1, late=1, in_time=0)
    assert result.by_standard["greet"].after == Count(shown=1, late=1, in_time=0)


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
    assert result.by_standard["greet"].before == Count(shown=1, late=0, in_time=2)
    assert result.by_standard["greet"].after == Count(shown=2, late=0, in_time=2)


def test_a_plan_adopted_meanwhile_is_changed_too(two_tables):
    two_tables.adopt(small_venue(more="\n# laid again\n"))
    two_tables.seat("11", "p3", after=1)
    two_tables.ask("greet", 1.5, table="11")
    greet = tried(two_tables, SOONER).by_standard["greet"]
    assert (greet.before.shown, greet.after.shown) == (2, 3)


def test_unchanged_standards_show_the_cues_that_were_shown():
    dinner = Dinner(seed=11)
    desk = dinner.run(45).desk
    facts = surviving([fact for _, fact in desk._journal.read()])
    trial = Trial(Reading(), {})
    assert trial.run(facts, lambda _: True)
    shown = {fact.cue for fact in facts if fact.kind == "cue_raised"}
    assert len(shown) > 50
    assert set(trial.before.shown) == set(trial.after.shown) == shown


# --- The slow and obvious way: a house that works by the changed procedure from the start ---------------------------

CHANGED = {"greet": {"due": {"after": "1 min"}}, "refill": {"due": {"after": "6 min"}}, "check_back": {"late": "30 s"}}
WRITTEN = (
    ('2 min" }\nlate    = "1 min"\nsay     = "Greet', '1 min" }\nlate    = "1 min"\nsay     = "Greet'),
    ('{ learned = "drink", at_level = 0.25, otherwise = "12 min" }', '{ after = "6 min" }'),
    ('late    = "2 min"\nsay     = "Check back at', 'late    = "30 s"\nsay     = "Check back at'),
)
"""The same in the file of the ready-made procedure: what stands there, and what to write instead."""
STEPS = ["greet", "serve", "serve2", "refill", "course", "clear", "check_back", "ask", "pay", "wait", "wait"]


def counts(house: House) -> dict[str, Counter]:
    """Count cues shown, and those late, from the facts and rows of a house, without any trial."""
    shelf = shelf_of(house)
    rows = shelf.of(shelf.heads).cases("moment")
    ended = [m for m in unpack(Moment, rows.columns, shelf.lexicon) if m.raised and m.how != "snoozed" and m.late_at]
    late = Counter(m.standard for m in ended if m.at >= m.late_at)
    late += Counter(cue.standard for cue in house.cues() if cue.urgency == "late")
    shown = {fact.cue: fact.standard for fact in house.kept() if fact.kind == "cue_raised"}
    return {"shown": Counter(shown.values()), "late": late}


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
        house.seat("12", "p1", 2)
        for step, after in steps:
            do, more = fields.get(step, ("tick", {}))
            house.try_to(do, after, **({"table": "12"} | more if do != "tick" else {}))
        house.ask("note", text="the end")
    trial = Trial(Reading(), CHANGED)
    trial.run(surviving(old.kept()), lambda _: True)
    seen = counts(new)
    assert Counter(trial.after.shown.values()) == seen["shown"]
    assert Counter(trial.after.shown[cue] for cue in trial.after.late) == seen["late"]
    assert counts(old)["shown"] == Counter(trial.before.shown.values())
