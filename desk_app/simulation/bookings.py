"""Parties that have booked: a few in an evening, who come early, late or never."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from desk_app.simulation.door import Door
from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.people import draw_name
from desk_app.simulation.tastes import draw_size

_TABLES_FOR_EACH: Final = 6
_FROM: Final = 25
_UNTIL: Final = 205
_QUARTER: Final = 15
_HAS_A_TABLE: Final = 0.5
_NEVER: Final = 0.12
_LATE: Final = (-2.0, 6.0, 1.5)
"""Minutes after the time: from, to, and the likeliest. Some are earlier still."""

_EARLY: Final = 0.25
_AT_MOST_EARLY: Final = 12.0


class Bookings:
    """The book of the evening. Who is booked by hand comes too."""

    def __init__(self, evening: Evening, door: Door, host: str | None) -> None:
        self._evening = evening
        self._door = door
        self._host = host

    def take(self) -> None:
        """Write the evening's bookings down, where there is a list that guests can arrive on."""
        if self._door.queue is None:
            return
        evening, tables = self._evening, list(self._evening.desk.floor.venue.tables.values())
        chosen: set[str] = set()
        for number in range(1, 1 + max(1, len(tables) // _TABLES_FOR_EACH)):
            due = evening.start + timedelta(minutes=evening.random.randrange(_FROM, _UNTIL, _QUARTER))
            size = max(2, draw_size(evening.random, tables))
            fitting = [each.id for each in tables if size <= each.seats <= size + 2 and each.id not in chosen]
            own = [evening.random.choice(fitting)] if fitting and evening.chance(_HAS_A_TABLE) else []
            chosen.update(own)
            fields = {"party": f"booking {number}", "size": size, "for": due.isoformat(), "tables": own or None}
            evening.tap(self._host, "book", **fields, **draw_name(evening.random, none=0.0))

    def expect(self, party: str) -> None:
        """Let a booked party come, or not."""
        if self._door.queue is not None:
            self._door.booked.add(party)
            self._evening.live(self._come(party))

    def _come(self, party: str) -> Life:
        evening = self._evening
        booking = evening.desk.floor.bookings.get(party)
        if booking is None or evening.chance(_NEVER):
            return
        late = evening.random.triangular(*_LATE)
        if evening.chance(_EARLY):
            late = -evening.random.uniform(0.0, _AT_MOST_EARLY)
        yield evening.env.timeout(max(0.0, evening.seconds_of(booking.due) + late * MINUTE - evening.now))
        if party in evening.desk.floor.bookings and not evening.hands.has_party(party):
            evening.tap(self._host, "arrive", party=party, size=booking.size, queue=self._door.queue)
            evening.ring("door")
