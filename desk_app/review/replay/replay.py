"""Replay: the house at any moment of a page, as the desk stood then.

A retraction acts from when it was made: before it, the floor shows what was believed then, the slip included.
Cues are those that the facts say were raised; nothing is woken, so what the desk slept through stays silent here too.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Final, NamedTuple

from desk_app.facts import Retracted
from desk_app.floor.state import EVERYTHING, NOTHING, Changed
from desk_app.house.house import AnyFact, House, surviving
from desk_app.review.pages.cutting import NumberedFact
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import PageHead
from desk_app.review.replay.course import played_at

CHECKPOINT_EVERY: Final = 250
"""Facts between two checkpoints: folding as many takes about 8 ms, and a checkpoint is some 70 kB."""

LOADING_COSTS: Final = 200
"""Facts that fold in the time in which a checkpoint is read: a shorter way on is folded."""


class Played(NamedTuple):
    """What came with a step on, and what it changed. After a jump ``facts`` is None, and everything changed."""

    facts: tuple[AnyFact, ...] | None
    changed: Changed


class _Stand(NamedTuple):
    """The house after so many facts of the page."""

    place: int
    house: House


class Replay:
    """One page, played. ``house`` is the house where the replay stands; read it, and never fold anything into it.

    Opening folds nothing. Call ``prepare`` while nobody is waiting, so that the first jump is as quick as any other.
    """

    def __init__(self, before: bytes | None, facts: Sequence[NumberedFact]) -> None:
        """``before``: the kept house as it stood before the first of the page's facts; None where none came before."""
        self.numbers = tuple(number for number, _ in facts)
        self.facts: tuple[AnyFact, ...] = tuple(fact for _, fact in facts)
        self.played_at = played_at([fact.at for fact in self.facts])
        self._reaches = list(_reaches(self.facts))
        self._kept: dict[int, bytes | None] = {0: before}
        self._live = self._load(0)
        self._front: _Stand | None = None

    @property
    def house(self) -> House:
        return self._live.house

    @property
    def place(self) -> int:
        """How many facts of the page had happened where the replay stands."""
        return self._live.place

    @property
    def began(self) -> datetime | None:
        """When the first fact was; None where the page has none."""
        return self.played_at[0] if self.played_at else None

    @property
    def ended(self) -> datetime | None:
        return self.played_at[-1] if self.played_at else None

    @property
    def next_at(self) -> datetime | None:
        """When the next fact was; None after the last."""
        return self.played_at[self.place] if self.place < len(self.facts) else None

    def place_at(self, moment: datetime) -> int:
        """Give how many facts had happened by a moment. Where a clock jumped, facts keep their order."""
        return bisect_right(self.played_at, moment)

    def at(self, moment: datetime) -> House:
        """Go to a moment, back or on, and give the house as it stood."""
        self.play_to(moment)
        return self.house

    def play_to(self, moment: datetime) -> Played:
        """Go to a moment, and tell what happened on the way there."""
        return self.go_to(self.place_at(moment))

    def go_to(self, place: int) -> Played:
        """Go to where so many facts of the page had happened. Going on folds only those that are new."""
        before = self._live
        if place == before.place:
            return Played((), NOTHING)
        self._live, changes = self._from(before, place)
        if self._live.house is not before.house:
            return Played(None, EVERYTHING)
        return Played(self.facts[before.place : place], reduce(or_, changes, NOTHING))

    def prepare(self) -> bool:
        """Fold on to the next checkpoint, some 10 to 30 ms; tell whether the page is folded to its end."""
        front = self._front or self._load(0)
        target = min(_after(front.place), len(self.facts))
        self._front, _ = self._from(front, target)
        return target == len(self.facts)

    def _from(self, stand: _Stand, target: int) -> tuple[_Stand, list[Changed]]:
        """Go on from where we stand, or from a checkpoint that is much nearer; lay those that are passed on the way."""
        nearest = self._nearest(target)
        if not self._leads_to(stand.place, target) or nearest - stand.place > LOADING_COSTS:
            stand = self._load(nearest)
        place, house = stand
        changes: list[Changed] = []
        while place < target:
            stop = self._next_stop(place, target)
            changes += [house.apply(fact)[0] for fact in surviving(self.facts[place:stop])]
            place = stop
            if place % CHECKPOINT_EVERY == 0 and place not in self._kept:
                self._kept[place] = house.keep()
        return _Stand(place, house), changes

    def _next_stop(self, place: int, target: int) -> int:
        stop = _after(place)
        while stop < target and not self._leads_to(stop, target):
            stop = _after(stop)
        return min(stop, target)

    def _nearest(self, target: int) -> int:
        return max(place for place in self._kept if self._leads_to(place, target))

    def _leads_to(self, place: int, target: int) -> bool:
        """Tell whether the house after ``place`` facts can be folded on: none of those is retracted on the way."""
        return place <= target and not any(place <= made < target and reach < place for made, reach in self._reaches)

    def _load(self, place: int) -> _Stand:
        state = self._kept[place]
        return _Stand(place, House.kept(state) if state is not None else House())


def replay_of(shelf: Shelf, head: PageHead) -> Replay:
    """Give the replay of a page of the shelf."""
    return Replay(shelf.reader_before(head.first).house.keep(), shelf.facts(head))


def _after(place: int) -> int:
    return (place // CHECKPOINT_EVERY + 1) * CHECKPOINT_EVERY


def _reaches(facts: Sequence[AnyFact]) -> list[tuple[int, int]]:
    """Give the place of each retraction, and of the earliest fact that it takes back, or brings back."""
    places = {fact.id: place for place, fact in enumerate(facts)}
    reaches: dict[int, int] = {}
    for place, fact in enumerate(facts):
        if isinstance(fact, Retracted) and (target := places.get(fact.fact)) is not None:
            reaches[place] = min(target, reaches.get(target, target))
    return list(reaches.items())
