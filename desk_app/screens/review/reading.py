"""A span read for the screen, in the thread of the shelf: what is said and drawn of it, and the facts behind each."""

from collections.abc import Sequence
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue
from desk_app.review.measures.enough import FEWEST
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.league import Standing, league
from desk_app.review.measures.needs import asked_first
from desk_app.review.measures.over_time import OverTime, Stretch, over_time
from desk_app.review.measures.words import NOTHING, in_groups, percent
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.review.telling.headline import headline
from desk_app.review.telling.mend import mend
from desk_app.review.telling.praise import praise
from desk_app.review.telling.sentence import Sentence
from desk_app.screens.reading_thread import Progress
from desk_app.screens.review.evidence import Behind
from desk_app.screens.review.left import left_by
from desk_app.screens.review.rows import LeagueRow, SentenceRow
from desk_app.screens.review.spans import Choice, between, choices, newest
from desk_app.screens.words import level_word

translate = QCoreApplication.translate

LEAST_IN_TIME: Final = 0.8
"""Where fewer are met in time, and there were enough to tell, a standard is slipping."""


class Wanted(msgspec.Struct, frozen=True):
    """What to read. ``key`` is that of a choice of the unit, "" for the newest."""

    unit: str
    key: str
    venue: Venue


class Seen(msgspec.Struct, frozen=True):
    """What the screen shows of a span. ``choice`` None: nothing was ever kept. ``behind`` and ``titles`` go by key."""

    choice: Choice | None
    earlier: str = ""
    later: str = ""
    headline: str = ""
    over_time: str = ""
    met: tuple[int, ...] = ()
    asked: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    league: tuple[LeagueRow, ...] = ()
    praise: tuple[SentenceRow, ...] = ()
    mend: tuple[SentenceRow, ...] = ()
    left: tuple[SentenceRow, ...] = ()
    behind: dict[str, Behind] = {}
    titles: dict[str, str] = {}


def reading(wanted: Wanted, shelf: Shelf, go_on: Progress) -> Seen | None:
    """Read a span, and before it whatever came since the last reading; None where that was stopped."""
    if not shelf.catch_up(go_on):
        return None
    choice, earlier, later = find(wanted, shelf)
    if choice is None:
        return Seen(None)
    seen = _seen(choice, earlier, later, span_of(choice, shelf), wanted.venue)
    return msgspec.structs.replace(seen, left=left_by(choice, shelf))


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


def _seen(choice: Choice, earlier: str, later: str, span: Span, venue: Venue) -> Seen:
    labels = Labels(venue)
    standings, time = league(span, labels), over_time(span, labels.days)
    said = {"praise": praise(span, labels), "mend": mend(span, labels)}
    behind: dict[str, Behind] = {}
    titles: dict[str, str] = {}
    for standing in standings:
        behind[f"standard:{standing.standard}"] = standing.evidence
        titles[f"standard:{standing.standard}"] = standing.name
        behind[f"asked:{standing.standard}"] = _asked(standing)
        titles[f"asked:{standing.standard}"] = translate("review", "{name}, asked first").format(name=standing.name)
    for place, stretch in enumerate(time.stretches):
        behind[f"time:{place}"] = _of_stretch(time, place)
        titles[f"time:{place}"] = translate("review", "Needs, {label}").format(label=stretch.label)
    for sort, sentences in said.items():
        for place, sentence in enumerate(sentences):
            behind[f"{sort}:{place}"] = sentence.evidence
            titles[f"{sort}:{place}"] = sentence.words
    return Seen(
        choice=choice,
        earlier=earlier,
        later=later,
        headline=headline(span, labels.days),
        over_time=", ".join(map(_stretch_words, time.stretches)),
        met=tuple(stretch.met_first for stretch in time.stretches),
        asked=tuple(stretch.asked_first for stretch in time.stretches),
        labels=tuple(stretch.label for stretch in time.stretches),
        league=tuple(_league_row(standing) for standing in standings),
        praise=_sentence_rows("praise", said["praise"]),
        mend=_sentence_rows("mend", said["mend"]),
        behind=behind,
        titles=titles,
    )


def _sentence_rows(sort: str, sentences: Sequence[Sentence]) -> tuple[SentenceRow, ...]:
    return tuple(
        SentenceRow(key=f"{sort}:{place}", words=sentence.words, facts=len(sentence.evidence()))
        for place, sentence in enumerate(sentences)
    )


def _stretch_words(stretch: Stretch) -> str:
    return translate("review", "{label}: {met} and {asked} asked first").format(
        label=stretch.label, met=stretch.met_first, asked=stretch.asked_first
    )


def _of_stretch(time: OverTime, place: int) -> Behind:
    return lambda: time.evidence(place).tolist()


def _asked(standing: Standing) -> Behind:
    return lambda: standing.cases.those(asked_first(standing.cases)).facts().tolist()


def _league_row(standing: Standing) -> LeagueRow:
    counts = standing.distribution.counts
    width, tallest = standing.distribution.bin_minutes * len(counts), max(counts, default=0)
    share = standing.in_time_share
    return LeagueRow(
        key=standing.standard,
        name=standing.name,
        share=share,
        share_words=percent(share),
        slipping=standing.needs >= FEWEST and share < LEAST_IN_TIME,
        bins=tuple(count / tallest for count in counts) if tallest else (),
        median_at=_at(standing.minutes.figure, width),
        worst_at=_at(standing.minutes.worst_tenth, width),
        spread=_spread(standing),
        spoken=_spoken(standing),
        asked=standing.asked_first,
        count=standing.needs,
    )


def _at(minutes: float | None, width: float) -> float:
    return min(1.0, minutes / width) if minutes is not None and width else -1.0


def _minutes(minutes: float | None) -> str:
    """Give minutes as they are read at a glance: ``1.4``, ``12``."""
    return NOTHING if minutes is None else f"{minutes:.1f}" if minutes < 10 else f"{minutes:.0f}"


def _spread(standing: Standing) -> str:
    never = standing.never_answered
    told = [translate("review", "{count} never answered").format(count=in_groups(never))] if never else []
    return "  ·  ".join([*filter(None, [_times(standing)]), *told])


def _times(standing: Standing) -> str:
    level, dry = standing.level, standing.dry
    if level is not None and level.figure is not None and dry is not None:
        return translate("review", "at {level}  ·  dry {minutes}").format(
            level=level_word(level.figure), minutes=_minutes(dry.worst_tenth)
        )
    if standing.minutes.figure is None:
        return ""
    return f"{_minutes(standing.minutes.figure)}  ·  {_minutes(standing.minutes.worst_tenth)}"


def _spoken(standing: Standing) -> str:
    return translate(
        "review",
        "{name}: {percent} of {count} in time, median {median} minutes, worst tenth {worst}, asked first {asked}, "
        "never answered {never}",
    ).format(
        name=standing.name,
        percent=percent(standing.in_time_share),
        count=standing.needs,
        median=_minutes(standing.minutes.figure),
        worst=_minutes(standing.minutes.worst_tenth),
        asked=standing.asked_first,
        never=standing.never_answered,
    )
