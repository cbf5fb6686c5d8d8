"""The log helps to mend the program and knows no guest."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from desk_app.facts import GuestKnown
from desk_app.platform.log import BYTES_EACH, FILES_KEPT, start_log

GUEST = GuestKnown(
    id="f1", at=datetime(2026, 11, 21, tzinfo=UTC), party="p1", name="Zelda Quark", phone="+44 7700 900123"
)
log = logging.getLogger("desk_app.somewhere")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    file = start_log(tmp_path / "log")
    assert file is not None
    yield file
    for each in [each for each in root.handlers if each not in before]:
        root.removeHandler(each)
        each.close()
    root.setLevel(level)


def test_what_is_said_is_written_with_time_and_place(file: Path) -> None:
    log.warning("snapshot after fact %d is damaged", 7)
    assert "WARNING desk_app.somewhere: snapshot after fact 7 is damaged" in file.read_text()


def test_a_fact_is_written_as_kind_and_id(file: Path) -> None:
    log.info("kept %s and %s", GUEST, [GUEST])
    log.info("kept %(fact)s", {"fact": GUEST})
    written = file.read_text()
    assert "<GuestKnown f1> and <1 of list>" in written
    assert "Zelda" not in written
    assert "7700" not in written


def test_an_exception_is_written_as_type_and_place_without_its_text(file: Path) -> None:
    try:
        raise KeyError(GUEST.name)
    except KeyError:
        log.exception("bug")
    written = file.read_text()
    assert "[KeyError at test_log.py:" in written
    assert "Zelda" not in written


def test_one_line_stays_one_short_line(file: Path) -> None:
    log.info("a\nb %s", "x" * 100_000)
    (line,) = file.read_text().splitlines()
    assert len(line) <= 500


def test_signs_that_cannot_be_written_stop_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = logging.getLogger()
    with monkeypatch.context() as no_report:  # no report of a test run can carry half a sign either
        no_report.setattr(root, "handlers", [each for each in root.handlers if isinstance(each, RotatingFileHandler)])
        log.info("half a sign %s", "\ud800")
    assert "half a sign" in file.read_text()


def test_the_log_does_not_fill_the_disk(file: Path) -> None:
    line = "x" * 400
    for _ in range((FILES_KEPT + 2) * BYTES_EACH // 400):
        log.info("%s", line)
    sizes = [path.stat().st_size for path in file.parent.iterdir()]
    assert len(sizes) == FILES_KEPT + 1
    assert max(sizes) <= BYTES_EACH


def test_where_nothing_can_be_written_there_is_no_log_and_no_fault(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a letter")
    assert start_log(tmp_path / "log") is None
