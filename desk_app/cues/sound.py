"""Sound is rationed: staff stop hearing what rings too often (ISA-18.2, EEMUA 191: at most 2 in 10 minutes)."""

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, Protocol, TypeVar

WINDOW: Final = timedelta(minutes=10)
MOST_IN_WINDOW: Final = 2
SAME_AGAIN: Final = timedelta(minutes=3)


class MaySound(Protocol):
    """What of a cue decides whether it sounds."""

    @property
    def id(self) -> str: ...
    @property
    def urgency(self) -> str: ...
    @property
    def quiet(self) -> bool: ...
    @property
    def asked(self) -> bool: ...


OneCue = TypeVar("OneCue", bound=MaySound)


class SoundRation:
    """Which cues may sound for one person. A guest who asked, and what is late, may use the last of the ration."""

    def __init__(self) -> None:
        self._sounded: deque[datetime] = deque()
        self._last: dict[str, datetime] = {}

    def allows(self, cues: Iterable[OneCue], now: datetime) -> OneCue | None:
        """Give the cue that may sound now, the most urgent first, or None; a sound given counts against the ration."""
        self._forget(now)
        for cue in cues:
            if cue.quiet or cue.urgency == "soon" or cue.id in self._last:
                continue
            pressing = cue.asked or cue.urgency == "late"
            if len(self._sounded) < (MOST_IN_WINDOW if pressing else MOST_IN_WINDOW - 1):
                self._sounded.append(now)
                self._last[cue.id] = now
                return cue
        return None

    def in_window(self, now: datetime) -> int:
        """Give how many sounds this person had in the last ten minutes."""
        self._forget(now)
        return len(self._sounded)

    def _forget(self, now: datetime) -> None:
        while self._sounded and not now - WINDOW < self._sounded[0] <= now:
            self._sounded.popleft()
        self._last = {cue: at for cue, at in self._last.items() if now - SAME_AGAIN < at <= now}
