"""Whatever a line holds, one line comes out, and it is no traceback."""

import json

import pytest

from desk_app.desk.refusal import CODES
from desk_app.feed.lines import LONGEST_LINE
from tests.feed.lines import Script, at
from tests.support.hostile import LONE_SURROGATE, NAMES, SHORT

T = at("18:00").encode()


def seat(**fields: object) -> bytes:
    return json.dumps({"do": "seat", "at": at("18:00"), "tables": ["12"], "size": 2} | fields).encode()


BAD = {
    "empty": b"",
    "blank": b"   ",
    "nothing": b"null",
    "number": b"7",
    "text": b'"seat"',
    "list": b"[]",
    "list of requests": b'[{"do":"tick"}]',
    "empty object": b"{}",
    "half a line": b'{"do":"tick","at":"2026-11-',
    "two objects": b'{"do":"tick"} {"do":"tick"}',
    "trailing comma": b'{"do":"tick",}',
    "single quotes": b"{'do':'tick'}",
    "comment": b'{"do":"tick"} // now',
    "not json": b"seat 12 please",
    "byte order mark": b'\xef\xbb\xbf{"do":"tick"}',
    "latin-1": '{"do":"note","text":"Grüße"}'.encode("latin-1"),
    "utf-16": '{"do":"tick"}'.encode("utf-16"),
    "bad utf-8": b'{"do":"note","text":"\xff\xfe"}',
    "overlong utf-8": b'{"do":"note","text":"\xc0\x80"}',
    "lone surrogate": b'{"do":"note","text":"\\ud800"}',
    "raw nul": b'{"do":"note","text":"a\0b"}',
    "raw control": b'{"do":"note","text":"a\x07b"}',
    "NaN": b'{"do":"glance","table":"12","seat":1,"level":NaN}',
    "infinity": b'{"do":"glance","table":"12","seat":1,"level":1e999}',
    "huge exponent": b'{"do":"glance","table":"12","seat":1,"level":1e-99999999999999999999}',
    "huge whole number": b'{"do":"seat","tables":["12"],"size":' + b"9" * 5_000 + b"}",
    "negative zero": seat(size=-0.0),
    "fraction of a guest": seat(size=2.5),
    "true guests": seat(size=True),
    "deep list": b"[" * 100_000,
    "deep object": b'{"do":' * 50_000,
    "deep field": b'{"do":"note","text":' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "do is a list": b'{"do":["seat"]}',
    "do is an object": b'{"do":{"do":"seat"}}',
    "do is nothing": b'{"do":null}',
    "do is long": b'{"do":"' + b"seat" * 200_000 + b'"}',
    "do in capitals": b'{"do":"SEAT"}',
    "struct name as do": b'{"do":"seat_","tables":["12"],"size":2}',
    "long field": b'{"do":"tick","' + b"x" * 100_000 + b'":1}',
    "many fields": json.dumps({"do": "tick"} | {f"x{number}": number for number in range(5_000)}).encode(),
    "unknown key": seat(colour="red"),
    "kind smuggled in": seat(kind="party_left"),
    "id smuggled in": seat(id="f1"),
    "tables as text": seat(tables="12"),
    "tables of numbers": seat(tables=[12]),
    "tables of nothing": seat(tables=[None]),
    "tables of lists": seat(tables=[["12"]]),
    "too many tables": seat(tables=["12"] * 10_000),
    "long table": seat(tables=["1" * 100_000]),
    "naive time": seat(at="2026-11-21T18:00:00"),
    "date only": seat(at="2026-11-21"),
    "time as number": seat(at=1795284120),
    "time as words": seat(at="six o'clock"),
    "month 13": seat(at="2026-13-01T00:00:00Z"),
    "second 61": seat(at="2026-01-01T00:00:61Z"),
    "year 0": seat(at="0000-01-01T00:00:00Z"),
    "year 1": seat(at="0001-01-01T00:00:00+23:59"),
    "year 1970": seat(at="1970-01-01T00:00:00Z"),
    "year 2200": seat(at="2200-01-01T00:00:00Z"),
    "year 9999": seat(at="9999-12-31T23:59:59-23:59"),
    "year 10000": seat(at="10000-01-01T00:00:00Z"),
    "offset of 99 hours": seat(at="2026-11-21T18:00:00+99:00"),
    "huge": b'{"do":"note","text":"' + b"x" * LONGEST_LINE + b'"}',
    "huge blank": b" " * (LONGEST_LINE + 1),
    "markup where a name belongs": seat(by="<b>Ann</b>"),
}


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.mark.parametrize("line", BAD.values(), ids=BAD)
def test_a_bad_line_gets_one_line_back_and_changes_nothing(script, line):
    facts = script.house.kept()
    raw = script.feed.serve(line)
    assert b"\n" not in raw
    assert len(raw) < 1_000
    answer = json.loads(raw)
    assert answer["ok"] is False
    assert answer["error"]["code"] in CODES
    assert answer["error"]["message"].strip()
    assert "Traceback" not in answer["error"]["message"]
    assert script.house.kept() == facts
    script.ok("tick", "18:00")


def test_of_a_key_given_twice_the_last_counts(script):
    answer = script.line(b'{"do":"open_shift","do":"note","text":"a","text":"b","at":"' + T + b'"}')
    assert (answer["facts"][0]["kind"], answer["facts"][0]["text"]) == ("noted", "b")


def test_an_escaped_nul_is_text_like_any_other(script):
    answer = script.line(b'{"do":"note","text":"a\\u0000b","at":"' + T + b'"}')
    assert answer["facts"][0]["text"] == "a\0b"


@pytest.mark.parametrize("name", SHORT.values(), ids=SHORT)
def test_a_hostile_name_is_kept_and_given_back_as_it_was(script, name):
    script.ok("seat", "18:00", tables=["12"], size=2, party=name)
    script.ok("serve_drink", "18:00", table="12", seat=1, drink="water")
    script.ok("ask", "18:00", party=name, about=name, note=name)
    script.ok("note", "18:00", text=name, about=name)
    assert script.ok("show_floor", "18:01")["parties"][0]["id"] == name
    assert {cue["party"] for cue in script.ok("show_cues", "18:30")["cues"]} == {name}
    script.house.reopen()
    assert list(script.house.desk.floor.parties) == [name]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_hostile_name_in_a_refusal_is_one_short_line_that_can_be_read(script, name):
    for fields in ({"table": name}, {"party": name}, {"table": "12", name or "x": 1}):
        answer = script.line(json.dumps({"do": "greet", "at": at("18:00")} | fields))
        message = answer["error"]["message"]
        assert message.isprintable()
        assert len(message) < 300


@pytest.mark.parametrize("do", ["note", "seat", "ask", "run_out", "dismiss", "serve_course"])
def test_half_a_character_typed_on_screen_is_refused_by_field(script, do):
    script.ok("seat", "18:00", tables=["12"], size=2, party="p1")
    house = script.house
    fields = {
        "note": {"text": LONE_SURROGATE},
        "seat": {"tables": ["13"], "size": 2, "party": LONE_SURROGATE},
        "ask": {"table": "12", "about": LONE_SURROGATE},
        "run_out": {"item": LONE_SURROGATE},
        "dismiss": {"cue": LONE_SURROGATE, "why": "x"},
        "serve_course": {"table": "12", "course": LONE_SURROGATE},
    }[do]
    state = house.state()
    assert house.refuse(do, **fields).code == "bad_request"
    assert house.state() == state
