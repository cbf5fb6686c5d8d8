"""FEED.md, word for word: what each request makes, and the shapes that answers have."""

import json

import pytest

from tests.feed.lines import Script, at

CUE = {
    *("id", "standard", "urgency", "table", "party", "seat", "staff"),
    *("raise_at", "due_at", "late_at", "say", "why"),
}


@pytest.fixture
def script() -> Script:
    return Script()


def test_the_example_of_the_contract(script):
    seated = script.line('{"do":"seat","at":"2026-11-21T18:02:00Z","by":"s1","party":"p1","size":3,"tables":["12"]}')
    (fact,) = seated["facts"]
    assert (fact["kind"], fact["at"], fact["by"]) == ("party_seated", "2026-11-21T18:02:00Z", "s1")
    assert seated == {
        "ok": True,
        "facts": [fact],
        "raised": [],
        "ended": [],
        "next_at": "2026-11-21T18:03:00Z",
    }
    refused = script.line('{"do":"greet","at":"2026-11-21T18:03:00Z","table":"99"}')
    message = "This venue has no table “99”."
    assert refused == {"ok": False, "error": {"code": "unknown_table", "field": "table", "message": message}}


SEATED = [("seat", {"tables": ["12"], "party": "p1", "size": 3})]
SERVED = [*SEATED, ("serve_drink", {"table": "12", "seat": 2, "drink": "water"})]

MAKES = [
    ([], "open_shift", {"note": "Saturday"}, "shift_opened", {"note": "Saturday"}),
    ([("open_shift", {})], "close_shift", {}, "shift_closed", {"note": None}),
    ([], "sign_in", {"staff": "s1", "section": "A"}, "staff_signed_in", {"staff": "s1", "section": "A"}),
    ([("sign_in", {"staff": "s1"})], "sign_out", {"staff": "s1"}, "staff_signed_out", {"staff": "s1"}),
    ([], "assign_section", {"section": "A", "staff": "s2"}, "section_assigned", {"section": "A", "staff": "s2"}),
    (
        [],
        "seat",
        {"tables": ["11", "13"], "party": "p1", "size": 4, "staff": "s2"},
        "party_seated",
        {"party": "p1", "tables": ["11", "13"], "size": 4, "staff": "s2"},
    ),
    (
        SEATED,
        "move",
        {"party": "p1", "tables": ["21"]},
        "party_moved",
        {"party": "p1", "tables": ["21"], "left": ["12"]},
    ),
    (SEATED, "greet", {"table": "12"}, "party_greeted", {"party": "p1", "table": "12"}),
    (SEATED, "greet", {"party": "p1"}, "party_greeted", {"party": "p1", "table": "12"}),
    (SEATED, "take_order", {"table": "12"}, "order_taken", {"party": "p1", "table": "12", "of": "all"}),
    (
        SEATED,
        "serve_drink",
        {"table": "12", "seat": 2, "drink": "water"},
        "drink_served",
        {"party": "p1", "seat": 2, "drink": "water"},
    ),
    (SERVED, "refill", {"table": "12", "seat": 2, "level": 0.25}, "drink_refilled", {"seat": 2, "level": 0.25}),
    (SERVED, "refill", {"table": "12"}, "drink_refilled", {"seat": None, "level": None}),
    (SERVED, "glance", {"table": "12", "seat": 2, "level": 0.5}, "glass_seen", {"seat": 2, "level": 0.5}),
    (SERVED, "decline", {"table": "12", "seat": 2}, "refill_declined", {"seat": 2}),
    (SEATED, "serve_course", {"table": "12", "course": "mains"}, "course_served", {"course": "mains"}),
    (SEATED, "clear_course", {"table": "12", "course": "mains"}, "course_cleared", {"course": "mains"}),
    (SEATED, "check_back", {"table": "12", "found": "happy"}, "checked_back", {"found": "happy"}),
    (SEATED, "check_back", {"table": "12"}, "checked_back", {"found": None}),
    (
        SEATED,
        "ask",
        {"table": "12", "about": "refill", "seat": 2, "note": "x"},
        "guest_asked",
        {"about": "refill", "seat": 2, "note": "x", "party": "p1"},
    ),
    (SEATED, "ask", {"party": "p1", "about": "anything"}, "guest_asked", {"about": "anything", "seat": None}),
    (SEATED, "present_check", {"table": "12"}, "check_presented", {"party": "p1"}),
    (SEATED, "take_payment", {"table": "12"}, "check_paid", {"party": "p1"}),
    (SEATED, "leave", {"table": "12"}, "party_left", {"party": "p1", "tables": ["12"]}),
    ([*SEATED, ("leave", {"table": "12"})], "reset", {"table": "12"}, "table_reset", {"table": "12"}),
    (
        [],
        "hold",
        {"table": "12", "until": at("19:00"), "party": "p9"},
        "table_held",
        {"table": "12", "until": at("19:00"), "party": "p9"},
    ),
    ([("hold", {"table": "12"})], "release", {"table": "12"}, "table_released", {"table": "12"}),
    ([], "run_out", {"drink": "beer"}, "item_86d", {"item": "beer"}),
    ([], "run_out", {"item": "oysters"}, "item_86d", {"item": "oysters"}),
    ([("run_out", {"item": "oysters"})], "back_in", {"item": "oysters"}, "item_back", {"item": "oysters"}),
    ([], "note", {"text": "Snow", "about": "terrace"}, "noted", {"text": "Snow", "about": "terrace"}),
]


