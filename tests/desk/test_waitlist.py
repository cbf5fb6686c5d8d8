"""People who wait for a table: what may happen to them, and what may not."""

import pytest

from desk_app.desk.requests import ShowReview
from desk_app.desk.show import show
from desk_app.facts import encode
from tests.support.houses import minutes
from tests.support.stops import Door, Museum


@pytest.fixture
def door() -> Door:
    return Door()


def test_a_party_that_arrives_waits_in_the_only_queue(door: Door) -> None:
    door.guests("p1", 3)
    assert [(each.id, each.size, each.queue) for each in door.desk.floor.waiting.values()] == [("p1", 3, "waitlist")]


def test_what_is_known_of_a_person_rides_in_a_fact_of_its_own(door: Door) -> None:
    arrived, known = door.ask("arrive", party="p1", size=2, name="Ann Other", phone="+44 20 7946 0000").facts
    assert b"Ann" not in encode(arrived)
    assert known.kind == "guest_known"
    assert door.desk.floor.known["p1"].phone == "+44 20 7946 0000"


def test_a_quote_is_a_promise(door: Door) -> None:
    door.guests()
    (quoted,) = door.ask("quote", 1, party="p1", minutes=15).facts
    assert quoted.promised_at == door.now + minutes(15)
    assert door.desk.ledger.score(door.now).open == 1


def test_left_out_the_desk_promises_a_free_table_in_time_to_walk_there(door: Door) -> None:
    door.guests()
    (quoted,) = door.ask("quote", party="p1").facts
    assert (quoted.p50, quoted.promised_at) == (0.0, door.now + minutes(5))


def test_no_table_of_the_house_fits_twelve(door: Door) -> None:
    door.guests("p1", 12)
    assert door.refuse("quote", party="p1").code == "not_now"


def test_who_is_seated_no_longer_waits_and_their_size_is_known(door: Door) -> None:
    door.guests("p1", 2)
    (seated,) = door.ask("seat", 5, party="p1", tables=["11"]).facts
    assert seated.size == 2
    assert not door.desk.floor.waiting


def test_seated_before_the_time_the_promise_is_kept(door: Door) -> None:
    door.guests()
    door.ask("quote", party="p1", minutes=15)
    door.ask("seat", 14, party="p1", tables=["12"])
    assert door.desk.ledger.score(door.now).kept == 1


def test_seated_after_it_the_promise_is_broken(door: Door) -> None:
    door.guests()
    door.ask("quote", party="p1", minutes=15)
    door.ask("seat", 16, party="p1", tables=["12"])
    assert door.desk.ledger.score(door.now).broken == 1


def test_a_new_time_said_before_the_old_one_passes_renews_it(door: Door) -> None:
    door.guests()
    door.ask("quote", party="p1", minutes=15)
    door.ask("update_wait", 14, party="p1", minutes=5)
    score = door.desk.ledger.score(door.now)
    assert (score.renewed, score.broken, score.open) == (1, 0, 1)


def test_a_promise_whose_time_passes_is_broken_even_while_they_wait(door: Door) -> None:
    door.guests()
    door.ask("quote", party="p1", minutes=5)
    assert door.desk.ledger.score(door.now + minutes(6)).broken == 1


def test_who_gives_up_before_the_time_breaks_nothing(door: Door) -> None:
    door.guests()
    door.ask("quote", party="p1", minutes=15)
    door.ask("leave_queue", 5, party="p1", how="gave_up")
    score = door.desk.ledger.score(door.now)
    assert (score.kept, score.broken) == (0, 0)


def test_undo_puts_a_party_back_in_its_place(door: Door) -> None:
    door.guests("p1")
    door.guests("p2")
    (left,) = door.ask("leave_queue", party="p1", how="no_show").facts
    door.ask("undo", fact=left.id)
    assert list(door.desk.floor.waiting) == ["p1", "p2"]


def test_an_arrival_cannot_be_undone_under_a_quote(door: Door) -> None:
    (arrived,) = door.ask("arrive", party="p1", size=2).facts
    door.ask("quote", party="p1", minutes=5)
    assert door.refuse("undo", fact=arrived.id).code == "not_now"


def test_a_booked_party_is_expected_then_waits_at_its_table(door: Door) -> None:
    door.ask("book", party="b1", size=4, **{"for": (door.now + minutes(60)).isoformat()}, tables=["12"], name="Ann")
    assert door.desk.floor.bookings["b1"].tables == ("12",)
    door.ask("arrive", 55, party="b1", size=4)
    assert door.desk.floor.waiting["b1"].tables == ("12",)
    assert not door.desk.floor.bookings


def test_a_booked_party_that_never_comes_is_a_no_show(door: Door) -> None:
    door.ask("book", party="b1", size=4, **{"for": (door.now + minutes(60)).isoformat()})
    assert door.refuse("leave_queue", party="b1", how="gave_up").field == "how"
    door.ask("leave_queue", 80, party="b1", how="no_show")
    assert not door.desk.floor.bookings


