"""Whose lines the log can be narrowed to: everybody on the venue's list, each told from the others."""

from collections import Counter
from typing import Final

from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import StaffMember, Venue
from desk_app.screens.review.rows import SpanRow

translate = QCoreApplication.translate

_ROLES: Final = {
    "server": lambda: translate("log", "Server"),
    "host": lambda: translate("log", "Host"),
    "dispatcher": lambda: translate("log", "Dispatcher"),
    "manager": lambda: translate("log", "Manager"),
}


def people_rows(venue: Venue | None, chosen: str) -> list[SpanRow]:
    """Give anybody, and each member of staff by their id; ``chosen`` is the id of the one on show, "" for anybody."""
    staff = list(venue.staff.values()) if venue is not None else []
    alike = Counter((member.name, member.roles) for member in staff)
    anybody = SpanRow(key="", words=translate("log", "Anybody"), detail="", here=not chosen)
    return [anybody, *(_row(member, alike[member.name, member.roles] > 1, chosen) for member in staff)]


def name_of(venue: Venue | None, staff: str) -> str:
    """Give a member's name; the id itself for one who is not on the list."""
    member = venue.staff.get(staff) if venue is not None else None
    return member.name if member is not None else staff


def _row(member: StaffMember, ambiguous: bool, chosen: str) -> SpanRow:
    roles = [_ROLES[role]() if role in _ROLES else role for role in member.roles]
    detail = ", ".join([*roles, *([member.id] if ambiguous else [])])
    return SpanRow(key=member.id, words=member.name, detail=detail, here=member.id == chosen)
