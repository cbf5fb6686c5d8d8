"""The lines of one page's log, packed: each fact told once, as the floor stood before it.

So a line that is found is there at once, without folding the page that it is on again.
"""

import zlib
from collections.abc import Collection, Sequence
from typing import Final

import msgspec

from desk_app.facts import CueRaised, Fact, Retracted, UnknownFact
from desk_app.floor.state import Floor
from desk_app.review.telling.fact_words import fact_words
from desk_app.review.telling.whose import whose

_QUICKLY: Final = 1
"""How hard zlib tries: a page is to be read on while a shift goes on."""


class LogLine(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A fact in words: no guest's name is in them.

    ``party`` and ``table``: whose story it is part of, "" for none. ``device``: the machine it came from, "" where that
    is the one most came from. ``undone``: it was taken back later on this page.
    """

    words: str
    party: str
    table: str
    device: str
    undone: bool


class Teller:
    """Tells the facts of one page, in their order."""

    def __init__(self, facts: Sequence[Fact | UnknownFact], counted: Collection[str]) -> None:
        """``facts`` are those of the page, ``counted`` the ids of those that count: the others were undone."""
        self._counted = counted
        devices = [fact.device for fact in facts if fact.device]
        self._device = max(dict.fromkeys(devices), key=devices.count) if devices else None
        self._raised: dict[str, CueRaised] = {}
        self._words: dict[str, str] = {}

    def tell(self, fact: Fact | UnknownFact, floor: Floor) -> LogLine:
        """Tell the next fact by the floor as it stood before it."""
        words = fact_words(fact, floor, self._raised)
        if isinstance(fact, Retracted) and fact.fact in self._words:
            words = f"{words}: {self._words[fact.fact]}"
        self._words[fact.id] = words
        if isinstance(fact, CueRaised):
            self._raised[fact.cue] = fact
        party, table = whose(fact, self._raised)
        device = fact.device if fact.device and fact.device != self._device else ""
        undone = fact.id not in self._counted and not isinstance(fact, Retracted)
        return LogLine(words, party, table, device, undone)


def pack_lines(lines: Sequence[LogLine]) -> bytes:
    """Give the lines of a page as bytes."""
    return zlib.compress(msgspec.msgpack.encode(lines), _QUICKLY)


def unpack_lines(packed: bytes) -> list[LogLine]:
    """Give the lines of a page in their order. Raises zlib.error or msgspec.DecodeError where these are none."""
    return msgspec.msgpack.decode(zlib.decompress(packed), type=list[LogLine])
