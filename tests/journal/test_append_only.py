"""What was kept cannot be changed, and a change made behind the journal's back is seen."""

import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import pytest

from desk_app.desk.ports import StoreFailed
from desk_app.facts import VOCABULARY, encode
from desk_app.journal import DiskJournal, chain, open_journal
from desk_app.journal.chain import EMPTY, ChainBroken, Head, Row
from desk_app.journal.connection import Connection, to_write
from tests.journal.sample import NOON, facts, numbered, served


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[DiskJournal]:
    journal = open_journal(tmp_path, NOON)
    journal.append(facts(1, 3))
    yield journal
    journal.close()


@pytest.fixture
def connection(journal: DiskJournal) -> Iterator[Connection]:
    connection = to_write(journal.path)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE facts SET body = x'00' WHERE number = 2",
        "UPDATE facts SET number = 9 WHERE number = 3",
        "DELETE FROM facts WHERE number = 3",
        "DELETE FROM facts",
        "INSERT OR REPLACE INTO facts SELECT * FROM facts WHERE number = 2",
        "INSERT OR REPLACE INTO facts SELECT 4, id, kind, at, 1, body, link FROM facts WHERE number = 2",
        "INSERT INTO facts SELECT 5, 'new', kind, at, 1, body, link FROM facts WHERE number = 3",
        "INSERT INTO facts SELECT NULL, 'new', kind, at, 1, body, link FROM facts WHERE number = 1",
        "INSERT INTO facts SELECT 4, 'new', kind, 'noon', 1, body, link FROM facts WHERE number = 1",
    ],
)
def test_the_database_refuses(journal: DiskJournal, connection: Connection, sql: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(sql)
    assert list(journal.read()) == numbered(facts(1, 3))


def test_the_database_is_set_up_to_lose_nothing(connection: Connection) -> None:
    read = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "recursive_triggers",
            "trusted_schema",
            "busy_timeout",
        )
    }
    assert read == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
    }


def test_a_fact_is_kept_with_its_kind_time_vocabulary_and_bytes(connection: Connection) -> None:
    row = connection.execute("SELECT * FROM facts WHERE number = 2").fetchone()
    microseconds = (int(NOON.timestamp()) + 2) * 1_000_000
    assert row[:6] == (2, "fact-2", "drink_served", microseconds, VOCABULARY, encode(served(2)))


def test_each_link_is_made_from_the_fact_and_the_link_before(connection: Connection) -> None:
    previous = bytes(32)
    for _, fact_id, kind, at, vocabulary, body, link in connection.execute("SELECT * FROM facts"):
        digest = sha256(f"{fact_id}\n{kind}\n{at}\n{vocabulary}\n".encode() + body).digest()
        assert link == sha256(previous + digest).digest()
        previous = link


@pytest.mark.parametrize(
    ("column", "value"), [(0, 7), (1, "fact-9"), (2, "drink_refilled"), (3, 0), (4, 9), (5, b"{}"), (6, bytes(32))]
)
def test_a_change_in_any_column_breaks_the_chain(column: int, value: object) -> None:
    rows = chain.rows_of(facts(1, 3), EMPTY)
    assert chain.verify(rows, EMPTY) == Head(3, rows[2][6])
    changed: list[Any] = list(rows[1])
    changed[column] = value
    with pytest.raises(ChainBroken) as broken:
        chain.verify([rows[0], cast(Row, tuple(changed)), rows[2]], EMPTY)
    assert broken.value.last.number == 1


def test_a_missing_fact_and_facts_out_of_order_break_the_chain() -> None:
    rows = chain.rows_of(facts(1, 3), EMPTY)
    for wrong in ([rows[0], rows[2]], [rows[1], rows[0]], [rows[0], rows[0]]):
        with pytest.raises(ChainBroken):
            chain.verify(wrong, EMPTY)


def test_a_program_that_writes_beside_us_makes_an_append_fail_once_and_is_then_reckoned_with(
    journal: DiskJournal, connection: Connection
) -> None:
    head = Head(3, connection.execute("SELECT link FROM facts WHERE number = 3").fetchone()[0])
    (row,) = chain.rows_of([served(4)], head)
    connection.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    with pytest.raises(StoreFailed):
        journal.append([served(5)])
    assert journal.append([served(5)]) == 5
    assert list(journal.read()) == numbered(facts(1, 5))


def test_a_closed_journal_keeps_nothing(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, NOON)
    journal.close()
    journal.close()
    with pytest.raises(RuntimeError):
        journal.append([served(1)])
