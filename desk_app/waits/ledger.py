"""The ledger of promises: every time told to a guest, and whether it was kept, renewed before it broke, or broken."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from desk_app.facts import (
    Fact,
    PartyLeftQueue,
    PartyNotified,
    PartySeated,
    ShiftOpened,
    TicketIssued,
    UnknownFact,
    VehicleDeparted,
    VehicleHeardFrom,
    VehicleReturned,
    VehicleStoodDown,
    WaitQuoted,
    WaitUpdated,
)


class Promise(msgspec.Struct):
    """``made_to`` is a party, or the vehicle that somebody said would be back. ``how`` is open until it ends."""

    made_to: str
    queue: str | None
    made_at: datetime
    promised_at: datetime
    how: str = "open"
    ended_at: datetime | None = None


class Score(msgspec.Struct, frozen=True):
    """``open`` are those whose time has not come; one whose time has passed is broken, whether or not it ended."""

    kept: int = 0
    renewed: int = 0
    broken: int = 0
    open: int = 0


class Ledger(msgspec.Struct):
    """The promises of the shift, ended ones first to last, and the one that is open to each party or vehicle."""

    ended: list[Promise] = []
    running: dict[str, Promise] = {}

    def count(self, fact: Fact | UnknownFact) -> None:
        """Take one fact into account. A new shift begins an empty page; what is open goes on."""
        match fact:
            case ShiftOpened():
                self.ended = []
            case WaitQuoted() | WaitUpdated():
                if fact.promised_at is not None:
                    self._make(fact.party, fact.queue, fact.at, fact.promised_at)
            case TicketIssued():
                self._make(fact.party, fact.queue, fact.at, fact.leaves_at)
            case VehicleHeardFrom():
                if fact.promised_at is not None:
                    self._make(_back(fact.vehicle), None, fact.at, fact.promised_at)
            case PartySeated() | PartyNotified():
                self._fulfil(fact.party, fact.at)
            case VehicleDeparted():
                for party in fact.parties:
                    self._fulfil(party, fact.at)
            case VehicleReturned() | VehicleStoodDown():
                self._leave(_back(fact.vehicle), fact.at, fulfilled=isinstance(fact, VehicleReturned))
            case PartyLeftQueue():
                self._leave(fact.party, fact.at, fulfilled=fact.how == "served")
            case _:
                pass

    def score(self, now: datetime, queue: str | None = None) -> Score:
        """Give the score of the shift, or of one queue."""
        counts = {"kept": 0, "renewed": 0, "broken": 0, "open": 0}
        for promise in self.promises():
            if queue is None or promise.queue == queue:
                how = "broken" if promise.how == "open" and promise.promised_at < now else promise.how
                if how in counts:
                    counts[how] += 1
        return Score(**counts)

    def promises(self, made_to: str | None = None) -> Iterator[Promise]:
        """Give every promise of the shift, or those to one party, in the order in which they ended; open ones last."""
        for promise in (*self.ended, *self.running.values()):
            if made_to is None or promise.made_to == made_to:
                yield promise

    def _make(self, made_to: str, queue: str | None, now: datetime, promised_at: datetime) -> None:
        self._end(made_to, now, in_time="renewed")
        self.running[made_to] = Promise(made_to, queue, now, promised_at)

    def _fulfil(self, made_to: str, now: datetime) -> None:
        self._end(made_to, now, in_time="kept")

    def _leave(self, made_to: str, now: datetime, fulfilled: bool) -> None:
        """Who gives up before the time has come releases the house; so does a vehicle that is stood down instead."""
        self._end(made_to, now, in_time="kept" if fulfilled else "released")

    def _end(self, made_to: str, now: datetime, in_time: str) -> None:
        promise = self.running.pop(made_to, None)
        if promise is not None:
            promise.how = in_time if now <= promise.promised_at else "broken"
            promise.ended_at = now
            self.ended.append(promise)


def _back(vehicle: str) -> str:
    return f"vehicle {vehicle}"
