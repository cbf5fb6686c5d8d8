"""Guests who wait: they ask when nobody speaks to them, and go when it takes too long. They know only what was told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from desk_app.floor.waiting import Waiting
from desk_app.simulation.evening import MINUTE, Evening, Life

_LOOKS: Final = (12.0, 20.0)
_GRACE: Final = 5.0
"""Minutes past a promise for which even those whose patience is at its end stay."""

_MOST_ASKS: Final = 6


class Temper(msgspec.Struct, frozen=True):
    """Minutes until a guest asks, or goes.

    ``unseen``: whom nobody has greeted; ``silence``: who was told something, longer by ``calm`` of what was left then;
    ``broken``: after a promise has passed; ``stays``: in all.
    """

    unseen: float
    silence: float
    calm: float
    broken: float
    stays: float


class WaitingGuests:
    """Everybody in the queues of one part; ``staff`` writes down that they asked, or went.

    ``gave_up`` counts guests who went, ``asked`` how often somebody had to ask. Who is ``attended`` does neither.
    """

    def __init__(self, evening: Evening, temper: Callable[[Waiting], Temper], staff: str | None) -> None:
        self._evening = evening
        self._staff = staff
        self._temper = temper
        self._known: set[str] = set()
        self.attended: set[str] = set()
        self.gave_up = 0
        self.asked = 0

    def meet(self, queues: set[str]) -> None:
        """Let everybody begin to wait who stands in one of these queues and is not known yet."""
        waiting = self._evening.desk.floor.waiting
        for party, each in waiting.items():
            if each.queue in queues and party not in self._known:
                self._known.add(party)
                self._evening.live(self._wait(party, self._temper(each)))

    def _wait(self, party: str, temper: Temper) -> Life:
        evening, asks, asked_at = self._evening, 0, float("-inf")
        yield evening.seconds(*_LOOKS)
        while (waiting := evening.desk.floor.waiting.get(party)) is not None:
            if waiting.notified_at is None and party not in self.attended:
                if self._has_enough(waiting, temper):
                    self._give_up(waiting)
                    break
                if asks < _MOST_ASKS and self._restless(waiting, temper, asked_at):
                    asks, asked_at = asks + 1, evening.now
                    self.asked += 1
                    evening.tap(self._staff, "ask", party=party, about="wait")
            yield evening.seconds(*_LOOKS)
        self._known.discard(party)

    def _restless(self, waiting: Waiting, temper: Temper, asked_at: float) -> bool:
        evening = self._evening
        if waiting.told_at is None:
            return evening.now - max(evening.seconds_of(waiting.since), asked_at) > temper.unseen * MINUTE
        told_at = evening.seconds_of(waiting.told_at)
        left = _left_when_told(waiting)
        quiet = (temper.silence + temper.calm * left) * MINUTE
        if waiting.promised_at is not None:
            past = evening.seconds_of(waiting.promised_at) + temper.broken * MINUTE
            quiet = max(temper.broken * MINUTE, min(quiet, past - told_at))
        return evening.now - max(told_at, asked_at) > quiet

    def _has_enough(self, waiting: Waiting, temper: Temper) -> bool:
        evening = self._evening
        end = evening.seconds_of(waiting.since) + temper.stays * MINUTE
        if waiting.promised_at is not None:
            promised = evening.seconds_of(waiting.promised_at)
            if promised - end > 1.5 * temper.stays * MINUTE:
                return True
            if promised < evening.now + 3 * _GRACE * MINUTE:
                end = max(end, promised + _GRACE * MINUTE)
        return evening.now > end

    def _give_up(self, waiting: Waiting) -> None:
        evening = self._evening
        self.gave_up += waiting.size
        evening.tap(self._staff, "leave_queue", party=waiting.id, how="gave_up")
        evening.ring("door")


def _left_when_told(waiting: Waiting) -> float:
    told: datetime | None = waiting.told_at
    if told is None or waiting.promised_at is None:
        return 0.0
    return max(0.0, (waiting.promised_at - told) / timedelta(minutes=1))
