"""What a screen reader finds: each control has a role, a name and a press, on every screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.support.dinner import dinner_desk
from tests.support.floor_stage import kind_of, within
from tests.support.screens_stage import ScreensStage

PRESSED = {
    QAccessible.Role.Button,
    QAccessible.Role.PageTab,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ListItem,
    QAccessible.Role.CheckBox,
}


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    QAccessible.setActive(True)
    stage = ScreensStage(dinner_desk(), (1280, 800))
    stage.sign_in("s1")
    yield stage
    stage.close()
    QAccessible.setActive(False)


def controls(stage: ScreensStage) -> list[QQuickItem]:
    """Give what can be pressed or typed in, and is on show."""
    return [
        item
        for item in within(stage.window.contentItem())
        if item.isVisible() and item.activeFocusOnTab() and item.width() > 0
    ]


def nameless(stage: ScreensStage) -> list[str]:
    found = []
    for item in controls(stage):
        interface = QAccessible.queryAccessibleInterface(item)
        role = interface.role() if interface is not None else QAccessible.Role.NoRole
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if role in (QAccessible.Role.NoRole, QAccessible.Role.Client) or not name:
            found.append(f"{kind_of(item)} {role} {name!r}")
    return found


@pytest.mark.parametrize("room", ["floor", "list", "setup"])
def test_each_control_of_a_room_says_what_it_is(stage: ScreensStage, room: str) -> None:
    stage.open_room(room)
    stage.let_a_frame_pass()
    assert len(controls(stage)) > 5
    assert nameless(stage) == []


@pytest.mark.parametrize("table", ["3", "4"])
def test_each_control_of_a_sheet_says_what_it_is(stage: ScreensStage, table: str) -> None:
    stage.screens.sheet.open(table)
    stage.let_a_frame_pass()
    assert nameless(stage) == []


def test_each_name_at_the_door_is_a_button(stage: ScreensStage) -> None:
    stage.screens.staff.stepAway()
    stage.let_a_frame_pass()
    assert nameless(stage) == []


def test_a_screen_reader_can_press(stage: ScreensStage) -> None:
    stage.screens.sheet.open("4")
    stage.let_a_frame_pass()
    pad = next(item for item in controls(stage) if item.property("spoken") == "Seat a party of 2")
    interface = QAccessible.queryAccessibleInterface(pad)
    assert interface.role() in PRESSED
    interface.actionInterface().doAction("Press")
    assert stage.desk.floor.party_at("4") is not None


def test_a_late_cue_is_told_with_where_what_and_why(stage: ScreensStage) -> None:
    row = stage.screens.rail.shown()[0]
    card = stage.find(lambda item: item.property("key") == row.key and item.property("say") == row.say)
    name = QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name)
    assert name.startswith(f"{row.table}. {row.say}.")
    assert row.why in name
