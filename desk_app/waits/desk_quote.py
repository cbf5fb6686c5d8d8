"""How long until a desk is free: each server's remaining time drawn, the line ahead given to whoever is free first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from desk_app.waits.chance import outlooks_of, remaining
from desk_app.waits.outlook import Outlook
from desk_app.waits.services import ServiceTimes

if TYPE_CHECKING:
    from desk_app.waits.chance import Array

DRAWS: Final = 256
ENOUGH: Final = 40
"""Services seen, from which on they are drawn from as they were, whatever their shape."""


def quote_desk(
    servers: Sequence[float | None], parties: int, service: ServiceTimes, seed: int, draws: int = DRAWS
) -> tuple[Outlook, ...]:
    """Give the outlooks of a line of ``parties`` that are not yet served, first in line first.

    ``servers``: for each desk that is open, the minutes its party has been there, or None where it is free. Outlooks
    are empty where no desk is open. Same arguments, same outlooks.
    """
    if not servers:
        return (Outlook(()),) * parties
    rng = np.random.default_rng(seed)
    busy = np.array([elapsed is not None for elapsed in servers])
    free_at = np.where(busy, draw_services(service, rng, [elapsed or 0.0 for elapsed in servers], draws), 0.0)
    lasts = draw_services(service, rng, [0.0] * parties, draws)
    rows, waits = np.arange(draws), np.empty((parties, draws))
    for party in range(parties):
        first = free_at.argmin(axis=1)
        waits[party] = free_at[rows, first]
        free_at[rows, first] += lasts[:, party]
    return outlooks_of(waits)


def draw_services(service: ServiceTimes, rng: np.random.Generator, elapsed: Sequence[float], draws: int) -> "Array":
    """Draw what is left of services that have lasted ``elapsed``: draws × services, minutes."""
    uniform = rng.random((draws, len(elapsed)))
    if len(service.seen) < ENOUGH:
        usual, count = service.usual, len(elapsed)
        return remaining([usual.median] * count, [usual.spread] * count, elapsed, uniform)
    ordered = np.sort(np.array(service.seen))
    # A service longer than any before is taken to be in its last moments.
    first = np.minimum(np.searchsorted(ordered, elapsed, side="right"), len(ordered) - 1)
    place = first + uniform * (len(ordered) - first)
    left: Array = np.maximum(ordered[place.astype(np.intp)] - np.asarray(elapsed), 0.0)
    return left
