"""A journal that forgets: for trying things out, and the reference that the journal on disk is compared with."""

from collections.abc import Iterator, Sequence

from desk_app.desk.ports import Snapshot, StoreFailed
from desk_app.facts import Fact, UnknownFact, decode, encode

SNAPSHOTS_KEPT = 3


class MemoryJournal:
    """Fills the port ``Journal`` without a disk. Facts are held as bytes, so that they come back as from a disk."""

    def __init__(self) -> None:
        self.notices: tuple[str, ...] = ()
        self._bodies: list[bytes] = []
        self._ids: set[str] = set()
        self._snapshots: list[Snapshot] = []

    def __len__(self) -> int:
        return len(self._bodies)

    def append(self, facts: Sequence[Fact | UnknownFact]) -> int:
        """Keep the facts, all or none, and give the number of the last.

        Raises StoreFailed.
        """
        ids = {fact.id for fact in facts}
        if len(ids) < len(facts) or ids & self._ids:
            raise StoreFailed("Not kept: it stands in the journal already.")
        try:
            bodies = [encode(fact) for fact in facts]
        except UnicodeEncodeError as fault:
            raise StoreFailed("Not kept: the text holds characters that cannot be written. Type it again.") from fault
        self._bodies += bodies
        self._ids |= ids
        return len(self._bodies)

    def read(self, after: int = 0) -> Iterator[tuple[int, Fact | UnknownFact]]:
        """Give number and fact, oldest first, of every fact numbered above ``after``."""
        number = max(after, 0)
        while number < len(self._bodies):
            number += 1
            yield number, decode(self._bodies[number - 1])

    def keep_snapshot(self, snapshot: Snapshot) -> None:
        """Keep a snapshot; only the newest few stay."""
        others = [kept for kept in self._snapshots if (kept.number, kept.schema) != (snapshot.number, snapshot.schema)]
        self._snapshots = sorted([*others, snapshot], key=lambda kept: kept.number)[-SNAPSHOTS_KEPT:]

    def newest_snapshot(self, schema: str) -> Snapshot | None:
        """Give the newest snapshot of that schema."""
        return next((kept for kept in reversed(self._snapshots) if kept.schema == schema), None)

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""
