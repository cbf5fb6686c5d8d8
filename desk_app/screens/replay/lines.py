"""The lines on the bar of a replay: the hours on the venue's wall, or days, and where nothing happened for long."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.replay.rows import BreakRow, HourRow
from desk_app.screens.review.spans import date_words

if TYPE_CHECKING:
    from desk_app.review.replay.course import Break, Course

translate = QCoreApplication.translate

HOURS: Final = (1, 2, 3, 6, 12)
DAYS: Final = (1, 7, 28)
"""How far lines on the bar can lie from each other."""

MOST_LINES: Final = 14
"""Lines on a bar: more cannot be read."""

MOST_TOLD: Final = 4
"""Breaks that have room for their words on the bar."""

BESIDE: Final = 0.03
"""Share of the bar beside a break in which no hour is written."""

_HOUR: Final = timedelta(hours=1)
_IN_DAYS: Final = timedelta(hours=48)


def lines_on(course: "Course", wall: ZoneInfo) -> Iterator[HourRow]:
    """Give the lines of a bar, each at the moment at which the wall of the venue shows what it says."""
    step = next((hours for hours in HOURS if course.plays_for <= MOST_LINES * hours * _HOUR), 0)
    lines = _hours(course, wall, step) if step else _days(course, wall)
    for moment, words in lines:
        if course.began <= moment <= course.ended:
            yield HourRow(key=moment.isoformat(), share=course.share_of(moment), words=words)


def breaks_on(course: "Course") -> Iterator[BreakRow]:
    """Give the breaks of a bar; where there are many, without words on it."""
    for each in course.breaks:
        share = course.share_of(each.begins)
        words = _how_long(each) if len(course.breaks) <= MOST_TOLD else ""
        yield BreakRow(key=each.begins.isoformat(), share=share, takes=course.share_of(each.ends) - share, words=words)


def passed_words(passed: "Break") -> str:
    """Say what is passed over."""
    return translate("replay", "Nothing was written down for {time}").format(time=_how_long(passed))


def _hours(course: "Course", wall: ZoneInfo, step: int) -> Iterator[tuple[datetime, str]]:
    """Step by hours that pass, not by those on the wall: in spring one is left out there, in autumn one comes twice."""
    moment = course.began.astimezone(wall).replace(minute=0, second=0, microsecond=0).astimezone(UTC)
    around = [(course.share_of(each.begins) - BESIDE, course.share_of(each.ends) + BESIDE) for each in course.breaks]
    while moment <= course.ended:
        passed = course.passed_by(moment)
        if passed is not None and passed.ends - moment > _HOUR:
            moment += (passed.ends - moment) // _HOUR * _HOUR
        share = course.share_of(moment)
        if moment.astimezone(wall).hour % step == 0 and not any(low < share < high for low, high in around):
            yield moment, wall_time(moment, wall)
        moment += _HOUR


def _days(course: "Course", wall: ZoneInfo) -> Iterator[tuple[datetime, str]]:
    day, last = course.began.astimezone(wall).date(), course.ended.astimezone(wall).date()
    step = next((days for days in DAYS if (last - day).days <= MOST_LINES * days), DAYS[-1])
    while day <= last:
        yield datetime.combine(day, time(), wall).astimezone(UTC), date_words(day, "d MMM")
        day += timedelta(days=step)


def _how_long(passed: "Break") -> str:
    long = passed.silence
    if long >= _IN_DAYS:
        return translate("replay", "{days} days").format(days=round(long / timedelta(days=1)))
    return translate("replay", "{hours} h").format(hours=round(long / _HOUR))
