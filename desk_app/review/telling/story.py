"""A story: everything that happened to one party, or at one table, in the order in which it happened."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from desk_app.cues.subjects import OF_A_PARTY, parties_of
from desk_app.facts import CueEnded, CueRaised, Fact, UnknownFact
from desk_app.floor.state import Floor
from desk_app.house.house import House
from desk_app.review.pages.columns import unpack
from desk_app.review.pages.pages import counting
from desk_app.review.pages.rows import Turn
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.review.ports import PageHead
from desk_app.review.reading.scene import minutes_between
from desk_app.review.telling.believed import believed_words
from desk_app.review.telling.fact_words import fact_words
from desk_app.review.telling.names import staff_name
from desk_app.waits.ledger import Promise


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """``minutes`` are those since the line before, None for the first; ``by`` is who did it, "" for the desk.

    ``believed`` is what the desk believed of the glasses that it is about; ``promise`` what became of a promise by it.
    ``cue``: the desk's own, that it showed a cue, or that one was over; ``how`` that ended, "" where none did.
    """

    number: int
    at: datetime
    minutes: float | None
    kind: str
    words: str
    by: str
    party: str | None
    cue: bool = False
    how: str = ""
    believed: str = ""
    promise: str = ""


Concerns = Callable[[Fact | UnknownFact, Floor], bool]
"""Tells whether a fact belongs to the story; the floor is as it stood before the fact."""


def story_of_party(shelf: Shelf, heads: Sequence[PageHead], party: str) -> list[Line]:
    """Give the story of a party on these pages, which follow one another. What was undone is not told."""
    return list(_tell(shelf, heads, lambda fact, _: party in _whom(fact)))


def story_of_table(shelf: Shelf, heads: Sequence[PageHead], table: str) -> list[Line]:
    """Give the story of a table on these pages, which follow one another: its parties in turn, and the resets between.

    A line's ``party`` tells whose it is; None: nobody sat there.
    """

    def concerns(fact: Fact | UnknownFact, floor: Floor) -> bool:
        if table in _tables(fact):
            return True
        here = floor.tables.get(table)
        return here is not None and bool({here.party, *here.others} & set(_whom(fact)))

    return list(_tell(shelf, heads, concerns))


def parties_at(span: Span, table: str) -> list[Turn]:
    """Give the turns that came to their end at a table, oldest first; of joined tables, the first is meant."""
    cases = span.cases("turn")
    rows = unpack(Turn, cases.those(cases.says("table", table)).columns, cases.lexicon)
    return [row for row in rows if isinstance(row, Turn)]


def whose(fact: Fact | UnknownFact, raised: Mapping[str, CueRaised]) -> tuple[str, str]:
    """Give the party that a fact is about, and the table that it names; "" for none. ``raised``: cues by their ids."""
    about = raised.get(getattr(fact, "cue", ""), fact)
    return next(iter(_whom(about)), ""), next(iter(_tables(about)), "")


def _tell(shelf: Shelf, heads: Sequence[PageHead], concerns: Concerns) -> Iterator[Line]:
    if not heads:
        return
    house = shelf.reader_before(heads[0].first).house
    raised: dict[str, CueRaised] = {}
    before: datetime | None = None
    for head in heads:
        for number, fact in counting(shelf.facts(head)):
            if isinstance(fact, CueRaised):
                raised[fact.cue] = fact
            line = _take(house, number, fact, raised, concerns, before)
            if line is not None:
                before = line.at
                yield line


def _take(
    house: House,
    number: int,
    fact: Fact | UnknownFact,
    raised: dict[str, CueRaised],
    concerns: Concerns,
    before: datetime | None,
) -> Line | None:
    """Fold one fact, and give its line where it belongs to the story."""
    about = raised.get(getattr(fact, "cue", ""), fact)
    floor, belongs = house.floor, concerns(about, house.floor)
    words = fact_words(fact, floor, raised)
    believed = believed_words(fact, house) if belongs else ""
    ended = len(house.ledger.ended)
    house.apply(fact)
    if not belongs:
        return None
    parties = _whom(about)
    return Line(
        number=number,
        at=fact.at,
        minutes=minutes_between(before, fact.at) if before is not None else None,
        kind=fact.kind,
        words=words,
        by=staff_name(floor.venue, fact.by) if fact.by else "",
        party=parties[0] if parties else None,
        cue=isinstance(fact, CueRaised | CueEnded),
        how=fact.how if isinstance(fact, CueEnded) else "",
        believed=believed,
        promise=_promise_words([each for each in house.ledger.ended[ended:] if each.made_to in parties]),
    )


def _whom(fact: Fact | UnknownFact) -> Sequence[str]:
    """Give the parties that a fact is about; those of the cue, where it is about one."""
    if isinstance(fact, CueRaised | CueEnded):
        return (fact.subject,) if fact.per in OF_A_PARTY else ()
    return () if isinstance(fact, UnknownFact) else tuple(parties_of(fact))


def _tables(fact: Any) -> Sequence[str]:
    if isinstance(fact, CueRaised | CueEnded):
        return (fact.subject,) if fact.per == "table" else ()
    table = getattr(fact, "table", None)
    return (*getattr(fact, "tables", ()), *getattr(fact, "left", ()), *((table,) if table else ()))


def _promise_words(ended: list[Promise]) -> str:
    return ", ".join(_one_promise(promise) for promise in ended)


def _one_promise(promise: Promise) -> str:
    late = minutes_between(promise.promised_at, promise.ended_at or promise.promised_at)
    return f"promise broken, {round(late)} min over" if promise.how == "broken" else f"promise {promise.how}"
