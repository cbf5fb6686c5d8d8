"""Whole evenings to look at: a dinner as simulated guests and servers lived it, one at a stop, one that went wrong."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from desk_app.desk.desk import Desk
from desk_app.journal.memory import MemoryJournal
from desk_app.simulation.choosing import service_for
from tests.support.houses import House, new_ids
from tests.support.lived_once import lived_once
from tests.support.stops import SETS, VENUES

BEGINS = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)


WRONG: Final[list[tuple[str, float, dict[str, Any]]]] = [
    ("seat", 2, {"size": 2}),
    ("ask", 5, {"about": "greet"}),
    ("greet", 1, {}),
    ("take_order", 16, {}),
    ("ask", 30, {"about": "food"}),
    ("serve_course", 5, {"course": "mains"}),
    ("check_back", 14, {}),
    ("ask", 15, {"about": "check"}),
    ("present_check", 9, {}),
    ("take_payment", 10, {}),
    ("leave", 1, {}),
    ("reset", 14, {}),
]
"""What was done at each table, after how many minutes."""


@lived_once
def lived(venue: str, hours: float = 5.0) -> Desk:
    """Give the desk of a ready-made venue after a simulated Friday evening; its shift is closed."""
    desk = Desk(MemoryJournal(), new_ids(), wakes_singly=True)
    desk.adopt((VENUES / f"{venue}.toml").read_text("utf-8"), SETS, BEGINS)
    service = service_for(desk, 1, BEGINS)
    service.warm_up()
    service.advance(BEGINS + timedelta(hours=hours))
    desk.handle({"do": "close_shift"}, desk.last_at + timedelta(minutes=1))
    return desk


@lived_once
def gone_wrong() -> Desk:
    """Give the desk of the small house after an evening on which every guest had to ask for everything, late."""
    return house_gone_wrong().desk


def house_gone_wrong() -> House:
    """Give the house itself after that evening."""
    house = House()
    house.ask("open_shift")
    house.ask("sign_in", staff="s1")
    for _ in range(3):
        for do, after, fields in WRONG:
            for table in ("11", "12", "13", "21", "22"):
                where = {"tables": [table]} if do == "seat" else {"table": table}
                house.ask(do, after / 5, **where, **fields)
    house.ask("close_shift", 5)
    return house


def nothing_yet() -> Desk:
    """Give the desk of the small house where a shift was opened, and nobody came."""
    house = House()
    house.ask("open_shift", 1)
    return house.desk
