"""How long things take: medians and tails of many short spans."""

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

MILLI = 1e3
MICRO = 1e6


def spans(work: Callable[[int], object], times: int, warm_up: int = 3) -> list[float]:
    """Give the seconds that ``work`` took, at each call with its number, without the first few."""
    taken = []
    for number in range(times + warm_up):
        begun = time.perf_counter()
        work(number)
        taken.append(time.perf_counter() - begun)
    return taken[warm_up:]


def median(seconds: Sequence[float], unit: float) -> float:
    return round(statistics.median(seconds) * unit, 3)


def p99(seconds: Sequence[float], unit: float) -> float:
    """Give what one in a hundred takes longer than."""
    return round(statistics.quantiles(seconds, n=100, method="inclusive")[98] * unit, 3)


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the garbage collector out of a yardstick and what is compared with it alike."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
