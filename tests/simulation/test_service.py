"""A simulated dinner: the same for a seed, full within the hour, believable, and never in the floor's way."""

from collections import Counter
from functools import cache

import pytest

from desk_app.desk.answer import Answer
from desk_app.desk.show import stage_of
from desk_app.simulation.choosing import NoTables, service_for
from tests.simulation.dinner import START, Dinner, desk_at, minutes

VENUES = ("bistro", "brasserie")
AT_THE_DOOR = (
    *("welcome", "tell_them", "promise", "estimate_moved", "table_ready"),
    *("no_table", "table_free", "on_their_way"),
    *("booking_soon", "booking_late", "asked_wait"),
)


@cache
def three_hours(venue: str) -> Dinner:
    return Dinner(venue).run(180)


def told(dinner: Dinner) -> list[object]:
    return [(fact.at, fact.kind, fact.by, getattr(fact, "party", None)) for fact in dinner.facts]


def test_one_seed_is_one_dinner():
    assert told(Dinner(seed=3).run(60)) == told(Dinner(seed=3).run(60))


def test_another_seed_is_another_dinner():
    assert told(Dinner(seed=3).run(20)) != told(Dinner(seed=4).run(20))


def test_how_often_one_looks_makes_no_difference():
    often = Dinner(seed=3)
    for _ in range(240):
        often.run(0.25)
    assert told(often) == told(Dinner(seed=3).run(60))


def test_the_ids_of_facts_make_no_difference():
    plain, others = Dinner(seed=3), Dinner(seed=3)
    others.desk._new_id = (f"{hash(number) ^ 0x5BD1E995:x}" for number in range(10**6)).__next__
    assert told(plain.run(45)) == told(others.run(45))


@pytest.mark.parametrize("venue", VENUES)
def test_after_the_warm_up_the_floor_is_full_and_in_mixed_stages(venue: str):
    dinner = Dinner(venue)
    assert dinner.service.warm_up() == START + minutes(75)
    floor = dinner.desk.floor
    stages = Counter(stage_of(floor, table, dinner.desk.last_at) for table in floor.tables.values())
    assert len(floor.parties) > 0.7 * len(floor.tables), stages
    assert len(stages) >= 5, stages
    assert floor.shift is not None
    assert set(floor.signed_in) == set(floor.venue.staff)


@pytest.mark.parametrize("venue", VENUES)
def test_hardly_anything_is_refused(venue: str):
    service = three_hours(venue).service
    assert service.taps > 500
    assert service.refused < 0.005 * service.taps


def test_nearly_every_table_of_the_bistro_turns_and_only_stools_at_its_bar_stay_empty():
    dinner = three_hours("bistro")
    left = {table for fact in dinner.of_kind("party_left") for table in fact.tables}
    not_yet = set(dinner.desk.floor.tables) - left
    empty = {table for table in not_yet if dinner.desk.floor.party_at(table) is None}
    assert {dinner.desk.floor.venue.tables[table].shape for table in empty} <= {"bar"}
    assert len(not_yet) <= 4


@pytest.mark.parametrize("venue", VENUES)
def test_attentive_servers_meet_most_needs_before_the_guests_ask(venue: str):
    rows = three_hours(venue).desk.tally.rows
    at_tables = [row for standard, row in rows.items() if standard not in AT_THE_DOOR]
    met, asked = sum(row.met for row in at_tables), sum(row.asked_first for row in at_tables)
    assert 0.78 < met / (met + asked) < 0.95


@pytest.mark.parametrize("venue", VENUES)
def test_covers_are_those_of_a_busy_evening(venue: str):
    floor = three_hours(venue).desk.floor
    seats = sum(table.seats for table in floor.venue.tables.values())
    assert 1.2 * seats < floor.covers < 3 * seats


@pytest.mark.parametrize("venue", VENUES)
def test_nobody_walks_out_of_a_house_with_servers(venue: str):
    dinner = three_hours(venue)
    paid = {fact.party for fact in dinner.of_kind("check_paid")}
    left = [fact.party for fact in dinner.of_kind("party_left")]
    assert sum(party not in paid for party in left) <= 0.03 * len(left)


