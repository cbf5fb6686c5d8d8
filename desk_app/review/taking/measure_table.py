"""Measures as tables of cells: all of a span, its moments of truth, its needs over time, and each measure by groups."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

import msgspec

from desk_app.review.measures import MEASURES, ROOMS, Measure
from desk_app.review.measures.figures import Value
from desk_app.review.measures.groups import GROUPS, Group, by
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.league import league
from desk_app.review.measures.over_time import over_time
from desk_app.review.pages.span import Span
from desk_app.review.taking.cells import Cell

COLUMNS: Final = (
    *("first_day", "last_day", "group", "part", "about", "measure", "id"),
    *("figure", "unit", "worst_tenth", "cases", "definition"),
)
"""One line for each measure of each part. ``group`` and ``part`` are "" for the whole span."""

BY: Final = ("standard", "server", "section", "area", "hour", "size", "queue", "route", "vehicle", "why", "day")
"""The groups that measures are taken apart by."""

GROUP_NAMES: Final = ("", *(GROUPS[name].name for name in BY))
"""What stands under ``group``, in the order of the lines."""

SHEETS: Final = 3 + len(BY)
"""At most so many tables there are."""

_MANY_PARTS: Final = ("standard", "day")


OF_ROW: Final = "of its row"


class Column(msgspec.Struct, frozen=True):
    """``unit`` is that of its numbers, "" for text, or that which its row names; ``note`` says what stands in it."""

    name: str
    unit: str = ""
    note: str = ""


class Table(msgspec.Struct, frozen=True):
    """A sheet. Cells are numbers, text from outside as it is, or None where there is nothing."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class _Part(msgspec.Struct, frozen=True):
    """A part of a span. ``hourly``: what measures come to that are told by the hour and not by its cases."""

    label: str
    span: Span
    fits: Callable[[Measure], bool]
    hourly: dict[str, Value]

    def take(self, measure: Measure) -> Value | None:
        """Give what a measure comes to here; None where there is no case of it."""
        if measure.id in self.hourly:
            return self.hourly[measure.id]
        return measure.take(self.span) if self.fits(measure) and len(measure.cases(self.span)) else None


def long_table(span: Span, labels: Labels, days: tuple[str, str]) -> Iterator[list[Cell]]:
    """Give the lines under ``COLUMNS``: the whole span first, then part by part. ``days`` are its first and last."""
    for room, measures in ROOMS.items():
        for measure in measures:
            yield [*days, "", "", room, *_line(measure, measure.take(span))]
    for name in BY:
        for part in _parts(span, GROUPS[name], labels):
            for room, measures in ROOMS.items():
                for measure in measures:
                    value = part.take(measure)
                    if value is not None:
                        yield [*days, GROUPS[name].name, part.label, room, *_line(measure, value)]


def tables(span: Span, labels: Labels, heard: Callable[[int], None] = lambda _: None) -> list[Table]:
    """Give the tables that have anything in them; that of all measures is always there, and the first.

    ``heard`` hears how many of ``SHEETS`` were looked at; what it raises ends it.
    """
    grouped = (_by(span, GROUPS[name], labels) for name in BY)
    found = [_all(span)]
    for looked_at, table in enumerate(chain((_moments(span, labels), _over_time(span, labels)), grouped), 2):
        heard(looked_at)
        found += [table] if table.rows else []
    return found


def _line(measure: Measure, value: Value) -> tuple[Cell, ...]:
    figure = _whole(measure, value.figure)
    return measure.name, measure.id, figure, measure.unit, value.worst_tenth, value.cases, measure.words


def _whole(measure: Measure, figure: float | None) -> Cell:
    """Give a count as the whole number that it is."""
    return round(figure) if figure is not None and measure.unit == "count" else figure


def _all(span: Span) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for room, measures in ROOMS.items():
        for measure in measures:
            name, _, figure, unit, worst, cases, words = _line(measure, measure.take(span))
            rows.append((room, name, figure, unit, worst, cases, words))
    columns = (
        *(Column("About"), Column("Measure"), Column("Figure", OF_ROW), Column("Unit")),
        *(Column("Worst tenth", OF_ROW), Column("Cases", "count"), Column("Definition")),
    )
    return Table("Measures", columns, tuple(rows))


