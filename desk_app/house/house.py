"""The readings of the journal that live while the desk does: floor, clocks, tally, promises, what waits taught."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Final

import msgspec

from desk_app.cues.clock import Clock, Ended
from desk_app.cues.engine import Engine
from desk_app.cues.standard import Standard
from desk_app.cues.standard_file import read_standards
from desk_app.facts import CueRaised, Fact, Retracted, UnknownFact, VenueAdopted
from desk_app.floor.fold import apply
from desk_app.floor.fold_house import adopt
from desk_app.floor.plan import Venue
from desk_app.floor.state import EVERYTHING, Changed, Floor
from desk_app.floor.venue_faults import VenueFault
from desk_app.floor.venue_file import read_venue
from desk_app.house.layout import digest_of
from desk_app.house.tally import Tally
from desk_app.waits.experience import Experience, learn
from desk_app.waits.ledger import Ledger

_NO_PLAN: Final = Venue(id="", name="")

FOLD: Final = 9
"""Raised whenever a fact comes to mean something else to a reading, or a map has other keys: no field shows that."""

AnyFact = Fact | UnknownFact


class _Kept(msgspec.Struct):
    """The floor goes without its plan, which is read again from the venue file's text."""

    toml: str | None
    sets: dict[str, str]
    floor: Floor
    clocks: list[Clock]
    tally: Tally
    ledger: Ledger
    experience: Experience
    last_at: datetime | None


SCHEMA: Final = f"house-{FOLD}-{digest_of(_Kept)}"
"""The form of a kept house. Another form is not read: the house is folded again from the facts."""


class House:
    """Fold facts into it, one by one, in the journal's order."""

    def __init__(self) -> None:
        self.floor = Floor(venue=_NO_PLAN)
        self.engine = Engine((), self.floor)
        self.tally = Tally()
        self.ledger = Ledger()
        self.experience = Experience()
        self.last_at: datetime | None = None
        self._adopted: tuple[str | None, dict[str, str]] = (None, {})

    def apply(self, fact: AnyFact) -> tuple[Changed, list[Ended]]:
        """Fold one fact, and tell what changed and which clocks ended."""
        if isinstance(fact, VenueAdopted):
            changed, ended = self._adopt(fact)
        else:
            changed = apply(self.floor, fact)
            ended = self.engine.apply(fact)
        if not isinstance(fact, CueRaised) or self.engine.running.raised(fact.cue) is not None:
            self.tally.count(fact, ended, self.engine.standards)
        self.ledger.count(fact)
        learn(self.experience, self.floor.venue, fact)
        self.last_at = fact.at
        return changed, ended

    def has_adopted(self, toml: str, sets: Mapping[str, str]) -> bool:
        """Tell whether this is the plan in force."""
        return self._adopted == (toml, dict(sets))

    @property
    def adopted(self) -> tuple[str | None, dict[str, str]]:
        """The text of the plan in force, None while there is none, and the sets of standards it builds on."""
        return self._adopted

    def keep(self) -> bytes:
        """Give the whole house as bytes."""
        kept = _Kept(
            *self._adopted,
            floor=msgspec.structs.replace(self.floor, venue=_NO_PLAN),
            clocks=list(self.engine.running),
            tally=self.tally,
            ledger=self.ledger,
            experience=self.experience,
            last_at=self.last_at,
        )
        return msgspec.msgpack.encode(kept)

    @classmethod
    def kept(cls, state: bytes) -> "House":
        """Give the house that ``keep`` wrote. Raises msgspec.DecodeError where the bytes are none."""
        house = cls()
        kept = msgspec.msgpack.decode(state, type=_Kept)
        house.floor = kept.floor
        standards: tuple[Standard, ...] = ()
        if kept.toml is not None:
            house._adopted = (kept.toml, kept.sets)
            house.floor.venue, standards = _plan_of(kept.toml, tuple(kept.sets.items()))
        house.tally, house.ledger, house.last_at = kept.tally, kept.ledger, kept.last_at
        house.experience = kept.experience
        house.engine = Engine(standards, house.floor, kept.clocks)
        return house

    def _adopt(self, fact: VenueAdopted) -> tuple[Changed, list[Ended]]:
        """Take the plan and its standards, or, where a newer version wrote them, keep the last that was understood."""
        try:
            venue, standards = _plan_of(fact.toml, tuple(fact.sets.items()))
        except VenueFault:
            return EVERYTHING, []
        changed = adopt(self.floor, venue)
        self._adopted = (fact.toml, fact.sets)
        ended = self.engine.out_of_force(standards, fact.at)
        self.engine = Engine(standards, self.floor, list(self.engine.running))
        return changed, ended


@lru_cache(maxsize=4)
def _plan_of(toml: str, sets: tuple[tuple[str, str], ...]) -> tuple[Venue, tuple[Standard, ...]]:
    """Read a plan and its standards, which takes some 40 ms; a house that is kept often has the same one each time."""
    venue = read_venue(toml, dict(sets))
    return venue, read_standards(venue)


def surviving(facts: Sequence[AnyFact]) -> list[AnyFact]:
    """Give the facts that count: without the retracted ones, and without retractions. The last word stands."""
    retracted: set[str] = set()
    counting: list[AnyFact] = []
    for fact in reversed(facts):
        if fact.id in retracted:
            continue
        if isinstance(fact, Retracted):
            retracted.add(fact.fact)
        else:
            counting.append(fact)
    counting.reverse()
    return counting


def fold(state: bytes | None, facts: Iterable[AnyFact]) -> House:
    """Give a house from its kept form (None: an empty one) and the facts that count since."""
    house = House.kept(state) if state is not None else House()
    for fact in facts:
        house.apply(fact)
    return house
