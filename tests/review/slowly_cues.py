"""Cues that nobody answered once more, slowly: who looks after every fact sees which of them stand late."""

from collections.abc import Sequence
from typing import Any

from desk_app.house.house import House

GONE = ("party_left", "vehicle_departed")


def never_answered(facts: Sequence[Any]) -> list[str]:
    """Give the standards of the needs that stood late, for anybody to see, and that nobody said were met."""
    house = House()
    seen_late: set[str] = set()
    told: dict[str, str] = {}
    for fact in facts:
        seen_late |= {cue for cue, late_at in _standing(house) if late_at < fact.at}
        stood = {cue for cue, late_at in _standing(house) if late_at <= fact.at}
        _, ended = house.apply(fact)
        missed = [end for end in ended if _missed(end, fact)]
        for end in missed:
            if end.clock.cue_id in seen_late | stood:
                told.setdefault(end.clock.cue_id, end.standard.id)
        if fact.kind == "shift_closed":
            for clock in house.engine.running.all_raised():
                need = house.engine.standards[clock.standard].counts_as_need()
                if need and clock.cue_id in seen_late | stood and house.engine.times(clock).is_late(fact.at):
                    told.setdefault(clock.cue_id, clock.standard)
    return sorted(told.values())


def _standing(house: House) -> list[tuple[str, Any]]:
    """Give the cues that are shown and that nothing silences, put off or not, and when each is late."""
    engine = house.engine
    clocks = [clock for clock in engine.running.all_raised() if not engine.running.is_silenced(clock)]
    times = [(clock.cue_id, engine.times(clock).late_at) for clock in clocks]
    return [(cue, late_at) for cue, late_at in times if late_at is not None]


def _missed(end: Any, fact: Any) -> bool:
    """It was a need, and ended late and without an answer: sent away, the guests gone, or lapsed for good.

    What was late once is not any more where a new promise took the place of the old one.
    """
    starts_anew = fact.kind in {trigger.kind for trigger in end.standard.starts}
    lapsed = end.how == "lapsed" and not starts_anew
    gone = end.how == "implied" and fact.kind in GONE
    return end.was_late and end.standard.counts_as_need() and (end.how == "dismissed" or lapsed or gone)
