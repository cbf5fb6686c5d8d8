"""What a damaged journal still holds: every fact that its links prove, and none that they do not."""

import os
import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desk_app.journal import statements
from desk_app.journal.chain import Head, Row, link
from desk_app.journal.connection import to_read, to_write
from desk_app.journal.files import remove_database
from desk_app.journal.layout import wal_of
from desk_app.journal.migrations import migrate

_PAGE_SIZE = slice(16, 18)
_CHANGES = slice(24, 28)


def readable_rows(damaged: Path, work: Path, after: int) -> list[Row]:
    """Give every row numbered above ``after`` that can be read, in order; ``damaged`` is not touched.

    Works on a copy named ``work``, which is removed: SQLite deletes the log of a database that has lost its size.
    """
    try:
        for transplant in (False, True):
            remove_database(work)
            if not damaged.exists() or (transplant and not _transplant_first_page(damaged, work)):
                return []
            if not transplant:
                shutil.copyfile(damaged, work)
            if wal_of(damaged).exists():
                shutil.copyfile(wal_of(damaged), wal_of(work))
            rows = _rows_from_both_ends(work, after)
            if rows:
                return rows
        return []
    finally:
        remove_database(work)


def proven(rows: Iterable[Row], head: Head) -> list[Row]:
    """Give the rows that are as they were kept: their link, or the link after them, proves it.

    The first row after a gap cannot be proven and is left out: the damage that made the gap may reach into it.
    """
    found: list[Row] = []
    number = head.number
    links: dict[bytes, Row | None] = {head.link: None}
    for row in rows:
        follows = row[0] == number + 1
        match = next((each for each in links if link(each, *row[1:6]) == row[6]), None) if follows else None
        if match is not None:
            doubtful = links[match]
            found += [row] if doubtful is None else [doubtful, row]
            links = {row[6]: None}
        else:
            links = {row[6]: None, **({link(each, *row[1:6]): row for each in links} if follows else {})}
        number = row[0]
    return found


def _rows_from_both_ends(path: Path, after: int) -> list[Row]:
    rows: dict[int, Row] = {}
    try:
        connection = to_read(path)
    except sqlite3.Error:
        return []
    try:
        for sql in (statements.SELECT_ROWS, statements.SELECT_ROWS_BACKWARDS):
            try:
                for row in connection.execute(sql, (after,)):
                    if row[0] in rows and sql is statements.SELECT_ROWS:
                        break
                    if _well_formed(row):
                        rows[row[0]] = row
            except sqlite3.DatabaseError:
                continue
    finally:
        connection.close()
    return [rows[number] for number in sorted(rows)]


def _well_formed(row: tuple[Any, ...]) -> bool:
    kinds = (int, str, str, int, int, bytes, bytes)
    return all(isinstance(value, kind) for value, kind in zip(row, kinds, strict=True))


def _transplant_first_page(damaged: Path, work: Path) -> bool:
    """Copy ``damaged`` with the first page of an empty journal: ours all have their tables on the same pages."""
    connection = to_write(work)
    try:
        migrate(connection)
    finally:
        connection.close()
    fresh = work.read_bytes()
    size = int.from_bytes(fresh[_PAGE_SIZE], "big")
    if damaged.stat().st_size <= size:
        return False
    # a change count that disagrees with its second copy makes SQLite take the file's length for its size
    page = fresh[: _CHANGES.start] + os.urandom(4) + fresh[_CHANGES.stop : size]
    shutil.copyfile(damaged, work)
    with work.open("rb+") as file:
        file.write(page)
    return True
