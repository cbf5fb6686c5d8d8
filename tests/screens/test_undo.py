"""The undo bar: what was done, or what stands in the way, for eight seconds."""

import pytest
from pytestqt.qtbot import QtBot

from desk_app.screens.undo import STANDS_FOR, UndoBar
from tests.support.counter import Counter


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    return Counter()


@pytest.fixture
def bar(counter: Counter) -> UndoBar:
    bar = UndoBar(counter.taps)
    counter.taps.done.connect(lambda answer: bar.show(answer, counter.floor))
    return bar


def test_it_stands_for_eight_seconds() -> None:
    assert STANDS_FOR == 8000


def test_it_says_what_was_done(bar: UndoBar, counter: Counter) -> None:
    counter.taps.do({"do": "seat", "tables": ["12"], "size": 3})
    assert bar.words == "Seated 3 at 12"
    assert bar.canUndo
    assert not bar.refusal


def test_a_note_that_ends_a_sentence_does_not_end_what_comes_after_it(bar: UndoBar, counter: Counter) -> None:
    notes = ({"do": "note", "text": text} for text in ("The lamp is in the cellar.", "Two menus torn"))
    counter.taps.do_all(list(notes))
    assert bar.words == "The lamp is in the cellar; Two menus torn"


def test_it_takes_back_and_goes_away(bar: UndoBar, counter: Counter) -> None:
    counter.taps.do({"do": "seat", "tables": ["12"], "size": 3})
    bar.undo()
    assert counter.floor.party_at("12") is None
    assert bar.words == ""
    assert not bar.canUndo


def test_a_second_press_undoes_nothing_more(bar: UndoBar, counter: Counter) -> None:
    counter.taps.do({"do": "seat", "tables": ["12"], "size": 3})
    bar.undo()
    made = len(counter.house.kept())
    bar.undo()
    assert len(counter.house.kept()) == made


def test_what_was_taken_back_elsewhere_is_not_offered(bar: UndoBar, counter: Counter) -> None:
    counter.taps.do({"do": "seat", "tables": ["12"], "size": 3})
    fact = next(fact for fact in counter.house.kept() if fact.kind == "party_seated")
    counter.taps.do({"do": "undo", "fact": fact.id})
    assert bar.words == ""


def test_a_refusal_says_what_stands_in_the_way(bar: UndoBar, counter: Counter) -> None:
    counter.taps.do({"do": "greet", "table": "12"})
    assert bar.refusal
    assert not bar.canUndo
    assert counter.said == [bar.words]


def test_what_something_later_stands_on_is_not_undone(bar: UndoBar, counter: Counter) -> None:
    counter.taps.do({"do": "seat", "tables": ["12"], "size": 3, "party": "p1"})
    counter.house.ask("greet", 1, table="12")
    bar.undo()
    assert counter.floor.party_at("12") is not None
    assert bar.refusal
