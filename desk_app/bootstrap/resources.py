"""What comes with Beforehand: inside the package where it was installed, beside it in the repository."""

from functools import cache
from pathlib import Path

from desk_app.floor.venue_faults import Fault, VenueFault, choose_one_of
from desk_app.floor.venue_text import decode_venue

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def resources_folder() -> Path:
    """Give the folder of venues, QML, icons and sounds."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def ready_made_venues() -> dict[str, Path]:
    """Give the venues that come with Beforehand, by name."""
    return {file.stem: file for file in sorted((resources_folder() / "venues").glob("*.toml"))}


@cache
def standard_sets() -> dict[str, str]:
    """Give the sets of standards that come with Beforehand: TOML text by name."""
    files = sorted((resources_folder() / "venues" / "standards").glob("*.toml"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}


def venue_text(name_or_file: str) -> str:
    """Give the text of a ready-made venue by its name, or of a venue file.

    Raises VenueFault where there is neither, or the file cannot be read.
    """
    ready_made = ready_made_venues()
    file = ready_made.get(name_or_file, Path(name_or_file))
    try:
        return decode_venue(file.read_bytes())
    except (OSError, ValueError) as error:
        if isinstance(error, FileNotFoundError) and file.suffix != ".toml":
            what, cure = f"There is no venue “{name_or_file}”.", choose_one_of(ready_made, name_or_file)
        else:
            what = f"{file} cannot be read ({getattr(error, 'strerror', None) or error})."
            cure = "Name a venue file, or a venue that comes with Beforehand."
        raise VenueFault([Fault(line=1, what=what, cure=cure)]) from error
