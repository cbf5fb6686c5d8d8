"""How a replay goes through its shift: when each fact is played, and what is passed over since nothing happened.

A clock that was set wrong moves facts for hours or years. Facts keep the order in which they were written; those that
do not fit between the others are played where they stand. Where hours lie between two facts, the bar is broken.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

LONG: Final = timedelta(hours=4)
"""Without a fact for longer, nothing is played: a lunch and a dinner lie nearer to each other."""

AFTERWARDS: Final = timedelta(minutes=30)
"""Still played after the last fact: what was left undone then becomes late."""

BREAKS_TAKE: Final = 0.1
ALL_BREAKS_TAKE: Final = 0.4
"""Shares of the bar: one break, and all of them at most."""


class Break(NamedTuple):
    """From when until when nothing is played."""

    begins: datetime
    ends: datetime

    @property
    def silence(self) -> timedelta:
        """How long no fact was written: longer than the break, which begins only a while after the last one."""
        return self.ends - self.begins + AFTERWARDS


def played_at(moments: Sequence[datetime]) -> list[datetime]:
    """Give when each fact is played, in their order, of when each says it was.

    Some clock was ahead, or behind: whichever leaves more facts at their own times is believed.
    """
    behind = list(accumulate(moments, max))
    ahead = list(accumulate(reversed(moments), min))[::-1]
    return min(behind, ahead, key=lambda played: sum(map(datetime.__ne__, played, moments)))


class Course:
    """The way from ``began`` to ``ended`` on a bar whose length is 1, with its breaks."""

    def __init__(self, played: Iterable[datetime], began: datetime, ended: datetime) -> None:
        """``played``: when each fact is played, in order."""
        self.began, self.ended = began, ended
        on_the_way = [began, *(moment for moment in played if began < moment < ended), ended]
        self.breaks = tuple(
            Break(before + AFTERWARDS, after) for before, after in pairwise(on_the_way) if after - before > LONG
        )
        self.plays_for = ended - began - sum((each.ends - each.begins for each in self.breaks), timedelta())
        self._moments = [began, *(moment for each in self.breaks for moment in each), ended]
        self._shares = self._laid_out()

    def share_of(self, moment: datetime) -> float:
        """Give how far along the bar a moment lies, from 0 to 1."""
        moment = min(max(moment, self.began), self.ended)
        place = min(bisect_right(self._moments, moment), len(self._moments) - 1)
        (before, after), (low, high) = self._moments[place - 1 : place + 1], self._shares[place - 1 : place + 1]
        return low + (high - low) * ((moment - before) / (after - before)) if after > before else low

    def moment_at(self, share: float) -> datetime:
        """Give the moment that lies so far along the bar."""
        share = min(max(share, 0.0), 1.0)
        place = min(bisect_right(self._shares, share), len(self._shares) - 1)
        (before, after), (low, high) = self._moments[place - 1 : place + 1], self._shares[place - 1 : place + 1]
        return before + (after - before) * ((share - low) / (high - low)) if high > low else before

    def by(self, moment: datetime, step: timedelta) -> datetime:
        """Give the moment that is reached from here by a step on or back: never one within a break."""
        there = moment + step
        for each in self.breaks:
            if each.begins < there < each.ends:
                there = each.ends if step > timedelta() else each.begins
        return min(max(there, self.began), self.ended)

    def passed_by(self, moment: datetime) -> Break | None:
        """Give the break in which a moment lies, the end of it included; None where it lies in none."""
        return next((each for each in self.breaks if each.begins < moment <= each.ends), None)

    def _laid_out(self) -> list[float]:
        """Give the share of the bar at each moment: what is played has it in proportion, each break as much as any."""
        lengths = [after - before for before, after in pairwise(self._moments)]
        taken = min(BREAKS_TAKE, ALL_BREAKS_TAKE / max(1, len(self.breaks)))
        rest = 1 - taken * len(self.breaks)
        parts = [taken if place % 2 else rest * (length / self.plays_for) for place, length in enumerate(lengths[:-1])]
        return [0.0, *(min(share, 1.0) for share in accumulate(parts)), 1.0]
