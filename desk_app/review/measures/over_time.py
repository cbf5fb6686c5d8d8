"""Needs over time: how many were met first, asked first and never answered, in stretches that suit the span."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from desk_app.review.days import QUARTER, Days
from desk_app.review.measures.needs import asked_first, met_first, never_answered, was_needed
from desk_app.review.pages.cases import Cases, FactNumbers
from desk_app.review.pages.span import Span

_HOURS_UP_TO: Final = 3
_DAYS_UP_TO: Final = 60
_MOST_EMPTY: Final = 400
"""Stretches beyond which empty ones are left out: a clock that jumped must not draw a century of nothing."""


class Stretch(msgspec.Struct, frozen=True):
    """``begins`` is UTC; of a day or a week, when its first business day begins. ``label`` is what stands below it."""

    begins: datetime
    label: str
    met_first: int
    asked_first: int
    never_answered: int = 0

    @property
    def all_needs(self) -> int:
        return self.met_first + self.asked_first + self.never_answered


class OverTime(msgspec.Struct, frozen=True):
    """``each`` is half_hour, hour, day or week. Stretches follow one another without gaps, from the first need.

    A need stands where it ended: met, asked for, or given up.
    """

    each: str
    stretches: tuple[Stretch, ...]
    cases: Cases
    places: NDArray[np.intp]

    def evidence(self, stretch: int) -> FactNumbers:
        """Give the numbers of the facts behind one stretch."""
        return self.cases.those(self.places == stretch).facts()


def over_time(span: Span, days: Days) -> OverTime:
    """Give the needs in half hours; over a day in hours, over three in days, over sixty in weeks."""
    moments = span.cases("moment")
    needs = moments.those(was_needed(moments))
    if not len(needs):
        return OverTime("half_hour", (), needs, np.empty(0, np.intp))
    first, last = int(needs["day"].min()), int(needs["day"].max())
    length = last - first + 1
    if length <= _HOURS_UP_TO:
        minutes = 30 if length == 1 else 60
        return _counted("half_hour" if length == 1 else "hour", needs, *_within_days(needs, days, minutes))
    if length <= _DAYS_UP_TO:
        return _counted("day", needs, *_of_days(needs["day"], 1, days, lambda day: f"{day:%a} {day.day}"))
    weeks = needs["day"] - (needs["day"] - 1) % 7
    return _counted("week", needs, *_of_days(weeks, 7, days, lambda day: f"{day.day} {day:%b}"))


Stretches = tuple[list[datetime], list[str], NDArray[np.intp]]
"""When each stretch begins, what it is called, and the place among them of each need."""


def _counted(each: str, needs: Cases, begins: list[datetime], labels: list[str], places: NDArray[np.intp]) -> OverTime:
    counts = [
        np.bincount(places[became(needs)], minlength=len(begins)).tolist()
        for became in (met_first, asked_first, never_answered)
    ]
    return OverTime(each, tuple(map(Stretch, begins, labels, *counts)), needs, places)


def _within_days(needs: Cases, days: Days, minutes: int) -> Stretches:
    """Count quarters of an hour in UTC, and join those that the wall shows as one half hour, or one hour."""
    quarters = (needs["at"] // QUARTER).astype(np.int64)
    known = np.unique(quarters)
    if known[-1] - known[0] <= _MOST_EMPTY:
        known = np.arange(known[0], known[-1] + 1)
    moments = [datetime.fromtimestamp(int(quarter) * QUARTER, UTC) for quarter in known]
    starts = [moment - timedelta(minutes=days.local(moment).minute % minutes) for moment in moments]
    begins = sorted(set(starts))
    place_of = {moment: place for place, moment in enumerate(begins)}
    places = np.array([place_of[start] for start in starts], np.intp)
    return begins, [f"{days.local(moment):%H:%M}" for moment in begins], places[np.searchsorted(known, quarters)]


def _of_days(ordinals: NDArray[np.integer], length: int, days: Days, label: Callable[[date], str]) -> Stretches:
    known = np.unique(ordinals)
    if (known[-1] - known[0]) // length <= _MOST_EMPTY:
        known = np.arange(known[0], known[-1] + 1, length)
    first_days = [date.fromordinal(int(ordinal)) for ordinal in known]
    begins = [days.begins(day) for day in first_days]
    return begins, [label(day) for day in first_days], np.searchsorted(known, ordinals)
