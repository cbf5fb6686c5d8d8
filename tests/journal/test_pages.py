"""Pages that were read: one suite for memory and disk, and what a disk can do to them."""

import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.journal.disk_pages import DiskPages
from desk_app.journal.layout import pages_file
from desk_app.journal.memory_pages import MemoryPages
from desk_app.review.ports import PageHead, PagesLost, PageStore

FORM = "form-1"


def head(first: int) -> PageHead:
    """A page of ten facts."""
    return PageHead(first, first + 9, b"%d" % first, 1.0, 2.0, 739940, 739941, opened=1.0, note="Ömer’s 🎂!")


def put(store: PageStore, *firsts: int, form: str = FORM) -> None:
    for first in firsts:
        tables = {"moment": b"m%d" % first, "turn": b"t%d" % first}
        store.keep(form, head(first), tables, b"stood %d" % first, [f"word {first}", "Ann \u00df"])


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PageStore]:
    if request.param == "memory":
        yield MemoryPages()
        return
    pages = DiskPages(tmp_path)
    yield pages
    pages.close()


def test_an_empty_store_has_no_pages_and_no_words(store: PageStore) -> None:
    assert store.heads(FORM) == []
    assert store.words() == []


def test_pages_come_back_as_they_were_kept(store: PageStore) -> None:
    put(store, 1, 11, 21)
    assert store.heads(FORM) == [head(1), head(11), head(21)]
    assert store.words() == ["word 1", "Ann ß", "word 11", "Ann ß", "word 21", "Ann ß"]
    assert store.tables("moment", [1, 11, 21]) == [b"m1", b"m11", b"m21"]
    assert store.tables("turn", [1, 21]) == [b"t1", b"t21"]
    assert store.tables("turn", []) == []
    assert store.after(11) == b"stood 11"


def test_many_pages_come_back_in_the_journals_order_and_only_those_asked_for(store: PageStore) -> None:
    firsts = range(1, 1_001, 10)
    put(store, *firsts)
    assert store.tables("moment", list(firsts)) == [b"m%d" % first for first in firsts]
    assert store.tables("moment", list(firsts)[::2]) == [b"m%d" % first for first in firsts][::2]


def test_pages_of_another_form_are_dropped_with_their_words(store: PageStore) -> None:
    put(store, 1, 11)
    assert store.heads("form-2") == []
    assert store.words() == []
    put(store, 1, form="form-2")
    assert store.heads("form-2") == [head(1)]


def test_dropping_from_a_fact_on_keeps_what_was_before_it(store: PageStore) -> None:
    put(store, 1, 11, 21)
    store.drop_from(11)
    assert store.heads(FORM) == [head(1)]
    assert store.words() == ["word 1", "Ann ß"]
    put(store, 11)
    assert store.tables("moment", [1, 11]) == [b"m1", b"m11"]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The file of three pages."""
    store = DiskPages(tmp_path)
    put(store, 1, 11, 21)
    store.close()
    return pages_file(tmp_path)


def change(file: Path, sql: str) -> None:
    connection = sqlite3.connect(file)
    with connection:
        connection.execute(sql)
    connection.close()


def test_a_store_that_is_opened_again_has_its_pages(kept: Path) -> None:
    store = DiskPages(kept.parent)
    assert store.heads(FORM) == [head(1), head(11), head(21)]
    assert store.after(21) == b"stood 21"
    store.close()


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"Dear diary " * 1_000, b"SQLite format 3\0" + bytes(5_000)],
    ids=["empty", "x", "text", "cut"],
)
def test_whatever_stands_in_its_place_is_thrown_away(kept: Path, content: bytes) -> None:
    kept.write_bytes(content)
    store = DiskPages(kept.parent)
    assert store.heads(FORM) == []
    put(store, 1)
    store.close()
    assert DiskPages(kept.parent).heads(FORM) == [head(1)]


@pytest.mark.parametrize(
    "sql",
    [
        "PRAGMA application_id = 1",
        "PRAGMA user_version = 99",
        "DROP TABLE pages",
        "UPDATE pages SET head = x'00' WHERE first = 11",
        "UPDATE pages SET head = CAST(substr(head, 1, length(head) - 1) || x'3f' AS BLOB) WHERE first = 11",
        "UPDATE pages SET first = 12 WHERE first = 11",
        "DELETE FROM pages WHERE first = 1",
        "DELETE FROM pages WHERE first = 11",
    ],
)
def test_a_file_that_is_not_as_it_was_kept_is_thrown_away_at_the_next_use(kept: Path, sql: str) -> None:
    change(kept, sql)
    store = DiskPages(kept.parent)
    assert store.heads(FORM) == []
    put(store, 1)
    assert store.tables("moment", [1]) == [b"m1"]
    store.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE page_tables SET content = x'00' WHERE first = 11",
        "DELETE FROM page_tables WHERE first = 11",
    ],
)
@pytest.mark.parametrize("ask", ["moment", "after", "words"])
def test_a_table_that_is_not_as_it_was_kept_is_noticed_when_it_is_read(kept: Path, sql: str, ask: str) -> None:
    change(kept, sql)
    store = DiskPages(kept.parent)
    assert len(store.heads(FORM)) == 3
    asks = {"moment": lambda: store.tables("moment", [1, 11]), "after": lambda: store.after(11), "words": store.words}
    with pytest.raises(PagesLost):
        asks[ask]()
    assert store.tables("moment", []) == []
    assert store.heads(FORM) == []
    store.close()


def test_what_a_second_program_kept_first_stays_its_own(kept: Path) -> None:
    ours, theirs = DiskPages(kept.parent), DiskPages(kept.parent)
    assert ours.heads(FORM) == theirs.heads(FORM)
    theirs.keep(FORM, head(31), {"moment": b"theirs"}, b"", ["their word"])
    ours.keep(FORM, head(31), {"moment": b"ours"}, b"here", ["our word"])
    ours.keep(FORM, head(41), {"moment": b"ours too"}, b"there", [])
    assert ours.tables("moment", [21, 31, 41]) == [b"m21", b"ours", b"ours too"]
    assert ours.words()[-1] == "our word"
    assert ours.after(41) == b"there"
    ours.close()
    theirs.close()
    again = DiskPages(kept.parent)
    assert again.heads(FORM)[3:] == [head(31)]
    assert again.words()[-1] == "their word"
    again.close()


def test_a_folder_that_takes_no_file_keeps_pages_in_memory_and_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = DiskPages(tmp_path / "nowhere")
    with caplog.at_level(logging.WARNING):
        assert store.heads(FORM) == []
        assert store.words() == []
        put(store, 1, 11)
    assert store.tables("moment", [1, 11]) == [b"m1", b"m11"]
    assert store.words()[0] == "word 1"
    assert "review.sqlite3" in caplog.text


def test_a_place_that_is_taken_by_a_folder_is_left_alone(tmp_path: Path) -> None:
    (pages_file(tmp_path) / "mine").mkdir(parents=True)
    store = DiskPages(tmp_path)
    assert store.heads(FORM) == []
    put(store, 1)
    assert store.tables("moment", [1]) == [b"m1"]
    assert (pages_file(tmp_path) / "mine").is_dir()
