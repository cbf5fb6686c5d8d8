"""What was read is lost in any way a disk can lose it: the journal is untouched, and the reading is made again."""

import io
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from desk_app.journal import DiskFull, open_journal
from desk_app.journal.disk_facts import DiskFacts
from desk_app.journal.disk_pages import DiskPages
from desk_app.journal.layout import journal_file, pages_file
from desk_app.journal.memory_pages import MemoryPages
from desk_app.journal.taken_away import write_lines
from desk_app.journal.taken_back import take_back
from desk_app.review.pages.shelf import Shelf
from tests.faults.disk_shim import Disk
from tests.journal.sample import NOON, kept
from tests.support.shifts import random_shifts

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with five pages of shifts, a thousand facts, some of them taken back."""
    folder = tmp_path_factory.mktemp("lived-in")
    with closing(open_journal(folder, NOON)) as journal:
        journal.append(random_shifts(3, 900).kept())
    return folder


@pytest.fixture
def house(lived_in: Path, tmp_path: Path) -> Path:
    """A folder with a journal of those shifts."""
    folder = tmp_path / "house"
    folder.mkdir()
    shutil.copyfile(journal_file(lived_in), journal_file(folder))
    return folder


@pytest.fixture(scope="module")
def true(lived_in: Path) -> dict[str, bytes]:
    """What is read when nothing fails."""
    with closing(DiskFacts(lived_in)) as facts:
        shelf = Shelf(facts, MemoryPages())
        shelf.catch_up()
        return rows(shelf)


def rows(shelf: Shelf) -> dict[str, bytes]:
    """Every row of every kind, and every log; words by their codes, which are in the order of reading."""
    span = shelf.of(shelf.heads)
    columns = {name: column.tobytes() for name, column in span.columns.items()}
    return columns | {"logs": b"".join(shelf.logs(shelf.heads)), "words": "\n".join(span.lexicon.since(1)).encode()}


def read(folder: Path, pages: DiskPages | None = None) -> dict[str, bytes]:
    with closing(DiskFacts(folder)) as facts, closing(pages or DiskPages(folder)) as store:
        shelf = Shelf(facts, store)
        shelf.catch_up()
        return rows(shelf)


@pytest.mark.parametrize("seed", range(10))
def test_flipped_bits_are_noticed_and_what_was_read_is_read_again(
    house: Path, true: dict[str, bytes], seed: int
) -> None:
    chance = random.Random(seed)
    read(house)
    content = bytearray(pages_file(house).read_bytes())
    for _ in range(chance.choice([1, 1, 4, 40])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    pages_file(house).write_bytes(content)
    assert read(house) == true
    assert read(house) == true


@pytest.mark.parametrize("failure", [apsw.FullError, apsw.IOError])
@pytest.mark.parametrize("more", [0, 2, 8, 100])
def test_a_disk_that_fails_at_any_write_still_gives_every_page(
    house: Path, true: dict[str, bytes], failure: type[apsw.Error], more: int
) -> None:
    disk = Disk(failure=failure, fails_at=more)
    before = journal_file(house).read_bytes()
    assert read(house, DiskPages(house, disk.connect)) == true
    assert read(house) == true
    assert journal_file(house).read_bytes() == before


def fill(disk: Path) -> Path:
    """Leave a hundred thousand bytes of a disk free, and give what fills the rest."""
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(disk).free - 100_000))
    return ballast


def test_a_full_disk_gives_every_page_and_keeps_them_once_there_is_room(
    small_disk: Path, house: Path, true: dict[str, bytes]
) -> None:
    journal_file(small_disk).symlink_to(journal_file(house))
    ballast = fill(small_disk)
    assert read(small_disk) == true
    ballast.unlink()
    kept_then = pages_file(small_disk).stat().st_size
    assert read(small_disk) == true
    assert pages_file(small_disk).stat().st_size > kept_then


def test_a_disk_that_fills_up_while_a_journal_is_taken_back_holds_nothing_of_it(
    small_disk: Path, house: Path, tmp_path: Path
) -> None:
    lines = io.BytesIO()
    write_lines(house, lines)
    lines.seek(0)
    fill(small_disk)
    with pytest.raises(DiskFull, match="Free some space"):
        take_back(lines, small_disk / "new")
    assert list((small_disk / "new").iterdir()) == []
    lines.seek(0)
    assert take_back(lines, tmp_path / "new").facts == len(kept(house))


def killed_while(script: str, after: float, *arguments: Path) -> None:
    """Run a program until it says that it has begun, and kill it so many seconds later."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        until = time.perf_counter() + after
        while time.perf_counter() < until and process.poll() is None:
            pass
        process.send_signal(signal.SIGKILL)
        process.wait()


CATCH_UP = """
import sys
from pathlib import Path
from desk_app.journal.disk_facts import DiskFacts
from desk_app.journal.disk_pages import DiskPages
from desk_app.review.pages.shelf import Shelf
print("begun", flush=True)
Shelf(DiskFacts(Path(sys.argv[1])), DiskPages(Path(sys.argv[1]))).catch_up()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the signal is that of a system with fork")
@pytest.mark.parametrize("after", [0.0, 0.03, 0.08])
def test_killed_while_it_reads_the_next_one_reads_on(house: Path, true: dict[str, bytes], after: float) -> None:
    killed_while(CATCH_UP, after, house)
    assert read(house) == true
    assert open_journal(house, NOON).notices == ()


TAKE_BACK = """
import sys
from pathlib import Path
from desk_app.journal.taken_back import take_back
with open(sys.argv[1], "rb") as lines:
    print("begun", flush=True)
    take_back(lines, Path(sys.argv[2]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the signal is that of a system with fork")
@pytest.mark.parametrize("after", [0.0, 0.02, 0.05])
def test_killed_while_a_journal_is_taken_back_there_is_none(house: Path, tmp_path: Path, after: float) -> None:
    lines, new = tmp_path / "lines", tmp_path / "new"
    with lines.open("wb") as stream:
        write_lines(house, stream, with_names=True)
    killed_while(TAKE_BACK, after, lines, new)
    with lines.open("rb") as stream:
        if not journal_file(new).exists():
            take_back(stream, new)
    assert kept(new) == kept(house)
