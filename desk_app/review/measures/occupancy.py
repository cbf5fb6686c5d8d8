"""How full the house was: seats that were sat on, of seats that were open; of a span, or of each hour on the wall."""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desk_app.review.days import Days
from desk_app.review.measures.figures import Value
from desk_app.review.pages.cases import Cases, Numbers
from desk_app.review.pages.span import Span

_QUARTER: Final = 900
"""Seconds: every time zone is a whole number of quarter hours from UTC."""
_LONGEST: Final = 86400.0
"""Seconds. Whoever sits for more than a day sits there because a clock jumped."""


def occupancy(turns: Cases, span: Span) -> Value:
    """Give guests × minutes they sat ÷ seats × minutes they were open."""
    seats = span.cases("open")
    offered = float((seats["seats"] * seats["minutes"].astype(np.float64)).sum())
    sat = float((turns["size"] * turns.minutes("seated_at", "at")).sum())
    return Value(sat / offered if offered > 0 else None, len(turns))


class InHour(NamedTuple):
    """An hour, 0 to 23, how full the house was in it, and who sat there then."""

    hour: int
    value: Value
    cases: Cases


def occupancy_by_hour(turns: Cases, span: Span, days: Days) -> list[InHour]:
    """Give the same for each hour on the wall in which seats were open; a turn counts in every hour it sat in."""
    seats = span.cases("open")
    offered = _pieces(seats["at"] - seats["minutes"] * 60.0, seats["at"], days)
    sat = _pieces(turns["seated_at"], turns["at"], days)
    open_minutes = np.bincount(offered.hour, offered.minutes * seats["seats"][offered.of], 24)
    sat_minutes = np.bincount(sat.hour, sat.minutes * turns["size"][sat.of], 24)
    found = []
    for hour in np.flatnonzero(open_minutes).tolist():
        there = np.zeros(len(turns), bool)
        there[sat.of[sat.hour == hour]] = True
        share = float(sat_minutes[hour] / open_minutes[hour])
        found.append(InHour(hour, Value(share, int(there.sum())), turns.those(there)))
    return found


class _Pieces(NamedTuple):
    """Spans of time cut at quarter hours: which span each piece is of, its hour on the wall, its minutes."""

    of: NDArray[np.intp]
    hour: NDArray[np.int64]
    minutes: Numbers


def _pieces(since: Numbers, until: Numbers, days: Days) -> _Pieces:
    until = np.clip(until, since, since + _LONGEST)
    first = (since // _QUARTER).astype(np.int64)
    counts = np.ceil(until / _QUARTER).astype(np.int64) - first
    of = np.repeat(np.arange(len(since)), counts)
    quarter = first[of] + np.arange(len(of)) - np.repeat(np.cumsum(counts) - counts, counts)
    begins = quarter * float(_QUARTER)
    minutes = (np.minimum(until[of], begins + _QUARTER) - np.maximum(since[of], begins)) / 60
    known, places = np.unique(quarter, return_inverse=True)
    hours = np.array([days.hour_of(days.moment(each * _QUARTER)) for each in known.tolist()], np.int64)
    return _Pieces(of, hours[places], minutes)
