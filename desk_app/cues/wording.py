"""The words of a cue: what its templates may name, and how they are filled. Names from outside stay plain text."""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from desk_app.cues.clock import Clock
from desk_app.facts import KINDS, Fact
from desk_app.floor.plan import AssetPlan, QueuePlan, Route, Zone
from desk_app.floor.state import Floor, Party

_NAME = re.compile(r"\{([a-z_][a-z0-9_]*)\}")
_BRACES = re.compile(r"\{([^{}]*)\}")
_MINUTE: Final = timedelta(minutes=1)

_NAMED: Final = frozenset(
    {
        *("cue", "subject", "name", "table", "party", "seat", "size", "drink", "drink_id"),
        *("minutes", "to_go", "left", "over", "promised_minutes", "guest", "rider", "destination", "tables", "used"),
    }
)
"""What a template may name besides the fields of the fact that started the clock."""

_ELSEWHERE: Final = frozenset(
    {"tables", "parties", "level", "promised_at", "for_", "until", "leaves_at", "back_at", "overdue_at"}
)
"""Fields of facts that a clock keeps in places of its own, under no name of a template."""


def names_known_of(kinds: Iterable[str]) -> list[str]:
    """Give every name that a template can be filled with, of a standard that these kinds of fact start."""
    said = {field for kind in kinds for field in KINDS[kind].__struct_fields__} - set(Fact.__struct_fields__)
    return sorted(_NAMED | (said - _ELSEWHERE))


def braces_in(template: str) -> list[str]:
    """Give what stands in braces, name or not."""
    return _BRACES.findall(template)


def names_of(clock: Clock, floor: Floor, party: Party | None, table: str | None, now: datetime) -> dict[str, object]:
    """Give what the templates of a clock's standard may name, as it is at ``now``."""
    names: dict[str, object] = dict(clock.known)
    names["cue"] = clock.cue_id
    to_go = clock.known.get("minutes")
    names["to_go"] = round(to_go) if isinstance(to_go, int | float) else "…"
    names |= {
        "minutes": max(0, (now - clock.started_at) // _MINUTE),
        "subject": clock.subject.id,
        "used": round(clock.used, 1),
    }
    named = {"table": table, "party": clock.party, "seat": clock.subject.seat, "size": party.size if party else None}
    names |= {name: value for name, value in named.items() if value is not None}
    glass = party.glasses.get(clock.subject.seat) if party and clock.subject.seat is not None else None
    drink = glass.drink if glass else names.get("drink")
    if drink is not None:
        names["drink_id"] = drink
        names["drink"] = floor.venue.drinks[str(drink)].name if str(drink) in floor.venue.drinks else drink
    if clock.promised_at is not None:
        names["left"] = max(0, math.ceil((clock.promised_at - now) / _MINUTE))
        names["over"] = max(1, (now - clock.promised_at) // _MINUTE)
        names["promised_minutes"] = minutes_in(clock.promised_at - clock.started_at)
    names |= _who_waits(clock, floor)
    plans: dict[str, Mapping[str, AssetPlan | Zone | QueuePlan | Route]] = {
        "asset": floor.venue.assets,
        "zone": floor.venue.zones,
        "queue": floor.venue.queues,
        "route": floor.venue.routes,
    }
    plan = plans.get(clock.subject.per, {}).get(clock.subject.id)
    names["name"] = plan.name if plan is not None else clock.subject.id
    return names


def _who_waits(clock: Clock, floor: Floor) -> dict[str, object]:
    expected = floor.waiting.get(clock.party or "") or floor.bookings.get(clock.party or "")
    if expected is None:
        return {}
    known = floor.known.get(clock.party or "")
    destination: str | None = getattr(expected, "destination", None)
    names: dict[str, object] = {
        "size": expected.size,
        "guest": known.name if known and known.name else f"the party of {expected.size}",
        "rider": f"the guest for {destination}" if destination else f"the party of {expected.size}",
    }
    if destination:
        names["destination"] = destination
    offered: tuple[str, ...] = getattr(expected, "offered", ())
    return names | ({"tables": list(offered), "table": " + ".join(offered)} if offered else {})


def fill(template: str, names: dict[str, object]) -> str:
    """Give the words of a template; a name nobody knows is shown as an ellipsis."""
    return "".join([str(names.get(word, "…")) if is_name else word for word, is_name in _pieces(template)])


@lru_cache(maxsize=1_000)
def _pieces(template: str) -> tuple[tuple[str, bool], ...]:
    """Split a template, once, into its words and its names in turn."""
    return tuple((word, place % 2 == 1) for place, word in enumerate(_NAME.split(template)) if word)


def fill_request(plan: dict[str, object], names: dict[str, object]) -> dict[str, object]:
    """Give the request of an answer: a value that is one name takes its value, whatever its type."""
    return {key: _value(value, names) for key, value in plan.items()}


def _value(value: object, names: dict[str, object]) -> object:
    if isinstance(value, str):
        pieces = _pieces(value)
        if len(pieces) == 1 and pieces[0][1]:
            return names.get(pieces[0][0])
    return value


def minutes_in(span: timedelta) -> int:
    """Give whole minutes, none below zero."""
    return max(0, round(span / _MINUTE))
