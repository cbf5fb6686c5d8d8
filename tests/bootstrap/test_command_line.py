"""The command line as a person meets it: in a process of its own, with what they might give it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def beforehand(*words: str, lines: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    without_display = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "desk_app", *words],
        input=lines,
        capture_output=True,
        cwd=ROOT,
        env=without_display | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        timeout=120,
        check=False,
    )


def test_help_needs_no_qt_and_no_database() -> None:
    probe = "import sys, desk_app.__main__; print([m for m in sys.modules if m.startswith(('PySide6', 'sql'))])"
    told = subprocess.run([sys.executable, "-c", probe], capture_output=True, cwd=ROOT, check=True, timeout=60)
    assert told.stdout.strip() == b"[]"


@pytest.mark.parametrize("command", ["open", "demo", "feed"])
def test_help_names_every_venue_that_comes_along(command: str) -> None:
    told = " ".join(beforehand(command, "--help").stdout.decode().split())
    assert all(file.stem in told for file in (ROOT / "resources" / "venues").glob("*.toml"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("feed",), "holds no venue yet"),
        (("feed", "--venue", "bistrot"), "Did you mean “bistro”?"),
        (("feed", "--venue", "nowhere.toml"), "cannot be read"),
        (("feed", "--venue", "bistro", "--clock", "moon"), "wall or lines"),
        (("open", "nowhere.toml"), "cannot be read"),
        (("demo", "--venue", "nowhere"), "There is no venue"),
        (("demo", "--speed", "9000"), "600"),
        (("restore", "--data", "/dev/null"), "is a file"),
        (("backup", "--data", "/dev/null/x"), "There is no journal"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    needs_folder = words[0] in ("feed", "open") and "--data" not in words
    told = beforehand(*words, *(("--data", str(tmp_path)) if needs_folder else ()))
    assert told.returncode != 0
    assert said in told.stderr.decode()
    assert b"Traceback" not in told.stderr


def test_a_venue_file_that_is_no_text_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "odd.toml"
    file.write_bytes(b'[venue]\nid = "\xff"\n')
    told = beforehand("feed", "--venue", str(file))
    assert told.returncode == 2
    assert "line 2" in told.stderr.decode()


def test_the_feed_keeps_its_folder_between_runs(tmp_path: Path) -> None:
    seat = b'{"do":"seat","at":"2026-11-21T18:02:00Z","party":"p1","size":3,"tables":["12"]}\n'
    beforehand("feed", "--venue", "bistro", "--data", str(tmp_path), lines=seat)
    again = beforehand("feed", "--data", str(tmp_path), lines=b'{"do":"show_floor","at":"2026-11-21T18:03:00Z"}\n')
    parties = json.loads(again.stdout)["parties"]
    assert [party["id"] for party in parties] == ["p1"]


def test_doctor_finds_a_new_folder_well(tmp_path: Path) -> None:
    beforehand("feed", "--venue", "bistro", "--data", str(tmp_path))
    told = beforehand("doctor", "--data", str(tmp_path))
    assert "every fact is as it was kept" in told.stdout.decode()


def test_a_backup_is_made_and_put_back(tmp_path: Path) -> None:
    beforehand("feed", "--venue", "bistro", "--data", str(tmp_path))
    assert beforehand("backup", "--data", str(tmp_path)).returncode == 0
    assert beforehand("restore", "--data", str(tmp_path)).returncode == 0
    assert list(tmp_path.glob("journal-kept-aside-*"))


@pytest.mark.parametrize("venue", ["bistro", "shuttle", "museum"])
def test_the_demo_without_a_display_prints_cues_and_saves_pictures(venue: str, tmp_path: Path) -> None:
    told = beforehand("demo", "--venue", venue, "--for", "3", "--pictures", str(tmp_path))
    assert told.returncode == 0, told.stderr.decode()
    assert "There is no display here" in told.stdout.decode()
    assert "needs" in told.stdout.decode()
    assert len(list(tmp_path.glob("*.png"))) >= 9
