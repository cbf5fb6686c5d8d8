"""Facts as bytes and back: whole, whatever is in them, and of any version."""

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.facts import KINDS, Fact, NotAFact, Noted, UnknownFact, as_fields, decode, encode
from desk_app.facts.base import kind_of
from desk_app.facts.words import told
from tests.support.hostile import NAMES

AT = datetime(2026, 11, 21, 18, tzinfo=UTC)
TIMES = st.datetimes(datetime(2000, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def any_value(kind: type):
    by_type = {
        str: TEXT,
        bool: st.booleans(),
        int: st.integers(-(2**53), 2**53),
        float: st.floats(allow_nan=False, allow_infinity=False),
        datetime: TIMES,
        type(None): st.none(),
        tuple: st.lists(TEXT, max_size=3).map(tuple),
        dict: st.dictionaries(TEXT, TEXT, max_size=2),
    }
    arguments = [getattr(each, "__origin__", each) for each in getattr(kind, "__args__", (kind,))]
    if getattr(kind, "__origin__", None) in (tuple, dict):
        arguments = [kind.__origin__]
    return st.one_of([by_type[each] for each in arguments])


def fields_of(kind: type[Fact]):
    hints = {field.name: field.type for field in msgspec.structs.fields(kind)}
    return st.fixed_dictionaries({name: any_value(hint) for name, hint in hints.items()})


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_fact_comes_back_as_it_was(kind):
    @settings(max_examples=25)
    @given(fields_of(kind))
    def comes_back(fields):
        fact = kind(**fields)
        assert decode(encode(fact)) == fact
        assert told(fact)

    comes_back()


def test_a_kind_keeps_its_name_for_ever():
    assert {"party_seated", "drink_refilled", "item_86d", "cue_raised", "retracted", "venue_adopted"} <= set(KINDS)
    assert kind_of("WaitQuoted") == "wait_quoted"


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_hostile_text_is_carried_and_told_as_it_is(name):
    fact = Noted(id="f1", at=AT, text=name, about=name)
    assert decode(encode(fact)) == fact
    assert b"\n" not in encode(fact)
    assert name in told(fact)


def test_an_unknown_kind_is_carried_byte_for_byte():
    line = b'{"kind": "robot_arrived", "id":"f1","at":"2026-11-21T18:00:00Z","wheels":[4, 4.0]}'
    fact = decode(line)
    assert isinstance(fact, UnknownFact)
    assert (fact.kind, fact.id, fact.at) == ("robot_arrived", "f1", AT)
    assert encode(fact) == line
    assert as_fields(fact)["wheels"] == [4, 4.0]
    assert told(fact) == "Robot arrived"


def test_a_known_kind_with_a_new_field_is_still_known():
    fact = decode(b'{"kind":"noted","id":"f1","at":"2026-11-21T18:00:00Z","text":"x","mood":"good"}')
    assert fact == Noted(id="f1", at=AT, text="x")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"null",
        b"[]",
        b"\xff",
        b'{"kind":"noted"}',
        b'{"kind":"noted","id":"f1","at":"2026-11-21T18:00:00Z"}',
        b'{"kind":"noted","id":"f1","at":"yesterday","text":"x"}',
        b'{"kind":"robot_arrived","id":"f1"}',
        b'{"kind":7,"id":"f1","at":"2026-11-21T18:00:00Z"}',
        b'{"id":"f1","at":"2026-11-21T18:00:00Z","text":"x"}',
        b"[" * 100_000,
    ],
)
def test_damaged_bytes_are_no_fact(line):
    with pytest.raises(NotAFact):
        decode(line)


def test_times_of_other_zones_are_the_same_moment():
    fact = Noted(id="f1", at=datetime(2026, 11, 21, 20, tzinfo=timezone(timedelta(hours=2))), text="x")
    assert decode(encode(fact)).at == AT


def test_a_fact_cannot_be_changed():
    fact = Noted(id="f1", at=AT, text="x")
    with pytest.raises(AttributeError):
        fact.text = "y"
