"""System libraries that Qt needs and a bare Linux machine may lack."""

import ctypes
import sys
from collections.abc import Callable
from typing import NamedTuple


class SystemLibrary(NamedTuple):
    """A library by its file, the Debian package that brings it, and what is missing without it."""

    file: str
    package: str
    without: str


NEEDED = (
    SystemLibrary("libEGL.so.1", "libegl1", "no window opens"),
    SystemLibrary("libGL.so.1", "libgl1", "no window opens"),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0", "no window opens"),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1", "no text is drawn"),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3", "no window opens"),
    SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "no window opens on X11"),
    SystemLibrary("libpulse.so.0", "libpulse0", "no sound, and no on-screen keyboard"),
)


def missing_libraries(load: Callable[[str], object] = ctypes.CDLL, system: str = sys.platform) -> list[SystemLibrary]:
    """Give the libraries this machine lacks; elsewhere than on Linux Qt brings its own."""
    if not system.startswith("linux"):
        return []
    return [library for library in NEEDED if not _loads(library.file, load)]


def _loads(file: str, load: Callable[[str], object]) -> bool:
    try:
        load(file)
    except OSError:
        return False
    return True
