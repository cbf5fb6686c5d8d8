"""The floor stays calm: names are only names, colours can be read, and nothing moves that need not."""

import msgspec
import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy

from desk_app.floor.plan import Wall
from desk_app.floor.state import Floor
from tests.support.floor_stage import FloorStage, kind_of, rows_of, within
from tests.support.hostile import NAMES, SHORT
from tests.support.sample_floor import bistro_at_dinner, cue, empty_floor, ready_made, sit

pytestmark = pytest.mark.usefixtures("qapp")


def named(name: str, table: str) -> Floor:
    """A bistro where rooms, walls, a drink, a course and a table bear a name from outside."""
    venue = ready_made("bistro")
    areas = {key: msgspec.structs.replace(area, name=name) for key, area in venue.areas.items()}
    tables = {table if key == "1" else key: plan for key, plan in venue.tables.items()}
    tables[table] = msgspec.structs.replace(tables[table], id=table)
    walls = (Wall(area="main", x1=1, y1=7, x2=6, y2=7, label=name),)
    floor = empty_floor(msgspec.structs.replace(venue, areas=areas, tables=tables, walls=walls))
    party = sit(floor, table, 2, "served", 3, "water .5", course=name)
    party.glasses[1].drink = name
    return floor


@pytest.mark.parametrize("what", NAMES)
def test_a_name_from_outside_is_drawn_as_it_is_and_does_nothing(what: str) -> None:
    name, table = NAMES[what], SHORT.get(what, "1")
    floor = named(name, table)
    stage = FloorStage(floor, [cue(floor, table, name, "due", 0)])
    shown = [item.property("text") for item in within(stage.window.contentItem()) if item.property("text")]
    assert table in shown
    assert name.split("\0")[0] in [text.split("\0")[0] for text in shown]
    assert not stage.picture().isNull()
    assert stage.warnings == []
    stage.close()


def test_every_text_on_the_floor_is_plain_text() -> None:
    stage = FloorStage(*bistro_at_dinner())
    kinds = {kind_of(item).split("_")[0] for item in within(stage.window.contentItem())}
    assert "PlainText" in kinds
    assert not {"QQuickText", "Label"} & kinds
    stage.close()


@pytest.mark.parametrize("evening", [True, False])
def test_words_on_tables_can_be_read_in_both_themes(evening: bool) -> None:
    floor, cues = bistro_at_dinner()
    stage = FloorStage(floor, cues, evening=evening)
    stage.tables.show(rows_of(floor, cues, frozenset({"A"})))
    for table in stage.plan_tables():
        ground = stage.shape(table).property("color")
        for text in stage.texts(table):
            if kind_of(text.parentItem()) == "QQuickRectangle":
                ground = text.parentItem().property("color")
            assert contrast(text.property("color"), ground) >= 4.5, (table, text.property("text"))
    stage.close()


def test_the_rings_of_soon_due_and_late_differ_in_more_than_colour() -> None:
    stage = FloorStage(*bistro_at_dinner())
    rings = [stage.shape(table).property("ring") for table in ("5", "2", "3")]
    assert rings == sorted(set(rings))
    assert "!" in [text.property("text") for text in stage.texts("3")]
    stage.close()


def test_a_late_table_pulses_gently_and_only_while_it_is_late() -> None:
    floor, cues = bistro_at_dinner()
    stage = FloorStage(floor, cues, stillness=False)
    pulses = QSignalSpy(stage.floor.pulseChanged)
    assert pulses.wait(2000)
    stage.show(floor, [])
    stage.let_a_frame_pass()
    assert stage.floor.property("pulse") == 0
    assert not QSignalSpy(stage.floor.pulseChanged).wait(300)
    stage.close()


def test_nothing_pulses_for_somebody_who_asked_for_less_motion() -> None:
    stage = FloorStage(*bistro_at_dinner(), stillness=True)
    assert not QSignalSpy(stage.floor.pulseChanged).wait(300)
    stage.close()


def test_a_floor_with_nothing_due_draws_no_frame_by_itself() -> None:
    stage = FloorStage(empty_floor(ready_made("bistro")), [], stillness=False)
    stage.let_a_frame_pass()
    assert not QSignalSpy(stage.window.frameSwapped).wait(300)
    stage.close()


def contrast(ink: QColor, ground: QColor) -> float:
    """The contrast ratio of WCAG 2.2 between two colours, 1 to 21."""
    lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
