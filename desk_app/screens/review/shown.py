"""What the review has on show, and how patient it is."""

from typing import Final

import msgspec

PATIENCE: Final = 400
"""Milliseconds of reading before the screen says so."""

AGAIN: Final = 60_000
"""Milliseconds after which the span on show is read again: the shift may be going on."""


class Shown(msgspec.Struct, frozen=True):
    """``page``: shift, measures, log. ``state``: "" while the first reading goes on, shown, nothing, failed.

    ``progress`` is a share.
    """

    page: str = "shift"
    state: str = ""
    fault: str = ""
    words: str = ""
    earlier: str = ""
    later: str = ""
    slow: bool = False
    progress: float = 0.0
