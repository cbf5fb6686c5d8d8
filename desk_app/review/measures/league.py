"""The moments of truth as a league table: each standard that guests needed, and how it was met."""

from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from desk_app.house.tally import UNFORESEEN
from desk_app.review.measures.enough import FEWEST
from desk_app.review.measures.figures import Value, median_of
from desk_app.review.measures.glasses import came, level_on_arrival
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.needs import (
    asked_first,
    in_time,
    is_need,
    met_first,
    minutes_to_met,
    never_answered,
    was_needed,
)
from desk_app.review.pages.cases import Cases, FactNumbers, Numbers
from desk_app.review.pages.span import Span

LEAST_IN_TIME: Final = 0.8
"""Where fewer are met in time, and there were enough to tell, a standard slips."""

MOST_BINS: Final = 24
_BIN_MINUTES: Final = (0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 240.0, 1440.0)
_PICTURED: Final = 98
"""Per cent of the cases that the bins reach; the last bin takes what lies beyond them."""


class Distribution(msgspec.Struct, frozen=True):
    """How many were met in each ``bin_minutes`` since the start; the last of ``counts`` takes all that took longer."""

    bin_minutes: float
    counts: tuple[int, ...] = ()


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """One standard. ``minutes`` is the median and the worst tenth, from the clock's start to met.

    ``never_answered`` are beside the ``needs``; ``cases`` are of both. ``due`` and ``late`` are the medians of the
    minutes after which it was due, and late. Of a standard about glasses, ``level`` is what was left when it was met,
    and ``dry`` the minutes a glass had stood empty by then, as believed.
    """

    standard: str
    name: str
    needs: int
    in_time: int
    asked_first: int
    never_answered: int
    minutes: Value
    due: float | None
    late: float | None
    distribution: Distribution
    level: Value | None = None
    dry: Value | None = None
    cases: Cases

    @property
    def in_time_share(self) -> float:
        """Needs met before they were late, of all needs of this standard and those never answered; 0 to 1."""
        return self.in_time / (self.needs + self.never_answered)

    @property
    def slips(self) -> bool:
        """Tell whether too few were met in time; what nothing foresaw had no time to be met in."""
        enough = self.standard != UNFORESEEN and self.needs + self.never_answered >= FEWEST
        return enough and self.in_time_share < LEAST_IN_TIME

    def evidence(self) -> FactNumbers:
        """Give the numbers of the facts behind it, in order."""
        return self.cases.facts()


def league(span: Span, labels: Labels) -> list[Standing]:
    """Give each standard that had needs, as the procedure runs; asks that nothing foresaw come last."""
    moments = span.cases("moment")
    needs = moments.those(was_needed(moments))
    standings = []
    for code in np.unique(needs["standard"]).tolist():
        standard = span.lexicon.word(code)
        standings.append(_standing(standard, needs.those(needs["standard"] == code), span, labels))
    return sorted(standings, key=lambda each: labels.rank("standard", each.standard))


def _standing(standard: str, needs: Cases, span: Span, labels: Labels) -> Standing:
    met = needs.those(met_first(needs))
    minutes = minutes_to_met(met)
    level, dry = _glasses(met, span) if labels.per.get(standard) == "glass" else (None, None)
    return Standing(
        standard=standard,
        name=labels.name("standard", standard),
        needs=int(is_need(needs).sum()),
        in_time=int(in_time(needs).sum()),
        asked_first=int(asked_first(needs).sum()),
        never_answered=int(never_answered(needs).sum()),
        minutes=median_of(minutes),
        due=median_of(needs.minutes("started_at", "due_at")).figure,
        late=median_of(needs.minutes("started_at", "late_at")).figure,
        distribution=distribution_of(minutes),
        level=level,
        dry=dry,
        cases=needs,
    )


def _glasses(met: Cases, span: Span) -> tuple[Value, Value]:
    """Find what was left in the glasses by who came to them: the same fact at the same seat."""
    visits = span.cases("visit")
    visits = visits.those(came(visits))
    seats = int(max(met["seat"].max(initial=0), visits["seat"].max(initial=0))) + 1
    found = visits.those(np.isin(_places(visits, seats), _places(met, seats), kind="table"))
    return median_of(level_on_arrival(found)), median_of(found["dry"])


def _places(cases: Cases, seats: int) -> NDArray[np.int64]:
    return np.asarray(cases["number"].astype(np.int64) * seats + cases["seat"])


def distribution_of(minutes: Numbers) -> Distribution:
    """Give at most 24 bins of a round width, ready to be drawn."""
    if not len(minutes):
        return Distribution(_BIN_MINUTES[0])
    reach = float(np.percentile(minutes, _PICTURED))
    width = next((width for width in _BIN_MINUTES if reach < width * MOST_BINS), _BIN_MINUTES[-1])
    bins = np.minimum(minutes // width, min(MOST_BINS - 1, reach // width + 1)).astype(np.int64)
    return Distribution(width, tuple(np.bincount(bins).tolist()))
