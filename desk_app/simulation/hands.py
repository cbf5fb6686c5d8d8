"""Which tables a person has taken over. Simulated servers keep away from those; the guests there live on."""

from typing import Any, Final

from desk_app.cues.cue import Cue
from desk_app.facts import (
    CueDismissed,
    CuePassed,
    CueSnoozed,
    Fact,
    PartyLeft,
    TableHeld,
    TableReleased,
    TableReset,
)

LEFT_ALONE: Final = 300.0
"""Seconds that a table which a person saw empty waits for that person to reset it."""

_ABOUT_CUES = (CueSnoozed, CuePassed, CueDismissed)
_NO_TAKING_OVER = (TableHeld, TableReleased, TableReset)
_FOR_GOOD = float("inf")


class Hands:
    """Tables by the simulated second until which they belong to a person."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}

    def has(self, table: str | None, now: float) -> bool:
        """Tell whether a person looks after this table."""
        return table is not None and self._until.get(table, -1.0) > now

    @property
    def tables(self) -> tuple[str, ...]:
        return tuple(self._until)

    def took(self, fact: Fact, tables: tuple[str, ...], raised: Cue | None) -> None:
        """See what a person did: whatever it was about is theirs until the guests have gone."""
        if isinstance(fact, _NO_TAKING_OVER):
            return
        if isinstance(fact, _ABOUT_CUES) and raised is not None and raised.table is not None:
            tables = (raised.table,)
        for table in tables:
            self._until[table] = _FOR_GOOD

    def saw(self, fact: Fact, now: float) -> None:
        """See what anybody did: guests who left or a table that was reset give it back."""
        if isinstance(fact, PartyLeft):
            for table in fact.tables:
                if table in self._until:
                    self._until[table] = now + LEFT_ALONE
        elif isinstance(fact, TableReset):
            self._until.pop(fact.table, None)


def tables_of(fact: Any) -> tuple[str, ...]:
    """Give every table that a fact names."""
    one = getattr(fact, "table", None)
    more = getattr(fact, "tables", ())
    return tuple(dict.fromkeys(((one,) if one is not None else ()) + tuple(more)))
