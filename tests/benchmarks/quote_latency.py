"""A quote in a full house, from the line of the feed to its answer: by tables, and by parties that wait already."""

import itertools
import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.feed.lines import Feed
from desk_app.journal.memory import MemoryJournal
from tests.benchmarks.evening import FIRST, SETS
from tests.benchmarks.timing import MILLI, median, spans

TABLES = (10, 60, 200)
WAITING = (0, 10, 30, 100, 300)
TIMES = 15
SEATS = (2, 4, 4, 6, 2, 8)
PARTIES = (2, 4, 3, 2, 6)
A_SECTION = 5
"""Tables."""

PITCH = 2.0
"""Metres from one table to the next."""


def quote_latency() -> dict[str, float]:
    """Give median milliseconds of a quote for a party of two. The whole line costs no more: it is one replay."""
    return {
        f"quote_latency_{tables}_tables_{waiting}_waiting_ms": median(spans(asking(tables, waiting), TIMES), MILLI)
        for tables, waiting in itertools.product(TABLES, WAITING)
    }


def asking(tables: int, waiting: int) -> Callable[[int], object]:
    """Give what asks once how long it would be, at a full house of so many tables with so many parties waiting."""
    desk, now = full_house(tables, waiting)
    line = json.dumps({"do": "show_quote", "at": now.isoformat(), "size": 2, "queue": "waitlist"}).encode()
    feed = Feed(desk)
    assert json.loads(feed.serve(line))["ok"]
    return lambda _: feed.serve(line)


def full_house(tables: int, waiting: int) -> tuple[Desk, datetime]:
    """Give a desk whose tables are taken, the first for 80 minutes and the last for one; and the time it is there."""
    count = itertools.count()
    desk = Desk(MemoryJournal(), lambda: f"f{next(count)}")
    desk.adopt("".join(_plan(tables)), SETS, FIRST)
    for number in range(tables):
        size = min(SEATS[number % len(SEATS)], PARTIES[number % len(PARTIES)])
        _tap(desk, FIRST + timedelta(minutes=79 * number / tables), do="seat", tables=[str(number)], size=size)
    now = FIRST + timedelta(minutes=80)
    for number in range(waiting):
        _tap(desk, now, do="arrive", party=f"p{number}", size=PARTIES[number % len(PARTIES)], queue="waitlist")
    return desk, now


def _plan(tables: int) -> Iterator[str]:
    yield f"""
[venue]
id = "full"
name = "A full house"
timezone = "Europe/London"
standards = ["restaurant", "waitlist"]
[[queue]]
id = "waitlist"
name = "Waiting for a table"
kind = "tables"
[[area]]
id = "hall"
name = "Hall"
width = {PITCH * tables}
height = {PITCH}
"""
    yield from (f'[[section]]\nid = "{number}"\nname = "{number}"\n' for number in range(-(-tables // A_SECTION)))
    for number in range(tables):
        yield f"""
[[table]]
id = "{number}"
area = "hall"
section = "{number // A_SECTION}"
seats = {SEATS[number % len(SEATS)]}
shape = "square"
x = {PITCH * number}
y = 0.5
width = 1.0
height = 1.0
"""


def _tap(desk: Desk, at: datetime, **request: object) -> None:
    answer = desk.handle(request, at)
    assert isinstance(answer, Answer), answer
