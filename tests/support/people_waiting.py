"""Venues where people wait, tapped through the real desk up to 19:42: a shuttle stop, a full bistro, a museum."""

import itertools
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Q_ARG, QMetaObject

from desk_app.desk.desk import Desk
from desk_app.desk.refusal import Refusal
from desk_app.journal.memory import MemoryJournal
from tests.support.dinner import DINNER
from tests.support.floor_stage import kind_of
from tests.support.lived_once import lived_once
from tests.support.sample_floor import NOW, RESOURCES, SETS
from tests.support.screens_stage import ScreensStage

Step = tuple[float, str, dict[str, Any]]
"""Minutes before 19:42, what was asked for, with which fields."""


def out(vehicle: str, left: float) -> Step:
    return left, "depart", {"vehicle": vehicle}


def rider(party: str, to: str, size: int, came: float, said: float | None = None, name: str = "") -> list[Step]:
    who = {"name": name} if name else {}
    arrives: Step = (came, "arrive", {"party": party, "destination": to, "size": size} | who)
    return [arrives, *([(came - 0.2, "quote", {"party": party, "minutes": said})] if said is not None else [])]


def gone(party: str, came: float) -> list[Step]:
    """A rider who was told, and left in time with the 9 or the 15."""
    return [
        *rider(party, "Marriott" if came > 50 else "Central", 1, came, 12),
        (came - 1, "ticket", {"party": party, "vehicle": "9" if came > 50 else "15"}),
    ]


SHUTTLE: list[Step] = [
    *[(60.0, "sign_in", {"staff": "d1"})],
    out("9", 47),
    out("7", 29),
    (2.0, "hear_from", {"vehicle": "7", "minutes": 7}),
    (58.0, "stand_down", {"vehicle": "12", "why": "tyre"}),
    out("11", 18),
    out("15", 40),
    out("2", 11),
    out("3", 4),
    *rider("r0", "Grand", 1, 26, 20),
    (14.0, "update_wait", {"party": "r0"}),
    (7.0, "update_wait", {"party": "r0", "minutes": 8}),
    (3.0, "update_wait", {"party": "r0"}),
    *[step for old in range(7) for step in gone(f"old{old}", 55 - old)],
    *rider("r1", "Marriott", 1, 2.4, 5, "Ana Beatriz"),
    *rider("r2", "Marriott", 4, 2.0, 8),
    *rider("r3", "Harbour Inn", 2, 1.4, 8, "Jo"),
    *rider("r4", "Marriott", 1, 0.4),
    *rider("r5", "Central", 3, 4.5, 5, "Family Okafor"),
    (4.0, "ticket", {"party": "r5", "vehicle": "4"}),
    (1.2, "update_wait", {"party": "r5"}),
    *rider("r6", "Museum", 1, 3.0, 4),
    (2.5, "ticket", {"party": "r6", "vehicle": "4"}),
    (0.5, "update_wait", {"party": "r6"}),
    *rider("r7", "Zone C", 2, 3.1, 6),
    (1.5, "update_wait", {"party": "r7"}),
]

WAITLIST: list[Step] = [
    (48.0, "arrive", {"party": "w0", "size": 2, "name": "Gone Early"}),
    (47.5, "quote", {"party": "w0", "minutes": 15}),
    (34.0, "notify", {"party": "w0"}),
    (33.0, "leave_queue", {"party": "w0", "how": "no_show"}),
    (26.0, "arrive", {"party": "w1", "size": 4, "name": "Ana Beatriz Lima", "phone": "+44 7700 900123"}),
    (25.5, "quote", {"party": "w1", "minutes": 25}),
    (12.0, "update_wait", {"party": "w1"}),
    (21.0, "arrive", {"party": "w2", "size": 2, "name": "Okafor"}),
    (20.5, "quote", {"party": "w2", "minutes": 20}),
    (3.0, "notify", {"party": "w2"}),
    (14.0, "arrive", {"party": "w3", "size": 2, "name": "Jo & Sam"}),
    (13.5, "quote", {"party": "w3", "minutes": 30}),
    (9.0, "arrive", {"party": "w4", "size": 6, "name": "Müller", "notes": "High chair"}),
    (8.5, "quote", {"party": "w4", "minutes": 45}),
    (4.0, "arrive", {"party": "w5", "size": 3}),
    (3.5, "quote", {"party": "w5", "minutes": 35}),
    (0.6, "arrive", {"party": "w6", "size": 2, "name": "Just In"}),
    (50.0, "book", {"party": "b1", "size": 4, "for": NOW + timedelta(minutes=8), "name": "Castellano"}),
    (49.0, "hold", {"table": "24", "party": "b1", "until": NOW + timedelta(minutes=28)}),
    (50.0, "book", {"party": "b2", "size": 2, "for": NOW - timedelta(minutes=7), "name": "Priya N", "tables": ["8"]}),
    (50.0, "book", {"party": "b3", "size": 6, "for": NOW + timedelta(minutes=48), "name": "Whitfield"}),
]

DESK = """
[venue]
id = "museum"
name = "City Museum"
timezone = "Europe/London"
standards = ["waitlist"]

[[staff]]
id = "h1"
name = "Cleo"
roles = ["host"]

[[queue]]
id = "entry"
name = "Timed entry"
kind = "desk"
"""


def tapped(toml: str, steps: list[Step]) -> Desk:
    """Give a desk that was tapped through these steps, in the order of their times."""
    count = itertools.count(1)
    desk = Desk(MemoryJournal(), lambda: f"f{next(count)}", wakes_singly=True)
    desk.adopt(toml, SETS, NOW - timedelta(minutes=120))
    for before, do, fields in sorted(steps, key=lambda step: -step[0]):
        moment = NOW - timedelta(minutes=before)
        said = {name: each.isoformat() if isinstance(each, datetime) else each for name, each in fields.items()}
        answer = desk.handle({"do": do} | said, moment)
        assert not isinstance(answer, Refusal), (do, fields, answer)
    desk.wake(NOW)
    return desk


@lived_once
def shuttle_desk() -> Desk:
    return tapped((RESOURCES / "venues" / "shuttle.toml").read_text("utf-8"), SHUTTLE)


@lived_once
def waitlist_desk() -> Desk:
    dinner = [step for step in DINNER if step[1] != "hold"]
    return tapped((RESOURCES / "venues" / "bistro.toml").read_text("utf-8"), [*dinner, *WAITLIST])


@lived_once
def museum_desk() -> Desk:
    line: list[Step] = []
    for number, name in enumerate(("Ana Lima", "Ben Osei", "Chloé Martin", "Dev Patel", "Ed", "", "Fay Zhou")):
        came = 20.0 - number * 2.5
        line.append(
            (came, "arrive", {"party": f"m{number}", "size": number % 3 + 1} | ({"name": name} if name else {}))
        )
        line.append((came - 0.4, "quote", {"party": f"m{number}", "minutes": 22}))
    return tapped(DESK, [*line, (1.0, "notify", {"party": "m0"}), (0.9, "notify", {"party": "m1"})])


def open_part(stage: ScreensStage, party: str, part: str) -> None:
    """Open a part of a party's line, as its buttons do: seat, quote or more; the same once more closes it."""
    line = stage.find(lambda item: kind_of(item).startswith("WaitingList_"))
    QMetaObject.invokeMethod(line, "open", Q_ARG("QString", party), Q_ARG("QString", part))