def test_every_step_comes_from_somebody_of_the_house():
    dinner = three_hours("bistro")
    by_the_desk_itself = {fact.id for fact in dinner.of_kind("venue_adopted", "estimate_moved")}
    assert {fact.by for fact in dinner.facts if fact.id not in by_the_desk_itself} <= set(dinner.desk.floor.venue.staff)
    assert {fact.by for fact in dinner.of_kind("party_seated")} == {"h1"}


def test_the_desk_hears_of_time_in_order():
    dinner = three_hours("bistro")
    times = [fact.at for fact in dinner.facts]
    assert times == sorted(times)


def test_cues_come_at_their_own_simulated_moment():
    dinner = Dinner()
    behind = {}

    def watch(answer: Answer) -> None:
        for cue in answer.raised:
            behind.setdefault(cue.id, (dinner.desk.last_at - cue.raise_at).total_seconds())

    dinner.desk.watch(watch)
    dinner.run(60)
    assert sum(seconds < 0.001 for seconds in behind.values()) > 0.9 * len(behind)


def test_guests_ask_and_go_when_nobody_serves_them():
    dinner = Dinner(with_servers=False).run(90)
    assert len(dinner.of_kind("guest_asked")) > 50
    assert len(dinner.of_kind("party_left")) > 10
    assert not dinner.of_kind("party_greeted", "drink_served", "table_reset")
    assert not sum(row.met for standard, row in dinner.desk.tally.rows.items() if standard not in AT_THE_DOOR)


def test_guests_ask_for_all_sorts_of_things_at_a_busy_hour():
    asked = {fact.about for fact in three_hours("bistro").of_kind("guest_asked")}
    assert asked >= {"refill", "check", "order", "food", "help"}


def test_nobody_asks_while_somebody_stands_at_their_table():
    dinner = Dinner().run(30)
    parties = dinner.service._evening.parties.values()
    guests = next(each for each in parties if not each.attended and not each.asks)
    asked = len(dinner.of_kind("guest_asked"))
    guests.attended += 1
    guests.ask("help")
    assert len(dinner.of_kind("guest_asked")) == asked
    guests.attended -= 1
    guests.ask("help")
    assert len(dinner.of_kind("guest_asked")) == asked + 1


def test_what_comes_next_is_known():
    dinner = Dinner().run(30)
    assert dinner.now <= dinner.service.next_event_at <= dinner.now + minutes(2)


def test_a_venue_with_neither_tables_nor_queues_says_so_in_words():
    desk = desk_at('[venue]\nid = "shed"\nname = "The Shed"\n')
    with pytest.raises(NoTables, match="The Shed has neither tables nor queues"):
        service_for(desk, 1, START)


SMALL = """
[venue]
id = "counter"
name = "One Counter"
standards = ["restaurant"]
[[area]]
id = "room"
name = "Room"
width = 4.0
height = 4.0
[[section]]
id = "all"
name = "All"
[[table]]
id = "1"
area = "room"
section = "all"
seats = 4
shape = "square"
x = 1.0
y = 1.0
width = 1.0
height = 1.0
"""


def test_a_venue_without_staff_or_drinks_lives_too():
    dinner = Dinner(SMALL).run(120)
    assert dinner.of_kind("party_seated")
    assert dinner.of_kind("guest_asked")


def test_one_person_alone_can_serve_a_house():
    toml = SMALL + '\n[[staff]]\nid = "o"\nname = "Owner"\nroles = ["server"]\n'
    dinner = Dinner(toml).run(240)
    assert dinner.of_kind("check_paid")
    assert dinner.desk.floor.sections == {"all": "o"}


def test_a_house_without_standards_is_served_by_what_servers_see():
    toml = SMALL.replace('standards = ["restaurant"]\n', "")
    toml += '\n[[staff]]\nid = "o"\nname = "Owner"\nroles = ["server"]\n'
    dinner = Dinner(toml).run(300)
    assert not dinner.desk.cues(dinner.now)
    assert dinner.of_kind("check_paid")
    assert dinner.of_kind("table_reset")


def test_it_goes_on_from_a_floor_where_guests_sit_already():
    desk = desk_at("bistro")
    for do, more in (("seat", {"tables": ["12"], "size": 3, "party": "p1"}), ("take_order", {"table": "12"})):
        desk.handle({"do": do, **more}, START, by="h1" if do == "seat" else "s1")
    service = service_for(desk, 5, START)
    service.advance(START + minutes(150))
    assert "p1" not in desk.floor.parties
