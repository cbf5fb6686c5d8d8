"""The shift report: what a page of paper says of a span. Words and numbers only; how it is drawn is no matter here."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

import msgspec

from desk_app.cues.cue import standing_cues
from desk_app.facts import Noted
from desk_app.facts.house import NEXT_SHIFT
from desk_app.floor.plan import Venue
from desk_app.house.house import House
from desk_app.review.days import Days
from desk_app.review.log.log import Log
from desk_app.review.measures import MEASURES, Measure, Value
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.league import Standing, league
from desk_app.review.measures.over_time import Stretch, over_time
from desk_app.review.measures.words import figure_words, value_words
from desk_app.review.pages.cutting import NumberedFact
from desk_app.review.pages.pages import counting
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.review.ports import PageHead
from desk_app.review.telling.hand_over import HandOver, hand_over
from desk_app.review.telling.headline import headline
from desk_app.review.telling.mend import mend
from desk_app.review.telling.names import staff_name
from desk_app.review.telling.praise import praise

_ROOMS: Final[dict[str, tuple[str, ...]]] = {
    "At the tables": ("turns", "covers", "turn_minutes", "occupancy", "dry_minutes", "consistency"),
    "Waits": ("waits", "waited", "wait_quoted", "wait_real", "gave_up", "no_show"),
    "Promises": ("promises_held", "promises_kept", "promises_renewed", "promises_broken"),
    "Vehicles": ("loops", "riders", "loop_minutes", "headway", "overdue"),
    "Cues": ("raised", "late", "minutes_late", "snoozed", "dismissed", "sounds_each"),
}
"""What is told in figures, where there was any of it: of the first two of each."""

_IN_THE_LEAGUE: Final = ("needs", "asked_first", "never_answered", "in_time_share")
_WORST_TENTH: Final = ("Worst tenth", "Nine tenths of the cases were at most this; one tenth was worse.")
_NAMES_SAY: Final = ("turns", "covers", "waits", "no_show", "loops", "riders", "raised", "dismissed")
"""Measures whose names say enough on paper."""


class Figure(msgspec.Struct, frozen=True):
    """``words`` are the figure with its unit, ``means`` its definition."""

    name: str
    words: str
    means: str


Room = tuple[str, tuple[Figure, ...]]
"""Figures under their heading."""


class Note(msgspec.Struct, frozen=True):
    """A line that somebody wrote into the log. ``when`` is the venue's time, ``by`` a name, or ""."""

    when: str
    by: str
    text: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Text in it may come from outside: it is plain. ``goes_on``: a shift is open; ``left`` is what is open so far."""

    venue: str
    span: str
    hours: str
    printed: str
    headline: str
    stretches: tuple[Stretch, ...]
    each: str
    standings: tuple[Standing, ...]
    praise: tuple[str, ...]
    mend: tuple[str, ...]
    rooms: tuple[Room, ...]
    left: tuple[str, ...]
    goes_on: bool
    notes: tuple[Note, ...]
    definitions: tuple[tuple[str, str], ...]


def report(shelf: Shelf, heads: Sequence[PageHead], span: Span, days: tuple[date, date], now: datetime) -> Report:
    """Give the report of a span that stands on these pages, at least one. ``days`` are its first and last."""
    last = shelf.facts(heads[-1])
    house = shelf.house_after(heads[-1])
    venue = house.floor.venue
    labels = Labels(venue)
    time = over_time(span, labels.days)
    rooms = tuple((name, figures) for name, ids in _ROOMS.items() if (figures := _figures(ids, span)))
    standings = tuple(league(span, labels))
    handed = _handed_over(house, last)
    return Report(
        venue=venue.name,
        span=span_words(days),
        hours=_hours(heads, labels.days) if days[0] == days[1] or len(heads) == 1 else "",
        printed=f"{labels.days.local(now):%Y-%m-%d %H:%M}",
        headline=headline(span, labels.days),
        stretches=time.stretches,
        each=time.each,
        standings=standings,
        praise=tuple(sentence.words for sentence in praise(span, labels)),
        mend=tuple(sentence.words for sentence in mend(span, labels)),
        rooms=rooms,
        left=_left(handed),
        goes_on=house.floor.shift is not None,
        notes=tuple(_notes(shelf, heads, days, venue)),
        definitions=_definitions(standings, rooms),
    )


def _handed_over(house: House, facts: Sequence[NumberedFact]) -> HandOver:
    now = facts[-1][1].at
    cues = standing_cues(house.engine, house.floor, now)
    return hand_over(house.floor, cues, house.ledger, [fact for _, fact in facts], now)


def _left(handed: HandOver) -> tuple[str, ...]:
    """Give the notes that were left first: somebody took the trouble to write them."""
    notes = [f"{note.text} ({note.by})" if note.by else note.text for note in handed.notes]
    return (*notes, *(each.words for each in handed.open))


def _figures(ids: Sequence[str], span: Span) -> tuple[Figure, ...]:
    """Give the figures that have something to say; none where nothing of the kind happened.

    That there was none of what nobody wishes for is said by what stands beside it: the headline, or the share held.
    """
    measures = [MEASURES[name] for name in ids]
    values = [(measure, measure.take(span)) for measure in measures]
    if not any(value.cases for _, value in values[:2]):
        return ()
    return tuple(
        Figure(measure.name, value_words(measure, value), measure.words)
        for measure, value in values
        if _says_something(measure, value)
    )


def _says_something(measure: Measure, value: Value) -> bool:
    if value.figure is None:
        return False
    if value.worst_tenth or measure.better == "more":
        return True
    return figure_words(value.figure, measure.unit) != figure_words(0.0, measure.unit)


def _notes(shelf: Shelf, heads: Sequence[PageHead], days: tuple[date, date], venue: Venue) -> list[Note]:
    """Give what was noted on these pages and days and not taken back, oldest first; not what is for the next shift."""
    wall, notes = Days(venue), []
    written = Log(shelf).search(kinds=("noted",), first=heads[0].first, last=heads[-1].last)
    for head in heads:
        if not ((head.first <= written) & (written <= head.last)).any():
            continue
        for _, fact in counting(shelf.facts(head)):
            if not isinstance(fact, Noted) or fact.about == NEXT_SHIFT:
                continue
            if days[0] <= wall.day_of(fact.at) <= days[1]:
                local = wall.local(fact.at)
                when = f"{local:%H:%M}" if days[0] == days[1] else f"{local.day} {local:%b %H:%M}"
                text = f"{fact.about}: {fact.text}" if fact.about else fact.text
                notes.append(Note(when, staff_name(venue, fact.by) if fact.by else "", text))
    return notes


def _definitions(standings: Sequence[Standing], rooms: Sequence[Room]) -> tuple[tuple[str, str], ...]:
    """Give what the words mean that stand in the report, but for those that say so themselves."""
    named = [MEASURES[name] for name in _IN_THE_LEAGUE if standings]
    if not any(each.never_answered for each in standings):
        named = [measure for measure in named if measure.id != "never_answered"]
    told = [figure for _, figures in rooms for figure in figures]
    plain = {MEASURES[name].name for name in _NAMES_SAY}
    worst = [_WORST_TENTH] if standings or any("worst tenth" in figure.words for figure in told) else []
    meant = [(figure.name, figure.means) for figure in told if figure.name not in plain]
    return (*((measure.name, measure.words) for measure in named), *worst, *meant)


def span_words(days: tuple[date, date]) -> str:
    """Give the first and last day, or the one there is with its weekday."""
    first, last = days
    if first == last:
        return _day(first)
    return f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _hours(heads: Sequence[PageHead], days: Days) -> str:
    """Give from when until when, with dates where it ended on another business day; what was said at the opening."""
    first, last = heads[0], heads[-1]
    began = days.local(days.moment(first.opened if first.opened is not None else first.began))
    ended = days.local(days.moment(last.closed if last.closed is not None else last.ended))
    overnight = days.day_of(began) != days.day_of(ended)
    said = [" to ".join(f"{each.day} {each:%B %H:%M}" if overnight else f"{each:%H:%M}" for each in (began, ended))]
    if last.opened is not None and last.closed is None:
        said.append("not closed")
    return ", ".join([*said, *filter(None, (head.note for head in heads[:1]))])
