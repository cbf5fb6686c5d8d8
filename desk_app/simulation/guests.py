"""A party at its table: what it waits for, how long, and what it does when nobody comes. It learns from facts alone."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import Any, Final

import simpy

from desk_app import facts
from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.glasses import Drinker
from desk_app.simulation.tastes import Tastes

WISHES: Final = ("greet", "drinks", "order", "clear", "dessert", "check", "pay")
"""What a party may want from the next who comes to the table."""

_MOST_ASKS: Final = 4
_ASKS_AGAIN: Final = 0.6
_SOONEST_AGAIN: Final = 4.0
_BETWEEN_ASKS: Final = 100.0
_LACKS_SOMETHING: Final = 0.13

_Waiting = Generator[simpy.Event, Any, None]


class Gone(Exception):
    """The guests are not here any more."""


class Guests:
    """``marks`` are the steps that have happened; ``wish`` is what they want now, None while they are content."""

    def __init__(self, evening: Evening, party: str, tables: Iterable[str], tastes: Tastes, size: int) -> None:
        self.evening = evening
        self.party = party
        self.tables = tuple(tables)
        self.tastes = tastes
        self.size = size
        self.marks: set[str] = set()
        self.wish: str | None = None
        self.wished_at = 0.0
        self.attended = 0
        self.gone = False
        self.walked_out = False
        self.asks = 0
        self.drinkers = {seat: Drinker(self, seat, glass) for seat, glass in enumerate(tastes.glassfuls, start=1)}
        self._asked_at = -_BETWEEN_ASKS
        self._news: simpy.Event | None = None

    @property
    def table(self) -> str:
        return self.tables[0]

    def sit_down(self) -> None:
        """Begin to live."""
        self.evening.live(self._life())
        for drinker in self.drinkers.values():
            self.evening.live(drinker.drinking())

    def notice(self, fact: facts.Fact) -> None:
        """Live through a fact, whoever tapped it."""
        match fact:
            case facts.PartyLeft():
                self.leave()
            case facts.PartyMoved():
                self.tables = fact.tables
            case facts.DrinkServed():
                self._drink_came(fact.seat, fact.drink)
            case facts.DrinkRefilled():
                for seat, drinker in self.drinkers.items():
                    if drinker.poured and fact.seat in (None, seat):
                        drinker.filled()
            case facts.CourseServed() | facts.CourseCleared():
                self.reach(*self._course_marks(fact.course, isinstance(fact, facts.CourseCleared)))
            case facts.OrderTaken():
                self._ordered(fact.of)
            case facts.PartyGreeted() | facts.CheckedBack():
                self.reach("greeted")
            case facts.CheckPresented():
                self.reach(*self._before_the_check(), "check")
            case facts.CheckPaid():
                self.reach(*self._before_the_check(), "check", "paid")

    def leave(self) -> None:
        self.gone, self.wish = True, None
        self._wake()

    def reach(self, *marks: str) -> None:
        """See steps done; what the kitchen or the bar has to make for them begins."""
        new = [mark for mark in marks if mark not in self.marks]
        if not new:
            return
        self.marks.update(new)
        self.evening.kitchen.hears(self, new)
        self._wake()

    def ask(self, about: str, seat: int | None = None) -> None:
        """Ask, unless somebody is here, or they just asked, or they are about to go."""
        now = self.evening.now
        if self.gone or self.attended or now - self._asked_at < _BETWEEN_ASKS:
            return
        if about == "refill" and "check" in self.marks:
            return
        self._asked_at = now
        self.asks += 1
        by = self.evening.server_of(self.table, self.party)
        more = {} if seat is None else {"seat": seat}
        self.evening.tap(by, "ask", party=self.party, about=about, **more)

    def next_course(self) -> int | None:
        """Give which course comes next, counted from 0; None after the last."""
        left = (number for number in range(len(self.tastes.courses)) if f"served {number}" not in self.marks)
        return next(left, None)

    # What happened

    def _drink_came(self, seat: int, drink: str) -> None:
        drinker = self.drinkers.get(seat)
        if drinker is not None:
            drinker.filled(drink)
        self.reach("greeted", "drinks ordered", "drinks")

    def _ordered(self, of: str) -> None:
        coming = self.next_course()
        if (
            of != "drinks"
            and coming
            and self.tastes.courses[coming] == "dessert"
            and f"cleared {coming - 1}" in self.marks
        ):
            self.reach("dessert ordered")
            return
        drinks = ("drinks ordered",) if of != "food" or "drinks" not in self.marks else ()
        self.reach("greeted", *drinks, *(() if of == "drinks" else ("ordered",)))

    def _course_marks(self, course: str, cleared: bool) -> tuple[str, ...]:
        courses = self.tastes.courses
        known = courses.index(course) if course in courses else None
        if known is None:
            coming = self.next_course()
            known = len(courses) - 1 if coming is None else coming
        marks = ["greeted", "drinks ordered", "ordered"]
        for number in range(known + 1):
            marks += [f"served {number}", f"cleared {number}"]
        return tuple(marks if cleared else marks[:-1])

    def _before_the_check(self) -> tuple[str, ...]:
        return (*self._course_marks(self.tastes.courses[-1], True), "dessert ordered")

    # Their life

    def _life(self) -> Life:
        try:
            yield from self._arrive_and_order()
            for number, course in enumerate(self.tastes.courses):
                yield from self._eat(number, course)
            yield from self._pay()
        except Gone:
            return

    def _arrive_and_order(self) -> _Waiting:
        yield from self._until("greeted", "greet", "greet", 6.0)
        if self.drinkers:
            yield from self._pause(-1.5, 2.0, "drinks ordered")
            yield from self._until("drinks ordered", "drinks", "order", 6.5)
            yield from self._until("drinks", None, "drinks", 10.0)
        yield from self._pause(1.5, 5.0, "ordered")
        yield from self._until("ordered", "order", "order", 8.0)

    def _eat(self, number: int, course: str) -> _Waiting:
        served, cleared = f"served {number}", f"cleared {number}"
        if course == "dessert":
            yield from self._pause(1.0, 4.0, "dessert ordered", served)
            yield from self._until("dessert ordered", "dessert", "order", 8.0, served)
        yield from self._until(served, None, "food", 14.0 if course == "dessert" else 20.0)
        least, most = _EATING.get(course, _EATING["mains"])
        if self.evening.chance(_LACKS_SOMETHING):
            yield from self._pause(least * 0.2, least * 0.8, cleared)
            self.ask("help")
            least, most = least * 0.5, most * 0.5
        yield from self._pause(least, most, cleared)
        yield from self._until(cleared, "clear", "clear", 13.0)

    def _pay(self) -> _Waiting:
        hurried = self.tastes.hurried
        yield from self._pause(0.5 if hurried else 1.5, 1.5 if hurried else 6.0, "check")
        yield from self._until("check", "check", "check", 1.5 if hurried else 6.5)
        yield from self._pause(0.8, 3.0, "paid")
        yield from self._until("paid", "pay", "pay", 6.5)
        yield from self._pause(0.5, 5.0)
        self._go()

    def _until(self, mark: str, wish: str | None, about: str, patience: float, *also: str) -> _Waiting:
        """Wait for a step; ask when it takes too long; go when asking does not help. ``patience``: minutes."""
        seconds = patience * MINUTE * self.tastes.temper
        self.wished_at = self.evening.now
        for _ in range(_MOST_ASKS + 1):
            self.wish = None if self._reached(mark, *also) else wish
            yield from self._wait(seconds, mark, *also)
            if self._reached(mark, *also):
                self.wish = None
                return
            self.ask(about)
            seconds = max(patience * _ASKS_AGAIN, _SOONEST_AGAIN) * MINUTE
        self.walked_out = True
        self._go()

    def _pause(self, least: float, most: float, *unless: str) -> _Waiting:
        """Do something else for a while, in minutes, unless a step cuts it short."""
        minutes = max(0.0, self.evening.random.uniform(least, most))
        yield from self._wait(minutes * MINUTE * self.tastes.lingers, *unless)

    def _wait(self, seconds: float, *marks: str) -> _Waiting:
        env = self.evening.env
        timer = env.timeout(seconds)
        while not self.gone and not timer.processed and not self._reached(*marks):
            self._news = env.event()
            yield env.any_of((self._news, timer))
        if self.gone:
            raise Gone

    def _reached(self, *marks: str) -> bool:
        return any(mark in self.marks for mark in marks)

    def _go(self) -> None:
        by = self.evening.server_of(self.table, self.party)
        self.evening.tap(by, "leave", party=self.party)
        self.leave()
        raise Gone

    def _wake(self) -> None:
        if self._news is not None and not self._news.triggered:
            self._news.succeed()


_EATING: Final = {"starters": (7.0, 12.0), "mains": (13.0, 21.0), "dessert": (7.0, 12.0)}
"""Minutes from the first bite to the last."""
