"""A story as lines: what happened, how long after the line before, what was believed, and what became of promises."""

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows


class StoryRow(Row, frozen=True, kw_only=True):
    """A line. ``gap`` is the minutes since the line before in words, "" where it came with it; ``minutes`` as many.

    ``tone``: "" for what somebody did, cue for the desk's own, asked for a guest who asked first, kept, broken.
    ``chapter``: whose part of a table's story it is, "" in that of one party.
    """

    clock: str
    gap: str
    minutes: float
    words: str
    by: str
    believed: str
    promise: str
    tone: str
    chapter: str = ""


@for_qml
class StoryRows(Rows[StoryRow]):
    """The lines of a story, oldest first."""

    kind = StoryRow
