"""Any list after any other: told row by row, and nothing told that did not change."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from desk_app.screens.rows import Row, Rows

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Line(Row, frozen=True, kw_only=True):
    said_at: str = ""
    parts: tuple[str, ...] = ()


class Lines(Rows[Line]):
    kind = Line


LISTS = st.lists(
    st.builds(Line, key=st.sampled_from("abcdefgh"), said_at=st.sampled_from("xy")), unique_by=lambda row: row.key
)


@pytest.fixture
def lines(qtbot: QtBot) -> Iterator[Lines]:
    model = Lines()
    tester = QAbstractItemModelTester(model, FATAL)
    yield model
    del tester


@given(st.lists(LISTS, max_size=6))
@settings(max_examples=150, deadline=None)
def test_any_list_follows_any_other(sequence: list[list[Line]]) -> None:
    model = Lines()
    tester = QAbstractItemModelTester(model, FATAL)
    for rows in sequence:
        model.show(rows)
        assert model.rows == rows
        assert model.rowCount() == model.count == len(rows)
    del tester


def test_a_row_that_changed_tells_only_its_role(lines: Lines) -> None:
    lines.show([Line(key="a"), Line(key="b")])
    told = QSignalSpy(lines.dataChanged)
    lines.show([Line(key="a"), Line(key="b", said_at="now")])
    assert told.count() == 1
    first, last, roles = told.at(0)
    assert (first.row(), last.row()) == (1, 1)
    assert [bytes(lines.roleNames()[role].data()) for role in roles] == [b"saidAt"]


def test_the_same_rows_again_tell_nothing(lines: Lines) -> None:
    rows = [Line(key="a"), Line(key="b")]
    lines.show(rows)
    spies = [QSignalSpy(signal) for signal in (lines.dataChanged, lines.rowsInserted, lines.rowsRemoved)]
    lines.show(list(rows))
    assert [spy.count() for spy in spies] == [0, 0, 0]


def test_a_new_first_row_is_one_insertion(lines: Lines) -> None:
    lines.show([Line(key="a"), Line(key="b")])
    reset, came, moved = QSignalSpy(lines.modelReset), QSignalSpy(lines.rowsInserted), QSignalSpy(lines.rowsMoved)
    lines.show([Line(key="n"), Line(key="a"), Line(key="b")])
    assert (reset.count(), came.count(), moved.count()) == (0, 1, 0)


def test_qml_gets_lists_not_tuples(lines: Lines) -> None:
    lines.show([Line(key="a", parts=("one", "two"))])
    role = next(role for role, name in lines.roleNames().items() if bytes(name.data()) == b"parts")
    assert lines.data(lines.index(0), role) == ["one", "two"]
