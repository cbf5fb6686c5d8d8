"""Which clocks a fact ends, and how: asked first, met, declined, implied or lapsed."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

from desk_app.cues.clock import Clock, Key, Times
from desk_app.cues.running import RunningClocks
from desk_app.cues.subjects import OF_A_PARTY, parties_of, subjects_of, what_is_known
from desk_app.cues.triggers import ASKED, Triggers, Way
from desk_app.facts import Fact
from desk_app.facts.implied import ENDS_EVERYTHING
from desk_app.floor.state import Floor

_NEVER: Final = datetime.max.replace(tzinfo=UTC)


def ends_by(
    fact: Fact, triggers: Triggers, running: RunningClocks, floor: Floor, times: Callable[[Clock], Times]
) -> list[tuple[Clock, str]]:
    """Give each clock that the fact ends, once, with how it ends; what was asked or met comes before what lapsed."""
    ends: dict[Key, tuple[Clock, str]] = {}
    for clock, how in _all_ends(fact, triggers, running, floor, times):
        ends.setdefault(clock.key, (clock, how))
    return list(ends.values())


def _all_ends(
    fact: Fact, triggers: Triggers, running: RunningClocks, floor: Floor, times: Callable[[Clock], Times]
) -> Iterator[tuple[Clock, str]]:
    kind = fact.kind
    if kind == ASKED:
        yield from _asked_first(fact, triggers, running, times)
    for per, ways in triggers.ends.get(kind, {}).items():
        for clock in _clocks(per, ways, fact, running, floor):
            how = _how(ways[clock.standard], fact, clock, floor)
            if how is not None:
                yield clock, how
    if kind in ENDS_EVERYTHING:
        for party in parties_of(fact):
            yield from ((clock, ENDS_EVERYTHING[kind]) for clock in running.of_owner(f"party {party}"))


def _how(ways: Iterable[Way], fact: Fact, clock: Clock, floor: Floor) -> str | None:
    for way in ways:
        if way.where is None or way.where.holds(_known(fact, clock, floor)):
            return way.how
    return None


def _known(fact: Fact, clock: Clock, floor: Floor) -> dict[str, object]:
    """``same``: every word that the clock's start and this fact both say is the same one: the course, the drink."""
    known = what_is_known(fact, clock.subject, floor)
    said = {field: getattr(fact, field) for field in fact.own_fields() if field in clock.known}
    known["same"] = all(clock.known[field] == word for field, word in said.items())
    return known


def _clocks(per: str, standards: Collection[str], fact: Any, running: RunningClocks, floor: Floor) -> Iterator[Clock]:
    """A party has few clocks, whatever the house has standards: look among those. Others are found by their key."""
    if per in OF_A_PARTY:
        seat = getattr(fact, "seat", None)
        for party in parties_of(fact):
            for clock in running.of_owner(f"party {party}"):
                if clock.standard in standards and (seat is None or clock.subject.seat in (None, seat)):
                    yield clock
        return
    for subject in subjects_of(fact, per, floor):
        for standard in standards:
            found = running.get(Key(standard, subject))
            if found is not None:
                yield found


def _asked_first(
    fact: Any, triggers: Triggers, running: RunningClocks, times: Callable[[Clock], Times]
) -> Iterator[tuple[Clock, str]]:
    """One ask is one need: of the clocks that it could be about, the one that was due next."""
    standards = {standard.id for standard in triggers.asked.get(fact.about, ())}
    mine = [
        clock
        for clock in running.of_owner(f"party {fact.party}")
        if clock.standard in standards and (fact.seat is None or clock.subject.seat in (None, fact.seat))
    ]
    if mine:
        yield min(mine, key=lambda clock: times(clock).due_at or _NEVER), "asked_first"
