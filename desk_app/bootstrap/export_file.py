"""Export and import from the command line: what is said before and after, and a bar where somebody watches."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk_app.bootstrap.asking import asked_for
from desk_app.bootstrap.export import facts_in, take_away, take_back
from desk_app.outreach.whole_file import whole_file
from desk_app.platform.clock import wall_clock
from desk_app.review.ports import GoOn

Said = tuple[str | None, str | None, str | None, str | None]
"""Form, what, from and to, as they were written."""


def export_to(folder: Path, file: Path, said: Said, *, with_names: bool, replace: bool) -> None:
    """Take away what was asked for, and say what was written.

    Raises NotUnderstood, NotWritten, StoreFailed, JournalFault.
    """
    asked = asked_for(*said, file=file, with_names=with_names)
    first, last = facts_in(folder, asked.days)
    with whole_file(file, replace=replace) as stream, _watched() as go_on:
        if asked.what == "facts":
            _say(f"Taking {last - first + 1:,} facts to {file}.")
        else:
            _say(f"Reading {last:,} facts for {file}.")
        if asked.form == "pdf":
            _be_able_to_draw()
        taken = take_away(folder, asked, stream, wall_clock(), go_on)
    withheld = f" The details of guests stayed here, in {taken.withheld:,} facts." if taken.withheld else ""
    _say(f"Written: {file} ({taken.much:,} {taken.what}{'s' * (taken.much != 1)}).{withheld}")


def import_from(file: Path, folder: Path) -> None:
    """Take a journal back, and say what came. Raises NotUnderstood, FolderInUse, JournalFault."""
    with _watched() as go_on:
        words = take_back(file, folder, go_on)
    _say(words)


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
