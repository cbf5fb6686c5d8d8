"""One procedure at work on a page: the cues it shows, and what became of each of its clocks, as a review reads them."""

from collections.abc import Callable, Iterator
from datetime import datetime

import msgspec

from desk_app.cues.clock import Clock, Ended
from desk_app.cues.engine import Engine
from desk_app.facts import CueRaised, GuestAsked, ShiftClosed
from desk_app.floor.state import Floor
from desk_app.review.days import Days
from desk_app.review.pages.rows import Row
from desk_app.review.reading.moments import NumberOf, read_moments, read_standing
from desk_app.review.reading.scene import Guests, Scene
from desk_app.review.telling.fact_words import cue_words

NumberOfCue = Callable[[str], int]
"""Gives the number of the fact that showed this cue next; 0 where none did."""


class Shown(msgspec.Struct):
    """A cue that was shown, or would have been. ``words`` say which and where: ``Greet at 12``.

    ``how`` it ended, and when; "" and None while it stands. ``late_at``: as it was by then, None: it is never late.
    """

    standard: str
    words: str
    at: datetime
    late_at: datetime | None
    ended_at: datetime | None = None
    how: str = ""


class Side:
    """``rows`` are what a review would read of this page. A cue that came back after a snooze was shown again."""

    def __init__(self, engine: Engine, number_of: NumberOf, number_of_cue: NumberOfCue, said: set[str]) -> None:
        """``said``: the cues of which it was said on an earlier page that nobody answered them; it takes more."""
        self.engine = engine
        self.rows: list[Row] = []
        self.shown: list[Shown] = []
        self._number_of, self._number_of_cue = number_of, number_of_cue
        self._said = said
        self._standing: dict[str, Shown] = {}

    def wake_up_to(self, now: datetime, floor: Floor, days: Days) -> None:
        """Wake each deadline at its own moment, and write down what is shown by it."""
        while (deadline := self.engine.next_at) is not None and deadline <= now:
            for clock in self.engine.wake(deadline):
                self.rows += self._show(clock, deadline, floor, days)

    def take(self, scene: Scene) -> None:
        """Write down what a fact ended for this procedure."""
        for end in scene.ended:
            self._end(end, scene.fact.kind)
        if scene.ended or isinstance(scene.fact, GuestAsked):
            self.rows += read_moments(scene, self._number_of, self._said)
        if isinstance(scene.fact, ShiftClosed):
            self.rows += read_standing(scene, self.engine, self._number_of, self._said)

    def _show(self, clock: Clock, at: datetime, floor: Floor, days: Days) -> Iterator[Row]:
        subject, times = clock.subject, self.engine.times(clock)
        cue = CueRaised(
            id="",
            at=at,
            cue=clock.cue_id,
            standard=clock.standard,
            per=subject.per,
            subject=subject.id,
            seat=subject.seat,
            about=subject.about,
            due_at=times.due_at or at,
        )
        shown = Shown(clock.standard, cue_words(cue, floor), at, times.late_at)
        self.shown.append(shown)
        self._standing[clock.cue_id] = shown
        scene = Scene(self._number_of_cue(clock.cue_id), cue, Guests({}, {}), floor, (), days)
        return read_moments(scene, self._number_of, self._said)

    def _end(self, end: Ended, by: str) -> None:
        shown = self._standing.pop(end.clock.cue_id, None)
        if shown is not None:
            shown.ended_at, shown.how, shown.late_at = end.at, end.how_by(by), end.times.late_at
