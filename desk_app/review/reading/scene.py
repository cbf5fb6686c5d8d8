"""One fact as it is folded: who was there before it, what it ended, and where that puts a row."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from desk_app.cues.clock import Ended
from desk_app.cues.subjects import parties_of
from desk_app.facts import Fact, UnknownFact
from desk_app.floor.state import Floor, Party
from desk_app.floor.waiting import Waiting
from desk_app.review.days import Days


class Guests(NamedTuple):
    """The parties that a fact names, as they stood before it: afterwards they may be gone."""

    seated: dict[str, Party]
    waiting: dict[str, Waiting]


def guests_of(fact: Fact | UnknownFact, floor: Floor) -> Guests:
    """Give the parties that a fact is about to change."""
    named = parties_of(fact)
    return Guests(
        {party: floor.parties[party] for party in named if party in floor.parties},
        {party: floor.waiting[party] for party in named if party in floor.waiting},
    )


class Scene:
    """A fact that was folded: ``floor`` is as it is after it, ``before`` who was there before."""

    def __init__(
        self, number: int, fact: Fact, before: Guests, floor: Floor, ended: Sequence[Ended], days: Days
    ) -> None:
        self.number = number
        self.fact = fact
        self.before = before
        self.floor = floor
        self.ended = ended
        self.days = days

    def row(self, party: str | None = None, table: str | None = None, began: int = 0) -> dict[str, Any]:
        """Give what every row says, of something about this party or this table."""
        guests = self.seated(party) if party else None
        table = guests.tables[0] if guests is not None and guests.tables else table
        plan = self.floor.venue.tables.get(table) if table else None
        return self.days.mark(self.fact.at) | {
            "number": self.number,
            "began": began,
            "party": party,
            "size": self._size(party),
            "table": table,
            "section": plan.section or None if plan else None,
            "area": plan.area if plan else None,
            "server": self._server(table, guests) or self.fact.by,
        }

    def seated(self, party: str) -> Party | None:
        """Give a party as it sits, or as it sat before this fact."""
        return self.floor.parties.get(party) or self.before.seated.get(party)

    def _server(self, table: str | None, guests: Party | None) -> str | None:
        if guests is not None and guests.staff is not None and self.floor.is_here(guests.staff):
            return guests.staff
        return self.floor.server_of(table)

    def _size(self, party: str | None) -> int:
        if party is None:
            return 0
        guests = self.seated(party) or self.floor.waiting.get(party) or self.before.waiting.get(party)
        return guests.size if guests is not None else 0


def minutes_between(earlier: datetime, later: datetime) -> float:
    """Give the minutes from one moment to a later one; 0 where a clock jumped back in between."""
    return max(0.0, (later - earlier).total_seconds() / 60)


def by_day(since: datetime, until: datetime, days: Days) -> Iterator[tuple[datetime, datetime]]:
    """Give the time on each business day: of a shift that was opened just now, none of the first."""
    while True:
        next_day = days.begins(days.day_of(since) + timedelta(days=1))
        ends = min(until, next_day) if next_day > since else until
        yield since, ends
        if ends >= until:
            return
        since = ends
