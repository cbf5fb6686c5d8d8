"""Steps from one form of the database to the next: each whole or not at all, whenever the program dies."""

import sqlite3
from pathlib import Path

import pytest

from desk_app.journal.connection import Connection, to_write
from desk_app.journal.migrations import STEPS, Step, migrate, version_of

SECOND: Step = ("CREATE TABLE notes (text TEXT) STRICT", "INSERT INTO notes VALUES ('kept')")
THIRD: Step = ("ALTER TABLE notes ADD COLUMN about TEXT", "UPDATE notes SET about = text")
ALL = (*STEPS, SECOND, THIRD)


class DiesAt:
    """A connection whose program dies before the ``last`` statement after opening."""

    def __init__(self, connection: Connection, last: int) -> None:
        self._connection = connection
        self._left = last

    @property
    def in_transaction(self) -> bool:
        return False

    def execute(self, sql: str, parameters: tuple[object, ...] = ()) -> sqlite3.Cursor:
        if self._left == 0:
            raise KeyboardInterrupt
        self._left -= 1
        return self._connection.execute(sql, parameters)  # type: ignore[no-any-return]


def form(connection: Connection) -> tuple[int, list[str]]:
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'trigger') ORDER BY name")
    return version_of(connection), [name for (name,) in tables]


def whole_forms(folder: Path) -> list[tuple[int, list[str]]]:
    forms = []
    for steps in range(len(ALL) + 1):
        connection = to_write(folder / f"whole-{steps}.sqlite3")
        migrate(connection, ALL[:steps])
        forms.append(form(connection))
        connection.close()
    return forms


def test_the_program_may_die_before_any_statement_and_no_step_is_half_done(tmp_path: Path) -> None:
    whole = whole_forms(tmp_path)
    reached = set()
    for last in range(40):
        connection = to_write(tmp_path / f"dies-{last}.sqlite3")
        try:
            migrate(DiesAt(connection, last), ALL)  # type: ignore[arg-type]
        except KeyboardInterrupt:
            connection.close()
            connection = to_write(tmp_path / f"dies-{last}.sqlite3")
        assert form(connection) in whole
        reached.add(version_of(connection))
        migrate(connection, ALL)
        assert form(connection) == whole[-1]
        assert connection.execute("SELECT * FROM notes").fetchall() == [("kept", "kept")]
        connection.close()
    assert reached == {0, 1, 2, 3}


def test_a_step_that_fails_is_undone_and_leaves_the_connection_free(tmp_path: Path) -> None:
    connection = to_write(tmp_path / "journal.sqlite3")
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (*STEPS, ("CREATE TABLE notes (text TEXT) STRICT", "NONSENSE")))
    assert not connection.in_transaction
    assert version_of(connection) == 1
    migrate(connection, ALL)
    assert version_of(connection) == 3
    connection.close()
