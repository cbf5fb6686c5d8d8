"""Sounds: which cues the ration let ring for each person, as it would have on a screen of their own."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from desk_app.cues.clock import Ended
from desk_app.cues.engine import Engine
from desk_app.cues.sound import SoundRation
from desk_app.facts import CueRaised
from desk_app.review.days import Days
from desk_app.review.pages.rows import Sound
from desk_app.review.reading.scene import Scene


class Shown(msgspec.Struct):
    """A cue from when it was shown. ``until`` is when it ended, None while it stands."""

    id: str
    number: int
    standard: str
    staff: str | None
    quiet: bool
    asked: bool
    due_at: datetime
    late_at: datetime | None
    until: datetime | None = None
    urgency: str = "due"


class Sounds:
    """The cues of one page."""

    def __init__(self) -> None:
        self._shown: list[Shown] = []
        self._standing: dict[str, Shown] = {}

    def take(self, scene: Scene, engine: Engine) -> None:
        """Remember a cue that is shown, or that ended."""
        for end in scene.ended:
            self._ended(end)
        fact = scene.fact
        if isinstance(fact, CueRaised) and (clock := engine.running.raised(fact.cue)) is not None:
            times, standard = engine.times(clock), engine.standards[clock.standard]
            shown = Shown(
                id=fact.cue,
                number=scene.number,
                standard=standard.id,
                staff=fact.staff,
                quiet=standard.quiet,
                asked=clock.start_kind == "guest_asked",
                due_at=max(fact.at, times.due_at or fact.at),
                late_at=times.late_at,
            )
            self._shown.append(shown)
            self._standing[fact.cue] = shown

    def rows(self, until: datetime, days: Days) -> Iterator[Sound]:
        """Give what rang up to ``until``, for each person in the order of time."""
        people: dict[str | None, list[Shown]] = {}
        for cue in self._shown:
            people.setdefault(cue.staff, []).append(cue)
        for staff, cues in people.items():
            for at, cue in _rang(cues, until):
                yield Sound(**days.mark(at), number=cue.number, began=cue.number, standard=cue.standard, staff=staff)

    def _ended(self, end: Ended) -> None:
        shown = self._standing.pop(end.clock.cue_id, None)
        if shown is not None:
            shown.until = end.at


def _rang(cues: list[Shown], until: datetime) -> Iterator[tuple[datetime, Shown]]:
    """Give each sound: whenever a cue becomes due or late, the most urgent that stands may take from the ration."""
    ration = SoundRation()
    moments = {moment for cue in cues for moment in (cue.due_at, cue.late_at) if moment is not None and moment <= until}
    waiting = sorted(cues, key=lambda cue: cue.due_at)
    for moment in sorted(moments):
        standing = [_as_at(cue, moment) for cue in waiting if cue.due_at <= moment < (cue.until or until)]
        standing.sort(key=lambda cue: (cue.urgency != "late", not cue.asked, cue.due_at))
        rang = ration.allows(standing, moment)
        if rang is not None:
            yield moment, rang


def _as_at(cue: Shown, moment: datetime) -> Shown:
    cue.urgency = "late" if cue.late_at is not None and moment >= cue.late_at else "due"
    return cue
