"""What is next: clocks × standards → cues. Facts start, stop and reset clocks; the next deadline is always known."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import msgspec

from desk_app.cues.clock import Clock, Ended, Key, Subject, Times
from desk_app.cues.deadlines import Deadlines
from desk_app.cues.due import times_of
from desk_app.cues.ends import ends_by
from desk_app.cues.hours import HouseHours
from desk_app.cues.running import RunningClocks, owner_of
from desk_app.cues.standard import Standard
from desk_app.cues.starts import starts_by
from desk_app.cues.subjects import what_stands
from desk_app.cues.triggers import Triggers
from desk_app.cues.waiting import first_promise
from desk_app.cues.wear import wear
from desk_app.facts import CueDismissed, CueEnded, CuePassed, CueRaised, CueSnoozed, Fact, UnknownFact
from desk_app.floor.state import Floor


class Engine:
    """The running clocks of one floor. Give it every fact after the floor had it, and wake it at ``next_at``."""

    def __init__(self, standards: Iterable[Standard], floor: Floor, clocks: Iterable[Clock] = ()) -> None:
        self.standards = {standard.id: standard for standard in standards}
        self.running = RunningClocks(self.standards)
        self._floor = floor
        self._hours = HouseHours(floor.venue)
        self._triggers = Triggers(self.standards.values())
        self._deadlines = Deadlines()
        self._times: dict[Key, Times] = {}
        self._parked: dict[str, set[Key]] = {}
        self._bound: dict[Key, bool] = {}
        """The clocks that speak only while something holds, and whether it does."""
        for clock in clocks:
            if clock.standard in self.standards:
                self.running.add(clock)
        for clock in self.running:
            self._arm(clock, clock.raised_at or clock.started_at)

    def apply(self, fact: Fact | UnknownFact) -> list[Ended]:
        """Let a fact end, start and reset clocks, and tell which ended. The floor has folded it already."""
        if isinstance(fact, (UnknownFact, CueEnded)):
            return []
        if type(fact) in _ABOUT_CUES:
            ended = self._answered(fact)
        else:
            ended = self._moved_by(fact) if self._triggers.concerns(fact.kind) else []
            ended += self._heeded(fact) if self._bound else []
        self.running.settle(fact.at)
        return ended

    def _moved_by(self, fact: Fact) -> list[Ended]:
        """Let a fact end, start and reset the clocks of the standards that name its kind."""
        ended: list[Ended] = []
        for clock, how in ends_by(fact, self._triggers, self.running, self._floor, self.times):
            ended.append(self._end(clock, how if self._bound.get(clock.key, True) else "lapsed", fact))
        for clock in starts_by(fact, self._triggers, self._floor):
            if clock.promised_at is None and hasattr(fact, "promised_at"):
                clock.promised_at = self._promised(clock, ended)
            ended += self._start(clock, fact.at)
        for clock in wear(fact, self._triggers, self.running, self._floor):
            if clock.key not in self.running:
                self._start(clock, fact.at)
            self._arm(clock, fact.at)
        return ended

    def _heeded(self, fact: Fact) -> list[Ended]:
        """Look again at what clocks are bound to: a cue that no longer holds lapses, and may come back."""
        ended = []
        for key, held in list(self._bound.items()):
            clock = self.running.get(key)
            holds = clock is not None and self._holds(clock)
            if clock is None:
                continue
            if holds and held:
                ended += self._follow(clock, fact.at)
            elif not holds and clock.raised_at is not None:
                ended.append(self._drop(clock, "lapsed", fact.at))
                self._start(_unspoken(clock), fact.at)
            elif holds != held:
                self._arm(clock, fact.at)
        return ended

    def _follow(self, clock: Clock, at: datetime) -> list[Ended]:
        """Let the clock of a vehicle that tickets started run to the first promise of those who ride, as it is now."""
        vehicle = self._floor.vehicles.get(clock.subject.id) if clock.subject.per == "vehicle" else None
        promised = first_promise(vehicle, self._floor) if vehicle and clock.start_kind == "ticket_issued" else None
        if promised is None or promised == clock.promised_at:
            return []
        clock.promised_at = promised
        self._arm(clock, at)
        raise_at = self.times(clock).raise_at
        if clock.raised_at is None or raise_at is None or raise_at <= at:
            return []
        ended = self._drop(clock, "lapsed", at)
        self._start(_unspoken(clock), at)
        return [ended]

    def listens_to(self, kind: str) -> bool:
        """Tell whether any standard in force could care about this kind of fact."""
        return self._triggers.concerns(kind)

    def times(self, clock: Clock) -> Times:
        """Give when this running clock raises, is due, and is late."""
        return self._times[clock.key]

    @property
    def next_at(self) -> datetime | None:
        """When the list of cues changes next if nothing else happens, or None."""
        while (head := self._deadlines.first()) is not None:
            clock = self.running.get(head[1])
            if clock is None or not self.running.is_silenced(clock):
                return head[0]
            self._park(clock)
        return None

    def wake(self, now: datetime) -> list[Clock]:
        """Take every deadline up to ``now``, in order, and give the clocks whose cues are raised by that."""
        raised = []
        while (head := self._deadlines.take_until(now)) is not None:
            clock = self.running.get(head[1])
            if clock is None:
                continue
            if self.running.is_silenced(clock):
                self._park(clock)
                continue
            if self._speaks(clock, now):
                clock.snoozed_until = None
                clock.raised_at = clock.raised_at or now
                self.running.mark_raised(clock)
                raised.append(clock)
            self._deadlines.set(clock.key, self.times(clock).next_after(now))
        return raised

    def standing(self) -> Iterator[Clock]:
        """Give the clocks whose cues stand now: raised, not snoozed, not silenced."""
        for clock in self.running.all_raised():
            if clock.snoozed_until is None and not self.running.is_silenced(clock):
                yield clock

    def out_of_force(self, standards: Iterable[Standard], now: datetime) -> list[Ended]:
        """End the clocks whose standard is not among these any more, or is about other subjects than it was."""
        per = {standard.id: standard.per for standard in standards}
        gone = [clock for clock in self.running if per.get(clock.standard) != clock.subject.per]
        return [self._drop(clock, "lapsed", now) for clock in gone]

    def stands(self, cue: str, now: datetime) -> bool:
        """Tell whether this cue was raised, or is by now, and may be answered."""
        clock = self.running.raised(cue)
        if clock is not None:
            awake = clock.snoozed_until is None or clock.snoozed_until <= now
            return awake and not self.running.is_silenced(clock)
        waiting = (self.running.get(key) for key in self._deadlines.until(now))
        speaking = (each for each in waiting if each is not None and self._speaks(each, now))
        return any(each.cue_id == cue and not self.running.is_silenced(each) for each in speaking)

    def _speaks(self, clock: Clock, now: datetime) -> bool:
        if clock.snoozed_until is not None:
            return clock.snoozed_until <= now
        raise_at = self.times(clock).raise_at
        return clock.raised_at is None and raise_at is not None and raise_at <= now

    def _arm(self, clock: Clock, now: datetime) -> None:
        times = times_of(clock, self.standards[clock.standard], self._floor, self._hours)
        self._times[clock.key] = times
        if not self._may_speak(clock):
            self._deadlines.set(clock.key, None)
        elif clock.snoozed_until is not None:
            self._deadlines.set(clock.key, clock.snoozed_until)
        elif clock.raised_at is None:
            self._deadlines.set(clock.key, times.raise_at)
        else:
            self._deadlines.set(clock.key, times.next_after(now))

    def _may_speak(self, clock: Clock) -> bool:
        """Tell whether what the clock is bound to holds, and remember it."""
        if self.standards[clock.standard].while_ is None:
            return True
        self._bound[clock.key] = self._holds(clock)
        return self._bound[clock.key]

    def _holds(self, clock: Clock) -> bool:
        bound_to = self.standards[clock.standard].while_
        return bound_to is None or bound_to.holds(what_stands(clock.subject, self._floor))

    def _start(self, clock: Clock, now: datetime) -> list[Ended]:
        before = self.running.get(clock.key)
        if before is not None and not self.standards[clock.standard].restarts:
            return []
        ended = [self._drop(before, "lapsed", now)] if before is not None else []
        self.running.add(clock)
        self._arm(clock, now)
        return ended

    def _promised(self, clock: Clock, ended: list[Ended]) -> datetime | None:
        """A promise stands until another takes its place: word in between starts the clock again, towards the same."""
        before = self.running.get(clock.key) or next((end.clock for end in ended if end.clock.key == clock.key), None)
        return before.promised_at if before is not None else None

    def _end(self, clock: Clock, how: str, fact: Any) -> Ended:
        ended = self._drop(clock, how, fact.at)
        standard = ended.standard
        more = standard.repeat is not None and (standard.at_most is None or clock.round + 1 < standard.at_most)
        if more and how in ("met", "dismissed"):
            self._start(_again(clock, fact), fact.at)
        return ended

    def _drop(self, clock: Clock, how: str, at: datetime) -> Ended:
        ended = Ended(clock, self.standards[clock.standard], self.times(clock), how, at)
        self.running.drop(clock)
        self._deadlines.set(clock.key, None)
        self._bound.pop(clock.key, None)
        del self._times[clock.key]
        if ended.standard.inhibits:
            self._unpark(owner_of(clock), at)
        return ended

    def _park(self, clock: Clock) -> None:
        self._deadlines.set(clock.key, None)
        self._parked.setdefault(owner_of(clock), set()).add(clock.key)

    def _unpark(self, owner: str, now: datetime) -> None:
        for key in self._parked.pop(owner, ()):
            clock = self.running.get(key)
            if clock is not None:
                self._arm(clock, now)

    def _answered(self, fact: Any) -> list[Ended]:
        if isinstance(fact, CueRaised):
            clock = self.running.get(Key(fact.standard, Subject(fact.per, fact.subject, fact.seat, fact.about)))
            if clock is not None and clock.cue_id == fact.cue and self._bound.get(clock.key, True):
                clock.raised_at, clock.snoozed_until = clock.raised_at or fact.at, None
                self.running.mark_raised(clock)
                self._arm(clock, fact.at)
            return []
        clock = self.running.raised(fact.cue)
        if clock is None:
            return []
        if isinstance(fact, CueDismissed):
            return [self._end(clock, "dismissed", fact)]
        if isinstance(fact, CuePassed):
            clock.passed_to = fact.staff
            return []
        clock.snoozed_until = fact.until
        self._arm(clock, fact.at)
        return [Ended(clock, self.standards[clock.standard], self.times(clock), "snoozed", fact.at)]


_ABOUT_CUES = (CueRaised, CueSnoozed, CuePassed, CueDismissed)


def _unspoken(clock: Clock) -> Clock:
    """The same clock, as if its cue had never stood; the next one is another cue."""
    return msgspec.structs.replace(clock, round=clock.round + 1, raised_at=None, snoozed_until=None, passed_to=None)


def _again(clock: Clock, fact: Any) -> Clock:
    return Clock(
        standard=clock.standard,
        subject=clock.subject,
        started_at=fact.at,
        started_by=fact.id,
        start_kind=fact.kind,
        party=clock.party,
        table=clock.table,
        known=clock.known,
        round=clock.round + 1,
        promised_at=clock.promised_at,
    )
