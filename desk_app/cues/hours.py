"""Open hours: a time that counts only while the house is open, in the venue's own zone, across daylight saving."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desk_app.floor.plan import Venue

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HORIZON = 400
"""Days ahead that are searched: a house that does not open within a year never gets there."""


class HouseHours:
    """The venue's open hours. A venue that states none is always open."""

    def __init__(self, venue: Venue) -> None:
        self._zone = ZoneInfo(venue.timezone)
        self._hours = venue.hours

    def after(self, start: datetime, wait: timedelta) -> datetime | None:
        """Give the moment at which ``wait`` of open time has passed since ``start`` (both UTC)."""
        if not self._hours:
            return start + wait
        left = wait
        for opens, closes in self._spans(start):
            begins = max(opens, start)
            if closes - begins >= left:
                return begins + left
            left -= max(closes - begins, timedelta())
            start = max(start, closes)
        return None

    def _spans(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        first = start.astimezone(self._zone).date() - timedelta(days=1)
        for offset in range(_HORIZON):
            day = first + timedelta(days=offset)
            yield from (span for span in sorted(self._on(day)) if span[1] > start)

    def _on(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        for hours in self._hours:
            if _DAYS[day.weekday()] in hours.days:
                next_day = day + timedelta(days=1) if hours.closes <= hours.opens else day
                yield self._utc(day, hours.opens), self._utc(next_day, hours.closes)

    def _utc(self, day: date, clock: str) -> datetime:
        return datetime.combine(day, time.fromisoformat(clock), self._zone).astimezone(UTC)
