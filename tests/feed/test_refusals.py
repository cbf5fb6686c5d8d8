"""A refused line says why, with a code, a field and a sentence, and changes nothing at all."""

import pytest

from desk_app.desk.refusal import CODES
from tests.feed.lines import Script, at
from tests.support.houses import FailingJournal, House


@pytest.fixture
def script() -> Script:
    return Script()


SEATED = [("seat", {"tables": ["12"], "party": "p1", "size": 3})]
SERVED = [*SEATED, ("serve_drink", {"table": "12", "seat": 2, "drink": "water"})]
OPEN = [("open_shift", {})]

REFUSED = [
    ([], "dance", {}, "bad_request", "do"),
    ([], "seat", {"size": 2}, "bad_request", "tables"),
    ([], "seat", {"tables": ["12"]}, "bad_request", "size"),
    ([], "seat", {"tables": [], "size": 2}, "bad_request", "tables"),
    ([], "seat", {"tables": ["12"], "size": 0}, "bad_request", "size"),
    ([], "seat", {"tables": ["12"], "size": -3}, "bad_request", "size"),
    ([], "seat", {"tables": ["12"], "size": "3"}, "bad_request", "size"),
    ([], "seat", {"tables": ["12"], "size": 2, "colour": "red"}, "bad_request", "colour"),
    ([], "seat", {"tables": ["12", "12"], "size": 2}, "bad_request", "tables"),
    ([], "seat", {"tables": ["99"], "size": 2}, "unknown_table", "table"),
    ([], "seat", {"tables": ["12"], "size": 2, "staff": "s9"}, "unknown_staff", "staff"),
    ([], "seat", {"tables": ["12"], "size": 2, "by": "s9"}, "unknown_staff", "by"),
    ([], "seat", {"tables": ["12"], "size": 6}, "not_now", "tables"),
    ([], "seat", {"tables": ["B1"], "size": 2}, "not_now", "tables"),
    (SEATED, "seat", {"tables": ["12"], "size": 2}, "not_now", "tables"),
    (SEATED, "seat", {"tables": ["13"], "party": "p1", "size": 2}, "not_now", "party"),
    ([("hold", {"table": "12"})], "seat", {"tables": ["12"], "size": 2}, "not_now", "tables"),
    ([], "move", {"party": "p9", "tables": ["12"]}, "unknown_party", "party"),
    ([], "move", {"tables": ["12"]}, "bad_request", "table"),
    (SEATED, "move", {"party": "p1", "tables": ["99"]}, "unknown_table", "table"),
    (SEATED, "move", {"party": "p1", "tables": ["B1"]}, "not_now", "tables"),
    ([], "greet", {}, "bad_request", "table"),
    ([], "greet", {"table": "12"}, "not_now", "table"),
    ([], "greet", {"party": "p9"}, "unknown_party", "party"),
    (SEATED, "greet", {"party": "p1", "table": "13"}, "not_now", "table"),
    (SEATED, "take_order", {"table": "12", "of": "shoes"}, "bad_request", "of"),
    (SEATED, "serve_drink", {"table": "12", "seat": 1, "drink": "gin"}, "unknown_drink", "drink"),
    (SEATED, "serve_drink", {"table": "12", "seat": 5, "drink": "water"}, "unknown_seat", "seat"),
    (SEATED, "serve_drink", {"table": "12", "seat": 0, "drink": "water"}, "bad_request", "seat"),
    (SEATED, "serve_drink", {"table": "12", "drink": "water"}, "bad_request", "seat"),
    (
        [*SEATED, ("run_out", {"drink": "water"})],
        "serve_drink",
        {"table": "12", "seat": 1, "drink": "water"},
        "not_now",
        "drink",
    ),
    (SEATED, "refill", {"table": "12"}, "not_now", "table"),
    (SEATED, "refill", {"table": "12", "seat": 1}, "not_now", "seat"),
    (SERVED, "refill", {"table": "12", "seat": 2, "level": 1.5}, "bad_request", "level"),
    (SERVED, "glance", {"table": "12", "seat": 2, "level": -0.1}, "bad_request", "level"),
    (SERVED, "glance", {"table": "12", "seat": 2}, "bad_request", "level"),
    (SERVED, "glance", {"table": "12", "seat": 1, "level": 0.5}, "not_now", "seat"),
    (SERVED, "decline", {"table": "12", "seat": 1}, "not_now", "seat"),
    (SERVED, "decline", {"table": "12", "seat": 40}, "unknown_seat", "seat"),
    (SEATED, "serve_course", {"table": "12"}, "bad_request", "course"),
    (SEATED, "serve_course", {"table": "12", "course": ""}, "bad_request", "course"),
    (SEATED, "check_back", {"table": "12", "found": "meh"}, "bad_request", "found"),
    (SEATED, "ask", {"table": "12"}, "bad_request", "about"),
    (SEATED, "ask", {"table": "12", "about": "refill", "seat": 9}, "unknown_seat", "seat"),
    ([], "leave", {"table": "12"}, "not_now", "table"),
    ([], "reset", {"table": "99"}, "unknown_table", "table"),
    (SEATED, "reset", {"table": "12"}, "not_now", "table"),
    ([], "hold", {"table": "99"}, "unknown_table", "table"),
    ([], "hold", {"table": "12", "until": at("17:00")}, "bad_request", "until"),
    ([], "hold", {"table": "12", "until": "2026-11-21T19:00:00"}, "bad_request", "until"),
    ([("hold", {"table": "12"})], "hold", {"table": "12"}, "not_now", "table"),
    ([], "release", {"table": "12"}, "not_now", "table"),
    ([], "release", {"table": "99"}, "unknown_table", "table"),
    ([], "run_out", {}, "bad_request", "item"),
    ([], "run_out", {"drink": "gin"}, "unknown_drink", "drink"),
    ([("run_out", {"drink": "beer"})], "run_out", {"drink": "beer"}, "not_now", "item"),
    ([], "back_in", {"drink": "beer"}, "not_now", "item"),
    ([], "close_shift", {}, "not_now", "do"),
    (OPEN, "open_shift", {}, "not_now", "do"),
    ([], "open_shift", {"by": "s1"}, "not_allowed", "by"),
    ([], "assign_section", {"section": "A", "staff": "s1", "by": "s1"}, "not_allowed", "by"),
    ([], "sign_in", {"staff": "s9"}, "unknown_staff", "staff"),
    ([], "sign_in", {"staff": "s1", "section": "Z"}, "bad_request", "section"),
    ([], "sign_out", {"staff": "s1"}, "not_now", "staff"),
    ([], "assign_section", {"section": "Z", "staff": "s1"}, "bad_request", "section"),
    ([], "assign_section", {"section": "A", "staff": "s9"}, "unknown_staff", "staff"),
    ([], "snooze", {"cue": "x", "minutes": 3}, "unknown_cue", "cue"),
    ([], "snooze", {"cue": "x", "minutes": 0}, "bad_request", "minutes"),
    ([], "snooze", {"cue": "x", "minutes": 100_000}, "bad_request", "minutes"),
    ([], "pass", {"cue": "x", "staff": "s1"}, "unknown_cue", "cue"),
    ([], "dismiss", {"cue": "x", "why": "y"}, "unknown_cue", "cue"),
    ([], "dismiss", {"cue": "x"}, "bad_request", "why"),
    ([], "note", {"text": ""}, "bad_request", "text"),
    ([], "note", {"text": "x" * 2001}, "bad_request", "text"),
    ([], "undo", {"fact": "f999"}, "unknown_fact", "fact"),
    ([], "undo", {}, "bad_request", "fact"),
    ([], "show_cues", {"staff": "s9"}, "unknown_staff", "staff"),
    ([], "show_quote", {"size": 2, "queue": "none"}, "unknown_queue", "queue"),
    ([], "show_quote", {"queue": "waitlist"}, "bad_request", "size"),
    ([], "show_floor", {"table": "12"}, "bad_request", "table"),
]


