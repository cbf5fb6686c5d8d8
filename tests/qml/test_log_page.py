"""The log in the window: searched by typing, gone through by key and by day, written on; no line ever jumps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.floor_stage import within
from tests.support.read_shifts import evenings
from tests.support.screens_stage import ScreensStage

SHIFTS = 12


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[ScreensStage]:
    """Twelve short shifts, one of them a day, and tonight's, in which a table was just seated."""
    house = evenings(SHIFTS)
    house.now = house.now.replace(hour=23)
    house.ask("open_shift")
    house.ask("sign_in", staff="s1", by="s1")
    house.ask("seat", tables=["12"], size=2, by="s1")
    stage = ScreensStage(house.desk, (1280, 800))
    stage.now = house.now
    stage.screens.staff.ask(False)
    stage.open_review("log")
    told(stage)
    yield stage
    assert stage.warnings == []
    stage.close()


def told(stage: ScreensStage) -> None:
    """Wait until what was sought is found, and every line in sight is told."""
    log = stage.screens.review.log
    stage.wait_for(lambda: not log.busy and log.words != "" and not log._typed.isActive())
    stage.let_a_frame_pass()
    stage.wait_for(lambda: all(line.property("ready") for line in lines(stage)))


def view(stage: ScreensStage) -> QQuickItem:
    return stage.find(lambda item: item.objectName() == "logList")


def lines(stage: ScreensStage) -> list[QQuickItem]:
    """Give the lines in sight, from above."""
    made = [item for item in within(view(stage)) if item.isVisible() and item.property("mayUndo") is not None]
    seen = [item for item in made if 0 <= height_in(view(stage), item) < view(stage).height()]
    return sorted(seen, key=lambda item: height_in(view(stage), item))


def height_in(view: QQuickItem, line: QQuickItem) -> float:
    """Give where a line ends, from the upper edge of the list."""
    return line.mapToItem(view, QPointF(0, line.height())).y() - 1


def words(stage: ScreensStage) -> list[str]:
    return [str(line.property("words")) for line in lines(stage)]


def field(stage: ScreensStage, name: str) -> QObject:
    return stage.find(lambda item: str(item.property("name")).startswith(name) and item.isVisible())


def spoken(stage: ScreensStage, said: str) -> QQuickItem:
    return stage.find(lambda item: item.isVisible() and str(item.property("spoken")).startswith(said))


def tap(stage: ScreensStage, item: QQuickItem) -> None:
    at = item.mapToScene(QPointF(item.width() * 0.4, item.height() / 2)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at.x(), at.y()))


def everything(stage: ScreensStage) -> None:
    stage.screens.review.choose("all", "all")
    stage.wait_for(lambda: stage.screens.review.words == "Everything")
    told(stage)


def test_who_types_narrows_the_list(stage: ScreensStage) -> None:
    everything(stage)
    field(stage, "Search the log").forceActiveFocus()
    for letter in "greeted":
        QTest.keyClick(stage.window, letter)
    told(stage)
    assert set(words(stage)) == {"Greeted 12"}
    assert stage.screens.review.log.words == f"{2 * SHIFTS} facts"
    QTest.keyClick(stage.window, Qt.Key.Key_Escape)
    told(stage)
    assert len(set(words(stage))) > 1


def test_only_lines_in_sight_are_made(stage: ScreensStage) -> None:
    everything(stage)
    assert stage.screens.review.log.lines.count > 200
    assert len(lines(stage)) < 40


def test_every_line_is_of_one_height_before_and_after_it_is_told(stage: ScreensStage) -> None:
    everything(stage)
    view(stage).goTo(stage.screens.review.log.lines.count - 1)
    before = {line.height() for line in lines(stage)}
    told(stage)
    assert before == {line.height() for line in lines(stage)}
    assert len(before) == 1
    assert before.pop() % 4 == 0


def test_a_day_is_gone_to_by_two_taps(stage: ScreensStage) -> None:
    everything(stage)
    tap(stage, spoken(stage, "Go to a day"))
    stage.let_a_frame_pass()
    tap(stage, spoken(stage, "Friday 27 November 2026"))
    told(stage)
    assert words(stage)[0] == "Shift closed"
    assert view(stage).property("currentSection") == "Friday 27 November 2026"


def test_the_keyboard_goes_from_end_to_end_and_opens_a_line(stage: ScreensStage) -> None:
    everything(stage)
    view(stage).forceActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_End)
    told(stage)
    assert words(stage)[-1] in ("Shift opened", "Plan adopted")
    QTest.keyClick(stage.window, Qt.Key.Key_Home)
    told(stage)
    assert words(stage)[0] == "Seated 2 at 12"
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    assert stage.screens.story.there


def test_the_search_is_one_key_away_and_the_lines_are_one_key_from_it(stage: ScreensStage) -> None:
    view(stage).forceActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert stage.window.activeFocusItem() is field(stage, "Search the log")
    QTest.keyClick(stage.window, Qt.Key.Key_Down)
    assert stage.window.activeFocusItem() is lines(stage)[0]


