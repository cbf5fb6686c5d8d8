"""The feed as a script meets it: a process, lines in, lines out, exit code 0."""

import json
import subprocess
import sys
from pathlib import Path

from tests.feed.test_bad_lines import BAD

ROOT = Path(__file__).parents[2]


def feed(lines: bytes, *options: str) -> tuple[list[dict], subprocess.CompletedProcess]:
    command = [sys.executable, "-m", "desk_app", "feed", *options]
    done = subprocess.run(command, input=lines, capture_output=True, cwd=ROOT, timeout=60, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()], done


def test_every_line_gets_one_line_whatever_it_holds():
    lines = [line for line in BAD.values() if b"\n" not in line]
    answers, done = feed(b"\n".join(lines) + b"\n", "--venue", "bistro")
    assert len(answers) == len(lines)
    assert not any(answer["ok"] for answer in answers)
    assert done.returncode == 0
    assert b"Traceback" not in done.stdout + done.stderr


def test_no_input_is_no_output():
    answers, done = feed(b"", "--venue", "bistro")
    assert (answers, done.returncode) == ([], 0)


def test_a_last_line_without_its_end_and_lines_of_windows_are_served():
    answers, _ = feed(
        b'{"do":"tick","at":"2026-11-21T18:00:00Z"}\r\n{"do":"tick","at":"2026-11-21T18:01:00Z"}',
        "--venue",
        "bistro",
    )
    assert [answer["ok"] for answer in answers] == [True, True]


def test_a_folder_keeps_the_house(tmp_path):
    seat = b'{"do":"seat","at":"2026-11-21T18:00:00Z","tables":["12"],"size":2,"party":"p1"}\n'
    first, _ = feed(seat, "--venue", "bistro", "--data", str(tmp_path))
    assert first[0]["ok"]
    second, _ = feed(b'{"do":"show_floor","at":"2026-11-21T18:05:00Z"}\n', "--data", str(tmp_path))
    assert [party["id"] for party in second[0]["parties"]] == ["p1"]
    assert [cue["standard"] for cue in second[0]["raised"]] == ["greet"]
    third, _ = feed(b'{"do":"tick","at":"2026-11-21T18:00:30Z"}\n', "--data", str(tmp_path))
    assert third[0]["error"]["code"] == "time_ran_backwards"


def test_the_machines_clock_serves_lines_without_a_time():
    answers, done = feed(b'{"do":"tick"}\n{"do":"note","text":"x"}\n', "--venue", "bistro", "--clock", "wall")
    assert [answer["ok"] for answer in answers] == [True, True]
    assert done.returncode == 0


def test_a_folder_without_a_venue_says_what_to_do(tmp_path):
    answers, done = feed(b"", "--data", str(tmp_path))
    assert answers == []
    assert done.returncode != 0
    assert b"venue" in done.stderr
    assert b"Traceback" not in done.stderr
