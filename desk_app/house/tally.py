"""What was, counted as it happens: how needs ended in this shift."""

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from desk_app.cues.clock import Ended
from desk_app.cues.standard import Standard
from desk_app.facts import CueRaised, Fact, ShiftOpened, UnknownFact
from desk_app.house.counted import counted

UNFORESEEN: Final = "unforeseen"
"""Where asks are counted that no clock was running for."""


class Row(msgspec.Struct):
    """How the clocks of one standard ended. ``late`` are those among ``met`` that came after the late time.

    ``need`` False: it is a watch, or answers an ask, which was counted as a need when the guest asked.
    """

    need: bool = True
    raised: int = 0
    met: int = 0
    late: int = 0
    asked_first: int = 0
    declined: int = 0
    implied: int = 0
    lapsed: int = 0
    snoozed: int = 0
    dismissed: int = 0


class Tally(msgspec.Struct):
    """Rows by standard. A need is a clock that was met, or that the guest asked about first."""

    rows: dict[str, Row] = {}

    def count(self, fact: Fact | UnknownFact, ended: Sequence[Ended], standards: Mapping[str, Standard]) -> None:
        """Count one fact and the clocks that it ended. A new shift begins at nothing."""
        if isinstance(fact, ShiftOpened):
            self.rows = {}
        ends, unforeseen = counted(fact, ended)
        for end in ends:
            row = self._row(end.standard.id, end.standard.counts_as_need())
            setattr(row, end.how, getattr(row, end.how) + 1)
            row.late += end.how == "met" and end.was_late
        if unforeseen:
            self._row(UNFORESEEN).asked_first += 1
        elif isinstance(fact, CueRaised):
            standard = standards.get(fact.standard)
            self._row(fact.standard, standard is None or standard.counts_as_need()).raised += 1

    @property
    def proactive(self) -> int:
        """Needs met before the guest asked."""
        return sum(row.met for row in self.rows.values() if row.need)

    @property
    def asked_first(self) -> int:
        return sum(row.asked_first for row in self.rows.values())

    @property
    def needs(self) -> int:
        return self.proactive + self.asked_first

    @property
    def proactive_share(self) -> float | None:
        """Needs met before the guest asked ÷ all needs; None where there was none."""
        return self.proactive / self.needs if self.needs else None

    def _row(self, standard: str, need: bool = True) -> Row:
        row = self.rows.get(standard)
        if row is None:
            row = self.rows[standard] = Row(need=need)
        return row
