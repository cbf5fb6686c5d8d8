"""How long a party of a size has its table, before any log has taught better: as the venue file says, or the trade."""

from datetime import timedelta
from typing import Final

from desk_app.floor.plan import Venue

SIZES: Final = ((2, "1-2"), (4, "3-4"), (6, "5-6"))
"""Up to this many guests, and how a venue file names parties of that size."""

LARGEST: Final = "7+"

TRADE_TURNS: Final = {"1-2": 55.0, "3-4": 75.0, "5-6": 96.0, LARGEST: 120.0}
"""Median minutes from seated to gone, as the trade has them."""


def size_named(size: int) -> str:
    """Give what a venue file calls a party of this size."""
    return next((name for most, name in SIZES if size <= most), LARGEST)


def usual_turn(venue: Venue, size: int) -> timedelta:
    """Give how long a party of this size usually has its table."""
    name = size_named(size)
    turn = venue.turns.get(name)
    return turn.lasts if turn is not None else timedelta(minutes=TRADE_TURNS[name])
