"""When a clock is due: each form of ``due`` in one place, derived from the clock and the floor, never stored."""

from datetime import datetime, timedelta

from desk_app.cues.clock import Clock, Times
from desk_app.cues.hours import HouseHours
from desk_app.cues.standard import After, BeforePromise, Learned, OfPromise, Standard, Used
from desk_app.cues.timing import glass_lasts, time_to_level
from desk_app.floor.durations import Life, parse_life
from desk_app.floor.state import Floor

_LONGEST_LEAD = timedelta(minutes=2)
_SLOW_LOOP = 1.3
"""Nine of ten loops are back within this many times the median, where the log has not taught better."""

_NEVER = Times(None, None, None, None)


def times_of(clock: Clock, standard: Standard, floor: Floor, hours: HouseHours) -> Times:
    """Give when the clock raises, is due and is late. All None while what it waits for is not known."""
    due_at = _due_at(clock, standard, floor, hours)
    if due_at is None:
        return _NEVER
    late_at = _late_at(clock, standard, due_at, hours)
    lead = standard.soon if standard.soon is not None else min((due_at - clock.started_at) / 2, _LONGEST_LEAD)
    escalate_at = _later(due_at, standard.escalate.after, standard, hours) if standard.escalate else None
    return Times(max(due_at - lead, min(clock.started_at, due_at)), due_at, late_at, escalate_at)


def _due_at(clock: Clock, standard: Standard, floor: Floor, hours: HouseHours) -> datetime | None:
    due = standard.due
    if clock.round and standard.repeat is not None:
        return _later(clock.started_at, standard.repeat, standard, hours)
    match due:
        case After(after):
            return _later(clock.started_at, after, standard, hours)
        case Learned():
            return _later(clock.started_at, _learned(clock, due, floor), standard, hours)
        case OfPromise():
            return _share_of_promise(clock, due)
        case BeforePromise(before):
            return None if clock.promised_at is None else max(clock.promised_at - before, clock.started_at)
        case Used():
            return _used_up_to(clock, due, floor)


def _later(start: datetime, wait: timedelta, standard: Standard, hours: HouseHours) -> datetime | None:
    return hours.after(start, wait) if standard.hours else start + wait


def _learned(clock: Clock, due: Learned, floor: Floor) -> timedelta:
    if due.about == "loop":
        return _loop(clock, floor) or due.otherwise
    if due.at_level is None or clock.subject.seat is None:
        return due.otherwise
    party = floor.parties.get(clock.subject.id)
    glass = party.glasses.get(clock.subject.seat) if party else None
    full = due.otherwise / (1.0 - due.at_level)
    lasts = (glass_lasts(floor, glass, ()) if glass else None) or full
    return time_to_level(lasts, 1.0 if clock.level is None else clock.level, due.at_level)


def _loop(clock: Clock, floor: Floor) -> timedelta | None:
    vehicle = floor.vehicles.get(clock.subject.id)
    if vehicle is not None and vehicle.overdue_at is not None and vehicle.since is not None:
        return vehicle.overdue_at - vehicle.since
    route = floor.venue.routes.get(vehicle.route) if vehicle else None
    return route.loop * _SLOW_LOOP if route else None


def _share_of_promise(clock: Clock, due: OfPromise) -> datetime | None:
    if clock.promised_at is None:
        return None
    wait = max(clock.promised_at - clock.started_at, timedelta()) * due.share
    if due.at_least is not None:
        wait = max(wait, due.at_least)
    if due.at_most is not None:
        wait = min(wait, due.at_most)
    return clock.started_at + wait


def life_of(clock: Clock, due: Used, floor: Floor) -> Life | None:
    """Give the known life of the clock's subject, as the standard or the plan says; None where the plan says none."""
    if due.life != "life":
        return parse_life(due.life)
    asset = floor.venue.assets.get(clock.subject.id)
    return parse_life(asset.life) if asset else None


def _used_up_to(clock: Clock, due: Used, floor: Floor) -> datetime | None:
    life = life_of(clock, due, floor)
    if life is None:
        return None
    if life.unit == "days":
        return clock.started_at + timedelta(days=life.amount) * due.at
    return clock.used_up_to_due


def _late_at(clock: Clock, standard: Standard, due_at: datetime, hours: HouseHours) -> datetime | None:
    if isinstance(standard.due, Used):
        return clock.used_up
    if standard.late is None:
        return None
    return _later(due_at, standard.late, standard, hours)
