"""Which clocks a fact ends, and how: asked first, met, declined, implied or lapsed."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

from desk_app.cues.clock import Clock, Key, Times
from desk_app.cues.running import RunningClocks
from desk_app.cues.standard import Standard
from desk_app.cues.subjects import parties_of, subjects_of, what_is_known
from desk_app.cues.triggers import ASKED, Listeners, Triggers
from desk_app.facts import Fact
from desk_app.facts.implied import ENDS_EVERYTHING, IMPLIED
from desk_app.floor.state import Floor

_DECLINES: Final = "_declined"
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
    yield from _named(fact, triggers.met_by, "met", running, floor)
    yield from _implied(fact, triggers, running, floor)
    yield from _named(fact, triggers.stops, _stopped(kind), running, floor)
    if kind in ENDS_EVERYTHING:
        for party in parties_of(fact):
            yield from ((clock, ENDS_EVERYTHING[kind]) for clock in running.of_owner(f"party {party}"))


def _named(
    fact: Fact, listeners: Listeners, how: str, running: RunningClocks, floor: Floor
) -> Iterator[tuple[Clock, str]]:
    for standard, trigger in listeners.get(fact.kind, ()):
        for clock in _clocks(standard, fact, running, floor):
            if trigger.where is None or trigger.fits(what_is_known(fact, clock.subject, floor)):
                yield clock, how


def _implied(fact: Fact, triggers: Triggers, running: RunningClocks, floor: Floor) -> Iterator[tuple[Clock, str]]:
    for step, known in IMPLIED.get(fact.kind, ()):
        for standard, trigger in triggers.met_by.get(step, ()):
            if trigger.fits(known):
                yield from ((clock, "implied") for clock in _clocks(standard, fact, running, floor))


def _stopped(kind: str) -> str:
    if kind in ENDS_EVERYTHING:
        return ENDS_EVERYTHING[kind]
    return "declined" if kind.endswith(_DECLINES) else "lapsed"


def _clocks(standard: Standard, fact: Any, running: RunningClocks, floor: Floor) -> Iterator[Clock]:
    if standard.per == "glass" and getattr(fact, "seat", None) is None:
        mine = running.of_owner(f"party {getattr(fact, 'party', None)}")
        yield from (clock for clock in mine if clock.standard == standard.id)
        return
    for subject in subjects_of(fact, standard.per, floor):
        clock = running.get(Key(standard.id, subject))
        if clock is not None:
            yield clock


def _asked_first(
    fact: Any, triggers: Triggers, running: RunningClocks, times: Callable[[Clock], Times]
) -> Iterator[tuple[Clock, str]]:
    """An ask that names no seat is about the glass that was due next."""
    for standard in triggers.asked.get(fact.about, ()):
        mine = [clock for clock in running.of_owner(f"party {fact.party}") if clock.standard == standard.id]
        if fact.seat is not None and standard.per == "glass":
            mine = [clock for clock in mine if clock.subject.seat == fact.seat]
        if mine:
            yield min(mine, key=lambda clock: times(clock).due_at or _NEVER), "asked_first"