def _moments(span: Span, labels: Labels) -> Table:
    columns = (
        Column("Standard"),
        Column("Needs", "count", "What guests needed by this standard."),
        Column("In time", "share", MEASURES["in_time_share"].words),
        Column("Asked first", "count", MEASURES["asked_first"].words),
        Column("Never answered", "count", MEASURES["never_answered"].words),
        Column("Median", "minutes", "Minutes from the clock's start to met before the guest asked, the median."),
        Column("Worst tenth", "minutes", "Nine tenths of what was met before the guest asked took at most so many."),
        Column("Due after", "minutes", "The median of the minutes after which it was due."),
        Column("Late after", "minutes", "The median of the minutes after which it was late."),
        Column("Level on arrival", "level", "What was left in the glass, the median."),
    )
    rows = tuple(
        (
            *(each.name, each.needs, each.in_time_share, each.asked_first, each.never_answered),
            *(each.minutes.figure, each.minutes.worst_tenth, each.due, each.late),
            each.level.figure if each.level else None,
        )
        for each in league(span, labels)
    )
    return Table("Moments of truth", columns, rows)


def _over_time(span: Span, labels: Labels) -> Table:
    columns = (
        Column("From", "", "The venue's own time."),
        Column("Met before asked", "count", MEASURES["met_first"].words),
        Column("Asked first", "count", MEASURES["asked_first"].words),
        Column("Never answered", "count", MEASURES["never_answered"].words),
    )
    rows = tuple(
        (f"{labels.days.local(each.begins):%Y-%m-%d %H:%M}", each.met_first, each.asked_first, each.never_answered)
        for each in over_time(span, labels.days).stretches
    )
    return Table("Needs over time", columns, rows)


def _by(span: Span, group: Group, labels: Labels) -> Table:
    """Give the measures that any part has a case of: a part a line where there can be many, else a part a column."""
    parts = _parts(span, group, labels)
    taken = {each: [_figure(each, part) for part in parts] for each in MEASURES.values()}
    fitting = [each for each in MEASURES.values() if any(figure is not None for figure in taken[each])]
    name = f"By {group.name.lower()}"
    if group.id in _MANY_PARTS:
        columns = (Column(group.name), *(Column(each.name, each.unit, each.words) for each in fitting))
        lines = zip(*(taken[each] for each in fitting), strict=True)
        return Table(name, columns, tuple((part.label, *line) for part, line in zip(parts, lines, strict=True)))
    columns = (Column("Measure"), Column("Unit"), *(Column(part.label, OF_ROW) for part in parts))
    rows = tuple((each.name, each.unit, *taken[each]) for each in fitting)
    return Table(name, columns, rows)


def _figure(measure: Measure, part: _Part) -> Cell:
    value = part.take(measure)
    return _whole(measure, value.figure) if value is not None else None


def _parts(span: Span, group: Group, labels: Labels) -> list[_Part]:
    """Give the parts of a group; none where nothing in the span tells one from another."""
    fits = {measure.id: group.fits(measure, span) for measure in MEASURES.values()}
    keys = {key for measure in MEASURES.values() if fits[measure.id] for key in _keys(measure, span, group)}
    hourly = [measure for measure in MEASURES.values() if measure.hourly is not None and group.id == "hour"]
    by_hour: dict[int, dict[str, Value]] = {}
    for measure in hourly:
        for hour in by(span, measure, group, labels):
            by_hour.setdefault(hour.key, {})[measure.id] = hour.value
    keys |= by_hour.keys()
    if not keys - {0} or (group.id == "day" and len(keys) == 1):
        return []
    ordered = sorted(keys, key=lambda key: group.order(key, span, labels))
    return [
        _Part(group.label(key, span, labels), group.part(span, key), lambda each: fits[each.id], by_hour.get(key, {}))
        for key in ordered
    ]


def _keys(measure: Measure, span: Span, group: Group) -> set[int]:
    return set(group.keys(measure.cases(span)).tolist()) - {-1}
