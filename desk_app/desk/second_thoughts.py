"""Second thoughts: where the desk's estimate for somebody who waits has moved away from what they were told."""

from datetime import datetime, timedelta
from typing import Final

from desk_app.cues.clock import Key, Subject
from desk_app.desk.house import House
from desk_app.desk.stamp import Stamp
from desk_app.facts import EstimateMoved
from desk_app.floor.waiting import Waiting
from desk_app.waits.quote import estimate_wait

SHARE: Final = 0.2
LEAST: Final = timedelta(minutes=3)
"""An estimate has moved when it is off by more than this share of the wait, and by more than this."""

JUST_TOLD: Final = timedelta(minutes=3)
"""Nothing repeats within three minutes."""

_STANDARD: Final = "estimate_moved"


def second_thoughts(house: House, stamp: Stamp) -> tuple[EstimateMoved, ...]:
    """Give a fact for each waiting party whose estimate has moved and that nobody is to be told of already."""
    facts = []
    for waiting in house.floor.waiting.values():
        minutes = _moved_to(house, waiting, stamp.now)
        if minutes is not None:
            facts.append(EstimateMoved(**stamp.mark(), party=waiting.id, queue=waiting.queue, minutes=minutes))
    return tuple(facts)


def _moved_to(house: House, waiting: Waiting, now: datetime) -> int | None:
    told_at, promised_at = waiting.told_at, waiting.promised_at
    if told_at is None or promised_at is None or now - told_at < JUST_TOLD or waiting.notified_at is not None:
        return None
    if Key(_STANDARD, Subject("party", waiting.id)) in house.engine.running:
        return None
    promise = estimate_wait(house.floor, waiting, now, house.experience).promise
    if promise is None:
        return None
    off = abs(now + timedelta(minutes=promise) - promised_at)
    return promise if off > LEAST and off > SHARE * (promised_at - waiting.since) else None
