"""What the desk holds of the journal: the house as it stood at a base, and every fact since."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from desk_app.desk.ports import Journal, Snapshot
from desk_app.facts import Retracted, ShiftOpened
from desk_app.floor.venue_faults import VenueFault
from desk_app.house.house import SCHEMA, AnyFact, House, fold, surviving

MOST_SINCE_BASE: Final = 20_000
"""Facts after which the base moves on even in a shift: more than a house of 200 tables makes in a day."""

KEPT_FOR_UNDO: Final = 10_000
"""Facts that stay when it does; what lies before them can no longer be undone."""

CHECKPOINT_EVERY: Final = 1_000
"""Facts between two checkpoints, so that an undo folds again what came after it and not the whole shift."""


class Memory:
    """The live house, and what it takes to fold it again. A shift begins a new base, so all of it can be undone."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.base: bytes | None = None
        self.tail: list[AnyFact] = []
        self.number = 0
        self.last_at: datetime | None = None
        self._checkpoints: list[tuple[int, bytes]] = []
        self.house = House()
        self._load()

    def took(self, facts: list[AnyFact], number: int) -> None:
        """Remember facts that are durable and already in the live house; ``number`` is that of the last."""
        self.tail += facts
        self.number = number
        self.last_at = facts[-1].at if facts else self.last_at
        if len(self.tail) >= MOST_SINCE_BASE:
            self._shorten()
            self.keep()
        elif len(self.tail) - self._last_checkpoint()[0] >= CHECKPOINT_EVERY:
            self._checkpoints.append((len(self.tail), self.house.keep()))

    def began_shift(self, before: bytes, facts: list[AnyFact], number: int) -> None:
        """Remember facts that opened a shift: the house as it stood ``before`` them is the new base."""
        self.base, self.tail, self.number, self.last_at = before, facts, number, facts[-1].at
        self._checkpoints = []
        self.keep()

    def refold(self, more: Sequence[AnyFact] = ()) -> None:
        """Fold the live house again from what it was before anything that ``more``, not kept yet, takes back."""
        facts = [*self.tail, *more]
        touched = min((self._reaches_back_to(fact) for fact in more), default=len(self.tail))
        self._checkpoints = [checkpoint for checkpoint in self._checkpoints if checkpoint[0] <= touched]
        since, state = self._last_checkpoint()
        self.house = fold(state, surviving(facts[since:]))

    def _last_checkpoint(self) -> tuple[int, bytes | None]:
        return self._checkpoints[-1] if self._checkpoints else (0, self.base)

    def _reaches_back_to(self, fact: AnyFact) -> int:
        """Give the place in the tail of the earliest fact that a retraction takes back, or brings back."""
        if not isinstance(fact, Retracted):
            return len(self.tail)
        for place, each in enumerate(self.tail):
            if each.id == fact.fact:
                return min(place, self._reaches_back_to(each))
        return len(self.tail)

    def keep(self) -> None:
        """Keep a snapshot of the base, so that the next start reads only what came after it."""
        if self.base is not None:
            number = self.number - len(self.tail)
            self._journal.keep_snapshot(Snapshot(number, SCHEMA, self.base))

    def _rebase(self) -> None:
        self.base = self.house.keep()
        self.tail = []
        self._checkpoints = []

    def _shorten(self) -> None:
        """Fold the older part of a long tail into the base; a retraction in the rest holds for that part too."""
        older, newer = self.tail[:-KEPT_FOR_UNDO], self.tail[-KEPT_FOR_UNDO:]
        known = {fact.id for fact in older}
        counting = [fact for fact in surviving(self.tail) if fact.id in known]
        self.base = fold(self.base, counting).keep()
        self.tail = newer
        self._checkpoints = []

    def _load(self) -> None:
        snapshot = self._journal.newest_snapshot(SCHEMA)
        if snapshot is not None:
            try:
                self.house = House.kept(snapshot.state)
                self.base, self.number, self.last_at = snapshot.state, snapshot.number, self.house.last_at
            except (msgspec.DecodeError, VenueFault):
                self.house = House()
        folded_far = False
        for number, fact in self._journal.read(self.number):
            if isinstance(fact, ShiftOpened):
                self.refold()
                self._rebase()
                folded_far = True
            elif len(self.tail) >= MOST_SINCE_BASE:
                self._shorten()
                folded_far = True
            self.tail.append(fact)
            self.number, self.last_at = number, fact.at
        self.refold()
        if folded_far:
            self.keep()
