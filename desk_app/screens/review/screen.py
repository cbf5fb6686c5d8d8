"""The review: shifts in words and pictures, read in a thread of its own, and the facts behind every number."""

from typing import TYPE_CHECKING, Any, Final

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.log.search import LogSearch
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.reading_thread import OpenShelf, Progress, ReviewThread, Work
from desk_app.screens.review.compare import CompareRoom
from desk_app.screens.review.evidence import EvidenceRoom
from desk_app.screens.review.export import ExportRoom, TakeAway
from desk_app.screens.review.measures import MeasuresRoom
from desk_app.screens.review.picking import SpanPicking
from desk_app.screens.review.shown import AGAIN, PATIENCE, Shown
from desk_app.screens.review.span import SpanOnShow
from desk_app.screens.taps import Taps

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf
    from desk_app.screens.review.reading import Seen

translate = QCoreApplication.translate

ASKED: Final = "span"
"""What the thread knows this room's question by."""


@for_qml
class ReviewRoom(QObject):
    """Reads only while it is on show. ``doors`` are the ways on from here that this house has."""

    changed = Signal()
    replay_wanted = Signal(int)
    """A shift is to be played, by the first fact of its page."""
    story_wanted = Signal(str, str, int)
    """The story of a party or else of a table is to be told, on the page of the fact of this number."""

    def __init__(
        self, taps: Taps, open_shelf: OpenShelf, take_away: TakeAway | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._taps = taps
        self._now = Shown()
        self._seen: Seen | None = None
        self._wanted = ("shift", "")
        self.reading_thread = self._thread = ReviewThread(open_shelf, self)
        self._span = SpanOnShow(self)
        self._evidence = EvidenceRoom(self._thread, self)
        self._measures = MeasuresRoom(self._thread, self._evidence, self)
        self._log = LogSearch(self._thread, self._evidence, taps, self)
        self._compare = CompareRoom(self._thread, self._evidence, self)
        self._picking = SpanPicking(self._thread, self)
        self._taking = ExportRoom(self._thread, take_away, self)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._again = QTimer(self, interval=AGAIN)
        self._listen()

    def _listen(self) -> None:
        self._thread.answered.connect(self._answered)
        self._thread.failed.connect(self._failed)
        self._thread.progressed.connect(self._progressed)
        self._patience.timeout.connect(self._is_slow)
        self._again.timeout.connect(self._read)
        self._picking.picked.connect(self.choose)
        self._evidence.story_wanted.connect(self.story_wanted)
        self._log.story_wanted.connect(self.story_wanted)

    @Slot()
    def open(self) -> None:
        """Read the span that was chosen last, at first the newest shift, and again each minute while this is shown."""
        self._again.start()
        self._look(self._now.page)
        self.again()

    @Slot()
    def leave(self) -> None:
        """Read no more until it is shown again."""
        self._again.stop()
        self._patience.stop()
        self._thread.stop()
        self._look("")
        self._evidence.close()
        self._compare.close()
        self._taking.close()

    def end(self) -> None:
        """Let go of the shelf, for good."""
        self.leave()
        self._thread.end()

    @Slot()
    def again(self) -> None:
        self._patience.start()
        self._read()

    @Slot(str, str)
    def choose(self, unit: str, key: str) -> None:
        """Show another span: one of a unit by its key, "" for the newest."""
        self._wanted = (unit, key)
        self._evidence.close()
        self._compare.close()
        self._taking.close()
        self.again()

    @Slot()
    def earlier(self) -> None:
        if self._now.earlier:
            self.choose(self._wanted[0], self._now.earlier)

    @Slot()
    def later(self) -> None:
        if self._now.later:
            self.choose(self._wanted[0], self._now.later)

    @Slot()
    def stop(self) -> None:
        """Stop reading; what was on show stays, and where nothing was, it says so."""
        self._thread.stop()
        self._log.stop()
        self._patience.stop()
        fault = translate("review", "Stopped before everything was read. What was read is kept.")
        self._become(slow=False, progress=0.0, **({} if self._seen else {"state": "failed", "fault": fault}))

    @Slot(str)
    def turnTo(self, page: str) -> None:
        """Show the shift at a glance, all measures, or the log."""
        self._look(page)
        self._become(page=page)

    def _look(self, page: str) -> None:
        self._measures.look(page == "measures")
        self._log.look(page == "log")

    @Slot(str)
    def show(self, key: str) -> None:
        """Open the facts behind something on show, by its key."""
        if self._seen is not None and key in self._seen.behind:
            self._evidence.open(self._seen.titles.get(key, ""), self._seen.behind[key], self._venue, key)

    @Slot(str)
    def enter(self, door: str) -> None:
        """Go on from here through one of the doors."""
        if self._seen is None or self._seen.choice is None:
            return
        if door == "compare":
            self._compare.open(self._seen.choice, self._venue, self._taps.read_time())
        elif door == "export" and self._taking.can:
            self._taking.open(self._seen.choice, self._venue)
        elif door == "replay" and self._seen.choice.page:
            self.replay_wanted.emit(self._seen.choice.page)

    @property
    def _venue(self) -> Venue:
        return self._taps.desk.floor.venue

    @Slot()
    def _read(self) -> None:
        self._thread.ask(ASKED, _reading(*self._wanted, self._venue))

    @Slot(str, object)
    def _answered(self, name: str, seen: "Seen | None") -> None:
        if name != ASKED or seen is None:
            return
        self._patience.stop()
        self._seen = seen
        if seen.choice is None:
            self._log.follow(None, self._venue)
            self._become(state="nothing", slow=False)
            return
        unit, key = seen.choice.unit, seen.choice.key
        if not seen.later and unit != "range" and self._wanted == (unit, key):
            self._wanted = (unit, "")  # the newest, also when a newer one has begun
        self._span.show(seen)
        self._become(
            state="shown",
            words=seen.choice.words,
            earlier=seen.earlier,
            later=seen.later,
            slow=False,
            progress=0.0,
        )
        self._measures.follow(seen.choice, self._venue)
        self._log.follow(seen.choice, self._venue)
        self._picking.stand(seen.choice, self._venue)

    @Slot(str, str)
    def _failed(self, name: str, why: str) -> None:
        self._patience.stop()
        if name in (ASKED, ""):
            said = why or translate("review", "The shifts could not be read.")
            self._become(state="failed", fault=said, slow=False)

    @Slot(str, float)
    def _progressed(self, name: str, share: float) -> None:
        if name == ASKED:
            self._become(progress=share)

    @Slot()
    def _is_slow(self) -> None:
        self._become(slow=True)

    def _become(self, **what: Any) -> None:
        after = msgspec.structs.replace(self._now, **what)
        if after != self._now:
            self._now = after
            self.changed.emit()

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._now.page

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._now.state

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._now.fault

    @Property(str, notify=changed)
    def words(self) -> str:
        """Which span is on show."""
        return self._now.words

    @Property(bool, notify=changed)
    def earlierThere(self) -> bool:
        return bool(self._now.earlier)

    @Property(bool, notify=changed)
    def laterThere(self) -> bool:
        return bool(self._now.later)

    @Property(bool, notify=changed)
    def slow(self) -> bool:
        """Whether reading has taken so long that the screen should say so."""
        return self._now.slow

    @Property(str, notify=changed)
    def busyWords(self) -> str:
        return translate("review", "Reading the shifts: {share}\u00a0%").format(share=round(self._now.progress * 100))

    @Property(float, notify=changed)
    def progress(self) -> float:
        return self._now.progress

    @Property(list, notify=changed)
    def doors(self) -> list[str]:
        one_shift = self._seen is not None and self._seen.choice is not None and self._seen.choice.page
        there = {"replay": one_shift, "compare": self._wanted[0] != "all", "export": self._taking.can}
        return [door for door, open_here in there.items() if open_here]

    @Property(SpanOnShow, constant=True)
    def span(self) -> SpanOnShow:
        return self._span

    @Property(EvidenceRoom, constant=True)
    def evidence(self) -> EvidenceRoom:
        return self._evidence

    @Property(MeasuresRoom, constant=True)
    def measures(self) -> MeasuresRoom:
        return self._measures

    @Property(LogSearch, constant=True)
    def log(self) -> LogSearch:
        return self._log

    @Property(CompareRoom, constant=True)
    def compare(self) -> CompareRoom:
        return self._compare

    @Property(ExportRoom, constant=True)
    def taking(self) -> ExportRoom:
        return self._taking

    @Property(SpanPicking, constant=True)
    def picking(self) -> SpanPicking:
        return self._picking


def _reading(unit: str, key: str, venue: Venue) -> Work:
    """Give the work; what reads is loaded in the thread, when it is first needed."""

    def work(shelf: "Shelf", go_on: Progress) -> "Seen | None":
        from desk_app.screens.review.reading import Wanted, reading

        return reading(Wanted(unit, key, venue), shelf, go_on)

    return work
