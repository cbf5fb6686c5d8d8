"""Undo: which facts of the shift may be retracted, and which later fact stands in the way."""

from collections.abc import Sequence

from desk_app.desk.deciding import may_take_back
from desk_app.desk.objections import objection
from desk_app.desk.refusal import Refusal, bad_request, named, not_now
from desk_app.desk.stamp import Stamp
from desk_app.facts import (
    CueEnded,
    CueRaised,
    EstimateMoved,
    Retracted,
    UnknownFact,
    VenueAdopted,
)
from desk_app.facts.words import told
from desk_app.floor.fold import apply
from desk_app.floor.state import Floor
from desk_app.house.house import AnyFact, fold, surviving

_NOT_FOR_STAFF = (CueRaised, CueEnded, EstimateMoved, VenueAdopted, UnknownFact)


def retract(
    floor: Floor, base: bytes | None, tail: Sequence[AnyFact], target: str, stamp: Stamp
) -> tuple[Retracted] | Refusal:
    """Give the retraction of a fact of this shift, or what stands in the way. ``tail``: every fact since ``base``."""
    fact = next((fact for fact in tail if fact.id == target), None)
    if fact is None:
        return Refusal("unknown_fact", "fact", f"“{named(target)}” is no fact of this shift.")
    if isinstance(fact, _NOT_FOR_STAFF):
        return bad_request("fact", "What the desk wrote itself cannot be undone; undo the tap behind it.")
    if (refusal := may_take_back(floor, fact, stamp.by)) is not None:
        return refusal
    counting = surviving(tail)
    retraction = Retracted(**stamp.mark(), fact=target)
    if isinstance(fact, Retracted):
        if all(each.id != fact.fact for each in tail):
            return Refusal("unknown_fact", "fact", "What was undone there lies too far back to bring it back.")
        if any(isinstance(later, Retracted) and later.fact == target for later in tail):
            return not_now("fact", "That undo has been taken back already.")
    elif all(each.id != target for each in counting):
        return not_now("fact", "That has been undone already.")
    in_the_way = _stands_on(base, counting, surviving([*tail, retraction]))
    if in_the_way is not None:
        return not_now("fact", f"“{told(in_the_way)}” stands on it. Undo that first.")
    return (retraction,)


def _stands_on(base: bytes | None, with_it: Sequence[AnyFact], without_it: Sequence[AnyFact]) -> AnyFact | None:
    """Give the first fact that is possible with the target and not without it."""
    possible = _possible(base, with_it)
    possible_without = _possible(base, without_it)
    return next((fact for fact in without_it if fact.id in possible and fact.id not in possible_without), None)


def _possible(base: bytes | None, facts: Sequence[AnyFact]) -> set[str]:
    floor = fold(base, ()).floor
    possible = set()
    for fact in facts:
        if objection(floor, fact) is None:
            possible.add(fact.id)
        apply(floor, fact)
    return possible
