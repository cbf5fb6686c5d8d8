"""The lists of what is tried: standards to choose from, what of one can be changed, and what would have come of it."""

from desk_app.screens.qml_kit import for_qml
from desk_app.screens.rows import Row, Rows


class StandardRow(Row, frozen=True, kw_only=True):
    """One standard of the venue. ``detail`` says when it is due; ``on``: it is asked for."""

    name: str
    detail: str
    on: bool


class KnobRow(Row, frozen=True, kw_only=True):
    """A number between a less and a more. ``value`` counts seconds, or percent; ``shown`` is the same in words.

    ``less`` and ``more`` are the values that a tap goes to.
    """

    name: str
    value: int
    least: int
    most: int
    less: int
    more: int
    shown: str


class EffectRow(Row, frozen=True, kw_only=True):
    """Before and after for one standard, "" for all: one number for each measure it is judged by.

    ``same``: nothing differs.
    """

    name: str
    before: tuple[int, ...]
    after: tuple[int, ...]
    same: bool


class ReckonedRow(Row, frozen=True, kw_only=True):
    """Something that would have come: when on the wall, what and where, and what would have come of it."""

    day: str
    clock: str
    words: str
    came: str


@for_qml
class StandardRows(Rows[StandardRow]):
    """The procedure, as it runs."""

    kind = StandardRow


@for_qml
class KnobRows(Rows[KnobRow]):
    """What of a standard can be changed by tap."""

    kind = KnobRow


@for_qml
class EffectRows(Rows[EffectRow]):
    """What was tried, and all standards together."""

    kind = EffectRow


@for_qml
class ReckonedRows(Rows[ReckonedRow]):
    """What would have come, oldest first."""

    kind = ReckonedRow
