"""The headline measures of a span beside those of earlier ones, as lines, in the thread of the shelf."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue
from desk_app.review.measures.compare import Compared, alike, compare
from desk_app.review.measures.words import figure_words
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.screens.review.compare import Beside
from desk_app.screens.review.reading import span_of
from desk_app.screens.review.rows import CompareRow
from desk_app.screens.review.spans import Choice, choices, date_words

translate = QCoreApplication.translate


def beside(choice: Choice, venue: Venue, shelf: Shelf) -> Beside:
    """Read the spans that were like this one, and put its measures beside theirs."""
    found = _alike(choice, venue, shelf)
    if not found:
        return Beside(translate("review", "No earlier one like it was kept. It will be compared with the next."), [])
    days = ", ".join(date_words(day, "d MMMM") for day, _ in reversed(found))
    words = translate("review", "Beside those of {days}. What is marked lies outside all of them.").format(days=days)
    rows = [_row(each) for each in compare(span_of(choice, shelf), [span for _, span in found])]
    return Beside(words, rows)


def _alike(choice: Choice, venue: Venue, shelf: Shelf) -> list[tuple[date, Span]]:
    """Give the first day of each, newest first; a shift is like those that are named as it is: lunches like lunches."""
    days = alike(choice.first.toordinal(), choice.last.toordinal(), shelf.heads)
    spans = [(date.fromordinal(first), date.fromordinal(last)) for first, last in days]
    if not choice.page:
        return [(first, shelf.span(first, last)) for first, last in spans]
    shifts = [each for each in choices("shift", shelf.heads, venue) if each.service == choice.service]
    pages = {each.first: each for each in shifts}
    return [(first, span_of(pages[first], shelf)) for first, _ in spans if first in pages]


def _row(compared: Compared) -> CompareRow:
    measure = compared.measure
    figures = [figure_words(value.figure, measure.unit) for value in reversed(compared.before)]
    usual = figure_words(compared.usual, measure.unit)
    return CompareRow(
        key=measure.id,
        name=measure.name,
        meaning=measure.words,
        now=figure_words(compared.now.figure, measure.unit),
        usual=usual,
        others=translate("review", "usually {usual}: {all}").format(usual=usual, all=",  ".join(figures)),
        outside="" if not compared.outside else {True: "good", False: "bad", None: "other"}[compared.good],
    )
