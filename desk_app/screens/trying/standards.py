"""The procedure as lines to choose from: what each standard is called, and when it is due."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.floor.durations import duration_words
from desk_app.floor.plan import Venue
from desk_app.screens.trying.knobs import Entry
from desk_app.screens.trying.rows import StandardRow

if TYPE_CHECKING:
    from desk_app.cues.standard import Standard

translate = QCoreApplication.translate


def standard_rows(venue: Venue, written: Mapping[str, tuple[Entry, bool]]) -> list[StandardRow]:
    """Give a line for each standard as it is ``written``, and whether it is on; in that order."""
    from desk_app.cues.standard_file import read_standards

    due = {standard.id: _when(standard) for standard in read_standards(venue)}
    names = [str(entry.get("name", "")) for entry, _ in written.values()]
    off = translate("try", "Not asked for")
    return [
        StandardRow(key=key, name=_called(key, entry, names), detail=due.get(key, off), on=on)
        for key, (entry, on) in written.items()
    ]


def _when(standard: "Standard") -> str:
    from desk_app.review.changing.change_words import due_words

    words = translate("try", "Due {when}").format(when=due_words(standard.due))
    if standard.late is None:
        return words
    return translate("try", "{due}, late {later} later").format(due=words, later=duration_words(standard.late))


def _called(key: str, entry: Entry, names: list[str]) -> str:
    """A name that several share would not tell them apart: then their ids do."""
    name = str(entry.get("name", ""))
    return name if name and names.count(name) == 1 else key[:1].upper() + key[1:].replace("_", " ")
