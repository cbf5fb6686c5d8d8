"""Use wears a thing out: hours and uses add up until the share of its life that the standard names is gone."""

from collections.abc import Iterator
from typing import Any

from desk_app.cues.clock import Clock, Key
from desk_app.cues.due import life_of
from desk_app.cues.running import RunningClocks
from desk_app.cues.standard import Used
from desk_app.cues.starts import new_clock
from desk_app.cues.subjects import subjects_of
from desk_app.cues.triggers import WORN, Triggers
from desk_app.facts import Fact
from desk_app.floor.state import Floor


def wear(fact: Fact, triggers: Triggers, running: RunningClocks, floor: Floor) -> Iterator[Clock]:
    """Add the use to each clock it concerns. A thing in service since before the journal began starts one."""
    if fact.kind != WORN:
        return
    for standard in triggers.worn:
        for subject in subjects_of(fact, standard.per, floor):
            clock = running.get(Key(standard.id, subject)) or new_clock(standard, subject, fact)
            _add(clock, standard.due, fact, floor)
            yield clock


def _add(clock: Clock, due: Any, fact: Any, floor: Floor) -> None:
    life = life_of(clock, due, floor) if isinstance(due, Used) else None
    if life is None or life.unit == "days":
        return
    clock.used += fact.hours if life.unit == "hours" else fact.uses
    if clock.used_up_to_due is None and clock.used >= life.amount * due.at:
        clock.used_up_to_due = fact.at
    if clock.used_up is None and clock.used >= life.amount:
        clock.used_up = fact.at
