"""The clocks that run, found by key, by party, and by the cue they raised; and who silences whom."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from desk_app.cues.clock import Clock, Key
from desk_app.cues.standard import Standard

EVERY_OTHER = "*"


class RunningClocks:
    """Every running clock. Each look-up costs the same however many run."""

    def __init__(self, standards: dict[str, Standard]) -> None:
        self._standards = standards
        self._clocks: dict[Key, Clock] = {}
        self._by_owner: dict[str, dict[Key, Clock]] = {}
        self._silencing: dict[str, dict[Key, tuple[str, ...]]] = {}
        self._stirred: set[str] = set()
        """The owners among whose clocks some may have fallen silent since ``settle``, or may speak again."""
        self._raised: dict[str, Clock] = {}

    def __iter__(self) -> Iterator[Clock]:
        return iter(self._clocks.values())

    def __len__(self) -> int:
        return len(self._clocks)

    def __contains__(self, key: object) -> bool:
        return key in self._clocks

    def get(self, key: Key) -> Clock | None:
        return self._clocks.get(key)

    def of_owner(self, owner: str) -> list[Clock]:
        """Give the clocks of one party, its glasses among them."""
        return list(self._by_owner.get(owner, {}).values())

    def raised(self, cue: str) -> Clock | None:
        """Give the clock that raised this cue, while it runs."""
        return self._raised.get(cue)

    def all_raised(self) -> Iterable[Clock]:
        return self._raised.values()

    def add(self, clock: Clock) -> None:
        self._clocks[clock.key] = clock
        owner = owner_of(clock)
        self._by_owner.setdefault(owner, {})[clock.key] = clock
        silences = self._standards[clock.standard].inhibits
        if silences:
            self._silencing.setdefault(owner, {})[clock.key] = silences
        if owner in self._silencing:
            self._stirred.add(owner)
        if clock.raised_at is not None:
            self._raised[clock.cue_id] = clock

    def mark_raised(self, clock: Clock) -> None:
        self._raised[clock.cue_id] = clock

    def drop(self, clock: Clock) -> None:
        key, owner = clock.key, owner_of(clock)
        del self._clocks[key]
        if owner in self._silencing:
            self._stirred.add(owner)
        for index in (self._by_owner, self._silencing):
            mine = index.get(owner)
            if mine is not None and mine.pop(key, None) is not None and not mine:
                del index[owner]
        if clock.raised_at is not None:
            self._raised.pop(clock.cue_id, None)

    def is_silenced(self, clock: Clock) -> bool:
        """Tell whether another clock of the same party forbids this one to speak."""
        for key, silences in self._silencing.get(owner_of(clock), {}).items():
            if key != clock.key and (clock.standard in silences or EVERY_OTHER in silences):
                return True
        return False

    def settle(self, at: datetime) -> None:
        """Write down since when clocks are silent; one that another clock silences at once has been so throughout."""
        for owner in self._stirred:
            for clock in self._by_owner.get(owner, {}).values():
                if not self.is_silenced(clock):
                    clock.silenced_at = None
                elif clock.silenced_at is None:
                    clock.silenced_at = at
        self._stirred.clear()


def owner_of(clock: Clock) -> str:
    """Give what groups clocks: the party where there is one, else the subject itself."""
    return f"party {clock.party}" if clock.party is not None else f"{clock.subject.per} {clock.subject.id}"
