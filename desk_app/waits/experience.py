"""What a venue's own log has taught about its waits: turn times, loops, services, and how its promises were kept."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from desk_app.facts import (
    CheckPaid,
    CheckPresented,
    Fact,
    PartyArrived,
    PartyLeft,
    PartyLeftQueue,
    PartyNotified,
    PartySeated,
    TableReset,
    TicketIssued,
    UnknownFact,
    VehicleDeparted,
    VehicleReturned,
    VehicleStoodDown,
    WaitQuoted,
)
from desk_app.floor.plan import Venue
from desk_app.waits.calibration import TARGET, Calibration, Promise
from desk_app.waits.habits import LearnedHabits
from desk_app.waits.loops import LoopTimes, planned_loops
from desk_app.waits.services import ServiceTimes
from desk_app.waits.turns import TurnTimes, planned_turns, trade_turns


class AtTable(msgspec.Struct):
    """A party at its table: when each step was tapped in."""

    size: int
    seated_at: datetime
    check_at: datetime | None = None
    paid_at: datetime | None = None


class Arrived(msgspec.Struct, frozen=True):
    """A party in a queue, since when."""

    size: int
    at: datetime
    for_a_table: bool


class Called(msgspec.Struct, frozen=True):
    """A party that was called, and is at its desk or on its way to a table."""

    queue: str | None
    at: datetime


class Out(msgspec.Struct, frozen=True):
    """A vehicle on its loop. ``hour`` is the venue's own when it left."""

    route: str
    left_at: datetime
    hour: int


class Experience(msgspec.Struct):
    """Folded from facts in their order by ``learn``; after a retraction it is folded anew, as every reading is.

    ``services`` and ``promises`` are by queue id; the rest is what has begun and is not over.
    """

    turns: TurnTimes = msgspec.field(default_factory=trade_turns)
    loops: LoopTimes = msgspec.field(default_factory=LoopTimes)
    services: dict[str, ServiceTimes] = {}
    promises: dict[str, Calibration] = {}
    habits: LearnedHabits = msgspec.field(default_factory=LearnedHabits)
    arrived: dict[str, Arrived] = {}
    dirty: dict[str, datetime] = {}
    seated: dict[str, AtTable] = {}
    told: dict[str, Promise] = {}
    called: dict[str, Called] = {}
    out: dict[str, Out] = {}

    def calibration(self, queue: str, keep: float = TARGET) -> Calibration:
        """Give how promises to this queue are to be made, so that this share of them is kept."""
        return msgspec.structs.replace(self.promises.get(queue) or Calibration(), target=keep)

    def turns_of(self, venue: Venue) -> TurnTimes:
        """Give turn times, learned or as planned. A figure that the plan changes is begun with again."""
        return self.turns.guessed(planned_turns(venue))

    def service(self, queue: str) -> ServiceTimes:
        """Give how long one party takes at this desk."""
        return self.services.get(queue) or ServiceTimes()

    def back_after(self, venue: Venue, route: str, left_at: datetime) -> tuple[timedelta, timedelta] | None:
        """Give how long half of the loops, and nine of ten, of a route take that begin now; None: no such route."""
        loop = self.loops_of(venue).routes.get(route)
        if loop is None:
            return None
        hour = hour_of(venue, left_at)
        return timedelta(minutes=loop.median(hour)), timedelta(minutes=loop.overdue_after(hour))

    def loops_of(self, venue: Venue) -> LoopTimes:
        """Give the loops of the routes that the plan has now, learned or as planned."""
        planned = planned_loops({route.id: _minutes(route.loop) for route in venue.routes.values()}).routes
        return LoopTimes({route: self.loops.routes.get(route, loop) for route, loop in planned.items()})


def learn(experience: Experience, venue: Venue, fact: Fact | UnknownFact) -> None:
    """Fold one fact into the experience, in place. A kind that teaches nothing changes nothing."""
    step = _STEPS.get(type(fact))
    if step is not None:
        step(experience, venue, fact)


def hour_of(venue: Venue, moment: datetime) -> int:
    """Give the hour on the venue's own wall."""
    return moment.astimezone(ZoneInfo(venue.timezone)).hour


def _arrived(experience: Experience, venue: Venue, fact: PartyArrived) -> None:
    queue = venue.queues.get(fact.queue or "")
    experience.arrived[fact.party] = Arrived(fact.size, fact.at, queue is not None and queue.kind == "tables")


def _quoted(experience: Experience, venue: Venue, fact: WaitQuoted) -> None:
    # Only what the desk itself said teaches it, and only the first promise: a renewed one is easier to keep.
    if fact.offered:
        _told(experience, venue, fact, fact.promised_at)


def _ticketed(experience: Experience, venue: Venue, fact: TicketIssued) -> None:
    _told(experience, venue, fact, fact.leaves_at)


def _told(experience: Experience, venue: Venue, fact: WaitQuoted | TicketIssued, promised_at: datetime) -> None:
    if fact.queue is None or fact.p50 is None or fact.party in experience.told:
        return
    size = experience.arrived[fact.party].size if fact.party in experience.arrived else 2
    hour = hour_of(venue, fact.at)
    experience.told[fact.party] = Promise(fact.queue, fact.at, promised_at, size, hour, fact.p50)


