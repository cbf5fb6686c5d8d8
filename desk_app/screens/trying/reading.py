"""A changed standard tried on the last shifts, in the thread of the shelf: in words, and before and after."""

from collections.abc import Iterator
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.floor.plan import Venue
from desk_app.floor.venue_faults import VenueFault
from desk_app.review.changing.what_if import Effect, WhatIf, last_shifts, what_if
from desk_app.review.measures.labels import Labels
from desk_app.review.pages.shelf import Shelf
from desk_app.screens.reading_thread import Progress
from desk_app.screens.trying.rows import EffectRow

translate = QCoreApplication.translate

Changes = dict[str, dict[str, Any] | None]


class Tried(msgspec.Struct, frozen=True):
    """``changes`` are what was tried; ``over`` says on how many shifts. ``counts``: at least one was done."""

    changes: Changes
    over: str
    words: str = ""
    rows: tuple[EffectRow, ...] = ()
    counts: bool = False


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
    rows = tuple(_rows(found, changes, venue))
    return Tried(changes, over_words(found), " ".join(found.sentences), rows if found.shifts else (), found.shifts > 0)


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
    before, after = effect.before, effect.after
    return EffectRow(
        key=key,
        name=name,
        cues=_change(before.shown, after.shown),
        late=_change(before.late, after.late),
        in_time=_change(before.in_time, after.in_time),
        same=before == after,
    )


def _change(before: int, after: int) -> str:
    return str(before) if before == after else f"{before} → {after}"
