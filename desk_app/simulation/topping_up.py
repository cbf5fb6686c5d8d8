"""Glasses at a table somebody stands at: filled, looked at, or left alone because the guest says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from desk_app.cues.cue import Cue
from desk_app.simulation.evening import Life
from desk_app.simulation.glasses import Drinker
from desk_app.simulation.guests import Guests

if TYPE_CHECKING:
    from desk_app.simulation.servers import Server

FILLED_BELOW: Final = 0.6
"""What a server with the pitcher at hand fills up without being told to."""

STILL_ENOUGH: Final = 0.7
"""Above this a glass that a cue names is left as it is."""

NEARLY_OUT: Final = 0.45
"""Below this one asks whether it may be another, where the drink is not topped up."""

_FORGETS: Final = 0.03
_ON_ITS_WAY: Final = 6.0


def top_up(server: Server, guests: Guests, cues: Sequence[Cue]) -> Life:
    """See to every glass at the table once."""
    named = {cue.seat: cue for cue in cues if cue.seat is not None}
    asked = next((cue for cue in cues if cue.standard == "asked_refill"), None)
    if asked is not None:
        low = (seat for seat, drinker in guests.drinkers.items() if drinker.level() < FILLED_BELOW)
        named = dict.fromkeys(low, asked) | named
    for seat, drinker in guests.drinkers.items():
        if guests.gone or "check" in guests.marks:
            return
        if not drinker.poured:
            continue
        drink = server.evening.desk.floor.venue.drinks.get(drinker.drink)
        see_to = _pour if drink is not None and drink.refill else _offer_another
        yield from see_to(server, drinker, named.get(seat))


def _pour(server: Server, drinker: Drinker, cue: Cue | None) -> Life:
    evening, level = server.evening, drinker.level()
    at = {"party": drinker.guests.party, "seat": drinker.seat}
    if level >= (FILLED_BELOW if cue is None else STILL_ENOUGH):
        if cue is not None:
            yield evening.seconds(1.0, 3.0)
            evening.tap(server.staff, "glance", level=drinker.glance(), **at)
    elif drinker.wants > 0:
        yield evening.seconds(4.0, 7.0)
        if evening.chance(_FORGETS):
            drinker.filled()
        else:
            evening.tap(server.staff, "refill", level=drinker.glance(), **at)
    elif cue is not None:
        yield evening.seconds(2.0, 4.0)
        evening.tap(server.staff, "decline", **at)


def _offer_another(server: Server, drinker: Drinker, cue: Cue | None) -> Life:
    evening = server.evening
    at = {"party": drinker.guests.party, "seat": drinker.seat}
    if cue is None or cue.id not in evening.standing:
        return
    yield evening.seconds(2.0, 5.0)
    if drinker.level() > NEARLY_OUT:
        evening.tap(server.staff, "glance", level=drinker.glance(), **at)
    elif drinker.wants > 0:
        evening.kitchen.pour(drinker.guests, (drinker.seat,))
        evening.not_yet(server.staff, cue, _ON_ITS_WAY)
    else:
        evening.tap(server.staff, "decline", **at)
