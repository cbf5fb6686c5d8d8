"""What a shift leaves for the next one, as lines, in the thread of the shelf."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from desk_app.cues.cue import standing_cues
from desk_app.review.pages.shelf import Shelf
from desk_app.review.telling.hand_over import HandOver, hand_over
from desk_app.screens.review.rows import SentenceRow
from desk_app.screens.review.spans import Choice

translate = QCoreApplication.translate

PRESSING: Final = 4
"""Lines of what is over its time; the rest is only counted."""


def left_by(choice: Choice, shelf: Shelf) -> tuple[SentenceRow, ...]:
    """Give what is open at the end of a shift, and its notes for the next; nothing for a span of days."""
    head = next((head for head in shelf.heads if head.first == choice.page), None)
    if head is None:
        return ()
    house, facts = shelf.house_after(head), [fact for _, fact in shelf.facts(head)]
    now = house.last_at or datetime.fromtimestamp(head.ended, UTC)
    cues = standing_cues(house.engine, house.floor, now)
    lines = _lines(hand_over(house.floor, cues, house.ledger, facts, now))
    return tuple(SentenceRow(key=f"left:{place}", words=words, facts=0) for place, words in enumerate(lines))


def _lines(left: HandOver) -> Iterator[str]:
    for note in left.notes:
        yield translate("review", "{who}: {text}").format(who=note.by, text=note.text) if note.by else note.text
    if left.open:
        yield left.words
    yield from [each.words for each in left.open if each.pressing][:PRESSING]
