"""The head of a page: when its shift was, by the facts that count, and by those of which the clock was right."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from desk_app.facts import ShiftClosed, ShiftOpened
from desk_app.review.days import Days
from desk_app.review.pages.cutting import NumberedFact
from desk_app.review.pages.rows import Row
from desk_app.review.ports import PageHead
from desk_app.review.replay.course import played_at

OTHER_YEAR: Final = timedelta(days=300)
"""No house is without a fact for so long in one shift: before it, or after it, the clock showed another year."""


def head_of(
    facts: Sequence[NumberedFact], counted: Sequence[NumberedFact], rows: Sequence[Row], days: Days, proof: bytes
) -> PageHead:
    """Give the head of the page that holds these facts, of which so many count, and from which these rows were read.

    A page has been opened where the opening that it begins with was not undone, and closed where a closing came after.
    """
    first, last = facts[0][0], facts[-1][0]
    opening = counted[0][1] if counted and counted[0][0] == first else None
    opened = opening if isinstance(opening, ShiftOpened) else None
    closings = [number for number, fact in counted if isinstance(fact, ShiftClosed)]
    played = played_at([fact.at for _, fact in facts])
    right = _most_of(played) if opened is not None else played
    began, ended = right[0], right[-1]
    closed = played[closings[-1] - first] if opened is not None and closings else None
    on_days = _days_of(right, rows, days)
    return PageHead(
        first=first,
        last=last,
        proof=proof,
        began=began.timestamp(),
        ended=ended.timestamp(),
        first_day=on_days[0],
        last_day=on_days[-1],
        days=on_days,
        opened=max(played[0], began).timestamp() if opened is not None else None,
        closed=min(closed, ended).timestamp() if closed is not None else None,
        note=opened.note if opened is not None else None,
    )


def _days_of(moments: Sequence[datetime], rows: Sequence[Row], days: Days) -> tuple[int, ...]:
    """Give the days with a fact or a row, in order.

    The zone can have been another as a row was read: its day is then the one beside. Further out the clock was wrong.
    """
    of_facts = {days.day_of(moment).toordinal() for moment in moments}
    first, last = min(of_facts) - 1, max(of_facts) + 1
    return tuple(sorted(of_facts | {row.day for row in rows if first <= row.day <= last}))


def _most_of(moments: Sequence[datetime]) -> Sequence[datetime]:
    """Give the longest stretch of facts of one year or season, of two as long the later: clocks lose years, mostly."""
    return max(reversed(list(_stretches(moments))), key=len)


def _stretches(moments: Sequence[datetime]) -> Iterator[Sequence[datetime]]:
    begins = 0
    for place, (before, after) in enumerate(pairwise(moments), start=1):
        if after - before > OTHER_YEAR:
            yield moments[begins:place]
            begins = place
    yield moments[begins:]
