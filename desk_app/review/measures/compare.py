"""One span beside the four before it that were alike: the same weekday, or the same days of the weeks before."""

from collections.abc import Sequence
from statistics import median
from typing import Final

import msgspec

from desk_app.review.days import Days
from desk_app.review.measures import HEADLINES, Measure, Value
from desk_app.review.pages.span import Span
from desk_app.review.ports import PageHead

MOST: Final = 4
ENOUGH: Final = 3
"""Spans before that had anything to measure, from which on one can tell what lies outside them."""

_WEEK: Final = 7

DaySpan = tuple[int, int]
"""First and last business day, ordinals, both included."""


class Compared(msgspec.Struct, frozen=True):
    """A measure now, and what it was in the spans before, newest first.

    ``usual`` is the median of what they showed. ``outside``: "above" all of them, "below" all of them, or "" where it
    lies among them, or fewer than three of them had anything to measure.
    """

    measure: Measure
    now: Value
    before: tuple[Value, ...]
    usual: float | None
    outside: str

    @property
    def good(self) -> bool | None:
        """Whether it is outside to the better or to the worse; None where it is not outside, or neither."""
        if not self.outside or not self.measure.better:
            return None
        return (self.outside == "above") == (self.measure.better == "more")


def open_on(heads: Sequence[PageHead], days: Days) -> list[DaySpan]:
    """Give the days on which each shift was open: a note on the morning after opens no house."""
    shifts = [(head.opened, head.closed or head.ended) for head in heads if head.opened is not None]
    return [(_day(opened, days), _day(closed, days)) for opened, closed in shifts]


def alike(first: int, last: int, shifts: Sequence[DaySpan]) -> list[DaySpan]:
    """Give the last four spans of whole weeks earlier, newest first, on which a shift was open; days are ordinals."""
    step = -(-(last - first + 1) // _WEEK) * _WEEK
    earliest = min((opened for opened, _ in shifts), default=first)
    found: list[DaySpan] = []
    while len(found) < MOST and last - step >= earliest:
        first, last = first - step, last - step
        if any(opened <= last and first <= closed for opened, closed in shifts):
            found.append((first, last))
    return found


def _day(seconds: float, days: Days) -> int:
    return days.day_of(days.moment(seconds)).toordinal()


def compare(span: Span, before: Sequence[Span], measures: Sequence[Measure] = HEADLINES) -> list[Compared]:
    """Give the measures that any of these spans has something to measure of."""
    compared = [_compared(measure, span, before) for measure in measures]
    return [each for each in compared if any(value.cases for value in (each.now, *each.before))]


def _compared(measure: Measure, span: Span, before: Sequence[Span]) -> Compared:
    now, values = measure.take(span), tuple(measure.take(each) for each in before)
    figures = [value.figure for value in values if value.figure is not None]
    outside = ""
    if now.figure is not None and len(figures) >= ENOUGH:
        outside = "above" if now.figure > max(figures) else "below" if now.figure < min(figures) else ""
    return Compared(measure, now, values, median(figures) if figures else None, outside)
