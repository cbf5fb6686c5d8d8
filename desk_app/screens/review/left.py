"""What a shift leaves for the next one, or has open so far: lines with the facts behind them, in the shelf's thread."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication

from desk_app.cues.cue import standing_cues
from desk_app.house.house import AnyFact, surviving
from desk_app.review.pages.shelf import Shelf
from desk_app.review.telling.hand_over import HandOver, hand_over
from desk_app.review.telling.still_open import StillOpen
from desk_app.screens.review.spans import Choice

translate = QCoreApplication.translate

PRESSING: Final = 4
"""Lines of what is over its time; the rest is only counted."""


class LeftLine(msgspec.Struct, frozen=True):
    """``behind`` are the numbers of the facts that it stands on."""

    words: str
    behind: tuple[int, ...]


def left_by(choice: Choice, shelf: Shelf) -> tuple[LeftLine, ...]:
    """Give what is open at the end of a shift, and its notes for the next; nothing for a span of days."""
    head = next((head for head in shelf.heads if head.first == choice.page), None)
    if head is None:
        return ()
    house, numbered = shelf.house_after(head), list(shelf.facts(head))
    now = house.last_at or datetime.fromtimestamp(head.ended, UTC)
    cues = standing_cues(house.engine, house.floor, now)
    facts = [fact for _, fact in numbered]
    left = hand_over(house.floor, cues, house.ledger, facts, now)
    return tuple(_lines(left, _Behind(surviving(facts), {fact.id: number for number, fact in numbered})))


def goes_on(choice: Choice, shelf: Shelf) -> bool:
    """Tell whether this is the shift that is open now."""
    newest = shelf.heads[-1] if shelf.heads else None
    if newest is None or newest.first != choice.page:
        return False
    return shelf.house_after(newest).floor.shift is not None


class _Behind:
    """Finds the facts of one shift by what they are about."""

    def __init__(self, facts: Sequence[AnyFact], numbers: dict[str, int]) -> None:
        self._numbers = numbers
        self._about: dict[str, list[AnyFact]] = defaultdict(list)
        for fact in facts:
            for key in _keys(fact):
                self._about[key].append(fact)

    def note(self, fact: str) -> tuple[int, ...]:
        return (self._numbers[fact],) if fact in self._numbers else ()

    def story(self, each: StillOpen) -> tuple[int, ...]:
        """Give all that happened about it."""
        return tuple(self._numbers[fact.id] for fact in self._about[each.key])

    def start(self, each: StillOpen) -> tuple[int, ...]:
        """Give the fact from which on it was open; none where that lies before this shift."""
        first = next((fact for fact in self._about[each.key] if fact.at >= each.since), None)
        return () if first is None else (self._numbers[first.id],)


def _keys(fact: AnyFact) -> Iterator[str]:
    """Give what a fact is about, by the keys of what is open."""
    for field, sort in (("party", ""), ("cue", ""), ("vehicle", "vehicle "), ("item", "item "), ("table", "table ")):
        if name := getattr(fact, field, None):
            yield f"{sort}{name}"
    for table in getattr(fact, "tables", ()):
        yield f"table {table}"


def _lines(left: HandOver, behind: _Behind) -> Iterator[LeftLine]:
    for note in left.notes:
        words = translate("review", "{who}: {text}").format(who=note.by, text=note.text) if note.by else note.text
        yield LeftLine(words, behind.note(note.fact))
    if left.open:
        yield LeftLine(left.words, tuple(number for each in left.open for number in behind.start(each)))
    pressing = [each for each in left.open if each.pressing]
    yield from [LeftLine(each.words, behind.story(each)) for each in pressing[:PRESSING]]
