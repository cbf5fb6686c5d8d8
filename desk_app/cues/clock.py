"""A clock: one standard running for one subject since one moment."""

import hashlib
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

import msgspec

from desk_app.cues.standard import Standard


class Subject(NamedTuple):
    """Whom or what a clock is about. ``id`` is the party's for a glass or an ask; seat and words tell which."""

    per: str
    id: str
    seat: int | None = None
    about: str | None = None


class Key(NamedTuple):
    """Which clock: there is at most one for a standard and a subject."""

    standard: str
    subject: Subject


class Clock(msgspec.Struct, eq=False):
    """What facts said of it. The times derived from that are not kept in a snapshot: they are derived again.

    ``started_at`` and ``started_by`` are the starting fact's; ``round`` counts repeats from 0; ``level`` is what a
    glass held at the start, ``promised_at`` the promise it runs towards, ``used`` hours or uses so far.
    ``silenced_at`` is since when another clock of the same party forbids it to speak, None while none does.
    """

    standard: str
    subject: Subject
    started_at: datetime
    started_by: str
    start_kind: str
    party: str | None = None
    table: str | None = None
    known: dict[str, object] = {}
    round: int = 0
    level: float | None = None
    promised_at: datetime | None = None
    used: float = 0.0
    used_up_to_due: datetime | None = None
    used_up: datetime | None = None
    raised_at: datetime | None = None
    snoozed_until: datetime | None = None
    passed_to: str | None = None
    silenced_at: datetime | None = None

    @property
    def key(self) -> Key:
        return Key(self.standard, self.subject)

    @property
    def cue_id(self) -> str:
        """The same on every device for the same standard, subject and start: 16 hex digits of BLAKE2b."""
        return _cue_id(self.standard, self.subject, self.started_by, self.round)


@lru_cache(maxsize=10_000)
def _cue_id(standard: str, subject: Subject, started_by: str, round_: int) -> str:
    parts = (standard, *map(str, subject), started_by, str(round_))
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=8).hexdigest()


class Times(NamedTuple):
    """When a clock raises its cue (soon), is due, late, and goes to another role. None: not known, or never."""

    raise_at: datetime | None
    due_at: datetime | None
    late_at: datetime | None
    escalate_at: datetime | None

    def next_after(self, moment: datetime) -> datetime | None:
        """Give the first of the times that lies after ``moment``."""
        return min((time for time in self if time is not None and time > moment), default=None)

    def is_late(self, now: datetime) -> bool:
        """Tell whether its late time has come. What is never late never is."""
        return self.late_at is not None and now >= self.late_at

    def urgency(self, now: datetime) -> str:
        """Give ``soon``, ``due`` or ``late`` for a cue that stands at ``now``."""
        if self.is_late(now):
            return "late"
        return "due" if self.due_at is not None and now >= self.due_at else "soon"


class Ended(NamedTuple):
    """A clock that ended: how, and what it was, whether or not its cue had been raised."""

    clock: Clock
    standard: Standard
    times: Times
    how: str
    at: datetime

    @property
    def was_late(self) -> bool:
        """Tell whether its late time had come when it ended, however it ended."""
        return self.times.is_late(self.at)

    @property
    def stood_late(self) -> bool:
        """Tell whether its cue stood late, for somebody to see: shown, and not silent since before it was late."""
        late_at, silenced_at = self.times.late_at, self.clock.silenced_at
        if late_at is None or self.at < late_at or self.clock.raised_at is None:
            return False
        return silenced_at is None or silenced_at > late_at

    def how_by(self, kind: str) -> str:
        """Give how a fact of this kind ended it: ``begun_again`` where it lapsed by one that starts it."""
        begun = self.how == "lapsed" and any(trigger.kind == kind for trigger in self.standard.starts)
        return "begun_again" if begun else self.how
