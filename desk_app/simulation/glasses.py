"""The glass that really stands before a guest. The desk only knows what was tapped; this knows what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import simpy

from desk_app.simulation.evening import MINUTE, Life
from desk_app.simulation.tastes import Glassful, pour_for

if TYPE_CHECKING:
    from desk_app.simulation.guests import Guests

DRY: Final = 2.2
"""Minutes that a guest of even temper looks at an empty glass before asking."""

_MOST_ASKS: Final = 2
_STEPS: Final = 4


class Drinker:
    """One guest and the glass at one seat. ``wants``: how often it may be filled again before it is enough."""

    def __init__(self, guests: Guests, seat: int, glassful: Glassful) -> None:
        self.guests = guests
        self.seat = seat
        self.drink = glassful.drink
        self.wants = glassful.rounds
        self.poured = False
        self._lasts = glassful.lasts * MINUTE
        self._level = 0.0
        self._since = 0.0
        self._pours = 0
        self._news: simpy.Event | None = None

    def level(self) -> float:
        """Give what is left, 0 empty to 1 full."""
        if not self.poured:
            return 0.0
        return max(0.0, self._level - (self.guests.evening.now - self._since) / self._lasts)

    def glance(self) -> float:
        """Give what is left as one sees it in passing: full, three quarters, half, a quarter, empty."""
        return round(self.level() * _STEPS) / _STEPS

    def filled(self, drink: str | None = None) -> None:
        """Have a full glass, of another drink if it is one."""
        evening = self.guests.evening
        if drink is not None and drink != self.drink:
            plan = evening.desk.floor.venue.drinks.get(drink)
            if plan is not None:
                glassful = pour_for(evening.random, plan, 1.0)
                self.drink, self._lasts = drink, glassful.lasts * MINUTE
        if self.poured:
            self.wants -= 1
        self.poured, self._level, self._since = True, 1.0, evening.now
        self._pours += 1
        if self._news is not None and not self._news.triggered:
            self._news.succeed()

    def emptied(self) -> None:
        """Have a glass that somebody else has left to us half full: a party met in the middle of its turn."""
        self.poured, self._level, self._since = True, 0.5, self.guests.evening.now

    def drinking(self) -> Life:
        """Drink, and ask for more when the glass has been dry for a while and nobody came."""
        evening = self.guests.evening
        patience = DRY * MINUTE * self.guests.tastes.temper
        while not self.guests.gone:
            if not self.poured or self.wants <= 0:
                yield self._next_pour()
                continue
            pours = self._pours
            yield evening.env.timeout(self.level() * self._lasts + patience)
            for _ in range(_MOST_ASKS):
                if self._pours != pours or self.guests.gone or self.wants <= 0:
                    break
                self.guests.ask("refill", self.seat)
                yield evening.env.timeout(patience)
            if self._pours == pours and not self.guests.gone:
                yield self._next_pour()

    def _next_pour(self) -> simpy.Event:
        self._news = self.guests.evening.env.event()
        return self._news
