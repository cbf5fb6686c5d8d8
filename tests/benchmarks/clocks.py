"""The cue engine with a hundred to a hundred thousand running clocks: one fact, one wake-up, and what it weighs.

The yardstick is one push and one pop on a bare heap of the same length.
"""

import heapq
import json
import random
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from desk_app import facts
from desk_app.cues.engine import Engine
from desk_app.desk.desk import Desk
from desk_app.house.house import House
from desk_app.journal import open_journal
from tests.benchmarks.commits import raw_commit
from tests.benchmarks.evening import FIRST, PLAN, SETS, adopted
from tests.benchmarks.timing import MICRO, MILLI, median, no_collection, p99, spans

CLOCKS = (100, 1_000, 10_000, 100_000)
GLASSES = 9
"""A party of nine with a glass each has ten running clocks: the glasses', and the one for its order."""

TIMES = 400
MILLISECOND = timedelta(milliseconds=1)


def guests(clocks: int) -> list[facts.Fact]:
    """Give the facts that leave so many clocks running, each glass served a millisecond after the last."""
    made: list[facts.Fact] = [adopted()]

    def happens(kind: type[facts.Fact], **fields: object) -> None:
        made.append(kind(id=f"g{len(made)}", at=FIRST + MILLISECOND * len(made), **fields))

    for number in range(clocks // (GLASSES + 1)):
        party = {"party": f"p{number}"}
        happens(facts.PartySeated, **party, tables=(f"t{number}",), size=GLASSES)
        for seat in range(1, GLASSES + 1):
            happens(facts.DrinkServed, **party, seat=seat, drink="still")
    return made


def full_house(clocks: int) -> House:
    house = House()
    for fact in guests(clocks):
        house.apply(fact)
    return house


def clocks() -> dict[str, float]:
    """Give microseconds for one fact and for one wake-up, and the megabytes of a process that holds so many clocks."""
    figures: dict[str, float] = {}
    for many in CLOCKS:
        figures |= _costs(many)
    for what in ("fact", "wake"):
        growth = figures[f"engine_{what}_at_{CLOCKS[-1]}_us"] / figures[f"engine_{what}_at_{CLOCKS[0]}_us"]
        figures[f"engine_{what}_growth_ratio"] = round(growth, 2)
    heap = figures[f"engine_heap_at_{CLOCKS[-1]}_us"] / figures[f"engine_heap_at_{CLOCKS[0]}_us"]
    figures["engine_heap_growth_ratio"] = round(heap, 2)
    return figures | _weights()


def cue_in_time() -> dict[str, float]:
    """Give milliseconds from a deadline to its cue, raised, kept on disk and told, with 10,000 running clocks."""
    with tempfile.TemporaryDirectory() as folder:
        journal = open_journal(Path(folder), FIRST)
        journal.append(guests(10_000))
        desk = Desk(journal, _ids())
        told = []
        desk.watch(told.append)

        def wake(_: int) -> None:
            assert desk.next_at is not None
            desk.wake(desk.next_at)

        commit = raw_commit(Path(folder) / "raw.db")
        commits, taken = zip(
            *((spans(lambda _: commit(), 1, 0)[0], spans(wake, 1, 0)[0]) for _ in range(300)), strict=True
        )
        assert sum(len(answer.raised) for answer in told) > 100
        journal.close()
    return {
        "cue_in_time_p50_ms": median(taken, MILLI),
        "cue_in_time_p99_ms": p99(taken, MILLI),
        "cue_in_time_raw_commit_p50_ms": median(commits, MILLI),
        "cue_in_time_times_raw_commit_ratio": round(median(taken, MILLI) / median(commits, MILLI), 2),
    }


def _costs(many: int) -> dict[str, float]:
    house = full_house(many)
    engine: Engine = house.engine
    running = len(engine.running)
    parties = list(house.floor.parties)
    chance = random.Random(many)
    now = FIRST + MILLISECOND * (2 * many)

    def fill(number: int) -> None:
        party = chance.choice(parties)
        seat = chance.randint(1, GLASSES)
        house.apply(facts.DrinkRefilled(id=f"r{number}", at=now + MILLISECOND * number, party=party, seat=seat))

    def wake(_: int) -> None:
        at = engine.next_at
        assert at is not None
        engine.wake(at)

    with no_collection():
        fact, wake_up, heap = spans(fill, TIMES), spans(wake, min(TIMES, many)), _bare_heap(many)
    assert len(engine.running) == running
    return {
        f"engine_fact_at_{many}_us": median(fact, MICRO),
        f"engine_wake_at_{many}_us": median(wake_up, MICRO),
        f"engine_wake_at_{many}_p99_us": p99(wake_up, MICRO),
        f"engine_heap_at_{many}_us": heap,
    }


def _bare_heap(many: int) -> float:
    chance = random.Random(many)
    heap = [(FIRST + MILLISECOND * chance.randrange(10**9), number) for number in range(many)]
    heapq.heapify(heap)

    def turn(number: int) -> None:
        heapq.heappop(heap)
        heapq.heappush(heap, (FIRST + MILLISECOND * chance.randrange(10**9), -number))

    return median(spans(turn, TIMES), MICRO)


def _weights() -> dict[str, float]:
    rest, full = (_megabytes(many) for many in (0, CLOCKS[-1]))
    return {
        "memory_at_rest_mb": rest,
        f"memory_at_{CLOCKS[-1]}_clocks_mb": full,
        "memory_clocks_times_rest_ratio": round(full / rest, 2),
    }


def _megabytes(many: int) -> float:
    """A process of its own, for memory once taken is not given back."""
    command = [sys.executable, "-m", "tests.benchmarks.clocks", str(many)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(json.loads(answer.stdout))


def _ids():
    from itertools import count

    numbers = count()
    return lambda: f"w{next(numbers)}"


def _weigh_here(many: int) -> float:
    house = full_house(many) if many else House()
    if not many:
        house.apply(adopted())
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    assert house.floor.venue.id
    return round(pages * 4096 / 1e6, 1)


if __name__ == "__main__":
    assert PLAN
    assert SETS
    print(json.dumps(_weigh_here(int(sys.argv[1]))))
