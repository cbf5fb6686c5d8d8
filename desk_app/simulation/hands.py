"""What a person has taken over: tables, parties that wait, vehicles. Simulated staff keep away; the guests live on."""

from typing import Any, Final

from desk_app.cues.cue import Cue
from desk_app.facts import (
    CueDismissed,
    CuePassed,
    CueSnoozed,
    Fact,
    GuestKnown,
    PartyBooked,
    PartyLeft,
    PartyLeftQueue,
    PartySeated,
    TableHeld,
    TableReleased,
    TableReset,
    VehicleDeparted,
    VehicleReturned,
)

LEFT_ALONE: Final = 300.0
"""Seconds that a table which a person saw empty waits for that person to reset it."""

_ABOUT_CUES = (CueSnoozed, CuePassed, CueDismissed)
_NO_TAKING_OVER = (TableHeld, TableReleased, TableReset, PartyBooked, GuestKnown)
_FOR_GOOD = float("inf")


class Hands:
    """Tables by the simulated second until which they belong to a person; parties and vehicles for as long as named."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}
        self._parties: dict[str, None] = {}
        self._vehicles: dict[str, None] = {}

    def has(self, table: str | None, now: float) -> bool:
        """Tell whether a person looks after this table."""
        return table is not None and self._until.get(table, -1.0) > now

    def has_party(self, party: str | None) -> bool:
        """Tell whether a person looks after this party, which waits."""
        return party in self._parties

    def has_vehicle(self, vehicle: str | None) -> bool:
        """Tell whether a person fills this vehicle and sends it off."""
        return vehicle in self._vehicles

    def held(self, now: float) -> tuple[str, ...]:
        """Give the tables, parties and vehicles that are a person's now."""
        return (*(table for table in self._until if self.has(table, now)), *self._parties, *self._vehicles)

    def took(self, fact: Fact, tables: tuple[str, ...], raised: Cue | None) -> None:
        """See what a person did: whatever it was about is theirs until the guests have gone."""
        if isinstance(fact, _NO_TAKING_OVER):
            return
        party, vehicle = getattr(fact, "party", None), getattr(fact, "vehicle", None)
        if isinstance(fact, _ABOUT_CUES) and raised is not None:
            tables = (raised.table,) if raised.table is not None else ()
            party, vehicle = raised.party, raised.subject if raised.per == "vehicle" else None
        for table in tables:
            self._until[table] = _FOR_GOOD
        if party is not None and not tables:
            self._parties[party] = None
        if vehicle is not None:
            self._vehicles[vehicle] = None

    def saw(self, fact: Fact, now: float) -> None:
        """See what anybody did: guests who left, a table reset, a vehicle gone are nobody's by hand any more."""
        match fact:
            case PartyLeft():
                for table in fact.tables:
                    if table in self._until:
                        self._until[table] = now + LEFT_ALONE
            case TableReset():
                self._until.pop(fact.table, None)
            case PartySeated() | PartyLeftQueue():
                self._parties.pop(fact.party, None)
            case VehicleDeparted():
                for party in fact.parties:
                    self._parties.pop(party, None)
                self._vehicles.pop(fact.vehicle, None)
            case VehicleReturned():
                self._vehicles.pop(fact.vehicle, None)


def tables_of(fact: Any) -> tuple[str, ...]:
    """Give every table that a fact names, but those that a booking is to have."""
    if isinstance(fact, PartyBooked):
        return ()
    one = getattr(fact, "table", None)
    more = getattr(fact, "tables", ())
    return tuple(dict.fromkeys(((one,) if one is not None else ()) + tuple(more)))
