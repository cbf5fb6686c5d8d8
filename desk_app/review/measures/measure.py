"""A measure: what is counted, of which rows, and the words that say so on every screen."""

from collections.abc import Callable
from typing import Literal

import msgspec
import numpy as np

from desk_app.review.days import Days
from desk_app.review.measures.figures import Figure, Value
from desk_app.review.measures.occupancy import InHour
from desk_app.review.pages.cases import Cases, FactNumbers, Mask
from desk_app.review.pages.span import Span

Unit = Literal["count", "share", "minutes", "level", "ratio", "sounds"]
"""``share`` and ``level`` are 0 to 1, ``ratio`` a plain number, ``sounds`` those of one person in ten minutes."""

Which = Callable[[Cases], Mask]
Hourly = Callable[[Cases, Span, Days], list[InHour]]


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """``kind`` of row it is taken of; ``of``: which of them count (None: all). ``words`` define it, for people.

    ``better``: what is to be wished for, ``more`` or ``less``; "" where neither is. ``within``: the groups that it can
    be taken by, where those are fewer than its rows tell apart. ``hourly`` takes it by the hour where a case is of more
    than the hour it ended in: such a measure is taken of no part of a span by the hour.
    """

    id: str
    name: str
    words: str
    unit: Unit
    kind: str
    figure: Figure
    of: Which | None = None
    better: Literal["more", "less", ""] = ""
    within: tuple[str, ...] | None = None
    hourly: Hourly | None = None

    def take(self, span: Span) -> Value:
        """Give what it comes to in a span."""
        return self.figure(self.cases(span), span)

    def cases(self, span: Span) -> Cases:
        """Give the rows that count."""
        cases = span.cases(self.kind)
        return cases if self.of is None else cases.those(self.of(cases))

    def evidence(self, span: Span) -> FactNumbers:
        """Give the numbers of the facts behind it: those that its cases began and ended with, in order."""
        return self.cases(span).facts()


def saying(field: str, *words: str) -> Which:
    """Count the rows that say one of these words in a field."""
    return lambda cases: cases.says(field, *words)


def knowing(*fields: str) -> Which:
    """Count the rows of which all these numbers or times are known."""

    def known(cases: Cases) -> Mask:
        mask = np.ones(len(cases), bool)
        for field in fields:
            mask &= ~np.isnan(cases[field])
        return mask

    return known


def both(one: Which, other: Which) -> Which:
    return lambda cases: one(cases) & other(cases)
