"""Facts of busy evenings, the same at every call: what the fold, the engine and the journal are measured with."""

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desk_app import facts
from desk_app.facts import Fact
from desk_app.floor.plan import Venue
from desk_app.floor.venue_file import read_venue

VENUES = Path(__file__).parents[2] / "resources" / "venues"
SETS = {path.stem: path.read_text("utf-8") for path in sorted((VENUES / "standards").glob("*.toml"))}
PLAN = (VENUES / "brasserie.toml").read_text("utf-8")
FIRST = datetime(2024, 1, 1, 17, tzinfo=UTC)
PARTIES_IN_A_SHIFT = 120
SECOND = timedelta(seconds=1)


def venue() -> Venue:
    return read_venue(PLAN, SETS)


def adopted() -> Fact:
    return facts.VenueAdopted(id="plan", at=FIRST - SECOND, toml=PLAN, sets=SETS)


def evenings(how_many_facts: int) -> Iterator[Fact]:
    """Give that many facts of shift after shift: parties at sixty tables, drinks, courses, checks."""
    count = itertools.count()
    tables = list(venue().tables)
    shifts = itertools.count()
    return itertools.islice((fact for day in shifts for fact in _shift(day, tables, count)), how_many_facts)


def _shift(day: int, tables: list[str], count: Iterator[int]) -> Iterator[Fact]:
    opens = FIRST + timedelta(days=day)
    moments = (opens + SECOND * number for number in itertools.count())

    def happens(kind: type[Fact], **fields: Any) -> Fact:
        return kind(id=f"{next(count):012d}", at=next(moments), by="s1", device="tablet", **fields)

    yield happens(facts.ShiftOpened)
    for wave in range(PARTIES_IN_A_SHIFT // len(tables)):
        turns = [_turn(f"d{day}w{wave}t{table}", table, happens) for table in tables]
        for steps in itertools.zip_longest(*turns):
            yield from (step for step in steps if step is not None)
    yield happens(facts.ShiftClosed)


def _turn(party: str, table: str, happens: Any) -> Iterator[Fact]:
    """Thirty-odd facts of one party at one table."""
    at = {"party": party, "table": table}
    yield happens(facts.PartySeated, party=party, tables=(table,), size=3)
    yield happens(facts.PartyGreeted, **at)
    yield happens(facts.OrderTaken, **at, of="drinks")
    for seat in (1, 2, 3):
        yield happens(facts.DrinkServed, **at, seat=seat, drink="still")
    yield happens(facts.OrderTaken, **at, of="food")
    for course in ("starters", "mains", "dessert"):
        yield happens(facts.CourseServed, **at, course=course)
        yield happens(facts.CheckedBack, **at, found="happy")
        for seat in (1, 2, 3):
            yield happens(facts.GlassSeen, **at, seat=seat, level=0.5)
            yield happens(facts.DrinkRefilled, **at, seat=seat, level=0.25)
        yield happens(facts.CourseCleared, **at, course=course)
    yield happens(facts.GuestAsked, **at, about="check")
    yield happens(facts.CheckPresented, **at)
    yield happens(facts.CheckPaid, **at)
    yield happens(facts.PartyLeft, party=party, tables=(table,))
    yield happens(facts.TableReset, table=table)
