"""What can be measured, each in a process of its own: such a process finds it here, and never in a ``__main__``."""

import importlib
from typing import Final

MEASURES: Final = {
    "folding": "tests.benchmarks.folding",
    "clocks": "tests.benchmarks.clocks",
    "cue_in_time": "tests.benchmarks.clocks",
    "tap": "tests.benchmarks.tap",
    "floor_tick": "tests.benchmarks.floor_tick",
    "queue_screen": "tests.benchmarks.queue_screen",
    "quote_latency": "tests.benchmarks.quote_latency",
    "quotes": "tests.benchmarks.quotes",
    "overdue": "tests.benchmarks.overdue",
    "start": "tests.benchmarks.start",
    "review": "tests.benchmarks.review",
    "taking_away": "tests.benchmarks.taking_away",
    "review_screen": "tests.benchmarks.review_screen",
    "log_screen": "tests.benchmarks.log_screen",
    "replay": "tests.benchmarks.replaying",
    "replay_screen": "tests.benchmarks.replay_screen",
    "what_ifs": "tests.benchmarks.replaying",
}
"""Each is a function of that name in its module, which gives figures by name; the name's end is the unit."""

OF_SHIFTS: Final = ("quotes", "overdue")
"""Functions that are told whether to live through all their shifts, in a minute or two, or through a few of them."""


def measure(name: str, full: bool) -> dict[str, float]:
    """Measure one of them, and give its figures."""
    function = getattr(importlib.import_module(MEASURES[name]), name)
    figures: dict[str, float] = function(full) if name in OF_SHIFTS else function()
    return figures
