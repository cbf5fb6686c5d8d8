"""Use wears a thing out, and a driver: hours and uses add up until the share that the standard names is gone."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from desk_app.cues.clock import Clock, Key
from desk_app.cues.due import life_of
from desk_app.cues.running import RunningClocks
from desk_app.cues.standard import Used
from desk_app.cues.starts import new_clock
from desk_app.cues.subjects import subjects_of
from desk_app.cues.triggers import Triggers
from desk_app.facts import AssetUsed, Fact, VehicleReturned
from desk_app.floor.state import Floor

_HOUR: Final = timedelta(hours=1)


def wear(fact: Fact, triggers: Triggers, running: RunningClocks, floor: Floor) -> Iterator[Clock]:
    """Add the use to each clock it concerns. A thing in service since before the journal began starts one."""
    hours, uses = _use_of(fact, floor)
    if not hours and not uses:
        return
    for standard in triggers.worn:
        for subject in subjects_of(fact, standard.per, floor):
            clock = running.get(Key(standard.id, subject)) or new_clock(standard, subject, fact)
            _add(clock, standard.due, (hours, uses), fact, floor)
            yield clock


def _use_of(fact: Fact, floor: Floor) -> tuple[float, int]:
    """Give the hours and the uses that this fact tells of. A vehicle that is back was out for a trip."""
    if isinstance(fact, AssetUsed):
        return fact.hours, fact.uses
    if isinstance(fact, VehicleReturned) and fact.vehicle in floor.vehicles:
        return floor.vehicles[fact.vehicle].trip / _HOUR, 1
    return 0.0, 0


def _add(clock: Clock, due: Any, use: tuple[float, int], fact: Fact, floor: Floor) -> None:
    life = life_of(clock, due, floor) if isinstance(due, Used) else None
    if life is None or life.unit == "days":
        return
    clock.used += use[0] if life.unit == "hours" else use[1]
    if clock.used_up_to_due is None and clock.used >= life.amount * due.at:
        clock.used_up_to_due = fact.at
    if clock.used_up is None and clock.used >= life.amount:
        clock.used_up = fact.at
