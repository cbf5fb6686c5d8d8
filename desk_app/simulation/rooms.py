"""The tables that guests can be brought to: by the rule of the house, but those that are spoken for already."""

from __future__ import annotations

import math

import msgspec

from desk_app.simulation.evening import Evening
from desk_app.waits.scene import Scene, TableNow, scene_of
from desk_app.waits.seating import Suggestion, suggest


class Rooms:
    """``kept``: tables by the party that was called to them."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening
        self.kept: dict[str, str] = {}

    def now_for(self, size: int, party: str | None = None, own: tuple[str, ...] = ()) -> Suggestion | None:
        """Give the table whose turn it is, or None where none is free or its section needs time."""
        best = self.any_for(size, party, own)
        return best if best is not None and (not best.paced or own) else None

    def any_for(self, size: int, party: str | None = None, own: tuple[str, ...] = ()) -> Suggestion | None:
        """Give the best free table, also where its section was seated only just now. ``own``: no other will do."""
        scene = self._scene(party, own)
        return next(iter(suggest(scene, size)), None)

    def let_go(self, party: str) -> None:
        """Keep no table for this party any longer."""
        self.kept = {table: each for table, each in self.kept.items() if each != party}

    def _scene(self, party: str | None, own: tuple[str, ...]) -> Scene:
        evening = self._evening
        scene = scene_of(evening.desk.floor, evening.moment(), party)
        return Scene(tuple(self._as_it_is(table, party, own) for table in scene.tables), scene.sections)

    def _as_it_is(self, table: TableNow, party: str | None, own: tuple[str, ...]) -> TableNow:
        evening = self._evening
        spoken_for = self.kept.get(table.id, party) != party or evening.hands.has(table.id, evening.now)
        if spoken_for or (own and table.id not in own):
            return msgspec.structs.replace(table, held_for=math.inf)
        return table
