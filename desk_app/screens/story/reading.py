"""A party's or a table's story read for the screen, in the thread of the shelf."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import PageHead
from desk_app.review.reading.scene import minutes_between
from desk_app.review.telling.story import Line, pages_of_party, story_of_party, story_of_table
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.review.spans import date_words
from desk_app.screens.story.rows import StoryRow

translate = QCoreApplication.translate

_IN_HOURS: Final = 90
"""Minutes from which on people think in hours."""
_IN_DAYS: Final = 48
"""Hours from which on people think in days."""


class Whose(msgspec.Struct, frozen=True):
    """Whose story: a party's, or where that is "", a table's; on the page of a fact, with 0 on the newest."""

    party: str
    table: str
    number: int = 0


class Story(msgspec.Struct, frozen=True):
    """``title`` says whose it is, ``words`` from when to when; ``table`` is where the party sat last, or ""."""

    title: str
    words: str
    table: str
    rows: tuple[StoryRow, ...]


def story(whose: Whose, venue: Venue, shelf: Shelf) -> Story:
    """Read a story."""
    page = _page(shelf, whose.number)
    if page is None:
        lines = []
    elif whose.party:
        lines = story_of_party(shelf, pages_of_party(shelf, page, whose.party), whose.party)
    else:
        lines = story_of_table(shelf, [page], whose.table)
    sat = next((line.tables for line in reversed(lines) if line.tables), ()) if whose.party else (whose.table,)
    title = _title(lines, sat) if whose.party else translate("story", "Table {table}").format(table=whose.table)
    wall = ZoneInfo(venue.timezone)
    rows = tuple(_rows(lines, wall, chapters=not whose.party))
    return Story(title, _when(lines, wall), "+".join(sat), rows)


def _page(shelf: Shelf, number: int) -> PageHead | None:
    """Give the page on which the fact of this number stands, with 0 the newest."""
    heads = shelf.heads
    return next((head for head in reversed(heads) if not number or head.first <= number <= head.last), None)


def _title(lines: Sequence[Line], sat: Sequence[str]) -> str:
    """Name a party by its size and by where it sat last: never by its name."""
    party = _party_words(next((line.size for line in reversed(lines) if line.size), 0))
    if not sat:
        return party
    return translate("story", "{party}, table {table}").format(party=party, table="+".join(sat))


def _party_words(size: int) -> str:
    return translate("story", "Party of {size}").format(size=size) if size else translate("story", "Party")


def _when(lines: Sequence[Line], wall: tzinfo) -> str:
    if not lines:
        return translate("story", "Nothing is told of it in this shift.")
    began, ended = lines[0].at, lines[-1].at
    return translate("story", "{day}, {began} to {ended}, {long}").format(
        day=_day(began, wall),
        began=wall_time(began, wall),
        ended=_on_its_day(ended, began, wall),
        long=_long(minutes_between(began, ended)),
    )


def _day(moment: datetime, wall: tzinfo) -> str:
    return date_words(moment.astimezone(wall).date(), "dddd d MMMM")


def _on_its_day(moment: datetime, after: datetime, wall: tzinfo) -> str:
    """Give the clock's time, with its day where that is another than the moment's before."""
    clock, day = wall_time(moment, wall), _day(moment, wall)
    return clock if day == _day(after, wall) else translate("story", "{day}, {clock}").format(day=day, clock=clock)


def _rows(lines: Sequence[Line], wall: tzinfo, chapters: bool) -> Iterator[StoryRow]:
    chapter = ""
    whose: str | None = None
    for line in lines:
        if chapters and line.party is not None and line.party != whose:
            whose = line.party
            chapter = translate("story", "{party}, from {clock}").format(
                party=_party_words(line.size), clock=wall_time(line.at, wall)
            )
        minutes = line.minutes or 0.0
        yield StoryRow(
            key=str(line.number),
            clock=wall_time(line.at, wall),
            gap=_gap(minutes),
            minutes=minutes,
            words=line.words,
            by=line.by,
            believed=line.believed,
            promise=line.promise,
            tone=_tone(line),
            chapter=chapter,
        )


def _gap(minutes: float) -> str:
    whole = round(minutes)
    if whole < _IN_HOURS:
        return translate("story", "{minutes} min").format(minutes=whole) if whole else ""
    return _long(minutes)


def _long(minutes: float) -> str:
    """Give a time in minutes as people say it: in minutes, from 90 on in hours, from two days on in days."""
    whole = round(minutes)
    if whole == 1:
        return translate("story", "1 minute")
    if whole < _IN_HOURS:
        return translate("story", "{minutes} minutes").format(minutes=whole)
    hours, rest = divmod(whole, 60)
    if hours >= _IN_DAYS:
        return translate("story", "{days} days").format(days=round(whole / 60 / 24))
    if not rest:
        return translate("story", "{hours} h").format(hours=hours)
    return translate("story", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def _tone(line: Line) -> str:
    if line.became == "broken":
        return "broken"
    if line.how == "asked_first" or line.kind == "guest_asked":
        return "asked"
    if line.became in ("kept", "renewed"):
        return "kept"
    return "cue" if line.cue else ""
