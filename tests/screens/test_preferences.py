"""What a person prefers is kept beside the journal, and nonsense in the file is never worse than the default."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk_app.screens.preferences import Preferences


def test_what_was_chosen_is_there_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "preferences.ini"
    first = Preferences(file)
    first.chooseTheme("day")
    first.chooseTextSize(130)
    first.chooseVolume(20)
    first.mute(True)
    first.reduceMotion(True)
    first.useKeyboard(True)
    first.useKiosk(True)
    again = Preferences(file)
    assert (again.theme, again.textSize, again.volume) == ("day", 130, 20)
    assert again.muted
    assert again.reducedMotion
    assert again.keyboard
    assert again.kiosk
    assert not again.evening


def test_without_a_file_nothing_is_kept(qtbot: QtBot) -> None:
    Preferences().chooseTheme("day")
    assert Preferences().theme == "auto"


@pytest.mark.parametrize(("asked", "kept"), [(84, 85), (-1, 85), (151, 150), (10_000, 150), (115, 115)])
def test_text_is_never_too_small_or_too_large(qtbot: QtBot, asked: int, kept: int) -> None:
    preferences = Preferences()
    preferences.chooseTextSize(asked)
    assert preferences.textSize == kept


def test_a_theme_that_is_none_changes_nothing(qtbot: QtBot) -> None:
    preferences = Preferences()
    preferences.chooseTheme("noon")
    assert preferences.theme == "auto"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[General]\ntext_size=huge\ntheme=noon\nvolume=-5\nmuted=perhaps\n",
        "[General]\ntext_size=99999999999999999999\nvolume=\u0663\n",
        "not an ini file \x00\xff",
    ],
)
def test_a_damaged_file_means_the_defaults(qtbot: QtBot, tmp_path: Path, text: str) -> None:
    file = tmp_path / "preferences.ini"
    file.write_text(text, "utf-8")
    preferences = Preferences(file)
    assert preferences.theme == "auto"
    assert 85 <= preferences.textSize <= 150
    assert preferences.volume == 60
    assert not preferences.muted
