"""Cues that still stand when everything the guests wanted is done: a word with them, or not yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desk_app.cues.cue import Cue
from desk_app.simulation.evening import MINUTE, Life
from desk_app.simulation.guests import Guests

if TYPE_CHECKING:
    from desk_app.simulation.servers import Server

_PROBLEM: Final = 0.05

_NOT_YET: Final = {
    "drink_order": 2.0,
    "drinks": 3.0,
    "order": 3.0,
    "food": 4.0,
    "mains": 4.0,
    "clear": 5.0,
    "dessert_or_check": 4.0,
    "payment": 2.0,
    "another": 6.0,
    "refill": 4.0,
    "asked_order": 2.0,
}
"""Minutes after which one looks again, by standard, where the guests or the kitchen are not ready."""

_LOOKS_IN: Final = ("check_back", "later_check", "asked_other")


def settle(server: Server, guests: Guests, cue: Cue) -> Life:
    """Answer one cue that nothing done here has ended."""
    evening = server.evening
    if cue.standard in _LOOKS_IN:
        yield evening.seconds(5.0, 12.0)
        found = "problem" if cue.standard != "asked_other" and evening.chance(_PROBLEM) else "happy"
        evening.tap(server.staff, "check_back", party=guests.party, found=found)
    elif cue.standard in _NOT_YET and not (cue.standard == "another" and cue.seat not in guests.drinkers):
        yield evening.seconds(2.0, 5.0)
        evening.not_yet(server.staff, cue, _NOT_YET[cue.standard])
    else:
        yield evening.seconds(3.0, 8.0)
        _first_answer(server, cue)


def _first_answer(server: Server, cue: Cue) -> None:
    """Take the cue's own first answer; one that has none, or is refused, rests for a while."""
    evening = server.evening
    request = dict(cue.answers[0].request) if cue.answers else {}
    do = request.pop("do", None)
    fields = {field: value for field, value in request.items() if value is not None}
    if not isinstance(do, str) or not evening.tap(server.staff, do, **fields) or cue.id in evening.standing:
        server.resting[cue.id] = evening.now + 5 * MINUTE
