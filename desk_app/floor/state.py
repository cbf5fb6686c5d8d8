"""What is: the floor as it stands, folded from facts and from nothing else."""

from datetime import datetime

import msgspec

from desk_app.floor.plan import Venue
from desk_app.floor.waiting import Booking, Known, Vehicle, Waiting

STAGES = ("seated", "greeted", "ordered", "served", "check", "paid")
"""The stages of a party at its table, in their order."""

STAGE_RANK = {stage: rank for rank, stage in enumerate(STAGES)}


class Glass(msgspec.Struct):
    """``level`` (0 empty to 1 full) is what was known at ``since``; what it is now is a belief of ``cues``."""

    drink: str
    since: datetime
    level: float = 1.0
    declined: bool = False


class Party(msgspec.Struct):
    """Guests who are together. ``since`` is when ``stage`` began, ``course`` what stands before them."""

    id: str
    size: int
    tables: list[str]
    seated_at: datetime
    since: datetime
    stage: str = "seated"
    staff: str | None = None
    course: str | None = None
    drinks_ordered: bool = False
    glasses: dict[int, Glass] = {}


class Hold(msgspec.Struct, frozen=True):
    since: datetime
    until: datetime | None = None
    party: str | None = None


class Table(msgspec.Struct):
    """``others`` are parties that cannot both be here: two devices seated them apart. ``dirty``: to be reset."""

    id: str
    since: datetime | None = None
    party: str | None = None
    others: list[str] = []
    dirty: bool = False
    hold: Hold | None = None


class Left(msgspec.Struct, frozen=True):
    """A note for whoever opens next. ``fact`` is its id, ``by`` the staff id of who wrote it."""

    fact: str
    at: datetime
    by: str | None
    text: str


class Shift(msgspec.Struct, frozen=True):
    """``left`` are the notes that the shift before it left; ``read``: somebody in charge has read them."""

    opened_at: datetime
    note: str | None = None
    left: tuple[Left, ...] = ()
    read: bool = False


class Floor(msgspec.Struct):
    """Tables by id in the plan's order, seated parties by id, who is in, who has which section.

    ``out`` are items that are out, each with the moment since when.
    ``left`` are the notes so far for the shift that comes next.
    """

    venue: Venue
    tables: dict[str, Table] = {}
    parties: dict[str, Party] = {}
    signed_in: dict[str, str | None] = {}
    sections: dict[str, str] = {}
    out: dict[str, datetime] = {}
    shift: Shift | None = None
    left: list[Left] = []
    covers: int = 0
    waiting: dict[str, Waiting] = {}
    bookings: dict[str, Booking] = {}
    known: dict[str, Known] = {}
    vehicles: dict[str, Vehicle] = {}

    def party_at(self, table: str) -> Party | None:
        """Give the party that sits at this table, or None."""
        place = self.tables.get(table)
        return self.parties.get(place.party) if place and place.party else None

    def seats_of(self, party: Party) -> int:
        """Give how many seats can be named for this party: its covers, or the chairs, whichever is more."""
        plans = self.venue.tables
        return max(party.size, sum(plans[table].seats for table in party.tables if table in plans))

    def server_of(self, table: str | None, party: str | None = None) -> str | None:
        """Give who looks after this table: who was given the party, or has the section, or owns it in the plan."""
        guests = self.parties.get(party) if party else None
        if guests is not None and guests.staff is not None and self.is_here(guests.staff):
            return guests.staff
        plan = self.venue.tables.get(table) if table else None
        return self.server_of_section(plan.section) if plan else None

    def server_of_section(self, section: str) -> str | None:
        """Give who has this section tonight: as assigned, as signed in, else as the plan says; None: nobody is here."""
        assigned = self.sections.get(section)
        if assigned is not None and self.is_here(assigned):
            return assigned
        for staff, chosen in self.signed_in.items():
            if chosen == section:
                return staff
        owners = (member.id for member in self.venue.staff.values() if section in member.sections)
        return next((owner for owner in owners if self.is_here(owner)), None)

    def is_here(self, staff: str) -> bool:
        """Tell whether this person works now. Where nobody signs in at all, everybody does."""
        return not self.signed_in or staff in self.signed_in

    def has_somebody_who_is(self, *roles: str) -> bool:
        """Tell whether this venue has anybody in one of these roles."""
        return any(set(roles) & set(member.roles) for member in self.venue.staff.values())


class Changed(msgspec.Struct, frozen=True, gc=False):
    """What a fact changed, so that a screen refreshes just that. ``house``: plan, shift, staff or items."""

    tables: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    queues: tuple[str, ...] = ()
    vehicles: tuple[str, ...] = ()
    house: bool = False

    def __or__(self, other: "Changed") -> "Changed":
        """Join two changes; the order of first mention stays."""
        return Changed(
            tables=tuple(dict.fromkeys(self.tables + other.tables)),
            parties=tuple(dict.fromkeys(self.parties + other.parties)),
            queues=tuple(dict.fromkeys(self.queues + other.queues)),
            vehicles=tuple(dict.fromkeys(self.vehicles + other.vehicles)),
            house=self.house or other.house,
        )


NOTHING = Changed()
EVERYTHING = Changed(house=True)
