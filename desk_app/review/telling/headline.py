"""The shift in words: how many needs were met first, and what became of the promises."""

from collections.abc import Iterator
from datetime import date

from desk_app.review.days import Days
from desk_app.review.measures.needs import asked_first, is_need, never_answered
from desk_app.review.measures.waits import to_guests
from desk_app.review.measures.words import counted, number_words, numbers_words, percent
from desk_app.review.pages.cases import Cases
from desk_app.review.pages.rows import KINDS
from desk_app.review.pages.span import Span
from desk_app.review.telling.sentence import Sentence, begin, times


def headline(span: Span, days: Days) -> str:
    """Give a few sentences on a span; a span of which nothing is known says so."""
    return " ".join(sentence.words for sentence in headlines(span, days))


def headlines(span: Span, days: Days) -> list[Sentence]:
    """Give the same, each sentence with the cases that its numbers count."""
    moments = span.cases("moment")
    if not any(len(span.cases(kind)) for kind in KINDS):
        return [Sentence("Nothing happened in this time.", 0, moments)]
    told = span.cases("told")
    guests, vehicles = told.those(to_guests(told)), told.those(~to_guests(told))
    return [*_needs(moments), *_promises(guests, days), *_vehicles(vehicles, days)]


def _needs(moments: Cases) -> Iterator[Sentence]:
    """Say what became of the needs; those never answered are beside them."""
    needs, never = moments.those(is_need(moments)), moments.those(never_answered(moments))
    if len(needs) or not len(never):
        met = len(needs) - int(asked_first(needs).sum())
        words = _answered(len(needs), met) if len(needs) else "No guest needed anything."
        yield Sentence(words, len(needs), needs)
    if len(never):
        one, many = ("more was", "more were") if len(needs) else ("need was", "needs were")
        yield Sentence(f"{begin(counted(len(never), one, many))} never answered.", len(never), never)


def _answered(needs: int, met: int) -> str:
    if needs == 1:
        return (
            "The one need was met before the guest asked." if met else "There was one need, and the guest had to ask."
        )
    if met == needs:
        return f"{_all_of(needs)} needs were met before the guest asked."
    if not met:
        none = "Neither" if needs == 2 else "None"
        return f"{none} of the {number_words(needs)} needs was met before the guest asked."
    was = "was" if met == 1 else "were"
    share = percent(met / needs)
    of, first = numbers_words(needs, met)
    return f"Of {of} needs, {first} {was} met before the guest asked ({share})."


def _all_of(count: int) -> str:
    return "Both" if count == 2 else f"All {number_words(count)}"


def _promises(told: Cases, days: Days) -> Iterator[Sentence]:
    made = told.those(told.says("how", "kept", "renewed", "broken"))
    broken = made.those(made.says("how", "broken"))
    if len(broken):
        subject = begin(counted(len(broken), "promise was", "promises were"))
        yield Sentence(f"{subject} broken, {_when(broken, days)}.", len(broken), broken)
    elif len(made):
        held = "The one promise was" if len(made) == 1 else f"{_all_of(len(made))} promises were"
        yield Sentence(f"{held} kept, or renewed in time.", len(made), made)


def _vehicles(told: Cases, days: Days) -> Iterator[Sentence]:
    """That a vehicle would be back was promised to the stop, not to a guest; said where it did not come true."""
    late = told.those(told.says("how", "broken"))
    if len(late):
        words = f"{begin(times(len(late)))} a vehicle was not back when promised, {_when(late, days)}."
        yield Sentence(words, len(late), late)


def _when(broken: Cases, days: Days) -> str:
    """Say when promises broke, by the venue's wall: on one day between which times, else on which days.

    In a shift that nobody closed it is found out with the next fact: where that is of another day, the day is said.
    """
    broke_at = broken["promised_at"]
    first, last = (f"{days.local(days.moment(at)):%H:%M}" for at in (broke_at.min(), broke_at.max()))
    dates = sorted({days.day_of(days.moment(at)) for at in broke_at})
    if len(dates) == 1:
        on = "" if (broken["day"] == dates[0].toordinal()).all() else f" on {_day(dates[0])}"
        if len(broke_at) == 1 or first == last:
            return f"at {first}{on}"
        return f"{'both' if len(broke_at) == 2 else 'all'} between {first} and {last}{on}"
    if len(dates) == 2:
        return f"on {_day(dates[0])} and {_day(dates[1])}"
    return f"on {number_words(len(dates))} days from {_day(dates[0])} to {_day(dates[-1])}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"
