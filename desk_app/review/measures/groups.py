"""Groups: a measure taken apart by standard, server, section, area, hour, party size and more."""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from desk_app.review.measures.figures import Value
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.measure import Measure
from desk_app.review.pages.cases import Cases, FactNumbers
from desk_app.review.pages.span import Span

SIZES: Final = ("1–2", "3–4", "5–6", "7+")
_SIZES_FROM: Final = np.array((1, 3, 5, 7))

Keys = NDArray[np.integer]


class Group(msgspec.Struct, frozen=True):
    """``fields``: the first of them that a row has says its part. ``without`` is what a part of no word is called.

    ``only`` is the one measure that is taken by this, "" where any may be.
    """

    id: str
    name: str
    fields: tuple[str, ...]
    without: str = ""
    only: str = ""

    def fits(self, measure: Measure, span: Span) -> bool:
        """Tell whether a measure can be taken of a part of a span by this."""
        if self.only and measure.id != self.only:
            return False
        if measure.within is not None:
            return self.id in measure.within
        return any(field in span.cases(measure.kind).fields for field in self.fields)

    def keys(self, cases: Cases) -> Keys:
        """Give for each case the key of its part; -1 where this kind of row has none."""
        field = next((field for field in self.fields if field in cases.fields), None)
        if field is None:
            return np.full(len(cases), -1)
        return np.searchsorted(_SIZES_FROM, cases[field], side="right") if self.id == "size" else cases[field]

    def part(self, span: Span, key: int) -> Span:
        """Give that part of a span: of every kind of row."""
        return span.where(lambda cases: np.asarray(self.keys(cases) == key))

    def label(self, key: int, span: Span, labels: Labels) -> str:
        """Give what the part of this key is called."""
        if self.id in _LABELS:
            return _LABELS[self.id](key)
        return labels.name(self.fields[0], span.lexicon.word(key)) if key else self.without

    def order(self, key: int, span: Span, labels: Labels) -> tuple[int, str]:
        """Give what parts are sorted by: as the plan tells them, the hours as the business day runs."""
        if self.id == "hour":
            return (key - labels.days.first_hour) % 24, ""
        if self.id in _LABELS:
            return key or 99, ""
        word = span.lexicon.word(key)
        return (labels.rank(self.fields[0], word) if key else 1 << 30), word


class Part(NamedTuple):
    """One part of a measure: what it is called, what it comes to, and the rows of it."""

    key: int
    label: str
    value: Value
    cases: Cases

    def evidence(self) -> FactNumbers:
        """Give the numbers of the facts behind it, in order."""
        return self.cases.facts()


def by(span: Span, measure: Measure, group: Group, labels: Labels) -> list[Part]:
    """Take a measure apart; nothing where it cannot be taken by this.

    Every case is in one part, but for a measure that is ``hourly`` taken by the hour.
    """
    if group.id == "hour" and measure.hourly is not None:
        hours = measure.hourly(measure.cases(span), span, labels.days)
        hours.sort(key=lambda each: group.order(each.hour, span, labels))
        return [Part(each.hour, group.label(each.hour, span, labels), each.value, each.cases) for each in hours]
    if not group.fits(measure, span):
        return []
    keys = np.unique(group.keys(measure.cases(span))).tolist()
    parts = []
    for key in sorted(keys, key=lambda key: group.order(key, span, labels)):
        part = group.part(span, key)
        parts.append(Part(key, group.label(key, span, labels), measure.take(part), measure.cases(part)))
    return parts


def _size_label(key: int) -> str:
    return SIZES[key - 1] if key else "No party"


def _day_label(key: int) -> str:
    day = date.fromordinal(key)
    return f"{day:%A} {day.day} {day:%B}"


_LABELS: Final[dict[str, Callable[[int], str]]] = {
    "hour": lambda key: f"{key:02}:00",
    "size": _size_label,
    "day": _day_label,
}

GROUPS: Final[dict[str, Group]] = {
    group.id: group
    for group in (
        Group("standard", "Standard", ("standard",), "No standard"),
        Group("server", "Server", ("staff", "server"), "Nobody by name"),
        Group("section", "Section", ("section",), "No section"),
        Group("area", "Area", ("area",), "Not at a table"),
        Group("hour", "Hour", ("hour",)),
        Group("size", "Party size", ("size",)),
        Group("queue", "Queue", ("queue",), "No queue"),
        Group("route", "Route", ("route",), "No route"),
        Group("vehicle", "Vehicle", ("vehicle",), "No vehicle"),
        Group("table", "Table", ("table",), "No table"),
        Group("why", "Reason", ("why",), "No reason", only="dismissed"),
        Group("day", "Day", ("day",)),
    )
}
"""Every group by its id."""
