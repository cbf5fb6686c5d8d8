"""The tables are said once, as SQLModel classes: what is run must be what SQLAlchemy Core makes of them."""

import subprocess
import sys
from pathlib import Path

from desk_app.journal import core, statements
from desk_app.journal.connection import to_read
from tests.journal.sample import keep


def test_the_statements_are_what_core_makes_of_the_tables() -> None:
    run = {name: sql for name, sql in vars(statements).items() if name.isupper()}
    assert run == {name: core.compiled(statement) for name, statement in core.STATEMENTS.items()}


def test_the_migrations_come_to_the_tables(tmp_path: Path) -> None:
    keep(tmp_path, 1)
    connection = to_read(tmp_path / "journal.sqlite3")
    made = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))
    connection.close()
    assert {name: "".join(sql.split()) for name, sql in made.items()} == {
        name: "".join(core.compiled(table).split()) for name, table in core.SCHEMA.items()
    }


def test_opening_a_journal_does_not_wait_for_sqlmodel() -> None:
    script = "import sys, desk_app.journal; sys.exit('sqlalchemy' in sys.modules or 'pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
