"""What opens over the review's page: it takes the keyboard and gives it back, and works by touch alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from desk_app.desk.desk import Desk
from desk_app.desk.ports import StoreFailed
from desk_app.screens.review.export import TakeAway, Written
from tests.qml.test_access import nameless
from tests.qml.test_fits import SIZES, faults
from tests.support.floor_stage import kind_of, within
from tests.support.read_shifts import evenings
from tests.support.screens_stage import ScreensStage
from tests.support.whole_evenings import gone_wrong


@pytest.fixture(scope="module")
def weeks() -> Desk:
    return evenings(29).desk


@pytest.fixture
def stage(qapp: QGuiApplication, weeks: Desk) -> Iterator[ScreensStage]:
    stage = make(weeks, (1280, 800))
    yield stage
    stage.close()
    assert stage.warnings == []


def make(desk: Desk, size: tuple[int, int], text_size: int = 100, take_away: TakeAway | None = None) -> ScreensStage:
    stage = ScreensStage(desk, size, text_size=text_size, take_away=take_away)
    stage.screens.staff.ask(False)
    stage.open_review()
    stage.let_a_frame_pass()
    return stage


def evidence(stage: ScreensStage) -> None:
    stage.screens.review.show("standard:greet")
    told(stage)


def compare(stage: ScreensStage) -> None:
    stage.screens.review.enter("compare")
    stage.wait_for(lambda: stage.screens.review.compare.words != "Reading…")


def export(stage: ScreensStage) -> None:
    stage.screens.review.enter("export")


def picker(stage: ScreensStage) -> None:
    stage.find(lambda item: item.objectName() == "reviewView").setProperty("choosing", True)
    stage.wait_for(lambda: stage.screens.review.picking.rows.count > 0)


def trying(stage: ScreensStage) -> None:
    stage.screens.charge.trying.open("")


def who(stage: ScreensStage) -> None:
    """Ask whose lines of the log to show."""
    stage.open_review("log")
    stage.wait_for(lambda: stage.screens.review.log.who.rowCount() > 0)
    stage.let_a_frame_pass()
    stage.find(lambda item: item.objectName() == "logPage").setProperty("choosing", "who")


STAFF_WROTE = "What staff wrote into the log is in it too."
FORMS = ("pdf", "xlsx", "measures", "csv", "jsonl")
FOLDERS = (
    "/home/manager/Documents",
    "/home/manager/Desktop",
    "/home/manager/Downloads",
    "/media/manager/A STICK WITH A LONG NAME",
)
WRITTEN = Written(file="/home/manager/Documents/The Small House 2026-11-21 facts.csv")
DRAWERS: list[Callable[[ScreensStage], None]] = [evidence, compare, export, picker, trying]


def told(stage: ScreensStage) -> None:
    """Wait until the lines in sight are told."""
    rows = stage.screens.review.evidence.rows
    stage.wait_for(lambda: rows.count > 0)
    stage.let_a_frame_pass()
    stage.wait_for(lambda: rows.line(0) is not None)
    stage.let_a_frame_pass()


def of_kind(stage: ScreensStage, kind: str) -> list[QQuickItem]:
    found = [item for item in within(stage.window.contentItem()) if kind_of(item).startswith(kind)]
    return sorted(found, key=lambda item: item.mapToScene(QPointF(0, 0)).y())


def drawer(stage: ScreensStage) -> QQuickItem:
    """Give the drawer on show, the uppermost where there are several."""
    return [item for item in within(stage.window.contentItem()) if item.objectName() == "drawer"][-1]


def inside(item: QQuickItem | None, other: QQuickItem) -> bool:
    while item is not None and item is not other:
        item = item.parentItem()
    return item is not None


def key(stage: ScreensStage, *keys: Qt.Key) -> None:
    for each in keys:
        QTest.keyClick(stage.window, each)
        stage.let_a_frame_pass()


def tap(stage: ScreensStage, item: QQuickItem) -> None:
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at.x(), at.y()))
    stage.let_a_frame_pass()


@pytest.mark.parametrize("opened", DRAWERS)
def test_what_opens_takes_the_keyboard_and_gives_it_back(stage: ScreensStage, opened) -> None:
    line = of_kind(stage, "LeagueLine")[0]
    line.forceActiveFocus()
    opened(stage)
    stage.let_a_frame_pass()
    assert stage.window.activeFocusItem().property("spoken").startswith("Close")
    assert inside(stage.window.activeFocusItem(), drawer(stage))
    key(stage, Qt.Key.Key_Escape)
    assert stage.window.activeFocusItem() is line


@pytest.mark.parametrize("opened", DRAWERS)
def test_who_goes_by_keyboard_sees_where_it_is_when_something_opens_and_closes(stage: ScreensStage, opened) -> None:
    reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason)
    for line, reason in zip(of_kind(stage, "LeagueLine"), reasons, strict=False):
        line.forceActiveFocus(reason)
        opened(stage)
        stage.let_a_frame_pass()
        seen = [stage.window.activeFocusItem().property("visualFocus")]
        key(stage, Qt.Key.Key_Escape)
        seen.append(line.property("visualFocus"))
        assert seen == [reason == Qt.FocusReason.TabFocusReason] * 2


@pytest.mark.parametrize("opened", DRAWERS)
def test_nothing_under_the_scrim_is_reached_by_the_keyboard(stage: ScreensStage, opened) -> None:
    opened(stage)
    stage.let_a_frame_pass()
    below = stage.find(lambda item: item.objectName() == "reviewPage")
    reached = set()
    for _ in range(40):
        key(stage, Qt.Key.Key_Tab)
        assert not inside(stage.window.activeFocusItem(), below)
        reached.add(inside(stage.window.activeFocusItem(), drawer(stage)))
    assert True in reached


@pytest.mark.parametrize("by", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason])
def test_the_keyboard_stays_with_a_standard_that_was_chosen(stage: ScreensStage, by) -> None:
    trying(stage)
    stage.let_a_frame_pass()
    line = next(item for item in within(drawer(stage)) if (item.property("spoken") or "").startswith("Greet. "))
    line.forceActiveFocus(by)
    key(stage, Qt.Key.Key_Space)
    stage.wait_for(lambda: stage.screens.charge.trying.standard == "greet")
    stage.let_a_frame_pass()
    held = stage.window.activeFocusItem()
    assert held.property("spoken") == "Close Try: Greet"
    assert held.property("visualFocus") == (by == Qt.FocusReason.TabFocusReason)
    key(stage, Qt.Key.Key_Tab)
    assert inside(stage.window.activeFocusItem(), drawer(stage))


@pytest.mark.parametrize("opened", [picker, trying, who])
def test_a_list_to_choose_from_is_one_stop_and_its_line_is_always_in_sight(stage: ScreensStage, opened) -> None:
    opened(stage)
    stage.let_a_frame_pass()
    lines = next(item for item in within(drawer(stage)) if item.property("currentIndex") is not None)
    stops = 0
    for _ in range(24):
        key(stage, Qt.Key.Key_Tab)
        assert in_sight(stage, stage.window.activeFocusItem())
        if inside(stage.window.activeFocusItem(), lines):
            stops += 1
            key(stage, Qt.Key.Key_Tab)
            assert not inside(stage.window.activeFocusItem(), lines)
    assert stops > 0
    lines.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    last = lines.property("count") - 1
    reached = []
    for way in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * 14, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        key(stage, way)
        assert in_sight(stage, stage.window.activeFocusItem())
        assert inside(stage.window.activeFocusItem(), lines)
        reached.append(lines.property("currentIndex"))
    assert reached[-4:] == [min(14, last), last, max(0, last - 8), 0]


def test_who_chose_a_standard_by_arrow_and_return_sees_where_the_keyboard_is(stage: ScreensStage) -> None:
    trying(stage)
    stage.let_a_frame_pass()
    key(stage, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    stage.wait_for(lambda: stage.screens.charge.trying.standard != "")
    stage.let_a_frame_pass()
    assert stage.window.activeFocusItem().property("visualFocus")


def test_what_can_be_changed_and_what_came_of_it_follow_the_keyboard(qapp: QGuiApplication, weeks: Desk) -> None:
    stage = make(weeks, (1366, 768), 130)
    room = stage.screens.charge.trying
    room.open("greet")
    room.turn("due.after", 60)
    room.tryIt()
    stage.wait_for(lambda: not room.busy)
    stage.let_a_frame_pass()
    page = stage.find(lambda item: item.objectName() == "tryChange")
    assert page.property("contentHeight") > page.height()
    for _ in range(40):
        key(stage, Qt.Key.Key_Tab)
        assert in_sight(stage, stage.window.activeFocusItem())
    assert stage.warnings == []
    stage.close()


def test_return_on_a_line_of_the_league_opens_it_and_its_first_need_is_two_keys_away(stage: ScreensStage) -> None:
    line = of_kind(stage, "LeagueLine")[0]
    line.forceActiveFocus()
    key(stage, Qt.Key.Key_Return)
    told(stage)
    key(stage, Qt.Key.Key_Tab, Qt.Key.Key_Tab)  # past the change that could be tried
    lines = of_kind(stage, "EvidenceLine")
    assert stage.window.activeFocusItem() is lines[0]
    key(stage, Qt.Key.Key_Down)
    assert stage.window.activeFocusItem() is lines[1]
    key(stage, Qt.Key.Key_Return)
    stage.wait_for(lambda: not stage.screens.story.busy)
    assert stage.screens.story.there
    key(stage, Qt.Key.Key_Escape)
    assert inside(stage.window.activeFocusItem(), drawer(stage))


def test_the_end_of_a_long_list_is_one_key_away_and_told(stage: ScreensStage) -> None:
    last = len(list(stage.desk._journal.read()))
    stage.screens.review.evidence.open("All", lambda: range(1, last + 1), stage.desk.floor.venue)
    told(stage)
    key(stage, Qt.Key.Key_Tab, Qt.Key.Key_End)
    stage.wait_for(lambda: stage.screens.review.evidence.rows.line(last - 1) is not None)
    stage.let_a_frame_pass()
    assert stage.window.activeFocusItem().property("index") == last - 1
    assert stage.window.activeFocusItem().property("ready")
    key(stage, Qt.Key.Key_PageUp)
    assert stage.window.activeFocusItem().property("index") == last - 9
    key(stage, Qt.Key.Key_Home)
    assert stage.window.activeFocusItem().property("index") == 0


def test_a_number_in_the_comparison_opens_its_facts_and_escape_comes_back_to_it(stage: ScreensStage) -> None:
    review = stage.screens.review
    compare(stage)
    stage.let_a_frame_pass()
    earliest = of_kind(stage, "CompareValue")[0]
    tap(stage, earliest)
    assert review.evidence.title.endswith(", 21 Nov")
    told(stage)
    key(stage, Qt.Key.Key_Escape)
    assert (review.evidence.title, review.compare.there) == ("", True)
    assert stage.window.activeFocusItem() is earliest
    key(stage, Qt.Key.Key_Escape)
    assert not review.compare.there


def test_two_taps_on_dates_choose_from_one_day_to_another(stage: ScreensStage) -> None:
    review = stage.screens.review
    tap(stage, stage.find(lambda item: str(item.property("spoken")).endswith("Choose another")))
    tap(stage, stage.find(lambda item: item.property("words") == "From – to" and item.isVisible()))
    stage.wait_for(lambda: review.picking.rows.rows[0].key == "2026-12-19")
    stage.let_a_frame_pass()
    days = {item.property("key"): item for item in of_kind(stage, "SpanLine")}
    tap(stage, days["2026-12-17"])
    assert drawer(stage).property("line") == "From 17 December 2026. Tap the last day."
    tap(stage, days["2026-12-15"])
    stage.wait_for(lambda: review.words == "15 December 2026 to 17 December 2026")
    stage.let_a_frame_pass()
    assert of_kind(stage, "SpanLine") == []
    assert review.span.league.row_of("greet").count == 6


def test_a_line_of_the_evidence_is_one_button_to_a_screen_reader(stage: ScreensStage) -> None:
    QAccessible.setActive(True)
    evidence(stage)
    line = QAccessible.queryAccessibleInterface(of_kind(stage, "EvidenceLine")[0])
    assert line.role() == QAccessible.Role.Button
    assert line.text(QAccessible.Text.Name).startswith("Table 12, ")
    below = [line.child(place) for place in range(line.childCount())]
    assert [each.text(QAccessible.Text.Name) for each in below if each is not None] == []
    QAccessible.setActive(False)


def test_what_cannot_be_read_says_so_in_place_of_the_lines_and_a_tap_tries_again(stage: ScreensStage) -> None:
    faults = [StoreFailed("The disk is gone.")]

    def behind() -> range:
        if faults:
            raise faults.pop()
        return range(1, 4)

    review = stage.screens.review
    review.evidence.open("All", behind, stage.desk.floor.venue)
    stage.wait_for(lambda: review.evidence.fault == "The disk is gone.")
    stage.let_a_frame_pass()
    again = [item for item in within(drawer(stage)) if item.property("spoken") == "Try again" and item.isVisible()]
    assert len(again) == 1
    tap(stage, again[0])
    stage.wait_for(lambda: review.evidence.words == "3 facts")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_drawers_fit_with_large_text_and_say_what_they_are(
    qapp: QGuiApplication, weeks: Desk, size: tuple[int, int]
) -> None:
    QAccessible.setActive(True)
    found = {}
    for name, desk in (("good", weeks), ("bad", gone_wrong())):
        stage = make(desk, size, 130)
        try:
            for opened in (evidence, compare):
                opened(stage)
                stage.let_a_frame_pass()
                found[f"{opened.__name__}, {name}"] = faults(stage), nameless(stage)
                stage.screens.review.evidence.close()
                stage.screens.review.compare.close()
                stage.let_a_frame_pass()
        finally:
            stage.close()
        assert stage.warnings == []
    QAccessible.setActive(False)
    assert {where: what for where, what in found.items() if what != ({}, [])} == {}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_tap_that_writes_a_file_and_its_answer_are_always_in_sight(
    qapp: QGuiApplication, weeks: Desk, size: tuple[int, int]
) -> None:
    stage = make(weeks, size, 130, TakeAway(FORMS, FOLDERS[0], lambda *_: WRITTEN, None, lambda: FOLDERS))
    taking = stage.screens.review.taking
    export(stage)
    taking.choose("csv")
    assert faults(stage) == {}
    taking.write()
    stage.wait_for(lambda: taking.written != "")
    assert faults(stage) == {}
    answer = stage.find(lambda item: str(item.property("text")).startswith("Written: "))
    assert in_sight(stage, answer)
    reached = set()
    for _ in range(16):
        key(stage, Qt.Key.Key_Tab)
        held = stage.window.activeFocusItem()
        reached.add(held.property("words"))
        assert in_sight(stage, held)
    assert {"A STICK WITH A LONG NAME", "Write the file"} <= reached
    assert stage.warnings == []
    stage.close()


def in_sight(stage: ScreensStage, item: QQuickItem) -> bool:
    """Whether all of it stands in the window, and in whatever scrolls it."""
    stands = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    around = stage.window.contentItem()
    above = item.parentItem()
    while above is not None:
        if above.clip():
            around = above
            break
        above = above.parentItem()
    seen = around.mapRectToScene(QRectF(0, 0, around.width(), around.height()))
    return bool(seen.top() - 1 <= stands.top() and stands.bottom() <= seen.bottom() + 1)


def test_an_export_says_that_what_staff_wrote_goes_out_too(stage: ScreensStage) -> None:
    export(stage)
    said = {}
    for form in ("pdf", "xlsx", "measures", "csv"):
        stage.screens.review.taking.choose(form)
        stage.let_a_frame_pass()
        words = [item for item in within(drawer(stage)) if item.property("text") == STAFF_WROTE]
        said[form] = any(item.isVisible() for item in words)
    assert said == {"pdf": True, "xlsx": False, "measures": False, "csv": True}