@pytest.mark.parametrize(
    ("do", "fields", "code", "field"),
    [
        ("arrive", {"party": "p9", "size": 0}, "bad_request", "size"),
        ("arrive", {"party": "p9", "size": 401}, "bad_request", "size"),
        ("arrive", {"party": "p9", "size": 2, "queue": "x"}, "unknown_queue", "queue"),
        ("arrive", {"party": "p9", "size": 2, "phone": "call me"}, "bad_request", "phone"),
        ("arrive", {"party": "p9", "size": 2, "phone": "---"}, "bad_request", "phone"),
        ("arrive", {"party": "p9", "size": 2, "phone": "000"}, "bad_request", "phone"),
        ("arrive", {"party": "p9", "size": 2, "phone": "(((---111)))"}, "bad_request", "phone"),
        ("leave_queue", {"party": "p1", "how": "served"}, "not_now", "how"),
        ("arrive", {"party": "p1", "size": 2}, "not_now", "party"),
        ("quote", {"party": "p1", "minutes": -5}, "bad_request", "minutes"),
        ("quote", {"party": "p1", "minutes": 10_000}, "bad_request", "minutes"),
        ("quote", {"party": "nobody"}, "unknown_party", "party"),
        ("update_wait", {"party": "nobody"}, "unknown_party", "party"),
        ("notify", {"party": "nobody"}, "unknown_party", "party"),
        ("leave_queue", {"party": "p1", "how": "vanished"}, "bad_request", "how"),
        ("book", {"party": "p9", "size": 2, "for": "2020-01-01T00:00:00Z"}, "bad_request", "for"),
        ("book", {"party": "p9", "size": 2, "for": "2026-11-22T19:00:00"}, "bad_request", "for"),
        ("book", {"party": "p9", "size": 2, "for": "2026-11-22T19:00:00Z", "tables": ["x"]}, "unknown_table", "table"),
        ("cancel_booking", {"party": "p9"}, "unknown_party", "party"),
        ("seat", {"party": "p1", "tables": ["11"], "size": 6}, "not_now", "tables"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(door: Door, do, fields, code, field) -> None:
    door.guests("p1")
    before = door.state()
    refusal = door.refuse(do, **fields)
    assert (refusal.code, refusal.field) == (code, field)
    assert door.state() == before


def test_a_phone_that_is_none_is_refused_in_words(door: Door) -> None:
    message = door.refuse("arrive", party="p9", size=2, phone="call me").message
    assert message == "“phone” cannot be “call me”: write at least five digits, such as +44 20 7946 0000."


def test_a_party_that_never_sat_down_was_not_served_and_no_promise_to_it_kept(door: Door) -> None:
    door.guests("p1")
    door.ask("quote", party="p1", minutes=20)
    assert "seat them" in door.refuse("leave_queue", 2, party="p1", how="served").message
    door.ask("leave_queue", party="p1", how="gave_up")
    assert door.desk.ledger.score(door.now).kept == 0


def test_a_desk_takes_a_coach_and_not_a_stadium() -> None:
    museum = Museum()
    museum.guests("coach", 60, queue="entry")
    refusal = museum.refuse("arrive", party="stadium", size=400, queue="entry")
    assert (refusal.field, refusal.message) == (
        "size",
        "A desk serves parties of up to 60. Make smaller parties of 400.",
    )


def test_the_review_tells_each_line_what_became_of_its_promises() -> None:
    museum = Museum()
    for party, queue in (("a", "entry"), ("b", "cloakroom")):
        museum.guests(party, queue=queue)
        museum.ask("quote", party=party, minutes=10)
    museum.ask("notify", 2, party="a")
    museum.ask("update_wait", party="b", minutes=15)
    review = show(museum.desk, ShowReview(), museum.now)
    assert review["promises"] == {
        "entry": {"kept": 1, "renewed": 0, "broken": 0, "open": 0},
        "cloakroom": {"kept": 0, "renewed": 1, "broken": 0, "open": 1},
    }
    assert (review["kept"], review["renewed"]) == (1, 1)


def test_a_booked_table_is_kept_from_an_hour_before(door: Door) -> None:
    door.ask("book", party="b1", size=4, tables=["12"], **{"for": (door.now + minutes(90)).isoformat()})
    door.ask("seat", party="early", size=2, tables=["12"])
    door.ask("leave", 29, table="12")
    assert door.refuse("seat", 2, party="late", size=2, tables=["12"]).code == "not_now"
    door.ask("arrive", 58, party="b1", size=4)
    assert door.refuse("seat", party="late", size=2, tables=["12"]).code == "not_now"
    door.ask("seat", party="b1", tables=["12"])
