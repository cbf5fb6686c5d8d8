"""One Beforehand for each data folder. The system itself frees the lock of a program that died."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_NAME = "beforehand.lock"


class FolderInUse(Exception):
    """Another Beforehand works in the data folder. The text is for staff."""


class FolderLock:
    """Holds the data folder until ``release`` or the end of the program."""

    def __init__(self, folder: Path) -> None:
        """Raises FolderInUse; OSError where nothing can be written in the folder."""
        folder.mkdir(parents=True, exist_ok=True)
        self._file: IO[bytes] = (folder / _NAME).open("ab")
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            raise FolderInUse(
                f"Beforehand is already running with {folder}. Use its window, or close it and start again."
            ) from error
        self._file.truncate(0)
        self._file.write(f"{os.getpid()}\n".encode())
        self._file.flush()

    def release(self) -> None:
        """Let another Beforehand have the folder."""
        self._file.close()


@contextmanager
def leaving_nothing(folder: Path) -> Iterator[None]:
    """Where what is done in a folder fails, take away its lock and each folder that was not there before."""
    lock = folder / _NAME
    locked_before = lock.exists()
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        yield
    except BaseException:
        with suppress(OSError):
            if not locked_before:
                lock.unlink(missing_ok=True)
            for each in made:
                each.rmdir()
        raise


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
