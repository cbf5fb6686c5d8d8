"""The host: one thing at a time. Speaks to those who wait, calls whose table is ready, and walks them to it."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from typing import Any, Final

from simpy import Event

from desk_app.cues.cue import Cue
from desk_app.floor.waiting import Waiting
from desk_app.simulation.door import Door, Newcomer
from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.talking import Talking

_LOOKS: Final = (8.0, 20.0)
_WALKS: Final = (12.0, 30.0)
_COMES_UP: Final = (8.0, 70.0)
_FROM_AFAR: Final = (60.0, 190.0)
_IS_AFAR: Final = 0.2
_NEVER_COMES: Final = 0.03
_INSISTS_AFTER: Final = 4 * MINUTE
_PROMISE_NEAR: Final = timedelta(minutes=4)
_NO_SHOW: Final = timedelta(minutes=15)
_LOOKS_AGAIN: Final = 5.0


class Host:
    """Works at the door for as long as the evening lasts."""

    def __init__(self, evening: Evening, door: Door, staff: str | None) -> None:
        self._evening = evening
        self._door = door
        self._staff = staff
        self._talking = Talking(evening, door.guests, staff)
        self._up: list[tuple[str, str]] = []

    def work(self) -> Life:
        evening = self._evening
        while True:
            self._door.let_go()
            if not (yield from self._one_thing()):
                busy = self._door.standing or self._door.in_line() or evening.desk.floor.bookings
                look = evening.seconds(*_LOOKS) if busy else evening.bell("door")
                yield evening.env.any_of((evening.bell("door"), look))

    def _one_thing(self) -> Generator[Event, Any, bool]:
        """Do what comes first: those at the stand, those whose table is free, then the cues."""
        queues = {self._door.queue} if self._door.queue is not None else set()
        if self._up:
            yield from self._walk(*self._up.pop(0))
        elif (chosen := self._whose_table()) is not None:
            yield from self._call(*chosen)
        elif (newcomer := self._newcomer()) is not None:
            yield from self._walk_in(*newcomer)
        elif (cue := self._talking.next_cue(queues)) is not None:
            yield from self._talking.answer(cue)
        elif (unseen := self._talking.unseen(queues)) is not None:
            yield from self._talking.greet(unseen)
        elif (cue := self._called_or_booked()) is not None:
            yield from self._look_for(cue)
        else:
            return False
        return True

    # Those on the list

    def _whose_table(self) -> tuple[Waiting, str] | None:
        """Give who is next, and where: guests who booked first, then by arrival; who fits may pass who does not."""
        evening, rooms = self._evening, self._door.rooms
        called = set(rooms.kept.values())
        line = [each for each in self._door.in_line() if each.id not in called]
        for waiting in sorted(line, key=lambda each: each.id not in self._door.booked):
            if evening.hands.has_party(waiting.id):
                continue
            best = rooms.any_for(waiting.size, waiting.id, waiting.tables)
            if best is not None and (not best.paced or waiting.tables or self._insists(waiting)):
                return waiting, best.table
        return None

    def _insists(self, waiting: Waiting) -> bool:
        """Do not wait for the section's turn any longer: they have waited enough, or were promised to sit by then."""
        evening = self._evening
        if evening.now - evening.seconds_of(waiting.since) > 3 * _INSISTS_AFTER:
            return True
        return waiting.promised_at is not None and waiting.promised_at - evening.moment() < _PROMISE_NEAR

    def _call(self, waiting: Waiting, table: str) -> Life:
        evening = self._evening
        self._door.rooms.kept[table] = waiting.id
        yield evening.seconds(3.0, 6.0)
        still = evening.desk.floor.waiting.get(waiting.id)
        if still is None or evening.hands.has_party(waiting.id):
            self._door.rooms.let_go(waiting.id)
            return
        if still.notified_at is None:
            evening.tap(self._staff, "notify", party=waiting.id)
        evening.live(self._come_up(waiting.id, table))

    def _come_up(self, party: str, table: str) -> Life:
        evening = self._evening
        if evening.chance(_NEVER_COMES):
            return
        if evening.chance(_IS_AFAR):
            yield evening.seconds(8.0, 20.0)
            if party in evening.desk.floor.waiting and not evening.hands.has_party(party):
                evening.tap(self._staff, "coming", party=party)
            yield evening.seconds(*_FROM_AFAR)
        else:
            yield evening.seconds(*_COMES_UP)
        self._up.append((party, table))
        evening.ring("door")

    def _walk(self, party: str, table: str) -> Life:
        evening = self._evening
        yield evening.seconds(*_WALKS)
        theirs = evening.hands.has_party(party) or evening.hands.has(table, evening.now)
        if party in evening.desk.floor.waiting and not theirs:
            evening.tap(self._staff, "seat", party=party, tables=[table])
        self._door.rooms.let_go(party)

    # Those on none

    def _newcomer(self) -> tuple[Newcomer, str | None] | None:
        rooms, now = self._door.rooms, self._evening.now
        for newcomer in self._door.standing:
            best = rooms.any_for(newcomer.size)
            if best is not None and (not best.paced or now - newcomer.came_at > _INSISTS_AFTER):
                return newcomer, best.table
            if self._door.queue is not None:
                return newcomer, None
        return None

    def _walk_in(self, newcomer: Newcomer, table: str | None) -> Life:
        evening = self._evening
        self._door.standing.remove(newcomer)
        if table is None:
            yield evening.seconds(3.0, 6.0)
            self._door.on_the_list(newcomer)
            return
        party = self._door.new_party()
        self._door.rooms.kept[table] = party
        yield evening.seconds(*_WALKS)
        self._door.rooms.let_go(party)
        if not evening.tap(self._staff, "seat", party=party, tables=[table], size=newcomer.size):
            self._door.standing.insert(0, newcomer)

    # Those who were called and do not come, and those who are expected

    def _called_or_booked(self) -> Cue | None:
        evening = self._evening
        for cue in evening.standing.values():
            mine = cue.standard in ("table_ready", "on_their_way", "booking_late") and not evening.hands.has_party(
                cue.party
            )
            if mine and all(party != cue.party for party, _ in self._up):
                return cue
        return None

    def _look_for(self, cue: Cue) -> Life:
        evening, floor = self._evening, self._evening.desk.floor
        yield evening.seconds(4.0, 10.0)
        if cue.id not in evening.standing:
            return
        booking, waiting = floor.bookings.get(cue.party or ""), floor.waiting.get(cue.party or "")
        if booking is not None and evening.moment() < booking.due + _NO_SHOW:
            until = max(timedelta(minutes=_LOOKS_AGAIN), booking.due - evening.moment() + _NO_SHOW)
            evening.not_yet(self._staff, cue, until / timedelta(minutes=1))
        elif waiting is not None and waiting.coming:
            evening.not_yet(self._staff, cue, _LOOKS_AGAIN)
        else:
            evening.tap(self._staff, "leave_queue", party=cue.party, how="no_show")
            self._door.rooms.let_go(cue.party or "")
