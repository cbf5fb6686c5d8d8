"""What one person heard: the cues that were for them, and which of these the ration let ring."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime
from heapq import heappop, heappush
from typing import Any

import msgspec

from desk_app.cues.sound import SAME_AGAIN, WINDOW, SoundRation


class Shown(msgspec.Struct):
    """A cue from when it was shown. ``silent``: since when, and until when it may not speak; None: it still may not.

    ``place`` are the fields that every row about it has; ``listeners`` who hears it now.
    """

    id: str
    standard: str
    place: dict[str, Any]
    quiet: bool
    asked: bool
    due_at: datetime
    late_at: datetime | None
    silent: list[tuple[datetime, datetime | None]] = []
    listeners: dict[str | None, "Heard"] = {}

    def be_silent(self, silent: bool, at: datetime) -> None:
        """From this moment on it may not speak, or may again."""
        is_silent = bool(self.silent) and self.silent[-1][1] is None
        if silent and not is_silent:
            self.silent.append((at, None))
        elif is_silent and not silent:
            self.silent[-1] = (self.silent[-1][0], at)

    def is_silent(self, at: datetime) -> bool:
        return any(since <= at and (until is None or at < until) for since, until in self.silent)


class Heard(msgspec.Struct):
    """A cue on one person's screen, since when; ``until`` it ended or went to somebody else, None while it stands."""

    cue: Shown
    since: datetime
    until: datetime | None = None

    def moments(self, latest: datetime) -> Iterator[datetime]:
        """Give when it may ring: as it is due and late, as it comes to this person, and as it may speak again."""
        speaks_again = (until for _, until in self.cue.silent)
        for moment in (self.begins, self.cue.late_at, *speaks_again):
            if moment is not None and self.begins <= moment <= latest and self.stands(moment):
                yield moment

    def stands(self, at: datetime) -> bool:
        return self.until is None or at < self.until

    @property
    def begins(self) -> datetime:
        return max(self.since, self.cue.due_at)


class _Ringing(msgspec.Struct, frozen=True):
    """A cue as the ration looks at it."""

    id: str
    urgency: str
    quiet: bool
    asked: bool
    cue: Shown


def rang(cues: Sequence[Heard], answered: Sequence[datetime]) -> Iterator[tuple[datetime, Shown]]:
    """Give each sound one person had: whenever a cue may ring, the most urgent that stands takes from the ration.

    ``answered`` is when the desk answered somebody, in order: then a cue that stands yet may ring again.
    """
    ration = SoundRation()
    coming = sorted(cues, key=lambda heard: heard.begins, reverse=True)
    moments = sorted({moment for heard in cues for moment in heard.moments(answered[-1])})
    standing: list[Heard] = []
    while moments:
        moment = heappop(moments)
        while coming and coming[-1].begins <= moment:
            standing.append(coming.pop())
        standing = [heard for heard in standing if heard.stands(moment)]
        ringing = ration.allows(_most_urgent_first(standing, moment), moment)
        if ringing is not None:
            yield moment, ringing.cue
            for again in (moment + SAME_AGAIN, moment + WINDOW):
                place = bisect_left(answered, again)
                if place < len(answered):
                    heappush(moments, answered[place])


def _most_urgent_first(standing: Sequence[Heard], moment: datetime) -> list[_Ringing]:
    return sorted(
        (_ringing(heard.cue, moment) for heard in standing if not heard.cue.is_silent(moment)),
        key=lambda ringing: (ringing.urgency != "late", not ringing.asked, ringing.cue.due_at, ringing.id),
    )


def _ringing(cue: Shown, moment: datetime) -> _Ringing:
    late = cue.late_at is not None and moment >= cue.late_at
    return _Ringing(cue.id, "late" if late else "due", cue.quiet, cue.asked, cue)
