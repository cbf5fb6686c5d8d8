"""Where files may go that are taken away: the folders a person knows, and what was plugged in; one is remembered."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, QStandardPaths, QStorageInfo

CHOSEN: Final = "export_folder"
"""Where the machine's own preferences name the folder that files are taken to."""

_KNOWN: Final = (
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
)
_PLUGGED_IN: Final = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux and macOS mount what was plugged in; on Windows it has a drive of its own."""


def folder_for_files(preferences: Path | None = None) -> Path:
    """Give the folder that this machine chose for what is taken away; without one, the person's documents."""
    if preferences is not None:
        chosen = str(_settings(preferences).value(CHOSEN, "") or "")
        if chosen:
            return Path(chosen).expanduser().absolute()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home())


def offered_folders() -> tuple[str, ...]:
    """Give the folders that can be chosen now: those of the person that are there, then what was plugged in."""
    known = [QStandardPaths.writableLocation(each) for each in _KNOWN]
    return tuple(dict.fromkeys([*(each for each in known if each and Path(each).is_dir()), *_plugged_in()]))


def remembering(preferences: Path) -> Callable[[str], None]:
    """Give what keeps a chosen folder for the next time."""

    def choose(folder: str) -> None:
        _settings(preferences).setValue(CHOSEN, folder)

    return choose


def _plugged_in() -> list[str]:
    volumes = [each for each in QStorageInfo.mountedVolumes() if each.isValid() and each.isReady()]
    roots = [each.rootPath() for each in volumes if not each.isReadOnly() and not each.isRoot()]
    return [each for each in roots if sys.platform == "win32" or each.startswith(_PLUGGED_IN)]


def _settings(preferences: Path) -> QSettings:
    return QSettings(str(preferences), QSettings.Format.IniFormat)
