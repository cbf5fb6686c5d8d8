"""What differs between two procedures, in the words of somebody who would change one."""

import pytest

from desk_app.cues.standard_file import read_standards
from desk_app.floor.venue_faults import VenueFault
from desk_app.floor.venue_file import read_venue
from desk_app.review.changing.changes import (
    changed_standards,
    changed_venue,
    changes_in_words,
    changes_of,
    fitted,
)
from tests.support.houses import RESTAURANT, small_venue
from tests.support.stops import SETS, Door

VENUE = read_venue(small_venue(), {"restaurant": RESTAURANT})
DOOR = read_venue(Door.toml, SETS)


def said(name: str, venue=VENUE, **keys) -> list[str]:
    return changes_in_words(venue, {name: keys}).get(name, [])


def test_times_are_told_with_their_unit_once():
    assert said("greet", due={"after": "1 min"}) == ["Greet due after 1 min instead of 2"]
    assert said("greet", due={"after": "90 s"}) == ["Greet due after 1 min 30 s instead of 2 min"]
    assert said("greet", due={"after": "2 min 30 s"}) == ["Greet due after 2 min 30 s instead of 2 min"]
    assert said("greet", due={"after": "1 h"}) == ["Greet due after 1 h instead of 2 min"]


@pytest.mark.parametrize(
    ("name", "keys", "words"),
    [
        ("greet", {"late": "2 min"}, ["Greet late 2 min instead of 1 after due"]),
        ("greet", {"late": None}, ["Greet never late"]),
        ("food", {"soon": "3 min"}, ["Food shown 3 min instead of 2 before due"]),
        ("food", {"soon": None}, ["Food shown as early as usual instead of 2 min before due"]),
        ("greet", {"soon": "30 s"}, ["Greet shown 30 s before due instead of as early as usual"]),
        ("greet", {"quiet": True}, ["Greet never sounds"]),
        ("greet", {"need": False, "asked": None}, ["Greet counts as no need", "Greet is asked for in other words"]),
        ("greet", {"say": "Hello"}, ["Greet says it in other words"]),
        (
            "refill",
            {"due": {"learned": "drink", "at_level": 0.4, "otherwise": "12 min"}},
            ["Refill due at 40\u00a0% left instead of 25\u00a0%"],
        ),
        (
            "refill",
            {"due": {"learned": "drink", "at_level": 0.25, "otherwise": "10 min"}},
            ["Refill due after 10 min instead of 12 where nothing is learned"],
        ),
        (
            "refill",
            {"due": {"after": "8 min"}},
            ["Refill due after 8 min instead of as learned of the drink at 25\u00a0% left, else after 12 min"],
        ),
        (
            "drink_order",
            {"escalate": {"after": "3 min", "role": "manager"}},
            ["Drinks? the manager’s as well 3 min instead of 2 after due"],
        ),
        ("drink_order", {"escalate": None}, ["Drinks? no longer the manager’s as well"]),
    ],
)
def test_each_time_of_a_standard_has_its_words(name, keys, words):
    assert said(name, **keys) == words


def test_promises_are_told_as_shares_of_them_within_bounds():
    """Tell them is due at half of the promise, no sooner than after 1 minute and no later than after 10."""
    told = said("tell_them", DOOR, due={"of_promise": 0.25, "at_least": "1 min", "at_most": "8 min"})
    assert told == [
        "Tell them due at 25\u00a0% of the promise instead of 50\u00a0%",
        "Tell them due no later than after 8 min instead of 10",
    ]
    told = said("tell_them", DOOR, due={"of_promise": 0.5})
    assert told == ["Tell them due however soon", "Tell them due however late"]


@pytest.mark.parametrize(("share", "told"), [(0.3334, "33"), (0.501, "50.1")])
def test_shares_are_told_in_whole_per_cent_unless_that_told_nothing(share, told):
    due = next(standard["due"] for standard in DOOR.standards if standard["id"] == "tell_them")
    words = f"Tell them due at {told}\u00a0% of the promise instead of 50\u00a0%"
    assert said("tell_them", DOOR, due=due | {"of_promise": share}) == [words]


def test_what_is_new_and_what_falls_away_is_said():
    whole = {"per": "party", "starts": ["party_seated"], "due": {"after": "1 min"}, "say": "Bread to {table}"}
    assert changes_in_words(VENUE, {"bread": whole | {"name": "Bread"}}) == {"bread": ["Bread is new"]}
    assert changes_in_words(VENUE, {"greet": None}) == {"greet": ["Greet is no longer asked for"]}


def test_what_stays_the_same_is_not_said():
    assert changes_in_words(VENUE, {"greet": {"due": {"after": "120 s"}}}) == {}


def test_the_changes_between_two_plans_make_the_one_of_the_other():
    newer = RESTAURANT.replace('0.25, otherwise = "12 min"', '0.25, otherwise = "9 min"')
    more = (
        '\n[[standard]]\nid = "bread"\nper = "party"\nstarts = ["party_seated"]\ndue = { after = "1 min" }\nsay = "B"\n'
    )
    other = read_venue(small_venue(more=more), {"restaurant": newer})
    changes = changes_of(VENUE, other)
    assert set(changes) == {"refill", "bread"}
    assert changed_standards(VENUE, changes) == read_standards(other)
    back = changes_of(other, VENUE)
    assert back["bread"] is None
    assert changed_standards(other, back) == read_standards(VENUE)


def test_the_order_of_the_procedure_stays():
    assert [each.id for each in changed_standards(VENUE, {"food": {"late": "1 min"}})] == [
        each.id for each in read_standards(VENUE)
    ]


def test_every_fault_of_a_change_is_told_with_its_cure():
    with pytest.raises(VenueFault) as refused:
        changed_standards(VENUE, {"greet": {"late": "soon", "speed": 3}})
    told = str(refused.value)
    assert "“soon” is not a duration" in told
    assert "there is no key “speed”" in told


def test_a_plan_of_long_ago_is_changed_only_where_it_has_the_standard():
    bare = read_venue(small_venue(standards=""), {})
    assert fitted(bare, {"greet": {"late": "2 min"}}) == ((), False)
    bread = (
        '[[standard]]\nid = "bread"\nper = "party"\nstarts = ["party_seated"]\ndue = { after = "1 min" }\nsay = "B"\n'
    )
    old = read_venue(small_venue(standards=bread), {})
    (changed,), whole = fitted(old, {"greet": {"late": "2 min"}, "bread": {"quiet": True}})
    assert not whole
    assert changed.quiet
    broken = {"greet": {"inhibits": ["bread"]}}
    assert fitted(VENUE, broken) == (read_standards(VENUE), False)


def test_nothing_is_changed_where_it_stands():
    before = VENUE.standards
    changed_venue(VENUE, {"greet": {"late": None}})
    assert before == VENUE.standards
    assert "late" in next(entry for entry in before if entry["id"] == "greet")
