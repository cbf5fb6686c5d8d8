"""Open hours: how long the seats of the plan in force were open, business day by business day."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

import msgspec

from desk_app.facts import Fact, ShiftClosed, ShiftOpened, StaffSignedIn, StaffSignedOut, VenueAdopted
from desk_app.floor.plan import Venue
from desk_app.floor.state import Floor
from desk_app.review.days import Days
from desk_app.review.pages.rows import Open
from desk_app.review.reading.scene import by_day, minutes_between
from desk_app.review.reading.worked import Worked

LONGEST_SILENCE: Final = timedelta(hours=8)
"""No house is open for so long without a fact: everybody went home and nobody closed, or its clock jumped."""


class OpenHours(msgspec.Struct):
    """``since``: open from then on, and not written down yet; None while it is not open. ``last``: its newest fact.

    ``shut``: it has been closed since; what comes before the next opening makes it no longer. ``worked`` counts whether
    or not a shift was opened.
    """

    since: datetime | None = None
    last: datetime | None = None
    shut: bool = False
    worked: Worked = msgspec.field(default_factory=Worked)

    def take(self, number: int, fact: Fact, floor: Floor, days: Days) -> Iterator[Open]:
        """Give the time that this fact ends; ``floor`` is as it was before it."""
        if self.shut and not isinstance(fact, ShiftOpened):
            return
        at, last = fact.at, self.last or fact.at
        self.last, self.shut = at, isinstance(fact, ShiftClosed)
        if at - last > LONGEST_SILENCE:
            yield from self._silent(number, last, floor, days)
        if self.worked.since is None or at - last > LONGEST_SILENCE:
            self.worked.since = at
        elif isinstance(fact, StaffSignedIn | StaffSignedOut | ShiftClosed):
            self.worked.until(at, floor.signed_in, days)
        match fact:
            case ShiftOpened():
                self.since = self.worked.since = at
            case ShiftClosed():
                yield from self._written(number, at, floor.venue, days)
                self.since = self.worked.since = None
            case VenueAdopted():
                yield from self._written(number, at, floor.venue, days)
            case _:
                pass

    def so_far(self, number: int, floor: Floor, days: Days) -> Iterator[Open]:
        """Give the time up to the newest fact, at the end of a page on which nobody closed the shift."""
        if self.last is not None:
            self.worked.until(self.last, floor.signed_in, days)
            yield from self._written(number, self.last, floor.venue, days)

    def _silent(self, number: int, last: datetime, floor: Floor, days: Days) -> Iterator[Open]:
        """Nothing happened for so long that nobody was there any more after the last fact."""
        self.worked.until(last, floor.signed_in, days)
        yield from self._written(number, last, floor.venue, days)
        self.since = self.since and self.last

    def _written(self, number: int, until: datetime, venue: Venue, days: Days) -> Iterator[Open]:
        if self.since is None:
            return
        for begins, ends in by_day(self.since, until, days):
            when = days.mark(begins) | {"at": ends, "number": number, "minutes": minutes_between(begins, ends)}
            for (section, area), seats in _seats(venue).items():
                yield Open(**when, section=section or None, area=area, seats=seats)
        self.since = max(self.since, until)


def _seats(venue: Venue) -> dict[tuple[str, str | None], int]:
    """Give the seats by section and area; a house without tables is open all the same, with none."""
    seats: dict[tuple[str, str | None], int] = {}
    for table in venue.tables.values():
        place = (table.section, table.area)
        seats[place] = seats.get(place, 0) + table.seats
    return seats or {("", None): 0}
