"""What a screen may read of a desk, and its one way to ask: a live desk fills it, and so does a shift played again."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

from desk_app.cues.cue import Cue
from desk_app.desk.answer import Answer, Watcher
from desk_app.desk.refusal import Refusal
from desk_app.desk.requests import Request
from desk_app.floor.state import Floor
from desk_app.house.house import AnyFact
from desk_app.house.tally import Tally
from desk_app.waits.experience import Experience
from desk_app.waits.ledger import Ledger


class DeskView(Protocol):
    """One floor as it stands, the cues on it, and how the shift goes. All times are UTC."""

    @property
    def past(self) -> bool:
        """Whether it is of a shift that is played again: it is looked at, and refuses every request."""
        ...

    @property
    def floor(self) -> Floor: ...

    @property
    def tally(self) -> Tally: ...

    @property
    def ledger(self) -> Ledger: ...

    @property
    def experience(self) -> Experience: ...

    @property
    def next_at(self) -> datetime | None:
        """When the list of cues changes next if nobody does anything, or None."""
        ...

    @property
    def shift_facts(self) -> tuple[AnyFact, ...]:
        """Every fact of the shift so far, oldest first, retracted ones and retractions among them."""
        ...

    def watch(self, watcher: Watcher) -> None:
        """Call ``watcher`` with each answer."""
        ...

    def cues(self, now: datetime, staff: str | None = None) -> list[Cue]:
        """Give the cues that stand, most urgent first; with ``staff``, theirs and those that are nobody's by name."""
        ...

    def walk(self, now: datetime, staff: str | None = None) -> tuple[str, ...]:
        """Give the ids of the cues to answer on the next trip, in order."""
        ...

    def glass_lasts(self, party: str, seat: int) -> timedelta | None:
        """Give the time from full to empty that is believed of this glass; None where nobody has an idea."""
        ...

    def handle(self, request: Request | Mapping[str, Any], now: datetime, by: str | None = None) -> Answer | Refusal:
        """Make the facts of a request; or refuse it, and change nothing at all."""
        ...
