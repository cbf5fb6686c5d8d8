"""The reader: folds facts into a house, as the desk did, and writes down what each of them brought to its end."""

from collections.abc import Iterable

import msgspec

from desk_app.facts import CueRaised, Fact, ShiftClosed, ShiftOpened, UnknownFact, VenueAdopted
from desk_app.house.house import House
from desk_app.house.layout import digest_of
from desk_app.review.days import Days
from desk_app.review.pages.rows import Row
from desk_app.review.reading.closing import Standing
from desk_app.review.reading.loops import Loops
from desk_app.review.reading.moments import read_moments
from desk_app.review.reading.open_hours import OpenHours
from desk_app.review.reading.scene import Scene, guests_of
from desk_app.review.reading.sitting import Sitting
from desk_app.review.reading.sounds import Sounds
from desk_app.review.reading.turns import Turns
from desk_app.review.reading.visits import read_visits, touched_by
from desk_app.review.reading.waits import Waits

AnyFact = Fact | UnknownFact


class Unfinished(msgspec.Struct):
    """What has begun and is not over, and the numbers of the facts that running clocks began with.

    ``standing`` is what was still open as an earlier shift was closed, and has been written down by then.
    """

    turns: Turns = msgspec.field(default_factory=Turns)
    waits: Waits = msgspec.field(default_factory=Waits)
    loops: Loops = msgspec.field(default_factory=Loops)
    hours: OpenHours = msgspec.field(default_factory=OpenHours)
    sitting: Sitting = msgspec.field(default_factory=Sitting)
    standing: Standing = msgspec.field(default_factory=Standing)
    numbers: dict[str, int] = {}


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
        self._unfinished = before.unfinished if before is not None else Unfinished()
        self._sounds = Sounds()
        self._follow_plan()

    @property
    def unanswered(self) -> set[str]:
        """The cues of which a closing has said that nobody answered them, and that stand yet: a set of your own."""
        return set(self._unfinished.standing.unanswered)

    def read(self, facts: Iterable[tuple[int, AnyFact]]) -> None:
        """Take facts with their numbers."""
        for number, fact in facts:
            self.take(number, fact)

    def take(self, number: int, fact: AnyFact) -> None:
        """Fold one fact, and write down what it ended."""
        if isinstance(fact, UnknownFact):
            self.house.apply(fact)
            return
        house, unfinished = self.house, self._unfinished
        self.rows += unfinished.hours.take(number, fact, house.floor, self._days)
        before = guests_of(fact, house.floor)
        touched = touched_by(fact, house.floor, self._standards)
        promises = 0 if isinstance(fact, ShiftOpened) else len(house.ledger.ended)
        _, ended = house.apply(fact)
        unfinished.numbers[fact.id] = number
        scene = Scene(number, fact, before, house.floor, ended, self._days)
        if isinstance(fact, VenueAdopted):
            self._follow_plan()
        if not isinstance(fact, CueRaised) or house.engine.running.raised(fact.cue) is not None:
            self.rows += read_moments(scene, self.number_of, unfinished.standing.unanswered)
            self._sounds.take(scene, house.engine)
        for part in (unfinished.turns, unfinished.sitting, unfinished.waits, unfinished.loops):
            self.rows += part.take(scene)
        self.rows += read_visits(scene, touched)
        over = [promise for promise in house.ledger.ended[promises:] if not unfinished.standing.said(promise)]
        self.rows += unfinished.waits.told(scene, over)
        if isinstance(fact, ShiftClosed):
            self.rows += unfinished.standing.close(scene, house, self.number_of, unfinished.waits)

    def finish(self, number: int) -> None:
        """Write down what only the end of the page tells: sounds, and what is not over: open seats, and who sits."""
        hours = self._unfinished.hours
        self.rows += hours.so_far(number, self.house.floor, self._days)
        self.rows += self._sounds.rows(self._days, hours.worked)
        if hours.last is not None:
            self.rows += self._unfinished.sitting.so_far(number, hours.last, self._days)

    def turn_page(self) -> None:
        """Begin the next page: no rows, and of the numbers only those that a running clock began with."""
        running = {clock.started_by for clock in self.house.engine.running}
        self._unfinished.standing.turn_page(self.house)
        numbers = self._unfinished.numbers
        self._unfinished.numbers = {fact: number for fact, number in numbers.items() if fact in running}
        self.rows, self._sounds = [], Sounds()
        self._unfinished.hours.worked.minutes = {}

    def keep(self) -> bytes:
        """Give what it takes to read on from the beginning of a page: the house, and what is not over."""
        return msgspec.msgpack.encode(_Kept(self.house.keep(), self._unfinished))

    def number_of(self, fact: str) -> int:
        """Give the number of a fact of this page, or of one that a running clock began with; 0 for any other."""
        return self._unfinished.numbers.get(fact, 0)

    def _follow_plan(self) -> None:
        self._days = Days(self.house.floor.venue)
        self._standards = tuple(self.house.engine.standards.values())


FORM = digest_of(_Kept)
"""The form of what ``keep`` gives."""
