"""Which standards listen to which kind of fact: an index made once from the standards."""

from collections.abc import Iterable
from typing import Final

from desk_app.cues.standard import Standard, Trigger, Used
from desk_app.facts.implied import ENDS_EVERYTHING, IMPLIED

ASKED: Final = "guest_asked"
WORN: Final = "asset_used"

Listeners = dict[str, list[tuple[Standard, Trigger]]]


class Triggers:
    """Standards by the kinds of fact that start, stop, meet, pre-empt or wear them."""

    def __init__(self, standards: Iterable[Standard]) -> None:
        known = tuple(standards)
        self.starts = _by_kind((standard, trigger) for standard in known for trigger in standard.starts)
        self.stops = _by_kind((standard, trigger) for standard in known for trigger in standard.stops)
        self.met_by = _by_kind((standard, trigger) for standard in known for trigger in standard.met_by)
        self.asked: dict[str, list[Standard]] = {}
        for standard in known:
            if standard.asked_about is not None:
                self.asked.setdefault(standard.asked_about, []).append(standard)
        self.worn = [standard for standard in known if isinstance(standard.due, Used)]
        implying = {kind for kind, steps in IMPLIED.items() if any(step in self.met_by for step, _ in steps)}
        self._concerned = {*self.starts, *self.stops, *self.met_by, *implying, ASKED, WORN, *ENDS_EVERYTHING}

    def concerns(self, kind: str) -> bool:
        """Tell whether any clock could care about this kind of fact."""
        return kind in self._concerned


def _by_kind(pairs: Iterable[tuple[Standard, Trigger]]) -> Listeners:
    listeners: Listeners = {}
    for standard, trigger in pairs:
        listeners.setdefault(trigger.kind, []).append((standard, trigger))
    return listeners
