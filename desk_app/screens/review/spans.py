"""What can be read: each shift, and the days, weeks and months in which there were any, in words, newest first."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desk_app.floor.plan import Venue
from desk_app.review.ports import PageHead
from desk_app.screens.service_words import service_name

translate = QCoreApplication.translate

UNITS: Final = ("shift", "day", "week", "month", "all", "range")
"""How a span is chosen. ``range`` is from one day to another."""

HARDLY: Final = 10
"""A page that no shift opened and that has no more facts than this is the setting up, and no shift."""


class Choice(msgspec.Struct, frozen=True):
    """A span. ``page`` is the first fact of a shift, 0 for days; ``first`` and ``last`` are days, both included."""

    unit: str
    key: str
    words: str
    detail: str
    first: date
    last: date
    page: int = 0

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def choices(unit: str, heads: Sequence[PageHead], venue: Venue) -> list[Choice]:
    """Give every span of a unit, newest first; of ``range`` the days it can begin and end on."""
    if unit == "shift":
        return [shift_choice(head, venue) for head in reversed(_shifts(heads))]
    days = _days(heads)
    if not days:
        return []
    return _OF_DAYS["day" if unit == "range" else unit](sorted(days, reverse=True))


def between(one: date, other: date) -> Choice:
    """Give the span from one day to another, in whichever order they were chosen."""
    first, last = min(one, other), max(one, other)
    if first == last:
        return _day(first)
    words = translate("review", "{first} to {last}").format(first=day_words(first), last=day_words(last))
    return Choice("range", f"{first.isoformat()}/{last.isoformat()}", words, _count_days(first, last), first, last)


def newest(heads: Sequence[PageHead], venue: Venue) -> Choice | None:
    """Give the shift that goes on, or else the last one; None before anything was kept."""
    shifts = _shifts(heads)
    return shift_choice(shifts[-1], venue) if shifts else None


def date_words(day: date, form: str) -> str:
    """Give a date in the person's language, in a form of Qt's."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def day_words(day: date) -> str:
    """Give a day without its weekday: ``20 November 2026``."""
    return date_words(day, "d MMMM yyyy")


def _shifts(heads: Sequence[PageHead]) -> list[PageHead]:
    found = [head for head in heads if head.opened is not None or head.last - head.first >= HARDLY]
    return found or list(heads)


def shift_choice(head: PageHead, venue: Venue) -> Choice:
    """Give a shift; when it ended is said with its date where that was another business day."""
    from desk_app.review.days import Days  # a start must not load what reads shifts

    wall = ZoneInfo(venue.timezone)
    began = datetime.fromtimestamp(head.opened if head.opened is not None else head.began, UTC).astimezone(wall)
    ended = datetime.fromtimestamp(head.closed if head.closed is not None else head.ended, UTC).astimezone(wall)
    first, last = date.fromordinal(head.first_day), date.fromordinal(head.last_day)
    named = head.note or (service_name(began) if venue.tables else f"{began:%H:%M}")
    words = translate("review", "{day}, {service}").format(day=_weekday(first), service=named)
    days = Days(venue)
    until = "" if days.day_of(began) == days.day_of(ended) else f"{date_words(ended.date(), 'd MMM')}, "
    hours = f"{first.year},  {began:%H:%M} – {until}{ended:%H:%M}"
    if head.opened is None:
        detail = translate("review", "{hours}, no shift was opened").format(hours=hours)
    elif head.closed is None:
        detail = translate("review", "{hours}, not closed").format(hours=hours)
    else:
        detail = hours
    return Choice("shift", str(head.first), words, detail, first, last, head.first)


def _days(heads: Sequence[PageHead]) -> set[date]:
    return {date.fromordinal(day) for head in _shifts(heads) for day in head.days}


def _day(day: date) -> Choice:
    return Choice("day", day.isoformat(), _weekday(day), str(day.year), day, day)


def _in_weeks(days: Iterable[date]) -> list[Choice]:
    return [_week(monday) for monday in dict.fromkeys(day - timedelta(days=day.weekday()) for day in days)]


def _week(monday: date) -> Choice:
    sunday = monday + timedelta(days=6)
    detail = f"{date_words(monday, 'd MMM')} – {date_words(sunday, 'd MMM yyyy')}"
    words = translate("review", "Week {number}").format(number=monday.isocalendar().week)
    return Choice("week", monday.isoformat(), words, detail, monday, sunday)


def _in_months(days: Iterable[date]) -> list[Choice]:
    return [_month(first) for first in dict.fromkeys(day.replace(day=1) for day in days)]


def _month(first: date) -> Choice:
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    words = date_words(first, "MMMM yyyy")
    return Choice("month", first.isoformat(), words, "", first, last)


def _whole(days: list[date]) -> list[Choice]:
    detail = translate("review", "{first} to {last}").format(first=day_words(days[-1]), last=day_words(days[0]))
    return [Choice("all", "all", translate("review", "Everything"), detail, days[-1], days[0])]


def _weekday(day: date) -> str:
    return date_words(day, "dddd d MMMM")


def _count_days(first: date, last: date) -> str:
    return translate("review", "{count} days").format(count=(last - first).days + 1)


_OF_DAYS: Final[dict[str, Callable[[list[date]], list[Choice]]]] = {
    "day": lambda days: [_day(day) for day in days],
    "week": _in_weeks,
    "month": _in_months,
    "all": _whole,
}
