"""A dinner service of simulated guests and servers at a real desk, run up to any simulated moment."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Final

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.facts import Fact, PartySeated
from desk_app.floor.state import Party
from desk_app.simulation.door import Door
from desk_app.simulation.evening import Evening
from desk_app.simulation.guests import Guests
from desk_app.simulation.hands import tables_of
from desk_app.simulation.kitchen import Kitchen
from desk_app.simulation.marks import marks_of
from desk_app.simulation.rota import Rota
from desk_app.simulation.servers import Server
from desk_app.simulation.tastes import draw_tastes

WARM_UP: Final = timedelta(minutes=75)
"""Until the first parties have paid and the second sit: every stage of a turn stands somewhere on the floor."""


class NoTables(Exception):
    """This venue seats nobody, so there is no dinner to simulate."""


class Service:
    """Guests and servers at ``desk``, who begin at ``start`` (UTC); the same for the same seed.

    ``with_servers`` False: guests alone, to see what becomes of them. The simulation is the desk's guest like
    everybody else: a person may do anything at any table in between.
    Raises NoTables with words where the venue has none.
    """

    def __init__(self, desk: Desk, seed: int, start: datetime, with_servers: bool = True) -> None:
        venue = desk.floor.venue
        if not venue.tables:
            name = venue.name or "This venue"
            raise NoTables(f"{name} has no tables, so there is no dinner to show. Choose a venue that seats guests.")
        self._evening = Evening(desk, Random(seed), start)  # noqa: S311 - a game, not a secret
        self._evening.kitchen = Kitchen(self._evening)
        self._rota = Rota(venue)
        self.door = Door(self._evening, self._rota.host)
        self._woken_at: datetime | None = None
        desk.watch(self._told)
        self._open(with_servers)

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
        """The tables that a person has taken over."""
        evening = self._evening
        return tuple(table for table in evening.hands.tables if evening.hands.has(table, evening.now))

    @property
    def next_event_at(self) -> datetime:
        """When something happens next if nobody taps: a simulated person's step, or a deadline of the desk."""
        evening = self._evening
        peek = evening.start + timedelta(seconds=min(evening.env.peek(), 1e9))
        wake = evening.desk.next_at
        return peek if wake is None else min(peek, wake)

    def warm_up(self) -> datetime:
        """Run until the floor is full and in mixed stages, and give the simulated moment that it has reached."""
        until = self._evening.start + WARM_UP
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
        wake = self.desk.next_at
        return wake if wake is not None and wake <= until and wake != self._woken_at else None

    def _wake(self, at: datetime) -> None:
        self._woken_at = at
        self._evening.pass_time_to(self._evening.seconds_of(at))
        last = self.desk.last_at
        self._evening.acting = True
        try:
            self.desk.wake(at if last is None else max(at, last))
        finally:
            self._evening.acting = False

    def _open(self, with_servers: bool) -> None:
        evening = self._evening
        for party in evening.desk.floor.parties.values():
            self._meet(party)
        if evening.desk.floor.shift is None:
            evening.tap(self._rota.in_charge, "open_shift")
        self._rota.sign_in(evening)
        evening.live(self.door.arrivals())
        evening.live(self.door.seating())
        if with_servers:
            for staff in self._rota.servers:
                evening.live(Server(evening, staff).work())

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
            self._live_through(fact)
        if answer.changed.house:
            self._count_heads()
        for staff in dict.fromkeys(cue.staff for cue in answer.raised):
            for name in self._rota.servers if staff is None else (staff,):
                evening.ring(name)

    def _tables_of(self, fact: Fact) -> tuple[str, ...]:
        target = getattr(fact, "fact", None)
        if target is not None:
            undone = next((each for each in self.desk.shift_facts if each.id == target), None)
            return tables_of(undone) if undone is not None else ()
        guests = self._evening.parties.get(getattr(fact, "party", None) or "")
        return tuple(dict.fromkeys(tables_of(fact) + (guests.tables if guests is not None else ())))

    def _live_through(self, fact: Fact) -> None:
        evening = self._evening
        evening.hands.saw(fact, evening.now)
        party = getattr(fact, "party", None)
        if isinstance(fact, PartySeated) and fact.party not in evening.parties:
            self._meet(evening.desk.floor.parties[fact.party])
        elif party in evening.parties:
            guests = evening.parties[party]
            guests.notice(fact)
            if guests.gone:
                del evening.parties[party]

    def _count_heads(self) -> None:
        """After an undo the floor may be another: whoever is not on it has gone, whoever is new is met."""
        evening = self._evening
        seated = evening.desk.floor.parties
        for party in [party for party in evening.parties if party not in seated]:
            evening.parties.pop(party).leave()
        for party, there in seated.items():
            if party not in evening.parties:
                self._meet(there)

    def _meet(self, party: Party) -> None:
        evening = self._evening
        plans = evening.desk.floor.venue.tables
        at_bar = all(plans[table].shape == "bar" for table in party.tables if table in plans)
        tastes = draw_tastes(evening.random, evening.desk.floor.venue, party.size, at_bar)
        guests = Guests(evening, party.id, party.tables, tastes, party.size)
        guests.marks.update(marks_of(party, tastes.courses))
        for seat, drinker in guests.drinkers.items():
            if seat in party.glasses:
                drinker.emptied()
        evening.parties[party.id] = guests
        guests.sit_down()
