"""What stands on the scrub bar of a replay: its marks, and the hours."""

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows


class MarkRow(Row, frozen=True, kw_only=True):
    """A moment worth jumping to. ``at`` in ms since 1970 UTC, ``share`` along the bar, from 0 to 1.

    ``lane``: its kind's line; ``shown``: that kind is.
    """

    at: float
    share: float
    kind: str
    lane: int
    words: str
    shown: bool = True


class KindRow(Row, frozen=True, kw_only=True):
    """A kind of mark, and how many of it there are. ``key`` is the kind."""

    words: str
    count: int
    shown: bool = True


class HourRow(Row, frozen=True, kw_only=True):
    """A line on the bar: ``share`` along it, from 0 to 1."""

    share: float
    words: str


class BreakRow(Row, frozen=True, kw_only=True):
    """What is passed over: where on the bar it begins, how much of it it takes, and for how long nothing happened."""

    share: float
    takes: float
    words: str


@for_qml
class MarkRows(Rows[MarkRow]):
    """Every mark of a shift, in the order of time."""

    kind = MarkRow


@for_qml
class KindRows(Rows[KindRow]):
    """The kinds of marks that a shift has, what matters most first."""

    kind = KindRow


@for_qml
class BreakRows(Rows[BreakRow]):
    """Where nothing happened for hours, or for years."""

    kind = BreakRow


@for_qml
class HourRows(Rows[HourRow]):
    """The hours of a shift, as many as can be read."""

    kind = HourRow
