"""Open hours: how long the seats of the plan in force were open, business day by business day."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

import msgspec

from desk_app.facts import Fact, ShiftClosed, ShiftOpened, VenueAdopted
from desk_app.floor.plan import Venue
from desk_app.review.days import Days
from desk_app.review.pages.rows import Open
from desk_app.review.reading.scene import minutes_between

LONGEST_SILENCE: Final = timedelta(hours=8)
"""No house is open for so long without a fact: everybody went home and nobody closed, or its clock jumped."""


class OpenHours(msgspec.Struct):
    """``since``: open from then on, and not written down yet; None while it is not open. ``last``: its newest fact.

    ``shut``: it has been closed since; what comes before the next opening makes it no longer. ``minutes``: how long
    somebody worked on this page, whether or not a shift was opened, by business day as ``date.toordinal`` gives it.
    """

    since: datetime | None = None
    last: datetime | None = None
    shut: bool = False
    minutes: dict[int, float] = {}

    def take(self, number: int, fact: Fact, venue: Venue, days: Days) -> Iterator[Open]:
        """Give the time that this fact ends, of the plan that was in force before it."""
        if self.shut and not isinstance(fact, ShiftOpened):
            return
        at, last = fact.at, self.last or fact.at
        self.last, self.shut = at, isinstance(fact, ShiftClosed)
        if at - last <= LONGEST_SILENCE and not isinstance(fact, ShiftOpened):
            self._work(last, at, days)
        elif self.since is not None:
            yield from self._written(number, last, venue, days)
            self.since = at
        match fact:
            case ShiftOpened():
                self.since = at
            case ShiftClosed():
                yield from self._written(number, at, venue, days)
                self.since = None
            case VenueAdopted():
                yield from self._written(number, at, venue, days)
            case _:
                pass

    def so_far(self, number: int, venue: Venue, days: Days) -> Iterator[Open]:
        """Give the time up to the newest fact, at the end of a page on which nobody closed the shift."""
        if self.last is not None:
            yield from self._written(number, self.last, venue, days)

    def _work(self, since: datetime, until: datetime, days: Days) -> None:
        for begins, ends in by_day(since, until, days):
            day = days.day_of(begins).toordinal()
            self.minutes[day] = self.minutes.get(day, 0.0) + minutes_between(begins, ends)

    def _written(self, number: int, until: datetime, venue: Venue, days: Days) -> Iterator[Open]:
        if self.since is None:
            return
        for begins, ends in by_day(self.since, until, days):
            when = days.mark(begins) | {"at": ends, "number": number, "minutes": minutes_between(begins, ends)}
            for (section, area), seats in _seats(venue).items():
                yield Open(**when, section=section or None, area=area, seats=seats)
        self.since = max(self.since, until)


def by_day(since: datetime, until: datetime, days: Days) -> Iterator[tuple[datetime, datetime]]:
    """Give the time on each business day: of a shift that was opened just now, none of the first."""
    while True:
        next_day = days.begins(days.day_of(since) + timedelta(days=1))
        ends = min(until, next_day) if next_day > since else until
        yield since, ends
        if ends >= until:
            return
        since = ends


def _seats(venue: Venue) -> dict[tuple[str, str | None], int]:
    """Give the seats by section and area; a house without tables is open all the same, with none."""
    seats: dict[tuple[str, str | None], int] = {}
    for table in venue.tables.values():
        place = (table.section, table.area)
        seats[place] = seats.get(place, 0) + table.seats
    return seats or {("", None): 0}
