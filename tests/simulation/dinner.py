"""A desk with a ready-made venue, and a service at it."""

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.facts import Fact
from desk_app.journal.memory import MemoryJournal
from desk_app.simulation.choosing import service_for

VENUES = Path(__file__).parents[2] / "resources" / "venues"
START = datetime(2026, 11, 20, 17, 15, tzinfo=UTC)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def desk_at(venue: str) -> Desk:
    ids = itertools.count(1)
    desk = Desk(MemoryJournal(), lambda: f"f{next(ids)}")
    sets = {path.stem: path.read_text("utf-8") for path in (VENUES / "standards").glob("*.toml")}
    toml = venue if "\n" in venue else (VENUES / f"{venue}.toml").read_text("utf-8")
    desk.adopt(toml, sets, START)
    return desk


class Dinner:
    """``facts`` are those of every request and ``answers`` everything the desk said, in order."""

    def __init__(self, venue: str = "bistro", seed: int = 7, with_servers: bool = True) -> None:
        self.desk = desk_at(venue)
        self.facts: list[Fact] = []
        self.answers: list[Answer] = []
        self.desk.watch(self._told)
        self.service = service_for(self.desk, seed, START, with_servers=with_servers)
        self.now = START

    def run(self, count: float) -> "Dinner":
        self.now += minutes(count)
        self.service.advance(self.now)
        return self

    def by_hand(self, do: str, by: str | None = None, **fields: object) -> Answer:
        answer = self.desk.handle({"do": do, **fields}, max(self.now, self.desk.last_at), by=by)
        assert isinstance(answer, Answer), answer
        return answer

    def of_kind(self, *kinds: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.kind in kinds]

    def _told(self, answer: Answer) -> None:
        self.answers.append(answer)
        self.facts += answer.facts
