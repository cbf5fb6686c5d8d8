"""What stands behind the numbers of a trial: the cases that were, and in words those that would have been."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np
from PySide6.QtCore import QCoreApplication

from desk_app.floor.durations import duration_words
from desk_app.floor.plan import Venue
from desk_app.review.changing.side import Shown
from desk_app.review.changing.what_if import Spans
from desk_app.review.days import Days
from desk_app.review.measures import MEASURES
from desk_app.review.measures.labels import Labels
from desk_app.review.pages.cases import Cases
from desk_app.review.pages.span import Span
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.review.outcomes import outcomes_of, ranks
from desk_app.screens.review.spans import date_words
from desk_app.screens.trying.rows import ReckonedRow

translate = QCoreApplication.translate

MOST: Final = 300
"""Lines on one list: more are not read through by anybody."""


def what_was(spans: Spans, standard: str, measure: str) -> Cases:
    """Give the cases that a number before the change is counted of; ``standard``: "" for all of them."""
    return MEASURES[measure].cases(_of(spans.before, standard))


def what_would_be(spans: Spans, standard: str, measure: str, venue: Venue) -> list[ReckonedRow]:
    """Give the first of what a number after the change is counted of, in words, oldest first."""
    if measure == "raised":
        shown = [cue for cue in spans.shown if standard in ("", cue.standard)]
        return list(_rows(((cue.at, cue.words, _came(cue)) for cue in shown[:MOST]), venue))
    return list(_rows(_cases(MEASURES[measure].cases(_of(spans.after, standard)), venue), venue))


def _of(span: Span, standard: str) -> Span:
    return span.with_word("standard", standard) if standard else span


def _rows(lines: Iterator[tuple[datetime, str, str]], venue: Venue) -> Iterator[ReckonedRow]:
    wall = ZoneInfo(venue.timezone)
    for place, (at, words, came) in enumerate(lines):
        day = date_words(at.astimezone(wall).date(), "dddd d MMMM yyyy")
        yield ReckonedRow(key=str(place), day=day, clock=wall_time(at, wall), words=words, came=came)


def _came(cue: Shown) -> str:
    """Tell what would have come of a cue."""
    if cue.late_at is not None and cue.ended_at is not None and cue.ended_at >= cue.late_at:
        late = translate("try", "late by {time}").format(time=_whole(cue.ended_at - cue.late_at))
        return late if cue.how == "met" else f"{_HOW[cue.how]()}, {late}"
    return _HOW.get(cue.how, _HOW[""])()


def _whole(span: timedelta) -> str:
    """Give whole minutes; what is less than one in seconds."""
    unit = timedelta(minutes=1) if span >= timedelta(minutes=1) else timedelta(seconds=1)
    return duration_words(span // unit * unit)


_HOW: Final = {
    "": lambda: translate("try", "still stood"),
    "met": lambda: translate("try", "met in time"),
    "asked_first": lambda: translate("try", "they asked first"),
    "declined": lambda: translate("try", "declined"),
    "implied": lambda: translate("try", "done without a tap"),
    "lapsed": lambda: translate("try", "came to nothing"),
    "begun_again": lambda: translate("try", "begun again"),
    "snoozed": lambda: translate("try", "put off"),
    "dismissed": lambda: translate("try", "sent away"),
}


def _cases(cases: Cases, venue: Venue) -> Iterator[tuple[datetime, str, str]]:
    order = np.argsort(cases["at"], kind="stable")[:MOST]
    first = Cases(cases, cases.lexicon, order)
    outcomes, labels = outcomes_of(first), Labels(venue)
    for place, rank in enumerate(ranks(first, outcomes).tolist()):
        yield Days.moment(first["at"][place]), _where(first, place, labels), outcomes[rank].tell(first, place)


def _where(cases: Cases, place: int, labels: Labels) -> str:
    """Tell which standard it is of, and where: ``Greet at 12, seat 2``."""
    name = labels.name("standard", cases.lexicon.word(int(cases["standard"][place])))
    table = cases.lexicon.word(int(cases["table"][place]))
    size, seat = int(cases["size"][place]), int(cases["seat"][place])
    if table:
        name = translate("try", "{what} at {table}").format(what=name, table=table)
    elif size:
        name = translate("try", "{what}, party of {size}").format(what=name, size=size)
    return translate("try", "{what}, seat {seat}").format(what=name, seat=seat) if seat else name
