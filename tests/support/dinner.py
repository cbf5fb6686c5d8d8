"""A Friday dinner at the bistro, tapped through the real desk, up to 19:42: for pictures of every screen."""

import itertools
from datetime import timedelta
from typing import Any

from desk_app.desk.desk import Desk
from desk_app.desk.refusal import Refusal
from desk_app.journal.memory import MemoryJournal
from tests.support.lived_once import lived_once
from tests.support.sample_floor import NOW, RESOURCES, SETS

Step = tuple[float, str, dict[str, Any]]


def visit(table: str, size: int, seated: float, *steps: tuple[float, str] | Step) -> list[Step]:
    """Give one party's evening: seated, then each step, so many minutes before 19:42."""
    first: Step = (seated, "seat", {"tables": [table], "size": size, "party": f"p{table}"})
    return [first, *((step[0], step[1], {"table": table} | (step[2] if len(step) == 3 else {})) for step in steps)]


def drinks(at: float, **seats: str) -> list[Step]:
    return [(at, "serve_drink", {"seat": int(seat[1:]), "drink": drink}) for seat, drink in seats.items()]


def course(at: float, name: str, do: str = "serve_course") -> Step:
    return at, do, {"course": name}


DINNER = [
    *visit("1", 2, 40, (39, "greet"), *drinks(34, s1="water", s2="red"), (32, "take_order"), course(16, "mains"),
           (14, "check_back"), (5, "refill", {"seat": 1}), *drinks(11, s2="red")),
    *visit("2", 2, 32, (31, "greet"), *drinks(28, s1="water", s2="water"), (26, "take_order"), course(12, "mains"),
           (10.6, "check_back"), (10.5, "refill", {"seat": 1}), (6, "refill", {"seat": 2})),
    *visit("3", 4, 36, (35, "greet"), *drinks(31, s1="water", s2="beer", s3="water", s4="water"), (28, "take_order"),
           course(5.5, "mains"), (5, "refill", {"seat": 3}), (3, "refill", {"seat": 1}), (1, "refill", {"seat": 4}),
           *drinks(9, s2="beer")),
    *visit("5", 2, 1.2),
    *visit("6", 4, 12, (11, "greet"), *drinks(5, s1="water", s2="water", s3="beer"), (4, "take_order")),
    *visit("8", 3, 58, (57, "greet"), *drinks(9, s1="coffee", s2="tea"), course(40, "mains"), (38, "check_back"),
           course(12, "mains", "clear_course"), (2, "present_check")),
    *visit("9", 4, 30, (29, "greet"), *drinks(24, s1="water", s2="water", s3="beer", s4="red"), (22, "take_order"),
           course(9, "starters"), (7, "check_back"), (8.2, "refill", {"seat": 1}), (8, "refill", {"seat": 2}),
           *drinks(6, s3="beer", s4="red")),
    *visit("11", 4, 3, (1, "greet")),
    *visit("12", 4, 66, (65, "greet"), *drinks(58, s1="red", s2="red", s3="white", s4="water"), (55, "take_order"),
           course(40, "mains"), (38, "check_back"),
           (19, "ask", {"about": "dessert"}), course(18, "mains", "clear_course"), course(9, "dessert"),
           (7, "check_back"), (3, "refill", {"seat": 4}), *drinks(4, s1="red"), *drinks(9, s2="red"),
           *drinks(7, s3="white")),
    *visit("20", 2, 25, (24, "greet"), *drinks(19, s1="water", s2="water"), (17, "take_order"), course(8, "starters"),
           (6, "check_back"), (6.5, "ask", {"about": "refill", "seat": 2}),
           (6, "refill", {"seat": 2}), (3, "refill", {"seat": 1})),
    *visit("22", 6, 50, (49, "greet"), *drinks(7, s1="water", s2="lemonade", s3="beer", s4="red", s5="water"),
           course(22, "mains"), (20, "check_back"), (5, "check_back"), (4, "refill", {"seat": 1})),
    *visit("23", 4, 33, (32, "greet"), *drinks(26, s1="water", s2="water"), (24, "take_order"), course(9, "mains"),
           (7, "check_back"), (5, "refill", {"seat": 1}), (3, "refill", {"seat": 2})),
    *visit("7", 2, 60, (59, "greet"), (2.5, "leave")),
    *visit("B1", 1, 9, (8, "greet"), *drinks(6, s1="beer"), (3, "take_order")),
    *visit("B3", 1, 20, (19, "greet"), *drinks(14, s1="beer"), (4, "take_order")),
    *visit("B4", 1, 12, (11, "greet"), *drinks(8, s1="cocktail"), (6, "take_order")),
    *visit("B6", 1, 5, (4, "greet"), *drinks(2, s1="lemonade")),
    *visit("B7", 1, 7, (6, "greet"), *drinks(4, s1="water"), (2, "take_order")),
    (15, "hold", {"table": "24", "until": NOW + timedelta(minutes=18)}),
    (90, "sign_in", {"staff": "s1"}),
    (89, "sign_in", {"staff": "s2"}),
    (95, "open_shift", {}),
]  # fmt: skip
"""Minutes before 19:42, and what was tapped."""


@lived_once
def dinner_desk() -> Desk:
    """Give a desk at 19:42 with everything of the evening in its journal."""
    count = itertools.count(1)
    desk = Desk(MemoryJournal(), lambda: f"f{next(count)}", wakes_singly=True)
    bistro = (RESOURCES / "venues" / "bistro.toml").read_text("utf-8")
    desk.adopt(bistro, SETS, NOW - timedelta(hours=2))
    for before, do, fields in sorted(DINNER, key=_oldest_first):
        answer = desk.handle({"do": do} | fields, NOW - timedelta(minutes=before))
        assert not isinstance(answer, Refusal), (do, fields, answer.message)
    desk.wake(NOW)
    return desk


def _oldest_first(step: Step) -> float:
    return -step[0]
