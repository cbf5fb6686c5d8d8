"""What the desk believes of a time it was never told: how long a glass lasts, and what is left in it now."""

from datetime import datetime, timedelta

from desk_app.cues.standard import Learned, Standard
from desk_app.floor.state import Floor, Glass


def glass_lasts(floor: Floor, glass: Glass, standards: tuple[Standard, ...]) -> timedelta | None:
    """Give the time from full to empty: the drink's first guess, else the fallback of the standard for such glasses."""
    drink = floor.venue.drinks.get(glass.drink)
    if drink is not None and drink.lasts is not None:
        return drink.lasts
    known = {"drink": glass.drink, "refill": drink.refill if drink else False, "out": glass.drink in floor.out}
    for standard in standards:
        due = standard.due
        if standard.per != "glass" or (standard.when is not None and not standard.when.holds(known)):
            continue
        if isinstance(due, Learned) and due.at_level is not None:
            return due.otherwise / (1.0 - due.at_level)
    return None


def level_now(glass: Glass, lasts: timedelta | None, now: datetime) -> float:
    """Give what is believed to be left in the glass, 0 empty to 1 full. Who wants no more drinks up what is there."""
    if lasts is None:
        return glass.level
    return max(0.0, min(1.0, glass.level - max(now - glass.since, timedelta()) / lasts))


def time_to_level(lasts: timedelta, from_level: float, to_level: float) -> timedelta:
    """Give how long a glass that lasts ``lasts`` takes from one level to a lower one; nothing if it is there."""
    return max(timedelta(), lasts * (from_level - to_level))
