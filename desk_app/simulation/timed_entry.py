"""Timed entry: guests who have booked a quarter of an hour, and come early, late or never."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from desk_app.cues.cue import Cue
from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.people import draw_name

_SLOT: Final = timedelta(minutes=15)
_SLOTS: Final = 14
_IN_A_SLOT: Final = (1, 3)
_NEVER: Final = 0.08
_COMES: Final = (-9.0, 11.0, -2.0)
_NO_SHOW: Final = timedelta(minutes=15)
_PARTIES: Final = ((1, 2, 3, 4), (0.2, 0.5, 0.15, 0.15))


class TimedEntry:
    """The book of one desk. ``share`` is what its guests take of the desk's time, roughly."""

    share = 0.32

    def __init__(self, evening: Evening, queue: str, staff: str | None) -> None:
        self._evening = evening
        self._queue = queue
        self._staff = staff

    def take(self) -> None:
        """Write down who has booked for the next hours."""
        evening, number = self._evening, 0
        for party in evening.desk.floor.bookings:
            self.expect(party)
        for slot in range(1, _SLOTS + 1):
            for _ in range(evening.random.randint(*_IN_A_SLOT)):
                number += 1
                due = evening.start + slot * _SLOT
                size = evening.random.choices(*_PARTIES)[0]
                who = draw_name(evening.random, none=0.0)
                fields = {"party": f"booking {number}", "size": size, "for": due.isoformat(), **who}
                evening.tap(self._staff, "book", **fields)

    def expect(self, party: str) -> None:
        """Let a booked party come, or not."""
        self._evening.live(self._come(party))

    def missing(self) -> Cue | None:
        """Give a cue about somebody who has not come in time."""
        evening = self._evening
        for cue in evening.standing.values():
            if cue.standard == "booking_late" and not evening.hands.has_party(cue.party):
                return cue
        return None

    def give_up_on(self, cue: Cue, staff: str) -> Life:
        """Look for them, again later if their time has not passed by much."""
        evening = self._evening
        yield evening.seconds(3.0, 6.0)
        booking = evening.desk.floor.bookings.get(cue.party or "")
        if booking is None or cue.id not in evening.standing:
            return
        left = booking.due + _NO_SHOW - evening.moment()
        if left > timedelta(0):
            evening.not_yet(staff, cue, left / timedelta(minutes=1))
        else:
            evening.tap(staff, "leave_queue", party=booking.party, how="no_show")

    def _come(self, party: str) -> Life:
        evening = self._evening
        booking = evening.desk.floor.bookings.get(party)
        if booking is None or evening.chance(_NEVER):
            return
        late = evening.random.triangular(*_COMES)
        yield evening.env.timeout(max(0.0, evening.seconds_of(booking.due) + late * MINUTE - evening.now))
        if party in evening.desk.floor.bookings and not evening.hands.has_party(party):
            evening.tap(self._staff, "arrive", party=party, size=booking.size, queue=self._queue)
            evening.ring(self._queue)
