"""Glasses: how much was left when somebody came, and how long a glass had stood dry, as the desk believed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from desk_app.cues.standard import Standard
from desk_app.cues.timing import glass_lasts, level_now
from desk_app.facts import (
    CheckPaid,
    DrinkRefilled,
    DrinkServed,
    Fact,
    GlassSeen,
    PartyLeft,
    RefillDeclined,
    UnknownFact,
)
from desk_app.floor.state import Floor, Party
from desk_app.review.pages.rows import Row, Visit
from desk_app.review.reading.scene import Scene, minutes_between

_HOW: dict[type, str] = {
    DrinkServed: "served",
    DrinkRefilled: "refilled",
    GlassSeen: "seen",
    RefillDeclined: "declined",
    CheckPaid: "over",
    PartyLeft: "over",
}


class Touched(NamedTuple):
    """A glass as it was before somebody came."""

    seat: int
    drink: str
    since: datetime
    believed: float
    dry: float


def touched_by(fact: Fact | UnknownFact, floor: Floor, standards: tuple[Standard, ...]) -> list[Touched]:
    """Give the glasses that a fact is about, as they are before it. A party that has paid has no glass any more."""
    if type(fact) not in _HOW:
        return []
    party = floor.parties.get(fact.party)  # type: ignore[union-attr]
    if party is None or (isinstance(fact, PartyLeft) and party.stage == "paid"):
        return []
    seat: int | None = getattr(fact, "seat", None)
    seats = party.glasses if seat is None else [each for each in (seat,) if each in party.glasses]
    return [_touched(party, each, fact.at, floor, standards) for each in seats]


def _touched(party: Party, seat: int, at: datetime, floor: Floor, standards: tuple[Standard, ...]) -> Touched:
    glass = party.glasses[seat]
    lasts = glass_lasts(floor, glass, standards)
    dry = 0.0
    if lasts is not None and not glass.declined:
        dry = minutes_between(glass.since + max(lasts, timedelta()) * glass.level, at)
    return Touched(seat, glass.drink, glass.since, level_now(glass, lasts, at), dry)


def read_visits(scene: Scene, touched: list[Touched]) -> Iterator[Row]:
    """Give a row for each glass that this fact was about."""
    fact = scene.fact
    for glass in touched:
        yield Visit(
            **scene.row(fact.party),  # type: ignore[attr-defined]
            seat=glass.seat,
            drink=glass.drink,
            how="replaced" if getattr(fact, "drink", None) == glass.drink else _HOW[type(fact)],
            minutes=minutes_between(glass.since, fact.at),
            seen=getattr(fact, "level", None),
            believed=glass.believed,
            dry=glass.dry,
        )
