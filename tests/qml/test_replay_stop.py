"""A stop without tables is played on its dispatch: read-only, and whoever waited is read whole."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from tests.qml.test_fits import SIZES
from tests.qml.test_replay_view import go, play, shown, texts, view
from tests.support.floor_stage import kind_of
from tests.support.people_waiting import shuttle_desk
from tests.support.screens_stage import ScreensStage


def test_a_stop_is_played_on_its_dispatch(qapp: QGuiApplication) -> None:
    stage = ScreensStage(shuttle_desk(), (1280, 800))
    try:
        stage.screens.staff.ask(False)
        play(stage)
        assert view(stage).property("room") == "dispatch"
        assert not [text for text in texts(stage) if "cover" in text], "nobody sits at a stop"
        assert stage.warnings == []
        go(stage, stage.screens.replay.ended)
        assert stage.screens.replay.stage.waiting.dispatch.first.answers
        assert not [item for item in shown(stage) if item.objectName() == "nextGuest"]
        offered = {str(item.property("words")) for item in shown(stage) if item.property("spoken")}
        assert not offered & {
            "Tell them",
            "Greet",
            "Depart",
            "Back",
            *stage.screens.replay.stage.waiting.dispatch.first.answers,
        }
    finally:
        stage.close()


@pytest.mark.parametrize("text_size", [100, 130])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_whoever_waits_at_a_stop_is_read_whole(qapp: QGuiApplication, size: tuple[int, int], text_size: int) -> None:
    stage = ScreensStage(shuttle_desk(), size, text_size=text_size)
    try:
        stage.screens.staff.ask(False)
        play(stage)
        go(stage, stage.screens.replay.ended)
        riders = [item for item in shown(stage) if kind_of(item).startswith("RiderLine")]
        for rider in [each for each in riders if each.y() == 0]:
            lane = rider.parentItem().parentItem()
            assert lane.height() >= rider.height()
        assert any(each.y() == 0 for each in riders)
        past = next(item for item in shown(stage) if item.objectName() == "pastStop")
        lanes = next(item for item in shown(stage) if item.objectName() == "lanes")
        assert lanes.mapToItem(past, QPointF(0, 0)).y() < past.height() / 3
    finally:
        stage.close()
