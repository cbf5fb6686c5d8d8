"""A service of simulated guests and staff at a real desk, run up to any simulated moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Protocol

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.facts import Fact
from desk_app.simulation.evening import Evening
from desk_app.simulation.hands import tables_of
from desk_app.simulation.rota import Rota


class Part(Protocol):
    """What happens in one part of a venue: at its tables, at its stop, or at its desks."""

    @property
    def warm_up(self) -> timedelta:
        """How long it takes until this part is as busy as it will be."""

    def open(self) -> None:
        """Let its people begin."""

    def told(self, answer: Answer) -> None:
        """Live through what the desk made of a tap, whoever tapped."""

    def tables_of(self, party: str) -> tuple[str, ...]:
        """Give the tables at which this party sits, none where it does not."""


MakePart = Callable[[Evening, Rota], Part]


class Service:
    """Guests and staff at ``desk``, who begin at ``start`` (UTC); the same for the same seed.

    The simulation is the desk's guest like everybody else: a person may do anything in between, and what a person
    does something about is left to that person.
    """

    def __init__(self, desk: Desk, seed: int, start: datetime, parts: Sequence[MakePart]) -> None:
        self._evening = Evening(desk, Random(seed), start)  # noqa: S311 - a game, not a secret
        self._rota = Rota(desk.floor.venue)
        self._woken_at: datetime | None = None
        self.parts = tuple(make(self._evening, self._rota) for make in parts)
        desk.watch(self._told)
        self._open()

    @property
    def desk(self) -> Desk:
        return self._evening.desk

    @property
    def taps(self) -> int:
        """Requests made so far; ``refused`` are those that the floor did not allow any more."""
        return self._evening.taps

    @property
    def refused(self) -> int:
        return self._evening.refused

    @property
    def by_hand(self) -> tuple[str, ...]:
        """The tables, waiting parties and vehicles that a person has taken over."""
        return self._evening.hands.held(self._evening.now)

    @property
    def next_event_at(self) -> datetime:
        """When something happens next if nobody taps: a simulated person's step, or a deadline of the desk."""
        evening = self._evening
        peek = evening.start + timedelta(seconds=min(evening.env.peek(), 1e9))
        wake = evening.desk.wakes_at
        return peek if wake is None else min(peek, wake)

    def warm_up(self) -> datetime:
        """Run until every part is as busy as it will be, and give the simulated moment that it has reached."""
        until = self._evening.start + max(part.warm_up for part in self.parts)
        self.advance(until)
        return until

    def advance(self, until: datetime) -> None:
        """Let everything happen that happens before ``until``, each thing at its own simulated moment.

        Advance to the moment of a person's tap before handing the tap to the desk, or the guests live it a little
        early: at the moment that the simulation has reached.
        """
        evening = self._evening
        end = evening.seconds_of(until)
        while True:
            step = evening.env.peek()
            wake = self._next_wake(until)
            if wake is not None and evening.seconds_of(wake) <= step:
                self._wake(wake)
            elif step < end:
                evening.env.step()
            else:
                break
        evening.pass_time_to(end)

    def _next_wake(self, until: datetime) -> datetime | None:
        """Give the desk's next deadline; the same one twice means that the journal cannot keep it: then later."""
        wake = self.desk.wakes_at
        return wake if wake is not None and wake <= until and wake != self._woken_at else None

    def _wake(self, at: datetime) -> None:
        self._woken_at = at
        self._evening.pass_time_to(self._evening.seconds_of(at))
        last = self.desk.last_at
        with self._evening.acts():
            self.desk.wake(at if last is None else max(at, last))

    def _open(self) -> None:
        evening = self._evening
        if evening.desk.floor.shift is None:
            evening.tap(self._rota.in_charge, "open_shift")
        self._rota.sign_in(evening)
        for part in self.parts:
            part.open()

    def _told(self, answer: Answer) -> None:
        """Hear what the desk made of a tap, one's own or a person's."""
        evening = self._evening
        if not evening.acting:
            for fact in answer.facts:
                evening.hands.took(fact, self._tables_of(fact), evening.standing.get(getattr(fact, "cue", "")))
        for cue in answer.raised:
            evening.standing[cue.id] = cue
        for end in answer.ended:
            evening.standing.pop(end.cue.id, None)
        for fact in answer.facts:
            evening.hands.saw(fact, evening.now)
        for part in self.parts:
            part.told(answer)

    def _tables_of(self, fact: Fact) -> tuple[str, ...]:
        target = getattr(fact, "fact", None)
        if target is not None:
            undone = next((each for each in self.desk.shift_facts if each.id == target), None)
            return tables_of(undone) if undone is not None else ()
        party = getattr(fact, "party", None) or ""
        seated = (table for part in self.parts for table in part.tables_of(party))
        return tuple(dict.fromkeys((*tables_of(fact), *seated)))
