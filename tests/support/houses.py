"""A small house to try things in: a desk with a journal in memory, and steps in the trade's words."""

import itertools
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from desk_app.cues.cue import Cue
from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.desk.ports import Journal, StoreFailed
from desk_app.desk.refusal import Refusal
from desk_app.facts import Fact, UnknownFact
from desk_app.journal.memory import MemoryJournal

VENUES = Path(__file__).parents[2] / "resources" / "venues"
RESTAURANT = (VENUES / "standards" / "restaurant.toml").read_text("utf-8")
SIX = datetime(2026, 11, 21, 18, tzinfo=UTC)
"""Six in the evening of a Saturday, in London and in UTC."""

PLACES = """
[venue]
id = "small"
name = "The Small House"
timezone = "Europe/London"
%s
[[area]]
id = "main"
name = "Dining room"
width = 20.0
height = 10.0

[[section]]
id = "A"
name = "Window"
[[section]]
id = "B"
name = "Back"
"""

TABLE = """
[[table]]
id = "{}"
area = "main"
section = "{}"
seats = {}
shape = "{}"
x = {}
y = {}
width = 1
height = 1
"""
TABLES = (
    ("11", "A", 2, "round", 1, 1),
    ("12", "A", 4, "square", 4, 1),
    ("13", "A", 2, "round", 7, 1),
    ("21", "B", 6, "booth", 1, 6),
    ("22", "B", 2, "round", 16, 6),
    ("B1", "B", 1, "bar", 18, 1),
)

PEOPLE = """
[[staff]]
id = "s1"
name = "Ann"
roles = ["server"]
sections = ["A"]
[[staff]]
id = "s2"
name = "Ben"
roles = ["server"]
sections = ["B"]
[[staff]]
id = "h1"
name = "Cleo"
roles = ["host"]
[[staff]]
id = "m1"
name = "Dora"
roles = ["manager", "server"]

[[drink]]
id = "water"
name = "Water"
lasts = "14 min"
refill = true
[[drink]]
id = "tea"
name = "Tea"
refill = true
[[drink]]
id = "beer"
name = "Beer"
lasts = "20 min"
[[drink]]
id = "red"
name = "Red wine"

[[queue]]
id = "waitlist"
name = "Waiting for a table"
kind = "tables"

[[zone]]
id = "foyer"
name = "Foyer"

[[asset]]
id = "lamp"
name = "Projector lamp"
life = "1000 h"
"""


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def small_venue(standards: str | None = None, more: str = "") -> str:
    """Give a venue file. ``standards``: its own; None: the restaurant's set. ``more`` goes at the end."""
    places = PLACES % ('standards = ["restaurant"]' if standards is None else "")
    return places + "".join(TABLE.format(*table) for table in TABLES) + PEOPLE + (standards or "") + more


def new_ids():
    """Give ids f1, f2, … as facts get them."""
    count = itertools.count(1)
    return lambda: f"f{next(count)}"


class House:
    """A desk and the time on its wall. ``ask`` expects facts, ``refuse`` a refusal; both let minutes pass first."""

    def __init__(
        self,
        standards: str | None = None,
        more: str = "",
        journal: Journal | None = None,
        singly: bool = True,
        now: datetime = SIX,
    ) -> None:
        self.now = now
        self.journal = journal if journal is not None else MemoryJournal()
        self.singly = singly
        self.ids = new_ids()
        self.desk = Desk(self.journal, self.ids, wakes_singly=singly)
        self.adopt(small_venue(standards, more))

    def adopt(self, toml: str) -> Answer | Refusal:
        return self.desk.adopt(toml, {"restaurant": RESTAURANT}, self.now)

    def ask(self, do: str, after: float = 0, **fields: Any) -> Answer:
        answer = self.try_to(do, after, **fields)
        assert isinstance(answer, Answer), answer
        return answer

    def refuse(self, do: str, after: float = 0, **fields: Any) -> Refusal:
        answer = self.try_to(do, after, **fields)
        assert isinstance(answer, Refusal), answer
        return answer

    def try_to(self, do: str, after: float = 0, **fields: Any) -> Answer | Refusal:
        self.now += minutes(after)
        return self.desk.handle({"do": do} | fields, self.now)

    def wait(self, after: float) -> Answer:
        """Let minutes pass, and wake the desk."""
        return self.ask("tick", after)

    def seat(self, table: str = "12", party: str = "p1", size: int = 2, after: float = 0) -> Answer:
        return self.ask("seat", after, tables=[table], party=party, size=size)

    def happens(self, kind: type[Fact], after: float = 0, **fields: Any) -> Fact:
        """Let a fact stand in the journal that no tap here has made, and open the desk again."""
        self.now += minutes(after)
        fact = kind(id=self.ids(), at=self.now, **fields)
        self.journal.append([fact])
        self.reopen()
        return fact

    def reopen(self) -> None:
        """Start again on the same journal."""
        self.desk = Desk(self.journal, self.ids, wakes_singly=self.singly)

    def cues(self, staff: str | None = None) -> list[Cue]:
        return self.desk.cues(self.now, staff)

    def standing(self) -> list[str]:
        """Give the standards of the cues that stand, most urgent first."""
        return [cue.standard for cue in self.cues()]

    def cue(self, standard: str) -> Cue:
        """Give the one cue of this standard that stands."""
        (found,) = [cue for cue in self.cues() if cue.standard == standard]
        return found

    def kept(self) -> list[Fact | UnknownFact]:
        return [fact for _, fact in self.journal.read()]

    def kinds(self) -> list[str]:
        """Give the kinds of the facts in the journal, but for the plan's."""
        return [fact.kind for fact in self.kept() if fact.kind != "venue_adopted"]

    def state(self) -> Mapping[str, Any]:
        """Give everything that the desk holds, in a form that can be compared."""
        return normal_form(self.desk)


def normal_form(desk: Desk) -> dict[str, Any]:
    """Give all that a desk holds of the house but its plan, in a form that can be compared."""
    kept: dict[str, Any] = msgspec.msgpack.decode(desk._memory.house.keep())
    floor = dict(kept["floor"])
    del floor["venue"]
    rest = {name: kept[name] for name in ("tally", "ledger", "experience")}
    return {"floor": floor, "clocks": sorted(kept["clocks"], key=repr), **rest}


class FailingJournal(MemoryJournal):
    """A journal on a disk that fills up when a test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.full = False

    def append(self, facts):
        if self.full:
            raise StoreFailed("Not kept: the disk is full.")
        return super().append(facts)


def told(answer: Answer) -> dict[str, list]:
    """Give what an answer tells, by standards: what was raised, and what ended how."""
    return {
        "raised": [cue.standard for cue in answer.raised],
        "ended": [(ended.cue.standard, ended.how) for ended in answer.ended],
    }
