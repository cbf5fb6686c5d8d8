"""A changed standard tried on the last shifts, in the thread of the shelf: in words, and before and after."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec.structs import astuple
from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue
from desk_app.floor.venue_faults import VenueFault
from desk_app.review.changing.what_if import COUNTED, Effect, Spans, WhatIf, last_shifts, what_if
from desk_app.review.measures import MEASURES
from desk_app.review.measures.labels import Labels
from desk_app.review.pages.shelf import Shelf
from desk_app.screens.reading_thread import Progress
from desk_app.screens.trying.rows import EffectRow

translate = QCoreApplication.translate

Changes = dict[str, dict[str, Any] | None]


class Tried(msgspec.Struct, frozen=True):
    """``changes`` are what was tried; ``over`` says on how many shifts. ``counts``: at least one was done.

    The numbers of ``rows`` are those of the measures ``counted``, taken of ``spans``; ``measures`` are their names, and
    ``meanings`` their definitions.
    """

    changes: Changes
    over: str
    words: str = ""
    rows: tuple[EffectRow, ...] = ()
    counted: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    counts: bool = False
    spans: Spans | None = None


def tried(changes: Changes, shifts: int, venue: Venue, shelf: Shelf, go_on: Progress) -> Tried:
    """Try it on the newest shifts; where it was stopped, what was done until then counts."""
    if not shelf.catch_up(lambda _, of: go_on(0, of)):
        return Tried(changes, translate("try", "Stopped before the shifts were read."))
    heads = last_shifts(shelf.heads, shifts)
    if not heads:
        return Tried(changes, translate("try", "No shift is kept yet that it could be tried on."))
    try:
        found = what_if(shelf, heads, changes, venue, go_on)
    except VenueFault as fault:
        return Tried(changes, translate("try", "It cannot be tried."), str(fault.faults[0].what))
    words = " ".join(found.sentences)
    if not found.shifts:
        return Tried(changes, over_words(found), words)
    measures = [MEASURES[name] for name in COUNTED]
    return Tried(
        changes,
        over_words(found),
        words,
        rows=tuple(_rows(found, changes, venue)),
        counted=COUNTED,
        measures=tuple(measure.name for measure in measures),
        meanings=tuple(f"{measure.name}: {measure.words}" for measure in measures),
        counts=True,
        spans=found.spans,
    )


def over_words(found: WhatIf) -> str:
    """Say on which shifts a change was tried."""
    if not found.shifts:
        return translate("try", "Stopped before a shift was done.")
    if found.shifts < found.asked:
        words = translate("try", "Stopped. On the first {done} of {asked} shifts:")
        return words.format(done=found.shifts, asked=found.asked)
    if found.tried < found.shifts:
        words = translate("try", "On {tried} of {count} shifts; {others} had another procedure:")
        return words.format(tried=found.tried, count=found.shifts, others=found.shifts - found.tried)
    if found.shifts == 1:
        return translate("try", "On the last shift:")
    return translate("try", "On the last {count} shifts:").format(count=found.shifts)


def _rows(found: WhatIf, changes: Changes, venue: Venue) -> Iterator[EffectRow]:
    labels = Labels(venue)
    for name, effect in found.by_standard.items():
        if name in changes or effect.before != effect.after:
            yield _row(name, labels.name("standard", name), effect)
    yield _row("", translate("try", "All standards"), found.total)


def _row(key: str, name: str, effect: Effect) -> EffectRow:
    before, after = astuple(effect.before), astuple(effect.after)
    return EffectRow(key=key, name=name, before=before, after=after, same=before == after)
