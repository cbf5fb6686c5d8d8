"""Spans of time as people write them."""

from datetime import timedelta

import pytest

from desk_app.floor.durations import Life, duration_words, parse_duration, parse_life


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("90 s", timedelta(seconds=90)),
        ("14 min", timedelta(minutes=14)),
        ("14min", timedelta(minutes=14)),
        ("2 h", timedelta(hours=2)),
        ("1.5 h", timedelta(minutes=90)),
        ("1 h 30 min", timedelta(minutes=90)),
        ("  1  H 30 Minutes ", timedelta(minutes=90)),
        ("90 days", timedelta(days=90)),
        ("1000 h", timedelta(hours=1000)),
        ("0 min", timedelta(0)),
    ],
)
def test_a_duration_is_read_as_people_write_it(text: str, span: timedelta):
    assert parse_duration(text) == span


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "14",
        "min",
        "14 mon",
        "-14 min",
        "1e3 min",
        "14 min 1 h",
        "1 h 1 h",
        "1 4 min",
        "٣ min",
        "14 min!",
        "1 h,",
        "500 uses",
        "999999999 days",
        "nan s",
        "9" * 100_000 + " s",
    ],
)
def test_what_is_no_duration_is_refused_in_words(text: str):
    with pytest.raises(ValueError, match="“"):
        parse_duration(text)


def test_a_life_is_hours_days_or_uses():
    assert parse_life("1000 h") == Life(1000.0, "hours")
    assert parse_life("90 days") == Life(90.0, "days")
    assert parse_life("500 uses") == Life(500.0, "uses")


@pytest.mark.parametrize("text", ["0 h", "", "10 min", "1 h 30 min", "-5 uses", "many uses"])
def test_what_is_no_life_is_refused_in_words(text: str):
    with pytest.raises(ValueError, match="is not a life"):
        parse_life(text)


@pytest.mark.parametrize(
    "words",
    ["0 min", "45 s", "1 min 30 s", "12 min", "1 h 30 min", "36 h", "1 day", "3 days", "0.5 s", "1 h 1 min"],
)
def test_a_span_is_written_as_it_is_read(words: str) -> None:
    assert duration_words(parse_duration(words)) == words
