"""The lists of the review: what can be read, the league table, what to praise and to mend, every measure."""

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows


class SpanRow(Row, frozen=True, kw_only=True):
    """A span to choose. ``here``: it is the one on show, or within it."""

    words: str
    detail: str
    here: bool = False


class LeagueRow(Row, frozen=True, kw_only=True):
    """How one standard was kept. ``key`` is the standard; ``share`` in time, 0 to 1, -1 where no clock ran.

    ``asked`` and ``never`` count needs that guests asked for first and that nobody ever answered; ``count`` is of what
    the share is taken. ``bins`` are heights from 0 to 1 over the same width of time; ``median_at`` and ``worst_at``
    shares of that width, -1 where there is none. ``slipping``: fewer in time than the house wants.
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
    never: int
    count: int


class SentenceRow(Row, frozen=True, kw_only=True):
    """A sentence, and how many facts stand behind it; with none it opens nothing."""

    words: str
    facts: int


class MeasureRow(Row, frozen=True, kw_only=True):
    """A measure. ``values`` are one for each column, "–" where there was nothing to measure; ``meaning`` defines it."""

    name: str
    meaning: str
    values: tuple[str, ...]
    head: bool = False


class CompareRow(Row, frozen=True, kw_only=True):
    """A measure beside what it was before. ``values`` are one for each column, oldest first, the span's own last.

    ``usual`` is the median of those before. ``outside``, where the span's own is beyond all of them: good, bad, or, as
    that is neither, above or below.
    """

    name: str
    meaning: str
    values: tuple[str, ...]
    usual: str
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
class MeasureRows(Rows[MeasureRow]):
    """Every measure, in the order of the house's own list."""

    kind = MeasureRow


@for_qml
class CompareRows(Rows[CompareRow]):
    """The headline measures beside those of earlier spans."""

    kind = CompareRow
