"""What the desk believed of glasses, in words, when somebody came to them or a guest asked."""

from datetime import datetime

from desk_app.cues.timing import glass_lasts, level_now
from desk_app.facts import DrinkRefilled, Fact, GlassSeen, GuestAsked, RefillDeclined, UnknownFact
from desk_app.floor.state import Glass
from desk_app.house.house import House
from desk_app.review.reading.scene import minutes_between
from desk_app.review.telling.names import level_words

_EMPTY = 0.0


def believed_words(fact: Fact | UnknownFact, house: House) -> str:
    """Give what was believed, before the fact, of the glasses that it is about; "" where it is about none."""
    if not isinstance(fact, DrinkRefilled | GlassSeen | RefillDeclined | GuestAsked):
        return ""
    if isinstance(fact, GuestAsked) and fact.about != "refill":
        return ""
    party = house.floor.parties.get(fact.party)
    glasses = party.glasses if party is not None else {}
    seats = sorted(glasses) if fact.seat is None else [seat for seat in (fact.seat,) if seat in glasses]
    said = [f"seat {seat}: {_one(glasses[seat], house, fact.at)}" for seat in seats]
    return "believed " + ", ".join(said) if said else ""


def _one(glass: Glass, house: House, now: datetime) -> str:
    lasts = glass_lasts(house.floor, glass, tuple(house.engine.standards.values()))
    level = level_now(glass, lasts, now)
    if lasts is None or level > _EMPTY or glass.declined:
        return level_words(level)
    dry = minutes_between(glass.since + lasts * glass.level, now)
    return f"empty for {round(dry)} min" if dry >= 1 else "empty"
