"""What is known of a replay in one piece, swapped in at once."""

import msgspec


class Standing(msgspec.Struct, frozen=True):
    """``state``: "" off, reading, shown, failed. ``mark``: what happened where it stands, or that nothing did.

    ``kind``: that of the mark; "" where it is none.
    """

    state: str = ""
    fault: str = ""
    progress: float = 0.0
    words: str = ""
    clock: str = ""
    mark: str = ""
    kind: str = ""
