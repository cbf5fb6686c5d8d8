"""The lists of a hand-over: what is still open, and the notes that were left."""

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows


class OpenRow(Row, frozen=True, kw_only=True):
    """One thing that is open. ``pressing``: its time has passed."""

    words: str
    pressing: bool


class NoteRow(Row, frozen=True, kw_only=True):
    """A note for whoever comes next; ``by`` is "" where nobody said who wrote it."""

    words: str
    by: str


@for_qml
class OpenRows(Rows[OpenRow]):
    """What is open, the most urgent first."""

    kind = OpenRow


@for_qml
class NoteRows(Rows[NoteRow]):
    """Notes, oldest first."""

    kind = NoteRow
