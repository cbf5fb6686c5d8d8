"""A party's or a table's story read for the screen, in the thread of the shelf."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.facts import PartyArrived, PartySeated
from desk_app.floor.plan import Venue
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import PageHead
from desk_app.review.reading.scene import minutes_between
from desk_app.review.telling.story import Line, story_of_party, story_of_table
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.reading_thread import Progress
from desk_app.screens.review.spans import date_words
from desk_app.screens.story.rows import StoryRow

translate = QCoreApplication.translate


class Whose(msgspec.Struct, frozen=True):
    """Whose story: a party's, or where that is "", a table's; on the page of a fact, with 0 on the newest."""

    party: str
    table: str
    number: int = 0


class Story(msgspec.Struct, frozen=True):
    """``title`` says whose it is, ``words`` from when to when; ``table`` is where the party sat, "" where nowhere."""

    title: str
    words: str
    table: str
    rows: tuple[StoryRow, ...]


class _Guests(msgspec.Struct, frozen=True):
    """A party as far as the page tells of it: never its name."""

    size: int
    table: str = ""


def story(whose: Whose, venue: Venue, shelf: Shelf, go_on: Progress) -> Story | None:
    """Read a story; None where that was stopped."""
    if not whose.number and not shelf.catch_up(go_on):
        return None
    heads = _heads(shelf, whose.number)
    guests = _guests_on(shelf, heads)
    if whose.party:
        lines = story_of_party(shelf, heads, whose.party)
        here = guests.get(whose.party, _Guests(0))
        title, table = _party_words(here), here.table
    else:
        lines = story_of_table(shelf, heads, whose.table)
        title, table = translate("story", "Table {table}").format(table=whose.table), whose.table
    wall = ZoneInfo(venue.timezone)
    chapters = {} if whose.party else {party: _party_words(_Guests(each.size)) for party, each in guests.items()}
    return Story(title, _when(lines, wall), table, tuple(_rows(lines, wall, chapters)))


def _heads(shelf: Shelf, number: int) -> list[PageHead]:
    if not number:
        return list(shelf.heads[-1:])
    return [head for head in shelf.heads if head.first <= number <= head.last]


def _guests_on(shelf: Shelf, heads: Sequence[PageHead]) -> dict[str, _Guests]:
    """Give how many each party is, and the first table where it sat."""
    found: dict[str, _Guests] = {}
    for head in heads:
        for _, fact in shelf.facts(head):
            if isinstance(fact, PartySeated):
                found[fact.party] = _Guests(fact.size, "+".join(fact.tables))
            elif isinstance(fact, PartyArrived):
                found[fact.party] = _Guests(fact.size)
    return found


def _party_words(guests: _Guests) -> str:
    size = translate("story", "Party of {size}" if guests.size else "Party").format(size=guests.size)
    if not guests.table:
        return size
    return translate("story", "{party}, table {table}").format(party=size, table=guests.table)


def _when(lines: Sequence[Line], wall: tzinfo) -> str:
    if not lines:
        return translate("story", "Nothing is told of it in this shift.")
    began, ended = lines[0].at, lines[-1].at
    return translate("story", "{day}, {began} to {ended}, {minutes} minutes").format(
        day=date_words(began.astimezone(wall).date(), "dddd d MMMM"),
        began=wall_time(began, wall),
        ended=wall_time(ended, wall),
        minutes=round(minutes_between(began, ended)),
    )


def _rows(lines: Sequence[Line], wall: tzinfo, chapters: dict[str, str]) -> Iterator[StoryRow]:
    chapter = ""
    whose: str | None = None
    for line in lines:
        if chapters and line.party != whose and line.party in chapters:
            whose = line.party
            chapter = translate("story", "{party}, from {clock}").format(
                party=chapters[line.party], clock=wall_time(line.at, wall)
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
    return translate("story", "{minutes} min").format(minutes=whole) if whole else ""


def _tone(line: Line) -> str:
    if "broken" in line.promise:
        return "broken"
    if line.how == "asked_first" or line.kind == "guest_asked":
        return "asked"
    if line.promise:
        return "kept"
    return "cue" if line.cue else ""
