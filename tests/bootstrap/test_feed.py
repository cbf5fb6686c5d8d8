"""The feed, put together: its clock, and what looks after its folder."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from desk_app.bootstrap import feed
from desk_app.desk.ports import Journal
from desk_app.facts import CueRaised
from desk_app.journal import make_backup
from desk_app.journal.layout import journal_file
from desk_app.journal.memory import MemoryJournal
from tests.support.houses import SIX, minutes

ROOT = Path(__file__).parents[2]
SEAT = b'{"do":"seat","at":"2026-11-21T18:00:00Z","tables":["12"],"size":2,"party":"p1"}\n'
REVIEW = b'{"do":"show_review","at":"2026-11-21T18:00:10Z"}\n'
NOTE = b'{"do":"note","at":"2026-11-21T18:00:20Z","text":"x"}\n'

WITH_A_BUG = """
import sys
import desk_app.feed.lines as lines
def show(*_):
    raise ZeroDivisionError("three glasses")
lines.show = show
from desk_app.__main__ import main
sys.argv = ["beforehand", "feed", "--venue", "bistro", *sys.argv[1:]]
main()
"""


def with_a_bug(lines: bytes, *options: str) -> tuple[list[dict], subprocess.CompletedProcess]:
    """Run a feed in which every reading request meets a bug."""
    command = [sys.executable, "-c", WITH_A_BUG, *options]
    done = subprocess.run(command, input=lines, capture_output=True, cwd=ROOT, timeout=60, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()], done


def test_a_bug_in_one_line_leaves_a_report_and_the_next_line_is_served(tmp_path: Path) -> None:
    answers, done = with_a_bug(SEAT + REVIEW + REVIEW + NOTE, "--data", str(tmp_path))
    assert [answer["ok"] for answer in answers] == [True, False, False, True]
    assert (answers[1]["error"]["code"], done.returncode) == ("store_failed", 0)
    (report,) = (tmp_path / "reports").glob("bug-*.txt")
    assert "ZeroDivisionError" in report.read_text("utf-8")
    assert done.stderr.decode().count(str(report)) == 1
    assert "ZeroDivisionError at <string>" in (tmp_path / "log" / "beforehand.log").read_text("utf-8")


def test_without_a_folder_a_bug_says_its_trace_and_the_next_line_is_served() -> None:
    answers, done = with_a_bug(SEAT + REVIEW + NOTE)
    assert [answer["ok"] for answer in answers] == [True, False, True]
    assert b"ZeroDivisionError: three glasses" in done.stderr


def test_what_was_mended_in_the_journal_stands_in_the_log(tmp_path: Path) -> None:
    begin = [sys.executable, "-m", "desk_app", "feed", "--data", str(tmp_path), "--venue", "bistro"]
    subprocess.run(begin, input=SEAT, capture_output=True, cwd=ROOT, timeout=60, check=True)
    make_backup(tmp_path, SIX)
    journal_file(tmp_path).unlink()
    again = subprocess.run(begin, input=b"", capture_output=True, cwd=ROOT, timeout=60, check=True)
    assert again.stdout + again.stderr == b""
    logged = (tmp_path / "log" / "beforehand.log").read_text("utf-8")
    assert "WARNING desk_app.bootstrap.opening: The journal was damaged (the file is missing)." in logged


class Clock:
    """The machine's time, as a test gives it: a moment for each line."""

    def __init__(self, *moments: datetime) -> None:
        self.moments = list(moments)

    def now(self) -> datetime:
        return self.moments.pop(0)


def test_by_the_machines_clock_too_each_deadline_is_woken_at_its_own_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    journal = MemoryJournal()

    @contextmanager
    def in_memory(_: Path | None) -> Iterator[Journal]:
        yield journal

    monkeypatch.setattr(feed, "journal_in", in_memory)
    monkeypatch.setattr(feed, "wall_clock", lambda: SIX)
    monkeypatch.setattr(feed, "SteadyTime", lambda _: Clock(SIX, SIX + minutes(10)))
    answers = io.BytesIO()
    feed.run_feed("bistro", None, True, io.BytesIO(SEAT + b'{"do":"tick"}\n'), answers)
    seated, ticked = (json.loads(line) for line in answers.getvalue().splitlines())
    greet = next(cue for cue in ticked["raised"] if cue["standard"] == "greet")
    assert greet["raise_at"] == seated["next_at"] == "2026-11-21T18:01:00Z"
    raised = [fact.at for _, fact in journal.read() if isinstance(fact, CueRaised)]
    assert raised[0] == SIX + minutes(1)
