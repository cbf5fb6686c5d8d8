"""The reader: folds facts into a house, as the desk did, and writes down what each of them brought to its end."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from desk_app.facts import CueRaised, Fact, ShiftClosed, ShiftOpened, UnknownFact, VenueAdopted
from desk_app.house.house import House
from desk_app.house.layout import digest_of
from desk_app.review.days import Days
from desk_app.review.pages.rows import Open, Row
from desk_app.review.reading.loops import Loops
from desk_app.review.reading.moments import read_moments, read_standing
from desk_app.review.reading.scene import Scene, guests_of, minutes_between
from desk_app.review.reading.sounds import Sounds
from desk_app.review.reading.turns import Turns
from desk_app.review.reading.visits import read_visits, touched_by
from desk_app.review.reading.waits import Waits

AnyFact = Fact | UnknownFact


class Unfinished(msgspec.Struct):
    """What has begun and is not over, and the numbers of the facts that running clocks began with.

    ``unanswered`` are the cues that were late and stood as an earlier shift was over.
    """

    turns: Turns = msgspec.field(default_factory=Turns)
    waits: Waits = msgspec.field(default_factory=Waits)
    loops: Loops = msgspec.field(default_factory=Loops)
    numbers: dict[str, int] = {}
    unanswered: set[str] = set()


class _Kept(msgspec.Struct):
    house: bytes
    unfinished: Unfinished


class Reader:
    """Give it every fact that counts, in order. ``rows`` are what it has read."""

    def __init__(self, kept: bytes | None = None) -> None:
        """``kept``: what ``keep`` gave, to read on from there."""
        before = msgspec.msgpack.decode(kept, type=_Kept) if kept is not None else None
        self.house = House.kept(before.house) if before is not None else House()
        self.rows: list[Row] = []
        self.opened_at: datetime | None = None
        self.closed_at: datetime | None = None
        self._unfinished = before.unfinished if before is not None else Unfinished()
        self._sounds = Sounds()
        self._last: Scene | None = None
        self._follow_plan()

    def read(self, facts: Iterable[tuple[int, AnyFact]]) -> None:
        """Take facts with their numbers."""
        for number, fact in facts:
            self.take(number, fact)

    def take(self, number: int, fact: AnyFact) -> None:
        """Fold one fact, and write down what it ended."""
        if isinstance(fact, UnknownFact):
            self.house.apply(fact)
            return
        house = self.house
        before = guests_of(fact, house.floor)
        touched = touched_by(fact, house.floor, self._standards)
        promises = 0 if isinstance(fact, ShiftOpened) else len(house.ledger.ended)
        _, ended = house.apply(fact)
        self._unfinished.numbers[fact.id] = number
        scene = self._last = Scene(number, fact, before, house.floor, ended, self._days)
        if isinstance(fact, VenueAdopted):
            self._follow_plan()
        elif isinstance(fact, ShiftOpened):
            self.opened_at, self.closed_at = fact.at, None
        elif isinstance(fact, ShiftClosed):
            self.closed_at = fact.at
        if not isinstance(fact, CueRaised) or house.engine.running.raised(fact.cue) is not None:
            self.rows += read_moments(scene, self._number_of, self._unfinished.unanswered)
            self._sounds.take(scene, house.engine)
        unfinished = self._unfinished
        for part in (unfinished.turns, unfinished.waits, unfinished.loops):
            self.rows += part.take(scene)
        self.rows += read_visits(scene, touched)
        self.rows += unfinished.waits.told(scene, house.ledger.ended[promises:])

    def finish(self, number: int) -> None:
        """Write down what only the end of the page tells: sounds, what was never answered, how long seats were open."""
        until = self.closed_at or self.house.last_at
        if until is None:
            return
        self.rows += self._sounds.rows(until, self._days)
        if self.closed_at is not None and self._last is not None:
            self.rows += read_standing(self._last, self.house.engine, self._number_of, self._unfinished.unanswered)
        if self.opened_at is not None:
            self.rows += self._open_seats(number, until, minutes_between(self.opened_at, until))

    def turn_page(self) -> None:
        """Begin the next page: no rows, and of the numbers only those that a running clock began with."""
        running = {clock.started_by for clock in self.house.engine.running}
        self._unfinished.unanswered &= {clock.cue_id for clock in self.house.engine.running}
        numbers = self._unfinished.numbers
        self._unfinished.numbers = {fact: number for fact, number in numbers.items() if fact in running}
        self.rows, self._sounds = [], Sounds()

    def keep(self) -> bytes:
        """Give what it takes to read on from the beginning of a page: the house, and what is not over."""
        return msgspec.msgpack.encode(_Kept(self.house.keep(), self._unfinished))

    def _number_of(self, fact: str) -> int:
        return self._unfinished.numbers.get(fact, 0)

    def _follow_plan(self) -> None:
        self._days = Days(self.house.floor.venue)
        self._standards = tuple(self.house.engine.standards.values())

    def _open_seats(self, number: int, until: datetime, minutes: float) -> Iterator[Row]:
        seats: dict[tuple[str, str], int] = {}
        for table in self.house.floor.venue.tables.values():
            place = (table.section, table.area)
            seats[place] = seats.get(place, 0) + table.seats
        when = self._days.mark(until)
        for (section, area), count in seats.items():
            yield Open(**when, number=number, section=section or None, area=area, seats=count, minutes=minutes)


FORM = digest_of(_Kept)
"""The form of what ``keep`` gives."""
