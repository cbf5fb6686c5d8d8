"""Seating, moving and joining: the next tap on the floor says where."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.taps import Taps


@for_qml
class Picking(QObject):
    """``mode``: seat, move, join, or "" when taps open tables. Every pick is done at once; undo takes it back."""

    changed = Signal()

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._mode = ""
        self._party = ""

    @Property(str, notify=changed)
    def mode(self) -> str:
        return self._mode

    @Property(list, notify=changed)
    def tables(self) -> list[str]:
        return self._held()

    @Property(str, notify=changed)
    def words(self) -> str:
        return "+".join(self._held())

    @Slot(str, str)
    def start(self, mode: str, table: str) -> None:
        """Begin to move or to join the party at this table; nothing happens at a table without one."""
        party = self._taps.desk.floor.party_at(table)
        if party is not None:
            self._mode, self._party = mode, party.id
            self.changed.emit()

    @Slot()
    def seatWalkIn(self) -> None:
        """Let the next tap on the floor say where somebody who just walked in is to sit."""
        self._mode, self._party = "seat", ""
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        self._mode = self._party = ""
        self.changed.emit()

    @Slot(str)
    def pick(self, table: str) -> None:
        """Move there, or add that table; a table of the party's own is given back while joining."""
        held = self._held()
        if self._mode == "move":
            if self._move([table]):
                self.stop()
        elif self._mode == "join":
            after = [each for each in held if each != table] if table in held else [*held, table]
            if after:
                self._move(after)
            self.changed.emit()

    @Slot(str, str)
    def carry(self, table: str, to: str) -> None:
        """Move the party at one table to another, in one movement of the finger."""
        if table != to and self._taps.desk.floor.party_at(table) is not None:
            self._taps.do({"do": "move", "table": table, "tables": [to]})

    def _held(self) -> list[str]:
        party = self._taps.desk.floor.parties.get(self._party)
        return list(party.tables) if party else []

    def _move(self, tables: list[str]) -> bool:
        return self._taps.do({"do": "move", "party": self._party, "tables": tables})
