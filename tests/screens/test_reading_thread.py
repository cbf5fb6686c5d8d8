"""The thread that reads: one question at a time, the newest of a name, and nothing is left of it at the end."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from desk_app.desk.ports import StoreFailed
from desk_app.screens.reading_thread import ReviewThread, nothing_kept
from tests.support.read_shifts import wait_for


class Library:
    """Opens a shelf that is a word, and counts how often it stands open."""

    def __init__(self) -> None:
        self.open = 0

    @contextmanager
    def shelf(self) -> Iterator[str]:
        self.open += 1
        try:
            yield "shelf"
        finally:
            self.open -= 1


@pytest.fixture
def library() -> Library:
    return Library()


@pytest.fixture
def thread(qtbot: QtBot, library: Library) -> Iterator[ReviewThread]:
    thread = ReviewThread(library.shelf)
    thread.heard = []
    thread.answered.connect(lambda name, answer: thread.heard.append((name, answer)))
    thread.failed.connect(lambda name, why: thread.heard.append((name, why)))
    yield thread
    thread.end()


def test_an_answer_comes_from_another_thread(thread: ReviewThread) -> None:
    thread.ask("who", lambda shelf, _: (shelf, threading.current_thread().name))
    wait_for(lambda: thread.heard)
    assert thread.heard == [("who", ("shelf", "review"))]


def test_nothing_is_opened_before_somebody_asks(thread: ReviewThread, library: Library) -> None:
    assert library.open == 0
    assert "review" not in {each.name for each in threading.enumerate()}


def test_the_shelf_is_closed_at_the_end_and_the_thread_is_gone(thread: ReviewThread, library: Library) -> None:
    thread.ask("who", lambda shelf, _: shelf)
    wait_for(lambda: thread.heard)
    assert library.open == 1
    thread.end()
    assert library.open == 0
    assert "review" not in {each.name for each in threading.enumerate()}


def test_a_later_question_stops_the_one_under_way_and_takes_the_place_of_the_waiting(thread: ReviewThread) -> None:
    begun, stopped = threading.Event(), threading.Event()

    def long_work(_: object, go_on: object) -> str:
        begun.set()
        while go_on(1, 2):
            pass
        stopped.set()
        return "stopped"

    thread.ask("span", long_work)
    assert begun.wait(5)
    thread.ask("span", lambda *_: "never asked again")
    thread.ask("span", lambda *_: "newest")
    wait_for(lambda: ("span", "newest") in thread.heard)
    assert stopped.is_set()
    assert [answer for _, answer in thread.heard] == ["stopped", "newest"]


def test_another_question_waits_its_turn(thread: ReviewThread) -> None:
    gate = threading.Event()
    thread.ask("span", lambda *_: gate.wait(5))
    thread.ask("evidence", lambda *_: "told")
    gate.set()
    wait_for(lambda: len(thread.heard) == 2)
    assert thread.heard == [("span", True), ("evidence", "told")]


def test_a_journal_that_cannot_be_read_is_said_in_its_words_and_can_be_tried_again(thread: ReviewThread) -> None:
    def fails(*_: object) -> None:
        raise StoreFailed("The disk is gone.")

    thread.ask("span", fails)
    wait_for(lambda: thread.heard)
    assert thread.heard == [("span", "The disk is gone.")]
    wait_for(lambda: "review" not in {each.name for each in threading.enumerate()})
    thread.ask("span", lambda *_: "there")
    wait_for(lambda: len(thread.heard) == 2)
    assert thread.heard[-1] == ("span", "there")


def test_where_nothing_is_kept_it_says_so(qtbot: QtBot) -> None:
    thread = ReviewThread(nothing_kept)
    heard = []
    thread.failed.connect(lambda name, why: heard.append(why))
    thread.ask("span", lambda *_: None)
    wait_for(lambda: heard)
    assert heard == ["Nothing is kept here that could be read."]
    thread.end()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_ours_surfaces_with_its_trace_and_the_next_question_is_answered(thread: ReviewThread) -> None:
    thread.ask("span", lambda *_: 1 // 0)
    wait_for(lambda: thread.heard)
    assert thread.heard == [("span", "")]
    wait_for(lambda: "review" not in {each.name for each in threading.enumerate()})
    thread.ask("span", lambda *_: "there")
    wait_for(lambda: len(thread.heard) == 2)


def test_what_lasts_is_done_whatever_is_stopped_and_before_the_shelf_is_closed(thread: ReviewThread) -> None:
    done = []
    gate = threading.Event()
    thread.ask("span", lambda *_: gate.wait(5))
    thread.ask("report", lambda _, go_on: done.append(go_on(1, 2)), lasting=True)
    thread.ask("evidence", lambda *_: done.append("evidence"))
    thread.stop()
    gate.set()
    thread.end()
    assert done == [True]


def test_what_lasts_is_not_tried_for_ever_where_nothing_is_kept(qtbot: QtBot) -> None:
    thread = ReviewThread(nothing_kept)
    heard = []
    thread.failed.connect(lambda name, why: heard.append(name))
    thread.ask("report", lambda *_: None, lasting=True)
    wait_for(lambda: heard)
    wait_for(lambda: "review" not in {each.name for each in threading.enumerate()})
    assert heard == [""]
    thread.end()


def test_a_question_that_waits_is_told_from_one_under_way(thread: ReviewThread) -> None:
    gate, begun = threading.Event(), threading.Event()

    def wait(*_: object) -> None:
        begun.set()
        gate.wait(5)

    thread.ask("span", wait)
    thread.ask("try", lambda *_: None)
    begun.wait(5)
    assert (thread.waits("span"), thread.waits("try")) == (False, True)
    gate.set()
