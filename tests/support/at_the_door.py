"""One screen part at a desk where people wait, without a window."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from desk_app.cues.cue import Cue
from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.screens.taps import Taps
from tests.support.sample_floor import NOW


class Door:
    """``said`` are the refusals, ``done`` the answers; ``now`` moves by ``wait``."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.now = NOW
        self.taps = Taps(desk, self.time)
        self.said: list[str] = []
        self.done: list[Answer] = []
        self.taps.refused.connect(self.said.append)
        self.taps.done.connect(self.done.append)

    def time(self) -> datetime:
        return self.now

    def cues(self) -> Sequence[Cue]:
        return self.desk.cues(self.now)

    def wait(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)
        self.desk.wake(self.now)

    def ask(self, do: str, **fields: Any) -> Answer:
        answer = self.desk.handle({"do": do} | fields, self.now)
        assert isinstance(answer, Answer), answer
        return answer

    def last(self) -> list[str]:
        """Give the kinds of facts that the last tap made."""
        return [fact.kind for fact in self.done[-1].facts]
