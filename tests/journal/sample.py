"""Facts to keep, and a journal with some of them in it."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desk_app.facts import DrinkServed, Fact, UnknownFact
from desk_app.journal import open_journal
from desk_app.journal.layout import journal_file, wal_of

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def served(number: int, drink: str = "water") -> DrinkServed:
    """The same fact for the same number."""
    at = NOON + timedelta(seconds=number)
    return DrinkServed(id=f"fact-{number}", at=at, by="ana", party="p1", table="7", seat=number % 4 + 1, drink=drink)


def facts(first: int, last: int) -> list[Fact | UnknownFact]:
    return [served(number) for number in range(first, last + 1)]


def keep(folder: Path, last: int, first: int = 1) -> None:
    """Keep facts ``first`` to ``last`` in the folder's journal, ten with each tap."""
    journal = open_journal(folder, NOON)
    for start in range(first, last + 1, 10):
        journal.append(facts(start, min(start + 9, last)))
    journal.close()


def kept(folder: Path) -> list[tuple[int, Fact | UnknownFact]]:
    """Open the folder's journal and give all that is in it."""
    journal = open_journal(folder, NOON)
    try:
        return list(journal.read())
    finally:
        journal.close()


def numbered(*lists: list[Fact | UnknownFact]) -> list[tuple[int, Fact | UnknownFact]]:
    return list(enumerate((fact for each in lists for fact in each), start=1))


def pull_the_plug(folder: Path, away: Path) -> None:
    """Copy the journal as it lies while somebody has it open, as a crash would leave it."""
    away.mkdir()
    for file in (journal_file(folder), wal_of(journal_file(folder))):
        if file.exists():
            shutil.copyfile(file, away / file.name)


def change_byte(file: Path, what: bytes, by: bytes) -> None:
    """Write ``by`` over the last place where ``what`` stands in the file."""
    content = bytearray(file.read_bytes())
    place = content.rfind(what)
    assert place >= 0
    content[place : place + len(by)] = by
    file.write_bytes(content)
