"""The undo bar: for eight seconds, what was done just now, and one tap that takes it back."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from desk_app.desk.answer import Answer
from desk_app.facts import Fact, Retracted, UnknownFact
from desk_app.floor.state import Floor
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.taps import Taps
from desk_app.screens.words import PRESENCE, fact_words, silent

STANDS_FOR: Final = 8000
"""Milliseconds that the offer stands."""

NOT_OFFERED: Final = PRESENCE | {"retracted"}
"""Kinds of fact that the bar keeps quiet about, beside those that nobody tapped."""


@for_qml
class UndoBar(QObject):
    """What was done, or what stood in the way. Empty words: the bar is away."""

    changed = Signal()

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._words = ""
        self._refusal = False
        self._facts: tuple[str, ...] = ()
        self._away = QTimer(self, interval=STANDS_FOR, singleShot=True)
        self._away.timeout.connect(self.putAway)
        taps.refused.connect(self.show_refusal)

    def show(self, answer: Answer, floor: Floor) -> None:
        """Offer to undo what this answer made; an answer that made nothing of its own changes nothing here."""
        taken_back = {fact.fact for fact in answer.facts if isinstance(fact, Retracted)}
        if taken_back & set(self._facts):
            self.putAway()
        made = [fact for fact in answer.facts if fact.kind not in NOT_OFFERED and not silent(fact)]
        if made:
            self._facts = tuple(fact.id for fact in reversed(made))
            self._stand(_what(made, floor), refusal=False)

    @Slot(str)
    def show_refusal(self, message: str) -> None:
        """Say what stands in the way, or what the house has to tell."""
        self._facts = ()
        self._stand(message, refusal=True)

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property(bool, notify=changed)
    def refusal(self) -> bool:
        return self._refusal

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        return bool(self._facts)

    @Slot()
    def undo(self) -> None:
        """Take back all that the last tap made, newest first."""
        facts, self._facts = self._facts, ()
        if facts and all(self._taps.do({"do": "undo", "fact": fact}) for fact in facts):
            self.putAway()

    @Slot()
    def putAway(self) -> None:
        self._away.stop()
        self._facts = ()
        self._words = ""
        self.changed.emit()

    def _stand(self, words: str, refusal: bool) -> None:
        self._words, self._refusal = words, refusal
        self._away.start()
        self.changed.emit()


def _what(made: Sequence[Fact | UnknownFact], floor: Floor) -> str:
    """Say what was done; the full stop of a note is none of this sentence's."""
    return "; ".join(dict.fromkeys(fact_words(fact, floor).removesuffix(".") for fact in made))
