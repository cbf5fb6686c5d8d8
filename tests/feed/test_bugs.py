"""A bug of ours, met by one line: that line is told what became of it, and the next is served."""

import json

import pytest

from desk_app.desk import making
from desk_app.feed import lines
from desk_app.feed.lines import Feed
from tests.feed.lines import Script, at


class Bug(Exception):
    pass


def meet_a_bug(*_: object, **__: object) -> None:
    raise Bug


@pytest.fixture
def script() -> Script:
    script = Script()
    script.bugs = []
    script.feed = Feed(script.house.desk, report=script.bugs.append)
    script.ok("seat", "18:00", tables=["12"], size=2, party="p1")
    return script


def test_without_anybody_to_report_to_a_bug_is_raised(script, monkeypatch):
    monkeypatch.setattr(lines, "show", meet_a_bug)
    with pytest.raises(Bug):
        Feed(script.house.desk).serve(json.dumps({"do": "show_review", "at": at("18:00")}).encode())


def test_a_bug_while_reading_is_reported_and_nothing_was_kept(script, monkeypatch):
    kept = script.house.kept()
    with monkeypatch.context() as patch:
        patch.setattr(lines, "show", meet_a_bug)
        assert script.refused("show_review", "18:00:10") == ("store_failed", None)
    assert [type(bug) for bug in script.bugs] == [Bug]
    assert script.house.kept() == kept
    script.ok("show_review", "18:00:10")


def test_a_bug_before_the_facts_are_kept_is_a_refusal_and_changes_nothing(script, monkeypatch):
    state = script.house.state()
    with monkeypatch.context() as patch:
        patch.setattr(making.Making, "_take", meet_a_bug)
        assert script.refused("greet", "18:00:10", table="12") == ("store_failed", None)
    assert script.house.state() == state
    script.ok("greet", "18:00:10", table="12")


def test_a_line_whose_facts_were_kept_before_the_bug_is_no_refused_line(script, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(making.Making, "answer", meet_a_bug)
        answer = script.ok("greet", "18:02", table="12")
    assert [fact["kind"] for fact in answer["facts"]] == ["party_greeted"]
    assert "cue_raised" in script.house.kinds()
    assert len(script.bugs) == 1
    script.ok("tick", "18:02")


def test_so_it_is_when_the_line_opened_a_shift(script, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(making.Making, "answer", meet_a_bug)
        answer = script.ok("open_shift", "18:02")
    assert [fact["kind"] for fact in answer["facts"]] == ["shift_opened"]
