"""Facts about the house itself: its plan, its shifts, its staff, its notes and its corrections."""

from typing import Final

import msgspec

from desk_app.facts.base import Fact

NEXT_SHIFT: Final = "next shift"
"""What a note is about that is meant for whoever opens next."""


class VenueAdopted(Fact, frozen=True, kw_only=True):
    """The plan in force from now on: the venue file's whole text, and the sets of standards it builds on.

    ``note`` says what is otherwise than before, where somebody changed it on screen.
    """

    toml: str
    sets: dict[str, str] = msgspec.field(default_factory=dict)
    note: str | None = None


class ShiftOpened(Fact, frozen=True, kw_only=True):
    note: str | None = None


class ShiftClosed(Fact, frozen=True, kw_only=True):
    note: str | None = None


class HandOverRead(Fact, frozen=True, kw_only=True):
    """Whoever is in charge has read what the shift before left."""


class StaffSignedIn(Fact, frozen=True, kw_only=True):
    staff: str
    section: str | None = None


class StaffSignedOut(Fact, frozen=True, kw_only=True):
    staff: str


class SectionAssigned(Fact, frozen=True, kw_only=True):
    section: str
    staff: str


class Noted(Fact, frozen=True, kw_only=True):
    """A line in the shift log. ``about`` is whatever the writer named: a table, a party, an item."""

    text: str
    about: str | None = None


class Retracted(Fact, frozen=True, kw_only=True):
    """``fact`` is as if it had never been. Retracting a retraction brings the fact back."""

    fact: str