@pytest.mark.parametrize(("opens", "chosen"), [("Go to a day", "Friday 27 November 2026"), ("Whose lines", "Ann")])
def test_the_keyboard_is_in_the_list_once_something_was_chosen(stage: ScreensStage, opens: str, chosen: str) -> None:
    everything(stage)
    tap(stage, spoken(stage, opens))
    stage.let_a_frame_pass()
    tap(stage, spoken(stage, chosen))
    told(stage)
    assert view(stage).hasActiveFocus()


def test_a_tap_on_a_line_opens_its_story(stage: ScreensStage) -> None:
    tap(stage, lines(stage)[0])
    assert stage.screens.story.there


def test_a_line_is_read_out_once_with_what_a_press_does(stage: ScreensStage) -> None:
    """One item, whose only button is the one that undoes it."""
    line = QAccessible.queryAccessibleInterface(lines(stage)[0])
    assert line.role() == QAccessible.Role.ListItem
    assert "Seated 2 at 12" in line.text(QAccessible.Text.Name)
    assert line.text(QAccessible.Text.Description) == "Opens the whole story. Delete undoes it"
    buttons = [line.child(place).text(QAccessible.Text.Name) for place in range(line.childCount())]
    assert buttons == ["Undo: Seated 2 at 12"]


def test_tonights_lines_can_be_undone_here(stage: ScreensStage) -> None:
    tap(stage, spoken(stage, "Undo: Seated 2 at 12"))
    stage.wait_for(lambda: words(stage)[:2] == ["Undone: Seated 2 at 12", "Seated 2 at 12"])
    assert lines(stage)[1].property("undone")
    assert stage.desk.floor.party_at("12") is None


def test_no_line_out_of_sight_is_reached_by_tab_and_undone(stage: ScreensStage) -> None:
    """Lines below the edge are made ahead; what their buttons do, nobody could see."""
    for _ in range(30):
        stage.desk.handle({"do": "note", "text": "Busy", "by": "s1"}, stage.now)
    stage.wait_for(lambda: stage.screens.review.log.lines.count > 30)
    told(stage)
    made = [item for item in within(view(stage)) if str(item.property("spoken")).startswith("Undo")]
    assert any(height_in(view(stage), item) > view(stage).height() for item in made)
    for _ in range(40):
        QTest.keyClick(stage.window, Qt.Key.Key_Tab)
        assert not str(stage.window.activeFocusItem().property("spoken")).startswith("Undo")


def test_delete_undoes_the_line_that_holds_the_keyboard(stage: ScreensStage) -> None:
    view(stage).forceActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Home)
    QTest.keyClick(stage.window, Qt.Key.Key_Delete)
    stage.wait_for(lambda: words(stage)[:2] == ["Undone: Seated 2 at 12", "Seated 2 at 12"])
    assert stage.desk.floor.party_at("12") is None
    facts = len(list(stage.desk._journal.read()))
    QTest.keyClick(stage.window, Qt.Key.Key_Delete)
    assert len(list(stage.desk._journal.read())) == facts


def test_delete_brings_a_line_out_of_sight_back_before_it_undoes_it(stage: ScreensStage) -> None:
    everything(stage)
    view(stage).forceActiveFocus()
    QTest.keyClick(stage.window, Qt.Key.Key_Home)
    view(stage).setProperty("contentY", view(stage).property("contentY") + 900)
    told(stage)
    QTest.keyClick(stage.window, Qt.Key.Key_Delete)
    told(stage)
    assert stage.desk.floor.party_at("12") is not None
    assert words(stage)[0] == "Seated 2 at 12"
    QTest.keyClick(stage.window, Qt.Key.Key_Delete)
    stage.wait_for(lambda: stage.desk.floor.party_at("12") is None)


def test_the_line_with_the_keyboard_never_lies_under_the_day(stage: ScreensStage) -> None:
    everything(stage)
    view(stage).forceActiveFocus()
    ways = [Qt.Key.Key_End, *[Qt.Key.Key_Up] * 30, *[Qt.Key.Key_PageUp] * 3, *[Qt.Key.Key_PageDown] * 2]
    under = []
    for key in ways:
        QTest.keyClick(stage.window, key)
        line = view(stage).property("currentItem")
        if line.mapToItem(view(stage), QPointF(0, 0)).y() < view(stage).property("dayHeight") - 1:
            under.append(key)
    assert under == []


def test_a_note_is_written_here(stage: ScreensStage) -> None:
    tap(stage, spoken(stage, "Write a note"))
    for letter in "slow reader":
        QTest.keyClick(stage.window, letter)
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    stage.wait_for(lambda: words(stage)[0] == "Note: slow reader")


def test_where_one_reads_stays_while_newer_lines_come(stage: ScreensStage) -> None:
    everything(stage)
    view(stage).goTo(40)
    told(stage)
    before = words(stage)
    stage.screens.review.log._again.setInterval(0)
    count = stage.screens.review.log.lines.count
    stage.desk.handle({"do": "greet", "table": "12"}, stage.now)
    stage.wait_for(lambda: stage.screens.review.log.lines.count > count)
    told(stage)
    assert words(stage) == before
