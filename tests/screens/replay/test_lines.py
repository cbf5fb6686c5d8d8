"""The hours on the bar of a replay are those on the venue's wall, on the nights on which it is set as well."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from desk_app.review.replay.course import Course
from desk_app.screens.replay.lines import breaks_on, lines_on
from tests.support.houses import SIX, minutes

LONDON = ZoneInfo("Europe/London")


def every_hour(began: datetime, hours: float) -> Course:
    """A shift that has a fact in each hour."""
    ended = began + timedelta(hours=hours)
    return Course([began + timedelta(hours=each) for each in range(int(hours) + 1)], began, ended)


def lines(course: Course, wall: ZoneInfo = LONDON) -> list[tuple[float, str]]:
    """Give hours after the beginning, and the words, of each line."""
    lasts = (course.ended - course.began) / timedelta(hours=1)
    return [(round(row.share * lasts, 6), row.words) for row in lines_on(course, wall)]


def test_an_evening_has_its_full_hours():
    assert lines(every_hour(SIX + minutes(20), 4)) == [
        (pytest.approx(each + 2 / 3, abs=1e-5), f"{19 + each}:00") for each in range(4)
    ]


def test_on_the_night_on_which_clocks_go_forward_there_is_no_one_o_clock():
    course = every_hour(datetime(2027, 3, 27, 22, tzinfo=UTC), 6)
    assert lines(course) == [
        (0, "22:00"),
        (1, "23:00"),
        (2, "00:00"),
        (3, "02:00"),
        (4, "03:00"),
        (5, "04:00"),
        (6, "05:00"),
    ]


def test_on_the_night_on_which_clocks_go_back_there_are_two():
    course = every_hour(datetime(2027, 10, 30, 21, tzinfo=UTC), 6)
    assert lines(course) == [
        (0, "22:00"),
        (1, "23:00"),
        (2, "00:00"),
        (3, "01:00"),
        (4, "01:00"),
        (5, "02:00"),
        (6, "03:00"),
    ]


def test_hours_stand_where_they_are_where_clocks_are_half_an_hour_off():
    course = every_hour(datetime(2027, 3, 27, 12, tzinfo=UTC), 2)
    assert lines(course, ZoneInfo("Asia/Kolkata")) == [(0.5, "18:00"), (1.5, "19:00")]


@pytest.mark.parametrize("hours", [0.5, 5, 14, 20, 30, 60, 160])
def test_there_are_never_more_lines_than_can_be_read_and_seldom_none(hours: float):
    found = lines(every_hour(SIX, hours))
    assert 1 <= len(found) <= 15
    assert [place for place, _ in found] == sorted({place for place, _ in found})


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    yield
    QLocale.setDefault(before)


def test_days_are_said_in_the_language_of_whoever_looks(german: None):
    course = every_hour(datetime(2027, 10, 1, 9, tzinfo=UTC), 24 * 12)
    words = [words for _, words in lines(course)]
    assert words[:2] == ["2 Okt.", "3 Okt."]
    assert len(words) == 12


def test_a_break_says_for_how_long_and_no_hour_is_written_in_it_or_close_to_it():
    after = [*range(0, 181, 60), *range(60 * 24 * 365, 60 * 24 * 365 + 181, 60)]
    moments = [SIX + minutes(each) for each in after]
    course = Course(moments, moments[0], moments[-1])
    (gap,) = breaks_on(course)
    assert gap.words == "365 days"
    hours = list(lines_on(course, LONDON))
    assert [row.words for row in hours] == ["18:00", "19:00", "20:00", "21:00", "19:00", "20:00", "21:00"]
    assert not [row for row in hours if gap.share - 0.03 < row.share < gap.share + gap.takes + 0.03]
    night = Course([SIX, SIX + minutes(60 * 14)], SIX, SIX + minutes(60 * 14))
    assert [row.words for row in breaks_on(night)] == ["14 h"]


def test_many_breaks_have_no_room_for_words():
    moments = [SIX + timedelta(days=each) for each in range(9)]
    gaps = list(breaks_on(Course(moments, moments[0], moments[-1])))
    assert [gap.words for gap in gaps] == [""] * 8
    assert sum(gap.takes for gap in gaps) == pytest.approx(0.4)
