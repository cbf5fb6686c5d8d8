"""The blocks of a venue file and their keys: one table that drives reading, refusing and suggesting."""

from typing import Any

import msgspec

from desk_app.floor import plan
from desk_app.floor.venue_values import (
    Reader,
    clock_time,
    digits,
    duration,
    duration_within,
    flag,
    ident,
    idents,
    life,
    names,
    number,
    one_of,
    some_of,
    text,
    time_zone,
    whole,
)

LARGEST_AREA = 500.0
"""Metres. A stadium's stand is shorter."""
MOST_SEATS = 60
MOST_IN_A_VEHICLE = 500
FEWEST_DIGITS, MOST_DIGITS = 4, 12
"""Of the code that leaves a kiosk: fewer are guessed, more are not remembered."""
MOST_DESKS = 100

_metres = number(0.0, LARGEST_AREA, " metres")
_extent = number(0.05, LARGEST_AREA, " metres")


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of block. ``keys`` gives each key its reader; what the struct has no default for must be there.

    ``held_as`` is the field of Venue they end in; ``refers`` names, for a key, the blocks whose ids it holds;
    ``named_by`` is the key that no two blocks share, or "" where they may.
    """

    header: str
    held_as: str
    makes: type[msgspec.Struct]
    keys: dict[str, Reader]
    refers: dict[str, str] = {}
    named_by: str = ""

    def must_have(self) -> list[str]:
        """Give the keys that may not be left out."""
        return [field.name for field in msgspec.structs.fields(self.makes) if field.required]


def _block(header: str, held_as: str, makes: type[Any], refers: dict[str, str] | None = None, **keys: Reader) -> Block:
    named_by = next((key for key in ("id", "guests") if key in keys), "")
    return Block(header=header, held_as=held_as, makes=makes, keys=keys, refers=refers or {}, named_by=named_by)


BLOCKS: tuple[Block, ...] = (
    _block("area", "areas", plan.Area, id=ident, name=text, width=_extent, height=_extent),
    _block(
        "wall",
        "walls",
        plan.Wall,
        {"area": "area"},
        area=ident,
        x1=_metres,
        y1=_metres,
        x2=_metres,
        y2=_metres,
        label=text,
    ),
    _block("section", "sections", plan.Section, id=ident, name=text),
    _block(
        "table",
        "tables",
        plan.TablePlan,
        {"area": "area", "section": "section"},
        id=ident,
        area=ident,
        section=ident,
        seats=whole(1, MOST_SEATS),
        shape=one_of("round", "square", "bar", "booth"),
        x=_metres,
        y=_metres,
        width=_extent,
        height=_extent,
        turned=number(-360.0, 360.0, " degrees"),
    ),
    _block(
        "staff",
        "staff",
        plan.StaffMember,
        {"sections": "section"},
        id=ident,
        name=text,
        roles=some_of("server", "host", "dispatcher", "manager"),
        sections=idents,
    ),
    _block("drink", "drinks", plan.Drink, id=ident, name=text, lasts=duration, refill=flag),
    _block(
        "queue",
        "queues",
        plan.QueuePlan,
        id=ident,
        name=text,
        kind=one_of("tables", "vehicles", "desk"),
        desks=whole(1, MOST_DESKS),
    ),
    _block(
        "turn",
        "turns",
        plan.Turn,
        guests=one_of("1-2", "3-4", "5-6", "7+"),
        lasts=duration_within("5 min", "8 h"),
    ),
    _block(
        "route",
        "routes",
        plan.Route,
        {"queue": "queue"},
        id=ident,
        name=text,
        queue=ident,
        loop=duration,
        ride=duration,
        fare=text,
        stops=names,
    ),
    _block(
        "vehicle",
        "vehicles",
        plan.VehiclePlan,
        {"route": "route"},
        id=ident,
        route=ident,
        seats=whole(1, MOST_IN_A_VEHICLE),
    ),
    _block("zone", "zones", plan.Zone, id=ident, name=text),
    _block("asset", "assets", plan.AssetPlan, id=ident, name=text, life=life),
    _block(
        "hours",
        "hours",
        plan.OpenHours,
        days=some_of("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        opens=clock_time,
        closes=clock_time,
    ),
)
"""Every ``[[block]]`` but the standards, whose meaning belongs to ``cues``."""

VENUE_KEYS: dict[str, Reader] = {
    "id": ident,
    "name": text,
    "timezone": time_zone,
    "day_starts": clock_time,
    "standards": idents,
    "keep": number(0.5, 0.99),
    "printer": text,
    "reports": text,
    "exit_code": digits(FEWEST_DIGITS, MOST_DIGITS),
}
"""The keys of ``[venue]``; ``id`` and ``name`` must be there."""
