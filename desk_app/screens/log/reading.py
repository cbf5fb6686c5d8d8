"""The log as it is read, in the thread that reads: what a search finds, and facts told in sentences."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from itertools import groupby
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
import numpy as np

from desk_app.facts import CueRaised, Fact, Retracted, UnknownFact, VenueAdopted
from desk_app.floor.fold import apply
from desk_app.floor.plan import Venue
from desk_app.review.days import Days
from desk_app.review.log.log import Log
from desk_app.review.log.log_index import Numbers
from desk_app.review.pages.pages import NumberedFact, counting
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import GoOn, PageHead
from desk_app.review.telling.fact_words import fact_words
from desk_app.review.telling.story import whose
from desk_app.screens.log.kinds import GROUPS
from desk_app.screens.log.lines import Found, LogDay, LogFact
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.review.spans import Choice, date_words, day_words
from desk_app.screens.words import silent

KEPT: Final = 40_000
"""Told facts that are held, so that a list that scrolls need not fold their page again."""


class Sought(msgspec.Struct, frozen=True):
    """What of which span: words that a line holds, and groups of kinds, none for any."""

    choice: Choice
    text: str
    groups: frozenset[str]


class LogReader:
    """Belongs to the thread that reads."""

    def __init__(self) -> None:
        self._shelf: Shelf | None = None
        self._log: Log
        self._told: OrderedDict[int, tuple[tuple[bytes, bool], list[LogFact]]] = OrderedDict()

    def find(self, sought: Sought, shelf: Shelf, go_on: GoOn) -> Found | None:
        """Give what a search finds as far as the journal goes by now; None where it was stopped."""
        self._stand_at(shelf)
        if not shelf.catch_up(go_on):
            return None
        kinds = [kind for group in GROUPS if group in sought.groups for kind in GROUPS[group]]
        heads = _heads_of(sought.choice, shelf.heads)
        runs = list(_runs(heads))
        found = [self._log.search(sought.text, kinds, first, last) for first, last in runs]
        numbers = found[0] if len(found) == 1 else np.concatenate([np.empty(0, np.int64), *found])
        live = heads[-1].first if heads and heads[-1] == shelf.heads[-1] else 0
        return Found(numbers, list(_days_of(heads, numbers)), live)

    def tell(self, numbers: Sequence[int], venue: Venue, shelf: Shelf) -> list[LogFact]:
        """Tell these facts, in this order; those that are no longer there are left out."""
        self._stand_at(shelf)
        heads = {head.first: head for head in shelf.heads}
        firsts = np.fromiter(heads, np.int64)
        told = []
        for number in numbers:
            head = heads[int(firsts[max(0, int(firsts.searchsorted(number, "right")) - 1)])]
            if head.first <= number <= head.last:
                told.append(self._on(head, venue, shelf)[number - head.first])
        return told

    def _stand_at(self, shelf: Shelf) -> None:
        if shelf is not self._shelf:
            self._shelf, self._log = shelf, Log(shelf)
            self._told.clear()

    def _on(self, head: PageHead, venue: Venue, shelf: Shelf) -> list[LogFact]:
        """Give every fact of a page, told once for as long as it is held."""
        stands, (stood, told) = (head.proof, head == shelf.heads[-1]), self._told.get(head.first, ((b"", False), []))
        if stood != stands:
            told = list(_told_on(shelf, head, venue))
            self._told[head.first] = stands, told
        self._told.move_to_end(head.first)
        while len(self._told) > 1 and sum(len(each) for _, each in self._told.values()) > KEPT:
            self._told.popitem(last=False)
        return told


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


def _told_on(shelf: Shelf, head: PageHead, venue: Venue) -> Iterator[LogFact]:
    """Fold a page, and tell each of its facts by the floor as it stood before it; what was undone as well."""
    facts = shelf.facts(head)
    counts = {number for number, _ in counting(facts)}
    teller = _Teller(shelf, head, venue, facts)
    for number, fact in facts:
        yield teller.tell(number, fact, number in counts)


class _Teller:
    def __init__(self, shelf: Shelf, head: PageHead, venue: Venue, facts: Sequence[NumberedFact]) -> None:
        self._house = shelf.reader_before(head.first).house
        self._venue = venue
        self._wall: tzinfo = ZoneInfo(venue.timezone)
        self._live = head == shelf.heads[-1]  # until the next shift is opened, the desk takes back what was done in it
        self._several_days = head.first_day != head.last_day
        devices = [fact.device for _, fact in facts if fact.device]
        self._device = max(set(devices), key=devices.count) if devices else None
        self._raised: dict[str, CueRaised] = {}
        self._words: dict[str, str] = {}

    def tell(self, number: int, fact: Fact | UnknownFact, counts: bool) -> LogFact:
        words = fact_words(fact, self._house.floor, self._raised)
        if isinstance(fact, Retracted) and fact.fact in self._words:
            words = f"{words}: {self._words[fact.fact]}"
        self._words[fact.id] = words
        if isinstance(fact, CueRaised):
            self._raised[fact.cue] = fact
        party, table = whose(fact, self._raised)
        undone = not counts and not isinstance(fact, Retracted)
        if counts:
            self._fold(fact)
        member = self._venue.staff.get(fact.by or "")
        return LogFact(
            number=number,
            id=fact.id,
            clock=self._clock(fact.at),
            words=words,
            by=member.name if member else fact.by or "",
            device=fact.device if fact.device and fact.device != self._device else "",
            party=party,
            table=table,
            cue=fact.kind in GROUPS["cues"],
            undone=undone,
            may_undo=self._live and counts and not silent(fact) and not isinstance(fact, UnknownFact),
        )

    def _fold(self, fact: Fact | UnknownFact) -> None:
        """Fold the floor alone: all that sentences need, and a hundredth of the work of a whole house."""
        if isinstance(fact, VenueAdopted):
            self._house.apply(fact)
        else:
            apply(self._house.floor, fact)

    def _clock(self, at: datetime) -> str:
        clock = wall_time(at, self._wall)
        if not self._several_days:
            return clock
        day = Days(self._venue).day_of(at)
        return f"{date_words(day, 'ddd')} {clock}"
