"""A kiosk is killed while somebody is served. It comes back as it was, and its exit status says how it ended."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.sample_floor import RESOURCES

ROOT = Path(__file__).parents[2]


class KioskProcess:
    """One life of a kiosk."""

    def __init__(self, folder: Path, venue: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.kiosk", str(folder), str(venue)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        )

    def do(self, line: str = "state") -> dict[str, Any]:
        """Have this done, and give what the kiosk shows then; nothing where it has ended."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        told = self.process.stdout.readline()
        return json.loads(told) if told else {}

    def ask(self, do: str, **fields: Any) -> dict[str, Any]:
        return self.do(f"ask {json.dumps({'do': do} | fields)}")

    def end(self) -> int:
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(30)


class Stop:
    """A stop whose venue file says the exit code."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "data"
        self.venue = folder / "stop.toml"
        toml = (RESOURCES / "venues" / "shuttle.toml").read_text("utf-8")
        self.venue.write_text(toml.replace("[venue]\n", '[venue]\nexit_code = "2468"\n', 1), "utf-8")
        self.lives: list[KioskProcess] = []

    def start(self) -> KioskProcess:
        self.lives.append(KioskProcess(self.folder, self.venue))
        return self.lives[-1]


@pytest.fixture
def stop(tmp_path: Path) -> Iterator[Stop]:
    stop = Stop(tmp_path)
    yield stop
    for life in stop.lives:
        life.process.kill()
        with life.process:
            pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL; the kiosk is the same")
def test_killed_while_somebody_is_served_it_comes_back_as_it_was(stop: Stop) -> None:
    kiosk = stop.start()
    assert kiosk.do()["asks_who"]
    kiosk.do("sign_in d1")
    kiosk.ask("arrive", party="r1", size=2, destination="Marriott", name="Ana Lima")
    kiosk.ask("quote", party="r1", minutes=8)
    kiosk.ask("arrive", party="r2", size=1, destination="Central")
    kiosk.ask("ticket", party="r2", vehicle="4")
    kiosk.ask("depart", vehicle="7", parties=[])
    before = kiosk.do("serve r1")
    kiosk.process.send_signal(signal.SIGKILL)
    assert kiosk.end() == -signal.SIGKILL

    after = stop.start().do()
    assert after == before
    assert (after["full"], after["windows"]) == (True, 2)
    assert (after["room"], after["staff"], after["served"]) == ("dispatch", "d1", "r1")
    assert [rider[:3] for rider in after["lanes"]["hotel-loop"]] == [["r1", "Ana Lima", 2]]


def test_left_by_its_code_it_ends_with_nought_and_begins_anew(stop: Stop) -> None:
    kiosk = stop.start()
    kiosk.do("sign_in d1")
    assert kiosk.do("close")["full"]
    kiosk.do("leave 0000")
    assert kiosk.do("close")["full"]
    kiosk.do("leave 2468")
    kiosk.do("close")
    assert kiosk.end() == 0
    assert stop.start().do()["asks_who"]


def test_ended_without_its_code_it_asks_the_watchdog_to_start_it_again(stop: Stop) -> None:
    kiosk = stop.start()
    kiosk.do("end")
    assert kiosk.end() == 75


def test_without_any_code_there_is_no_kiosk_and_it_is_said_why(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "desk_app", "open", "shuttle", "--data", str(tmp_path), "--kiosk"],
        cwd=ROOT,
        capture_output=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        timeout=60,
        check=False,
    )
    assert told.returncode == 2
    assert b"exit_code under [venue]" in told.stderr
