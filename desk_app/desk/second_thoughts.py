"""Second thoughts: where the desk no longer believes of somebody's wait what it believed as they were told last.

It is its own belief that it compares with: a host who said something else had a reason.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from desk_app.desk.stamp import Stamp
from desk_app.facts import EstimateMoved
from desk_app.facts.base import kind_of
from desk_app.floor.bookings import offer_stands
from desk_app.floor.seats import is_boarding
from desk_app.floor.waiting import Waiting
from desk_app.house.house import House
from desk_app.waits.offers import tables_ready
from desk_app.waits.quote import Estimate, estimate_queue

SHARE: Final = 0.2
LEAST: Final = timedelta(minutes=3)
"""An estimate has moved when it is off by more than this share of the wait, and by more than this."""

JUST_TOLD: Final = timedelta(minutes=3)
"""Nothing repeats within three minutes."""

EVERY: Final = timedelta(minutes=1)
"""A table that simply does not leave moves an estimate by a minute a minute, and it takes three to be worth a word."""

OF_THE_QUIET: Final = 4
"""Where nothing has happened for long, the desk thinks after each quarter of that time: ten quiet hours are some thirty
thoughts, not six hundred, and a feed's line that comes after them is not kept waiting."""

LONGEST_QUIET: Final = timedelta(days=1)
"""After a day on which nothing at all has happened, nobody is waiting any more."""

_MOVED: Final = kind_of(EstimateMoved.__name__)


def next_thought(house: House, after: datetime) -> datetime | None:
    """Give the first moment later than ``after`` at which the desk thinks again, if nothing happens until then.

    It is a whole minute, and follows from the house alone. None: there is nobody whom it could concern.
    """
    first = min((waiting.told_at + JUST_TOLD for waiting in _may_move(house) if waiting.told_at), default=None)
    if first is None or house.last_at is None:
        return None
    quiet_since = house.last_at
    thought = quiet_since.replace(second=0, microsecond=0) + EVERY
    last = quiet_since + LONGEST_QUIET
    while thought <= last and (thought <= after or thought < first):
        thought += EVERY * max(1, (thought - quiet_since) // (OF_THE_QUIET * EVERY))
    return thought if thought <= last else None


def second_thoughts(house: House, stamp: Stamp) -> tuple[EstimateMoved, ...]:
    """Give a fact for each waiting party whose table is free now, or whose estimate has moved since they were told."""
    facts = []
    in_question = {waiting.id: waiting for waiting in _may_move(house) if not _just_told(waiting, stamp.now)}
    for queue in dict.fromkeys(waiting.queue for waiting in in_question.values()):
        estimates = estimate_queue(house.floor, queue, stamp.now, house.experience)
        ready = tables_ready(house.floor, estimates, stamp.now) if _has_tables(house, queue) else {}
        for party, estimated in estimates.items():
            waiting = in_question.get(party)
            news = _news(house, waiting, estimated, ready.get(party, ()), stamp.now) if waiting is not None else None
            if news is not None:
                facts.append(EstimateMoved(**stamp.mark(), party=party, queue=queue, **news))
    return tuple(facts)


def _news(
    house: House, waiting: Waiting, estimated: Estimate, tables: tuple[str, ...], now: datetime
) -> dict[str, Any] | None:
    """Give what is new to say of a wait, as the fields of a fact."""
    if estimated.ready:
        fresh = bool(tables) and not offer_stands(house.floor, waiting)
        return {"says": "ready", "minutes": 0.0, "tables": tables} if fresh else None
    if waiting.moved_at is not None:
        return None
    if estimated.p50 is None:
        return {"says": "none"}
    return {"minutes": estimated.promise} if _moved(waiting, estimated.p50, now) else None


def _may_move(house: House) -> Iterator[Waiting]:
    """Give those to whom somebody would speak: they have a promise, are not called nor boarding, and may have news."""
    if not house.engine.listens_to(_MOVED):
        return
    for waiting in house.floor.waiting.values():
        if waiting.promised_at is None or waiting.notified_at is not None or is_boarding(house.floor, waiting):
            continue
        if waiting.moved_at is None or _has_tables(house, waiting.queue):
            yield waiting


def _has_tables(house: House, queue: str) -> bool:
    plan = house.floor.venue.queues.get(queue)
    return plan is not None and plan.kind == "tables"


def _just_told(waiting: Waiting, now: datetime) -> bool:
    return waiting.told_at is None or now - waiting.told_at < JUST_TOLD


def _moved(waiting: Waiting, minutes: float, now: datetime) -> bool:
    """``minutes``: as the desk has it, before it is rounded to what is said."""
    believed_at = waiting.believed_at or now
    off = abs(now + timedelta(minutes=minutes) - believed_at)
    return off > LEAST and off > SHARE * (believed_at - waiting.since)
