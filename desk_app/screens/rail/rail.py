"""The cue rail: what needs somebody, most urgent first, each answered in one tap."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.cues.cue import Cue
from desk_app.floor.state import Floor
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rail.groups import Group, grouped
from desk_app.screens.rail.rows import VISIBLE, CueRow, derive_rail, walk_path
from desk_app.screens.rows import Rows
from desk_app.screens.taps import Taps


@for_qml
class CueRows(Rows[CueRow]):
    """The cues on show, in the rail's order."""

    kind = CueRow


@for_qml
class CueRail(QObject):
    """Cues as rows, the path of the next walk, and every way to answer one."""

    changed = Signal()

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._groups: dict[str, Group] = {}
        self._rows = CueRows(self)
        self._all: list[CueRow] = []
        self._every = False
        self._path: tuple[str, ...] = ()

    def show(self, cues: Sequence[Cue], walk: Sequence[str], floor: Floor, whole_floor: bool) -> None:
        """Show the cues as they stand now; rows that stay the same are not touched."""
        groups = grouped(cues)
        self._groups = {group.leader.id: group for group in groups}
        self._all = derive_rail(groups, walk, floor, whole_floor)
        self._path = walk_path(self._all)
        self._lay_out()

    def shown(self) -> list[CueRow]:
        """Give all rows, those behind "more" among them."""
        return list(self._all)

    @Property(CueRows, constant=True)
    def rows(self) -> CueRows:
        return self._rows

    @Property(list, notify=changed)
    def path(self) -> list[str]:
        return list(self._path)

    @Property(int, notify=changed)
    def hidden(self) -> int:
        return len(self._all) - len(self._rows.rows)

    @Property(int, notify=changed)
    def total(self) -> int:
        return len(self._all)

    @Property(bool, notify=changed)
    def every(self) -> bool:
        return self._every

    @Slot(bool)
    def showEvery(self, every: bool) -> None:
        """Show all cues, or the first five."""
        self._every = every
        self._lay_out()

    @Slot(str, int)
    def answer(self, cue: str, number: int) -> None:
        """Give a cue its answer, counted from 0 as the row lists them; a card of several gives it to each."""
        group = self._groups.get(cue)
        if group is not None:
            self._taps.do_all(group.requests(number))

    @Slot(str, int)
    def snooze(self, cue: str, minutes: int) -> None:
        self._each(cue, {"do": "snooze", "minutes": minutes})

    @Slot(str, str)
    def passTo(self, cue: str, staff: str) -> None:
        self._each(cue, {"do": "pass", "staff": staff})

    @Slot(str, str)
    def dismiss(self, cue: str, why: str) -> None:
        self._each(cue, {"do": "dismiss", "why": why})

    def _each(self, cue: str, request: dict[str, object]) -> None:
        group = self._groups.get(cue)
        if group is not None:
            self._taps.do_all([request | {"cue": each.id} for each in group.cues])

    def _lay_out(self) -> None:
        self._rows.show(self._all if self._every else self._all[:VISIBLE])
        self.changed.emit()