def _notified(experience: Experience, venue: Venue, fact: PartyNotified) -> None:
    _wait_over(experience, venue, fact.party, fact.at)
    experience.called[fact.party] = Called(fact.queue, fact.at)
    plan = venue.queues.get(fact.queue or "")
    if plan is not None and plan.kind == "desk":
        served = sum(each.queue == plan.id for each in experience.called.values())
        experience.services[plan.id] = experience.service(plan.id).after_call(served)


def _seated(experience: Experience, venue: Venue, fact: PartySeated) -> None:
    _wait_over(experience, venue, fact.party, fact.at)
    _line_left(experience, fact.party, fact.at, gave_up=False)
    for table in fact.tables:
        experience.dirty.pop(table, None)
    before = experience.seated.get(fact.party)
    experience.seated[fact.party] = AtTable(fact.size, before.seated_at if before else fact.at)


def _check(experience: Experience, _: Venue, fact: CheckPresented) -> None:
    at_table = experience.seated.get(fact.party)
    if at_table is not None:
        at_table.check_at = fact.at


def _paid(experience: Experience, _: Venue, fact: CheckPaid) -> None:
    at_table = experience.seated.get(fact.party)
    if at_table is not None:
        at_table.paid_at = fact.at


def _left(experience: Experience, venue: Venue, fact: PartyLeft) -> None:
    party = experience.seated.pop(fact.party, None)
    if party is None:
        return
    check, paid = (_minutes(at - party.seated_at) if at else None for at in (party.check_at, party.paid_at))
    stayed = _minutes(fact.at - party.seated_at)
    experience.turns = experience.turns_of(venue).after(party.size, stayed, check, paid)
    experience.dirty |= dict.fromkeys(fact.tables, fact.at)


def _reset(experience: Experience, _: Venue, fact: TableReset) -> None:
    left_at = experience.dirty.pop(fact.table, None)
    if left_at is not None:
        experience.habits = experience.habits.after_reset(_minutes(fact.at - left_at))


def _left_queue(experience: Experience, venue: Venue, fact: PartyLeftQueue) -> None:
    if fact.how == "served":
        called = experience.called.get(fact.party)
        if called is not None and fact.queue is not None:
            experience.services[fact.queue] = experience.service(fact.queue).after(_minutes(fact.at - called.at))
        _wait_over(experience, venue, fact.party, fact.at)
    else:
        _gave_up(experience, venue, fact.party, fact.at)
    _line_left(experience, fact.party, fact.at, gave_up=fact.how == "gave_up")


def _departed(experience: Experience, venue: Venue, fact: VehicleDeparted) -> None:
    for party in fact.parties:
        _wait_over(experience, venue, party, fact.at)
        _line_left(experience, party, fact.at, gave_up=False)
    if fact.route is not None:
        experience.out[fact.vehicle] = Out(fact.route, fact.at, hour_of(venue, fact.at))


def _returned(experience: Experience, venue: Venue, fact: VehicleReturned) -> None:
    trip = experience.out.pop(fact.vehicle, None)
    if trip is not None:
        loops = experience.loops_of(venue)
        experience.loops = loops.after(trip.route, trip.hour, _minutes(fact.at - trip.left_at))


def _stood_down(experience: Experience, _: Venue, fact: VehicleStoodDown) -> None:
    experience.out.pop(fact.vehicle, None)


def _wait_over(experience: Experience, venue: Venue, party: str, at: datetime) -> None:
    promise = experience.told.pop(party, None)
    if promise is not None:
        calibration = experience.calibration(promise.queue, venue.keep)
        experience.promises[promise.queue] = calibration.over(promise, at)


def _gave_up(experience: Experience, venue: Venue, party: str, at: datetime) -> None:
    """Learn of a promise that had broken by then; of any other nobody knows whether it would have been kept."""
    promise = experience.told.get(party)
    if promise is not None and at <= promise.promised_at:
        del experience.told[party]
    _wait_over(experience, venue, party, at)


def _line_left(experience: Experience, party: str, at: datetime, gave_up: bool) -> None:
    """Learn the patience of those who wait for tables, and forget the party."""
    arrived = experience.arrived.pop(party, None)
    experience.called.pop(party, None)
    if arrived is not None and arrived.for_a_table:
        experience.habits = experience.habits.after_wait(_minutes(at - arrived.at), gave_up)


def _minutes(span: Any) -> float:
    return float(span.total_seconds()) / 60


_STEPS: dict[type, Callable[[Experience, Venue, Any], None]] = {
    PartyArrived: _arrived,
    WaitQuoted: _quoted,
    TicketIssued: _ticketed,
    PartyNotified: _notified,
    PartySeated: _seated,
    CheckPresented: _check,
    CheckPaid: _paid,
    PartyLeft: _left,
    TableReset: _reset,
    PartyLeftQueue: _left_queue,
    VehicleDeparted: _departed,
    VehicleReturned: _returned,
    VehicleStoodDown: _stood_down,
}
