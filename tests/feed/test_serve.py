"""Lines from a stream: each gets one answer, however long it is and however it ends."""

import io
import json

import pytest

from desk_app.feed.lines import LONGEST_LINE
from desk_app.feed.serve import serve
from tests.feed.lines import Script, at

TICK = json.dumps({"do": "tick", "at": at("18:00")}).encode()


def answers(lines: bytes) -> list[bool | str]:
    """Give for each answer True, or the code of its refusal."""
    told = io.BytesIO()
    serve(Script().feed, io.BytesIO(lines), told)
    fields = [json.loads(line) for line in told.getvalue().splitlines()]
    return [each["ok"] or each["error"]["code"] for each in fields]


def long(size: int) -> bytes:
    """Give a request of so many bytes."""
    return TICK.ljust(size)


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("more", [1, 2, 3, 10, LONGEST_LINE, LONGEST_LINE * 3 + 7])
def test_a_line_that_is_too_long_gets_one_answer_and_the_next_is_served(more, end):
    assert answers(long(LONGEST_LINE + more) + end + TICK + end) == ["bad_json", True]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_the_longest_line_is_served_whatever_ends_it(end):
    assert answers(long(LONGEST_LINE) + end + TICK + end) == [True, True]


@pytest.mark.parametrize("size", [len(TICK), LONGEST_LINE, LONGEST_LINE + 1, LONGEST_LINE * 2])
def test_a_last_line_may_lack_its_end(size):
    assert answers(TICK + b"\n" + long(size)) == [True, True if size <= LONGEST_LINE else "bad_json"]


def test_two_lines_too_long_are_two_answers():
    assert answers((long(LONGEST_LINE * 2) + b"\n") * 2 + TICK) == ["bad_json", "bad_json", True]


def test_an_empty_line_is_a_line():
    assert answers(b"\n\r\n" + TICK + b"\n") == ["bad_json", "bad_json", True]


def test_a_refused_line_moves_no_time():
    later = json.dumps({"do": "greet", "at": at("18:30"), "table": "99"}).encode()
    early = json.dumps({"do": "tick", "at": at("17:59")}).encode()
    assert answers(b"\n".join([TICK, later, TICK, early])) == [True, "unknown_table", True, "time_ran_backwards"]