@pytest.mark.parametrize(("before", "do", "fields", "code", "field"), REFUSED, ids=lambda part: str(part)[:24])
def test_a_refusal_names_code_and_field_and_changes_nothing(script, before, do, fields, code, field):
    for earlier, given in before:
        script.ok(earlier, "18:00", **given)
    facts, state = script.house.kept(), script.house.state()
    answer = script.say(do, "18:30", **fields)
    assert answer["ok"] is False
    error = answer["error"]
    assert (error["code"], error["field"]) == (code, field)
    assert error["code"] in CODES
    assert error["message"][0].isupper() or error["message"][0] in "“123456789"
    assert error["message"].endswith((".", "”", "?"))
    assert script.house.kept() == facts
    assert script.house.state() == state
    script.ok("tick", "18:00")


def test_a_refused_line_has_not_let_time_pass(script):
    script.ok("seat", "18:00", tables=["12"], size=2)
    assert script.refused("show_quote", "19:00", size=2, queue="none") == ("unknown_queue", "queue")
    answer = script.ok("tick", "18:01")
    assert [cue["standard"] for cue in answer["raised"]] == ["greet"]


def test_a_time_before_the_last_line_is_refused(script):
    script.ok("tick", "18:02")
    assert script.refused("tick", "18:01:59") == ("time_ran_backwards", "at")
    script.ok("tick", "18:02")


