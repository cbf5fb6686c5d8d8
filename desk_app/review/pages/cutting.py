"""Where pages end: with the shift, and in a house that never opens one, after so many facts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from desk_app.facts import Fact, Retracted, ShiftOpened, UnknownFact

NumberedFact = tuple[int, Fact | UnknownFact]

MOST_ON_A_PAGE: Final = 20_000
"""Facts after which a page may end though no shift was opened."""

STILL_UNDONE: Final = 10_000
"""Facts that the desk can go back by to undo one: so many must follow before it is known where a page can end."""


def cut(facts: Iterable[NumberedFact]) -> Iterator[list[NumberedFact]]:
    """Give the facts page by page. The last may go on. What was undone, and its undoing, are on one page."""
    page: list[NumberedFact] = []
    for numbered in facts:
        if page and isinstance(numbered[1], ShiftOpened):
            yield page
            page = []
        elif len(page) >= MOST_ON_A_PAGE + STILL_UNDONE:
            end = _end(page)
            yield page[:end]
            page = page[end:]
        page.append(numbered)
    if page:
        yield page


def _end(page: Sequence[NumberedFact]) -> int:
    """Give the first place from the most on that no undoing reaches back over."""
    places = {fact.id: place for place, (_, fact) in enumerate(page)}
    undone = [(places.get(fact.fact), place) for place, (_, fact) in enumerate(page) if isinstance(fact, Retracted)]
    end = MOST_ON_A_PAGE
    for first, last in sorted((first, last) for first, last in undone if first is not None and last >= MOST_ON_A_PAGE):
        if first < end <= last:
            end = last + 1
    return end
