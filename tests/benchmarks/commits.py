"""The yardstick of everything that is kept: one raw sqlite3 commit of one row, WAL and FULL."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

ROW = b"x" * 300
"""As long as a fact of one tap."""


def raw_commit(path: Path) -> Callable[[], None]:
    """Give what commits one row to a database of its own at ``path``."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE fact (number INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")

    def commit() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO fact (body) VALUES (?)", (ROW,))
        raw.execute("COMMIT")

    return commit
