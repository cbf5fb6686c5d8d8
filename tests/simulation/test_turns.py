"""The facts of each simulated party make sense, one after the other."""

from collections import defaultdict

import pytest

from desk_app import facts
from desk_app.facts import Fact
from tests.simulation.test_service import three_hours

VENUES = ("bistro", "brasserie")
RANKS = {
    facts.PartySeated: 0,
    facts.PartyGreeted: 1,
    facts.OrderTaken: 2,
    facts.CheckPresented: 5,
    facts.CheckPaid: 6,
    facts.PartyLeft: 7,
}


def turns(venue: str) -> dict[str, list[Fact]]:
    """Give the facts of each party that was seated, from then on."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in three_hours(venue).facts:
        party = getattr(fact, "party", None)
        if party is not None and (party in found or isinstance(fact, facts.PartySeated)):
            found[party].append(fact)
    return found


@pytest.mark.parametrize("venue", VENUES)
def test_a_turn_begins_with_being_seated_and_ends_with_leaving(venue: str):
    for party, turn in turns(venue).items():
        kinds = [fact.kind for fact in turn]
        assert kinds[0] == "party_seated", (party, kinds)
        assert kinds.count("party_seated") == 1
        assert "party_left" not in kinds[:-1], (party, kinds)


@pytest.mark.parametrize("venue", VENUES)
def test_the_check_comes_once_and_is_paid_once(venue: str):
    for turn in turns(venue).values():
        kinds = [fact.kind for fact in turn]
        assert kinds.count("check_presented") <= 1
        assert kinds.count("check_paid") <= 1
        if "check_paid" in kinds:
            assert kinds.index("check_presented") < kinds.index("check_paid")


@pytest.mark.parametrize("venue", VENUES)
def test_nobody_is_greeted_after_ordering_nor_served_after_paying(venue: str):
    for turn in turns(venue).values():
        kinds = [fact.kind for fact in turn]
        if "party_greeted" in kinds and "course_served" in kinds:
            assert kinds.index("party_greeted") < kinds.index("course_served")
        if "check_paid" in kinds:
            after = kinds[kinds.index("check_paid") + 1 :]
            assert not set(after) & {"order_taken", "course_served", "drink_served", "drink_refilled"}, kinds


@pytest.mark.parametrize("venue", VENUES)
def test_only_a_glass_that_stands_there_is_filled(venue: str):
    for turn in turns(venue).values():
        there = set()
        for fact in turn:
            if isinstance(fact, facts.DrinkServed):
                there.add(fact.seat)
            elif isinstance(fact, facts.DrinkRefilled | facts.GlassSeen | facts.RefillDeclined):
                assert there if fact.seat is None else fact.seat in there
                assert getattr(fact, "level", None) in (None, 0.0, 0.25, 0.5, 0.75, 1.0)


@pytest.mark.parametrize("venue", VENUES)
def test_only_what_was_served_is_cleared_and_courses_come_in_order(venue: str):
    order = ["starters", "mains", "dessert"]
    for turn in turns(venue).values():
        served = [fact.course for fact in turn if isinstance(fact, facts.CourseServed)]
        cleared = [fact.course for fact in turn if isinstance(fact, facts.CourseCleared)]
        assert served == sorted(set(served), key=order.index)
        assert set(cleared) <= set(served)


@pytest.mark.parametrize("venue", VENUES)
def test_parties_fit_their_tables(venue: str):
    plans = three_hours(venue).desk.floor.venue.tables
    for turn in turns(venue).values():
        seated = turn[0]
        assert isinstance(seated, facts.PartySeated)
        assert seated.size <= sum(plans[table].seats for table in seated.tables)


def test_turns_last_as_long_as_dinner_does():
    lasted = [
        (turn[-1].at - turn[0].at).total_seconds() / 60
        for turn in turns("bistro").values()
        if turn[-1].kind == "party_left"
    ]
    assert 45 < sum(lasted) / len(lasted) < 90
    assert max(lasted) < 180
