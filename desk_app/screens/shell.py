"""Everything the window shows, in one place: each answer of the desk is handed to the screens that it concerns."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from desk_app.cues.cue import Cue
from desk_app.cues.walk import next_walk
from desk_app.desk.answer import Answer
from desk_app.desk.ports import TicketOffice
from desk_app.desk.view import DeskView
from desk_app.facts import Fact
from desk_app.floor.plan import Venue
from desk_app.floor.state import NOTHING, Changed
from desk_app.screens.clock import ScreenClock
from desk_app.screens.floor.picking import Picking
from desk_app.screens.floor.plan import PlanView
from desk_app.screens.floor.sheet import TableSheet
from desk_app.screens.floor.table_rows import Mark, derive_tables, marks_of
from desk_app.screens.floor.tables import TablesModel
from desk_app.screens.header import Header, demo_words
from desk_app.screens.log.shift_log import ShiftLog
from desk_app.screens.people_waiting import WaitingRooms
from desk_app.screens.preferences import Preferences
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rail.chime import Chime, Player
from desk_app.screens.rail.rail import CueRail
from desk_app.screens.reading_thread import OpenShelf, nothing_kept
from desk_app.screens.replay.screen import ReplayRoom
from desk_app.screens.review.export import TakeAway
from desk_app.screens.review.screen import ReviewRoom
from desk_app.screens.shift.charge import InCharge
from desk_app.screens.staff import AtTheScreen
from desk_app.screens.story.screen import StoryRoom
from desk_app.screens.taps import Taps
from desk_app.screens.undo import UndoBar

UNTOLD: Final = timedelta(days=365)
"""How long a drink lasts of which nobody said how long: on screen it stays as full as it was seen."""


@for_qml
class Screens(QObject):
    """The desk's face. It watches the desk, so a tap, a wake-up, the feed and a simulation all reach it."""

    told = Signal(str)

    def __init__(
        self,
        desk: DeskView,
        read_time: Callable[[], datetime],
        *,
        preferences: Path | None = None,
        play: Player | None = None,
        speed: float | None = None,
        office: TicketOffice | None = None,
        open_shelf: OpenShelf | None = None,
        take_away: TakeAway | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``speed``: of a demo's time, 0 as fast as it can; None: no demo. ``office``: what hands out tickets.

        ``open_shelf``: where what was is read from; without it there is nothing to review. ``take_away``: what writes
        files of it.
        """
        super().__init__(parent)
        self._desk = desk
        self._read_time = read_time
        self._minute = -1
        self._venue: Venue | None = None
        self._marks: dict[str, list[Mark]] = {}
        self._mine: list[Cue] = []
        self._unshown: list[Fact] = []
        self._changed = NOTHING
        self._make(preferences, play, office)
        self._make_review(open_shelf or nothing_kept, take_away)
        if speed is not None:
            self._header.show(demo=demo_words(speed))
            self._staff.ask(False)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.show_now)
        self._listen()

    def begin(self) -> None:
        """Show the floor and the shift as they stand, and keep time from now on."""
        self._log.begin(self._desk.shift_facts, self._desk.floor)
        self._show_house()
        self._clock.start()

    @property
    def rooms_for_waiting(self) -> WaitingRooms:
        """The rooms for people who wait, and what goes with them: the board, the kiosk."""
        return self._waiting

    def become_kiosk(self) -> bool:
        """Be a kiosk from now on, with whoever was at it before a crash; tells whether that can be."""
        if not self._waiting.become_kiosk():
            return False
        self._staff.come_back(self._waiting.staff_before())
        return True

    def tell(self, words: str) -> None:
        """Say something to whoever is at the screen, from any thread: a fault, a notice of the journal."""
        self.told.emit(words)

    def end(self) -> None:
        """Let go of what is read beside the desk, before its journal is closed."""
        self._replay.leave()
        self._review.end()

    def take(self, answer: Answer) -> None:
        """Take what the desk did; shown at the end of this tap, or when the event loop comes round."""
        self._unshown += answer.facts
        self._changed |= answer.changed
        self._soon.start()

    def look(self) -> None:
        """Read the time now, and show what has changed by it."""
        self.show_now()
        self._clock.tick()

    @Slot()
    def show_now(self) -> None:
        """Show what was taken and is not shown yet, and nothing else."""
        self._soon.stop()
        facts, changed = self._unshown, self._changed
        self._unshown, self._changed = [], NOTHING
        self._log.add(facts, self._desk.floor)
        now = self._read_time()
        if changed.house:
            self._show_house()
        else:
            self._show_cues(now, changed)
        self._chime.ring(self._mine, now)
        self._show_time(now)

    def _make(self, preferences: Path | None, play: Player | None, office: TicketOffice | None) -> None:
        self._taps = Taps(self._desk, self._read_time, self)
        self._preferences = Preferences(preferences, self)
        self._chime = Chime(self._preferences, play)
        self._clock = ScreenClock(self._read_time, self)
        self._header = Header(self)
        self._tables = TablesModel(self)
        self._plan = PlanView(self._tables, self)
        self._rail = CueRail(self._taps, self)
        self._sheet = TableSheet(self._taps, self._glass_lasts, self)
        self._picking = Picking(self._taps, self)
        self._staff = AtTheScreen(self._taps, self)
        self._undo = UndoBar(self._taps, self)
        self._log = ShiftLog(self._taps, self)
        self._waiting = WaitingRooms(self._taps, preferences, office, self._chime.call, self)

    def _make_review(self, open_shelf: OpenShelf, take_away: TakeAway | None) -> None:
        self._review = ReviewRoom(self._taps, open_shelf, take_away, self)
        self._charge = InCharge(self._taps, self._review, take_away, self._clock, self)
        self._replay = ReplayRoom(
            self._review.reading_thread, lambda desk, read_time, on: Screens(desk, read_time, parent=on), self
        )
        self._story = StoryRoom(self._review.reading_thread, self._taps, self)

    def _listen(self) -> None:
        self._desk.watch(self.take)
        self._taps.done.connect(self._done)
        self.told.connect(self._undo.show_refusal)
        self._sheet.opened.connect(self._show_sheet)
        self._staff.changed.connect(self._look_again)
        self._staff.changed.connect(self._charge.look_again)
        self._clock.now_changed.connect(self._tick)
        self._review.replay_wanted.connect(self._replay.open)
        for asks in (self._review, self._replay, self._sheet):
            asks.story_wanted.connect(self._story.open)

    def _done(self, answer: Answer) -> None:
        self.show_now()
        self._undo.show(answer, self._desk.floor)
        self._picking.changed.emit()

    def _show_house(self) -> None:
        floor, now = self._desk.floor, self._read_time()
        if floor.venue != self._venue:
            self._venue = floor.venue
            self._tables.begin(derive_tables(floor, self._desk.cues(now), self._glass_lasts, self._staff.sections()))
            self._plan.show(floor.venue)
        self._staff.show(floor)
        self._show_time(now)

    @Slot()
    def _look_again(self) -> None:
        self._waiting.keep_staff(self._staff.at_it())
        now = self._read_time()
        self._show_cues(now, Changed(tables=tuple(self._desk.floor.venue.tables)))

    def _show_cues(self, now: datetime, changed: Changed) -> None:
        floor, sees, cues = self._desk.floor, self._staff.sees(), self._desk.cues(now)
        touched = self._marked_otherwise(cues) | set(changed.tables)
        self._tables.show(derive_tables(floor, cues, self._glass_lasts, self._staff.sections(), touched))
        self._mine = cues if sees is None else self._desk.cues(now, sees)
        self._rail.show(self._mine, next_walk(self._mine, floor), floor, sees is None)
        self._show_open_sheet(cues)
        self._waiting.show(cues, self._mine, now)

    def _marked_otherwise(self, cues: list[Cue]) -> set[str]:
        """Give the tables whose cues are not those they were when last shown."""
        before, self._marks = self._marks, marks_of(cues)
        tables = before.keys() | self._marks.keys()
        return {table for table in tables if before.get(table) != self._marks.get(table)}

    def _show_open_sheet(self, cues: list[Cue]) -> None:
        if self._sheet.table:
            self._sheet.show(self._desk.floor, cues)

    @Slot()
    def _show_sheet(self) -> None:
        self._show_open_sheet(self._desk.cues(self._read_time()))

    @Slot()
    def _tick(self) -> None:
        now = self._read_time()
        minute = int(now.timestamp() // 60)
        if minute != self._minute:
            self._minute = minute
            self._show_time(now)
            self._show_cues(now, NOTHING)

    def _show_time(self, now: datetime) -> None:
        tally = self._desk.tally
        share = tally.proactive_share
        self._header.show_time(self._desk.floor, now)
        self._header.show(share=-1.0 if share is None else share, needs=tally.needs, sounds=self._chime.in_window(now))

    def _glass_lasts(self, party: str, seat: int) -> timedelta:
        return self._desk.glass_lasts(party, seat) or UNTOLD

    @Property(ScreenClock, constant=True)
    def clock(self) -> ScreenClock:
        return self._clock

    @Property(TablesModel, constant=True)
    def tables(self) -> TablesModel:
        return self._tables

    @Property(PlanView, constant=True)
    def plan(self) -> PlanView:
        return self._plan

    @Property(Preferences, constant=True)
    def preferences(self) -> Preferences:
        return self._preferences

    @Property(Header, constant=True)
    def header(self) -> Header:
        return self._header

    @Property(CueRail, constant=True)
    def rail(self) -> CueRail:
        return self._rail

    @Property(TableSheet, constant=True)
    def sheet(self) -> TableSheet:
        return self._sheet

    @Property(Picking, constant=True)
    def picking(self) -> Picking:
        return self._picking

    @Property(AtTheScreen, constant=True)
    def staff(self) -> AtTheScreen:
        return self._staff

    @Property(UndoBar, constant=True)
    def undo(self) -> UndoBar:
        return self._undo

    @Property(WaitingRooms, constant=True)
    def waiting(self) -> WaitingRooms:
        return self._waiting

    @Property(ShiftLog, constant=True)
    def log(self) -> ShiftLog:
        return self._log

    @Property(InCharge, constant=True)
    def charge(self) -> InCharge:
        return self._charge

    @Property(ReviewRoom, constant=True)
    def review(self) -> ReviewRoom:
        return self._review

    @Property(ReplayRoom, constant=True)
    def replay(self) -> ReplayRoom:
        return self._replay

    @Property(StoryRoom, constant=True)
    def story(self) -> StoryRoom:
        return self._story
