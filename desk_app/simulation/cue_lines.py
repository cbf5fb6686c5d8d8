"""One line for each cue, when it is known what became of it; and one for each time the guests asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.text import Text

from desk_app.cues.cue import Cue
from desk_app.desk.answer import Answer
from desk_app.facts import GuestAsked

_MINUTE: Final = timedelta(minutes=1)
_TABLE: Final = 5
_SAY: Final = 42
_STYLES: Final = {"soon": "dim", "due": "yellow", "late": "bold red"}
_BECAME: Final = {
    "met": "met",
    "asked_first": "they asked first",
    "declined": "no thanks",
    "implied": "done without a tap",
    "lapsed": "no longer needed",
    "snoozed": "not yet, again later",
    "dismissed": "dismissed",
    "retracted": "undone",
}


class CueLines:
    """Watch a desk with ``told``. Times are printed as on the venue's wall."""

    def __init__(self, console: Console, zone: ZoneInfo) -> None:
        self._console = console
        self._zone = zone
        self._now: datetime | None = None
        self._raised: dict[str, datetime] = {}
        self._stopped = False

    def stop(self) -> None:
        self._stopped = True

    def clock(self, at: datetime) -> str:
        return f"{at.astimezone(self._zone):%H:%M}"

    def told(self, answer: Answer) -> None:
        """Print what this answer ended, and what guests asked in it."""
        if self._stopped:
            return
        for cue in answer.raised:
            self._raised[cue.id] = cue.raise_at
        for fact in answer.facts:
            self._now = fact.at
            if isinstance(fact, GuestAsked):
                self._line(fact.at, fact.table, f"They asked: {fact.about}", "asked", "")
        for end in answer.ended:
            raised_at = self._raised.pop(end.cue.id, end.cue.raise_at)
            ended_at = self._now or raised_at
            became = f"{_BECAME.get(end.how, end.how)}{_later(ended_at - raised_at)}"
            self._line(raised_at, end.cue.table, end.cue.say, end.cue.urgency, became)

    def still_standing(self, cues: Iterable[Cue], now: datetime) -> None:
        """Print what nobody has answered yet."""
        for cue in cues:
            self._line(cue.raise_at, cue.table, cue.say, cue.urgency, f"still standing{_for(now - cue.raise_at)}")

    def _line(self, at: datetime, table: str | None, say: str, urgency: str, became: str) -> None:
        line = Text(f"{self.clock(at)}  {_plain(table or '', _TABLE)}  {_plain(say, _SAY)}  ", no_wrap=True)
        line.append(f"{urgency:<6}", style=_STYLES.get(urgency, "bold magenta"))
        line.append(became)
        self._console.print(line, soft_wrap=True, highlight=False)


def _later(span: timedelta) -> str:
    minutes = round(span / _MINUTE)
    return f" {minutes} min later" if minutes > 0 else " at once"


def _for(span: timedelta) -> str:
    return f" for {max(0, round(span / _MINUTE))} min"


def _plain(text: str, width: int) -> str:
    """Give a text from outside as it may stand in a column: printable, one line, padded or cut."""
    shown = "".join(letter if letter.isprintable() else "�" for letter in text[: width + 1])
    return shown.ljust(width) if len(shown) <= width else shown[: width - 1] + "…"
