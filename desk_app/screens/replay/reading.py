"""A shift made ready to be played, in the thread of the shelf: folded to its end once, so that no jump is slow."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.desk.replay_desk import ReplayDesk
from desk_app.facts import ShiftOpened
from desk_app.review.pages.shelf import Shelf
from desk_app.review.replay.course import Course
from desk_app.review.replay.marks import MARKS, Mark, marks_of
from desk_app.review.replay.replay import CHECKPOINT_EVERY, Replay, replay_of
from desk_app.screens.clock import to_ms
from desk_app.screens.reading_thread import Progress
from desk_app.screens.replay.lines import breaks_on, lines_on
from desk_app.screens.replay.rows import BreakRow, HourRow, KindRow, MarkRow

translate = QCoreApplication.translate


class Ready(msgspec.Struct, frozen=True):
    """A shift to be played, and what stands on its bar."""

    desk: ReplayDesk
    course: Course
    marks: tuple[MarkRow, ...]
    kinds: tuple[KindRow, ...]
    hours: tuple[HourRow, ...]
    breaks: tuple[BreakRow, ...]

    @property
    def began(self) -> datetime:
        return self.course.began

    @property
    def ended(self) -> datetime:
        return self.course.ended


def ready(page: int, shelf: Shelf, go_on: Progress) -> Ready | None:
    """Give the shift whose page begins with this fact; None where it is not there, has no facts, or it was stopped."""
    head = next((head for head in shelf.heads if head.first == page), None)
    if head is None:
        return None
    replay = replay_of(shelf, head)
    began, ended = _opened(replay), replay.ended
    if not _prepared(replay, go_on) or began is None or ended is None:
        return None
    course = Course(replay.played_at, began, ended)
    marks = marks_of(shelf.of([head]), shelf.facts(head), shelf.house_after(head).floor)
    kinds = tuple(_kinds(marks))
    zone = shelf.house_after(head).floor.venue.timezone
    return Ready(
        desk=ReplayDesk(replay, course.began),
        course=course,
        marks=tuple(_mark_rows(marks, [kind.key for kind in kinds], course)),
        kinds=kinds,
        hours=tuple(lines_on(course, ZoneInfo(zone))),
        breaks=tuple(breaks_on(course)),
    )


def _prepared(replay: Replay, go_on: Progress) -> bool:
    steps = len(replay.facts) // CHECKPOINT_EVERY + 1
    step = 0
    while go_on(step, steps):
        if replay.prepare():
            return True
        step += 1
    return False


def _opened(replay: Replay) -> datetime | None:
    """Give when the shift was opened, as far as it was: what was set up days before is not played."""
    opened = (at for fact, at in zip(replay.facts, replay.played_at, strict=True) if isinstance(fact, ShiftOpened))
    return next(opened, replay.began)


def _mark_rows(marks: list[Mark], lanes: list[str], course: Course) -> Iterator[MarkRow]:
    for place, mark in enumerate(marks):
        lane, share = lanes.index(mark.kind), course.share_of(mark.at)
        yield MarkRow(key=str(place), at=to_ms(mark.at), share=share, kind=mark.kind, lane=lane, words=mark.words)


def _kinds(marks: list[Mark]) -> Iterator[KindRow]:
    names = {
        "problem": translate("replay", "Problem"),
        "asked_first": translate("replay", "Asked first"),
        "broken": translate("replay", "Broken promise"),
        "late": translate("replay", "Became late"),
        "clock": translate("replay", "Clock was wrong"),
    }
    for kind in MARKS:
        count = sum(mark.kind == kind for mark in marks)
        if count:
            yield KindRow(key=kind, words=names[kind], count=count)
