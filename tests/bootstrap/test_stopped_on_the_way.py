"""A file that nobody waits for any more: whenever it is stopped, in whatever form, nothing of it is left."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desk_app.bootstrap.takers import takes_from_disk
from desk_app.journal import open_journal
from desk_app.review.pages.shelf import Shelf
from desk_app.screens.review.export import Wish, Written
from desk_app.screens.review.spans import Choice
from tests.support.houses import SIX, House
from tests.support.read_shifts import evenings, shelf_of

FORMS = ("pdf", "xlsx", "measures", "csv", "jsonl")


class Asked:
    """Answers that it goes on, so many times; keeps the shares that it heard, and what had its name by then."""

    def __init__(self, to: Path, times: int = 1_000_000) -> None:
        self.shares: list[float] = []
        self.named: list[Path] = []
        self._to, self._times = to, times

    def __call__(self, done: int, of: int) -> bool:
        self.shares.append(done / of)
        self.named += [file for file in self._to.iterdir() if file.suffix != ".part"]
        return len(self.shares) <= self._times


@pytest.fixture(scope="module")
def house() -> House:
    return evenings(2)


@pytest.fixture
def shelf(house: House) -> Iterator[Shelf]:
    with shelf_of(house)() as shelf:
        shelf.catch_up(lambda *_: True)
        yield shelf


@pytest.fixture
def kept(house: House, tmp_path: Path) -> Path:
    with closing(open_journal(tmp_path / "house", SIX)) as journal:
        journal.append(house.kept())
    (tmp_path / "files").mkdir()
    return tmp_path


def write(kept: Path, shelf: Shelf, house: House, form: str, asked: Asked) -> Written:
    days = (date.fromordinal(shelf.heads[0].first_day), date.fromordinal(shelf.heads[-1].last_day))
    choice = Choice("all", "all", "Everything", "", *days)
    wish = Wish(form, choice, house.desk.floor.venue, with_names=False)
    return takes_from_disk(kept / "house", kept / "files").write(shelf, wish, asked)


@pytest.mark.parametrize("form", FORMS)
def test_whenever_a_file_is_stopped_nothing_of_it_is_left(
    qapp: object, kept: Path, shelf: Shelf, house: House, form: str
) -> None:
    files = kept / "files"
    to_its_end = Asked(files)
    assert write(kept, shelf, house, form, to_its_end).file
    assert to_its_end.shares
    for file in files.iterdir():
        file.unlink()
    for times in range(len(to_its_end.shares)):
        assert write(kept, shelf, house, form, Asked(files, times)) == Written()
        assert not list(files.iterdir())


@pytest.mark.parametrize("form", FORMS)
def test_it_is_asked_once_more_before_the_file_gets_its_name(
    qapp: object, kept: Path, shelf: Shelf, house: House, form: str
) -> None:
    asked = Asked(kept / "files")
    write(kept, shelf, house, form, asked)
    assert (asked.shares[-1], asked.named) == (1.0, [])


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_how_much_is_done_only_grows(qapp: object, kept: Path, shelf: Shelf, house: House, form: str) -> None:
    asked = Asked(kept / "files")
    write(kept, shelf, house, form, asked)
    assert asked.shares == sorted(asked.shares)
    assert len(set(asked.shares)) > 5
