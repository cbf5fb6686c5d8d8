"""A bug leaves a report and words for staff, and the floor stays up."""

import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, qInstallMessageHandler, qWarning
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from desk_app.platform.qt_messages import listen_to_qt
from desk_app.platform.reports import REPORTS_KEPT, BugReports

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Told(BugReports):
    def __init__(self, folder: Path) -> None:
        self.words: list[str] = []
        super().__init__(folder, "1.2.3", self.words.append, lambda: NOON)


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[Told]:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield Told(tmp_path / "reports")
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def bug(text: str = "three glasses") -> Exception:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_a_bug_leaves_a_report_and_words(reports: Told) -> None:
    report = reports.keep(bug())
    assert report is not None
    text = report.read_text()
    assert "Beforehand 1.2.3, 2026-11-21 12:00:00 UTC" in text
    assert "raise ValueError(text)" in text
    assert "ValueError: three glasses" in text
    assert reports.words == [
        f"Something went wrong inside Beforehand; what you entered before is safe. A report is kept in {report}."
    ]


def test_the_same_bug_again_is_not_reported_again(reports: Told) -> None:
    for _ in range(100):
        reports.keep(bug())
    assert len(reports.words) == 1


def test_only_the_newest_reports_stay(reports: Told, tmp_path: Path) -> None:
    for number in range(REPORTS_KEPT + 5):
        reports.keep_text(f"place {number}", "trace")
    assert len(list((tmp_path / "reports").iterdir())) == REPORTS_KEPT


def test_a_huge_text_is_shortened(reports: Told) -> None:
    report = reports.keep(bug("x" * 1_000_000))
    assert report is not None
    assert report.stat().st_size < 10_000


def test_where_nothing_can_be_written_staff_are_told_all_the_same(reports: Told, tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("a letter")
    assert reports.keep(bug()) is None
    assert reports.words == ["Something went wrong inside Beforehand; what you entered before is safe."]


def test_a_bug_in_a_thread_is_reported(reports: Told) -> None:
    reports.install()
    thread = threading.Thread(target=lambda: int("no number"))
    thread.start()
    thread.join()
    assert len(reports.words) == 1


def test_a_keyboard_interrupt_is_no_bug(reports: Told, capsys: pytest.CaptureFixture[str]) -> None:
    reports.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reports.words == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


class Bell(QObject):
    rung = Signal()


def test_a_bug_in_a_slot_is_reported_and_the_next_slot_runs(reports: Told, qtbot: QtBot) -> None:
    heard: list[str] = []

    def fall_over() -> None:
        raise ValueError("three glasses")

    reports.install()
    bell = Bell()
    bell.rung.connect(fall_over)
    bell.rung.connect(lambda: heard.append("rung"))
    bell.rung.emit()
    assert len(reports.words) == 1
    assert heard == ["rung"]


def test_a_bug_in_qml_is_reported_and_a_warning_is_not(
    reports: Told, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    listen_to_qt(reports)
    try:
        qWarning("the wind blows")
        assert reports.words == []
        engine = QQmlEngine()
        component = QQmlComponent(engine)
        component.setData(b"import QtQml\nQtObject { Component.onCompleted: nobody.greet() }", "file:///Door.qml")
        door = component.create()
        assert door is not None
    finally:
        qInstallMessageHandler(None)
    assert len(reports.words) == 1
    assert "the wind blows" in caplog.text
