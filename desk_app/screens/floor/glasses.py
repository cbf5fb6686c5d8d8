"""The glasses of one table, as QML draws them: what was known of each, from which QML reckons the level now."""

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows


class GlassRow(Row, frozen=True, kw_only=True, gc=False):
    """``key`` is the seat. ``level`` (0 to 1) at ``since``; ``lasts`` from full to empty; both times in ms.

    ``urgency`` is empty, soon, due or late.
    """

    drink: str
    level: float
    since: float
    lasts: float
    urgency: str = ""
    declined: bool = False


@for_qml
class GlassesModel(Rows[GlassRow]):
    """One row for each glass, by seat."""

    kind = GlassRow
