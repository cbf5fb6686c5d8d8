"""Cases: the rows of one kind that something is measured of, one column at a time."""

from collections.abc import Sequence
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray

from desk_app.review.pages.columns import Columns
from desk_app.review.pages.lexicon import Lexicon

Mask = NDArray[np.bool_]
Numbers = NDArray[np.float64]
FactNumbers = NDArray[np.int64]


class Cases:
    """A column is laid out on its own when it is first asked for, and kept: a measure reads few of them, but often."""

    def __init__(
        self, source: Union[Columns, "Cases"], lexicon: Lexicon, chosen: NDArray[np.intp] | None = None
    ) -> None:
        """``chosen`` are the places in ``source`` of those that are meant; None: all of them."""
        self.lexicon = lexicon
        self._source = source
        self._chosen = chosen
        self._laid: dict[str, NDArray[Any]] = {}

    def __len__(self) -> int:
        return len(self._source if self._chosen is None else self._chosen)

    def __getitem__(self, field: str) -> NDArray[Any]:
        """Give a column, read-only by custom. Raises ValueError where the kind of row has no such field."""
        laid = self._laid.get(field)
        if laid is None:
            column = self._source[field]
            laid = np.ascontiguousarray(column) if self._chosen is None else column[self._chosen]
            self._laid[field] = laid
        return laid

    @property
    def fields(self) -> Sequence[str]:
        return self._source.fields if isinstance(self._source, Cases) else self._source.dtype.names or ()

    @property
    def columns(self) -> Columns:
        """The rows as they are kept."""
        rows = self._source.columns if isinstance(self._source, Cases) else self._source
        return rows if self._chosen is None else rows[self._chosen]

    def those(self, mask: Mask) -> "Cases":
        """Give the cases for which the mask, one for each of these, is True."""
        return Cases(self, self.lexicon, np.flatnonzero(mask))

    def says(self, field: str, *words: str) -> Mask:
        """Tell for each case whether one of these words stands in this field."""
        codes = [code for code in map(self.lexicon.find, words) if code is not None]
        if len(codes) == 1:
            return np.asarray(self[field] == codes[0])
        return np.isin(self[field], codes)

    def minutes(self, since: str, until: str) -> Numbers:
        """Give minutes between two times of each case: 0 where a clock jumped back, NaN where one is not known."""
        return np.asarray(np.maximum((self[until] - self[since]) / 60, 0.0))

    def facts(self) -> FactNumbers:
        """Give the numbers of the facts that these cases began and ended with, in order, each once."""
        began, ended = self["began"], self["number"]
        stand = np.zeros(int(max(began.max(initial=0), ended.max(initial=0))) + 1, bool)
        stand[began] = stand[ended] = True
        stand[0] = False
        return np.flatnonzero(stand)
