"""The feed, put together: standard input to standard output, with a journal in memory or in a folder."""

import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from desk_app import __version__
from desk_app.bootstrap.opening import journal_in, open_desk
from desk_app.feed.lines import Feed
from desk_app.feed.serve import serve
from desk_app.platform.clock import wall_clock
from desk_app.platform.log import start_log
from desk_app.platform.paths import log_folder, report_folder
from desk_app.platform.reports import BugReports
from desk_app.platform.steady import SteadyTime

_BEFORE_ANY_LINE = datetime(2000, 1, 1, tzinfo=UTC)
"""Where lines bring their own time, the venue stands from before the first of them."""


def run_feed(venue: str | None, data: Path | None, wall: bool, lines: BinaryIO, answers: BinaryIO) -> None:
    """Serve the feed until its lines end. Either clock wakes the desk for each deadline at its own moment.

    Raises what opening raises: VenueFault, NoVenue, FolderInUse, JournalFault, StoreFailed.
    """
    if data is not None:
        start_log(log_folder(data))
    with journal_in(data) as journal:
        desk = open_desk(journal, venue, wall_clock() if wall else _BEFORE_ANY_LINE, wakes_singly=True)
        time = SteadyTime(desk.last_at).now if wall else None
        with _looked_after(data) as report:
            with suppress(BrokenPipeError):  # whoever listened has gone; what was answered is kept
                serve(Feed(desk, time, report), lines, answers)
            desk.keep()


@contextmanager
def _looked_after(data: Path | None) -> Iterator[Callable[[Exception], object]]:
    """Make backups of the folder meanwhile, and give what bugs are told to: a report there; without one, the trace."""
    if data is None:
        yield traceback.print_exception
        return
    from desk_app.bootstrap.backups import backed_up_meanwhile

    reports = BugReports(report_folder(data), __version__, _tell)
    reports.install()
    with backed_up_meanwhile(data, _tell):
        yield reports.keep


def _tell(words: str) -> None:
    """Say it where no line is read: standard output is for answers alone."""
    print(words, file=sys.stderr, flush=True)
