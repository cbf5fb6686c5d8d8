"""Facts of one turn: a party at a table, from seated to reset."""

from datetime import datetime

from desk_app.facts.base import Fact


class PartySeated(Fact, frozen=True, kw_only=True):
    """``size`` is covers; ``staff`` the server who was given the party, where the host chose one."""

    party: str
    tables: tuple[str, ...]
    size: int
    staff: str | None = None


class PartyMoved(Fact, frozen=True, kw_only=True):
    """``tables`` are where the party sits now, ``left`` those it gave up, each now to be reset."""

    party: str
    tables: tuple[str, ...]
    left: tuple[str, ...] = ()


class PartyGreeted(Fact, frozen=True, kw_only=True):
    party: str
    table: str | None = None


class OrderTaken(Fact, frozen=True, kw_only=True):
    """``of`` is ``drinks``, ``food`` or ``all``: a server who does not say has taken everything."""

    party: str
    table: str | None = None
    of: str = "all"


class DrinkServed(Fact, frozen=True, kw_only=True):
    party: str
    table: str | None = None
    seat: int
    drink: str


class DrinkRefilled(Fact, frozen=True, kw_only=True):
    """``seat`` None: every glass of the party. ``level``: what was left before pouring, 0 empty to 1 full."""

    party: str
    table: str | None = None
    seat: int | None = None
    level: float | None = None


class GlassSeen(Fact, frozen=True, kw_only=True):
    """A glance: ``level`` is 0 empty to 1 full."""

    party: str
    table: str | None = None
    seat: int
    level: float


class RefillDeclined(Fact, frozen=True, kw_only=True):
    party: str
    table: str | None = None
    seat: int


class CourseServed(Fact, frozen=True, kw_only=True):
    party: str
    table: str | None = None
    course: str


class CourseCleared(Fact, frozen=True, kw_only=True):
    party: str
    table: str | None = None
    course: str


class CheckedBack(Fact, frozen=True, kw_only=True):
    """``found`` is ``happy`` or ``problem``."""

    party: str
    table: str | None = None
    found: str | None = None


class GuestAsked(Fact, frozen=True, kw_only=True):
    """The guest had to ask. ``about`` names the need: refill, order, check, help, wait or another."""

    party: str
    table: str | None = None
    about: str
    seat: int | None = None
    note: str | None = None


class CheckPresented(Fact, frozen=True, kw_only=True):
    party: str
    table: str | None = None


class CheckPaid(Fact, frozen=True, kw_only=True):
    party: str
    table: str | None = None


class PartyLeft(Fact, frozen=True, kw_only=True):
    """``tables`` are those the party held when it left, each now to be reset."""

    party: str
    tables: tuple[str, ...] = ()


class TableReset(Fact, frozen=True, kw_only=True):
    table: str


class TableHeld(Fact, frozen=True, kw_only=True):
    table: str
    until: datetime | None = None
    party: str | None = None


class TableReleased(Fact, frozen=True, kw_only=True):
    table: str


class Item86d(Fact, frozen=True, kw_only=True, tag="item_86d"):
    """``item`` is out: a drink's id or any item of the menu."""

    item: str


class ItemBack(Fact, frozen=True, kw_only=True):
    item: str
