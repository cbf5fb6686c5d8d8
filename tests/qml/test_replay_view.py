"""The replay in the window: framed, read-only, driven by finger and by keyboard; and the story on one page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.qml.test_access import nameless
from tests.qml.test_fits import SIZES, faults
from tests.qml.test_review_view import make, spoken, tap
from tests.support.floor_stage import kind_of
from tests.support.screens_stage import ScreensStage

FRAME = QColor("#B9A6FF")


def play(stage: ScreensStage) -> None:
    """Open the newest shift, and stand in the middle of it."""
    stage.open_review()
    stage.screens.review.enter("replay")
    stage.wait_for(lambda: stage.screens.replay.state == "shown")
    replay = stage.screens.replay
    go(stage, (replay.began + replay.ended) / 2)


def go(stage: ScreensStage, moment: float) -> None:
    stage.screens.replay.seek(moment)
    arrive(stage)


def arrive(stage: ScreensStage) -> None:
    stage.wait_for(lambda: stage.screens.replay._wanted is None)
    stage.let_a_frame_pass()


def read(stage: ScreensStage) -> None:
    stage.wait_for(lambda: stage.screens.story.there and not stage.screens.story.busy)
    stage.let_a_frame_pass()


def view(stage: ScreensStage) -> QQuickItem:
    return stage.find(lambda item: item.objectName() == "replayView")


def bar(stage: ScreensStage) -> QQuickItem:
    return stage.find(lambda item: item.objectName() == "scrubBar")


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    stage = make()
    play(stage)
    yield stage
    stage.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_replay_and_story_fit_with_large_text(qapp: QGuiApplication, size: tuple[int, int]) -> None:
    stage = make(size, 130)
    try:
        play(stage)
        found = {"replay": faults(stage)}
        stage.screens.story.open("", "6", 0)
        read(stage)
        found["story"] = faults(stage)
        assert {where: what for where, what in found.items() if what} == {}
        assert stage.warnings == []
    finally:
        stage.close()


def test_the_band_says_how_the_shift_went_until_then(stage: ScreensStage) -> None:
    header = stage.screens.replay.stage.header
    assert header.covers > 1
    assert f"{header.covers} covers  ·  {round(header.share * 100)}\u00a0% before the ask" in texts(stage)
    assert any(text.startswith("Replay: ") for text in texts(stage))


def texts(stage: ScreensStage) -> list[str]:
    return [str(item.property("text")) for item in shown(stage) if item.property("text")]


def test_the_hours_of_the_shift_are_written_on_the_bar(stage: ScreensStage) -> None:
    hours = [row.words for row in stage.screens.replay.hours.rows]
    assert hours
    written = [item for item in shown(stage) if str(item.property("text")) in hours]
    assert {str(item.property("text")) for item in written} == set(hours)


def test_the_waitlist_of_then_offers_nothing(stage: ScreensStage) -> None:
    view(stage).setProperty("room", "queue")
    stage.let_a_frame_pass()
    names = {kind_of(item).split("_QML")[0] for item in shown(stage)}
    assert "QueueView" in names
    assert not names & {"AddParty", "WaitingActions"}
    assert stage.warnings == []


def shown(stage: ScreensStage) -> list[QQuickItem]:
    found: list[QQuickItem] = []
    waiting = [view(stage)]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            found.append(item)
            waiting += item.childItems()
    return found


def test_each_control_says_what_it_is(stage: ScreensStage) -> None:
    QAccessible.setActive(True)
    stage.let_a_frame_pass()
    assert nameless(stage) == []
    QAccessible.setActive(False)


def test_a_frame_goes_around_it(stage: ScreensStage) -> None:
    picture, where = stage.picture(), view(stage)
    for x, y in ((1, 300), (where.width() - 2, 300), (600, 1), (600, where.height() - 2)):
        at = where.mapToScene(QPointF(x, y)).toPoint()
        assert QColor(picture.pixel(at)) == FRAME


def test_no_cue_takes_an_answer_and_nobody_walks_in(stage: ScreensStage) -> None:
    names = {kind_of(item).split("_QML")[0] for item in shown(stage)}
    assert "CueCard" in names
    assert not names & {"CueAnswers", "CueMore"}
    assert not any(item.objectName() == "walkIn" for item in shown(stage))
    assert not [item for item in shown(stage) if str(item.property("spoken")).startswith("Undo")]


def test_a_drag_on_the_bar_goes_there(stage: ScreensStage) -> None:
    replay, track = stage.screens.replay, bar(stage)
    press = at(track, 0.25)
    QTest.mousePress(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, press)
    arrive(stage)
    assert share(stage) == pytest.approx(0.25, abs=0.01)
    QTest.mouseMove(stage.window, at(track, 0.8))
    arrive(stage)
    assert share(stage) == pytest.approx(0.8, abs=0.01)
    QTest.mouseRelease(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(track, 0.8))
    assert replay.stage.clock.now == replay.at


def at(track: QQuickItem, part: float) -> QPoint:
    return track.mapToScene(QPointF(track.width() * part, track.height() - 24)).toPoint()


def share(stage: ScreensStage) -> float:
    replay = stage.screens.replay
    return (replay.at - replay.began) / (replay.ended - replay.began)


def test_a_tap_beside_a_mark_goes_to_the_mark(stage: ScreensStage) -> None:
    replay, track = stage.screens.replay, bar(stage)
    mark = replay.marks.rows[len(replay.marks.rows) // 2]
    x = (mark.at - replay.began) / (replay.ended - replay.began) * track.width() + 3
    place = track.mapToScene(QPointF(x, 34)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    arrive(stage)
    assert replay.at in [each.at for each in replay.marks.rows]


def test_the_keyboard_plays_steps_and_leaves(stage: ScreensStage) -> None:
    replay = stage.screens.replay
    bar(stage).forceActiveFocus()
    before = replay.at
    for key, minutes in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, 0)):
        QTest.keyClick(stage.window, key)
        arrive(stage)
        assert replay.at == pytest.approx(before + minutes * 60_000)
    QTest.keyClick(stage.window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    arrive(stage)
    assert replay.at == pytest.approx(min(before + 600_000, replay.ended))
    QTest.keyClick(stage.window, Qt.Key.Key_Space)
    assert replay.playing.on
    QTest.keyClick(stage.window, Qt.Key.Key_Space)
    assert not replay.playing.on
    QTest.keyClick(stage.window, Qt.Key.Key_Home)
    arrive(stage)
    assert replay.at == replay.began
    QTest.keyClick(stage.window, Qt.Key.Key_PageDown)
    arrive(stage)
    assert replay.at == replay.marks.rows[0].at
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    assert replay.state == ""


def test_back_shows_the_review_as_it_was_left(stage: ScreensStage) -> None:
    review = stage.find(lambda item: item.objectName() == "reviewView")
    tap(stage, spoken(stage, "End the replay"))
    stage.let_a_frame_pass()
    assert stage.screens.replay.state == ""
    assert stage.find(lambda item: item.objectName() == "reviewView") is review
    assert review.isVisible()
    assert review.hasActiveFocus() or review.property("activeFocus")


def test_another_room_ends_the_replay(stage: ScreensStage) -> None:
    stage.open_room("floor")
    stage.let_a_frame_pass()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert stage.screens.replay.state == ""
    assert stage.screens.replay.stage is None
    assert stage.warnings == []


def test_a_tap_on_a_table_tells_the_story_and_back_returns_to_the_moment(stage: ScreensStage) -> None:
    moment = stage.screens.replay.at
    parties = stage.screens.replay.stage._desk.floor.parties.values()
    table = next(party.tables[0] for party in parties if len(party.tables) == 1)
    next(item for item in shown(stage) if item.objectName() == "floorPlan").tableTapped.emit(table)
    read(stage)
    assert stage.screens.story.title.endswith(f"table {table}")
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    stage.let_a_frame_pass()
    assert (stage.screens.story.there, stage.screens.replay.state) == (False, "shown")
    assert stage.screens.replay.at == moment
    assert view(stage).property("activeFocus")


def test_a_line_of_the_evidence_opens_the_story_and_back_returns_to_it(qapp: QGuiApplication) -> None:
    stage = make()
    try:
        stage.open_review()
        stage.screens.review.show("time:0")
        stage.wait_for(lambda: stage.screens.review.evidence.rows.count > 0)
        stage.let_a_frame_pass()
        stage.wait_for(lambda: stage.screens.review.evidence.rows.line(0) is not None)
        stage.let_a_frame_pass()
        tap(stage, stage.find(lambda item: kind_of(item).startswith("EvidenceLine")))
        read(stage)
        tap(stage, spoken(stage, "Back"))
        stage.let_a_frame_pass()
        assert stage.screens.review.evidence.title != ""
        assert not stage.screens.story.there
    finally:
        stage.close()


def test_the_sheet_of_a_table_opens_its_story(qapp: QGuiApplication) -> None:
    stage = make()
    try:
        stage.screens.sheet.open("4")
        stage.let_a_frame_pass()
        tap(stage, spoken(stage, "Story"))
        read(stage)
        assert stage.screens.story.title == "Table 4"
        QTest.keyClick(stage.window, Qt.Key.Key_Escape)
        stage.let_a_frame_pass()
        assert stage.screens.sheet.table == "4", "the sheet is still open below"
    finally:
        stage.close()


def test_right_to_left_mirrors_the_replay(qapp: QGuiApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage = make()
    try:
        play(stage)
        assert faults(stage) == {}
        assert spoken(stage, "End the replay").mapToScene(QPointF(0, 0)).x() < 300
        press = bar(stage).mapToScene(QPointF(bar(stage).width() * 0.9, bar(stage).height() - 24)).toPoint()
        QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, press)
        arrive(stage)
        assert share(stage) == pytest.approx(0.1, abs=0.01)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        stage.close()
