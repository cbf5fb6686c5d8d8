"""A file that leaves the house appears whole, or not at all; whatever stands in the way is said in words."""

import errno
import os
from pathlib import Path

import pytest

from desk_app.outreach import whole_file as room
from desk_app.outreach.whole_file import NotWritten, free_name, whole_file


def write(path: Path, content: bytes = b"new", **how: bool) -> None:
    with whole_file(path, **how) as stream:
        stream.write(content)


def cut_short(path: Path, fault: type) -> None:
    with whole_file(path, replace=True) as stream:
        stream.write(b"half")
        raise fault


def test_the_file_appears_when_everything_is_written(tmp_path: Path) -> None:
    with whole_file(tmp_path / "facts.csv") as stream:
        stream.write(b"half")
        assert not (tmp_path / "facts.csv").exists()
    assert (tmp_path / "facts.csv").read_bytes() == b"half"
    assert [file.name for file in tmp_path.iterdir()] == ["facts.csv"]


def test_a_file_is_as_readable_as_any_other(tmp_path: Path) -> None:
    write(tmp_path / "facts.csv")
    (tmp_path / "plain").touch()
    assert (tmp_path / "facts.csv").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    file = tmp_path / "facts.csv"
    write(file, b"old")
    with pytest.raises(NotWritten, match="there already"):
        write(file)
    assert file.read_bytes() == b"old"
    write(file, replace=True)
    assert file.read_bytes() == b"new"


def test_a_file_that_came_meanwhile_stays(tmp_path: Path) -> None:
    file = tmp_path / "facts.csv"
    opened = whole_file(file)
    opened.__enter__().write(b"mine")
    file.write_bytes(b"theirs")
    with pytest.raises(NotWritten, match="there already"):
        opened.__exit__(None, None, None)
    assert file.read_bytes() == b"theirs"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("fault", [KeyboardInterrupt, ValueError, OSError])
def test_whatever_goes_wrong_on_the_way_leaves_nothing_and_what_was_there(tmp_path: Path, fault: type) -> None:
    file = tmp_path / "facts.csv"
    write(file, b"old")
    with pytest.raises((fault, NotWritten)):
        cut_short(file, fault)
    assert file.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EDQUOT, "disk is full"), (errno.EIO, "cannot be written")],
)
def test_a_disk_that_fails_at_the_last_moment_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    def fails(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(room.os, "fsync", fails)
    with pytest.raises(NotWritten, match=words):
        write(tmp_path / "facts.csv")
    assert not list(tmp_path.iterdir())


def test_what_is_no_place_for_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place, words in [
        (tmp_path, "is a folder"),
        (tmp_path / "none" / "facts.csv", "no folder"),
        (tmp_path / "file" / "facts.csv", "not a folder"),
        (tmp_path / ("x" * 300), "too long"),
        (Path("/dev/null"), "a device"),
    ]:
        with pytest.raises(NotWritten, match=words):
            write(place, replace=True)


@pytest.mark.skipif(os.name != "posix", reason="pipes as POSIX has them")
def test_a_pipe_is_told_by_the_name_that_somebody_wrote(tmp_path: Path) -> None:
    reads, writes = os.pipe()
    (tmp_path / "out").symlink_to(f"/dev/fd/{writes}")
    with pytest.raises(NotWritten, match=f"^{tmp_path / 'out'} is a device, not a file"):
        write(tmp_path / "out")
    os.close(reads)
    os.close(writes)


def test_half_files_are_swept_once_nobody_writes_them_any_more(tmp_path: Path) -> None:
    abandoned, fresh = tmp_path / ".beforehand-0a1b2c.part", tmp_path / ".beforehand-ffffff.part"
    for each in (abandoned, fresh, tmp_path / "theirs.part"):
        each.touch()
    for each in (abandoned, tmp_path / "theirs.part"):
        os.utime(each, (0, 0))
    write(tmp_path / "facts.csv")
    assert {each.name for each in tmp_path.iterdir()} == {fresh.name, "theirs.part", "facts.csv"}


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(NotWritten, match="Nothing can be written in"):
        write(tmp_path / "facts.csv")


def test_a_link_leads_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    write(tmp_path / "real.csv", b"old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    write(tmp_path / "link.csv", replace=True)
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"new"


def test_a_free_name_is_the_next_that_nobody_has(tmp_path: Path) -> None:
    assert free_name(tmp_path, "report", "pdf").name == "report.pdf"
    (tmp_path / "report.pdf").touch()
    (tmp_path / "report 2.pdf").touch()
    assert free_name(tmp_path, "report", "pdf").name == "report 3.pdf"
