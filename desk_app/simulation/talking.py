"""What one at the door, the kiosk or a desk says to those who wait: how long, still so long, a little longer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from desk_app.cues.cue import Cue
from desk_app.floor.waiting import Waiting
from desk_app.simulation.evening import Evening, Life
from desk_app.simulation.waiting_guests import WaitingGuests
from desk_app.waits.quote import estimate_wait

GREETS: Final = ("welcome", "next_in_line", "asked_wait", "asked_rider")
MOVED: Final = ("estimate_moved", "rider_estimate_moved")
TELLS: Final = ("tell_them", "tell_rider", "tell_rider_again", "no_table", "no_ride", *MOVED)
RENEWS: Final = ("promise", "rider_promise", "stranded")

_TOO_LITTLE: Final = timedelta(minutes=1)
_NOBODY_KNOWS: Final = 30
"""Minutes that are said where the desk sees no way: somebody will have to think of one."""

_LEAST: Final = 5
_BEFORE_DUE: Final = timedelta(seconds=45)
_SEEN_AFTER: Final = timedelta(seconds=100)
"""How long a guest whom nobody has greeted stands there until it is seen without any cue."""


class Talking:
    """One member of staff, ``staff``, who speaks with the guests of some queues."""

    def __init__(self, evening: Evening, guests: WaitingGuests, staff: str | None) -> None:
        self._evening = evening
        self._guests = guests
        self._staff = staff

    def next_cue(self, queues: Iterable[str]) -> Cue | None:
        """Give the cue to answer next: whoever was never spoken to or asked, then what is due first."""
        evening, among = self._evening, set(queues)
        waiting, now = evening.desk.floor.waiting, evening.moment()
        standing = [cue for cue in evening.standing.values() if cue.standard in (*GREETS, *TELLS, *RENEWS)]
        mine = [cue for cue in standing if cue.party in waiting and waiting[cue.party].queue in among]
        ready = [cue for cue in mine if self._can(cue) and (cue.standard in GREETS or now >= cue.due_at - _BEFORE_DUE)]
        return min(ready, key=_rank, default=None)

    def unseen(self, queues: Iterable[str]) -> str | None:
        """Give a party that nobody has spoken to for a while, where no cue says so."""
        evening, among = self._evening, set(queues)
        for waiting in evening.desk.floor.waiting.values():
            stands = waiting.queue in among and waiting.told_at is None and waiting.id not in self._guests.attended
            long = evening.moment() - waiting.since > _SEEN_AFTER
            if stands and long and self._still(waiting.id) is not None:
                return waiting.id
        return None

    def answer(self, cue: Cue) -> Life:
        """Go and speak to the party of a cue."""
        party = cue.party or ""
        self._guests.attended.add(party)
        try:
            if cue.standard in GREETS:
                yield from self.greet(party)
            else:
                yield self._evening.seconds(4.0, 9.0)
                self._tell(cue, party)
        finally:
            self._guests.attended.discard(party)

    def greet(self, party: str) -> Life:
        """Say how long, for the first time or because they asked."""
        evening = self._evening
        yield evening.seconds(7.0, 16.0)
        waiting = self._still(party)
        if waiting is None:
            return
        if waiting.promised_at is not None and waiting.promised_at > evening.moment() + _TOO_LITTLE:
            evening.tap(self._staff, "update_wait", party=party)
        elif waiting.promised_at is not None:
            self._renew(waiting)
        else:
            self._quote(waiting)

    def _quote(self, waiting: Waiting) -> None:
        """Let the desk quote; what it cannot know, or holds for no wait at all, one says oneself."""
        minutes = self._estimate(waiting)
        if minutes:
            self._evening.tap(self._staff, "quote", party=waiting.id)
        else:
            said = _NOBODY_KNOWS if minutes is None else _LEAST
            self._evening.tap(self._staff, "quote", party=waiting.id, minutes=said)

    def _tell(self, cue: Cue, party: str) -> None:
        waiting = self._still(party)
        if waiting is None or cue.id not in self._evening.standing:
            return
        moved = cue.answers[0].request.get("minutes") if cue.standard in MOVED and cue.answers else None
        if isinstance(moved, int | float):
            self._evening.tap(self._staff, "update_wait", party=party, minutes=max(moved, _LEAST))
        elif cue.standard in RENEWS or self._breaks(waiting):
            self._renew(waiting)
        else:
            self._evening.tap(self._staff, "update_wait", party=party)

    def _breaks(self, waiting: Waiting) -> bool:
        if self._boards(waiting):
            return False
        return waiting.promised_at is None or waiting.promised_at - self._evening.moment() < _TOO_LITTLE

    def _renew(self, waiting: Waiting) -> None:
        minutes = max(self._estimate(waiting) or 2 * _LEAST, _LEAST)
        self._evening.tap(self._staff, "update_wait", party=waiting.id, minutes=minutes)

    def _estimate(self, waiting: Waiting) -> int | None:
        desk = self._evening.desk
        return estimate_wait(desk.floor, waiting, self._evening.moment(), desk.experience).promise

    def _still(self, party: str) -> Waiting | None:
        """Give the party if it still waits, has not been called, and is nobody's by hand."""
        waiting = self._evening.desk.floor.waiting.get(party)
        if waiting is None or waiting.notified_at is not None or self._evening.hands.has_party(party):
            return None
        return waiting

    def _can(self, cue: Cue) -> bool:
        waiting = self._still(cue.party or "")
        if waiting is None or waiting.id in self._guests.attended:
            return False
        return cue.standard not in RENEWS or not self._boards(waiting)

    def _boards(self, waiting: Waiting) -> bool:
        """Tell whether they have a ticket for a vehicle that stands here: it will leave, and words do not help."""
        vehicle = self._evening.desk.floor.vehicles.get(waiting.vehicle or "")
        return vehicle is not None and vehicle.state == "at_stop"


def _rank(cue: Cue) -> tuple[bool, object, str, str]:
    return cue.standard not in GREETS, cue.due_at, cue.party or "", cue.standard
