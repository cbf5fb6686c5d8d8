"""A bug leaves a report and words for staff, and the floor stays up."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from desk_app.platform.clock import WallClock, wall_clock
from desk_app.platform.log import place_of

REPORTS_KEPT = 20
LONGEST_TEXT = 300

_log = logging.getLogger(__name__)


class BugReports:
    """Catches what nobody caught. ``tell`` is called with words for staff, in the thread in which the bug was.

    One place in the program makes one report in one run: a bug in a repeated step fills neither disk nor screen.
    """

    def __init__(self, folder: Path, version: str, tell: Callable[[str], None], wall: WallClock = wall_clock) -> None:
        self._folder = folder
        self._version = version
        self._tell = tell
        self._wall = wall
        self._seen: set[str] = set()

    def install(self) -> None:
        """Catch what nobody caught in this program: in slots, threads and finalizers too."""
        sys.excepthook = self._of_the_program
        threading.excepthook = self._of_a_thread
        sys.unraisablehook = self._of_a_finalizer

    def keep(self, error: BaseException) -> Path | None:
        """Report a bug; give the report, None where this place was reported before or nothing can be written."""
        lines = traceback.format_exception(type(error), error, error.__traceback__, limit=40)
        return self.keep_text(place_of(error), "".join(lines))

    def keep_text(self, place: str, trace: str) -> Path | None:
        """Report a bug that is no Python exception, such as one in QML; as ``keep``."""
        if place in self._seen:
            return None
        self._seen.add(place)
        _log.error("bug: %s", place)
        report = self._write(place, trace)
        kept = f" A report is kept in {report}." if report else ""
        self._tell(f"Something went wrong inside Beforehand; what you entered before is safe.{kept}")
        return report

    def _write(self, place: str, trace: str) -> Path | None:
        now = self._wall()
        text = (
            f"Beforehand {self._version}, {now:%Y-%m-%d %H:%M:%S} UTC\n"
            f"Python {platform.python_version()}, {platform.platform()}\n{place}\n\n"
        )
        shortened = "\n".join(line[:LONGEST_TEXT] for line in trace.splitlines())
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            report = self._folder / f"bug-{now:%Y%m%dT%H%M%S}-{len(self._seen)}.txt"
            report.write_text(f"{text}{shortened}\n", encoding="utf-8", errors="replace")
            for old in sorted(self._folder.glob("bug-*.txt"))[:-REPORTS_KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return report

    def _of_the_program(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        self.keep(error)

    def _of_a_thread(self, caught: threading.ExceptHookArgs) -> None:
        if isinstance(caught.exc_value, Exception):
            self.keep(caught.exc_value)

    def _of_a_finalizer(self, caught: Any) -> None:
        if isinstance(caught.exc_value, Exception):
            self.keep(caught.exc_value)
