"""One line in, one line out: the feed's contract, whatever the line holds."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from desk_app.cues.cue import Cue
from desk_app.desk.answer import Answer, EndedCue
from desk_app.desk.desk import Desk
from desk_app.desk.reading import read_request
from desk_app.desk.refusal import Refusal, bad_request
from desk_app.desk.show import show
from desk_app.facts import CueEnded, CueRaised, EstimateMoved, UnknownFact, as_fields
from desk_app.house.house import AnyFact

LONGEST_LINE = 1_000_000
"""Bytes, without the line end. No request needs more than a few hundred."""

_CUE_FIELDS = (
    *("id", "standard", "urgency", "table", "party", "seat", "staff"),
    *("raise_at", "due_at", "late_at", "say", "why", "role"),
)


_BUG = Refusal("store_failed", None, "Something went wrong inside Beforehand. Nothing of this line was kept.")


class Feed:
    """Serves lines from one desk. Without ``wall``, each line brings its own time.

    ``report`` is given a bug that a line met, and the next line is served; without it, the bug is raised.
    """

    def __init__(
        self,
        desk: Desk,
        wall: Callable[[], datetime] | None = None,
        report: Callable[[Exception], object] | None = None,
    ) -> None:
        self._desk = desk
        self._wall = wall
        self._report = report
        self._last_told: AnyFact | None = next(iter(desk.shift_facts[-1:]), None)
        """The last fact that an answer has told of, but for those that the desk writes by itself."""
        desk.watch(self._remember)

    def serve(self, line: bytes) -> bytes:
        """Give the answer to one line, without its line end."""
        try:
            return _encoded(self._answer(line))
        except Exception as bug:
            if self._report is None:
                raise
            self._report(bug)
            return _encoded(self._after_a_bug())

    def _remember(self, answer: Answer) -> None:
        if answer.facts:
            self._last_told = answer.facts[-1]

    def _after_a_bug(self) -> dict[str, Any] | Refusal:
        """Say what the journal says: a line whose facts were kept before the bug was met is no refused line."""
        since = self._desk.shift_facts
        if self._last_told in since:
            since = since[since.index(self._last_told) + 1 :]
        own = tuple(fact for fact in since if not isinstance(fact, CueRaised | CueEnded | EstimateMoved | UnknownFact))
        if not own:
            return _BUG
        answer = Answer(facts=own, next_at=self._desk.next_at)
        self._remember(answer)
        return _told(answer)

    def _answer(self, line: bytes) -> dict[str, Any] | Refusal:
        fields = _fields_of(line)
        if isinstance(fields, Refusal):
            return fields
        asked = read_request(fields)
        if isinstance(asked, Refusal):
            return asked
        now = self._wall() if self._wall is not None else asked.at
        if now is None:
            return bad_request("at", "Say when: “at”, as 2026-11-21T18:02:00Z.")
        return self._serve(asked, now)

    def _serve(self, asked: Any, now: datetime) -> dict[str, Any] | Refusal:
        answer = self._desk.handle(asked, now)
        if isinstance(answer, Refusal):
            return answer
        if not asked.reads_only:
            return _told(answer)
        shown = show(self._desk, asked, now)
        if "cues" in shown:
            shown["cues"] = [cue_fields(cue) for cue in shown["cues"]]
        return _told(answer) | shown


def _encoded(answer: dict[str, Any] | Refusal) -> bytes:
    if isinstance(answer, Refusal):
        return msgspec.json.encode({"ok": False, "error": msgspec.structs.asdict(answer)})
    return msgspec.json.encode({"ok": True} | answer)


def _fields_of(line: bytes) -> dict[str, Any] | Refusal:
    if len(line) > LONGEST_LINE:
        return Refusal("bad_json", None, f"The line has more than {LONGEST_LINE:,} bytes.")
    try:
        fields = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        return Refusal("bad_json", None, f"The line is no JSON: {fault}.")
    if not isinstance(fields, dict):
        return Refusal("bad_json", None, "The line is no JSON object.")
    return fields


def _told(answer: Answer) -> dict[str, Any]:
    return {
        "facts": [as_fields(fact) for fact in answer.facts],
        "raised": [cue_fields(cue) for cue in answer.raised],
        "ended": [_ended_fields(ended) for ended in answer.ended],
        "next_at": answer.next_at,
    }


def cue_fields(cue: Cue) -> dict[str, Any]:
    """Give a cue in the shape of the feed."""
    return {field: getattr(cue, field) for field in _CUE_FIELDS}


def _ended_fields(ended: EndedCue) -> dict[str, Any]:
    return cue_fields(ended.cue) | {"how": ended.how}
