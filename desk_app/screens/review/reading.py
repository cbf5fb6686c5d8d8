"""A span read for the screen, in the thread of the shelf: what is said and drawn of it, and the facts behind each."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.league import league
from desk_app.review.measures.over_time import Stretch, over_time
from desk_app.review.measures.words import in_groups
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.review.telling.headline import headlines
from desk_app.review.telling.mend import mend
from desk_app.review.telling.praise import praise
from desk_app.screens.reading_thread import Progress
from desk_app.screens.review.behind import Facts
from desk_app.screens.review.evidence import Behind
from desk_app.screens.review.league_rows import league_row
from desk_app.screens.review.left import LeftLine, goes_on, left_by
from desk_app.screens.review.rows import LeagueRow, SentenceRow
from desk_app.screens.review.spans import Choice, between, choices, newest

translate = QCoreApplication.translate


class Wanted(msgspec.Struct, frozen=True):
    """What to read. ``key`` is that of a choice of the unit, "" for the newest."""

    unit: str
    key: str
    venue: Venue


class Seen(msgspec.Struct, frozen=True):
    """What the screen shows of a span. ``choice`` None: nothing was ever kept. ``behind`` and ``titles`` go by key.

    ``goes_on``: it is the shift that is open now.
    """

    choice: Choice | None
    earlier: str = ""
    later: str = ""
    headline: tuple[SentenceRow, ...] = ()
    stretches: tuple[str, ...] = ()
    met: tuple[int, ...] = ()
    asked: tuple[int, ...] = ()
    never: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    league: tuple[LeagueRow, ...] = ()
    praise: tuple[SentenceRow, ...] = ()
    mend: tuple[SentenceRow, ...] = ()
    left: tuple[SentenceRow, ...] = ()
    goes_on: bool = False
    behind: dict[str, Behind] = {}
    titles: dict[str, str] = {}


def reading(wanted: Wanted, shelf: Shelf, go_on: Progress) -> Seen | None:
    """Read a span, and before it whatever came since the last reading; None where that was stopped."""
    if not shelf.catch_up(go_on):
        return None
    choice, earlier, later = find(wanted, shelf)
    if choice is None:
        return Seen(None)
    seen = _seen(choice, earlier, later, span_of(choice, shelf), wanted.venue, left_by(choice, shelf))
    return msgspec.structs.replace(seen, goes_on=goes_on(choice, shelf))


def find(wanted: Wanted, shelf: Shelf) -> tuple[Choice | None, str, str]:
    """Give the choice that is wanted, or else the newest, and the keys of the ones before and after it."""
    if wanted.unit == "range":
        first, _, last = wanted.key.partition("/")
        days = {each.key: each.first for each in choices("day", shelf.heads, wanted.venue)}
        if first in days and last in days:
            return between(days[first], days[last]), "", ""
    found = choices(wanted.unit, shelf.heads, wanted.venue)
    place = next((place for place, each in enumerate(found) if each.key == wanted.key), 0)
    if not found:
        return newest(shelf.heads, wanted.venue), "", ""
    earlier = found[place + 1].key if place + 1 < len(found) else ""
    return found[place], earlier, found[place - 1].key if place > 0 else ""


def span_of(choice: Choice, shelf: Shelf) -> Span:
    """Give the rows of a choice: of a shift all that ended on its page, of days what ended on them."""
    if choice.page:
        return shelf.of([head for head in shelf.heads if head.first == choice.page])
    return shelf.span(choice.first, choice.last)


def _seen(choice: Choice, earlier: str, later: str, span: Span, venue: Venue, left: Sequence[LeftLine]) -> Seen:
    labels = Labels(venue)
    standings, time = league(span, labels), over_time(span, labels.days)
    said = {"headline": headlines(span, labels.days), "praise": praise(span, labels), "mend": mend(span, labels)}
    facts = Facts()
    facts.behind_standings(standings)
    facts.behind_stretches(time)
    return Seen(
        choice=choice,
        earlier=earlier,
        later=later,
        headline=facts.behind_sentences("headline", said["headline"]),
        stretches=tuple(map(_stretch_words, time.stretches)),
        met=tuple(stretch.met_first for stretch in time.stretches),
        asked=tuple(stretch.asked_first for stretch in time.stretches),
        never=tuple(stretch.never_answered for stretch in time.stretches),
        labels=tuple(stretch.label for stretch in time.stretches),
        league=tuple(map(league_row, standings)),
        praise=facts.behind_sentences("praise", said["praise"]),
        mend=facts.behind_sentences("mend", said["mend"]),
        left=facts.behind_left(left),
        behind=facts.behind,
        titles=facts.titles,
    )


def _stretch_words(stretch: Stretch) -> str:
    words = translate("review", "{label}: {met} before the ask, {asked} asked first").format(
        label=stretch.label, met=in_groups(stretch.met_first), asked=in_groups(stretch.asked_first)
    )
    if not stretch.never_answered:
        return words
    return translate("review", "{words}, {never} never answered").format(
        words=words, never=in_groups(stretch.never_answered)
    )
