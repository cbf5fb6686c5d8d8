"""One heap of deadlines: at most one live entry for each clock, old entries dropped when they surface."""

import heapq
import itertools
from datetime import datetime

from desk_app.cues.clock import Key

_SPARE = 64


class Deadlines:
    """The next deadline of every clock. Setting, dropping and taking cost no more than log n."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, int, Key]] = []
        self._live: dict[Key, int] = {}
        self._count = itertools.count()

    def set(self, key: Key, when: datetime | None) -> None:
        """Replace the clock's deadline; None leaves it with none."""
        if when is None:
            self._live.pop(key, None)
            return
        ticket = next(self._count)
        self._live[key] = ticket
        heapq.heappush(self._heap, (when, ticket, key))
        if len(self._heap) > 4 * len(self._live) + _SPARE:
            self._compact()

    def first(self) -> tuple[datetime, Key] | None:
        """Give the earliest deadline and its clock."""
        while self._heap:
            when, ticket, key = self._heap[0]
            if self._live.get(key) == ticket:
                return when, key
            heapq.heappop(self._heap)
        return None

    def until(self, now: datetime) -> list[Key]:
        """Give the clocks whose deadline is not after ``now``, in no order."""
        return [key for when, ticket, key in self._heap if when <= now and self._live.get(key) == ticket]

    def take_until(self, now: datetime) -> tuple[datetime, Key] | None:
        """Take the earliest deadline that is not after ``now``."""
        head = self.first()
        if head is None or head[0] > now:
            return None
        heapq.heappop(self._heap)
        del self._live[head[1]]
        return head

    def _compact(self) -> None:
        self._heap = [entry for entry in self._heap if self._live.get(entry[2]) == entry[1]]
        heapq.heapify(self._heap)
