"""The rows of the table sheet: its steps, its seats with their glasses, the drinks to serve."""

from collections.abc import Callable
from datetime import datetime

from desk_app.floor.state import Floor, Party
from desk_app.screens.clock import to_ms
from desk_app.screens.floor.steps import Step
from desk_app.screens.floor.table_rows import GlassLasts
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows


class StepRow(Row, frozen=True, kw_only=True):
    words: str
    glyph: str


@for_qml
class StepRows(Rows[StepRow]):
    """Steps of one table, each one tap."""

    kind = StepRow


class SeatRow(Row, frozen=True, kw_only=True):
    """One seat. ``drink`` is "" where no glass stands; ``level`` at ``since`` (ms), ``lasts`` ms from full to empty."""

    seat: int
    drink: str
    drink_name: str
    level: float
    since: float
    lasts: float
    urgency: str
    declined: bool


@for_qml
class SeatRows(Rows[SeatRow]):
    """The seats of one party."""

    kind = SeatRow


class DrinkRow(Row, frozen=True, kw_only=True):
    name: str
    out: bool


@for_qml
class DrinkRows(Rows[DrinkRow]):
    """The venue's drinks, in its order."""

    kind = DrinkRow


def derive_steps(steps: list[Step], *, likely: bool) -> list[StepRow]:
    """Give the steps that come first, or all the others."""
    return [StepRow(key=step.key, words=step.words, glyph=step.glyph) for step in steps if step.likely is likely]


def derive_seats(
    floor: Floor, party: Party | None, lasts: GlassLasts, urgency: Callable[[str, int], str]
) -> list[SeatRow]:
    """Give a row for each seat that may have a glass: every cover, and every glass beyond them."""
    if party is None:
        return []
    seats = sorted(set(range(1, party.size + 1)) | set(party.glasses))
    return [_seat(floor, party, seat, lasts, urgency) for seat in seats]


def derive_drinks(floor: Floor) -> list[DrinkRow]:
    """Give the drinks; what is out says so."""
    return [DrinkRow(key=drink.id, name=drink.name, out=drink.id in floor.out) for drink in floor.venue.drinks.values()]


def ms_or_none(moment: datetime | None) -> float:
    """Give a moment as ms since 1970 UTC, 0 where there is none."""
    return to_ms(moment) if moment else 0.0


def _seat(floor: Floor, party: Party, seat: int, lasts: GlassLasts, urgency: Callable[[str, int], str]) -> SeatRow:
    glass = party.glasses.get(seat)
    if glass is None:
        return SeatRow(
            key=str(seat),
            seat=seat,
            drink="",
            drink_name="",
            level=0.0,
            since=0.0,
            lasts=0.0,
            urgency="",
            declined=False,
        )
    plan = floor.venue.drinks.get(glass.drink)
    return SeatRow(
        key=str(seat),
        seat=seat,
        drink=glass.drink,
        drink_name=plan.name if plan else glass.drink,
        level=glass.level,
        since=to_ms(glass.since),
        lasts=lasts(party.id, seat).total_seconds() * 1000.0,
        urgency=urgency(party.id, seat),
        declined=glass.declined,
    )
