"""Lines before desks: guests come at their time or as they please, and are called and served one by one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import timedelta
from itertools import cycle
from typing import Final

from desk_app import facts
from desk_app.desk.answer import Answer
from desk_app.floor.waiting import Waiting
from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.people import draw_name
from desk_app.simulation.rota import Rota
from desk_app.simulation.talking import Talking
from desk_app.simulation.timed_entry import TimedEntry
from desk_app.simulation.waiting_guests import Temper, WaitingGuests

WARM_UP: Final = timedelta(minutes=35)

SERVICE: Final = (2.4, 0.45)
"""Median minutes of one party at a desk, and the standard deviation of the log."""

_COATS: Final = 0.3
_BUSY: Final = 0.8
"""The share of a desk's time that is taken by those who come."""

_SIZES: Final = ((1, 2, 3, 4, 6), (0.28, 0.42, 0.14, 0.12, 0.04))
_LOOKS: Final = (5.0, 12.0)


class DeskLines:
    """The part of a service that happens at desks with lines.

    Each line has as many of the staff as it has desks, and one more goes round and speaks to those who wait; where
    there are too few, they do it between two guests. ``served`` counts parties.
    """

    warm_up = WARM_UP

    def __init__(self, evening: Evening, rota: Rota) -> None:
        self._evening = evening
        lines = [queue for queue in evening.desk.floor.venue.queues.values() if queue.kind == "desk"]
        self._queues = [queue.id for queue in lines]
        staff: Sequence[str | None] = rota.all_of("host")
        turns, desks = cycle(staff or [None]), sum(queue.desks for queue in lines)
        self._at_desks = {queue.id: [next(turns) for _ in range(queue.desks)] for queue in lines}
        self._round = staff[desks] if len(staff) > desks else None
        self._walk_ups = 0
        self.served = 0
        self.guests = WaitingGuests(evening, self._temper, next(iter(staff), None))
        self._entry = TimedEntry(evening, self._queues[0], next(iter(staff), None))

    def open(self) -> None:
        evening = self._evening
        self._meet()
        self._entry.take()
        evening.live(self._walk_up(self._queues[0]))
        for queue, staff in self._at_desks.items():
            for each in staff:
                evening.live(self._serve(queue, each))
        if self._round is not None:
            evening.live(self._go_round(self._round))

    def tables_of(self, _: str) -> tuple[str, ...]:
        return ()

    def told(self, answer: Answer) -> None:
        for fact in answer.facts:
            if isinstance(fact, facts.PartyBooked):
                self._entry.expect(fact.party)
        self._meet()
        if answer.raised:
            self._evening.ring("round")

    def _meet(self) -> None:
        self.guests.meet(set(self._queues))

    def _walk_up(self, queue: str) -> Life:
        """Let guests without a time come, for what those with one leave of the desk's time."""
        evening = self._evening
        between = SERVICE[0] * MINUTE / (len(self._at_desks[queue]) * _BUSY - self._entry.share)
        while True:
            yield evening.env.timeout(evening.random.expovariate(1.0 / between))
            self._walk_ups += 1
            self._arrive(queue, f"walk-up {self._walk_ups}", evening.random.choices(*_SIZES)[0])

    def _arrive(self, queue: str, party: str, size: int) -> None:
        evening = self._evening
        name = draw_name(evening.random, none=0.6)
        evening.tap(self._at_desks[queue][0], "arrive", party=party, size=size, queue=queue, **name)
        evening.ring(queue)

    def _serve(self, queue: str, staff: str | None) -> Life:
        """Call the next, and the next."""
        evening, talking = self._evening, Talking(self._evening, self.guests, staff)
        while True:
            first = self._first(queue)
            cue = talking.next_cue([queue]) if self._round is None else None
            if cue is not None:
                yield from talking.answer(cue)
            elif first is not None:
                yield from self._serve_one(first, staff)
            else:
                yield evening.env.any_of((evening.bell(queue), evening.seconds(*_LOOKS)))

    def _first(self, queue: str) -> Waiting | None:
        floor, hands = self._evening.desk.floor, self._evening.hands
        line = (each for each in floor.waiting.values() if each.queue == queue and each.notified_at is None)
        return next((each for each in line if not hands.has_party(each.id)), None)

    def _serve_one(self, waiting: Waiting, staff: str | None) -> Life:
        evening, party = self._evening, waiting.id
        if not evening.tap(staff, "notify", party=party):
            yield evening.seconds(5.0, 10.0)
            return
        median, spread = SERVICE
        yield evening.env.timeout(median * MINUTE * evening.random.lognormvariate(0.0, spread))
        if party in evening.desk.floor.waiting and not evening.hands.has_party(party):
            evening.tap(staff, "leave_queue", party=party, how="served")
            self.served += 1
            self._hand_in_coats(waiting)

    def _hand_in_coats(self, waiting: Waiting) -> None:
        """Some go on to the next desk."""
        place = self._queues.index(waiting.queue) + 1
        if place < len(self._queues) and self._evening.chance(_COATS):
            self._arrive(self._queues[place], f"{waiting.id}, coats"[:64], waiting.size)

    def _go_round(self, staff: str) -> Life:
        """Speak to those who wait, as the cues say."""
        evening, talking = self._evening, Talking(self._evening, self.guests, staff)
        while True:
            if (cue := talking.next_cue(self._queues)) is not None:
                yield from talking.answer(cue)
            elif (unseen := talking.unseen(self._queues)) is not None:
                yield from talking.greet(unseen)
            elif (missing := self._entry.missing()) is not None:
                yield from self._entry.give_up_on(missing, staff)
            else:
                yield evening.env.any_of((evening.bell("round"), evening.seconds(*_LOOKS)))

    def _temper(self, _: Waiting) -> Temper:
        random = self._evening.random
        pace = random.lognormvariate(0.0, 0.3)
        stays = random.lognormvariate(math.log(30.0), 0.4)
        return Temper(unseen=3.5 * pace, silence=7.0 * pace, calm=0.2, broken=1.5 * pace, stays=stays)
