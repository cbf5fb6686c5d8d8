"""Folders, ids, libraries, sounds, and what the doctor says of them."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desk_app.platform import sounds
from desk_app.platform.doctor import machine_findings
from desk_app.platform.ids import new_id
from desk_app.platform.libraries import NEEDED, missing_libraries
from desk_app.platform.paths import data_folder, log_folder, report_folder
from desk_app.platform.sounds import SoundPlayer


def test_the_data_folder_is_the_users_own_unless_another_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Beforehand" in str(data_folder())
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("house")) == tmp_path / "house"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert data_folder(Path("~/house")) == tmp_path / "house"
    assert not (tmp_path / "house").exists()


def test_log_and_reports_lie_in_the_data_folder(tmp_path: Path) -> None:
    assert log_folder(tmp_path).parent == report_folder(tmp_path).parent == tmp_path


def test_ids_are_unlike_and_sort_by_time() -> None:
    ids = [new_id() for _ in range(10_000)]
    assert sorted(set(ids)) == ids
    assert {(len(each), each[14]) for each in ids} == {(36, "7")}


def without(*files: str) -> Callable[[str], object]:
    def load(file: str) -> None:
        if file in files:
            raise OSError(f"{file}: cannot open shared object file")

    return load


def test_a_missing_library_is_named_with_its_package_and_what_fails_without_it() -> None:
    (missing,) = missing_libraries(load=without("libpulse.so.0"), system="linux")
    assert (missing.package, "sound" in missing.without) == ("libpulse0", True)
    assert missing_libraries(load=without(), system="linux") == []


def test_elsewhere_than_on_linux_no_library_is_looked_for() -> None:
    assert missing_libraries(load=without(*(library.file for library in NEEDED)), system="win32") == []


@pytest.fixture
def no_multimedia(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)


@pytest.mark.usefixtures("no_multimedia")
def test_without_the_sound_library_the_player_stays_silent(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "due.wav").write_bytes(b"RIFF")
    player = SoundPlayer(tmp_path)
    assert [player.play("due", 0.5) for _ in range(3)] == [False] * 3
    assert caplog.text.count("no sound") == 1


def test_a_sound_that_is_not_there_is_not_played(tmp_path: Path) -> None:
    assert SoundPlayer(tmp_path).play("nothing", 0.5) is False


def test_the_doctor_looks_at_versions_folders_libraries_and_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk_app.platform.doctor.why_silent", lambda: "libpulse.so.0: cannot open")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "bug-1.txt").touch()
    found = {name: (ok, words) for name, ok, words in machine_findings(tmp_path)}
    assert all(found[name][0] for name in ("Python", "SQLite", "PySide6"))
    assert found["Data folder"] == (True, str(tmp_path))
    assert found["Bug reports"][0] is False
    assert found["Sound"] == (False, "stays silent: libpulse.so.0: cannot open")


def test_a_missing_library_is_said_with_its_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk_app.platform.doctor.why_silent", lambda: None)
    monkeypatch.setattr("desk_app.platform.doctor.missing_libraries", lambda: [NEEDED[-1]])
    found = {name: (ok, words) for name, ok, words in machine_findings(tmp_path)}
    assert found["libpulse.so.0"][0] is False
    assert "apt install libpulse0" in found["libpulse.so.0"][1]


def test_asking_why_there_is_silence_needs_no_sound_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert sounds.why_silent() is not None
