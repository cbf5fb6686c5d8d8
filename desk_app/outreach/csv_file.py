"""A table as CSV: RFC 4180, UTF-8 with a byte order mark."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO, Final

from desk_app.review.taking.cells import Cell

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
"""Without it Excel takes the text for that of an old code page, and a café has no name; other readers pass over it."""

_DIGITS: Final = 6
"""Decimals of a number: a share of a million needs is still told apart."""


def write_csv(stream: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Write the table and give how many rows it has.

    Text is always in quotes and numbers never, so that a reader can tell them apart. Text is written as it is: it has
    been made harmless. Raises what ``stream`` raises.
    """
    stream.write(BYTE_ORDER_MARK)
    text = io.TextIOWrapper(stream, "utf-8", errors="replace", newline="", write_through=False)
    try:
        writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
        writer.writerow(columns)
        count = 0
        for row in rows:
            writer.writerow([round(cell, _DIGITS) if isinstance(cell, float) else cell for cell in row])
            count += 1
        text.flush()
        return count
    finally:
        text.detach()  # the stream is the caller's to close
