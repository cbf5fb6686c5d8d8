"""What of a change is on show while it is being tried."""

from typing import Any, Final

import msgspec

USUAL_SHIFTS: Final = 12
"""Two weeks of dinners, and a few seconds."""

MOST_SHIFTS: Final = 60


class Trying(msgspec.Struct, frozen=True):
    """What is on show. ``standard`` is "" while one is being chosen; ``entry`` is how it would be written."""

    there: bool = False
    standard: str = ""
    entry: dict[str, Any] = {}
    on: bool = True
    shifts: int = USUAL_SHIFTS
    busy: bool = False
    progress: float = 0.0
    over: str = ""
    words: str = ""
    adopted: bool = False
