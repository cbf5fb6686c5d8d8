"""Trying a change: one standard otherwise, what the last shifts would have seen, and making it the procedure."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.desk.book import MANAGERS
from desk_app.floor.plan import Venue
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.taps import Taps
from desk_app.screens.trying.effects import EffectsRoom
from desk_app.screens.trying.knobs import Entry, Knob, changed_keys, knobs, turned
from desk_app.screens.trying.on_show import MOST_SHIFTS, Trying
from desk_app.screens.trying.rows import KnobRow, KnobRows, StandardRows
from desk_app.screens.trying.standards import standard_rows

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf
    from desk_app.screens.trying.reading import Changes, Tried

translate = QCoreApplication.translate

ASKED: Final = "try"
"""What the thread knows this room's question by."""


@for_qml
class TryRoom(QObject):
    """Nothing is changed here until it was tried, and then by a manager alone."""

    changed = Signal()
    story_wanted = Signal(str, str, int)
    """The story of a party or else of a table is to be told, on the page of the fact of this number."""

    def __init__(self, taps: Taps, thread: ReviewThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._thread = thread
        self._now = Trying()
        self._tried: Tried | None = None
        self._standards = StandardRows(self)
        self._knobs = KnobRows(self)
        self._effects = EffectsRoom(thread, self)
        self._effects.story_wanted.connect(self.story_wanted)
        thread.answered.connect(self._take)
        thread.progressed.connect(self._hear)
        thread.failed.connect(self._fail)
        taps.done.connect(self._look_again)

    @Slot(str)
    def open(self, standard: str) -> None:
        """Open it at a standard, "" to choose one."""
        self._now = Trying(there=True, shifts=self._now.shifts)
        self._standards.show(standard_rows(self._venue, self._written()))
        self.choose(standard)

    @Slot()
    def close(self) -> None:
        """Close it; what is being tried is stopped."""
        if self._now.busy:
            self._thread.stop()
        self._now = Trying(shifts=self._now.shifts)
        self._forget()

    @Slot(str)
    def choose(self, standard: str) -> None:
        """Take up this standard as it is in force; one the venue has not, or "": choose again."""
        self._begin(standard if standard in self._written() else "")

    @Slot(str, int)
    def turn(self, key: str, value: int) -> None:
        """Turn one of its times or shares."""
        if not self._now.busy:
            self._forget(entry=turned(self._now.entry, key, value))

    @Slot(bool)
    def ask(self, on: bool) -> None:
        """Ask for this standard, or no longer."""
        if not self._now.busy:
            self._forget(on=on)

    @Slot(int)
    def over(self, shifts: int) -> None:
        """Try it on so many of the last shifts."""
        if not self._now.busy:
            self._forget(shifts=max(1, min(MOST_SHIFTS, shifts)))

    @Slot()
    def tryIt(self) -> None:
        """Try the change on the last shifts, in the thread that reads."""
        changes = self._changes()
        if changes and not self._now.busy:
            self._forget(busy=True, progress=0.0)
            self._thread.ask(ASKED, _trying(changes, self._now.shifts, self._venue))

    @Slot()
    def stop(self) -> None:
        """Stop trying; the shifts that are done still count."""
        if self._thread.waits(ASKED):
            self._become(busy=False, over=translate("try", "Stopped before a shift was done."))
        self._thread.stop()

    @Slot()
    def adopt(self) -> None:
        """Make what was tried the procedure from now on."""
        tried = self._tried
        if tried is None or not self.canAdopt:
            return
        if self._taps.do({"do": "change_standards", "changes": tried.changes}):
            self._begin(self._now.standard, over=tried.over, words=tried.words, adopted=True)

    @Slot()
    def _look_again(self) -> None:
        """What was adopted may have been taken back since."""
        if self._now.adopted and self._changes():
            self._begin(self._now.standard)

    def _begin(self, standard: str, **what: Any) -> None:
        entry, on = self._written().get(standard, ({}, True))
        self._forget(**{"standard": standard, "entry": dict(entry), "on": on} | what)

    def _forget(self, **what: Any) -> None:
        """What was tried is not what is on show any more."""
        self._tried = None
        self._effects.show(None, self._venue)
        self._become(**{"over": "", "words": "", "adopted": False} | what)

    def _become(self, **what: Any) -> None:
        self._now = msgspec.structs.replace(self._now, **what)
        self._knobs.show(map(_knob_row, knobs(self._now.entry)) if self._now.standard and self._now.on else ())
        self.changed.emit()

    def _changes(self) -> "Changes":
        """Give what differs from what is in force; nothing, where nothing does."""
        name = self._now.standard
        before, was_on = self._written().get(name, ({}, True))
        if not self._now.on:
            return {name: None} if was_on else {}
        keys = changed_keys(before, self._now.entry)
        return {name: keys} if name and (keys or not was_on) else {}

    def _written(self) -> Mapping[str, tuple[Entry, bool]]:
        """Give each standard of the venue as it is written, and whether it is on."""
        venue = self._venue
        off = {str(entry["id"]): (entry, False) for entry in venue.standards_off if "due" in entry}
        return {str(entry["id"]): (entry, True) for entry in venue.standards} | off

    @property
    def _venue(self) -> Venue:
        return self._taps.desk.floor.venue

    @Slot(str, object)
    def _take(self, name: str, tried: "Tried") -> None:
        if name != ASKED or not self._now.busy:
            return
        self._tried = tried
        self._effects.show(tried, self._venue)
        self._become(busy=False, over=tried.over, words=tried.words)

    @Slot(str, float)
    def _hear(self, name: str, share: float) -> None:
        if name == ASKED and self._now.busy:
            self._become(progress=share)

    @Slot(str, str)
    def _fail(self, name: str, why: str) -> None:
        if name in (ASKED, "") and self._now.busy:
            self._become(busy=False, over=why or translate("try", "It could not be tried."))

    @Property(bool, notify=changed)
    def there(self) -> bool:
        return self._now.there

    @Property(str, notify=changed)
    def standard(self) -> str:
        return self._now.standard

    @Property(str, notify=changed)
    def name(self) -> str:
        row = self._standards.row_of(self._now.standard)
        return row.name if row is not None else ""

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Whether it would be asked for."""
        return self._now.on

    @Property(int, notify=changed)
    def shifts(self) -> int:
        return self._now.shifts

    @Property(bool, notify=changed)
    def differs(self) -> bool:
        """Whether there is a change to try."""
        return bool(self._changes())

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._now.busy

    @Property(float, notify=changed)
    def progress(self) -> float:
        return self._now.progress

    @Property(str, notify=changed)
    def overWords(self) -> str:
        """On which shifts it was tried, or why it was not."""
        return self._now.over

    @Property(str, notify=changed)
    def words(self) -> str:
        """What would have come of it."""
        return self._now.words

    @Property(bool, notify=changed)
    def canAdopt(self) -> bool:
        """Whether what is on show was tried, and whoever is at the screen may make it so."""
        return self._tried is not None and self._tried.counts and not self.whyNot

    @Property(bool, notify=changed)
    def wasTried(self) -> bool:
        return self._tried is not None and self._tried.counts

    @Property(str, notify=changed)
    def whyNot(self) -> str:
        """Why whoever is at the screen may not adopt it, "" where they may."""
        staff = self._venue.staff
        managers = {member.id for member in staff.values() if set(MANAGERS) & set(member.roles)}
        if not managers or self._taps.by in managers:
            return ""
        return translate("try", "Only a manager changes the procedure. Sign in as one to adopt it.")

    @Property(bool, notify=changed)
    def needsManager(self) -> bool:
        """Whether somebody else would have to be at the screen to adopt it."""
        return bool(self.whyNot)

    @Property(bool, notify=changed)
    def adopted(self) -> bool:
        """Whether what is on show was made the procedure just now."""
        return self._now.adopted

    @Property(StandardRows, constant=True)
    def standards(self) -> StandardRows:
        return self._standards

    @Property(KnobRows, constant=True)
    def knobs(self) -> KnobRows:
        return self._knobs

    @Property(EffectsRoom, constant=True)
    def effects(self) -> EffectsRoom:
        """What it comes to, before and after, and what stands behind that."""
        return self._effects


def _knob_row(knob: Knob) -> KnobRow:
    return KnobRow(**msgspec.structs.asdict(knob))


def _trying(changes: "Changes", shifts: int, venue: Venue) -> Work:
    """Give the work; what reads is loaded in the thread, when it is first needed."""

    def work(shelf: "Shelf", go_on: Progress) -> "Tried":
        from desk_app.screens.trying.reading import tried

        return tried(changes, shifts, venue, shelf, go_on)

    return work
