"""A damaged journal is kept aside and rebuilt; no fact is lost that can be read, and none is made up."""

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.desk.ports import Snapshot
from desk_app.facts import encode
from desk_app.journal import JournalDamaged, JournalUnreadable, chain, make_backup, open_journal
from desk_app.journal.chain import EMPTY, Row
from desk_app.journal.connection import to_write
from desk_app.journal.layout import BACKUPS, aside_file, journal_file, rebuilt_file, suspect_file, wal_of
from desk_app.journal.salvage import proven
from tests.journal.sample import NOON, change_byte, facts, keep, kept, numbered, pull_the_plug, served

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with 300 facts, of which a backup holds 200."""
    keep(tmp_path, 200)
    make_backup(tmp_path, NOON)
    keep(tmp_path, 300, first=201)
    return tmp_path


def notice_of_opening(folder: Path) -> str:
    journal = open_journal(folder, LATER)
    journal.close()
    return " ".join(journal.notices)


def test_a_fact_that_was_changed_is_lost_and_the_rest_saved(house: Path) -> None:
    change_byte(journal_file(house), b'"id":"fact-250"', b'"id":"fact-251"')
    damaged = journal_file(house).read_bytes()
    notice = notice_of_opening(house)
    assert "(200 facts)" in notice
    assert "saved from the damaged file: 99, lost: 1" in notice
    assert kept(house) == numbered(facts(1, 249), facts(251, 300))
    (aside,) = house.glob("journal-kept-aside-*.sqlite3")
    assert aside.read_bytes() == damaged
    assert aside.name in notice


def test_after_mending_the_journal_goes_on(house: Path) -> None:
    change_byte(journal_file(house), b'"id":"fact-250"', b'"id":"fact-251"')
    notice_of_opening(house)
    keep(house, 301, first=301)
    assert notice_of_opening(house) == ""
    assert kept(house) == numbered(facts(1, 249), facts(251, 301))


def test_facts_not_yet_written_back_are_saved_from_the_log(tmp_path: Path) -> None:
    keep(tmp_path / "before", 100)
    journal = open_journal(tmp_path / "before", NOON)
    journal.append(facts(101, 120))
    pull_the_plug(tmp_path / "before", tmp_path / "after")
    journal.close()
    change_byte(journal_file(tmp_path / "after"), b'"id":"fact-50"', b'"id":"fact-51"')
    (tmp_path / "after" / "journal-suspect").touch()
    assert "saved from the damaged file: 119, lost: 1" in notice_of_opening(tmp_path / "after")
    assert kept(tmp_path / "after") == numbered(facts(1, 49), facts(51, 120))


def test_facts_on_both_sides_of_an_unreadable_page_are_saved(tmp_path: Path) -> None:
    keep(tmp_path, 300)
    content = bytearray(journal_file(tmp_path).read_bytes())
    page = content.find(b'"id":"fact-150"') // 4096 * 4096
    content[page : page + 4096] = b"\x77" * 4096
    journal_file(tmp_path).write_bytes(content)
    (tmp_path / "journal-suspect").touch()
    assert "was damaged" in notice_of_opening(tmp_path)
    numbers = [int(fact.id.removeprefix("fact-")) for _, fact in kept(tmp_path)]
    missing = sorted(set(range(1, 301)) - set(numbers))
    assert missing == list(range(missing[0], missing[-1] + 1))
    assert 150 in missing
    assert len(missing) < 30


@pytest.mark.parametrize("size", [0, 1, 100, 4096, 20_000, 50_000])
def test_a_journal_cut_short_is_rebuilt_with_all_of_the_backup(house: Path, size: int) -> None:
    content = journal_file(house).read_bytes()
    journal_file(house).write_bytes(content[:size])
    assert "was damaged" in notice_of_opening(house)
    facts_now = kept(house)
    assert facts_now[:200] == numbered(facts(1, 200))
    assert all(fact == served(int(fact.id.removeprefix("fact-"))) for _, fact in facts_now)


def test_a_journal_whose_head_is_gone_gives_up_the_facts_behind_it(house: Path) -> None:
    content = bytearray(journal_file(house).read_bytes())
    content[:4096] = bytes(4096)
    journal_file(house).write_bytes(content)
    assert "lost: 0" in notice_of_opening(house)
    assert kept(house) == numbered(facts(1, 300))


def test_without_a_backup_a_journal_is_rebuilt_from_the_facts_it_still_holds(tmp_path: Path) -> None:
    keep(tmp_path, 100)
    change_byte(journal_file(tmp_path), b'"id":"fact-50"', b'"id":"fact-51"')
    (tmp_path / "journal-suspect").touch()
    assert "the facts it still held" in notice_of_opening(tmp_path)
    assert kept(tmp_path) == numbered(facts(1, 49), facts(51, 100))


def test_a_damaged_backup_is_passed_over_for_an_older_good_one(house: Path) -> None:
    newer = make_backup(house, NOON + timedelta(minutes=30))
    change_byte(newer, b'"id":"fact-100"', b'"id":"fact-101"')
    journal_file(house).write_bytes(b"gone")
    notice = notice_of_opening(house)
    assert "20261121T120000Z" in notice
    assert kept(house) == numbered(facts(1, 200))


def test_with_no_good_backup_and_nothing_readable_nothing_is_touched(house: Path) -> None:
    for file in (journal_file(house), *(house / BACKUPS).iterdir()):
        file.write_bytes(b"gone")
    with pytest.raises(JournalUnreadable):
        open_journal(house, LATER)
    assert sorted(path.name for path in house.iterdir()) == ["backups", "journal.sqlite3"]
    assert journal_file(house).read_bytes() == b"gone"


def spoil(folder: Path, sql: str) -> None:
    connection = to_write(journal_file(folder))
    connection.execute("DROP TRIGGER facts_stay")
    connection.execute("DROP TRIGGER facts_stay_as_they_are")
    connection.execute(sql)
    connection.close()


@pytest.mark.parametrize(
    "sql", ["UPDATE facts SET body = x'7b' WHERE number = 100", "DELETE FROM facts WHERE number = 100"]
)
def test_damage_met_while_reading_is_mended_at_the_next_opening(tmp_path: Path, sql: str) -> None:
    keep(tmp_path, 500)
    make_backup(tmp_path, NOON)
    journal = open_journal(tmp_path, NOON)
    journal.keep_snapshot(Snapshot(500, "floor", b"x"))
    journal.close()
    spoil(tmp_path, sql)
    journal = open_journal(tmp_path, NOON)
    assert journal.notices == ()
    with pytest.raises(JournalDamaged, match="Start Beforehand again"):
        list(journal.read())
    journal.close()
    assert "was damaged" in notice_of_opening(tmp_path)
    assert kept(tmp_path) == numbered(facts(1, 500))
    assert notice_of_opening(tmp_path) == ""
    assert not suspect_file(tmp_path).exists(), "every opening would look at every fact"


def test_damage_met_by_a_backup_is_mended_at_the_next_opening(tmp_path: Path) -> None:
    keep(tmp_path, 500)
    good = make_backup(tmp_path, NOON)
    journal = open_journal(tmp_path, NOON)
    journal.keep_snapshot(Snapshot(500, "floor", b"x"))
    journal.close()
    change_byte(journal_file(tmp_path), b'"id":"fact-100"', b'"id":"fact-101"')
    with pytest.raises(JournalDamaged):
        make_backup(tmp_path, LATER)
    assert list((tmp_path / BACKUPS).iterdir()) == [good]
    assert "was damaged" in notice_of_opening(tmp_path)
    assert kept(tmp_path) == numbered(facts(1, 500))


@pytest.mark.parametrize("steps", range(4))
def test_cut_short_while_a_rebuilt_journal_takes_its_place_the_next_opening_finishes(
    house: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    change_byte(journal_file(house), b'"id":"fact-250"', b'"id":"fact-251"')
    wal_of(journal_file(house)).write_bytes(b"")
    left = steps
    replace = Path.replace

    def cut_short(self: Path, target: Path) -> Path:
        nonlocal left
        if left == 0:
            raise KeyboardInterrupt
        left -= 1
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", cut_short)
        with pytest.raises(KeyboardInterrupt):
            open_journal(house, LATER)
    assert kept(house) == numbered(facts(1, 249), facts(251, 300))
    aside = list(house.glob("journal-kept-aside-*.sqlite3"))
    assert len(aside) == 1
    assert b'"id":"fact-251"' in aside[0].read_bytes()


def test_a_fact_that_the_backup_of_another_history_holds_is_not_saved_twice(tmp_path: Path) -> None:
    keep(tmp_path / "other", 1)
    keep(tmp_path / "other", 3, first=3)
    make_backup(tmp_path / "other", NOON)
    keep(tmp_path, 4)
    (tmp_path / "other" / BACKUPS).rename(tmp_path / BACKUPS)
    (tmp_path / "journal-suspect").touch()
    change_byte(journal_file(tmp_path), b'"id":"fact-1"', b'"id":"fact-9"')
    notice_of_opening(tmp_path)
    assert [fact.id for _, fact in kept(tmp_path)] == ["fact-1", "fact-3", "fact-4"]


def test_two_damages_in_one_second_are_both_kept_aside(house: Path) -> None:
    for _ in range(2):
        journal_file(house).write_bytes(b"gone")
        notice_of_opening(house)
    assert len(list(house.glob("journal-kept-aside-*.sqlite3"))) == 2
    assert not aside_file(rebuilt_file(house, LATER)).exists()


@pytest.mark.parametrize(
    ("spoil", "saved"),
    [
        (lambda rows: rows, [1, 2, 3, 4, 5]),
        (lambda rows: [*rows[:2], (*rows[2][:5], b"{}", rows[2][6]), *rows[3:]], [1, 2, 4, 5]),
        (lambda rows: [*rows[:2], (*rows[2][:6], bytes(32)), *rows[3:]], [1, 2, 3, 4, 5]),
        (lambda rows: [*rows[:4], (*rows[4][:6], bytes(32))], [1, 2, 3, 4]),
        (lambda rows: [*rows[:2], *rows[3:]], [1, 2, 5]),
        (lambda rows: rows[2:], [4, 5]),
        (lambda rows: [*rows[:1], (*rows[3][:5], b"{}", rows[3][6]), rows[4]], [1, 5]),
        (lambda rows: [], []),
    ],
    ids=["none", "body", "link", "last link", "one missing", "first missing", "missing then body", "all missing"],
)
def test_a_fact_is_saved_when_the_links_prove_it(spoil: Callable[[list[Row]], list[Row]], saved: list[int]) -> None:
    rows = spoil(chain.rows_of(facts(1, 5), EMPTY))
    assert [row[0] for row in proven(rows, EMPTY)] == saved


@pytest.mark.parametrize("seed", range(30))
def test_flipped_bits_never_change_a_fact_unseen(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    keep(tmp_path, 60)
    make_backup(tmp_path, NOON)
    journal = open_journal(tmp_path, NOON)
    journal.append(facts(61, 120))
    journal.close()
    content = bytearray(journal_file(tmp_path).read_bytes())
    for _ in range(chance.choice([1, 1, 1, 4, 40])):
        content[chance.randrange(100, len(content))] ^= 1 << chance.randrange(8)
    journal_file(tmp_path).write_bytes(content)
    (tmp_path / "journal-suspect").touch()
    true = {encode(fact) for fact in facts(1, 120)}
    found = kept(tmp_path)
    assert all(encode(fact) in true for _, fact in found)
    assert found[:60] == numbered(facts(1, 60))
    assert [fact.at for _, fact in found] == sorted({fact.at for _, fact in found})
