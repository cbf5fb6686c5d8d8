"""One simulated evening: the desk, simulated time, and everybody who is in the house."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import simpy

from desk_app.cues.cue import Cue
from desk_app.desk.desk import Desk
from desk_app.desk.refusal import Refusal
from desk_app.simulation.hands import Hands
from desk_app.simulation.walking import Plan

if TYPE_CHECKING:
    from desk_app.simulation.guests import Guests
    from desk_app.simulation.kitchen import Kitchen

Life = Generator[simpy.Event, Any, None]
"""What somebody does, event by event."""

MINUTE = 60.0


class Evening:
    """What the simulated people share. They do things by ``tap`` alone, and learn what was done from the desk's facts.

    Simulated seconds count from ``start``. ``refused`` counts steps that the floor did not allow any more.
    """

    def __init__(self, desk: Desk, random: Random, start: datetime) -> None:
        self.desk = desk
        self.random = random
        self.start = start
        self.env = simpy.Environment()
        self.plan = Plan(desk.floor.venue)
        self.hands = Hands()
        self.kitchen: Kitchen
        self.parties: dict[str, Guests] = {}
        self.standing: dict[str, Cue] = {}
        self.visited: dict[str, str] = {}
        self.taps = 0
        self.refused = 0
        self.acting = False
        self._bells: dict[str, simpy.Event] = {}

    @property
    def now(self) -> float:
        """Simulated seconds since the start."""
        return float(self.env.now)

    def moment(self) -> datetime:
        """Give the time to tell the desk: simulated, and never before what the desk has been told already."""
        at = self.start + timedelta(seconds=self.now)
        last = self.desk.last_at
        return at if last is None or last < at else last

    def seconds_of(self, at: datetime) -> float:
        return (at - self.start).total_seconds()

    def tap(self, by: str | None, do: str, **fields: object) -> bool:
        """Tell the desk. False: it was refused, because the floor had changed; the step is dropped."""
        with self.acts():
            answer = self.desk.handle({"do": do, **fields}, self.moment(), by=by)
        self.taps += 1
        if isinstance(answer, Refusal):
            self.refused += 1
            return False
        return True

    def not_yet(self, by: str | None, cue: Cue, minutes: float) -> None:
        """Answer a cue with "not yet", if it still stands: another may have silenced it meanwhile."""
        if any(each.id == cue.id for each in self.desk.cues(self.moment())):
            self.tap(by, "snooze", cue=cue.id, minutes=minutes)

    @contextmanager
    def acts(self) -> Iterator[None]:
        """Mark what the desk does meanwhile as the simulation's own, not a person's."""
        self.acting = True
        try:
            yield
        finally:
            self.acting = False

    def seconds(self, least: float, most: float) -> simpy.Event:
        """Give an event after a time between two, both in seconds."""
        return self.env.timeout(self.random.uniform(least, most))

    def pass_time_to(self, seconds: float) -> None:
        """Let time go by in which nothing happens."""
        if seconds > self.now:
            self.env.run(until=seconds)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def live(self, life: Life) -> None:
        """Let somebody begin."""
        self.env.process(life)

    def server_of(self, table: str | None, party: str | None = None) -> str | None:
        return self.desk.floor.server_of(table, party)

    def bell(self, name: str) -> simpy.Event:
        """Give an event that the next ``ring`` of that name lets happen."""
        if name not in self._bells:
            self._bells[name] = self.env.event()
        return self._bells[name]

    def ring(self, name: str) -> None:
        bell = self._bells.pop(name, None)
        if bell is not None:
            bell.succeed()
