"""The marks of a replay: which kinds are shown, which comes next, which is near, and which has just come."""

from collections.abc import Iterable
from typing import Final

import msgspec
from PySide6.QtCore import QObject

from desk_app.screens.replay.rows import KindRow, KindRows, MarkRow, MarkRows

JUST_COME: Final = 60_000
"""Milliseconds for which a mark is told after it came."""


class Marks:
    """Moments are in ms since 1970 UTC. Marks of a kind that is left out are passed over everywhere."""

    def __init__(self, parent: QObject) -> None:
        self.rows = MarkRows(parent)
        self.kinds = KindRows(parent)

    def show(self, marks: Iterable[MarkRow], kinds: Iterable[KindRow]) -> None:
        self.rows.show(marks)
        self.kinds.show(kinds)

    def pick(self, kind: str) -> None:
        """Show the marks of this kind, or leave them out."""
        row = self.kinds.row_of(kind)
        if row is not None:
            self.kinds.change(msgspec.structs.replace(row, shown=not row.shown))
            hidden = {each.key for each in self.kinds.rows if not each.shown}
            self.rows.show([msgspec.structs.replace(each, shown=each.kind not in hidden) for each in self.rows.rows])

    def beyond(self, moment: float, way: int) -> float | None:
        """Give the moment of the next mark, or with -1 of the one before; None where there is none."""
        here = round(moment)
        there = [row.at for row in self._shown() if (row.at - here) * way > 1]
        return min(there, key=lambda at: abs(at - here), default=None)

    def near(self, share: float, reach: float) -> MarkRow | None:
        """Give the mark that is nearest to a place on the bar; both are shares of it. None where none is in reach."""
        near = [row for row in self._shown() if abs(row.share - share) <= reach]
        return min(near, key=lambda row: abs(row.share - share), default=None)

    def come(self, moment: float) -> MarkRow | None:
        """Give the last mark that has just come."""
        return next((row for row in reversed(self._shown()) if -JUST_COME < row.at - moment <= 1), None)

    def _shown(self) -> list[MarkRow]:
        return [row for row in self.rows.rows if row.shown]
