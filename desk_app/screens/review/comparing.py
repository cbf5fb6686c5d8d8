"""The headline measures of a span beside those of earlier ones, as lines, in the thread of the shelf."""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue
from desk_app.review.days import Days
from desk_app.review.measures.compare import ENOUGH, MOST, Compared, alike, compare, open_on, shifts_alike
from desk_app.review.measures.words import NOTHING, figure_words
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.screens.review.compare import Beside
from desk_app.screens.review.evidence import Behind
from desk_app.screens.review.left import goes_on
from desk_app.screens.review.reading import span_of
from desk_app.screens.review.rows import CompareRow
from desk_app.screens.review.spans import Choice, choices, date_words, shift_choice

translate = QCoreApplication.translate


class Earlier(msgspec.Struct, frozen=True):
    """``words`` name it in a sentence, ``head`` above its column."""

    words: str
    head: str
    span: Span


def beside(choice: Choice, venue: Venue, shelf: Shelf, now: datetime) -> Beside:
    """Read the spans that were like this one, and put its measures beside theirs, as it stands at ``now``, UTC."""
    found = list(reversed(_like(choice, venue, shelf)))
    if not found:
        return Beside(translate("review", "No earlier one like it was kept. It will be compared with the next."))
    span, spans = span_of(choice, shelf), [each.span for each in found]
    part = _goes_on(choice, venue, shelf, now)
    compared = compare(span, spans[::-1], goes_on=part)
    columns = (*(each.head for each in found), _head(choice))
    behind = {
        (each.measure.id, column): _behind(each, of) for each in compared for column, of in enumerate((*spans, span))
    }
    return Beside(_words(found, part), columns, tuple(map(_row, compared)), behind)


def _goes_on(choice: Choice, venue: Venue, shelf: Shelf, now: datetime) -> bool:
    """Tell whether the shift is still open, or the last of the days not past."""
    return goes_on(choice, shelf) if choice.page else choice.last >= Days(venue).day_of(now)


def _words(found: Sequence[Earlier], part: bool) -> str:
    """Say what it stands beside, and what the marks mean; ``part``: what is counted of it is not all of it yet."""
    words = translate("review", "Beside {spans}.").format(spans=", ".join(each.words for each in found))
    if len(found) < ENOUGH:
        return translate("review", "{beside} That is too few to tell what is out of the ordinary.").format(beside=words)
    if part:
        return translate(
            "review",
            "{beside} What is marked lies outside all of them. This one is not over: no count of it is marked.",
        ).format(beside=words)
    return translate("review", "{beside} What is marked lies outside all of them.").format(beside=words)


def _like(choice: Choice, venue: Venue, shelf: Shelf) -> list[Earlier]:
    """Give the last four, newest first: of a shift those opened at its time of its weekday, lunches beside lunches."""
    if choice.page:
        shift = next(head for head in shelf.heads if head.first == choice.page)
        like = shifts_alike(shift, shelf.heads, Days(venue))
        return [_earlier(shift_choice(head, venue), shelf) for head in like]
    if choice.unit in ("week", "month"):
        before = [each for each in choices(choice.unit, shelf.heads, venue) if each.first < choice.first]
        return [_earlier(each, shelf) for each in before[:MOST]]
    days = alike(choice.first.toordinal(), choice.last.toordinal(), open_on(shelf.heads, Days(venue)))
    spans = [(date.fromordinal(first), date.fromordinal(last)) for first, last in days]
    return [_earlier(msgspec.structs.replace(choice, first=first, last=last), shelf) for first, last in spans]


def _earlier(choice: Choice, shelf: Shelf) -> Earlier:
    return Earlier(_named(choice), _head(choice), span_of(choice, shelf))


def _named(choice: Choice) -> str:
    """Give what a span is called in a sentence: by its first day, or as the week or the month that it is."""
    if choice.unit == "week":
        week = choice.first.isocalendar().week
        return translate("review", "week {number} from {day}").format(number=week, day=_day(choice.first))
    return choice.words if choice.unit == "month" else _until(choice, _day(choice.first), _day(choice.last))


def _day(day: date) -> str:
    return date_words(day, "d MMMM")


def _head(choice: Choice) -> str:
    if choice.unit == "month":
        return date_words(choice.first, "MMM yyyy")
    return choice.words if choice.unit == "week" else date_words(choice.first, "d MMM")


def _until(choice: Choice, first: str, last: str) -> str:
    if choice.unit != "range":
        return first
    return translate("review", "{first} to {last}").format(first=first, last=last)


def _behind(compared: Compared, span: Span) -> Behind:
    return lambda: compared.measure.cases(span)


def _row(compared: Compared) -> CompareRow:
    measure = compared.measure
    shown = [value.figure for value in (*reversed(compared.before), compared.now)]
    values = [figure_words(figure, measure.unit) for figure in shown]
    return CompareRow(
        key=measure.id,
        name=measure.name,
        meaning=measure.words,
        values=tuple(values),
        usual=figure_words(compared.usual, measure.unit) if compared.usual is not None else NOTHING,
        outside={True: "good", False: "bad", None: compared.outside}[compared.good],
    )
