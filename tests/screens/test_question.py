"""A room's question: the newest time it is asked is answered, and each comes to an end, in an answer or in words."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from desk_app.desk.ports import StoreFailed
from desk_app.screens.question import Question
from desk_app.screens.reading_thread import ReviewThread
from tests.support.read_shifts import fault_surfaced, wait_for


class Caught:
    """A shelf that counts how often it was asked to hold all that happened."""

    def __init__(self) -> None:
        self.times = 0

    def catch_up(self, _: object) -> bool:
        self.times += 1
        return True


class Asked:
    """A question, and what was heard of it."""

    def __init__(self, thread: ReviewThread) -> None:
        self.question = Question(thread, "what")
        self.heard: list[object] = []
        self.question.answered.connect(self.heard.append)
        self.question.failed.connect(self.heard.append)

    def ask(self, work) -> None:
        self.question.ask(work)


@contextmanager
def shelf() -> Iterator[Caught]:
    yield Caught()


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[ReviewThread]:
    thread = ReviewThread(shelf)
    yield thread
    thread.end()


@pytest.fixture
def asked(thread: ReviewThread) -> Asked:
    return Asked(thread)


def test_it_is_open_until_it_is_answered(asked: Asked) -> None:
    assert not asked.question.open
    asked.ask(lambda *_: "there")
    assert asked.question.open
    wait_for(lambda: asked.heard == ["there"])
    assert not asked.question.open


def test_the_shelf_holds_all_that_happened_before_it_is_read(asked: Asked) -> None:
    asked.ask(lambda shelf, _: shelf.times)
    wait_for(lambda: asked.heard == [1])


def test_asked_again_only_the_newest_is_answered(asked: Asked, qtbot: QtBot) -> None:
    gone = threading.Event()
    asked.ask(lambda *_: gone.set() or "old")
    assert gone.wait(5), "it was answered, and nobody has heard it yet"
    asked.ask(lambda *_: "new")
    wait_for(lambda: asked.heard != [])
    qtbot.wait(1)
    assert asked.heard == ["new"]


def test_what_was_dropped_is_not_heard(asked: Asked, thread: ReviewThread) -> None:
    other = Asked(thread)
    asked.ask(lambda *_: "unwanted")
    asked.question.drop()
    other.ask(lambda *_: "wanted")
    wait_for(lambda: other.heard == ["wanted"])
    assert (asked.heard, asked.question.open) == ([], False)


def test_two_rooms_that_ask_alike_hear_each_their_own(asked: Asked, thread: ReviewThread) -> None:
    other = Asked(thread)
    asked.ask(lambda *_: "mine")
    other.ask(lambda *_: "yours")
    wait_for(lambda: asked.heard and other.heard)
    assert (asked.heard, other.heard) == (["mine"], ["yours"])


def test_what_was_stopped_says_so(asked: Asked) -> None:
    asked.ask(lambda *_: None)
    wait_for(lambda: asked.heard == ["Stopped before everything was read."])


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize(
    ("fault", "words"),
    [(StoreFailed("The disk is gone."), "The disk is gone."), (ValueError("ours"), "It could not be read.")],
)
def test_what_failed_says_why(asked: Asked, fault: Exception, words: str) -> None:
    def work(*_: object) -> None:
        raise fault

    asked.ask(work)
    wait_for(lambda: asked.heard == [words])
    fault_surfaced()
    assert not asked.question.open


def test_how_far_it_is_is_heard_by_who_asked(asked: Asked, thread: ReviewThread) -> None:
    shares: list[float] = []
    asked.question.progressed.connect(shares.append)
    thread.ask("another", lambda _, go_on: go_on(1, 2))
    asked.ask(lambda _, go_on: go_on(1, 4))
    wait_for(lambda: asked.heard == [True])
    assert shares == [0.25]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_is_said_where_nobody_knows_better(thread: ReviewThread) -> None:
    question = Question(thread, "export", failing="Nothing was written.")
    heard: list[str] = []
    question.failed.connect(heard.append)
    question.ask(lambda *_: 1 // 0)
    wait_for(lambda: heard == ["Nothing was written."])
    fault_surfaced()


def test_a_shelf_that_does_not_open_fails_each_that_is_open(qtbot: QtBot) -> None:
    def nothing() -> None:
        raise StoreFailed("The disk is gone.")

    thread = ReviewThread(nothing)
    asked, idle = Asked(thread), Asked(thread)
    asked.ask(lambda *_: "there")
    wait_for(lambda: asked.heard == ["The disk is gone."])
    assert idle.heard == []
    thread.end()
