"""Playing shifts again: how long a jump, a step and the opening take, and how many shifts a second a what-if tries."""

import random
import time
from datetime import UTC, datetime, timedelta
from typing import Final

from desk_app.bootstrap.opening import open_desk
from desk_app.journal import MemoryJournal
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.changing.what_if import what_if
from desk_app.review.pages.shelf import Shelf
from desk_app.review.replay.replay import replay_of
from desk_app.simulation.choosing import service_for
from tests.benchmarks.timing import MILLI, median, spans

OPENS: Final = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)
EVENING: Final = timedelta(hours=5, minutes=30)
JUMPS: Final = 60
FASTEST: Final = timedelta(minutes=10)
"""What passes in a second at 600×."""

SOONER: Final = {"greet": {"due": {"after": "1 min"}}}


def replay() -> dict[str, float]:
    """Give milliseconds for a dinner of 6,000 facts at the bistro and one of 18,000 at the brasserie."""
    return {f"replay_{venue}_{name}": figure for venue in ("bistro", "brasserie") for name, figure in _played(venue)}


def what_ifs() -> dict[str, float]:
    """Give shifts of 1,430 facts a second, both sides of the comparison together."""
    shelf = _evening("bistro")
    head = max(shelf.heads, key=lambda head: head.last - head.first)
    venue = shelf.reader_before(head.last + 1).house.floor.venue
    (seconds,) = spans(lambda _: what_if(shelf, [head], SOONER, venue, lambda *_: True), 1, warm_up=1)
    return {"what_if_shifts_per_second": round((head.last - head.first + 1) / 1_430 / seconds, 1)}


def _played(venue: str) -> list[tuple[str, float]]:
    shelf = _evening(venue)
    head = max(shelf.heads, key=lambda head: head.last - head.first)
    begun = time.perf_counter()
    played = replay_of(shelf, head)
    opening = time.perf_counter() - begun
    preparing = []
    done = False
    while not done:
        begun = time.perf_counter()
        done = played.prepare()
        preparing.append(time.perf_counter() - begun)
    dice = random.Random(1)
    jumps = spans(lambda _: played.at(OPENS + EVENING * dice.random()), JUMPS)
    played.at(OPENS)
    steps = spans(lambda number: played.play_to(OPENS + FASTEST * number), int(EVENING / FASTEST), warm_up=0)
    return [
        ("facts_count", len(played.facts)),
        ("open_ms", median([opening], MILLI)),
        ("prepare_step_slowest_ms", median([max(preparing)], MILLI)),
        ("jump_median_ms", median(jumps, MILLI)),
        ("jump_slowest_ms", median([max(jumps)], MILLI)),
        ("second_at_600_slowest_ms", median([max(steps)], MILLI)),
    ]


def _evening(venue: str) -> Shelf:
    journal = MemoryJournal()
    desk = open_desk(journal, venue, OPENS, wakes_singly=True)
    service = service_for(desk, 1, OPENS)
    service.warm_up()
    service.advance(OPENS + EVENING)
    desk.handle({"do": "close_shift"}, desk.last_at or OPENS)
    shelf = Shelf(MemoryFacts(journal), MemoryPages())
    shelf.catch_up()
    return shelf
