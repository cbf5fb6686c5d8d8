"""A disk that writes down what SQLite does to it, so that the power can be cut at any moment afterwards.

The journal's own statements run here, in a SQLite of apsw's, on a VFS that keeps a list of every write, sync,
truncation and deletion. What was not synced when the power goes may be on the disk, or not, or in part, in any order.
"""

import contextlib
import random
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import apsw

SECTOR = 512
Act = Literal["write", "truncate", "sync", "delete", "confirmed"]


@dataclass(frozen=True)
class Step:
    """One thing that was done. ``place`` is the offset of a write, the size after a truncation, or a fact's number."""

    act: Act
    file: str = ""
    place: int = 0
    content: bytes = b""


@dataclass
class Disk:
    """What was done since the beginning; ``fails_at`` makes a step and all after it fail, as a full disk does."""

    steps: list[Step] = field(default_factory=list)
    fails_at: int | None = None
    fails_once: bool = False
    failure: type[apsw.Error] = apsw.FullError

    def note(self, step: Step) -> None:
        """Raises ``failure`` where the disk fails."""
        if self.fails_at is not None and len(self.steps) >= self.fails_at and self._can_fail(step):
            if self.fails_once:
                self.fails_at = None
            raise self.failure("the disk fails")
        self.steps.append(step)

    def _can_fail(self, step: Step) -> bool:
        return step.act == "write" or (step.act == "sync" and self.failure is not apsw.FullError)

    def connect(self, path: Path) -> "ShimConnection":
        """Open a database on this disk, as the journal opens one."""
        return ShimConnection(str(path), self)


class _Vfs(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        self.name = f"shim-{id(disk)}-{random.getrandbits(32)}"
        self._disk = disk
        super().__init__(self.name, "")

    def xOpen(self, name: Any, flags: list[int]) -> "_File":  # noqa: N802 - SQLite's name
        return _File(self._disk, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        self._disk.note(Step("delete", Path(name).name))
        super().xDelete(name, sync)


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        self._disk = disk
        self._name = Path(name.filename() if isinstance(name, apsw.URIFilename) else str(name)).name
        super().__init__("", name, flags)

    def xWrite(self, content: bytes, place: int) -> None:  # noqa: N802
        self._disk.note(Step("write", self._name, place, bytes(content)))
        super().xWrite(content, place)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self._disk.note(Step("truncate", self._name, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._disk.note(Step("sync", self._name))
        super().xSync(flags)


class ShimConnection:
    """apsw's connection with the faults of Python's own driver."""

    def __init__(self, path: str, disk: Disk) -> None:
        self._vfs = _Vfs(disk)
        self._connection = apsw.Connection(path, vfs=self._vfs.name)

    @property
    def in_transaction(self) -> bool:
        return self._connection.in_transaction

    def execute(self, sql: str, parameters: Any = (), /) -> Any:
        try:
            return self._connection.execute(sql, parameters)
        except apsw.Error as error:
            raise as_sqlite3(error) from error

    def executemany(self, sql: str, rows: Iterable[Any], /) -> Any:
        try:
            return self._connection.executemany(sql, rows)
        except apsw.Error as error:
            raise as_sqlite3(error) from error

    def close(self) -> None:
        with contextlib.suppress(apsw.Error):  # as SQLite itself: what it could not write back stays in the log
            self._connection.close()


class CarelessConnection(ShimConnection):
    """The same journal with ``synchronous = NORMAL``: proves that this disk would notice."""

    def execute(self, sql: str, parameters: Any = (), /) -> Any:
        return super().execute(sql.replace("synchronous = FULL", "synchronous = NORMAL"), parameters)


def as_sqlite3(error: apsw.Error) -> sqlite3.OperationalError:
    fault = sqlite3.OperationalError(str(error))
    codes = {apsw.FullError: sqlite3.SQLITE_FULL, apsw.IOError: sqlite3.SQLITE_IOERR_WRITE}
    fault.sqlite_errorcode = codes.get(type(error), sqlite3.SQLITE_ERROR)
    return fault


def cut_the_power(beginning: dict[str, bytes], steps: list[Step], chance: random.Random) -> dict[str, bytes]:
    """Give the files as they may lie on the disk when the power goes after ``steps``."""
    files = {name: bytearray(content) for name, content in beginning.items()}
    waiting: dict[str, list[Step]] = {}
    for step in steps:
        if step.act == "sync":
            for each in waiting.pop(step.file, []):
                _do(files, each)
        elif step.act != "confirmed":
            waiting.setdefault(step.file, []).append(step)
    for name, left in waiting.items():
        _some_of(files, name, left, chance)
    return {name: bytes(content) for name, content in files.items()}


def _some_of(files: dict[str, bytearray], name: str, left: list[Step], chance: random.Random) -> None:
    whim = chance.choice(["none", "all", "first", "any"])
    if whim == "first":
        left = left[: chance.randrange(len(left) + 1)]
    for step in left:
        if whim == "none" or (whim == "any" and chance.random() < 0.5):
            continue
        if step.act == "write" and whim != "all" and chance.random() < 0.3:
            sectors = chance.randrange(len(step.content) // SECTOR + 1)
            step = Step("write", name, step.place, step.content[: sectors * SECTOR])
        _do(files, step)


def _do(files: dict[str, bytearray], step: Step) -> None:
    if step.act == "delete":
        files.pop(step.file, None)
        return
    content = files.setdefault(step.file, bytearray())
    if step.act == "truncate":
        del content[step.place :]
        return
    content.extend(bytes(max(0, step.place - len(content))))
    content[step.place : step.place + len(step.content)] = step.content
