"""Numbered steps from one form of the database to the next. A step that has shipped never changes again."""

from collections.abc import Sequence

from desk_app.journal.connection import Connection

APPLICATION_ID = 0x42464844
"""``BFHD`` in the file's header: tells our journal from other programs' databases."""

Step = tuple[str, ...]

_FIRST: Step = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    """
    CREATE TABLE facts (
        number INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL,
        vocabulary INTEGER NOT NULL, body BLOB NOT NULL, link BLOB NOT NULL, PRIMARY KEY (number), UNIQUE (id)
    ) STRICT
    """,
    """
    CREATE TABLE snapshots (
        number INTEGER NOT NULL, schema TEXT NOT NULL, state BLOB NOT NULL, checksum BLOB NOT NULL,
        PRIMARY KEY (number, schema)
    ) STRICT
    """,
    """
    CREATE TRIGGER facts_stay_as_they_are BEFORE UPDATE ON facts
    BEGIN SELECT RAISE(ABORT, 'a fact is never edited: append retracted'); END
    """,
    """
    CREATE TRIGGER facts_stay BEFORE DELETE ON facts
    BEGIN SELECT RAISE(ABORT, 'a fact is never deleted: append retracted'); END
    """,
    """
    CREATE TRIGGER facts_have_no_gaps BEFORE INSERT ON facts
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM facts)
    BEGIN SELECT RAISE(ABORT, 'facts are numbered from 1 without gaps'); END
    """,
)

STEPS: tuple[Step, ...] = (_FIRST,)


def migrate(connection: Connection, steps: Sequence[Step] = STEPS) -> None:
    """Bring the database to the newest form, each step whole or not at all.

    Raises sqlite3.Error; the database then stands between two steps, never inside one.
    """
    for version in range(version_of(connection), len(steps)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for sql in steps[version]:
                connection.execute(sql)
            connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def version_of(connection: Connection) -> int:
    """Give the form the database has: 0 before the first step."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def application_of(connection: Connection) -> int:
    """Give the program the database belongs to, as its header says."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0])
