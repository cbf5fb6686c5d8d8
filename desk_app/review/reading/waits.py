"""Waits: how long people waited and what they had been told; and every promise that ended."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from desk_app.facts import (
    BookingCancelled,
    Fact,
    PartyArrived,
    PartyBooked,
    PartyLeftQueue,
    PartyNotified,
    PartySeated,
    TicketIssued,
    VehicleDeparted,
    VehicleHeardFrom,
    WaitQuoted,
    WaitUpdated,
)
from desk_app.review.pages.rows import Row, Told, Wait
from desk_app.review.reading.scene import Scene, minutes_between
from desk_app.waits.ledger import Promise


class OpenWait(msgspec.Struct):
    """A party in a queue. ``promised_at`` is what the first quote said, at ``quoted_at``."""

    number: int
    queue: str | None
    arrived_at: datetime
    quoted_at: datetime | None = None
    promised_at: datetime | None = None
    called_at: datetime | None = None
    told: int = 0


class Booked(msgspec.Struct, frozen=True):
    """A party that is still to come, and the number of the fact by which it booked."""

    number: int
    size: int


class Waits(msgspec.Struct):
    """Waits that are not over, and bookings, by party; and the number of the fact that made each open promise."""

    open: dict[str, OpenWait] = {}
    booked: dict[str, Booked] = {}
    promised: dict[str, int] = {}

    def take(self, scene: Scene) -> Iterator[Row]:
        """Give the waits that this fact ends, and the booking that nobody came to."""
        yield from self._booking(scene)
        fact: Any = scene.fact
        match fact:
            case PartyArrived():
                self.open[fact.party] = OpenWait(scene.number, fact.queue, fact.at)
            case WaitQuoted():
                self._quoted(fact.party, fact.at, fact.promised_at)
            case TicketIssued():
                self._quoted(fact.party, fact.at, fact.leaves_at)
            case WaitUpdated():
                if (wait := self.open.get(fact.party)) is not None:
                    wait.told += 1
            case PartyNotified():
                if (wait := self.open.get(fact.party)) is not None:
                    wait.called_at = wait.called_at or fact.at
            case PartySeated():
                yield from self._over(scene, fact.party, "seated")
            case VehicleDeparted():
                for party in fact.parties:
                    yield from self._over(scene, party, "boarded")
            case PartyLeftQueue():
                yield from self._over(scene, fact.party, fact.how)
            case _:
                pass

    def told(self, scene: Scene, promises: list[Promise]) -> Iterator[Row]:
        """Give a row for each of these promises, which this fact ended; it may have made another in their place."""
        for promise in promises:
            yield self.promise(scene, promise, promise.how)
            self.promised.pop(promise.made_to, None)
        made_to = _promised_to(scene.fact)
        if made_to is not None:
            self.promised[made_to] = scene.number

    def promise(self, scene: Scene, promise: Promise, how: str) -> Told:
        """Give what became of a promise."""
        party = None if promise.made_to.startswith("vehicle ") else promise.made_to
        return Told(
            **scene.row(party, began=self.promised.get(promise.made_to, 0)),
            made_to=promise.made_to,
            queue=promise.queue,
            how=how,
            made_at=promise.made_at,
            promised_at=promise.promised_at,
        )

    def _quoted(self, party: str, at: datetime, promised_at: datetime) -> None:
        wait = self.open.get(party)
        if wait is not None and wait.quoted_at is None:
            wait.quoted_at, wait.promised_at = at, promised_at

    def _booking(self, scene: Scene) -> Iterator[Row]:
        fact = scene.fact
        if isinstance(fact, PartyBooked):
            self.booked[fact.party] = Booked(scene.number, fact.size)
        elif isinstance(fact, PartyArrived | PartySeated | PartyLeftQueue | BookingCancelled):
            booked = self.booked.pop(fact.party, None)
            if booked is not None and isinstance(fact, PartyLeftQueue):
                common = scene.row(fact.party, began=booked.number) | {"size": booked.size}
                yield Wait(**common, queue=fact.queue, how=fact.how, minutes=None)

    def _over(self, scene: Scene, party: str, how: str) -> Iterator[Row]:
        wait = self.open.pop(party, None)
        if wait is None:
            return
        over_at = wait.called_at or scene.fact.at
        quoted = real = None
        if wait.quoted_at is not None and wait.promised_at is not None:
            quoted = minutes_between(wait.quoted_at, wait.promised_at)
            real = minutes_between(wait.quoted_at, over_at)
        minutes = minutes_between(wait.arrived_at, over_at)
        common = scene.row(party, began=wait.number)
        yield Wait(**common, queue=wait.queue, how=how, minutes=minutes, quoted=quoted, real=real, told=wait.told)


def _promised_to(fact: Fact) -> str | None:
    """Give to whom, or about which vehicle, this fact makes a promise."""
    match fact:
        case WaitQuoted() | WaitUpdated():
            return fact.party if fact.promised_at is not None else None
        case TicketIssued():
            return fact.party
        case VehicleHeardFrom():
            return f"vehicle {fact.vehicle}" if fact.promised_at is not None else None
        case _:
            return None
