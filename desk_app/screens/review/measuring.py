"""Every measure of a span as lines, in the thread of the shelf."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue
from desk_app.review.measures import ROOMS, Measure
from desk_app.review.measures.groups import GROUPS, Group, Part, by
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.words import NOTHING, figure_words, value_words
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.screens.reading_thread import Progress
from desk_app.screens.review.evidence import Behind
from desk_app.screens.review.measures import Measured
from desk_app.screens.review.reading import span_of
from desk_app.screens.review.rows import MeasureRow
from desk_app.screens.review.spans import Choice

translate = QCoreApplication.translate

WHOLE: Final = 0
"""The key of the one column where nothing is taken apart."""

Parts = dict[str, list[Part]]


def measured(choice: Choice, group: str, venue: Venue, shelf: Shelf, go_on: Progress) -> Measured | None:
    """Take every measure that has cases; None where it was stopped."""
    span, labels = span_of(choice, shelf), Labels(venue)
    taken: Parts = {}
    measures = [measure for room in ROOMS.values() for measure in room]
    for done, measure in enumerate(measures):
        taken[measure.id] = by(span, measure, GROUPS[group], labels) if group else _whole(measure, span)
        if not go_on(done, len(measures)):
            return None
    keys = _columns(taken, GROUPS[group], span, labels) if group else {WHOLE: ""}
    rows, behind = _lines(taken, list(keys))
    return Measured(tuple(keys.values()), rows, behind)


def _whole(measure: Measure, span: Span) -> list[Part]:
    return [Part(WHOLE, "", measure.take(span), measure.cases(span))]


def _columns(taken: Parts, group: Group, span: Span, labels: Labels) -> dict[int, str]:
    """Give the parts that any measure has, in their order."""
    found = {part.key: part.label for parts in taken.values() for part in parts if part.cases and part.key >= 0}
    return {key: found[key] for key in sorted(found, key=lambda key: group.order(key, span, labels))}


def _lines(taken: Parts, keys: Sequence[int]) -> tuple[list[MeasureRow], dict[tuple[str, int], Behind]]:
    rows: list[MeasureRow] = []
    behind: dict[tuple[str, int], Behind] = {}
    for name, room in ROOMS.items():
        lines = [_line(measure, taken[measure.id], keys, behind) for measure in room]
        told = [line for line in lines if any(value not in (NOTHING, "0") for value in line.values)]
        if told:
            rows += [MeasureRow(key=f"room:{name}", name=name, meaning="", values=(), head=True), *told]
    return rows, behind


def _line(
    measure: Measure, parts: Sequence[Part], keys: Sequence[int], behind: dict[tuple[str, int], Behind]
) -> MeasureRow:
    found = {part.key: part for part in parts}
    for column, key in enumerate(keys):
        if key in found:
            behind[measure.id, column] = _cases_of(found[key])
    values = tuple(_value(measure, found.get(key), len(keys) == 1) for key in keys)
    return MeasureRow(key=measure.id, name=measure.name, meaning=measure.words, values=values)


def _value(measure: Measure, part: Part | None, alone: bool) -> str:
    """Give the worst tenth as well where there is room for it."""
    if part is None:
        return "0" if measure.unit == "count" else NOTHING
    return value_words(measure, part.value) if alone else figure_words(part.value.figure, measure.unit)


def _cases_of(part: Part) -> Behind:
    return lambda: part.cases
