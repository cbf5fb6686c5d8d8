"""Export and import from the command line: what is said before and after, and a bar where somebody watches."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NoReturn

from desk_app.bootstrap.asking import HOLDS, NotUnderstood, asked_for
from desk_app.bootstrap.export import facts_in, take_away, take_back
from desk_app.outreach.whole_file import whole_file
from desk_app.platform.clock import wall_clock
from desk_app.review.ports import GoOn

_ENDINGS: Final = tuple(f".{form}" for form in HOLDS)

Said = tuple[str | None, str | None, str | None, str | None]
"""Form, what, from and to, as they were written."""


def export_to(folder: Path, file: Path, said: Said, *, with_names: bool, replace: bool) -> None:
    """Take away what was asked for, and say what was written.

    Raises NotUnderstood, NotWritten, StoreFailed, JournalFault.
    """
    asked = asked_for(*said, file=file, with_names=with_names)
    _leave_the_house_alone(folder, file)
    first, last = facts_in(folder, asked.days)
    with _in_order(), whole_file(file, replace=replace) as stream, _watched() as go_on:
        if asked.what == "facts":
            _say(f"Taking {last - first + 1:,} facts to {file}.")
        else:
            _say(f"Reading {last:,} facts for {file}.")
        if asked.form == "pdf":
            _be_able_to_draw()
        taken = take_away(folder, asked, stream, wall_clock(), go_on)
    withheld = f" The details of guests stayed here, in {taken.withheld:,} facts." if taken.withheld else ""
    noted = " What staff wrote into the log is in it too." if asked.what in ("facts", "report") else ""
    _say(f"Written: {file} ({taken.much:,} {taken.what}{'s' * (taken.much != 1)}).{withheld}{noted}")


def import_from(file: Path, folder: Path) -> None:
    """Take a journal back, and say what came. Raises NotUnderstood, FolderInUse, JournalFault."""
    with _in_order(), _watched() as go_on:
        words = take_back(file, folder, go_on)
    _say(words)


def _leave_the_house_alone(folder: Path, file: Path) -> None:
    """Raises NotUnderstood where the file is one of the house's own, or would be, by whatever name it is called."""
    house, place = folder.resolve(), file.resolve()
    own = (each for each in (*house.glob("*"), *house.glob("*/*")) if each.suffix.lower() not in _ENDINGS)
    inside = place.is_relative_to(house) and place.suffix.lower() not in _ENDINGS
    if inside or (place.is_file() and any(each.is_file() and each.samefile(place) for each in own)):
        raise NotUnderstood(
            f"{file} belongs to the house in {folder}. Name a file in another folder, or one that ends in"
            f" {', '.join(_ENDINGS[:-1])} or {_ENDINGS[-1]}."
        )


@contextmanager
def _in_order() -> Iterator[None]:
    """A system that ends the program, as at the end of a session, is obeyed once nothing half done is left."""

    def end(number: int, _: object) -> NoReturn:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _be_able_to_draw() -> None:
    """Fonts need Qt's application. It must not end the program where a screen is named that does not answer."""
    if sys.platform not in ("win32", "darwin"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        _kept_for_fonts.append(QGuiApplication([]))


_kept_for_fonts: list[object] = []


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


@contextmanager
def _watched() -> Iterator[GoOn]:
    """Give what shows a bar on a terminal, and nothing anywhere else."""
    if not sys.stderr.isatty():
        yield lambda _done, _of: True
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("facts", total=None)

        def go_on(done: int, of: int) -> bool:
            progress.update(task, completed=done, total=of)
            return True

        yield go_on
