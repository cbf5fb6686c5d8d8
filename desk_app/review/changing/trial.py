"""A trial: one page folded once, with the standards as they were and as they would be at work on it side by side.

Cues are not those of the journal but raised again, on both sides alike: each deadline is woken at its own moment. What
staff answered holds where the same cue stands. What guests and staff would have done otherwise, nobody knows.
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from desk_app.cues.clock import Ended
from desk_app.cues.engine import Engine
from desk_app.facts import CueEnded, CueRaised, Fact, UnknownFact, VenueAdopted
from desk_app.review.changing.changes import Changes, fitted
from desk_app.review.changing.side import Side
from desk_app.review.days import Days
from desk_app.review.pages.cutting import NumberedFact
from desk_app.review.ports import GoOn
from desk_app.review.reading.reader import Reader
from desk_app.review.reading.scene import Scene, guests_of

LOOK_UP_EVERY: Final = 500
"""Facts between two questions whether to go on: some 20 ms."""

_RAISED_AGAIN: Final = (CueRaised, CueEnded)


class Trial:
    """Both sides on one floor, which both only read. ``tried``: the whole change fits every plan of the page."""

    def __init__(self, reader: Reader, changes: Changes) -> None:
        """``reader`` as it stood before the page; its house is folded on, and is nobody else's from now on."""
        house = self._house = reader.house
        self._changes = changes
        self._numbers: dict[str, int] = {}
        self._cues: dict[str, list[int]] = {}
        standards, self._fits = fitted(house.floor.venue, changes)
        self.tried = True
        clocks = [msgspec.structs.replace(clock) for clock in house.engine.running]

        def number_of(fact: str) -> int:
            return self._numbers.get(fact) or reader.number_of(fact)

        self.before = Side(house.engine, number_of, self._next_of_cue, reader.unanswered)
        self.after = Side(Engine(standards, house.floor, clocks), number_of, lambda _: 0, reader.unanswered)
        self._days = Days(house.floor.venue)

    def run(self, facts: Sequence[NumberedFact], go_on: GoOn) -> bool:
        """Fold the facts of the page that count; tell whether it was done to the end."""
        for number, fact in facts:
            if isinstance(fact, CueRaised):
                self._cues.setdefault(fact.cue, []).append(number)
        for done, (number, fact) in enumerate(facts, 1):
            if not isinstance(fact, _RAISED_AGAIN):
                self._take(number, fact)
            if done % LOOK_UP_EVERY == 0 and not go_on(done, len(facts)):
                return False
        if facts:
            self._wake_up_to(facts[-1][1])
        return True

    def _take(self, number: int, fact: Fact | UnknownFact) -> None:
        self._wake_up_to(fact)
        self._numbers[fact.id] = number
        guests = guests_of(fact, self._house.floor)
        _, ended = self._house.apply(fact)
        if isinstance(fact, VenueAdopted):
            otherwise = self._adopted(fact)
        else:
            self.tried = self.tried and self._fits
            otherwise = self.after.engine.apply(fact)
        if not isinstance(fact, UnknownFact):
            for side, ends in ((self.before, ended), (self.after, otherwise)):
                side.take(Scene(number, fact, guests, self._house.floor, ends, self._days))

    def _wake_up_to(self, fact: Fact | UnknownFact) -> None:
        for side in (self.before, self.after):
            side.wake_up_to(fact.at, self._house.floor, self._days)

    def _adopted(self, fact: VenueAdopted) -> list[Ended]:
        """Change the standards of the new plan too; what runs goes on under them. Give what ended by that."""
        floor, engine = self._house.floor, self.after.engine
        standards, self._fits = fitted(floor.venue, self._changes)
        ended = engine.out_of_force(standards, fact.at)
        self.before.engine = self._house.engine
        self.after.engine = Engine(standards, floor, list(engine.running))
        self._days = Days(floor.venue)
        return ended

    def _next_of_cue(self, cue: str) -> int:
        numbers = self._cues.get(cue)
        return numbers.pop(0) if numbers else 0
