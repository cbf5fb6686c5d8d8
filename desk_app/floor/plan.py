"""The venue's plan: what a venue file says, as frozen values. Lengths are metres from the area's upper left corner."""

from datetime import timedelta

import msgspec


class Area(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str
    width: float
    height: float


class Wall(msgspec.Struct, frozen=True, kw_only=True):
    """A straight wall, bar counter edge or railing, drawn faintly. ``label`` stands beside it."""

    area: str
    x1: float
    y1: float
    x2: float
    y2: float
    label: str | None = None


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A server's tables."""

    id: str
    name: str


class TablePlan(msgspec.Struct, frozen=True, kw_only=True):
    """``shape`` is round, square, bar or booth; ``x``, ``y`` its upper left corner; ``turned`` degrees clockwise."""

    id: str
    area: str
    section: str = ""
    """Empty: the table is in no section, and everybody's."""
    seats: int
    shape: str
    x: float
    y: float
    width: float
    height: float
    turned: float = 0.0


class StaffMember(msgspec.Struct, frozen=True, kw_only=True):
    """``roles``: server, host, dispatcher, manager."""

    id: str
    name: str
    roles: tuple[str, ...]
    sections: tuple[str, ...] = ()


class Drink(msgspec.Struct, frozen=True, kw_only=True):
    """``lasts`` is a first guess of the time from full to empty; ``refill`` whether it is topped up at the table."""

    id: str
    name: str
    lasts: timedelta | None = None
    refill: bool = False


class QueuePlan(msgspec.Struct, frozen=True, kw_only=True):
    """``kind``: tables, vehicles, desk. ``desks`` serve a line of the kind desk at once."""

    id: str
    name: str
    kind: str
    desks: int = 1


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """How long parties of a size have their table, half of them: ``guests`` is "1-2", "3-4", "5-6" or "7+"."""

    guests: str
    lasts: timedelta


class Route(msgspec.Struct, frozen=True, kw_only=True):
    """``loop`` is the time of one trip out and back, ``ride`` the guest's part of it; ``fare`` as it is said.

    ``stops`` are the destinations it serves, by the names that guests use.
    """

    id: str
    name: str
    queue: str
    loop: timedelta
    ride: timedelta
    fare: str | None = None
    stops: tuple[str, ...] = ()


class VehiclePlan(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    route: str
    seats: int


class Zone(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str


class AssetPlan(msgspec.Struct, frozen=True, kw_only=True):
    """``life`` as the file says it: "1000 h", "90 days" or "500 uses"."""

    id: str
    name: str
    life: str


class OpenHours(msgspec.Struct, frozen=True, kw_only=True):
    """``days`` of mon … sun; ``opens`` and ``closes`` are "HH:MM" on the venue's wall, past midnight if earlier."""

    days: tuple[str, ...]
    opens: str
    closes: str


class Venue(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a venue file says; its standards are read by ``cues``. Keys are ids; order is the file's.

    ``keep`` is the share of its promises that the house wants kept; ``turns`` are by ``guests``.
    ``printer`` prints tickets: "pdf:FOLDER", "system", "system:NAME", "receipt:tcp://HOST:PORT" or another receipt
    printer, or "" for none. ``reports`` is the folder that each shift's report is written to, "" where none is named.
    ``exit_code``: the digits that leave a kiosk, "" for none.
    """

    id: str
    name: str
    timezone: str = "UTC"
    day_starts: str = "04:00"
    keep: float = 0.8
    printer: str = ""
    reports: str = ""
    exit_code: str = ""
    standard_sets: tuple[str, ...] = ()
    areas: dict[str, Area] = {}
    walls: tuple[Wall, ...] = ()
    sections: dict[str, Section] = {}
    tables: dict[str, TablePlan] = {}
    staff: dict[str, StaffMember] = {}
    drinks: dict[str, Drink] = {}
    queues: dict[str, QueuePlan] = {}
    turns: dict[str, Turn] = {}
    routes: dict[str, Route] = {}
    vehicles: dict[str, VehiclePlan] = {}
    zones: dict[str, Zone] = {}
    assets: dict[str, AssetPlan] = {}
    hours: tuple[OpenHours, ...] = ()
    standards: tuple[dict[str, object], ...] = ()
    """The ``[[standard]]`` entries of the sets and of the file, as read, sets first; checked by ``cues``."""
    standards_off: tuple[dict[str, object], ...] = ()
    """Those that say ``off = true``: written, and not asked for."""
