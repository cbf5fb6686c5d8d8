"""What tables say, to eyes and to screen readers."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.support.floor_stage import FloorStage, rows_of
from tests.support.sample_floor import bistro_at_dinner, full_house, ready_made


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[FloorStage]:
    stage = FloorStage(*bistro_at_dinner())
    yield stage
    assert stage.warnings == []
    stage.close()


def spoken(stage: FloorStage, table: str) -> str:
    return QAccessible.queryAccessibleInterface(stage.item(table)).text(QAccessible.Text.Name)


def seen(stage: FloorStage, table: str) -> list[str]:
    """Every text on a table that is shown, uncut."""
    return [text.property("text") for text in stage.texts(table) if text.isVisible() and text.property("text")]


def test_a_screen_reader_hears_a_table_in_one_sentence(stage: FloorStage) -> None:
    assert spoken(stage, "2") == "Table 2, party of 2, mains 12 minutes, refill due"
    assert spoken(stage, "3") == "Table 3, party of 4, mains 4 minutes, check back late"
    assert spoken(stage, "5") == "Table 5, party of 2, seated 1 minute, greet soon"
    assert spoken(stage, "4") == "Table 4, free"
    assert spoken(stage, "24") == "Table 24, held"
    assert spoken(stage, "7") == "Table 7, to reset, reset soon"


def test_two_parties_at_a_table_are_said_and_shown(stage: FloorStage) -> None:
    assert "2 parties" in spoken(stage, "6")
    assert "2 parties" in seen(stage, "6")


def test_a_table_is_a_button_that_a_screen_reader_can_press(stage: FloorStage) -> None:
    interface = QAccessible.queryAccessibleInterface(stage.item("12"))
    assert interface.role() == QAccessible.Role.Button
    interface.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert stage.taps() == ["12"]


def test_a_table_shows_number_word_minutes_and_guests(stage: FloorStage) -> None:
    assert seen(stage, "9") == ["9", "refill soon", "17′", "4"]
    assert seen(stage, "12") == ["12", "dessert", "31′", "4"]


def test_a_late_cue_says_for_how_long_and_bears_a_mark(stage: FloorStage) -> None:
    assert {"check back", "2′", "!"} <= set(seen(stage, "3"))


def test_minutes_go_on_with_the_clock(stage: FloorStage) -> None:
    stage.pass_time(timedelta(minutes=3))
    assert "20′" in seen(stage, "9")
    stage.pass_time(timedelta(hours=3))
    assert "3 h" in seen(stage, "9")


def test_a_held_table_says_for_how_long_it_is_still_free(stage: FloorStage) -> None:
    assert seen(stage, "24") == ["24", "held", "18′"]


@pytest.mark.parametrize("venue", ["bistro", "brasserie"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1920, 1080), (1366, 768), (560, 420)])
@pytest.mark.parametrize("text_size", [1.0, 1.3])
def test_no_number_is_cut_at_any_size(
    qapp: QGuiApplication, venue: str, size: tuple[int, int], text_size: float
) -> None:
    floor, cues = full_house(ready_made(venue))
    stage = FloorStage(floor, cues, size, textSize=text_size)
    for table in stage.plan_tables():
        number = next(text for text in stage.texts(table) if text.property("text") == table)
        assert not number.property("truncated")
        assert _inside(number, stage.item(table)), table
    assert stage.warnings == []
    stage.close()


def test_what_lies_outside_ones_section_is_quieter_but_can_be_read(stage: FloorStage) -> None:
    floor, cues = bistro_at_dinner()
    stage.tables.show(rows_of(floor, cues, frozenset({"A"})))
    ours, theirs = stage.item("1"), stage.item("20")
    assert ours.property("bright")
    assert not theirs.property("bright")
    words = stage.texts("20")[0]
    assert words.property("color").name() == "#a9b4c0"
    assert words.opacity() == 1


def _inside(item: QQuickItem, table: QQuickItem) -> bool:
    corner = item.mapToItem(table, item.boundingRect().topLeft())
    return corner.x() >= -4 and corner.x() + item.width() <= table.width() + 4


@pytest.mark.usefixtures("qapp")
def test_a_cues_word_is_not_cut_on_the_small_tables_of_a_portrait_screen() -> None:
    stage = FloorStage(*bistro_at_dinner(), size=(768, 512))
    for table, word in {"2": "refill", "3": "check back", "5": "greet", "7": "reset", "22": "clear"}.items():
        text = next(text for text in stage.texts(table) if text.property("text") == word)
        assert text.isVisible()
        assert not text.property("truncated"), table
    stage.close()
