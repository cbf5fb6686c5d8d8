"""Ways to quote a wait, side by side: the desk's, and three that houses use. All are calibrated and worded alike."""

from collections import deque
from collections.abc import Callable

import numpy as np

from desk_app.floor.turn_times import size_named
from desk_app.waits.chance import outlooks_of
from desk_app.waits.outlook import Outlook
from desk_app.waits.tables_quote import quote_tables
from desk_app.waits.turns import TurnTimes, trade_turns
from tests.benchmarks.simulated_shifts import Left, Told

_REMEMBERED = 300
_GUESSES = (-6.0, -4.0, -2.0, -1.0, 0.0, 1.0, 2.0, 4.0, 7.0, 12.0)
"""Minutes. What a house believes of its errors before it has seen any."""


class Tables:
    """The desk's way: every table's remaining time, the line replayed, turn times learned from the log."""

    def __init__(self, endings: bool = True, seed: int = 0) -> None:
        self.turns: TurnTimes = trade_turns()
        self.endings = endings
        self.seed = seed

    def outlook(self, told: Told) -> Outlook:
        self.seed += 1
        scene = told.scene if self.endings else told.without_endings
        return quote_tables(scene, told.size, told.ahead, self.turns, self.seed)

    def left(self, left: Left) -> None:
        taps = (left.check, left.paid) if self.endings else (None, None)
        self.turns = self.turns.after(left.size, left.stayed, *taps)

    def waited(self, told: Told, minutes: float) -> None:
        """Nothing: its errors are the calibration's to learn."""


class Rule:
    """A number known at the door, a line fitted through the waits it came to, and the errors that line made lately.

    ``slope`` fixes the minutes for each one of the number; ``by_size``: errors are kept for each size apart.
    """

    def __init__(self, number: Callable[[Told], float], slope: float | None = None, by_size: bool = True) -> None:
        self.number, self.slope, self.by_size = number, slope, by_size
        self.seen = deque([(0.0, 2.0), (4.0, 18.0)], _REMEMBERED)
        self.errors: dict[str, deque[float]] = {}

    def outlook(self, told: Told) -> Outlook:
        middle = self._line(told)
        return outlooks_of(np.array([[middle + error for error in self._errors(told)]]))[0]

    def left(self, left: Left) -> None:
        """Nothing: it does not look at tables."""

    def waited(self, told: Told, minutes: float) -> None:
        self._errors(told).append(minutes - self._line(told))
        self.seen.append((self.number(told), minutes))

    def _line(self, told: Told) -> float:
        numbers, waits = np.array(self.seen).T
        off = numbers - numbers.mean()
        slope = self.slope if self.slope is not None else (off * waits).sum() / max(1.0, (off * off).sum())
        return float(waits.mean() + slope * (self.number(told) - numbers.mean()))

    def _errors(self, told: Told) -> deque[float]:
        key = size_named(told.size) if self.by_size else "all"
        return self.errors.setdefault(key, deque(_GUESSES, _REMEMBERED))


def places(told: Told) -> float:
    return len(told.ahead) + 1.0


def places_of_its_size(told: Told) -> float:
    return sum(size_named(size) == size_named(told.size) for size in told.ahead) + 1.0


def ways() -> dict[str, Tables | Rule]:
    """Every way to quote, by name, knowing nothing of the house yet."""
    return {
        "tables": Tables(),
        "tables_without_checks": Tables(endings=False),
        "queue_length": Rule(places),
        "queue_length_of_its_size": Rule(places_of_its_size),
        "queue_length_and_pad": Rule(places, slope=4.0, by_size=False),
        "last_to_enter": Rule(lambda told: told.last_entered, slope=1.0),
        "last_to_enter_fitted": Rule(lambda told: told.last_entered),
        "last_to_enter_of_its_size_fitted": Rule(lambda told: told.last_of_its_size),
    }
