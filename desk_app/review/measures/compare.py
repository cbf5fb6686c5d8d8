"""One span beside the four before it that were alike: the same weekday, or the same days of the weeks before."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from statistics import median
from typing import Final

import msgspec

from desk_app.review.days import Days
from desk_app.review.measures import HEADLINES, Measure, Value
from desk_app.review.measures.words import figure_words
from desk_app.review.pages.span import Span
from desk_app.review.ports import PageHead

MOST: Final = 4
ENOUGH: Final = 3
"""Spans before that had anything to measure, from which on one can tell what lies outside them."""

NEAR: Final = timedelta(hours=2)
"""Shifts that were opened no further apart on the wall are the same service: a lunch, or a dinner."""

_WEEK: Final = 7

DaySpan = tuple[int, int]
"""First and last business day, ordinals, both included."""


class Compared(msgspec.Struct, frozen=True):
    """A measure now, and what it was in the spans before, newest first.

    ``usual`` is the median of what they showed. ``outside``: "above" all of them, "below" all of them, or "" where it
    lies among them or is said in the same words as one, where fewer than three of them had anything to measure, and
    where it still counts on.
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
    """Give the days on which each shift was open: a note on the morning after opens no house.

    A house that never opens a shift was open whenever anything happened.
    """
    if all(head.opened is None for head in heads):
        return [(day, day) for head in heads for day in head.days]
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


def shifts_alike(shift: PageHead, heads: Sequence[PageHead], days: Days) -> list[PageHead]:
    """Give the last four shifts before this one that were opened at its time of its weekday, newest first.

    What somebody wrote at the opening is no matter. Of two on one day the nearer one is alike.
    """
    opened, week = _opened(shift, days), timedelta(days=_WEEK)
    found: dict[int, tuple[timedelta, PageHead]] = {}
    for head in heads:
        if head.opened is None:
            continue
        earlier = opened - _opened(head, days)
        weeks = round(earlier / week)
        off = abs(earlier - weeks * week)
        if weeks >= 1 and off <= NEAR and (weeks not in found or off < found[weeks][0]):
            found[weeks] = off, head
    return [found[weeks][1] for weeks in sorted(found)[:MOST]]


def _opened(head: PageHead, days: Days) -> datetime:
    """Give when a shift was opened, or else began, as the wall shows it: dinner is at six in summer and in winter."""
    return days.local(days.moment(head.opened if head.opened is not None else head.began)).replace(tzinfo=None)


def _day(seconds: float, days: Days) -> int:
    return days.day_of(days.moment(seconds)).toordinal()


def compare(
    span: Span, before: Sequence[Span], measures: Sequence[Measure] = HEADLINES, *, goes_on: bool = False
) -> list[Compared]:
    """Give the measures that any of these spans has something to measure of.

    Where the span goes on, its counts are of a part of it, and lie outside of nothing.
    """
    compared = [_compared(measure, span, before, goes_on and measure.unit == "count") for measure in measures]
    return [each for each in compared if any(value.cases for value in (each.now, *each.before))]


def _compared(measure: Measure, span: Span, before: Sequence[Span], counts_on: bool) -> Compared:
    now, values = measure.take(span), tuple(measure.take(each) for each in before)
    figures = [value.figure for value in values if value.figure is not None]
    outside = ""
    if now.figure is not None and len(figures) >= ENOUGH and not counts_on:
        outside = _outside(now.figure, figures, measure)
    return Compared(measure, now, values, median(figures) if figures else None, outside)


def _outside(figure: float, figures: Sequence[float], measure: Measure) -> str:
    """Tell whether it is above or below all of them, by more than the words for it show."""
    if figure_words(figure, measure.unit) in {figure_words(each, measure.unit) for each in figures}:
        return ""
    return "above" if figure > max(figures) else "below" if figure < min(figures) else ""
