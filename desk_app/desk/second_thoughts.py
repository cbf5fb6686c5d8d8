"""Second thoughts: where the desk's estimate for somebody who waits has moved away from what they were told."""

from datetime import datetime, timedelta
from typing import Final

from desk_app.desk.stamp import Stamp
from desk_app.facts import EstimateMoved
from desk_app.facts.base import kind_of
from desk_app.floor.waiting import Waiting
from desk_app.house.house import House
from desk_app.waits.quote import estimate_queue

SHARE: Final = 0.2
LEAST: Final = timedelta(minutes=3)
"""An estimate has moved when it is off by more than this share of the wait, and by more than this."""

JUST_TOLD: Final = timedelta(minutes=3)
"""Nothing repeats within three minutes."""

_MOVED: Final = kind_of(EstimateMoved.__name__)


def second_thoughts(house: House, stamp: Stamp) -> tuple[EstimateMoved, ...]:
    """Give a fact for each waiting party whose estimate has moved and that nobody is to be told of already."""
    facts = []
    for queue in dict.fromkeys(
        waiting.queue for waiting in house.floor.waiting.values() if _may_move(house, waiting, stamp)
    ):
        for party, estimated in estimate_queue(house.floor, queue, stamp.now, house.experience).items():
            waiting = house.floor.waiting[party]
            minutes = estimated.promise
            if minutes is not None and _may_move(house, waiting, stamp) and _moved(waiting, minutes, stamp.now):
                facts.append(EstimateMoved(**stamp.mark(), party=party, queue=queue, minutes=minutes))
    return tuple(facts)


def _may_move(house: House, waiting: Waiting, stamp: Stamp) -> bool:
    """Tell whether anybody would speak to this party: it has a promise, is not called, and was not told just now."""
    if waiting.told_at is None or waiting.promised_at is None or waiting.notified_at is not None:
        return False
    if stamp.now - waiting.told_at < JUST_TOLD:
        return False
    theirs = house.engine.running.of_owner(f"party {waiting.id}")
    return all(clock.start_kind != _MOVED for clock in theirs)


def _moved(waiting: Waiting, minutes: float, now: datetime) -> bool:
    promised_at = waiting.promised_at or now
    off = abs(now + timedelta(minutes=minutes) - promised_at)
    return off > LEAST and off > SHARE * (promised_at - waiting.since)
