"""Marks on a replay's scrub bar: the moments of a page that are worth jumping to."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Final, TypeVar

import msgspec

from desk_app.facts import CheckedBack
from desk_app.floor.state import Floor
from desk_app.house.tally import UNFORESEEN
from desk_app.review.days import Days
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.needs import was_late
from desk_app.review.pages.cases import Cases, Mask
from desk_app.review.pages.columns import unpack
from desk_app.review.pages.cutting import NumberedFact
from desk_app.review.pages.pages import counting
from desk_app.review.pages.rows import Moment, Row, Told
from desk_app.review.pages.span import Span
from desk_app.review.replay.course import played_at
from desk_app.review.telling.fact_words import fact_words

ASKED_FIRST: Final = "asked_first"
LATE: Final = "late"
BROKEN: Final = "broken"
PROBLEM: Final = "problem"
CLOCK: Final = "clock"
MARKS: Final = (PROBLEM, ASKED_FIRST, BROKEN, LATE, CLOCK)
"""Every kind of mark, what matters most first. LATE: it became late, whether or not it was met later."""

NOTICED: Final = timedelta(minutes=10)
"""Clocks of two devices that are no further apart are as people's watches are."""


class Mark(msgspec.Struct, frozen=True):
    """``number`` is that of the fact behind it; ``words`` are one line."""

    at: datetime
    kind: str
    words: str
    number: int


def marks_of(page: Span, facts: list[NumberedFact], floor: Floor) -> list[Mark]:
    """Give the marks of a page in the order of time: cues as they became late, asks that came first, promises broken.

    ``page`` is the span of that page alone, ``facts`` what it was read of, ``floor`` whose names are said. Marks of a
    fact whose clock was wrong stand where it is played.
    """
    played = played_at([fact.at for _, fact in facts])
    moved = {number: at - fact.at for (number, fact), at in zip(facts, played, strict=True) if at != fact.at}
    marks = {
        *_moments(page, Labels(floor.venue)),
        *_promises(page),
        *_problems(facts, floor),
        *_clocks(facts, moved, floor),
    }
    placed = (msgspec.structs.replace(mark, at=mark.at + moved.get(mark.number, timedelta())) for mark in marks)
    return sorted(placed, key=attrgetter("at", "number", "words"))


def _moments(page: Span, labels: Labels) -> list[Mark]:
    cases = page.cases("moment")
    late = cases["raised"] & was_late(cases) & ~cases.says("how", "snoozed")
    marks = []
    for moment in _rows(Moment, cases, late | cases.says("how", "asked_first")):
        place = moment.table or ("a party that waits" if moment.party else "the house")
        name = labels.name("standard", moment.standard)
        if moment.how == "asked_first":
            about = "" if moment.standard == UNFORESEEN else f": {name}"
            marks.append(Mark(moment.at, ASKED_FIRST, _sentence(f"{place} asked first{about}"), moment.number))
        elif moment.late_at is not None:
            marks.append(Mark(moment.late_at, LATE, f"{name} late at {place}", moment.began or moment.number))
    return marks


def _promises(page: Span) -> list[Mark]:
    cases = page.cases("told")
    return [
        Mark(told.promised_at, BROKEN, f"Promise to {_to_whom(told)} broken", told.number)
        for told in _rows(Told, cases, cases.says("how", "broken"))
    ]


def _problems(facts: list[NumberedFact], floor: Floor) -> list[Mark]:
    return [
        Mark(fact.at, PROBLEM, fact_words(fact, floor), number)
        for number, fact in counting(facts)
        if isinstance(fact, CheckedBack) and fact.found == "problem"
    ]


def _clocks(facts: list[NumberedFact], moved: dict[int, timedelta], floor: Floor) -> Iterator[Mark]:
    """Give the first of each row of facts that do not stand at their own time."""
    days = Days(floor.venue)
    wrong = False
    for number, fact in facts:
        before, wrong = wrong, abs(moved.get(number, timedelta())) > NOTICED
        if wrong and not before:
            dated = days.local(fact.at)
            words = f"{fact_words(fact, floor)}: dated {dated.day} {dated:%B %Y, %H:%M}, a clock was wrong"
            yield Mark(fact.at, CLOCK, words, number)


OneRow = TypeVar("OneRow", bound=Row)


def _rows(kind: type[OneRow], cases: Cases, which: Mask) -> list[OneRow]:
    return [row for row in unpack(kind, cases.those(which).columns, cases.lexicon) if isinstance(row, kind)]


def _to_whom(told: Told) -> str:
    if told.party is None:
        return f"the stop about the {told.made_to.removeprefix('vehicle ')}"
    return f"a party of {told.size}" if told.size else "a party"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
