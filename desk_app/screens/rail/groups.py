"""Cues that are one thing to do: the glasses of one table that one standard asks for stand as one card."""

import re
from collections.abc import Sequence
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.cues.cue import Cue

translate = QCoreApplication.translate

_SEAT: Final = re.compile(r"\b([Ss]eat) \d+\b")
_NUMBER: Final = "\x1f"
"""Stands for the seat's number: in no name that is shown."""


class Group(msgspec.Struct, frozen=True):
    """Cues that are answered together, the most urgent first. What comes soon is never mixed with what is due."""

    cues: tuple[Cue, ...]

    @property
    def leader(self) -> Cue:
        return self.cues[0]

    def requests(self, answer: int) -> list[dict[str, object]]:
        """Give what an answer, counted from 0, asks of the desk: one request for each cue."""
        return [dict(cue.answers[answer].request) for cue in self.cues if 0 <= answer < len(cue.answers)]

    def words(self) -> str:
        """Give what to do, the seats named together: ``Fill Water, seats 1 and 2``."""
        seats: dict[str, list[int]] = {}
        for cue in self.cues:
            seats.setdefault(_SEAT.sub(rf"\1 {_NUMBER}", cue.brief), []).append(cue.seat or 0)
        return "; ".join(_named(words, sorted(many)) for words, many in seats.items())


def grouped(cues: Sequence[Cue]) -> list[Group]:
    """Give the cues as groups; each stands where its most urgent cue stood."""
    groups: dict[tuple[object, ...], list[Cue]] = {}
    for cue in cues:
        groups.setdefault(_belongs(cue), []).append(cue)
    return [Group(tuple(together)) for together in groups.values()]


def _belongs(cue: Cue) -> tuple[object, ...]:
    if cue.seat is None or cue.table is None:
        return (cue.id,)
    return cue.table, cue.party, cue.standard, cue.urgency == "soon", len(cue.answers)


def _named(words: str, seats: Sequence[int]) -> str:
    numbers = [str(seat) for seat in seats]
    if len(numbers) == 1:
        return words.replace(_NUMBER, numbers[0])
    said = translate("rail", "{some} and {last}").format(some=", ".join(numbers[:-1]), last=numbers[-1])
    return words.replace(f"eat {_NUMBER}", f"eats {said}")
