"""Which standards listen to which kind of fact: an index made once from the standards."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from desk_app.cues.condition import Condition
from desk_app.cues.standard import Standard, Trigger, Used
from desk_app.facts.implied import ENDS_EVERYTHING, IMPLIED

ASKED: Final = "guest_asked"
WORN: Final = ("asset_used", "vehicle_returned")
"""Facts that tell of use: hours and uses of an asset, a trip of a vehicle."""

_DECLINES: Final = "_declined"

Listeners = dict[str, list[tuple[Standard, Trigger]]]


class Way(NamedTuple):
    """One way in which a kind of fact ends a standard's clocks, and what must hold of the fact and the subject."""

    how: str
    where: Condition | None = None


class Triggers:
    """Standards by the kinds of fact that start, stop, meet, pre-empt or wear them."""

    def __init__(self, standards: Iterable[Standard]) -> None:
        known = tuple(standards)
        self.starts = _by_kind((standard, trigger) for standard in known for trigger in standard.starts)
        self.ends: dict[str, dict[str, dict[str, list[Way]]]] = {}
        """By kind of fact, then kind of subject, then standard; what meets comes before what implies, or stops."""
        self._index_ends(known)
        self.asked: dict[str, list[Standard]] = {}
        for standard in known:
            for about in standard.asked_about:
                self.asked.setdefault(about, []).append(standard)
        self.worn = [standard for standard in known if isinstance(standard.due, Used)]
        self._concerned = {*self.starts, *self.ends, ASKED, *WORN, *ENDS_EVERYTHING}

    def concerns(self, kind: str) -> bool:
        """Tell whether any clock could care about this kind of fact."""
        return kind in self._concerned

    def _index_ends(self, standards: Iterable[Standard]) -> None:
        for standard in standards:
            for trigger in standard.met_by:
                self._add_end(trigger.kind, standard, Way("met", trigger.where))
            for kind, steps in IMPLIED.items():
                if any(
                    trigger.kind == step and trigger.fits(said) for step, said in steps for trigger in standard.met_by
                ):
                    self._add_end(kind, standard, Way("implied"))
            for trigger in standard.stops:
                self._add_end(trigger.kind, standard, Way(_stopped(trigger.kind), trigger.where))

    def _add_end(self, kind: str, standard: Standard, way: Way) -> None:
        by_standard = self.ends.setdefault(kind, {}).setdefault(standard.per, {})
        by_standard.setdefault(standard.id, []).append(way)


def _stopped(kind: str) -> str:
    if kind in ENDS_EVERYTHING:
        return ENDS_EVERYTHING[kind]
    return "declined" if kind.endswith(_DECLINES) else "lapsed"


def _by_kind(pairs: Iterable[tuple[Standard, Trigger]]) -> Listeners:
    listeners: Listeners = {}
    for standard, trigger in pairs:
        listeners.setdefault(trigger.kind, []).append((standard, trigger))
    return listeners
