"""The desk: a request becomes facts, durable before anybody sees them, or a refusal that says why."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from desk_app.cues.cue import Cue, standing_cues
from desk_app.cues.timing import glass_lasts
from desk_app.cues.walk import next_walk
from desk_app.desk.answer import Answer, Watcher
from desk_app.desk.changing import change_standards, check_plan, take_plan_back
from desk_app.desk.deciding import decide
from desk_app.desk.making import Making, next_wake
from desk_app.desk.memory import Memory
from desk_app.desk.one_fact import Decision
from desk_app.desk.ports import Journal, NewIds, StoreFailed
from desk_app.desk.reading import read_request
from desk_app.desk.refusal import Refusal
from desk_app.desk.requests import ChangeStandards, Request, Undo
from desk_app.desk.stamp import Stamp
from desk_app.desk.undo import retract
from desk_app.facts import Fact, ShiftOpened, VenueAdopted
from desk_app.floor.state import Floor
from desk_app.house.house import AnyFact
from desk_app.house.tally import Tally
from desk_app.waits.experience import Experience
from desk_app.waits.ledger import Ledger


class Desk:
    """One floor, one journal, cues on time. All times are UTC and never run backwards.

    ``wakes_singly``: for a feed that brings its own time, each deadline is woken at its own moment, as if somebody had
    been there; otherwise one wake-up at the moment it really is, so that what was slept through is raised late.
    """

    def __init__(self, journal: Journal, new_id: NewIds, device: str | None = None, wakes_singly: bool = False) -> None:
        self._journal = journal
        self._memory = Memory(journal)
        self._new_id = new_id
        self._device = device
        self._wakes_singly = wakes_singly
        self._watchers: list[Watcher] = []
        self.last_at: datetime | None = self._memory.last_at

    @property
    def past(self) -> bool:
        return False

    @property
    def floor(self) -> Floor:
        return self._memory.house.floor

    @property
    def tally(self) -> Tally:
        return self._memory.house.tally

    @property
    def ledger(self) -> Ledger:
        return self._memory.house.ledger

    @property
    def experience(self) -> Experience:
        """What the venue's own log has taught about turns, loops, services, and promises."""
        return self._memory.house.experience

    @property
    def next_at(self) -> datetime | None:
        """When the list of cues changes next if nothing else happens, or None."""
        return self._memory.house.engine.next_at

    @property
    def wakes_at(self) -> datetime | None:
        """When the desk is to be woken next: at ``next_at``, or before it to think again of those who wait."""
        return next_wake(self._memory.house, self.last_at)

    @property
    def shift_facts(self) -> tuple[AnyFact, ...]:
        """Every fact of the shift, oldest first, retracted ones and retractions among them."""
        return tuple(self._memory.tail)

    def watch(self, watcher: Watcher) -> None:
        """Call ``watcher`` with each answer, once its facts are durable."""
        self._watchers.append(watcher)

    def cues(self, now: datetime, staff: str | None = None) -> list[Cue]:
        """Give the cues that stand, most urgent first; with ``staff``, theirs and those that are nobody's by name."""
        return standing_cues(self._memory.house.engine, self.floor, now, staff)

    def walk(self, now: datetime, staff: str | None = None) -> tuple[str, ...]:
        """Give the ids of the cues to answer on the next trip, in order."""
        return next_walk(self.cues(now, staff), self.floor)

    def glass_lasts(self, party: str, seat: int) -> timedelta | None:
        """Give the time from full to empty that the desk believes of this glass; None where it has no idea."""
        guests = self.floor.parties.get(party)
        glass = guests.glasses.get(seat) if guests else None
        standards = tuple(self._memory.house.engine.standards.values())
        return glass_lasts(self.floor, glass, standards) if glass else None

    def adopt(self, toml: str, sets: Mapping[str, str], now: datetime) -> Answer | Refusal:
        """Make this plan the venue's from now on; nothing happens if it is the plan already.

        Raises VenueFault with every fault of the file; then nothing changed.
        """
        check_plan(toml, sets)
        if self._memory.house.has_adopted(toml, sets):
            return Answer(next_at=self.next_at)
        return self._make((VenueAdopted(**self._stamp(now).mark(), toml=toml, sets=dict(sets)),), now)

    def wake(self, now: datetime) -> Answer | Refusal:
        """Raise every cue whose time has come, and think again of what those who wait were told, if it is time."""
        return self._make((), now, woken=True)

    def handle(self, request: Request | Mapping[str, Any], now: datetime, by: str | None = None) -> Answer | Refusal:
        """Make the facts of a request, durable when this returns; or refuse it, and change nothing at all."""
        asked = request if isinstance(request, Request) else read_request(request)
        if isinstance(asked, Refusal):
            return asked
        if (backwards := self._backwards(now)) is not None:
            return backwards
        stamp = self._stamp(now, asked.by or by, asked.device)
        decided = self._decide(asked, stamp)
        return decided if isinstance(decided, Refusal) else self._make(decided, now)

    def keep(self) -> None:
        """Keep a snapshot, so that the next start reads only what came after it."""
        self._memory.keep()

    def _decide(self, asked: Request, stamp: Stamp) -> Decision:
        house, base, tail = self._memory.house, self._memory.base, self._memory.tail
        decided = decide(house, asked, stamp)
        if isinstance(decided, Refusal):
            return decided
        if isinstance(asked, ChangeStandards):
            return change_standards(house, asked, stamp)
        if isinstance(asked, Undo):
            plan = take_plan_back(house, base, tail, asked.fact, stamp)
            return plan if plan is not None else retract(self.floor, base, tail, asked.fact, stamp)
        return decided

    def _stamp(self, now: datetime, by: str | None = None, device: str | None = None) -> Stamp:
        return Stamp(now, self._new_id, by, device or self._device)

    def _backwards(self, now: datetime) -> Refusal | None:
        if self.last_at is None or now >= self.last_at:
            return None
        return Refusal("time_ran_backwards", "at", f"It is already {self.last_at:%H:%M:%S} UTC here.")

    def _make(self, facts: tuple[Fact, ...], now: datetime, woken: bool = False) -> Answer | Refusal:
        """Fold, keep and tell. If the journal cannot keep the facts, the house is as it was before."""
        if (backwards := self._backwards(now)) is not None:
            return backwards
        opens = any(isinstance(fact, ShiftOpened) for fact in facts)
        before = self._memory.house.keep() if opens else None
        making = Making(self._memory, self._stamp(now), self.last_at)
        try:
            if self._wakes_singly:
                making.live_through(now)
            elif woken:
                making.live_at(now)
            making.make(facts, now)
            number = self._journal.append(making.facts) if making.facts else self._memory.number
        except StoreFailed as fault:
            self._memory.refold()
            return Refusal("store_failed", None, str(fault))
        except Exception:
            self._memory.refold()
            raise
        if before is not None:
            self._memory.began_shift(before, making.facts, number)
        else:
            self._memory.took(making.facts, number)
        self.last_at = now
        answer = making.answer(facts, now)
        for watcher in self._watchers:
            watcher(answer)
        return answer
