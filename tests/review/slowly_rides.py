"""Vehicles once more, slowly, straight from the facts: who went out, with whom, and for how long."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from tests.review.slowly import minutes


class Trip(NamedTuple):
    """A vehicle that went out. ``over_at`` is None while it is out, ``back`` False where it was stood down."""

    departed: Any
    riders: int
    over_at: datetime | None
    back: bool
    closings: tuple[datetime, ...]

    @property
    def minutes(self) -> float:
        return minutes(self.departed.at, self.over_at) if self.over_at is not None else 0.0


def trips(facts: Sequence[Any]) -> list[Trip]:
    """Each departure, and the first thing that was heard of the vehicle after it; one that left again is not told."""
    found = []
    for place, fact in enumerate(facts):
        if fact.kind != "vehicle_departed":
            continue
        later = facts[place + 1 :]
        mine = [each for each in later if getattr(each, "vehicle", None) == fact.vehicle and each.kind in _ENDS]
        end = mine[0] if mine else None
        until = later[: later.index(end)] if end is not None else later
        closings = tuple(each.at for each in until if each.kind == "shift_closed")
        riders = sum(_size(party, facts[:place]) for party in fact.parties)
        left_again = end is not None and end.kind == "vehicle_departed"
        over_at = None if end is None or left_again else end.at
        back = end is not None and end.kind == "vehicle_returned"
        found.append(Trip(fact, riders, over_at, back, closings))
    return found


_ENDS = ("vehicle_departed", "vehicle_returned", "vehicle_stood_down")


def _size(party: str, before: Sequence[Any]) -> int:
    """How many of them were there, where they had come and not left again."""
    size = 0
    for fact in before:
        if getattr(fact, "party", None) == party and fact.kind == "party_arrived":
            size = fact.size
        elif (getattr(fact, "party", None) == party and fact.kind in ("party_left_queue", "party_seated")) or (
            fact.kind == "vehicle_departed" and party in fact.parties
        ):
            size = 0
    return size


def overdue(facts: Sequence[Any]) -> list[bool]:
    """Whether each trip was, told once: at the first closing that found it out and late, else as it was over."""
    told = []
    for trip in trips(facts):
        limit = trip.departed.overdue_at
        if limit is None:
            continue
        if any(closed > limit for closed in trip.closings):
            told.append(True)
        elif trip.over_at is not None:
            told.append(trip.over_at > limit)
    return told
