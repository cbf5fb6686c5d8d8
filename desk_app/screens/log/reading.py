"""The log as it is read, in the thread that reads: what a search finds, and facts told in sentences."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

import msgspec
import numpy as np

from desk_app.facts import Retracted, UnknownFact
from desk_app.floor.plan import Venue
from desk_app.review.days import Days
from desk_app.review.log.log import Log, Told
from desk_app.review.log.log_index import Numbers
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import GoOn, PageHead
from desk_app.screens.log.kinds import GROUPS
from desk_app.screens.log.lines import Found, LogDay, LogFact
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.review.spans import Choice, date_words, day_words
from desk_app.screens.words import silent


class Sought(msgspec.Struct, frozen=True):
    """What of which span: words that a line holds, groups of kinds, none for any, and whose lines, "" for anybody's."""

    choice: Choice
    text: str
    groups: frozenset[str]
    staff: str = ""


class LogReader:
    """Belongs to the thread that reads."""

    def __init__(self) -> None:
        self._shelf: Shelf | None = None
        self._log: Log

    def find(self, sought: Sought, shelf: Shelf, go_on: GoOn) -> Found | None:
        """Give what a search finds as far as the journal goes by now; None where it was stopped."""
        self._stand_at(shelf)
        if not shelf.catch_up(go_on):
            return None
        kinds = [kind for group in GROUPS if group in sought.groups for kind in GROUPS[group]]
        heads = _heads_of(sought.choice, shelf.heads)
        runs = list(_runs(heads))
        found = [self._log.search(sought.text, kinds, first, last, sought.staff) for first, last in runs]
        numbers = found[0] if len(found) == 1 else np.concatenate([np.empty(0, np.int64), *found])
        live = heads[-1].first if heads and heads[-1] == shelf.heads[-1] else 0
        return Found(numbers, list(_days_of(heads, numbers)), live)

    def tell(self, numbers: Sequence[int], venue: Venue, shelf: Shelf) -> list[LogFact]:
        """Tell these facts, in this order; those that are no longer there are left out."""
        self._stand_at(shelf)
        newest = shelf.heads[-1] if shelf.heads else None
        return [_in_full(told, venue, told.page == newest) for told in self._log.told(numbers)]

    def _stand_at(self, shelf: Shelf) -> None:
        if shelf is not self._shelf:
            self._shelf, self._log = shelf, Log(shelf)


def _heads_of(choice: Choice, heads: Sequence[PageHead]) -> list[PageHead]:
    if choice.page:
        return [head for head in heads if head.first == choice.page]
    first, last = choice.first.toordinal(), choice.last.toordinal()
    return [head for head in heads if head.first_day <= last and first <= head.last_day]


def _runs(heads: Sequence[PageHead]) -> Iterator[tuple[int, int]]:
    """Give the first and the last fact of pages that follow each other without a gap."""
    first = last = 0
    for head in heads:
        if last and head.first != last + 1:
            yield first, last
            first = 0
        first, last = first or head.first, head.last
    if last:
        yield first, last


def _days_of(heads: Sequence[PageHead], numbers: Numbers) -> Iterator[LogDay]:
    for (first_day, last_day), pages in groupby(heads, lambda head: (head.first_day, head.last_day)):
        of_day = list(pages)
        first, last = of_day[0].first, of_day[-1].last
        count = int(np.searchsorted(numbers, last, "right") - np.searchsorted(numbers, first))
        if count:
            yield LogDay(first, last, count, _heading(first_day, last_day))


def _heading(first: int, last: int) -> str:
    began = datetime.fromordinal(first).date()
    if first == last:
        return date_words(began, "dddd d MMMM yyyy")
    return f"{day_words(began)} – {day_words(datetime.fromordinal(last).date())}"


def _in_full(told: Told, venue: Venue, live: bool) -> LogFact:
    """``live``: until the next shift is opened, the desk takes back what was done in this one."""
    fact, line = told.fact, told.line
    past_undoing = line.undone or silent(fact) or isinstance(fact, Retracted | UnknownFact)
    member = venue.staff.get(fact.by or "")
    return LogFact(
        number=told.number,
        id=fact.id,
        clock=_clock(fact.at, told.page, venue),
        words=line.words,
        by=member.name if member else fact.by or "",
        device=line.device,
        party=line.party,
        table=line.table,
        cue=fact.kind in GROUPS["cues"],
        undone=line.undone,
        may_undo=live and not past_undoing,
    )


def _clock(at: datetime, page: PageHead, venue: Venue) -> str:
    """Give the wall time, on a page of several days with its own."""
    clock = wall_time(at, ZoneInfo(venue.timezone))
    if page.first_day == page.last_day:
        return clock
    return f"{date_words(Days(venue).day_of(at), 'ddd')} {clock}"
