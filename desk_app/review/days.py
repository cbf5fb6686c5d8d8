"""The venue's own days: a business day begins when the venue says, and belongs to the date on which it began."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from desk_app.floor.plan import Venue

QUARTER: Final = 900
"""Seconds: every time zone is a whole number of quarter hours from UTC."""


class Days:
    """Moments as the venue's days and hours."""

    def __init__(self, venue: Venue) -> None:
        self._zone = ZoneInfo(venue.timezone)
        self._starts = time.fromisoformat(venue.day_starts)

    @property
    def first_hour(self) -> int:
        """The hour on the wall in which a business day begins, 0 to 23."""
        return self._starts.hour

    def day_of(self, moment: datetime) -> date:
        """Give the business day of a UTC moment: at 01:30 it is still the evening before."""
        local = moment.astimezone(self._zone)
        return local.date() if local.time() >= self._starts else local.date() - timedelta(days=1)

    def hour_of(self, moment: datetime) -> int:
        """Give the hour on the venue's wall, 0 to 23."""
        return moment.astimezone(self._zone).hour

    def mark(self, moment: datetime) -> dict[str, Any]:
        """Give the fields of a row that say when: the moment, its business day as an ordinal, its hour."""
        return {"at": moment, "day": self.day_of(moment).toordinal(), "hour": self.hour_of(moment)}

    def local(self, moment: datetime) -> datetime:
        """Give the moment as the venue's wall shows it."""
        return moment.astimezone(self._zone)

    @staticmethod
    def moment(seconds: float) -> datetime:
        """Give the UTC moment of a time in a column, seconds since 1970."""
        return datetime.fromtimestamp(float(seconds), UTC)

    def begins(self, day: date) -> datetime:
        """Give when a business day begins, UTC."""
        return datetime.combine(day, self._starts, self._zone).astimezone(UTC)