@pytest.mark.parametrize(("before", "do", "fields", "kind", "said"), MAKES, ids=lambda part: str(part)[:24])
def test_a_request_makes_its_fact_with_all_its_fields(script, before, do, fields, kind, said):
    for earlier, given in before:
        script.ok(earlier, "18:00", **given)
    answer = script.ok(do, "18:00", by="m1", device="till", **fields)
    (fact,) = answer["facts"]
    assert fact["kind"] == kind
    assert (fact["at"], fact["by"], fact["device"]) == (at("18:00"), "m1", "till")
    assert said.items() <= fact.items()


def test_a_walk_in_without_a_name_is_given_an_id(script):
    (fact,) = script.ok("seat", "18:00", tables=["12"], size=2)["facts"]
    assert fact["party"]
    assert script.ok("greet", "18:00", party=fact["party"])["facts"][0]["party"] == fact["party"]


def test_a_cue_is_answered_by_snooze_pass_and_dismiss(script):
    script.ok("seat", "18:00", tables=["12"], size=2, party="p1")
    (cue,) = script.ok("tick", "18:02")["raised"]
    (passed,) = script.ok("pass", "18:02", cue=cue["id"], staff="s2")["facts"]
    assert (passed["kind"], passed["cue"], passed["staff"]) == ("cue_passed", cue["id"], "s2")
    (snoozed,) = script.ok("snooze", "18:02", cue=cue["id"], minutes=1)["facts"]
    assert (snoozed["kind"], snoozed["until"]) == ("cue_snoozed", at("18:03"))
    (again,) = script.ok("tick", "18:03")["raised"]
    assert again["id"] == cue["id"]
    (dismissed,) = script.ok("dismiss", "18:03", cue=cue["id"], why="Regulars")["facts"]
    assert (dismissed["kind"], dismissed["why"]) == ("cue_dismissed", "Regulars")


def test_undo_makes_a_retraction(script):
    (seated,) = script.ok("seat", "18:00", tables=["12"], size=2)["facts"]
    (fact,) = script.ok("undo", "18:01", fact=seated["id"])["facts"]
    assert (fact["kind"], fact["fact"]) == ("retracted", seated["id"])


def test_tick_makes_nothing_of_its_own_and_wakes_the_desk(script):
    script.ok("seat", "18:00", tables=["12"], size=2)
    answer = script.ok("tick", "18:01")
    assert answer["facts"] == []
    assert [cue["standard"] for cue in answer["raised"]] == ["greet"]


def test_a_cue_raised_between_two_lines_is_in_the_later_lines_answer(script):
    script.ok("seat", "18:00", tables=["12"], size=2)
    answer = script.ok("note", "18:10", text="x")
    (cue,) = answer["raised"]
    assert (cue["standard"], cue["raise_at"], cue["urgency"]) == ("greet", at("18:01"), "late")


def test_a_cue_has_its_fields(script):
    script.ok("seat", "18:02", tables=["12"], size=3, party="p1")
    (cue,) = script.ok("tick", "18:04")["raised"]
    assert set(cue) >= CUE
    assert (cue["standard"], cue["urgency"], cue["table"], cue["party"]) == ("greet", "due", "12", "p1")
    assert (cue["seat"], cue["staff"]) == (None, "s1")
    assert (cue["raise_at"], cue["due_at"], cue["late_at"]) == (at("18:03"), at("18:04"), at("18:05"))
    assert (cue["say"], cue["why"]) == ("Greet 12, party of 3", "Seated 2 min ago.")


def test_an_ended_cue_says_how(script):
    script.ok("seat", "18:00", tables=["12"], size=2)
    script.ok("tick", "18:02")
    (ended,) = script.ok("greet", "18:02", table="12")["ended"]
    assert (ended["standard"], ended["how"]) == ("greet", "met")
    assert set(ended) >= CUE | {"how"}


