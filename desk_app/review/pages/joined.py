"""All pages joined once, so that any span of pages that follow one another is a slice, and costs nothing."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from desk_app.review.pages.columns import Columns, dtype_of, join
from desk_app.review.pages.rows import KINDS
from desk_app.review.ports import PageHead


class Joined:
    """Every row of these pages: about a hundred megabytes for a million facts."""

    def __init__(self, heads: Sequence[PageHead], tables: Mapping[str, Sequence[bytes]]) -> None:
        self._firsts = [head.first for head in heads]
        self._places = {first: place for place, first in enumerate(self._firsts)}
        self._columns = {name: join(kind, tables[name]) for name, kind in KINDS.items()}
        self._starts = {
            name: [0, *accumulate(len(table) // dtype_of(kind).itemsize for table in tables[name])]
            for name, kind in KINDS.items()
        }

    def of(self, heads: Sequence[PageHead]) -> dict[str, Columns] | None:
        """Give the rows of pages that follow one another; None where they do not, or are not all here."""
        begins = self._places.get(heads[0].first) if heads else None
        if begins is None:
            return None
        ends = begins + len(heads)
        if self._firsts[begins:ends] != [head.first for head in heads]:
            return None
        return {
            name: rows[self._starts[name][begins] : self._starts[name][ends]] for name, rows in self._columns.items()
        }
