"""How full the house was: seats that were sat on, of seats that were open; of a span, or of each hour on the wall."""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desk_app.review.days import QUARTER, Days
from desk_app.review.measures.figures import Value
from desk_app.review.pages.cases import Cases, Numbers
from desk_app.review.pages.span import Span

_LONGEST: Final = 86400.0
"""Seconds. Whoever sits for more than a day sits there because a clock jumped."""


def occupancy(sat: Cases, span: Span) -> Value:
    """Give guests × minutes they sat while the house was open ÷ seats × minutes they were open."""
    seats = span.cases("open")
    offered = float((seats["seats"] * seats["minutes"].astype(np.float64)).sum())
    taken = float((sat["size"] * _minutes_open(seats, sat["since"], sat["at"])).sum())
    return Value(taken / offered if offered > 0 else None, len(sat))


class InHour(NamedTuple):
    """An hour, 0 to 23, how full the house was in it, and who sat there then."""

    hour: int
    value: Value
    cases: Cases


def occupancy_by_hour(sat: Cases, span: Span, days: Days) -> list[InHour]:
    """Give the same for each hour on the wall in which seats were open; a party counts in every hour it sat in."""
    seats = span.cases("open")
    offered = _pieces(seats["at"] - seats["minutes"] * 60.0, seats["at"], days)
    pieces = _pieces(sat["since"], sat["at"], days)
    minutes = _minutes_open(seats, pieces.since, pieces.until)
    open_minutes = np.bincount(offered.hour, (offered.until - offered.since) / 60 * seats["seats"][offered.of], 24)
    sat_minutes = np.bincount(pieces.hour, minutes * sat["size"][pieces.of], 24)
    found = []
    for hour in np.flatnonzero(open_minutes).tolist():
        there = np.zeros(len(sat), bool)
        there[pieces.of[(pieces.hour == hour) & (minutes > 0)]] = True
        share = float(sat_minutes[hour] / open_minutes[hour])
        found.append(InHour(hour, Value(share, int(there.sum())), sat.those(there)))
    return found


def _minutes_open(seats: Cases, since: Numbers, until: Numbers) -> Numbers:
    """Give how many of the minutes between these moments the house was open, as the rows of its seats say."""
    hours: list[tuple[float, float]] = []
    spans = zip((seats["at"] - seats["minutes"] * 60.0).tolist(), seats["at"].tolist(), strict=True)
    for opens, closes in sorted(set(spans)):
        if hours and opens <= hours[-1][1]:
            hours[-1] = (hours[-1][0], max(closes, hours[-1][1]))
        else:
            hours.append((opens, closes))
    if not hours:
        return np.zeros(len(since))
    moments = np.array(hours)
    lengths = np.cumsum(moments[:, 1] - moments[:, 0])
    so_far = np.stack([lengths - (moments[:, 1] - moments[:, 0]), lengths], axis=1)
    before, after = (np.interp(each, moments.ravel(), so_far.ravel()) for each in (since, until))
    return np.asarray(np.maximum(after - before, 0.0) / 60)


class _Pieces(NamedTuple):
    """Spans of time cut at quarter hours: which span each piece is of, its hour on the wall, since and until when."""

    of: NDArray[np.intp]
    hour: NDArray[np.int64]
    since: Numbers
    until: Numbers


def _pieces(since: Numbers, until: Numbers, days: Days) -> _Pieces:
    until = np.clip(until, since, since + _LONGEST)
    first = (since // QUARTER).astype(np.int64)
    counts = np.ceil(until / QUARTER).astype(np.int64) - first
    of = np.repeat(np.arange(len(since)), counts)
    quarter = first[of] + np.arange(len(of)) - np.repeat(np.cumsum(counts) - counts, counts)
    begins = quarter * float(QUARTER)
    known, places = np.unique(quarter, return_inverse=True)
    hours = np.array([days.hour_of(days.moment(each * QUARTER)) for each in known.tolist()], np.int64)
    return _Pieces(of, hours[places], np.maximum(since[of], begins), np.minimum(until[of], begins + QUARTER))
