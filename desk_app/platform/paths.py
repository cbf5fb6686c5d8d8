"""Where things lie on this machine."""

from pathlib import Path

import platformdirs

_NAME = "Beforehand"


def data_folder(chosen: Path | None = None) -> Path:
    """Give the folder that holds everything one house keeps: the chosen one, else the user's own. It need not exist."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    return platformdirs.user_data_path(_NAME, appauthor=False)


def log_folder(data: Path) -> Path:
    """Give the folder of the rotating log."""
    return data / "log"


def report_folder(data: Path) -> Path:
    """Give the folder of bug reports."""
    return data / "reports"
