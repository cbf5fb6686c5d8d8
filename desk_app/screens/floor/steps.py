"""What can be done at a table, and what is likely next: each step one tap, one request."""

from collections.abc import Callable
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.floor.state import Floor, Party, Table

translate = QCoreApplication.translate

COURSES: Final = ("starters", "mains", "dessert")


class Step(msgspec.Struct, frozen=True):
    """One tap. ``glyph`` is its picture; ``likely``: it comes first on the sheet."""

    key: str
    words: str
    glyph: str
    request: dict[str, Any]
    likely: bool = False


_Words = Callable[[], str]
_STEPS: Final[dict[str, tuple[_Words, str, dict[str, Any]]]] = {
    "greet": (lambda: translate("steps", "Greeted"), "greeted", {"do": "greet"}),
    "order_drinks": (lambda: translate("steps", "Drinks ordered"), "drink", {"do": "take_order", "of": "drinks"}),
    "order": (lambda: translate("steps", "Order taken"), "ordered", {"do": "take_order"}),
    "serve_starters": (
        lambda: translate("steps", "Starters served"),
        "served",
        {"do": "serve_course", "course": "starters"},
    ),
    "serve_mains": (lambda: translate("steps", "Mains served"), "served", {"do": "serve_course", "course": "mains"}),
    "serve_dessert": (
        lambda: translate("steps", "Dessert served"),
        "served",
        {"do": "serve_course", "course": "dessert"},
    ),
    "happy": (lambda: translate("steps", "Checked: all good"), "happy", {"do": "check_back", "found": "happy"}),
    "problem": (lambda: translate("steps", "Checked: a problem"), "problem", {"do": "check_back", "found": "problem"}),
    "clear_starters": (
        lambda: translate("steps", "Starters cleared"),
        "clear",
        {"do": "clear_course", "course": "starters"},
    ),
    "clear_mains": (lambda: translate("steps", "Mains cleared"), "clear", {"do": "clear_course", "course": "mains"}),
    "clear_dessert": (
        lambda: translate("steps", "Dessert cleared"),
        "clear",
        {"do": "clear_course", "course": "dessert"},
    ),
    "refill": (lambda: translate("steps", "Refilled all"), "refill", {"do": "refill"}),
    "check": (lambda: translate("steps", "Check given"), "check", {"do": "present_check"}),
    "pay": (lambda: translate("steps", "Paid"), "paid", {"do": "take_payment"}),
    "leave": (lambda: translate("steps", "They left"), "leave", {"do": "leave"}),
}

_LIKELY: Final[dict[str, tuple[str, ...]]] = {
    "seated": ("greet", "order_drinks"),
    "greeted": ("order", "order_drinks"),
    "ordered": ("serve_starters", "serve_mains"),
    "starters": ("happy", "clear_starters", "serve_mains"),
    "mains": ("happy", "clear_mains"),
    "dessert": ("happy", "clear_dessert", "check"),
    "served": ("serve_mains", "serve_dessert", "check"),
    "check": ("pay", "leave"),
    "paid": ("leave",),
}


def steps_at(floor: Floor, table: str) -> list[Step]:
    """Give every step for this table, the likely ones first; a free table has none here, it waits for a party."""
    place = floor.tables.get(table)
    if place is None:
        return []
    party = floor.party_at(table)
    return _without_party(place) if party is None else _with_party(party, table)


def _with_party(party: Party, table: str) -> list[Step]:
    likely = _LIKELY.get(party.course or party.stage) if party.stage == "served" else _LIKELY.get(party.stage)
    first = [key for key in likely or () if key in _STEPS]
    rest = [key for key in _STEPS if key not in first and (key != "refill" or party.glasses)]
    return [_step(key, table, likely=True) for key in first] + [_step(key, table, likely=False) for key in rest]


def _without_party(place: Table) -> list[Step]:
    if not place.dirty:
        return []
    words = translate("steps", "Table is reset")
    return [Step("reset", words, "reset", {"do": "reset", "table": place.id}, likely=True)]


def _step(key: str, table: str, *, likely: bool) -> Step:
    words, glyph, request = _STEPS[key]
    return Step(key, words(), glyph, request | {"table": table}, likely)
