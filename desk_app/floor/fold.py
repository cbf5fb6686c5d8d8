"""Facts into the floor. ``apply`` never refuses: a fact has happened, and says what it changed."""

from collections.abc import Callable
from typing import Any

from desk_app.facts import Fact, UnknownFact
from desk_app.floor import fold_house, fold_service, fold_tables, fold_vehicles, fold_waiting
from desk_app.floor.state import NOTHING, Changed, Floor

_STEPS: dict[type, Callable[[Floor, Any], Changed]] = {
    **fold_house.STEPS,
    **fold_tables.STEPS,
    **fold_service.STEPS,
    **fold_waiting.STEPS,
    **fold_vehicles.STEPS,
}


def apply(floor: Floor, fact: Fact | UnknownFact) -> Changed:
    """Fold one fact into the floor, in place, and tell what changed. A kind the floor does not show changes nothing."""
    step = _STEPS.get(type(fact))
    return step(floor, fact) if step is not None else NOTHING
