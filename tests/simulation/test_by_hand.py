"""A person takes a table over: the simulated servers keep away, and the guests live with whatever the person does."""

import pytest

from desk_app.facts import Fact
from tests.simulation.dinner import Dinner, minutes


@pytest.fixture
def dinner() -> Dinner:
    return Dinner(seed=11).run(60)


def a_party(dinner: Dinner, *stages: str) -> str:
    return next(party.id for party in dinner.desk.floor.parties.values() if party.stage in stages)


def after(dinner: Dinner, count: int, party: str) -> list[Fact]:
    return [fact for fact in dinner.facts[count:] if getattr(fact, "party", None) == party]


def test_servers_leave_a_table_that_a_person_has_touched(dinner: Dinner):
    party = a_party(dinner, "greeted", "ordered", "served")
    table = dinner.desk.floor.parties[party].tables[0]
    dinner.by_hand("check_back", by="s1", table=table, found="happy")
    assert dinner.service.by_hand == (table,)
    count = len(dinner.facts)
    dinner.run(12)
    assert {fact.kind for fact in after(dinner, count, party)} <= {"guest_asked", "party_left"}


def test_guests_whom_the_person_forgets_ask_and_then_go(dinner: Dinner):
    dinner.by_hand("seat", by="h1", tables=[a_free_table(dinner)], size=2, party="mine")
    count = len(dinner.facts)
    dinner.run(40)
    kinds = [fact.kind for fact in after(dinner, count, "mine")]
    assert kinds[:3] == ["guest_asked"] * 3
    assert kinds[-1] == "party_left"
    assert "mine" not in dinner.desk.floor.parties


def test_a_person_can_serve_a_whole_dinner(dinner: Dinner):
    table = a_free_table(dinner)
    dinner.by_hand("seat", by="h1", tables=[table], size=2, party="mine")
    dinner.run(1).by_hand("greet", table=table)
    dinner.run(2).by_hand("take_order", table=table)
    for seat in (1, 2):
        dinner.by_hand("serve_drink", table=table, seat=seat, drink="water")
    for course in dinner.service._evening.parties["mine"].tastes.courses:
        dinner.run(10).by_hand("serve_course", table=table, course=course)
        dinner.run(10).by_hand("refill", table=table)
        dinner.run(10).by_hand("clear_course", table=table, course=course)
        if course == "mains":
            dinner.by_hand("take_order", table=table, of="food")
    dinner.run(2).by_hand("present_check", table=table)
    dinner.run(2).by_hand("take_payment", table=table)
    dinner.run(12)
    assert "mine" not in dinner.desk.floor.parties
    assert "mine" in {fact.party for fact in dinner.of_kind("check_paid")}


def test_a_glass_filled_by_hand_is_full_before_the_guest(dinner: Dinner):
    floor = dinner.desk.floor
    party = next(party for party in floor.parties.values() if party.stage == "served" and party.glasses)
    seat = next(iter(party.glasses))
    dinner.by_hand("refill", table=party.tables[0], seat=seat)
    drinker = dinner.service._evening.parties[party.id].drinkers[seat]
    assert drinker.level() == 1.0
    dinner.run(1)
    assert 0.7 < drinker.level() < 1.0


def test_guests_who_are_sent_off_by_hand_do_nothing_more(dinner: Dinner):
    party = a_party(dinner, "served")
    dinner.by_hand("leave", table=dinner.desk.floor.parties[party].tables[0])
    count, refused = len(dinner.facts), dinner.service.refused
    dinner.run(30)
    assert not after(dinner, count, party)
    assert dinner.service.refused <= refused + 2


def test_the_person_has_time_to_reset_then_a_server_does(dinner: Dinner):
    party = a_party(dinner, "served")
    table = dinner.desk.floor.parties[party].tables[0]
    dinner.by_hand("leave", table=table)
    dinner.run(4.5)
    assert dinner.desk.floor.tables[table].dirty
    dinner.run(25)
    assert table in {fact.table for fact in dinner.of_kind("table_reset")}


def test_a_table_reset_by_hand_belongs_to_the_house_again(dinner: Dinner):
    party = a_party(dinner, "served")
    table = dinner.desk.floor.parties[party].tables[0]
    dinner.by_hand("leave", table=table)
    dinner.by_hand("reset", table=table)
    assert dinner.service.by_hand == ()


def test_an_answer_to_a_cue_takes_its_table_over(dinner: Dinner):
    cue = next(cue for cue in dinner.desk.cues(dinner.now) if cue.party is not None)
    dinner.by_hand("snooze", cue=cue.id, minutes=5)
    assert dinner.service.by_hand == (cue.table,)


def test_an_undone_seating_takes_the_guests_away_and_its_undoing_brings_them_back(dinner: Dinner):
    table = a_free_table(dinner)
    seated = dinner.by_hand("seat", by="h1", tables=[table], size=2, party="mine").facts[0]
    undone = dinner.by_hand("undo", fact=seated.id).facts[0]
    assert "mine" not in dinner.service._evening.parties
    dinner.by_hand("undo", fact=undone.id)
    assert "mine" in dinner.service._evening.parties
    dinner.run(20)
    assert any(fact.kind == "guest_asked" for fact in after(dinner, 0, "mine"))


def test_guests_who_are_moved_go_on_at_their_new_table(dinner: Dinner):
    party = next(
        p for p in dinner.desk.floor.parties.values() if p.stage in ("greeted", "ordered", "served") and p.size <= 2
    )
    new = a_free_table(dinner, party.size)
    dinner.by_hand("move", by="h1", table=party.tables[0], tables=[new])
    assert new in dinner.service.by_hand
    count = len(dinner.facts)
    dinner.run(100)
    assert "party_left" in {fact.kind for fact in after(dinner, count, party.id)}


def test_a_tap_between_two_looks_never_makes_time_run_backwards(dinner: Dinner):
    for number in range(30):
        ahead = dinner.now + minutes(0.4)
        dinner.desk.handle({"do": "note", "text": f"note {number}"}, ahead)
        dinner.run(0.5)
    times = [fact.at for fact in dinner.facts]
    assert times == sorted(times)
    assert dinner.service.refused <= 2


def a_free_table(dinner: Dinner, size: int = 2) -> str:
    """Give a table nobody has, waiting for one if the house is full."""
    for _ in range(120):
        floor = dinner.desk.floor
        for table, plan in floor.venue.tables.items():
            if floor.tables[table].party is None and plan.seats >= size:
                return table
        dinner.run(0.5)
    raise AssertionError("no table became free in an hour")
