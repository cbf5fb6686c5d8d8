"""What is taken away: facts, measures or the report of a span, written into a stream in the form that was asked for."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import BinaryIO, Final, NamedTuple

from desk_app.bootstrap.asking import Form, NothingToTake, OfDays
from desk_app.floor.plan import Venue
from desk_app.journal.faults import Stopped
from desk_app.review.measures.labels import Labels
from desk_app.review.pages.cutting import NumberedFact
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.review.ports import Facts, GoOn, PageHead, to_the_end
from desk_app.review.taking.cells import Cell, harmless

_HEAR_EVERY: Final = 2_000
"""Facts that are written before it is asked again whether to go on."""
_HEAR_LINES: Final = 200
"""The same of lines with measures."""


class Chosen(NamedTuple):
    """The pages that a span stands on, what of them counts, and its first and last day."""

    heads: Sequence[PageHead]
    span: Span
    days: tuple[date, date]


def newest_shift(shelf: Shelf) -> Chosen:
    """Give the shift that goes on, or else the last one. Raises NothingToTake."""
    heads = [head for head in shelf.heads if head.opened is not None] or shelf.heads
    if not heads:
        raise NothingToTake("Nothing has happened in this house yet.")
    return of_page(shelf, heads[-1])


def of_page(shelf: Shelf, head: PageHead) -> Chosen:
    """Give one shift."""
    return Chosen([head], shelf.of([head]), (_day(head.first_day), _day(head.last_day)))


def of_days(shelf: Shelf, days: OfDays) -> Chosen:
    """Give what happened on these days. Raises NothingToTake."""
    first, last = days.first or date.min, days.last or date.max
    heads = [head for head in shelf.heads if _day(head.first_day) <= last and first <= _day(head.last_day)]
    if not heads:
        raise NothingToTake(nothing_on(days))
    first, last = max(first, _day(heads[0].first_day)), min(last, max(_day(head.last_day) for head in heads))
    return Chosen(heads, shelf.span(first, last), (first, last))


def nothing_on(days: OfDays) -> str:
    """Say that nothing happened then."""
    if days.first is not None and days.first == days.last:
        return f"Nothing happened on {days.first}."
    since = f" from {days.first}" if days.first else ""
    until = f" {'to' if days.first else 'until'} {days.last}" if days.last else ""
    return f"Nothing happened{since}{until}."


def still_wanted(go_on: GoOn, done: int, of: int) -> None:
    """Tell how much is done. Raises Stopped where nobody wants the rest."""
    if not go_on(done, of):
        raise Stopped("Stopped: nothing was written.")


def write_facts(
    stream: BinaryIO, facts: Facts, numbers: tuple[int, int], days: OfDays, *, with_names: bool, go_on: GoOn
) -> int:
    """Write the facts with these numbers that are of these days as CSV, and give how many. Raises Stopped."""
    from desk_app.outreach.csv_file import write_csv
    from desk_app.review.taking.fact_table import columns, fact_rows

    heard = _heard(facts.read(0, numbers[1]), numbers[1], go_on)
    return write_csv(stream, columns(with_names), fact_rows(heard, numbers[0], days, with_names=with_names))


def _heard(facts: Iterator[NumberedFact], last: int, go_on: GoOn) -> Iterator[NumberedFact]:
    for numbered in facts:
        if numbered[0] % _HEAR_EVERY == 0:
            still_wanted(go_on, numbered[0], last)
        yield numbered


def write_measures(
    stream: BinaryIO, form: Form, chosen: Chosen, venue: Venue, now: datetime, go_on: GoOn = to_the_end
) -> int:
    """Write measures as CSV or as a workbook, and give how many lines or sheets. Raises Stopped."""
    from desk_app.review.taking.measure_table import COLUMNS, SHEETS, long_table, tables

    labels = Labels(venue)
    if form == "csv":
        from desk_app.outreach.csv_file import write_csv

        first, last = (day.isoformat() for day in chosen.days)
        lines = _lines_heard(long_table(chosen.span, labels, (first, last)), go_on)
        return write_csv(stream, COLUMNS, map(_harmless, lines))
    from desk_app.outreach.xlsx_file import workbook
    from desk_app.review.taking.report import span_words

    def heard(done: int) -> None:
        still_wanted(go_on, done, 2 * SHEETS)

    sheets = tables(chosen.span, labels, heard)
    stream.write(workbook(sheets, venue.name, span_words(chosen.days), now, lambda done: heard(SHEETS + done)))
    return len(sheets)


def write_report(stream: BinaryIO, shelf: Shelf, chosen: Chosen, now: datetime, go_on: GoOn = to_the_end) -> int:
    """Write the report of a span as PDF, and give how many pages. Needs a QGuiApplication for its fonts.

    Raises Stopped.
    """
    from desk_app.outreach.report_pdf import printed
    from desk_app.review.taking.report import report

    told = report(shelf, chosen.heads, chosen.span, chosen.days, now)
    document, pages = printed(told, lambda drawn, of: still_wanted(go_on, drawn, of))
    stream.write(document)
    return pages


def _lines_heard(lines: Iterator[list[Cell]], go_on: GoOn) -> Iterator[list[Cell]]:
    """Give the lines; how many of the groups are done is told on the way."""
    from desk_app.review.taking.measure_table import COLUMNS, GROUP_NAMES

    group = COLUMNS.index("group")
    for number, line in enumerate(lines):
        if number % _HEAR_LINES == 0:
            still_wanted(go_on, GROUP_NAMES.index(line[group]), len(GROUP_NAMES))
        yield line


def _harmless(row: Sequence[Cell]) -> list[Cell]:
    return [harmless(cell) if isinstance(cell, str) else cell for cell in row]


def _day(ordinal: int) -> date:
    return date.fromordinal(ordinal)
