"""Sound for pushes, rationed: one soft chime, never more often than people go on hearing it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from desk_app.cues.cue import Cue
from desk_app.cues.sound import SoundRation
from desk_app.screens.preferences import Preferences

Player = Callable[[float], None]
"""Plays the chime at a volume of 0 to 1."""


class Chime:
    """Rings for the cues of whoever is at the screen. Without a player it only counts, and stays silent."""

    def __init__(self, preferences: Preferences, play: Player | None = None) -> None:
        self._preferences = preferences
        self._play = play
        self._ration = SoundRation()

    def ring(self, cues: Sequence[Cue], now: datetime) -> None:
        """Ring for the most urgent cue that may still sound; muted, nothing rings and the ration is kept."""
        loudness = self._preferences.loudness()
        if self._play is not None and loudness > 0 and self._ration.allows(cues, now) is not None:
            self._play(loudness)

    def call(self) -> None:
        """Ring for guests who are called: they listen for it, so it is no part of the ration."""
        loudness = self._preferences.loudness()
        if self._play is not None and loudness > 0:
            self._play(loudness)

    def in_window(self, now: datetime) -> int:
        """Give how often it rang in the last ten minutes."""
        return self._ration.in_window(now)
