"""The journal's statements in SQLAlchemy Core on the SQLModel tables, and the SQL that Core makes of them.

``python -m desk_app.journal.core`` writes that SQL into ``statements.py``; a test holds the two together.
"""

import sys
import textwrap
from pathlib import Path
from typing import Any

from sqlalchemy import Table, bindparam, delete, func, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from desk_app.journal.tables import FactRow, PageRow, PageTableRow, SnapshotRow

FACTS: Table = FactRow.__table__  # type: ignore[attr-defined]
SNAPSHOTS: Table = SnapshotRow.__table__  # type: ignore[attr-defined]
PAGES: Table = PageRow.__table__  # type: ignore[attr-defined]
PAGE_TABLES: Table = PageTableRow.__table__  # type: ignore[attr-defined]

_NEWEST = select(func.max(FACTS.c.number)).scalar_subquery()
_ROWS_AFTER = select(FACTS).where(FACTS.c.number > bindparam("after"))

SCHEMA: dict[str, Any] = {"facts": CreateTable(FACTS), "snapshots": CreateTable(SNAPSHOTS)}
"""What the migrations, run one after the other, must come to."""

STATEMENTS: dict[str, Any] = {
    "INSERT_FACT": insert(FACTS),
    "SELECT_HEAD": select(FACTS.c.number, FACTS.c.link, FACTS.c.vocabulary).where(FACTS.c.number == _NEWEST),
    "SELECT_LINK": select(FACTS.c.link).where(FACTS.c.number == bindparam("number")),
    "SELECT_NUMBER": select(FACTS.c.number).where(FACTS.c.id == bindparam("id")),
    "SELECT_BODIES": select(FACTS.c.number, FACTS.c.body)
    .where(FACTS.c.number > bindparam("after"), FACTS.c.number <= bindparam("last"))
    .order_by(FACTS.c.number),
    "SELECT_NUMBERS_BETWEEN": select(func.min(FACTS.c.number), func.max(FACTS.c.number)).where(
        FACTS.c.at >= bindparam("begins"), FACTS.c.at < bindparam("ends")
    ),
    "SELECT_NEWEST_OF_KIND": select(FACTS.c.body)
    .where(FACTS.c.kind == bindparam("kind"), FACTS.c.number <= bindparam("last"))
    .order_by(FACTS.c.number.desc()),
    "SELECT_ROWS": _ROWS_AFTER.order_by(FACTS.c.number),
    "SELECT_ROWS_BACKWARDS": _ROWS_AFTER.order_by(FACTS.c.number.desc()),
    "INSERT_SNAPSHOT": insert(SNAPSHOTS).prefix_with("OR REPLACE"),
    "SELECT_SNAPSHOTS": select(SNAPSHOTS)
    .where(SNAPSHOTS.c.schema == bindparam("schema"))
    .order_by(SNAPSHOTS.c.number.desc()),
    "SELECT_SNAPSHOT_NUMBERS": select(SNAPSHOTS.c.number).order_by(SNAPSHOTS.c.number.desc()),
    "DELETE_SNAPSHOTS": delete(SNAPSHOTS).where(SNAPSHOTS.c.number < bindparam("before")),
    "CREATE_PAGES": CreateTable(PAGES),
    "CREATE_PAGE_TABLES": CreateTable(PAGE_TABLES),
    "INSERT_PAGE": insert(PAGES),
    "INSERT_PAGE_TABLE": insert(PAGE_TABLES),
    "SELECT_PAGES": select(PAGES).order_by(PAGES.c.first),
    "SELECT_PAGE_TABLES": select(PAGE_TABLES.c.first, PAGE_TABLES.c.content, PAGE_TABLES.c.checksum)
    .where(PAGE_TABLES.c.kind == bindparam("kind"), PAGE_TABLES.c.first.between(bindparam("first"), bindparam("last")))
    .order_by(PAGE_TABLES.c.first),
    "DELETE_PAGES": delete(PAGES).where(PAGES.c.first >= bindparam("first")),
    "DELETE_PAGE_TABLES": delete(PAGE_TABLES).where(PAGE_TABLES.c.first >= bindparam("first")),
}


def compiled(statement: Any) -> str:
    """Give the SQL of one statement on one line, with ``?`` where its values go."""
    return " ".join(str(statement.compile(dialect=sqlite.dialect(paramstyle="qmark"))).split())


def module_text() -> str:
    """Give the text of ``statements.py``."""
    lines = ['"""SQL as SQLAlchemy Core makes it from the tables: written by ``core.py``, never by hand."""', ""]
    for name, statement in STATEMENTS.items():
        pieces = textwrap.wrap(compiled(statement), 100, drop_whitespace=False)
        lines += [f"{name} = (", *(f'    "{piece}"' for piece in pieces), ")"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path(__file__).with_name("statements.py").write_text(module_text(), encoding="utf-8")
    sys.stdout.write("statements.py written\n")
