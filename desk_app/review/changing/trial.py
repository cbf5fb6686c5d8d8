"""A trial: one page folded once, with the standards as they were and as they would be at work on it side by side.

Cues are not those of the journal but raised again, on both sides alike: each deadline is woken at its own moment. What
staff answered holds where the same cue stands. What guests and staff would have done otherwise, nobody knows.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

import msgspec

from desk_app.cues.clock import Ended
from desk_app.cues.engine import Engine
from desk_app.facts import CueEnded, CueRaised, Fact, UnknownFact, VenueAdopted
from desk_app.house.house import AnyFact, House
from desk_app.review.changing.changes import Changes, fitted

GoOn = Callable[[int], bool]
"""Hears how many facts of the page are done; answers whether to go on."""

LOOK_UP_EVERY: Final = 500
"""Facts between two questions whether to go on: some 20 ms."""

_RAISED_AGAIN: Final = (CueRaised, CueEnded)


class Side:
    """One procedure at work. ``shown`` gives a cue’s standard, ``late`` are those nobody had answered in time.

    A cue that came back after a snooze is one cue. ``in_time`` counts what was met before it was late, shown or not.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.shown: dict[str, str] = {}
        self.late: set[str] = set()
        self.in_time: Counter[str] = Counter()

    def wake_up_to(self, now: datetime) -> None:
        """Wake each deadline at its own moment, and write down what is shown by it."""
        while (deadline := self.engine.next_at) is not None and deadline <= now:
            for clock in self.engine.wake(deadline):
                self.shown[clock.cue_id] = clock.standard

    def count(self, ended: Sequence[Ended]) -> None:
        """Take into account what a fact ended."""
        for end in ended:
            if end.how == "met" and not end.was_late:
                self.in_time[end.standard.id] += 1
            if end.was_late and end.how != "snoozed" and end.clock.cue_id in self.shown:
                self.late.add(end.clock.cue_id)

    def close(self, now: datetime) -> None:
        """Take into account what still stands when the page ends."""
        self.wake_up_to(now)
        for clock in self.engine.standing():
            if self.engine.times(clock).is_late(now) and clock.cue_id in self.shown:
                self.late.add(clock.cue_id)


class Trial:
    """Both sides on one floor, which both only read. ``tried``: the whole change fits every plan of the page."""

    def __init__(self, house: House, changes: Changes) -> None:
        """``house`` as it stood before the page; it is folded on, and is nobody else's from now on."""
        self._house = house
        self._changes = changes
        standards, self._fits = fitted(house.floor.venue, changes)
        self.tried = True
        clocks = [msgspec.structs.replace(clock) for clock in house.engine.running]
        self.before = Side(house.engine)
        self.after = Side(Engine(standards, house.floor, clocks))

    def run(self, facts: Sequence[AnyFact], go_on: GoOn) -> bool:
        """Fold the facts of the page that count; tell whether it was done to the end."""
        for done, fact in enumerate(facts, 1):
            if not isinstance(fact, _RAISED_AGAIN):
                self._take(fact)
            if done % LOOK_UP_EVERY == 0 and not go_on(done):
                return False
        if facts:
            for side in (self.before, self.after):
                side.close(facts[-1].at)
        return True

    def _take(self, fact: Fact | UnknownFact) -> None:
        for side in (self.before, self.after):
            side.wake_up_to(fact.at)
        _, ended = self._house.apply(fact)
        self.before.count(ended)
        if isinstance(fact, VenueAdopted):
            self._adopted(fact)
        else:
            self.tried = self.tried and self._fits
            self.after.count(self.after.engine.apply(fact))

    def _adopted(self, fact: VenueAdopted) -> None:
        """Change the standards of the new plan too; what runs goes on under them."""
        floor, engine = self._house.floor, self.after.engine
        standards, self._fits = fitted(floor.venue, self._changes)
        self.after.count(engine.out_of_force(standards, fact.at))
        self.before.engine = self._house.engine
        self.after.engine = Engine(standards, floor, list(engine.running))
