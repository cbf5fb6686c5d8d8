"""The lines of the log: as many as there are, told only where somebody looks, and none ever in another's place."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from desk_app.screens.log.lines import BLOCK, BLOCKS_WANTED, NOTHING, Found, LogDay, LogFact, LogLines

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def lines(qtbot: QtBot) -> Iterator[LogLines]:
    model = LogLines()
    tester = QAbstractItemModelTester(model, FATAL)
    yield model
    del tester


@pytest.fixture
def many(qtbot: QtBot) -> LogLines:
    """Lines by the hundred thousand, unwatched: the tester looks at each of them, which takes half a minute."""
    return LogLines()


def found(*numbers: int, live: int = 0) -> Found:
    """Facts up to 1,000 were on Friday, later ones on Saturday."""
    days = [(1, 1000, "Friday"), (1001, 10**7, "Saturday")]
    there = [
        LogDay(first, last, sum(first <= number <= last for number in numbers), words) for first, last, words in days
    ]
    return Found(np.array(numbers, np.int64), [day for day in there if day.count], live)


def fact(number: int, words: str = "") -> LogFact:
    return LogFact(
        number=number,
        id=f"f{number}",
        clock="18:00",
        words=words or f"Fact {number}",
        by="Ann",
        device="",
        party="",
        table="",
        cue=False,
        undone=False,
        may_undo=False,
    )


def role(lines: LogLines, name: str) -> int:
    return next(role for role, each in lines.roleNames().items() if each.data().decode() == name)


def on_show(lines: LogLines, name: str = "words") -> list[object]:
    return [lines.data(lines.index(row), role(lines, name)) for row in range(lines.rowCount())]


def tell_wanted(lines: LogLines) -> None:
    while block := lines.take_wanted():
        lines.tell([fact(number) for number in block])


def test_the_newest_stands_first_once_it_is_told(lines: LogLines) -> None:
    lines.show(found(3, 5, 9))
    assert on_show(lines) == ["", "", ""]
    assert on_show(lines, "ready") == [False, False, False]
    tell_wanted(lines)
    assert on_show(lines) == ["Fact 9", "Fact 5", "Fact 3"]


def test_each_line_knows_its_day_before_it_is_told(lines: LogLines) -> None:
    lines.show(found(999, 1000, 1001))
    assert on_show(lines, "day") == ["Saturday", "Friday", "Friday"]


def test_newer_facts_come_on_top_and_no_other_line_moves(lines: LogLines) -> None:
    lines.show(found(3, 5))
    on_show(lines)
    tell_wanted(lines)
    reset, put_in = QSignalSpy(lines.modelReset), QSignalSpy(lines.rowsInserted)
    lines.show(found(3, 5, 8, 9))
    assert (reset.count(), put_in.count()) == (0, 1)
    assert on_show(lines) == ["", "", "Fact 5", "Fact 3"]
    tell_wanted(lines)
    assert on_show(lines) == ["Fact 9", "Fact 8", "Fact 5", "Fact 3"]


def test_another_search_begins_anew(lines: LogLines) -> None:
    lines.show(found(3, 5, 8))
    on_show(lines)
    tell_wanted(lines)
    lines.show(found(3, 8))
    assert on_show(lines) == ["", ""]


def test_what_was_asked_for_another_search_is_passed_over(lines: LogLines) -> None:
    lines.show(found(3, 5, 8))
    lines.show(found(3, 8))
    lines.tell([fact(3), fact(5), fact(8)])
    assert on_show(lines) == ["", ""]


def test_of_a_million_lines_only_those_in_sight_are_asked_for(many: LogLines) -> None:
    many.show(Found(np.arange(1, 1_000_001), [LogDay(1, 1_000_000, 1_000_000, "Friday")], 0))
    assert many.count == 1_000_000
    assert many.take_wanted() == []
    for row in range(500_000, 500_010):
        many.data(many.index(row), Qt.ItemDataRole.UserRole + 1)
    wanted = [many.take_wanted(), many.take_wanted()]
    assert len(wanted[0]) == BLOCK
    assert 500_000 in wanted[0] + wanted[1]
    assert many.take_wanted() == []


def test_a_fling_asks_for_where_it_ends_first_and_forgets_the_way(many: LogLines) -> None:
    many.show(Found(np.arange(1, 100_001), [LogDay(1, 100_000, 100_000, "Friday")], 0))
    for row in range(0, 50_000, BLOCK):
        many.data(many.index(row), Qt.ItemDataRole.UserRole + 1)
    last_row = max(range(0, 50_000, BLOCK))
    assert 100_000 - last_row in many.take_wanted()
    left = 1
    while many.take_wanted():
        left += 1
    assert left == BLOCKS_WANTED


def test_what_may_have_been_undone_is_told_again_and_stands_there_until_then(lines: LogLines) -> None:
    lines.show(found(3, 5))
    on_show(lines)
    tell_wanted(lines)
    lines.show(found(3, 5, live=1))
    assert on_show(lines) == ["Fact 5", "Fact 3"]
    assert lines.take_wanted() == [3, 5]
    told = QSignalSpy(lines.dataChanged)
    lines.tell([fact(3, "Undone"), fact(5)])
    assert on_show(lines) == ["Fact 5", "Undone"]
    assert told.count() == 1


def test_what_may_have_been_undone_out_of_sight_is_told_again_once_it_is_in_sight(lines: LogLines) -> None:
    numbers = range(1, 20 * BLOCK + 1)
    lines.show(Found(np.array(numbers), [LogDay(1, numbers[-1], len(numbers), "Friday")], 1))
    for block in range(20):
        lines.tell([fact(number) for number in numbers[block * BLOCK : (block + 1) * BLOCK]])
    lines.show(Found(np.array(numbers), [LogDay(1, numbers[-1], len(numbers), "Friday")], 1))
    while lines.take_wanted():
        pass
    last = lines.index(lines.rowCount() - 1)
    assert lines.data(last, role(lines, "words")) == "Fact 1"
    assert 1 in lines.take_wanted()


def test_a_day_is_gone_to_by_its_newest_line(lines: LogLines) -> None:
    lines.show(found(3, 999, 1001, 1002))
    friday, saturday = lines.days
    assert (lines.row_of_day(saturday), lines.row_of_day(friday)) == (0, 2)


NUMBERS = st.sets(st.integers(1, 2000), max_size=30).map(sorted)


@given(st.lists(st.tuples(NUMBERS, st.booleans()), max_size=8))
@settings(max_examples=100, deadline=None)
def test_any_search_follows_any_other(searches: list[tuple[list[int], bool]]) -> None:
    lines = LogLines()
    tester = QAbstractItemModelTester(lines, FATAL)
    shown: list[int] = []
    for numbers, newer in searches:
        shown = shown + [max(shown, default=0) + each for each in numbers] if newer else numbers
        lines.show(found(*shown, live=1))
        on_show(lines)
        tell_wanted(lines)
        assert on_show(lines) == [f"Fact {number}" for number in reversed(shown)]
    lines.show(NOTHING)
    assert lines.rowCount() == 0
    del tester
