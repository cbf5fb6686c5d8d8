"""What ``beforehand doctor`` finds out about the machine."""

import importlib.metadata
import platform
import sqlite3
from pathlib import Path

from desk_app.platform.libraries import NEEDED, missing_libraries
from desk_app.platform.paths import log_folder, report_folder
from desk_app.platform.sounds import why_silent

Finding = tuple[str, bool, str]
"""What was looked at, whether it is as it should be, and words about it."""

_PACKAGES = ("PySide6", "msgspec", "SQLAlchemy", "sqlmodel")


def machine_findings(data: Path) -> list[Finding]:
    """Look at versions, folders, libraries and sound. Changes nothing."""
    return [*_versions(), *_folders(data), *_libraries(), _sound()]


def _versions() -> list[Finding]:
    found = [("Python", True, platform.python_version()), ("SQLite", True, sqlite3.sqlite_version)]
    for package in _PACKAGES:
        try:
            found.append((package, True, importlib.metadata.version(package)))
        except importlib.metadata.PackageNotFoundError:
            found.append((package, False, "is not installed: install Beforehand again"))
    return [*found, ("System", True, platform.platform())]


def _folders(data: Path) -> list[Finding]:
    reports = sorted(report_folder(data).glob("bug-*.txt"))
    words = f"{len(reports)} in {report_folder(data)}, the newest {reports[-1].name}" if reports else "none"
    return [
        ("Data folder", not data.exists() or data.is_dir(), str(data)),
        ("Log", True, str(log_folder(data))),
        ("Bug reports", not reports, words),
    ]


def _libraries() -> list[Finding]:
    missing = missing_libraries()
    if not missing:
        return [("System libraries", True, f"all {len(NEEDED)} found")]
    return [
        (library.file, False, f"is missing: {library.without}. On Debian and Ubuntu: apt install {library.package}")
        for library in missing
    ]


def _sound() -> Finding:
    why = why_silent()
    return ("Sound", why is None, "can be played" if why is None else f"stays silent: {why}")
