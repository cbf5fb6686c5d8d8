"""Facts as rows of cells: when, what, in words and in fields, one row for each, in the journal's order."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date
from functools import cache
from typing import Final

import msgspec

from desk_app.facts import CueRaised, Fact, GuestKnown, Retracted, UnknownFact, VenueAdopted, as_fields
from desk_app.floor.fold import apply
from desk_app.floor.fold_house import adopt
from desk_app.floor.plan import Venue
from desk_app.floor.state import Floor
from desk_app.floor.venue_faults import VenueFault
from desk_app.floor.venue_file import read_venue
from desk_app.review.days import Days
from desk_app.review.pages.cutting import NumberedFact, cut
from desk_app.review.pages.pages import counting
from desk_app.review.taking.cells import LONGEST, Cell, harmless, harmless_json, phone_words
from desk_app.review.telling.fact_words import fact_words
from desk_app.review.telling.names import staff_name

COLUMNS: Final = (
    "number",
    "day",
    "time",
    "kind",
    "words",
    "by",
    "party",
    "tables",
    "seat",
    "undone",
    "at",
    "id",
    "rest",
)
"""``day`` is the venue's business day and ``time`` that on its wall, ``at`` is UTC; ``words`` the fact as a sentence.

``undone``: 1 where a later fact took it back. ``rest`` holds the fields that have no column, as JSON; the text of a
plan is left out, and what no cell holds.
"""

DETAILS: Final = ("name", "phone", "notes")
"""A guest's details: columns of their own, and only where they were asked for."""

_OF_ALL: Final = {"kind", "id", "at", "by"}
_TOLD: Final = _OF_ALL | {"party", "table", "tables", "seat"}
_TOO_LONG: Final = {"toml", "sets"}

_encoder: Final = msgspec.json.Encoder()

DaySpan = tuple[date | None, date | None]
"""First and last business day, both included; None: no end on that side."""


def columns(with_names: bool) -> tuple[str, ...]:
    """Give what stands above the columns."""
    return COLUMNS + DETAILS if with_names else COLUMNS


def fact_rows(
    facts: Iterable[NumberedFact], since: int = 1, days: DaySpan = (None, None), *, with_names: bool
) -> Iterator[list[Cell]]:
    """Give a row for each fact on these days, from the number ``since`` on.

    ``facts`` are the journal's from its first on: words need the floor.
    """
    first, last = days
    teller = _Teller(with_names)
    for page in cut(facts):
        counted = {number for number, _ in counting(page)}
        teller.raised.clear()
        for number, fact in page:
            day = teller.days.day_of(fact.at)
            if number >= since and (first is None or first <= day) and (last is None or day <= last):
                undone = number not in counted and not isinstance(fact, Retracted)
                yield teller.row(number, fact, day, undone)
            if number in counted:
                teller.take(fact)


class _Teller:
    """The floor as it stood before each fact, and the cues that were raised."""

    def __init__(self, with_names: bool) -> None:
        self._with_names = with_names
        self._floor = Floor(venue=Venue(id="", name=""))
        self.days = Days(self._floor.venue)
        self.raised: dict[str, CueRaised] = {}

    def take(self, fact: Fact | UnknownFact) -> None:
        """Move on to after this fact. A plan that this version cannot read leaves the last that it could."""
        if not isinstance(fact, VenueAdopted):
            apply(self._floor, fact)
            if isinstance(fact, CueRaised):
                self.raised[fact.cue] = fact
            return
        try:
            venue = read_venue(fact.toml, fact.sets)
        except VenueFault:
            return
        adopt(self._floor, venue)
        self.days = Days(venue)

    def row(self, number: int, fact: Fact | UnknownFact, day: date, undone: bool) -> list[Cell]:
        tables = getattr(fact, "tables", None) or filter(None, (getattr(fact, "table", None),))
        row: list[Cell] = [
            number,
            day.isoformat(),
            self.days.local(fact.at).isoformat()[11:19],
            harmless(fact.kind),
            harmless(fact_words(fact, self._floor, self.raised)),
            harmless(staff_name(self._floor.venue, fact.by)) if fact.by is not None else None,
            _text(getattr(fact, "party", None)),
            _text("+".join(tables)),
            getattr(fact, "seat", None),
            1 if undone else None,
            f"{fact.at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z",
            harmless(fact.id),
            _rest(fact),
        ]
        return row + _details(fact) if self._with_names else row


def _text(text: str | None) -> str | None:
    return harmless(text) if text else None


def _details(fact: Fact | UnknownFact) -> list[Cell]:
    if not isinstance(fact, GuestKnown):
        return [None, None, None]
    return [_text(fact.name), phone_words(fact.phone) if fact.phone else None, _text(fact.notes)]


def _rest(fact: Fact | UnknownFact) -> str | None:
    """Give the fields that have no column. A fact of an unknown kind is told by its own bytes."""
    if isinstance(fact, GuestKnown):
        return None
    if isinstance(fact, UnknownFact):
        rest = {field: value for field, value in as_fields(fact).items() if field not in _OF_ALL}
    else:
        said = ((field.rstrip("_"), getattr(fact, field)) for field in _rest_of(type(fact)))
        rest = {field: value for field, value in said if value is not None}
    return _json(rest) if rest else None


def _json(fields: dict[str, object]) -> str:
    """Give fields as JSON that fits into a cell: the longest of them are left out of what would not."""
    while len(line := harmless_json(_encoder.encode(fields).decode())) > LONGEST:
        longest = max(fields, key=lambda field: len(_encoder.encode(fields[field])))
        fields = {field: value for field, value in fields.items() if field != longest}
    return line


@cache
def _rest_of(kind: type[Fact]) -> tuple[str, ...]:
    own = kind.__struct_fields__[len(Fact.__struct_fields__) :]
    return tuple(field for field in own if field not in _TOLD | _TOO_LONG)
