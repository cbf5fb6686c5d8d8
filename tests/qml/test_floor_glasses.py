"""Glasses on the floor drain as the desk believes they drain, a pixel at a time."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from tests.support.floor_stage import FloorStage, within
from tests.support.sample_floor import cue, empty_floor, ready_made, sit


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[FloorStage]:
    floor = empty_floor(ready_made("bistro"))
    sit(floor, "3", 4, "served", 4, "water 1, water .5, beer .5, water 0")
    stage = FloorStage(floor, [])
    yield stage
    assert stage.warnings == []
    stage.close()


def glasses(stage: FloorStage, table: str = "3") -> list[QQuickItem]:
    return [item for item in within(stage.item(table)) if item.property("lasts")]


def steps(stage: FloorStage) -> list[int]:
    return [glass.property("step") for glass in glasses(stage)]


def test_each_glass_stands_as_full_as_it_is(stage: FloorStage) -> None:
    full, half, _, empty = steps(stage)
    assert half == pytest.approx(full / 2, abs=1)
    assert empty == 0


def test_a_glass_drains_by_its_own_time(stage: FloorStage) -> None:
    full, half, beer, _ = steps(stage)
    stage.pass_time(timedelta(minutes=7))
    assert steps(stage)[0] == pytest.approx(full / 2, abs=1)
    assert steps(stage)[1] <= 1
    assert half > beer - steps(stage)[2] > 0


def test_no_glass_goes_below_empty_or_above_full(stage: FloorStage) -> None:
    stage.pass_time(timedelta(hours=9))
    assert steps(stage) == [0, 0, 0, 0]
    stage.pass_time(-timedelta(hours=20))
    assert max(steps(stage)) <= glasses(stage)[0].height()


def test_a_second_changes_no_picture_and_asks_python_for_nothing(stage: FloorStage) -> None:
    before = [glass.property("source") for glass in glasses(stage)]
    told = QSignalSpy(stage.tables.dataChanged)
    stage.pass_time(timedelta(seconds=1))
    assert [glass.property("source") for glass in glasses(stage)] == before
    assert told.count() == 0


def test_in_a_minute_of_seconds_a_glass_changes_its_picture_once_or_twice(stage: FloorStage) -> None:
    seen = set()
    for _ in range(60):
        stage.pass_time(timedelta(seconds=1))
        seen.add(glasses(stage)[0].property("source").toString())
    assert len(seen) in (2, 3)


def test_a_glass_with_a_cue_takes_its_colour_and_a_heavier_rim(stage: FloorStage) -> None:
    stage.show(stage.house, [cue(stage.house, "3", "Refill", "due", -1, seat=2)])
    sources = [glass.property("source").toString() for glass in glasses(stage)]
    assert "/cue/" in sources[1]
    assert sources[1].endswith("e69f00/e69f00")
    assert all("/calm/" in source for source in (sources[0], sources[2], sources[3]))


def test_water_and_beer_do_not_look_alike(stage: FloorStage) -> None:
    water, _, beer, _ = glasses(stage)
    assert water.property("tint") != beer.property("tint")


def test_a_declined_glass_is_shown_without_anything_to_fill(stage: FloorStage) -> None:
    stage.house.parties["p3"].glasses[1].declined = True
    stage.show(stage.house, [])
    first, second = glasses(stage)[:2]
    assert first.property("step") == 0
    assert first.property("rim") != second.property("rim")


def test_many_glasses_stay_about_as_wide_as_their_table(stage: FloorStage) -> None:
    sit(stage.house, "22", 8, "served", 4, ", ".join(["water .5"] * 12))
    stage.show(stage.house, [])
    row = glasses(stage, "22")[0].parentItem()
    assert len(glasses(stage, "22")) == 12
    assert row.width() <= stage.item("22").width() * 1.25


def test_a_few_more_glasses_are_drawn_smaller_before_they_need_a_second_row(stage: FloorStage) -> None:
    sit(stage.house, "1", 5, "served", 4, ", ".join(["water .5"] * 5))
    stage.show(stage.house, [])
    assert len({glass.y() for glass in glasses(stage, "1")}) == 1
    assert glasses(stage, "1")[0].height() < glasses(stage, "3")[0].height()
