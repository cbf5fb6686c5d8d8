"""Riders come to the stop: one by one, and many at once when a flight has landed."""

from __future__ import annotations

import math
from typing import Final

from desk_app.floor.plan import Route
from desk_app.floor.waiting import Waiting
from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.people import draw_name
from desk_app.simulation.waiting_guests import Temper

_SEATS_TAKEN: Final = 0.34
"""The share of the seats that leave in an hour for which riders come one by one."""

_FLIGHTS: Final = (16.0, 34.0)
"""Minutes from one flight to the next."""

_FROM_A_FLIGHT: Final = (4, 8)
_WITHIN: Final = (5.0, 35.0)
"""Seconds between two parties of one flight."""

_SIZES: Final = ((1, 2, 3, 4, 5), (0.5, 0.29, 0.1, 0.08, 0.03))
_MEAN_SIZE: Final = 1.85
_AT_STOP: Final = 5.0


class Riders:
    """``came`` counts parties."""

    def __init__(self, evening: Evening, routes: list[Route], staff: str | None) -> None:
        self._evening = evening
        self._routes = routes
        self._staff = staff
        self._leaving = [self._seats_an_hour(route) for route in routes]
        self.came = 0

    def one_by_one(self) -> Life:
        """Let parties come at random, as many for a route as it has seats for, and more."""
        evening = self._evening
        parties_an_hour = max(1.0, sum(self._leaving) * _SEATS_TAKEN / _MEAN_SIZE)
        while True:
            yield evening.env.timeout(evening.random.expovariate(parties_an_hour / (60 * MINUTE)))
            self._come()

    def from_flights(self) -> Life:
        """Let flights land."""
        evening = self._evening
        while True:
            yield evening.seconds(*(minutes * MINUTE for minutes in _FLIGHTS))
            for _ in range(evening.random.randint(*_FROM_A_FLIGHT)):
                self._come()
                yield evening.seconds(*_WITHIN)

    def temper(self, _: Waiting) -> Temper:
        """Draw how long a rider stays quiet: less long than somebody who waits for a table."""
        random = self._evening.random
        pace = random.lognormvariate(0.0, 0.3)
        stays = random.lognormvariate(math.log(32.0), 0.35)
        return Temper(unseen=2.8 * pace, silence=4.0 * pace, calm=0.25, broken=1.2 * pace, stays=stays)

    def _come(self) -> None:
        evening = self._evening
        self.came += 1
        route = evening.random.choices(self._routes, self._leaving)[0]
        going = {"destination": evening.random.choice(route.stops or (route.name,)), "queue": route.queue}
        size = min(evening.random.choices(*_SIZES)[0], self._largest(route))
        name = draw_name(evening.random, none=0.5)
        evening.tap(self._staff, "arrive", party=f"riders {self.came}", size=size, **going, **name)
        evening.ring("kiosk")

    def _seats_an_hour(self, route: Route) -> float:
        seats = sum(each.seats for each in self._evening.desk.floor.venue.vehicles.values() if each.route == route.id)
        return math.sqrt(max(1.0, seats * 60.0 / (route.loop.total_seconds() / MINUTE + _AT_STOP))) * 5.0

    def _largest(self, route: Route) -> int:
        vehicles = self._evening.desk.floor.venue.vehicles.values()
        return max((each.seats for each in vehicles if each.route == route.id), default=1)
