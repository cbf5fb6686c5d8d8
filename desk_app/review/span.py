"""A span of time: every row of it, by kind, as columns. What measures are taken of."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from desk_app.review.columns import Columns
from desk_app.review.lexicon import Lexicon
from desk_app.review.ports import PageHead

Mask = NDArray[np.bool_]


class Span(msgspec.Struct, frozen=True):
    """``columns`` are by the name of the kind of row; words in them are codes of ``lexicon``."""

    heads: tuple[PageHead, ...]
    columns: dict[str, Columns]
    lexicon: Lexicon

    def on_days(self, first: int, last: int) -> "Span":
        """Give what came to its end on these business days, ordinals, both included."""
        return self.where(lambda rows: (rows["day"] >= first) & (rows["day"] <= last))

    def where(self, holds: Callable[[Columns], Mask]) -> "Span":
        """Give the rows for which ``holds`` answers True; it is asked once for each kind of row."""
        return Span(self.heads, {name: rows[holds(rows)] for name, rows in self.columns.items()}, self.lexicon)

    def with_word(self, field: str, word: str) -> "Span":
        """Give the rows that say this word in this field; a kind of row without the field has none of them."""
        code = self.lexicon.find(word)

        def says(rows: Columns) -> Mask:
            names: Iterable[Any] = rows.dtype.names or ()
            if field not in names or code is None:
                return np.zeros(len(rows), bool)
            return np.asarray(rows[field] == code)

        return self.where(says)

    def words_of(self, kind: str, field: str) -> list[str]:
        """Give the words that stand in a field of a kind of row, in the order of their codes; no word is not given."""
        codes = np.unique(self.columns[kind][field])
        return [self.lexicon.word(int(code)) for code in codes if code]
