"""The feed, put together: standard input to standard output, with a journal in memory or in a folder."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from desk_app.bootstrap.opening import journal_in, open_desk
from desk_app.feed.lines import Feed
from desk_app.feed.serve import serve
from desk_app.platform.clock import wall_clock
from desk_app.platform.steady import SteadyTime

_BEFORE_ANY_LINE = datetime(2000, 1, 1, tzinfo=UTC)
"""Where lines bring their own time, the venue stands from before the first of them."""


def run_feed(venue: str | None, data: Path | None, wall: bool, lines: BinaryIO, answers: BinaryIO) -> None:
    """Serve the feed until its lines end.

    Raises what opening raises: VenueFault, NoVenue, FolderInUse, JournalFault, StoreFailed.
    """
    with journal_in(data) as journal:
        desk = open_desk(journal, venue, wall_clock() if wall else _BEFORE_ANY_LINE, wakes_singly=not wall)
        time = SteadyTime(desk.last_at).now if wall else None
        with suppress(BrokenPipeError):  # whoever listened has gone; what was answered is kept
            serve(Feed(desk, time), lines, answers)
        desk.keep()
