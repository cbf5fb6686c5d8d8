"""The shift log: newest first, in words, each line can be taken back."""

import pytest
from pytestqt.qtbot import QtBot

from desk_app.facts import KINDS, EstimateMoved
from desk_app.screens.log.shift_log import ShiftLog
from desk_app.screens.words import _SAY, SILENT, level_word
from tests.support.counter import Counter
from tests.support.houses import SIX


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    return Counter()


@pytest.fixture
def log(counter: Counter) -> ShiftLog:
    log = ShiftLog(counter.taps)
    counter.house.desk.watch(lambda answer: log.add(answer.facts, counter.floor))
    return log


def words(log: ShiftLog) -> list[str]:
    return [row.words for row in log.rows.rows]


def test_the_newest_stands_first_with_the_wall_time(log: ShiftLog, counter: Counter) -> None:
    counter.house.seat("12", size=2)
    counter.house.ask("greet", 1, table="12")
    assert words(log) == ["Greeted 12", "Seated 2 at 12"]
    assert [row.clock for row in log.rows.rows] == ["18:01", "18:00"]


def test_a_line_that_was_taken_back_is_struck_through(log: ShiftLog, counter: Counter) -> None:
    counter.house.seat("12")
    log.undo(log.rows.rows[0].key)
    assert [row.undone for row in log.rows.rows] == [True]
    assert counter.floor.party_at("12") is None


def test_a_log_opened_later_reads_the_same(log: ShiftLog, counter: Counter) -> None:
    counter.house.seat("12")
    counter.house.ask("greet", 1, table="12")
    log.undo(log.rows.rows[0].key)
    later = ShiftLog(counter.taps)
    later.begin(counter.house.desk.shift_facts, counter.floor)
    assert later.rows.rows == log.rows.rows


def test_a_note_is_a_line(log: ShiftLog, counter: Counter) -> None:
    counter.taps.do({"do": "note", "text": "The card reader is slow"})
    assert words(log) == ["The card reader is slow"]


def test_what_the_desk_adds_by_itself_is_no_line(log: ShiftLog, counter: Counter) -> None:
    counter.house.seat("12")
    counter.house.wait(3)
    assert words(log) == ["Seated 2 at 12"]


def test_what_the_desk_comes_to_think_is_no_line_that_could_be_taken_back(log: ShiftLog, counter: Counter) -> None:
    thought = EstimateMoved(id="e1", at=SIX, party="p1")
    log.add([thought], counter.floor)
    assert words(log) == []


def test_who_did_it_stands_there_by_initials(log: ShiftLog, counter: Counter) -> None:
    counter.taps.do({"do": "sign_in", "staff": "s1"})
    counter.taps.by = "s1"
    counter.taps.do({"do": "seat", "tables": ["12"], "size": 2})
    assert log.rows.rows[0].by == "A"


RESTAURANT_WORDS = frozenset(_SAY) | SILENT


def test_every_line_a_server_can_make_has_words() -> None:
    tapped = {"party_seated", "party_moved", "party_greeted", "order_taken", "drink_served", "drink_refilled"}
    tapped |= {"glass_seen", "refill_declined", "course_served", "course_cleared", "checked_back", "guest_asked"}
    tapped |= {"check_presented", "check_paid", "party_left", "table_reset", "table_held", "table_released", "noted"}
    assert tapped <= RESTAURANT_WORDS
    assert set(_SAY) <= set(KINDS)


@pytest.mark.parametrize(
    ("level", "word"), [(1.0, "full"), (0.8, "¾"), (0.5, "½"), (0.2, "¼"), (0.1, "empty"), (0.0, "empty")]
)
def test_a_level_is_said_as_staff_say_it(level: float, word: str) -> None:
    assert level_word(level) == word
