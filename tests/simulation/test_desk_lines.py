"""Simulated lines before a museum's desks, and a house that has tables, vehicles and desks at once."""

from functools import cache

from desk_app.simulation.desk_lines import DeskLines
from desk_app.simulation.dinner import Dinner as Tables
from desk_app.simulation.stop import Stop
from tests.simulation.dinner import VENUES, Dinner


@cache
def an_afternoon() -> Dinner:
    return Dinner("museum", seed=2).run(180)


def test_guests_with_a_time_and_without_one_are_served_one_by_one():
    dinner = an_afternoon()
    served = [fact.party for fact in dinner.of_kind("party_left_queue") if fact.how == "served"]
    assert sum(party.startswith("booking") for party in served) > 5
    assert sum(party.startswith("walk-up") for party in served) > 10
    at_the_desk = set()
    for fact in dinner.of_kind("party_notified", "party_left_queue"):
        if fact.queue == "entry" and fact.kind == "party_notified":
            assert not at_the_desk
            at_the_desk.add(fact.party)
        elif fact.kind == "party_left_queue":
            at_the_desk.discard(fact.party)


def test_a_line_with_two_desks_serves_two_at_once_and_the_desk_knows_it():
    museum = (VENUES / "museum.toml").read_text("utf-8").replace("desks = 1", "desks = 2", 1)
    dinner = Dinner(museum, seed=2).run(90)
    assert dinner.desk.experience.service("entry").desks == 2
    assert dinner.desk.experience.service("cloakroom").desks == 1


def test_some_go_on_to_the_cloakroom():
    assert {fact.queue for fact in an_afternoon().of_kind("party_notified")} == {"entry", "cloakroom"}


def test_nothing_is_refused_and_no_promise_breaks_unsaid():
    dinner = an_afternoon()
    assert dinner.service.taps > 150
    assert dinner.service.refused == 0
    score = dinner.desk.ledger.score(dinner.now)
    assert score.kept > 20
    assert score.broken <= 0.1 * score.kept


def test_who_booked_and_never_came_is_a_no_show():
    dinner = Dinner("museum", seed=3).run(230)
    assert "no_show" in {fact.how for fact in dinner.of_kind("party_left_queue")}
    assert not dinner.service.refused


def test_a_house_with_everything_lives_in_all_its_parts():
    bistro, stop, museum = ((VENUES / f"{name}.toml").read_text("utf-8") for name in ("bistro", "shuttle", "museum"))
    riders = stop[stop.index("[[queue]]") : stop.index("[[zone]]")]
    desks = museum[museum.index("[[queue]]") : museum.index("[[zone]]")]
    toml = bistro.replace('["restaurant", "waitlist"]', '["restaurant", "waitlist", "shuttle"]') + riders + desks
    dinner = Dinner(toml, seed=4).run(120)
    assert [type(part) for part in dinner.service.parts] == [Tables, Stop, DeskLines]
    kinds = {fact.kind for fact in dinner.facts}
    assert {"party_seated", "vehicle_departed", "ticket_issued", "party_notified", "party_left_queue"} <= kinds
    assert dinner.service.refused <= 0.01 * dinner.service.taps
    assert not dinner.service.by_hand


def test_a_person_may_serve_somebody_at_the_desk():
    dinner = Dinner("museum", seed=2).run(30)
    waiting = next(each.id for each in dinner.desk.floor.waiting.values() if each.notified_at is None)
    dinner.by_hand("notify", by="m1", party=waiting)
    dinner.run(10)
    assert waiting in dinner.desk.floor.waiting
    dinner.by_hand("leave_queue", by="m1", party=waiting, how="served")
    assert not dinner.service.by_hand
