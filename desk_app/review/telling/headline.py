"""The shift in words: how many needs were met first, and what became of the promises."""

from datetime import date

import numpy as np

from desk_app.review.days import Days
from desk_app.review.measures.needs import asked_first, is_need, never_answered
from desk_app.review.measures.words import counted, number_words, percent
from desk_app.review.pages.rows import KINDS
from desk_app.review.pages.span import Span
from desk_app.review.telling.sentence import begin


def headline(span: Span, days: Days) -> str:
    """Give one or two sentences on a span; a span of which nothing is known says so."""
    if not any(len(span.cases(kind)) for kind in KINDS):
        return "Nothing happened in this time."
    moments = span.cases("moment")
    needs = int(is_need(moments).sum())
    never = int(never_answered(moments).sum())
    said = [_needs(needs, needs - int(asked_first(moments).sum()), never), _promises(span, days)]
    return " ".join(sentence for sentence in said if sentence)


def _needs(needs: int, met: int, never: int) -> str:
    """Say what became of the needs; those never answered are beside them."""
    if not never:
        return _answered(needs, met) if needs else "No guest needed anything."
    if not needs:
        return f"{begin(counted(never, 'need was', 'needs were'))} never answered."
    return f"{_answered(needs, met)} {begin(counted(never, 'more was', 'more were'))} never answered."


def _answered(needs: int, met: int) -> str:
    if needs == 1:
        return (
            "The one need was met before the guest asked." if met else "There was one need, and the guest had to ask."
        )
    if met == needs:
        return f"{_all_of(needs)} needs were met before the guest asked."
    if not met:
        none_of = "Neither of the" if needs == 2 else "None of"
        return f"{none_of} {number_words(needs)} needs was met before the guest asked."
    was = "was" if met == 1 else "were"
    share = percent(met / needs)
    return f"Of {number_words(needs)} needs, {number_words(met)} {was} met before the guest asked ({share})."


def _all_of(count: int) -> str:
    return "Both" if count == 2 else f"All {number_words(count)}"


def _promises(span: Span, days: Days) -> str:
    told = span.cases("told")
    made = told.those(told.says("how", "kept", "renewed", "broken"))
    if not len(made):
        return ""
    broken = made.those(made.says("how", "broken"))
    count = len(broken)
    if not count:
        held = "The one promise was" if len(made) == 1 else f"{_all_of(len(made))} promises were"
        return f"{held} kept, or renewed in time."
    subject = counted(count, "promise was", "promises were") + " broken"
    return f"{subject[0].upper()}{subject[1:]}, {_when(broken['promised_at'], broken['day'], days)}."


def _when(broke_at: np.ndarray, on: np.ndarray, days: Days) -> str:
    """Say when promises broke, by the venue's wall: on one day between which times, else on which days."""
    first, last = (f"{days.local(days.moment(at)):%H:%M}" for at in (broke_at.min(), broke_at.max()))
    dates = [date.fromordinal(int(day)) for day in np.unique(on)]
    if len(dates) == 1:
        if len(broke_at) == 1 or first == last:
            return f"at {first}"
        return f"{'both' if len(broke_at) == 2 else 'all'} between {first} and {last}"
    if len(dates) == 2:
        return f"on {_day(dates[0])} and {_day(dates[1])}"
    return f"on {number_words(len(dates))} days from {_day(dates[0])} to {_day(dates[-1])}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"
