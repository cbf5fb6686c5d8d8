"""Rows as columns: a year of them is one numpy array for each kind, and any span of it a slice.

A time is seconds since 1970 as float64, minutes and levels are float32, a word its code in the lexicon as int32; what
is not there is NaN, or 0 for a word. The arrays are little-endian and packed, so that they are kept as they are.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, get_type_hints

import numpy as np
from numpy.typing import NDArray

from desk_app.review.pages.lexicon import Lexicon
from desk_app.review.pages.rows import Row

Columns = NDArray[np.void]
"""A structured array: one field for each field of the row's kind."""

_DTYPES: dict[Any, str] = {
    int: "<i4",
    bool: "?",
    str: "<i4",
    str | None: "<i4",
    float: "<f4",
    float | None: "<f4",
    datetime: "<f8",
    datetime | None: "<f8",
}


@lru_cache
def dtype_of(kind: type[Row]) -> np.dtype[np.void]:
    """Give the dtype of the columns of a kind of row."""
    return np.dtype([(name, _DTYPES[hint]) for name, hint in _hints(kind).items()])


@lru_cache
def _hints(kind: type[Row]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {name: hints[name] for name in kind.__struct_fields__}


def pack(kind: type[Row], rows: Sequence[Row], lexicon: Lexicon) -> Columns:
    """Give rows of one kind as columns; words that are new go into the lexicon."""
    columns = np.empty(len(rows), dtype_of(kind))
    for name, hint in _hints(kind).items():
        values: Iterable[Any] = (getattr(row, name) for row in rows)
        columns[name] = [_plain(hint, value, lexicon) for value in values]
    return columns


def _plain(hint: Any, value: Any, lexicon: Lexicon) -> Any:
    if hint in (str, str | None):
        return lexicon.code(value)
    if value is None:
        return np.nan
    return value.timestamp() if isinstance(value, datetime) else value


def unpack(kind: type[Row], columns: Columns, lexicon: Lexicon) -> list[Row]:
    """Give columns as rows again, times to the microsecond, minutes and levels to float32."""
    hints = _hints(kind)
    return [kind(**{name: _rich(hints[name], row[name], lexicon) for name in hints}) for row in columns]


def _rich(hint: Any, value: Any, lexicon: Lexicon) -> Any:
    if hint in (str, str | None):
        return lexicon.word(int(value)) or ("" if hint is str else None)
    if hint in (datetime, datetime | None):
        return None if np.isnan(value) else datetime.fromtimestamp(float(value), UTC)
    if hint == float | None and np.isnan(value):
        return None
    return value.item()


def join(kind: type[Row], pages: Sequence[bytes]) -> Columns:
    """Give the columns of several pages as one: the bytes that ``Columns.tobytes`` gave."""
    return np.frombuffer(b"".join(pages), dtype_of(kind))
