"""Ways to quote a wait, side by side: the desk's, and three that houses use. All are calibrated and worded alike."""

from collections import deque
from collections.abc import Callable

import numpy as np

from desk_app.waits.chance import outlooks_of
from desk_app.waits.outlook import Outlook
from desk_app.waits.tables_quote import quote_tables
from desk_app.waits.turns import TurnTimes, size_bucket, trade_turns
from tests.benchmarks.simulated_shifts import Left, Told

_REMEMBERED = 300
_GUESSES = (0.4, 0.6, 0.75, 0.9, 1.0, 1.15, 1.35, 1.6, 2.0, 2.6)
"""What a house believes of its errors before it has seen any."""


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


class _Errors:
    """A number known at the door, times or plus the errors it had lately with parties of that size."""

    def __init__(self, number: Callable[[Told], float], guess: float, offset: float, adds: bool = False) -> None:
        self.number, self.offset, self.adds = number, offset, adds
        self.guess = guess
        self.errors: dict[str, deque[float]] = {}

    def outlook(self, told: Told) -> Outlook:
        number = self.number(told) + self.offset
        errors = self._of(told)
        if self.adds:
            middle = sum(self.errors["all"]) / len(self.errors["all"])
            return _outlook([number * middle + error for error in errors])
        return _outlook([number * error - self.offset for error in errors])

    def left(self, left: Left) -> None:
        """Nothing: it does not look at tables."""

    def waited(self, told: Told, minutes: float) -> None:
        number = self.number(told) + self.offset
        if self.adds:
            middle = self.errors.setdefault("all", deque([self.guess], _REMEMBERED))
            self._of(told).append(minutes - number * sum(middle) / len(middle))
            middle.append(minutes / number)
        else:
            self._of(told).append((minutes + self.offset) / number)

    def _of(self, told: Told) -> deque[float]:
        self.errors.setdefault("all", deque([self.guess], _REMEMBERED))
        if self.adds:
            first = [self.guess * 4 * (guess - 1.0) for guess in _GUESSES]
            return self.errors.setdefault("pad", deque(first, _REMEMBERED))
        key = size_bucket(told.size)
        return self.errors.setdefault(key, deque((self.guess * guess for guess in _GUESSES), _REMEMBERED))


def _outlook(draws: list[float]) -> Outlook:
    return outlooks_of(np.array([draws]))[0]


def places(told: Told) -> float:
    return len(told.ahead) + 1.0


def places_of_its_size(told: Told) -> float:
    return sum(size_bucket(party.size) == size_bucket(told.size) for party in told.ahead) + 1.0


def ways() -> dict[str, object]:
    """Every way to quote, by name, knowing nothing of the house yet."""
    return {
        "tables": Tables(),
        "tables_without_checks": Tables(endings=False),
        "queue_length": _Errors(places, 4.0, 0.0),
        "queue_length_of_its_size": _Errors(places_of_its_size, 8.0, 0.0),
        "queue_length_and_pad": _Errors(places, 4.0, 0.0, adds=True),
        "last_to_enter": _Errors(lambda told: told.last_entered, 1.0, 5.0),
        "last_to_enter_of_its_size": _Errors(lambda told: told.last_of_its_size, 1.0, 5.0),
    }
