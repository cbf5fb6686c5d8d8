"""One line for each cue, when it is known what became of it; and one for each time the guests asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.text import Text

from desk_app.cues.cue import Cue
from desk_app.desk.answer import Answer
from desk_app.facts import GuestAsked
from desk_app.floor.state import Floor

_MINUTE: Final = timedelta(minutes=1)
_WHERE: Final = 12
_WORDS: Final = 44
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
    """Watch a desk with ``told``. Times are printed as on the venue's wall.

    Where: the table, or who waits (by name, else by destination or how many they are), or the vehicle.
    """

    def __init__(self, console: Console, zone: ZoneInfo, floor: Callable[[], Floor]) -> None:
        self._console = console
        self._floor = floor
        self._zone = zone
        self._now: datetime | None = None
        self._raised: dict[str, datetime] = {}
        self._where: dict[str, str] = {}
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
            self._where[cue.id] = self._place(cue)
        for fact in answer.facts:
            self._now = fact.at
            if isinstance(fact, GuestAsked):
                self._line(fact.at, fact.table or self._who(fact.party), f"They asked: {fact.about}", "asked", "")
        for end in answer.ended:
            raised_at = self._raised.pop(end.cue.id, end.cue.raise_at)
            ended_at = self._now or raised_at
            became = f"{_BECAME.get(end.how, end.how)}{_later(ended_at - raised_at)}"
            where = self._where.pop(end.cue.id, None) or self._place(end.cue)
            self._line(raised_at, where, end.cue.brief, end.cue.urgency, became)

    def still_standing(self, cues: Iterable[Cue], now: datetime) -> None:
        """Print what nobody has answered yet."""
        for cue in cues:
            became = f"still standing{_for(now - cue.raise_at)}"
            self._line(cue.raise_at, self._place(cue), cue.brief, cue.urgency, became)

    def _place(self, cue: Cue) -> str:
        if cue.table is not None:
            return cue.table
        if cue.per == "queue":
            queue = self._floor().venue.queues.get(cue.subject)
            return queue.name if queue is not None else cue.subject
        return f"{cue.per} {cue.subject}" if cue.per != "party" else self._who(cue.party)

    def _who(self, party: str | None) -> str:
        floor = self._floor()
        known = floor.known.get(party or "")
        if known is not None and known.name:
            return known.name
        waiting = floor.waiting.get(party or "")
        if waiting is not None and waiting.destination:
            return waiting.destination
        expected = waiting or floor.bookings.get(party or "")
        return f"party of {expected.size}" if expected is not None else ""

    def _line(self, at: datetime, where: str, words: str, urgency: str, became: str) -> None:
        line = Text(f"{self.clock(at)}  {_plain(where, _WHERE)}  {_plain(words, _WORDS)}  ", no_wrap=True)
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