def test_show_cues_gives_the_rail_and_the_next_walk(script):
    script.ok("seat", "18:00", tables=["12"], size=2)
    answer = script.ok("show_cues", "18:02")
    (cue,) = answer["cues"]
    assert set(cue) >= CUE
    assert answer["walk"] == [cue["id"]]
    assert answer["next_at"] == at("18:03")


def test_show_cues_for_one_person_leaves_out_what_is_anothers(script):
    script.ok("seat", "18:00", tables=["12"], size=2)
    assert [cue["staff"] for cue in script.ok("show_cues", "18:02", staff="s1")["cues"]] == ["s1"]
    other = script.ok("show_cues", "18:02", staff="s2")
    assert (other["cues"], other["walk"]) == ([], [])


def test_show_floor_gives_tables_parties_queues_and_vehicles(script):
    script.ok("seat", "18:00", tables=["12"], size=2, party="p1")
    script.ok("serve_drink", "18:00", table="12", seat=1, drink="water")
    answer = script.ok("show_floor", "18:07")
    table = next(table for table in answer["tables"] if table["id"] == "12")
    assert table == {
        "id": "12",
        "stage": "greeted",
        "party": "p1",
        "size": 2,
        "since": at("18:00"),
        "glasses": [{"seat": 1, "drink": "water", "level": 0.5}],
    }
    free = next(table for table in answer["tables"] if table["id"] == "13")
    assert free == {"id": "13", "stage": "free", "since": None, "glasses": []}
    assert [party["id"] for party in answer["parties"]] == ["p1"]
    assert answer["queues"] == [{"id": "waitlist", "waiting": []}]
    assert answer["vehicles"] == []


def test_show_floor_believes_that_who_wants_no_more_drinks_up(script):
    """A water of 14 minutes, half full as they decline: a quarter is left after another 3.5."""
    script.ok("seat", "18:00", tables=["12"], size=2, party="p1")
    script.ok("serve_drink", "18:00", table="12", seat=1, drink="water")
    script.ok("decline", "18:07", table="12", seat=1)
    tables = script.ok("show_floor", "18:10:30")["tables"]
    assert next(table["glasses"][0]["level"] for table in tables if table["id"] == "12") == 0.25


def test_the_stages_of_a_table_through_a_turn(script):
    def stage() -> str:
        tables = script.ok("show_floor", "18:00")["tables"]
        return str(next(table["stage"] for table in tables if table["id"] == "12"))

    stages = [stage()]
    script.ok("hold", "18:00", table="12", until=at("19:00"), party="p1")
    stages.append(stage())
    script.ok("seat", "18:00", tables=["12"], size=2, party="p1")
    stages.append(stage())
    for do in ("greet", "take_order", "serve_course", "present_check", "take_payment", "leave"):
        script.ok(do, "18:00", table="12", **({"course": "mains"} if do == "serve_course" else {}))
        stages.append(stage())
    assert stages == ["free", "held", "seated", "greeted", "ordered", "served", "check", "paid", "to_reset"]
    script.ok("reset", "18:00", table="12")
    assert stage() == "free"


def test_show_quote_gives_minutes_and_words(script):
    quote = script.ok("show_quote", "18:00", size=2, queue="waitlist")["quote"]
    assert (quote["p50"], quote["p80"], quote["say"]) == (0.0, 0.0, "Your table is ready.")


def test_show_review_gives_its_numbers_at_the_top_level(script):
    script.ok("seat", "18:00", tables=["12"], size=2)
    script.ok("greet", "18:01", table="12")
    script.ok("ask", "18:02", table="12", about="order")
    answer = script.ok("show_review", "18:02")
    assert (answer["needs"], answer["proactive"], answer["asked_first"]) == (2, 1, 1)
    assert answer["proactive_share"] == 0.5
    assert answer["by_standard"]["greet"]["met"] == 1
    assert (answer["kept"], answer["renewed"], answer["broken"]) == (0, 0, 0)


def test_the_next_change_is_null_where_nothing_will_change(script):
    assert script.ok("tick", "18:00")["next_at"] is None


def test_times_with_an_offset_are_the_same_moment(script):
    answer = script.line('{"do":"seat","at":"2026-11-21T20:02:00+02:00","size":1,"tables":["12"]}')
    assert answer["facts"][0]["at"] == at("18:02")


def test_answers_are_utf_8_json_on_one_line(script):
    line = script.feed.serve('{"do":"note","at":"2026-11-21T18:02:00Z","text":"Grüße\\nÉ"}'.encode())
    assert b"\n" not in line
    assert json.loads(line)["facts"][0]["text"] == "Grüße\nÉ"