@pytest.mark.parametrize("do", ["show_cues", "show_floor", "note", "tick", "undo"])
def test_time_runs_backwards_for_no_kind_of_line(script, do):
    script.ok("tick", "18:02")
    more = {"note": {"text": "x"}, "undo": {"fact": "f1"}}.get(do, {})
    assert script.refused(do, "18:01", **more) == ("time_ran_backwards", "at")


def test_a_line_without_its_time_is_refused(script):
    answer = script.line('{"do":"tick"}')
    assert (answer["error"]["code"], answer["error"]["field"]) == ("bad_request", "at")


def test_the_message_says_what_stands_in_the_way(script):
    script.ok("seat", "18:00", tables=["12"], size=2, party="Jones")
    message = script.say("reset", "18:00", table="12")["error"]["message"]
    assert "12" in message
    assert "Left" in message


def test_what_cannot_be_kept_is_refused_and_the_next_line_served():
    journal = FailingJournal()
    script = Script(House(journal=journal))
    script.ok("seat", "18:00", tables=["12"], size=2, party="p1")
    state = script.house.state()
    journal.full = True
    assert script.refused("greet", "18:10", table="12") == ("store_failed", None)
    assert script.house.state() == state
    journal.full = False
    answer = script.ok("greet", "18:10", table="12")
    assert [cue["standard"] for cue in answer["raised"]] == ["greet"]
    assert [(ended["standard"], ended["how"]) for ended in answer["ended"]] == [("greet", "met")]


@pytest.mark.parametrize("key", ["`", "a`b", "``", "x` - at `$.by", "$.at", "'", ""])
def test_an_unknown_field_is_named_as_it_was_written(script, key):
    refusal = script.say("tick", "18:00", **{key: 1})["error"]
    assert (refusal["code"], refusal["field"]) == ("bad_request", key)
    assert refusal["message"] == f"There is no field “{key}” in this request."


@pytest.mark.parametrize("word", ["'", "''", "a'b", "`$.by`", "a' - at `$.by`", "field `by`", ""])
def test_a_word_that_cannot_be_is_named_as_it_was_written(script, word):
    script.ok("seat", "18:00", tables=["12"], size=2)
    refusal = script.say("take_order", "18:00", table="12", of=word)["error"]
    assert (refusal["code"], refusal["field"]) == ("bad_request", "of")
    assert refusal["message"] == f"“of” cannot be “{word}”."


def test_a_field_left_out_is_named(script):
    assert script.say("seat", "18:00")["error"]["message"] == "“tables” is missing."
