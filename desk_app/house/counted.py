"""What of a fact counts as a need or as its end: one rule for the desk's own tally and for what is read of shifts."""

from collections.abc import Sequence
from typing import NamedTuple

from desk_app.cues.clock import Ended
from desk_app.facts import Fact, GuestAsked, UnknownFact


class Counted(NamedTuple):
    """``ended`` are the clocks that ended for good or were put off; ``unforeseen``: an ask that no clock ran for."""

    ended: list[Ended]
    unforeseen: bool


def counted(fact: Fact | UnknownFact, ended: Sequence[Ended]) -> Counted:
    """Give what counts. A clock that starts again before its cue was raised ended nothing; asking again counts once."""
    foreseen = any(end.how == "asked_first" or end.standard.answers_an_ask() for end in ended)
    ends = [end for end in ended if end.how != "lapsed" or end.clock.raised_at is not None]
    return Counted(ends, isinstance(fact, GuestAsked) and not foreseen)
