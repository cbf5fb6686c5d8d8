"""The lists of the review: what can be read, the league table, what to praise and to mend, the facts behind it."""

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows


class SpanRow(Row, frozen=True, kw_only=True):
    """A span to choose. ``here``: it is the one on show, or within it."""

    words: str
    detail: str
    here: bool = False


class LeagueRow(Row, frozen=True, kw_only=True):
    """How one standard was kept. ``key`` is the standard; ``share`` in time, 0 to 1, -1 where nothing was due.

    ``bins`` are heights from 0 to 1 over the same width of time; ``median_at`` and ``worst_at`` shares of that width,
    -1 where there is none. ``slipping``: fewer in time than the house wants.
    """

    name: str
    share: float
    share_words: str
    slipping: bool
    bins: tuple[float, ...]
    median_at: float
    worst_at: float
    spread: str
    spoken: str
    asked: int
    count: int


class SentenceRow(Row, frozen=True, kw_only=True):
    """A sentence, and how many facts stand behind it; with none it opens nothing."""

    words: str
    facts: int


class FactRow(Row, frozen=True, kw_only=True):
    """A fact. ``clock`` is the venue's wall time, with its day where that changes in the list.

    ``party`` and ``table``: whose story it is part of, "" where it is nobody's.
    """

    clock: str
    day: str
    words: str
    by: str
    party: str = ""
    table: str = ""


class MeasureRow(Row, frozen=True, kw_only=True):
    """A measure. ``values`` are one for each column, "–" where there was nothing to measure; ``meaning`` defines it."""

    name: str
    meaning: str
    values: tuple[str, ...]
    head: bool = False


class CompareRow(Row, frozen=True, kw_only=True):
    """A measure beside what it was before. ``outside``: good, bad or other where it is beyond all of them."""

    name: str
    meaning: str
    now: str
    usual: str
    others: str
    outside: str = ""


@for_qml
class SpanRows(Rows[SpanRow]):
    """Spans to choose from, newest first."""

    kind = SpanRow


@for_qml
class LeagueRows(Rows[LeagueRow]):
    """The moments of truth, as the procedure runs."""

    kind = LeagueRow


@for_qml
class SentenceRows(Rows[SentenceRow]):
    """What to praise, or to mend, the strongest first."""

    kind = SentenceRow


@for_qml
class FactRows(Rows[FactRow]):
    """Facts behind a number, oldest first."""

    kind = FactRow


@for_qml
class MeasureRows(Rows[MeasureRow]):
    """Every measure, in the order of the house's own list."""

    kind = MeasureRow


@for_qml
class CompareRows(Rows[CompareRow]):
    """The headline measures beside those of earlier weekdays."""

    kind = CompareRow
