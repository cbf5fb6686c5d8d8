"""What every journal promises: one suite, run against memory and disk."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desk_app.desk.ports import Journal, Snapshot, StoreFailed
from desk_app.facts import GuestKnown, Noted, UnknownFact, VenueAdopted, decode
from desk_app.journal import MemoryJournal, open_journal
from tests.journal.sample import NOON, facts, numbered, served


@pytest.fixture(params=["memory", "disk"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Journal]:
    journal: Journal = MemoryJournal() if request.param == "memory" else open_journal(tmp_path, NOON)
    yield journal
    journal.close()


def test_an_empty_journal_has_no_facts(journal: Journal) -> None:
    assert list(journal.read()) == []


def test_facts_come_back_in_order_numbered_from_one(journal: Journal) -> None:
    assert journal.append(facts(1, 3)) == 3
    assert journal.append(facts(4, 4)) == 4
    assert list(journal.read()) == numbered(facts(1, 4))


def test_reading_after_a_number_gives_only_what_came_later(journal: Journal) -> None:
    journal.append(facts(1, 5))
    assert [number for number, _ in journal.read(after=3)] == [4, 5]
    assert list(journal.read(after=5)) == []
    assert list(journal.read(after=99)) == []


def test_more_facts_than_are_fetched_at_once_come_back(journal: Journal) -> None:
    journal.append(facts(1, 12_001))
    assert [number for number, _ in journal.read()] == list(range(1, 12_002))


def test_facts_kept_while_somebody_reads_do_not_disturb_the_reading(journal: Journal) -> None:
    journal.append(facts(1, 3))
    reading = journal.read()
    first = next(reading)
    journal.append(facts(4, 4))
    assert [first, *reading][:3] == numbered(facts(1, 3))


def test_keeping_nothing_changes_nothing(journal: Journal) -> None:
    journal.append(facts(1, 2))
    assert journal.append([]) == 2
    assert len(list(journal.read())) == 2


def test_a_fact_is_kept_only_once_and_its_companions_not_at_all(journal: Journal) -> None:
    journal.append([served(1)])
    with pytest.raises(StoreFailed):
        journal.append([served(2), served(1)])
    with pytest.raises(StoreFailed):
        journal.append([served(3), served(3)])
    assert list(journal.read()) == numbered([served(1)])
    assert journal.append([served(2)]) == 2


def test_a_fact_of_a_newer_version_is_carried_byte_for_byte(journal: Journal) -> None:
    line = b'{"kind":"robot_greeted", "id":"r1","at":"2026-11-21T12:00:00Z","robot":{"no":7},"odd":"\\u0000"}'
    fact = decode(line)
    assert isinstance(fact, UnknownFact)
    journal.append([fact])
    assert list(journal.read()) == [(1, fact)]


@pytest.mark.parametrize(
    "name",
    [
        "<img src='x.png'>",
        "\u202eAnna\u202c",
        "a\u200bb",
        "\x00",
        "'; DROP TABLE facts; --",
        "é" * 100_000,
        "\U0001f95b",
    ],
    ids=["markup", "right-to-left", "zero-width", "nul", "sql", "long", "astral"],
)
def test_hostile_names_come_back_as_they_were_typed(journal: Journal, name: str) -> None:
    fact = GuestKnown(id="g1", at=NOON, party="p1", name=name)
    journal.append([fact])
    assert list(journal.read()) == [(1, fact)]


def test_a_text_that_cannot_be_written_is_refused_in_words_and_the_next_is_kept(journal: Journal) -> None:
    with pytest.raises(StoreFailed, match="cannot be written"):
        journal.append([served(1), Noted(id="n", at=NOON, text="half a sign \ud800")])
    assert journal.append([served(2)]) == 1


@pytest.mark.parametrize("year", [1, 1969, 9999])
def test_facts_of_absurd_times_are_kept(journal: Journal, year: int) -> None:
    fact = Noted(id="n", at=datetime(year, 6, 1, 1, 2, 3, 999_999, tzinfo=UTC), text="odd")
    journal.append([fact])
    assert list(journal.read()) == [(1, fact)]


def test_a_venue_of_megabytes_is_kept(journal: Journal) -> None:
    fact = VenueAdopted(id="v", at=NOON, toml="# floor\n" * 500_000, sets={"restaurant": "x" * 100_000})
    journal.append([fact])
    assert list(journal.read()) == [(1, fact)]


def test_the_newest_snapshot_of_a_schema_is_given(journal: Journal) -> None:
    journal.append(facts(1, 9))
    for number in (3, 6):
        journal.keep_snapshot(Snapshot(number, "floor 1", b"after %d" % number))
    journal.keep_snapshot(Snapshot(9, "floor 2", b"another form"))
    assert journal.newest_snapshot("floor 1") == Snapshot(6, "floor 1", b"after 6")
    assert journal.newest_snapshot("floor 3") is None


def test_a_snapshot_of_the_same_moment_replaces_the_one_before(journal: Journal) -> None:
    journal.append(facts(1, 2))
    journal.keep_snapshot(Snapshot(2, "floor 1", b"first"))
    journal.keep_snapshot(Snapshot(2, "floor 1", b"second"))
    assert journal.newest_snapshot("floor 1") == Snapshot(2, "floor 1", b"second")


def test_only_the_newest_few_snapshots_stay(journal: Journal) -> None:
    journal.append(facts(1, 9))
    journal.keep_snapshot(Snapshot(1, "old form", b"old"))
    for number in range(2, 9):
        journal.keep_snapshot(Snapshot(number, "floor", b"x"))
    assert journal.newest_snapshot("old form") is None
    assert journal.newest_snapshot("floor") == Snapshot(8, "floor", b"x")
