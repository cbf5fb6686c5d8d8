"""A file that leaves the house: written whole, or not at all."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

_FULL: Final = (errno.ENOSPC, errno.EDQUOT)
_ABANDONED_AFTER: Final = 3600.0
"""Seconds in which nobody leaves half a file as it is: who wrote it was killed."""


class NotWritten(Exception):
    """The file could not be written, and nothing of it was left. The text is for the person who wanted it."""


@contextmanager
def whole_file(path: Path, *, replace: bool = False) -> Iterator[BinaryIO]:
    """Give what to write into. The file appears under its name, on the disk, when everything went well.

    ``replace``: a file of that name gives way, otherwise it is refused. Raises NotWritten.
    """
    _refuse_what_cannot_be(path, replace)
    path = path.resolve()
    part = path.with_name(f".beforehand-{secrets.token_hex(6)}.part")
    try:
        with part.open("xb") as file:
            _sweep(path.parent, os.fstat(file.fileno()).st_mtime)
            yield file
            file.flush()
            os.fsync(file.fileno())
        _refuse_what_cannot_be(path, replace)
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise NotWritten(_words(path, error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def free_name(folder: Path, stem: str, ending: str) -> Path:
    """Give a name in the folder that no file has: ``stem.ending``, else ``stem 2.ending`` and so on."""
    path, count = folder / f"{stem}.{ending}", 1
    while path.exists() or path.is_symlink():
        count += 1
        path = folder / f"{stem} {count}.{ending}"
    return path


def _refuse_what_cannot_be(path: Path, replace: bool) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if not path.parent.exists():
            raise NotWritten(f"There is no folder {path.parent}. Make it first, or name another.") from None
        return
    except NotADirectoryError:
        raise NotWritten(f"{path.parent} is a file, not a folder. Name another folder.") from None
    except OSError as error:
        raise NotWritten(_words(path, error)) from error
    if stat.S_ISDIR(mode):
        raise NotWritten(f"{path} is a folder. Name a file in it.")
    if not stat.S_ISREG(mode):
        raise NotWritten(f"{path} is a device, not a file. Name a file.")
    if not replace:
        raise NotWritten(f"{path} is there already. Name another file, or replace it with --force.")


def _sweep(folder: Path, now: float) -> None:
    """Take away what others left half written; ``now`` by the folder's own disk, in seconds."""
    with suppress(OSError):
        for left in folder.glob(".beforehand-*.part"):
            with suppress(OSError):
                if now - left.lstat().st_mtime > _ABANDONED_AFTER:
                    left.unlink()


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    with suppress(OSError):  # the file stands; a folder that cannot be synced, as on some sticks, takes nothing away
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _words(path: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return f"The disk is full: {path} was not written, and nothing of it was left. Free some space, then try again."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"Nothing can be written in {path.parent}. Name another folder, or make this one writable."
    if error.errno == errno.ENAMETOOLONG:
        return "This name is too long for the disk. Name a shorter one."
    return f"{path} cannot be written: {error.strerror or error}."
