"""Guests and servers at the tables of a house: who sits down begins to live, and lives through every fact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from desk_app.desk.answer import Answer
from desk_app.facts import Fact, PartyBooked, PartySeated
from desk_app.floor.state import Party
from desk_app.simulation.bookings import Bookings
from desk_app.simulation.door import Door
from desk_app.simulation.evening import Evening
from desk_app.simulation.guests import Guests
from desk_app.simulation.host import Host
from desk_app.simulation.kitchen import Kitchen
from desk_app.simulation.marks import marks_of
from desk_app.simulation.rota import Rota
from desk_app.simulation.servers import Server
from desk_app.simulation.tastes import draw_tastes

WARM_UP: Final = timedelta(minutes=75)
"""Until the first parties have paid and the second sit: every stage of a turn stands somewhere on the floor."""


class Dinner:
    """The part of a service that happens at tables, and at the door that leads to them."""

    warm_up = WARM_UP

    def __init__(self, evening: Evening, rota: Rota, with_servers: bool) -> None:
        self._evening = evening
        self._rota = rota
        self._with_servers = with_servers
        evening.kitchen = Kitchen(evening)
        self.door = Door(evening, rota.host)
        self._host = Host(evening, self.door, rota.host)
        self._bookings = Bookings(evening, self.door, rota.host)

    def open(self) -> None:
        evening = self._evening
        for party in evening.desk.floor.parties.values():
            self._meet(party)
        for booked in evening.desk.floor.bookings:
            self._bookings.expect(booked)
        self._bookings.take()
        self.door.meet()
        evening.live(self.door.arrivals())
        evening.live(self._host.work())
        if self._with_servers:
            for staff in self._rota.servers:
                evening.live(Server(evening, staff).work())

    def tables_of(self, party: str) -> tuple[str, ...]:
        """Give the tables at which this party sits."""
        guests = self._evening.parties.get(party)
        return guests.tables if guests is not None else ()

    def told(self, answer: Answer) -> None:
        for fact in answer.facts:
            self._live_through(fact)
        if answer.changed.house:
            self._count_heads()
        self.door.meet()
        for staff in dict.fromkeys(self._rung_for(answer)):
            self._evening.ring(staff)

    def _rung_for(self, answer: Answer) -> Iterator[str]:
        for cue in answer.raised:
            if cue.staff is not None:
                yield cue.staff
            elif cue.role in (None, "server"):
                yield from self._rota.servers

    def _live_through(self, fact: Fact) -> None:
        evening = self._evening
        party = getattr(fact, "party", None)
        if isinstance(fact, PartyBooked):
            self._bookings.expect(fact.party)
        elif isinstance(fact, PartySeated) and fact.party not in evening.parties:
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
