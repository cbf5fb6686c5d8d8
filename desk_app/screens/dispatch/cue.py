"""The bar at the foot of the kiosk: the one cue that comes first, what to say, and its answers."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.cues.cue import Cue
from desk_app.floor.state import Floor
from desk_app.floor.waiting import route_of
from desk_app.screens.dispatch.rows import riders_of
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.taps import Taps

PUT_OFF: int = 3
"""Minutes."""


@for_qml
class FirstCue(QObject):
    """``key`` "": nothing needs anybody. ``label``: the vehicle, or the rider's place in its lane; ``more``: wait."""

    changed = Signal()

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._cues: list[Cue] = []
        self._at = 0
        self._label = ""

    def show(self, cues: Sequence[Cue], floor: Floor) -> None:
        """Show the most urgent; one that somebody looked further to stays on show for as long as it stands."""
        looked_at = self._cue.id if self._cue and self._at else ""
        self._cues = list(cues)
        self._at = next((number for number, cue in enumerate(cues) if cue.id == looked_at), 0)
        self._label = label_of(self._cue, floor) if self._cue else ""
        self.changed.emit()

    @property
    def _cue(self) -> Cue | None:
        return self._cues[self._at] if self._at < len(self._cues) else None

    @Property(str, notify=changed)
    def key(self) -> str:
        return self._cue.id if self._cue else ""

    @Property(str, notify=changed)
    def label(self) -> str:
        return self._label

    @Property(str, notify=changed)
    def say(self) -> str:
        return self._cue.say if self._cue else ""

    @Property(str, notify=changed)
    def why(self) -> str:
        return self._cue.why if self._cue else ""

    @Property(str, notify=changed)
    def urgency(self) -> str:
        return self._cue.urgency if self._cue else ""

    @Property(str, notify=changed)
    def party(self) -> str:
        return self._cue.party or "" if self._cue else ""

    @Property(list, notify=changed)
    def answers(self) -> list[str]:
        return [answer.label for answer in self._cue.answers] if self._cue else []

    @Property(int, notify=changed)
    def more(self) -> int:
        return max(0, len(self._cues) - 1)

    @Slot(int)
    def answer(self, number: int) -> None:
        """Give the answer of that number, counted from 0."""
        cue = self._cue
        if cue is not None and 0 <= number < len(cue.answers):
            self._at = 0
            self._taps.do(dict(cue.answers[number].request))

    @Slot()
    def later(self) -> None:
        """Put it off by three minutes."""
        if self._cue is not None:
            self._taps.do({"do": "snooze", "cue": self._cue.id, "minutes": PUT_OFF})

    @Slot()
    def look(self) -> None:
        """Look at the next of them, and after the last at the first."""
        self._at = (self._at + 1) % len(self._cues) if self._cues else 0
        self._label = label_of(self._cue, self._taps.desk.floor) if self._cue else ""
        self.changed.emit()


def label_of(cue: Cue, floor: Floor) -> str:
    """Give the vehicle's number, or the place in line of the party that it is about; "" for a queue."""
    if cue.per == "vehicle":
        return cue.subject
    waiting = floor.waiting.get(cue.party or "")
    route = route_of(floor.venue, waiting) if waiting else None
    if waiting is None or route is None:
        return ""
    return str([each.id for each in riders_of(floor, route)].index(waiting.id) + 1)
