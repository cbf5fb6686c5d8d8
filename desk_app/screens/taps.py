"""A tap becomes a request at the desk; what was done, or what stands in the way, is told from here."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk_app.desk.answer import Answer
from desk_app.desk.refusal import Refusal
from desk_app.desk.view import DeskView
from desk_app.floor.state import NOTHING


class Taps(QObject):
    """The only way from a screen to the desk. Each request reads the time once and says whose tap it was."""

    done = Signal(object)
    """Answer to a tap; the floor already stands as it says."""
    refused = Signal(str)
    """What stands in the way, in words."""

    def __init__(self, desk: DeskView, read_time: Callable[[], datetime], parent: QObject | None = None) -> None:
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

    def do_all(self, requests: Sequence[dict[str, Any]]) -> bool:
        """Hand several requests of one tap to the desk, in their order, up to the first that it refuses.

        What was done is told as one answer, so that one undo takes all of it back. Tells whether all were done.
        """
        answers = list(_until_refused(self._ask, requests))
        if answers:
            self.done.emit(_joined(answers))
        return len(answers) == len(requests)

    def _ask(self, request: dict[str, Any]) -> Answer | None:
        answer = self.desk.handle(request, self.read_time(), self.by)
        if isinstance(answer, Refusal):
            self.refused.emit(answer.message)
            return None
        return answer


def _until_refused(
    ask: Callable[[dict[str, Any]], Answer | None], requests: Sequence[dict[str, Any]]
) -> Iterator[Answer]:
    for request in requests:
        answer = ask(request)
        if answer is None:
            return
        yield answer


def _joined(answers: Sequence[Answer]) -> Answer:
    changed = NOTHING
    for answer in answers:
        changed |= answer.changed
    return Answer(
        facts=tuple(fact for answer in answers for fact in answer.facts),
        raised=tuple(cue for answer in answers for cue in answer.raised),
        ended=tuple(ended for answer in answers for ended in answer.ended),
        next_at=answers[-1].next_at,
        changed=changed,
    )
