"""Whole evenings to look at: a dinner as simulated guests and servers lived it, one at a stop, one that went wrong."""

from datetime import UTC, datetime, timedelta

from desk_app.desk.desk import Desk
from desk_app.journal.memory import MemoryJournal
from desk_app.simulation.choosing import service_for
from tests.support.houses import House, new_ids
from tests.support.stops import SETS, VENUES

BEGINS = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)


def lived(venue: str, hours: float = 5.0) -> Desk:
    """Give the desk of a ready-made venue after a simulated Friday evening; its shift is closed."""
    desk = Desk(MemoryJournal(), new_ids(), wakes_singly=True)
    desk.adopt((VENUES / f"{venue}.toml").read_text("utf-8"), SETS, BEGINS)
    service = service_for(desk, 1, BEGINS)
    service.warm_up()
    service.advance(BEGINS + timedelta(hours=hours))
    desk.handle({"do": "close_shift"}, desk.last_at + timedelta(minutes=1))
    return desk


def gone_wrong() -> Desk:
    """Give the desk of the small house after an evening on which every guest had to ask for everything, late."""
    house = House()
    house.ask("open_shift")
    house.ask("sign_in", staff="s1")
    for _ in range(20):
        house.ask("seat", tables=["12"], size=4)
        house.ask("ask", 5, table="12", about="greet")
        house.ask("greet", 1, table="12")
        house.ask("take_order", 16, table="12")
        house.ask("ask", 30, table="12", about="food")
        house.ask("serve_course", 5, table="12", course="mains")
        house.ask("check_back", 14, table="12")
        house.ask("ask", 20, table="12", about="check")
        house.ask("present_check", 9, table="12")
        house.ask("take_payment", 12, table="12")
        house.ask("leave", 1, table="12")
        house.ask("reset", 14, table="12")
    house.ask("close_shift", 5)
    return house.desk


def nothing_yet() -> Desk:
    """Give the desk of the small house where a shift was opened, and nobody came."""
    house = House()
    house.ask("open_shift", 1)
    return house.desk
