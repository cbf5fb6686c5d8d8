"""One making of facts: deadlines that have passed, the request's own facts, and what follows from them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from desk_app.cues.clock import Clock, Ended
from desk_app.cues.cue import Cue, cue_of, draw_cue, standing_cues
from desk_app.cues.subjects import parties_of
from desk_app.desk.answer import Answer, EndedCue
from desk_app.desk.memory import Memory
from desk_app.desk.second_thoughts import next_thought, second_thoughts
from desk_app.desk.stamp import Stamp
from desk_app.facts import CueEnded, CueRaised, Fact, Retracted
from desk_app.floor.state import EVERYTHING, NOTHING, Changed
from desk_app.house.house import AnyFact, House


class Making:
    """Folds facts into the live house as they are made. ``facts`` are all of them, in order, to be kept at once.

    ``awake_at`` is when the desk was awake last.
    """

    def __init__(self, memory: Memory, stamp: Stamp, awake_at: datetime | None) -> None:
        self.facts: list[AnyFact] = []
        self._memory = memory
        self._stamp = stamp
        self._awake_at = awake_at
        self._raised: list[Cue] = []
        self._ended: list[EndedCue] = []
        self._changed: Changed = NOTHING

    def live_through(self, now: datetime) -> None:
        """Raise each cue at its own moment, and think again whenever it is time, as if somebody had been there."""
        while (moment := next_wake(self._memory.house, self._awake_at)) is not None and moment <= now:
            self.live_at(moment)

    def live_at(self, now: datetime) -> None:
        """Raise every cue whose time has come, and think again, once, if it has become time for that."""
        thought = next_thought(self._memory.house, self._awake_at) if self._awake_at is not None else None
        self._wake_at(now)
        if thought is not None and thought <= now:
            self._take(second_thoughts(self._memory.house, self._stamp.at(now)))
            self._wake_at(now)
        self._awake_at = max(now, self._awake_at or now)

    def make(self, facts: Iterable[Fact], now: datetime) -> None:
        """Raise what is due; fold the facts; raise what they made due."""
        self._wake_at(now)
        self._take(facts)
        self._wake_at(now)

    def _take(self, facts: Iterable[Fact]) -> None:
        """Fold the request's facts, and write down which cues they ended."""
        for fact in facts:
            self.facts.append(fact)
            if isinstance(fact, Retracted):
                self._take_back(fact.at)
                continue
            before = self._as_they_stand(fact)
            changed, ended = self._memory.house.apply(fact)
            self._changed = self._changed | changed
            for end in ended:
                if end.clock.raised_at is not None:
                    self._tell_end(before.get(end.clock.cue_id) or self._draw(end), end.how, end.at)

    def answer(self, facts: tuple[Fact, ...], now: datetime) -> Answer:
        """Give what was made, each cue that still stands as it is now."""
        house = self._memory.house
        next_at = house.engine.next_at
        return Answer(
            facts=facts,
            raised=tuple(self._as_it_stands(cue, now) for cue in self._raised),
            ended=tuple(self._ended),
            next_at=next_at,
            changed=self._changed,
        )

    def _as_it_stands(self, cue: Cue, now: datetime) -> Cue:
        house = self._memory.house
        clock = house.engine.running.raised(cue.id)
        return cue if clock is None else cue_of(clock, house.engine, house.floor, now)

    def _wake_at(self, now: datetime) -> None:
        house = self._memory.house
        for clock in house.engine.wake(now):
            cue = cue_of(clock, house.engine, house.floor, now)
            self._raised.append(cue)
            self._write(_raised_fact(clock, cue, now, self._stamp))

    def _as_they_stand(self, fact: Fact) -> dict[str, Cue]:
        """Draw the cues that this fact may end as they are: afterwards their party may be gone, their glass another."""
        house = self._memory.house
        owners = {f"party {party}" for party in parties_of(fact)}
        clocks = (clock for owner in owners for clock in house.engine.running.of_owner(owner))
        return {
            clock.cue_id: cue_of(clock, house.engine, house.floor, fact.at)
            for clock in clocks
            if clock.raised_at is not None
        }

    def _draw(self, end: Ended) -> Cue:
        return draw_cue(end.clock, end.standard, end.times, self._memory.house.floor, end.at)

    def _take_back(self, now: datetime) -> None:
        before = self._standing(now)
        self._memory.refold(self.facts)
        after = self._standing(now)
        self._changed = EVERYTHING
        for cue_id, cue in before.items():
            if cue_id not in after:
                self._tell_end(cue, "retracted", now)
        self._raised += [cue for cue_id, cue in after.items() if cue_id not in before]

    def _standing(self, now: datetime) -> dict[str, Cue]:
        house = self._memory.house
        return {cue.id: cue for cue in standing_cues(house.engine, house.floor, now)}

    def _tell_end(self, cue: Cue, how: str, now: datetime) -> None:
        self._ended.append(EndedCue(cue, how))
        mark = self._stamp.mark() | {"at": now, "by": None}
        names: dict[str, Any] = {"standard": cue.standard, "per": cue.per, "subject": cue.subject}
        names |= {"seat": cue.seat, "about": cue.about}
        self._write(CueEnded(**mark, cue=cue.id, how=how, **names))

    def _write(self, fact: CueRaised | CueEnded) -> None:
        self.facts.append(fact)
        self._memory.house.apply(fact)


def next_wake(house: House, after: datetime | None) -> datetime | None:
    """Give when the desk is to be awake next, having been awake ``after``: for a cue, or to think again."""
    thought = next_thought(house, after) if after is not None else None
    return min((each for each in (house.engine.next_at, thought) if each is not None), default=None)


def _raised_fact(clock: Clock, cue: Cue, now: datetime, stamp: Stamp) -> CueRaised:
    return CueRaised(
        **(stamp.mark() | {"at": now, "by": None}),
        cue=cue.id,
        standard=clock.standard,
        per=clock.subject.per,
        subject=clock.subject.id,
        seat=clock.subject.seat,
        about=clock.subject.about,
        due_at=cue.due_at,
        staff=cue.staff,
    )
