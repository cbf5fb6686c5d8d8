"""A story: everything that happened to one party, or at one table, in the order in which it happened."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

import msgspec

from desk_app.facts import CueEnded, CueRaised, Fact, UnknownFact
from desk_app.floor.state import Floor
from desk_app.house.house import House
from desk_app.review.pages.pages import counting
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import PageHead
from desk_app.review.reading.scene import minutes_between
from desk_app.review.telling.believed import believed_words
from desk_app.review.telling.fact_words import fact_words
from desk_app.review.telling.names import staff_name
from desk_app.review.telling.whose import parties_in, tables_in
from desk_app.waits.ledger import Promise


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """``minutes`` are those since the line before, None for the first; ``by`` is who did it, "" for the desk.

    ``size`` is how many the party is, 0 where nobody knows, and ``tables`` where it sits after this, or sat until this.
    ``believed`` is what the desk believed of the glasses that it is about; ``promise`` what became of a promise
    by it, in words, and ``became`` in one: kept, renewed, broken, released.
    ``cue``: the desk's own, that it showed a cue, or that one was over; ``how`` that ended, "" where none did.
    """

    number: int
    at: datetime
    minutes: float | None
    kind: str
    words: str
    by: str
    party: str | None
    size: int = 0
    tables: tuple[str, ...] = ()
    cue: bool = False
    how: str = ""
    believed: str = ""
    promise: str = ""
    became: str = ""


Concerns = Callable[[Fact | UnknownFact, Floor], bool]
"""Tells whether a fact belongs to the story; the floor is as it stood before the fact."""


def pages_of_party(shelf: Shelf, on: PageHead, party: str) -> list[PageHead]:
    """Give the pages that tell of a party, oldest first: this one, and those around it while it is here or expected."""
    heads = shelf.heads
    first = last = heads.index(on)
    while first > 0 and _is_known(party, shelf.house_after(heads[first - 1]).floor):
        first -= 1
    while last + 1 < len(heads) and _is_known(party, shelf.house_after(heads[last]).floor):
        last += 1
    return [head for head in heads[first : last + 1] if any(party in parties_in(fact) for _, fact in shelf.facts(head))]


def story_of_party(shelf: Shelf, heads: Sequence[PageHead], party: str) -> list[Line]:
    """Give the story of a party on these pages, oldest first. What was undone is not told."""
    return list(_Teller(lambda fact, _: party in parties_in(fact), party).tell(shelf, heads))


def story_of_table(shelf: Shelf, heads: Sequence[PageHead], table: str) -> list[Line]:
    """Give the story of a table on these pages, oldest first: its parties in turn, and the resets between.

    A line's ``party`` tells whose it is; None: nobody sat there.
    """

    def concerns(fact: Fact | UnknownFact, floor: Floor) -> bool:
        if table in tables_in(fact):
            return True
        here = floor.tables.get(table)
        return here is not None and bool({here.party, *here.others} & set(parties_in(fact)))

    return list(_Teller(concerns).tell(shelf, heads))


class _Teller:
    """Folds facts, and tells those that belong to the story. ``told``: the party whose story it is, None of a table."""

    def __init__(self, concerns: Concerns, told: str | None = None) -> None:
        self._concerns = concerns
        self._told = told
        self._raised: dict[str, CueRaised] = {}
        self._before: datetime | None = None

    def tell(self, shelf: Shelf, heads: Sequence[PageHead]) -> Iterator[Line]:
        for head in heads:
            house = shelf.reader_before(head.first).house
            for number, fact in counting(shelf.facts(head)):
                if isinstance(fact, CueRaised):
                    self._raised[fact.cue] = fact
                line = self._take(house, number, fact)
                if line is not None:
                    self._before = line.at
                    yield line

    def _take(self, house: House, number: int, fact: Fact | UnknownFact) -> Line | None:
        """Fold one fact, and give its line where it belongs to the story."""
        about = self._raised.get(getattr(fact, "cue", ""), fact)
        if not self._concerns(about, house.floor):
            house.apply(fact)
            return None
        floor, ended = house.floor, len(house.ledger.ended)
        party = self._told or next(iter(parties_in(about)), None)
        words, believed = fact_words(fact, floor, self._raised), believed_words(fact, house)
        before = _guests(party, floor)
        house.apply(fact)
        promise = next((each for each in house.ledger.ended[ended:] if each.made_to == party), None)
        size, tables = _guests(party, floor) or before or (0, ())
        return Line(
            number=number,
            at=fact.at,
            minutes=minutes_between(self._before, fact.at) if self._before is not None else None,
            kind=fact.kind,
            words=words,
            by=staff_name(floor.venue, fact.by) if fact.by else "",
            party=party,
            size=size,
            tables=tables,
            cue=isinstance(fact, CueRaised | CueEnded),
            how=fact.how if isinstance(fact, CueEnded) else "",
            believed=believed,
            promise=_promise_words(promise) if promise is not None else "",
            became=promise.how if promise is not None else "",
        )


def _is_known(party: str, floor: Floor) -> bool:
    return _guests(party, floor) is not None


def _guests(party: str | None, floor: Floor) -> tuple[int, tuple[str, ...]] | None:
    """Give how many a party is and where it sits; None where it is neither here nor expected."""
    if party is None:
        return None
    if (seated := floor.parties.get(party)) is not None:
        return seated.size, tuple(seated.tables)
    known = floor.waiting.get(party) or floor.bookings.get(party)
    return (known.size, ()) if known is not None else None


def _promise_words(promise: Promise) -> str:
    late = minutes_between(promise.promised_at, promise.ended_at or promise.promised_at)
    return f"promise broken, {round(late)} min over" if promise.how == "broken" else f"promise {promise.how}"
