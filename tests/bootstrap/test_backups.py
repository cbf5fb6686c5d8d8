"""Backups while the house is open: looked for now and then, and never in the way."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.bootstrap import backups
from desk_app.bootstrap.backups import back_up_if_changed, backed_up_meanwhile
from desk_app.desk.desk import Desk
from desk_app.journal import open_journal
from tests.support.houses import SIX, minutes, new_ids, small_venue

AT_ONCE = timedelta(milliseconds=1)
PATIENCE = 20.0


def names() -> set[str]:
    return {thread.name for thread in threading.enumerate()}


def test_it_looks_now_and_then_and_stops_with_the_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = threading.Semaphore(0)
    monkeypatch.setattr(backups, "back_up_if_changed", lambda folder, tell: looked.release())
    with backed_up_meanwhile(tmp_path, print, AT_ONCE):
        assert all(looked.acquire(timeout=PATIENCE) for _ in range(3))
    assert not {"backup", "backups"} & names()


def test_a_bug_in_one_look_is_reported_and_ends_that_look_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, bugs = threading.Semaphore(0), []

    def look(folder: Path, tell: object) -> None:
        looked.release()
        raise ZeroDivisionError

    monkeypatch.setattr(backups, "back_up_if_changed", look)
    monkeypatch.setattr(threading, "excepthook", bugs.append)
    with backed_up_meanwhile(tmp_path, print, AT_ONCE):
        assert all(looked.acquire(timeout=PATIENCE) for _ in range(3))
    assert len(bugs) >= 3


def test_a_house_that_does_not_look_long_enough_leaves_at_once(tmp_path: Path) -> None:
    with backed_up_meanwhile(tmp_path, print):
        pass
    assert "backups" not in names()


def test_a_backup_is_made_where_half_an_hour_has_passed_and_something_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [SIX]
    monkeypatch.setattr(backups, "wall_clock", lambda: now[0])
    journal = open_journal(tmp_path, SIX)
    desk = Desk(journal, new_ids())
    desk.adopt(small_venue(""), {}, SIX)
    told: list[str] = []
    counts = []
    for after, noted in ((0, False), (29, True), (2, False), (31, False), (31, True)):
        now[0] += minutes(after)
        if noted:
            desk.handle({"do": "note", "text": "x"}, now[0])
        back_up_if_changed(tmp_path, told.append)
        counts.append(len(list((tmp_path / "backups").glob("journal-*.sqlite3"))))
    journal.close()
    assert (counts, told) == ([1, 1, 2, 2, 3], [])
