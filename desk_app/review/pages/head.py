"""The head of a page: when its shift was, by the facts that count."""

from collections.abc import Sequence

from desk_app.facts import ShiftClosed, ShiftOpened
from desk_app.review.days import Days
from desk_app.review.pages.cutting import NumberedFact
from desk_app.review.pages.rows import Row
from desk_app.review.ports import PageHead


def head_of(
    facts: Sequence[NumberedFact], counted: Sequence[NumberedFact], rows: Sequence[Row], days: Days, proof: bytes
) -> PageHead:
    """Give the head of the page that holds these facts, of which so many count, and from which these rows were read.

    A page has been opened where the opening that it begins with was not undone, and closed where a closing came after.
    """
    (first, oldest), (last, newest) = facts[0], facts[-1]
    opening = counted[0][1] if counted and counted[0][0] == first else None
    opened = opening if isinstance(opening, ShiftOpened) else None
    closings = [fact.at for _, fact in counted if isinstance(fact, ShiftClosed)]
    on_days = {days.day_of(fact.at).toordinal() for _, fact in facts} | {row.day for row in rows}
    return PageHead(
        first=first,
        last=last,
        proof=proof,
        began=oldest.at.timestamp(),
        ended=newest.at.timestamp(),
        first_day=min(on_days),
        last_day=max(on_days),
        opened=opened.at.timestamp() if opened is not None else None,
        closed=closings[-1].timestamp() if opened is not None and closings else None,
        note=opened.note if opened is not None else None,
    )
