"""A shuttle stop, a waitlist and a ticket desk to try things in."""

from datetime import datetime

from desk_app.desk.desk import Desk
from desk_app.journal.memory import MemoryJournal
from tests.support.houses import SIX, VENUES, House, new_ids, small_venue

SETS = {file.stem: file.read_text("utf-8") for file in (VENUES / "standards").glob("*.toml")}


class Stop(House):
    """The ready-made shuttle stop: routes hotel-loop (vehicles 7, 9, 12), city-express, car-park."""

    toml = (VENUES / "shuttle.toml").read_text("utf-8")

    def __init__(self) -> None:
        self.now: datetime = SIX
        self.journal = MemoryJournal()
        self.singly = True
        self.ids = new_ids()
        self.desk = Desk(self.journal, self.ids, wakes_singly=True)
        self.desk.adopt(self.toml, SETS, self.now)

    def rider(self, party: str = "r1", size: int = 1, destination: str = "Marriott", after: float = 0) -> None:
        self.ask("arrive", after, party=party, size=size, destination=destination)

    def vehicle(self, name: str):
        return self.desk.floor.vehicles[name]


class Door(Stop):
    """The small house with a waitlist."""

    toml = small_venue().replace('["restaurant"]', '["restaurant", "waitlist"]')

    def guests(self, party: str = "p1", size: int = 2, after: float = 0, **known: str) -> None:
        self.ask("arrive", after, party=party, size=size, **known)


class Museum(Door):
    """The ready-made museum: lines for timed entry and for the cloakroom."""

    toml = (VENUES / "museum.toml").read_text("utf-8")
