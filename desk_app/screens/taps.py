"""A tap becomes a request at the desk; what was done, or what stands in the way, is told from here."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.desk.refusal import Refusal


class Taps(QObject):
    """The only way from a screen to the desk. Each request reads the time once and says whose tap it was."""

    done = Signal(object)
    """Answer to a tap; the floor already stands as it says."""
    refused = Signal(str)
    """What stands in the way, in words."""

    def __init__(self, desk: Desk, read_time: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.read_time = read_time
        self.by: str | None = None

    def do(self, request: dict[str, Any]) -> bool:
        """Hand a request to the desk, and tell whether it was done."""
        answer = self._ask(request)
        if answer is not None:
            self.done.emit(answer)
        return answer is not None

    def _ask(self, request: dict[str, Any]) -> Answer | None:
        answer = self.desk.handle(request, self.read_time(), self.by)
        if isinstance(answer, Refusal):
            self.refused.emit(answer.message)
            return None
        return answer
