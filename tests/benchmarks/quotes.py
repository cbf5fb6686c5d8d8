"""Quotes: how well kept, with how many minutes to spare, beside the ways that houses use."""

import heapq
import json
import math
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from desk_app.floor.turn_times import size_named
from desk_app.waits.calibration import Calibration
from desk_app.waits.outlook import Outlook
from desk_app.waits.words import Said, say_range
from tests.benchmarks.quoting_ways import ways
from tests.benchmarks.simulated_shifts import DAY, House, Left, Shift, Told, house

VENUES, SHIFTS = 6, 40
KINDS = ("size", "hour", "both", "length")
LENGTHS = (10, 20, 35)
"""Minutes said, up to which a quote is of one length."""

NEW_VENUES = 60
FEWEST = 100
"""Quotes that a size at an hour must have before its share means anything."""


class Outcome(msgspec.Struct):
    """A promise that is over. ``waited`` is at least so long where the party gave up after the promise had broken."""

    venue: int
    nth: int
    size: str
    hour: int
    said: int
    waited: float

    @property
    def kept(self) -> bool:
        return self.waited <= self.said


def evenings(truth: House, seed: int, shifts: int) -> list[Told | Left]:
    """Give what happened in a house, in order: parties told a wait, parties that left their tables."""
    happened: list[tuple[float, Told | Left]] = []
    for nth in range(shifts):
        shift = Shift(truth, seed * 10_000 + nth, starts=float(nth * DAY)).run()
        happened += [(each.at, each) for each in (*shift.told, *shift.left)]
    return [each for _, each in sorted(happened, key=lambda pair: pair[0])]


def follow(way, happened: Iterable[Told | Left], venue: int, calibration: Calibration) -> Iterator[Outcome]:
    """Quote every party with what is known at that moment, and learn of each promise when it is over."""
    open_promises: list[tuple[float, int, Told, Said, float]] = []
    nth = 0
    for each in happened:
        while open_promises and open_promises[0][0] <= each.at:
            _, place, told, words, p50 = heapq.heappop(open_promises)
            waited, said = told.waited if told.waited is not None else told.left_after, words.high
            if told.waited is None and waited <= said:
                continue  # gave up before the promise: nobody knows whether it would have been kept
            if told.waited is not None:
                way.waited(told, waited)
            if not words.ready:
                calibration = calibration.after(said, waited, told.size, told.hour, p50)
            yield Outcome(venue, place, size_named(told.size), told.hour, said, waited)
        if isinstance(each, Left):
            way.left(each)
            continue
        outlook: Outlook = way.outlook(each)
        if outlook.minutes:
            level = calibration.level(each.size, each.hour, outlook.p50)
            words = say_range(outlook.p50, outlook.at(level))
            heapq.heappush(open_promises, (each.over_at, nth, each, words, outlook.p50))
            nth += 1


def score(outcomes: list[Outcome]) -> dict[str, float]:
    """Give the share kept, overall and in the worst size, hour, size at an hour, length; and the padding, minutes."""
    cells = defaultdict(list)
    for each in outcomes:
        length = sum(each.said > most for most in LENGTHS)
        for cell in (("size", each.size), ("hour", each.hour), ("both", each.size, each.hour), ("length", length)):
            cells[cell].append(each.kept)
    shares = {cell: statistics.mean(kept) for cell, kept in cells.items() if len(kept) >= FEWEST}
    worst = {
        kind: min((share for cell, share in shares.items() if cell[0] == kind), default=math.nan) for kind in KINDS
    }
    return {
        "quotes": len(outcomes),
        "kept": statistics.mean(each.kept for each in outcomes),
        "kept_worst_size": worst["size"],
        "kept_worst_hour": worst["hour"],
        "kept_worst_size_at_an_hour": worst["both"],
        "kept_worst_length": worst["length"],
        "padding_min": statistics.mean(max(0.0, each.said - each.waited) for each in outcomes),
        "padding_where_kept_min": statistics.mean(each.said - each.waited for each in outcomes if each.kept),
        "late_where_broken_min": statistics.mean(each.waited - each.said for each in outcomes if not each.kept),
        "said_min": statistics.mean(each.said for each in outcomes),
    }


def kept_promises(venues: int = VENUES, shifts: int = SHIFTS) -> dict[str, float]:
    """Give the score of every way to quote over ``venues`` × ``shifts`` evenings, names joined by a dot."""
    figures: dict[str, float] = {}
    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    for venue in range(venues):
        happened = evenings(house(venue), venue, shifts)
        for name, way in ways().items():
            outcomes[name] += follow(way, happened, venue, Calibration())
    for name, over in outcomes.items():
        figures |= {f"{name}.{figure}": round(value, 3) for figure, value in score(over).items()}
    return figures


def first_fifty(venues: int = NEW_VENUES) -> dict[str, float]:
    """Give the share kept of the first fifty quotes of venues that nobody knows yet."""
    shares = []
    for venue in range(1000, 1000 + venues):
        happened = evenings(house(venue), venue, 4)
        kept = [each.kept for each in follow(ways()["tables"], happened, venue, Calibration()) if each.nth < 50]
        if len(kept) >= 40:
            shares.append(statistics.mean(kept))
    return {
        "first_fifty.venues": len(shares),
        "first_fifty.kept": round(statistics.mean(shares), 3),
        "first_fifty.venues_at_least_75": round(statistics.mean(share >= 0.75 for share in shares), 3),
    }


def quotes(full: bool = True) -> dict[str, float]:
    """Give every figure of quotes by name, and of how many shifts they are: in short, of a sixth of them."""
    venues, new_venues = (VENUES, NEW_VENUES) if full else (VENUES // 3, NEW_VENUES // 6)
    shifts = SHIFTS if full else SHIFTS // 2
    return {"quotes.shifts": venues * shifts} | kept_promises(venues, shifts) | first_fifty(new_venues)


if __name__ == "__main__":
    print(json.dumps(quotes(), indent=2))
