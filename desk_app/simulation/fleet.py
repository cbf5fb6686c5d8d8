"""Vehicles and their drivers: gone for a loop, delayed now and then, back at the stop, on a break."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Final

from desk_app import facts
from desk_app.floor.waiting import Vehicle
from desk_app.simulation.evening import MINUTE, Evening, Life

VARIATION: Final = 0.24
"""Coefficient of variation of a loop."""

_SPREAD: Final = math.sqrt(math.log(1.0 + VARIATION**2))
_DELAYED: Final = 0.04
_DELAY: Final = (1.35, 1.9)
_BREAK_AFTER: Final = (50.0, 170.0)
_BREAK: Final = (15.0, 25.0)
_SAYS: Final = 0.12
"""Standard deviation of the log of what a driver believes is left of a loop."""

_ROUND_UP: Final = 1.5


class Fleet:
    """Where the vehicles really are.

    ``here``: back at the stop, and not written down yet; ``rested``: back from a break; ``back``: the second at which
    each one that is out will be back; ``left_at``: the second at which one left last, by route.
    """

    def __init__(self, evening: Evening, routes: set[str]) -> None:
        self._evening = evening
        self._routes = routes
        self._trips: dict[str, int] = {}
        self._break_at: dict[str, float] = {}
        self.back: dict[str, float] = {}
        self.here: list[str] = []
        self.rested: list[str] = []
        self.left_at: dict[str, float] = {}

    def vehicles(self) -> list[Vehicle]:
        """Give the vehicles of these routes that the plan has, in its order."""
        floor = self._evening.desk.floor
        planned = (each for each in floor.vehicles.values() if each.id in floor.venue.vehicles)
        return [each for each in planned if each.route in self._routes]

    def open(self) -> None:
        """Let drivers begin: their breaks are spread over the shift, and who is out already is on the way."""
        for vehicle in self.vehicles():
            self._break_at[vehicle.id] = self._evening.random.uniform(*_BREAK_AFTER) * MINUTE
        self.look()

    def notice(self, fact: facts.Fact) -> None:
        """Live through a fact, whoever tapped it."""
        match fact:
            case facts.VehicleDeparted():
                self._leave(fact.vehicle)
            case facts.VehicleReturned():
                self._stop_waiting_for(fact.vehicle)
            case facts.VehicleStoodDown():
                self._stop_waiting_for(fact.vehicle)
                self._evening.live(self._rest(fact.vehicle))
            case facts.VehiclePutBack():
                self._forget(self.rested, fact.vehicle)

    def look(self) -> None:
        """After an undo the floor may be another: who is out there is on the way, who is not has come."""
        for vehicle in self.vehicles():
            if vehicle.state == "out" and vehicle.id not in self.back and vehicle.id not in self.here:
                self._leave(vehicle.id)
            elif vehicle.state != "out":
                self._stop_waiting_for(vehicle.id)

    def wants_a_break(self, vehicle: Vehicle) -> bool:
        """Tell whether this driver is due a break, and another vehicle of the route is in service meanwhile."""
        others = (each for each in self.vehicles() if each.route == vehicle.route and each.id != vehicle.id)
        covered = any(each.state != "stood_down" for each in others)
        return covered and self._evening.now > self._break_at.get(vehicle.id, math.inf)

    def says(self, vehicle: str) -> float | None:
        """Give the minutes a driver answers when asked; None where nobody answers."""
        evening = self._evening
        back = self.back.get(vehicle, evening.now)
        left = max(0.0, back - evening.now) / MINUTE * evening.random.lognormvariate(0.0, _SAYS)
        return float(math.ceil(left + _ROUND_UP)) if evening.chance(0.9) else None

    def _leave(self, vehicle: str) -> None:
        evening = self._evening
        plan = evening.desk.floor.venue.vehicles.get(vehicle)
        route = evening.desk.floor.venue.routes.get(plan.route) if plan is not None else None
        if route is None or route.id not in self._routes:
            return
        loop = route.loop / timedelta(seconds=1) * evening.random.lognormvariate(-_SPREAD * _SPREAD / 2, _SPREAD)
        if evening.chance(_DELAYED):
            loop *= evening.random.uniform(*_DELAY)
        self._trips[vehicle] = self._trips.get(vehicle, 0) + 1
        self._forget(self.here, vehicle)
        self.left_at[route.id] = evening.now
        self.back[vehicle] = evening.now + loop
        evening.live(self._drive(vehicle, self._trips[vehicle], loop))

    def _drive(self, vehicle: str, trip: int, loop: float) -> Life:
        evening = self._evening
        yield evening.env.timeout(loop)
        if self._trips[vehicle] == trip and vehicle in self.back:
            del self.back[vehicle]
            self.here.append(vehicle)
            evening.ring("kiosk")

    def _rest(self, vehicle: str) -> Life:
        evening = self._evening
        self._break_at[vehicle] = math.inf
        yield evening.seconds(*(minutes * MINUTE for minutes in _BREAK))
        there = evening.desk.floor.vehicles.get(vehicle)
        if there is not None and there.state == "stood_down":
            self.rested.append(vehicle)
            evening.ring("kiosk")

    def _stop_waiting_for(self, vehicle: str) -> None:
        self.back.pop(vehicle, None)
        self._forget(self.here, vehicle)

    @staticmethod
    def _forget(names: list[str], vehicle: str) -> None:
        if vehicle in names:
            names.remove(vehicle)
