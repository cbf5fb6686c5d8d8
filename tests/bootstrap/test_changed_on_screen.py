"""What was changed on screen lies in the folder: it can be taken out, and a start that names a file says what goes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from desk_app.__main__ import app
from desk_app.bootstrap.opening import journal_in, open_desk
from desk_app.bootstrap.resources import ready_made_venues, standard_sets
from desk_app.floor.venue_file import read_venue

SIX = datetime(2026, 11, 21, 18, tzinfo=UTC)
CHANGE = {"do": "change_standards", "changes": {"greet": {"due": {"after": "1 min"}}}}


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Give a folder in which the bistro's greeting was changed on screen."""
    with journal_in(tmp_path) as journal:
        open_desk(journal, "bistro", SIX).handle(CHANGE, SIX + timedelta(hours=1))
    return tmp_path


def test_the_venue_file_is_printed_as_it_is_in_force(changed: Path) -> None:
    told = CliRunner().invoke(app, ["venue", "--data", str(changed)])
    assert told.exit_code == 0
    greet = next(each for each in read_venue(told.output, standard_sets()).standards if each["id"] == "greet")
    assert greet["due"] == {"after": "1 min"}
    assert told.output.startswith(ready_made_venues()["bistro"].read_text("utf-8").rstrip())


def test_a_start_without_a_file_keeps_what_was_changed(changed: Path) -> None:
    told: list[str] = []
    with journal_in(changed) as journal:
        desk = open_desk(journal, None, SIX + timedelta(days=1), tell=told.append)
        assert any(each["id"] == "greet" and each["due"] == {"after": "1 min"} for each in desk.floor.venue.standards)
    assert told == []


def test_a_start_that_names_the_file_says_which_standards_hold_again(changed: Path) -> None:
    told: list[str] = []
    with journal_in(changed) as journal:
        open_desk(journal, "bistro", SIX + timedelta(days=1), tell=told.append)
        open_desk(journal, "bistro", SIX + timedelta(days=2), tell=told.append)
    assert told == ["Opened with bistro: its own standards hold again. Greet due after 2 min instead of 1."]


@pytest.mark.parametrize(("make", "said"), [(True, "holds no venue yet"), (False, "There is no journal")])
def test_a_folder_without_a_venue_says_so(tmp_path: Path, make: bool, said: str) -> None:
    if make:
        with journal_in(tmp_path):
            pass
    told = CliRunner().invoke(app, ["venue", "--data", str(tmp_path)])
    assert (told.exit_code, said in told.output) == (2, True)
