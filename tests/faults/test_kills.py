"""The program is killed at any moment. Every fact it confirmed is there at the next opening, and none twice."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.journal import open_journal
from desk_app.journal.layout import suspect_file
from tests.journal.sample import NOON, facts, numbered

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork; the journal is the same")

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def appender(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.appender", str(tmp_path)],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def live_and_die(appender: subprocess.Popen[str], first: int, chance: random.Random) -> int:
    """Give the number that was confirmed last."""
    assert appender.stdin is not None
    assert appender.stdout is not None
    life = {"first": first, "after": chance.randrange(25), "spin": chance.random() * 0.002}
    appender.stdin.write(json.dumps(life) + "\n")
    appender.stdin.flush()
    return int(appender.stdout.readline())


def test_no_confirmed_fact_is_lost(tmp_path: Path, appender: subprocess.Popen[str], long: bool) -> None:
    chance = random.Random(7)
    last = killed_between = 0
    for _ in range(1_000 if long else 200):
        confirmed = live_and_die(appender, last + 1, chance)
        journal = open_journal(tmp_path, NOON)
        assert journal.notices == ()
        since = list(journal.read(after=last))
        journal.close()
        last += len(since)
        assert last >= confirmed
        assert since == numbered(facts(1, last))[last - len(since) :]
        killed_between += last > confirmed
    assert last > 1_000
    assert killed_between > 0, "no kill fell between a commit and its confirmation"
    suspect_file(tmp_path).touch()
    journal = open_journal(tmp_path, NOON)
    assert journal.notices == ()
    assert list(journal.read()) == numbered(facts(1, last))
    journal.close()
