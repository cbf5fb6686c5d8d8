"""Simulated time: real seconds in, simulated UTC out, at any speed."""

from datetime import datetime, timedelta
from typing import Final

SLOWEST: Final = 1.0
FASTEST: Final = 600.0


class SimulatedClock:
    """Maps steady real seconds, handed in, to simulated UTC. ``speed`` is simulated seconds for each real one.

    The first reading is ``start``. It never runs backwards, also when the speed changes or the real seconds do.
    Raises ValueError with words where the speed is not 1 to 600.
    """

    def __init__(self, start: datetime, speed: float) -> None:
        self._at = start
        self._real: float | None = None
        self._speed = _checked(speed)

    @property
    def speed(self) -> float:
        return self._speed

    def now(self, real: float) -> datetime:
        """Give the simulated moment at ``real`` steady seconds."""
        passed = max(0.0, real - self._real) if self._real is not None else 0.0
        self._real = real if self._real is None else max(real, self._real)
        self._at += timedelta(seconds=passed * self._speed)
        return self._at

    def run_at(self, speed: float, real: float) -> None:
        """Go on at another speed from this moment."""
        checked = _checked(speed)
        self.now(real)
        self._speed = checked

    def real_seconds_until(self, moment: datetime) -> float:
        """Give how many real seconds lie between the last reading and ``moment``; 0 if it has passed."""
        return max(0.0, (moment - self._at).total_seconds() / self._speed)


def _checked(speed: float) -> float:
    if not SLOWEST <= speed <= FASTEST:
        raise ValueError(f"A speed of {speed:g} cannot be shown. Choose 1 (as it happens) to 600.")
    return float(speed)
