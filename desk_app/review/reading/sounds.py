"""Sounds: which cues the ration let ring for each person they were for, as it would have on a screen of their own."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from desk_app.cues.clock import Clock, Ended
from desk_app.cues.cue import people_for
from desk_app.cues.engine import Engine
from desk_app.cues.running import owner_of
from desk_app.cues.subjects import parties_of
from desk_app.facts import (
    CuePassed,
    CueRaised,
    Fact,
    PartyMoved,
    SectionAssigned,
    StaffSignedIn,
    StaffSignedOut,
    VenueAdopted,
)
from desk_app.floor.state import Floor
from desk_app.review.days import Days
from desk_app.review.pages.rows import Duty, Row, Sound
from desk_app.review.reading.heard import Heard, Shown, rang
from desk_app.review.reading.scene import Scene
from desk_app.review.reading.worked import Worked

_WHOSE_IT_IS = (StaffSignedIn, StaffSignedOut, SectionAssigned, PartyMoved, VenueAdopted)
"""What may hand a cue that stands to somebody else."""


class Sounds:
    """The cues of one page, and who heard them."""

    def __init__(self) -> None:
        self._heard: dict[str | None, list[Heard]] = {}
        self._standing: dict[str, Shown] = {}
        self._owned: dict[str, set[str]] = {}
        self._answered: list[datetime] = []

    def take(self, scene: Scene, engine: Engine) -> None:
        """Remember a cue that is shown, falls silent, goes to somebody else, or ended."""
        for end in scene.ended:
            self._ended(end)
        fact = scene.fact
        if not self._answered:
            self._take_over(scene, engine)
        self._answered.append(max([fact.at, *self._answered[-1:]]))
        if isinstance(fact, CueRaised):
            self._show(engine.running.raised(fact.cue), scene, engine)
        elif isinstance(fact, CuePassed):
            self._follow([fact.cue], engine, scene.floor, fact.at)
        elif isinstance(fact, _WHOSE_IT_IS):
            self._follow(list(self._standing), engine, scene.floor, fact.at)
        elif self._standing:
            self._hush(fact, engine)

    def rows(self, days: Days, worked: Worked) -> Iterator[Row]:
        """Give what rang for each person, and how long each worked on each business day."""
        for staff, listened in self._heard.items():
            cues = [heard for heard in listened if heard.stands(heard.since) and heard.since <= self._answered[-1]]
            for at, cue in rang(cues, self._answered):
                yield Sound(**cue.place | days.mark(at), standard=cue.standard, staff=staff)
            if staff is not None:
                for day in sorted({days.day_of(heard.since) for heard in cues}):
                    yield _duty(staff, day, cues, days, worked)

    def _take_over(self, scene: Scene, engine: Engine) -> None:
        """The cues that stood on the page before stand on this one too."""
        for clock in list(engine.running.all_raised()):
            if clock.snoozed_until is None and clock.cue_id != getattr(scene.fact, "cue", None):
                self._show(clock, scene, engine)

    def _show(self, clock: Clock | None, scene: Scene, engine: Engine) -> None:
        if clock is None:
            return
        at = scene.fact.at
        times, standard = engine.times(clock), engine.standards[clock.standard]
        shown = Shown(
            id=clock.cue_id,
            standard=standard.id,
            place=scene.row(clock.party, clock.table, scene.number),
            quiet=standard.quiet,
            asked=clock.start_kind == "guest_asked",
            due_at=max(at, times.due_at or at),
            late_at=times.late_at,
        )
        self._standing[shown.id] = shown
        self._owned.setdefault(owner_of(clock), set()).add(shown.id)
        shown.be_silent(engine.running.is_silenced(clock), at)
        self._listen(shown, people_for(clock, engine, scene.floor, at), at)
        if times.escalate_at is not None:
            self._escalates(shown, clock, engine, scene.floor, max(at, times.escalate_at))

    def _escalates(self, shown: Shown, clock: Clock, engine: Engine, floor: Floor, at: datetime) -> None:
        people = people_for(clock, engine, floor, at)
        self._listen(shown, [each for each in people if each is not None and each not in shown.listeners], at)

    def _listen(self, shown: Shown, people: Iterable[str | None], at: datetime) -> None:
        for staff in people:
            shown.listeners[staff] = heard = Heard(shown, at)
            self._heard.setdefault(staff, []).append(heard)

    def _follow(self, cues: list[str], engine: Engine, floor: Floor, at: datetime) -> None:
        """Let those hear these cues whom they are for now."""
        for cue in cues:
            shown, clock = self._standing.get(cue), engine.running.raised(cue)
            if shown is None or clock is None:
                continue
            people = people_for(clock, engine, floor, at)
            for staff in [each for each, heard in shown.listeners.items() if heard.since <= at and each not in people]:
                shown.listeners.pop(staff).until = at
            self._listen(shown, [each for each in people if each not in shown.listeners], at)

    def _hush(self, fact: Fact, engine: Engine) -> None:
        """Cues of a party fall silent, or speak again, by what happens to it."""
        for party in parties_of(fact):
            for cue in self._owned.get(f"party {party}", ()):
                clock = engine.running.raised(cue)
                if clock is not None:
                    self._standing[cue].be_silent(engine.running.is_silenced(clock), fact.at)

    def _ended(self, end: Ended) -> None:
        shown = self._standing.pop(end.clock.cue_id, None)
        if shown is None:
            return
        self._owned[owner_of(end.clock)].discard(shown.id)
        for heard in shown.listeners.values():
            heard.until = end.at


def _duty(staff: str, day: date, cues: list[Heard], days: Days, worked: Worked) -> Duty:
    first = next(heard for heard in cues if days.day_of(heard.since) == day)
    when = days.mark(first.since) | {"number": first.cue.place["number"]}
    return Duty(**when, staff=staff, minutes=worked.by(staff, day.toordinal()))
