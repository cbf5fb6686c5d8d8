"""Waits in words, and the number in them that is the promise."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.waits.words import rounded, say_range, say_short


@pytest.mark.parametrize(
    ("p50", "promise", "text", "high"),
    [
        (13.0, 18.0, "About 15 to 20 min", 20),
        (3.0, 4.9, "About 5 min", 5),
        (16.0, 17.0, "About 15 to 20 min", 20),
        (2.0, 14.0, "About 5 to 15 min", 15),
        (50.0, 71.0, "About 50 to 75 min", 75),
        (140.0, 170.0, "About 150 to 180 min", 180),
        (0.0, 0.2, "Ready now", 5),
        (0.0, 3.0, "About 5 min", 5),
    ],
)
def test_a_wait_is_said_as_hosts_say_it(p50: float, promise: float, text: str, high: int):
    said = say_range(p50, promise)
    assert (said.text, said.high) == (text, high)


def test_a_kiosk_says_one_number_in_words():
    assert say_short(4.0).text == "about five minutes"
    assert say_short(9.7).text == "about ten minutes"
    assert say_short(33.0).text == "about 35 minutes"
    assert say_short(0.1).text == "now"


minutes = st.floats(0.0, 240.0)


@given(minutes, minutes)
def test_the_promise_is_the_upper_number_that_was_said(p50: float, promise: float):
    said = say_range(p50, promise)
    numbers = [int(number) for number in re.findall(r"\d+", said.text)]
    if said.ready:
        assert (numbers, said.low, said.high) == ([], 0, 5)
        return
    assert said.high == numbers[-1]
    assert said.low == numbers[0]
    assert said.low <= said.high


@given(minutes)
def test_what_is_said_is_not_below_what_is_meant_by_more_than_half_a_minute_or_a_tenth_of_a_step(promise: float):
    assert rounded(promise) >= promise - 3.0
    assert promise > 60.0 or rounded(promise) >= promise - 0.51


@given(minutes, minutes)
def test_a_longer_wait_is_never_said_as_a_shorter_one(one: float, other: float):
    assert rounded(min(one, other)) <= rounded(max(one, other))
