"""A shift played again, seen as a desk: every screen of the floor can show it, and nothing can be entered."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from desk_app.cues.cue import Cue, standing_cues
from desk_app.cues.timing import glass_lasts
from desk_app.cues.walk import next_walk
from desk_app.desk.answer import Answer, Watcher
from desk_app.desk.refusal import Refusal, not_now
from desk_app.desk.requests import Request
from desk_app.facts import CueEnded, CueRaised, Fact
from desk_app.floor.state import Floor
from desk_app.house.house import AnyFact
from desk_app.house.tally import Tally
from desk_app.review.days import Days
from desk_app.review.replay.replay import Played, Replay
from desk_app.waits.experience import Experience
from desk_app.waits.ledger import Ledger


class ReplayDesk:
    """Stands at ``now``; ``go_to`` moves it. Those who watch hear what happened on the way on.

    After a jump, ``jumped`` is called first: what was shown line by line, such as the log, begins anew.
    """

    def __init__(self, replay: Replay, now: datetime) -> None:
        self._replay = replay
        self._watchers: list[Watcher] = []
        self.jumped: Callable[[], None] = _nothing
        self.now = now
        self._replay.play_to(now)

    def go_to(self, now: datetime) -> None:
        """Stand at this moment, and tell those who watch."""
        self.now = now
        played = self._replay.play_to(now)
        if played.facts is None:
            self.jumped()
        answer = _answer(played, self.next_at)
        for watcher in self._watchers:
            watcher(answer)

    @property
    def past(self) -> bool:
        return True

    @property
    def floor(self) -> Floor:
        return self._replay.house.floor

    @property
    def tally(self) -> Tally:
        return self._replay.house.tally

    @property
    def ledger(self) -> Ledger:
        return self._replay.house.ledger

    @property
    def experience(self) -> Experience:
        return self._replay.house.experience

    @property
    def next_at(self) -> datetime | None:
        """When the next fact was; None after the last."""
        return self._replay.next_at

    @property
    def shift_facts(self) -> tuple[AnyFact, ...]:
        """Every fact of the page so far, oldest first, retracted ones and retractions among them."""
        return self._replay.facts[: self._replay.place]

    def watch(self, watcher: Watcher) -> None:
        """Call ``watcher`` with what happens each time the replay moves."""
        self._watchers.append(watcher)

    def cues(self, now: datetime, staff: str | None = None) -> list[Cue]:
        """Give the cues that stood, most urgent first; with ``staff``, theirs and those that were nobody's by name."""
        return standing_cues(self._replay.house.engine, self.floor, now, staff)

    def walk(self, now: datetime, staff: str | None = None) -> tuple[str, ...]:
        """Give the ids of the cues that were to be answered on the next trip, in order."""
        return next_walk(self.cues(now, staff), self.floor)

    def glass_lasts(self, party: str, seat: int) -> timedelta | None:
        """Give the time from full to empty that the desk believed of this glass; None where it had no idea."""
        guests = self.floor.parties.get(party)
        glass = guests.glasses.get(seat) if guests else None
        standards = tuple(self._replay.house.engine.standards.values())
        return glass_lasts(self.floor, glass, standards) if glass else None

    def handle(self, request: Request | Mapping[str, Any], now: datetime, by: str | None = None) -> Answer | Refusal:
        """Refuse whatever is asked: what was cannot be changed by playing it."""
        day = Days(self.floor.venue).day_of(self.now)
        return not_now("do", f"This is a replay of {day:%A} {day.day} {day:%B}: nothing can be entered.")


_OF_THE_DESK = (CueRaised, CueEnded)
"""What the desk wrote of itself, and no answer gives as facts of a request."""


def _answer(played: Played, next_at: datetime | None) -> Answer:
    facts = tuple(fact for fact in played.facts or () if isinstance(fact, Fact) and not isinstance(fact, _OF_THE_DESK))
    return Answer(facts=facts, changed=played.changed, next_at=next_at)


def _nothing() -> None:
    pass
