"""A shift played again on screens of its own: read-only, at any speed, from any moment; the live floor goes on."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from desk_app.screens.clock import to_ms
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.replay.lines import passed_words
from desk_app.screens.replay.marks import Marks
from desk_app.screens.replay.playing import Playing
from desk_app.screens.replay.rows import BreakRows, HourRows, KindRows, MarkRows
from desk_app.screens.replay.stage import MakeStage, Stage
from desk_app.screens.replay.standing import Standing
from desk_app.screens.review.spans import date_words

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf
    from desk_app.screens.replay.reading import Ready

translate = QCoreApplication.translate

ASKED: Final = "replay"
"""What the thread knows this room's question by."""

LINES: Final = 40
"""Lines of the log that a jump shows; the others lie before the moment that was asked for."""

TOLD_FOR: Final = timedelta(minutes=10)
"""For how long after a break it is told that there was one."""


@for_qml
class ReplayRoom(QObject):
    """Everything of it is made when a shift is opened, and let go when it is left."""

    changed = Signal()
    moved = Signal()
    story_wanted = Signal(str, str, int)
    """The story of a party or else of a table is to be told, on the page of the fact of this number."""

    def __init__(self, thread: ReviewThread, make_stage: MakeStage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._make_stage = make_stage
        self._is = Standing()
        self._page = 0
        self._ready: Ready | None = None
        self._stage: Any = None
        self._wanted: datetime | None = None
        self._marks, self._hours, self._breaks = Marks(self), HourRows(self), BreakRows(self)
        self._playing = Playing(self)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._go)
        self._playing.stroke.connect(self._go_on)
        thread.answered.connect(self._take)
        thread.failed.connect(self._fail)
        thread.progressed.connect(self._progress)

    def open(self, page: int) -> None:
        """Read the shift whose page begins with this fact, and show its first moment."""
        self._page = page
        self._become(state="reading", progress=0.0)
        self._thread.ask(ASKED, _reading(page))

    @Slot()
    def leave(self) -> None:
        """Let go of the shift and of the screens it was played on; twice is as good as once."""
        if self._is.state == "":
            return
        self._soon.stop()
        self._playing.stop()
        stage, self._stage, self._ready, self._wanted = self._stage, None, None, None
        self._is = Standing()
        self.changed.emit()
        self._marks.show([], [])
        self._hours.show([])
        self._breaks.show([])
        if stage is not None:
            stage.deleteLater()  # after what shows it: that goes in the same turn of the event loop, before

    @Slot(float)
    def seek(self, moment: float) -> None:
        """Go to a moment, in ms since 1970 UTC; of many in one turn of the event loop, only to the last."""
        self._want(datetime.fromtimestamp(moment / 1000, UTC))

    @Slot(float, float)
    def seekShare(self, share: float, reach: float) -> None:
        """Go to a place on the bar, or to the mark that is nearest to it within reach: both as shares of the bar."""
        near = self._marks.near(share, reach) if reach > 0 else None
        if near is not None:
            self.seek(near.at)
        elif self._ready is not None:
            self._want(self._ready.course.moment_at(share))

    @Slot(float)
    def step(self, minutes: float) -> None:
        """Go so many minutes on, or back; over a break at once."""
        if self._ready is not None:
            self._want(self._ready.course.by(self._wanted or self._ready.desk.now, timedelta(minutes=minutes)))

    @Slot(int)
    def toMark(self, way: int) -> None:
        """Go to the next mark that is shown, or with -1 to the one before; at the last of them, stay."""
        there = self._marks.beyond(self._at, way)
        if there is not None:
            self.seek(there)

    @Slot(str)
    def tellStory(self, table: str) -> None:
        """Stand still, and open the story of whoever sat there, or of the table where nobody did."""
        if self._ready is not None:
            self._playing.stop()
            party = self._ready.desk.floor.party_at(table)
            self.story_wanted.emit(party.id if party else "", table, self._page)

    @Slot(str)
    def pickKind(self, kind: str) -> None:
        """Show the marks of this kind, or leave them out."""
        self._marks.pick(kind)
        self._tell()

    @Slot()
    def playOrPause(self) -> None:
        """Go on by itself, or stand; at the end, from the beginning."""
        if self._ready is None:
            return
        if self._playing.on:
            self._playing.stop()
            return
        if self._ready.desk.now >= self._ready.ended:
            self._want(self._ready.began)
        self._playing.start()

    @Slot(str, object)
    def _take(self, name: str, ready: "Ready | None") -> None:
        if name != ASKED or self._is.state != "reading":
            return
        if ready is None:
            self._become(state="failed", fault=translate("replay", "There is nothing to play of this shift."))
            return
        desk = ready.desk
        self._ready = ready
        self._stage = self._make_stage(desk, lambda: desk.now, self)
        stage: Stage = self._stage
        desk.jumped = lambda: stage.log.begin(desk.shift_facts[-LINES:], desk.floor)
        stage.begin()
        stage.clock.stop()
        self._marks.show(ready.marks, ready.kinds)
        self._hours.show(ready.hours)
        self._breaks.show(ready.breaks)
        self._become(state="shown")
        self._tell()

    @Slot(str, str)
    def _fail(self, name: str, why: str) -> None:
        if name in (ASKED, "") and self._is.state == "reading":
            self._become(state="failed", fault=why or translate("replay", "The shift could not be read."))

    @Slot(str, float)
    def _progress(self, name: str, share: float) -> None:
        if name == ASKED and self._is.state == "reading":
            self._become(progress=share)

    def _want(self, moment: datetime) -> None:
        if self._ready is not None:
            self._wanted = min(max(moment, self._ready.began), self._ready.ended)
            self._soon.start()

    @Slot()
    def _go(self) -> None:
        if self._ready is None or self._wanted is None:
            return
        wanted, self._wanted = self._wanted, None
        self._ready.desk.go_to(wanted)
        self._stage.look()
        self._tell()

    @Slot(object)
    def _go_on(self, by: timedelta) -> None:
        if self._ready is None or self._wanted is not None:
            return
        there = self._ready.course.by(self._ready.desk.now, by)
        self._want(there)
        if there >= self._ready.ended:
            self._playing.stop()

    def _tell(self) -> None:
        if self._ready is None:
            return
        desk = self._ready.desk
        wall = ZoneInfo(desk.floor.venue.timezone)
        day = date_words(desk.now.astimezone(wall).date(), "dddd d MMMM")
        clock = wall_time(desk.now, wall)
        mark = self._marks.come(self._at)
        passed = self._ready.course.passed_by(desk.now) or self._ready.course.passed_by(desk.now - TOLD_FOR)
        told = (mark.words, mark.kind) if mark else (passed_words(passed), "") if passed else ("", "")
        self._become(words=f"{day}, {clock}", clock=clock, mark=told[0], kind=told[1])
        self.moved.emit()

    @property
    def _at(self) -> float:
        return to_ms(self._ready.desk.now) if self._ready else 0.0

    def _become(self, **what: Any) -> None:
        after = msgspec.structs.replace(self._is, **what)
        if after != self._is:
            self._is = after
            self.changed.emit()

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._is.state

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._is.fault

    @Property(float, notify=changed)
    def progress(self) -> float:
        return self._is.progress

    @Property(str, notify=changed)
    def words(self) -> str:
        """The moment that is shown: its day and its time."""
        return self._is.words

    @Property(str, notify=changed)
    def clock(self) -> str:
        return self._is.clock

    @Property(str, notify=changed)
    def mark(self) -> str:
        return self._is.mark

    @Property(str, notify=changed)
    def markKind(self) -> str:
        return self._is.kind

    @Property(QObject, notify=changed)
    def stage(self) -> QObject | None:
        """The screens that it is played on, where there are some."""
        stage: QObject | None = self._stage
        return stage

    @Property(float, notify=moved)
    def at(self) -> float:
        """Where it stands, in ms since 1970 UTC."""
        return self._at

    @Property(float, notify=moved)
    def share(self) -> float:
        """Where it stands on the bar, from 0 to 1."""
        return self._ready.course.share_of(self._ready.desk.now) if self._ready else 0.0

    @Property(float, notify=changed)
    def began(self) -> float:
        return to_ms(self._ready.began) if self._ready else 0.0

    @Property(float, notify=changed)
    def ended(self) -> float:
        return to_ms(self._ready.ended) if self._ready else 0.0

    @Property(Playing, constant=True)
    def playing(self) -> Playing:
        return self._playing

    @Property(MarkRows, constant=True)
    def marks(self) -> MarkRows:
        return self._marks.rows

    @Property(KindRows, constant=True)
    def kinds(self) -> KindRows:
        return self._marks.kinds

    @Property(HourRows, constant=True)
    def hours(self) -> HourRows:
        return self._hours

    @Property(BreakRows, constant=True)
    def breaks(self) -> BreakRows:
        return self._breaks


def _reading(page: int) -> Work:
    def work(shelf: "Shelf", go_on: Progress) -> "Ready | None":
        from desk_app.screens.replay.reading import ready

        return ready(page, shelf, go_on)

    return work
