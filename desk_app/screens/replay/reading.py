"""A shift made ready to be played, in the thread of the shelf: folded to its end once, so that no jump is slow."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.desk.replay_desk import ReplayDesk
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import PageHead
from desk_app.review.replay.marks import MARKS, Mark, marks_of
from desk_app.review.replay.replay import CHECKPOINT_EVERY, Replay, replay_of
from desk_app.screens.clock import to_ms
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.reading_thread import Progress
from desk_app.screens.replay.rows import HourRow, KindRow, MarkRow

translate = QCoreApplication.translate

HOURS: Final = (1, 2, 3, 6, 12, 24, 24 * 7, 24 * 28)
"""How far lines on the bar can lie from each other."""

MOST_HOURS: Final = 14
"""Lines on a bar: more cannot be read."""


class Ready(msgspec.Struct, frozen=True):
    """A shift to be played. ``began`` and ``ended`` are its first moment and its last."""

    desk: ReplayDesk
    began: datetime
    ended: datetime
    marks: tuple[MarkRow, ...]
    kinds: tuple[KindRow, ...]
    hours: tuple[HourRow, ...]


def ready(page: int, shelf: Shelf, go_on: Progress) -> Ready | None:
    """Give the shift whose page begins with this fact; None where it is not there, has no facts, or it was stopped."""
    head = next((head for head in shelf.heads if head.first == page), None)
    if head is None:
        return None
    replay = replay_of(shelf, head)
    if not _prepared(replay, go_on) or replay.began is None or replay.ended is None:
        return None
    began, ended = _hours_of(head, replay.began, replay.ended)
    marks = marks_of(shelf.of([head]), shelf.facts(head), shelf.house_after(head).floor)
    kinds = tuple(_kinds(marks))
    zone = shelf.house_after(head).floor.venue.timezone
    return Ready(
        desk=ReplayDesk(replay, began),
        began=began,
        ended=ended,
        marks=tuple(_mark_rows(marks, [kind.key for kind in kinds])),
        kinds=kinds,
        hours=tuple(_lines(began, ended, ZoneInfo(zone))),
    )


def _prepared(replay: Replay, go_on: Progress) -> bool:
    steps = len(replay.facts) // CHECKPOINT_EVERY + 1
    step = 0
    while go_on(step, steps):
        if replay.prepare():
            return True
        step += 1
    return False


def _hours_of(head: PageHead, began: datetime, ended: datetime) -> tuple[datetime, datetime]:
    """Give when the shift was opened and closed, as far as it was: what was set up days before is not played."""
    opened = datetime.fromtimestamp(head.opened, UTC) if head.opened is not None else began
    closed = datetime.fromtimestamp(head.closed, UTC) if head.closed is not None else ended
    return max(began, min(opened, ended)), max(closed, ended)


def _mark_rows(marks: list[Mark], lanes: list[str]) -> Iterator[MarkRow]:
    for place, mark in enumerate(marks):
        lane = lanes.index(mark.kind)
        yield MarkRow(key=str(place), at=to_ms(mark.at), kind=mark.kind, lane=lane, words=mark.words)


def _kinds(marks: list[Mark]) -> Iterator[KindRow]:
    names = {
        "problem": translate("replay", "Problem"),
        "asked_first": translate("replay", "Asked first"),
        "broken": translate("replay", "Broken promise"),
        "late": translate("replay", "Late"),
    }
    for kind in MARKS:
        count = sum(mark.kind == kind for mark in marks)
        if count:
            yield KindRow(key=kind, words=names[kind], count=count)


def _lines(began: datetime, ended: datetime, wall: ZoneInfo) -> Iterator[HourRow]:
    span = ended - began
    step = next((hours for hours in HOURS if span <= MOST_HOURS * timedelta(hours=hours)), HOURS[-1])
    moment = began.astimezone(wall).replace(minute=0, second=0, microsecond=0, fold=0)
    if step >= 24:
        moment = moment.replace(hour=0)
    while moment <= ended:
        if moment >= began:
            words = f"{moment:%d.%m.}" if step >= 24 else wall_time(moment, wall)
            yield HourRow(key=moment.isoformat(), at=to_ms(moment), words=words)
        moment += timedelta(hours=step)
