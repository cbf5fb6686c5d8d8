"""A span of time: every row of it, by kind. What measures are taken of."""

from collections.abc import Callable, Mapping

import numpy as np

from desk_app.review.pages.cases import Cases, Mask
from desk_app.review.pages.columns import Columns
from desk_app.review.pages.lexicon import Lexicon
from desk_app.review.pages.rows import KINDS
from desk_app.review.ports import PageHead


class Span:
    """Rows by the name of their kind; words in them are codes of ``lexicon``. ``heads`` are the pages it is read of."""

    def __init__(self, heads: tuple[PageHead, ...], columns: Mapping[str, Columns], lexicon: Lexicon) -> None:
        self.heads = heads
        self.lexicon = lexicon
        self._make: Callable[[str], Cases] = lambda kind: Cases(columns[kind], lexicon)
        self._made: dict[str, Cases] = {}

    def cases(self, kind: str) -> Cases:
        """Give the rows of one kind."""
        if kind not in self._made:
            self._made[kind] = self._make(kind)
        return self._made[kind]

    @property
    def columns(self) -> dict[str, Columns]:
        """Every row as it is kept, by kind."""
        return {kind: self.cases(kind).columns for kind in KINDS}

    def on_days(self, first: int, last: int) -> "Span":
        """Give what came to its end on these business days, ordinals, both included."""
        return self.where(lambda rows: (rows["day"] >= first) & (rows["day"] <= last))

    def where(self, holds: Callable[[Cases], Mask]) -> "Span":
        """Give the rows for which ``holds`` answers True; it is asked once for each kind of row that is read."""

        def narrowed(kind: str) -> Cases:
            cases = self.cases(kind)
            return cases.those(holds(cases))

        span = Span(self.heads, {}, self.lexicon)
        span._make = narrowed
        return span

    def with_word(self, field: str, word: str) -> "Span":
        """Give the rows that say this word in this field; a kind of row without the field has none of them."""
        return self.where(lambda rows: rows.says(field, word) if field in rows.fields else np.zeros(len(rows), bool))

    def words_of(self, kind: str, field: str) -> list[str]:
        """Give the words that stand in a field of a kind of row, in the order of their codes; no word is not given."""
        codes = np.unique(self.cases(kind)[field])
        return [self.lexicon.word(int(code)) for code in codes if code]
