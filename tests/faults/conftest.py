"""A disk that is soon full, for every kind of fault."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests.faults.mounting import mount


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of one megabyte, where the system lets us have one."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place))
    if not mounted:
        pytest.skip("only root may mount a small disk; the tests above fill a simulated one")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def read_only() -> Callable[[Path], AbstractContextManager[None]]:
    """Make a folder one in which nobody can write, where the system lets us."""

    @contextmanager
    def made(folder: Path) -> Iterator[None]:
        if not mount("--bind", str(folder), str(folder)):
            pytest.skip("only root may make a disk that cannot be written, even by root")
        try:
            assert mount("-o", "remount,bind,ro", str(folder))
            yield
        finally:
            subprocess.run(["umount", str(folder)], check=True)

    return made
