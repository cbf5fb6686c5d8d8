"""Sitting: from when until when each party took its seats, told for every business day and every page by itself."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from desk_app.facts import PartyLeft, PartyMoved, PartySeated
from desk_app.review.days import Days
from desk_app.review.pages.rows import Sat
from desk_app.review.reading.scene import Scene, by_day


class SatDown(msgspec.Struct):
    """A party at a table since a moment. ``where``: the fields of a row that say at which, and whose it is."""

    number: int
    size: int
    where: dict[str, str | None]
    since: datetime


class Sitting(msgspec.Struct):
    """Who sits, by party."""

    parties: dict[str, SatDown] = {}

    def take(self, scene: Scene) -> Iterator[Sat]:
        """Give the time that this fact ends: of guests who leave, or go to another table."""
        fact = scene.fact
        if isinstance(fact, PartyMoved | PartyLeft):
            yield from self._until(fact.at, scene.number, fact.party, scene.days)
        if isinstance(fact, PartyLeft):
            self.parties.pop(fact.party, None)
        elif isinstance(fact, PartySeated | PartyMoved):
            row = scene.row(fact.party)
            where = {field: row[field] for field in ("table", "section", "area", "server")}
            self.parties[fact.party] = SatDown(scene.number, row["size"], where, fact.at)

    def so_far(self, number: int, until: datetime, days: Days) -> Iterator[Sat]:
        """Give the time of all who sit still, at the end of a page."""
        for party in self.parties:
            yield from self._until(until, number, party, days)

    def _until(self, until: datetime, number: int, party: str, days: Days) -> Iterator[Sat]:
        sat = self.parties.get(party)
        if sat is None or until < sat.since:
            return
        for begins, ends in by_day(sat.since, until, days):
            when: dict[str, Any] = days.mark(begins) | {"at": ends, "number": number, "began": sat.number}
            yield Sat(**when | sat.where, party=party, size=sat.size, since=begins)
        sat.since = until
