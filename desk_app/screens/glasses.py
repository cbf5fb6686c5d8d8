"""The glasses of one table, as QML draws them: what was known of each, from which QML reckons the level now."""

from PySide6.QtQml import QmlElement, QmlUncreatable

from desk_app.screens.rows import Row, Rows

QML_IMPORT_NAME = "Beforehand.Desk"
QML_IMPORT_MAJOR_VERSION = 1


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


@QmlElement
@QmlUncreatable("made by the desk")
class GlassesModel(Rows[GlassRow]):  # type: ignore[operator]
    """One row for each glass, by seat."""

    kind = GlassRow
