"""Who worked for how long: the time of a page, day by day, of everybody who was signed in."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

import msgspec

from desk_app.review.days import Days
from desk_app.review.reading.scene import by_day, minutes_between

EVERYBODY: Final = ""
"""Stands for all, where nobody is signed in."""


class Worked(msgspec.Struct):
    """``since``: not counted yet from then on; None while nobody works. ``minutes``: by person and business day."""

    since: datetime | None = None
    minutes: dict[str, dict[int, float]] = {}

    def until(self, moment: datetime, signed_in: Iterable[str], days: Days) -> None:
        """Count the time up to this moment for those who were signed in."""
        if self.since is None or moment < self.since:
            return
        for begins, ends in by_day(self.since, moment, days):
            day, minutes = days.day_of(begins).toordinal(), minutes_between(begins, ends)
            for staff in signed_in or (EVERYBODY,):
                worked = self.minutes.setdefault(staff, {})
                worked[day] = worked.get(day, 0.0) + minutes
        self.since = moment

    def by(self, staff: str, day: int) -> float:
        """Give the minutes that somebody worked on a business day, as ``date.toordinal`` gives it."""
        return sum(self.minutes.get(each, {}).get(day, 0.0) for each in (EVERYBODY, staff))
