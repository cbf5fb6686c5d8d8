"""A house with a waitlist, a shuttle stop and a ticket desk, moved by facts."""

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

from desk_app.facts import Fact
from desk_app.floor.fold import apply
from desk_app.floor.plan import QueuePlan, Route, Section, TablePlan, VehiclePlan, Venue
from desk_app.floor.state import Floor, Table
from desk_app.floor.waiting import Vehicle, Waiting
from desk_app.waits.experience import Experience, learn
from desk_app.waits.quote import Estimate, estimate_wait

SIX = datetime(2026, 7, 18, 17, tzinfo=UTC)
"""Six in the evening in London, in summer: not the hour of UTC."""

SEATS = {"11": ("A", 2), "12": ("A", 4), "21": ("B", 2), "22": ("B", 6)}


def place(name: str, section: str, seats: int) -> TablePlan:
    return TablePlan(id=name, area="main", section=section, seats=seats, shape="round", x=0, y=0, width=1, height=1)


VENUE = Venue(
    id="house",
    name="The House",
    timezone="Europe/London",
    sections={"A": Section(id="A", name="Window"), "B": Section(id="B", name="Back")},
    tables={name: place(name, *where) for name, where in SEATS.items()},
    queues={
        "door": QueuePlan(id="door", name="Tables", kind="tables"),
        "stop": QueuePlan(id="stop", name="Shuttle", kind="vehicles"),
        "desk": QueuePlan(id="desk", name="Tickets", kind="desk"),
    },
    routes={
        "north": Route(id="north", name="North", queue="stop", loop=timedelta(minutes=30), ride=timedelta(minutes=12)),
        "south": Route(id="south", name="South", queue="stop", loop=timedelta(minutes=50), ride=timedelta(minutes=20)),
    },
    vehicles={name: VehiclePlan(id=name, route=route, seats=8) for name, route in (("7", "north"), ("8", "south"))},
)


class House:
    """A floor and the experience of its venue, folded from the same facts; a clock that the test moves."""

    def __init__(self) -> None:
        vehicles = {plan.id: Vehicle(plan.id, plan.route, SIX) for plan in VENUE.vehicles.values()}
        self.venue = VENUE
        self.floor = Floor(VENUE, tables={name: Table(name) for name in VENUE.tables}, vehicles=vehicles)
        self.experience = Experience()
        self.now = SIX
        self.ids = (f"f{n}" for n in itertools.count())

    def after(self, minutes: float) -> "House":
        self.now += timedelta(minutes=minutes)
        return self

    def happens(self, kind: type[Fact], **fields: Any) -> None:
        fact = kind(id=next(self.ids), at=self.now, **fields)
        learn(self.experience, self.venue, fact)
        apply(self.floor, fact)

    def estimate(self, size: int = 2, queue: str = "door", party: str = "new", **more: Any) -> Estimate:
        waiting = self.floor.waiting.get(party) or Waiting(party, size, queue, self.now, **more)
        return estimate_wait(self.floor, waiting, self.now, self.experience)
