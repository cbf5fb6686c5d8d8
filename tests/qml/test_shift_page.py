"""The shift at a glance, in the window: it fits, scrolls as one, follows the keyboard, and numbers open their facts."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtQml import QQmlExpression, QQmlProperty, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from desk_app.desk.desk import Desk
from tests.qml.test_fits import SIZES, cut_off, faults
from tests.qml.test_review_view import spoken, tap, told
from tests.support.contrast import contrast
from tests.support.floor_stage import kind_of, within
from tests.support.houses import House
from tests.support.read_shifts import evenings
from tests.support.screens_stage import ScreensStage
from tests.support.whole_evenings import gone_wrong, lived

Review = Callable[..., ScreensStage]


@pytest.fixture
def review(qapp: QGuiApplication) -> Iterator[Review]:
    """Give what opens the review of a desk in a window of its own."""
    stages: list[ScreensStage] = []

    def open_review(desk: Desk, size: tuple[int, int] = (1280, 800), **look: str | int) -> ScreensStage:
        stage = ScreensStage(desk, size, now=desk.last_at, **look)
        stages.append(stage)
        stage.screens.staff.ask(False)
        stage.open_review("shift")
        stage.let_a_frame_pass()
        return stage

    yield open_review
    for stage in stages:
        assert stage.warnings == []
        stage.close()


@pytest.fixture(scope="module")
def dinner() -> Desk:
    return lived("bistro", 2)


@pytest.fixture(scope="module")
def bad() -> Desk:
    return gone_wrong()


def all_of(stage: ScreensStage, name: str) -> list[QQuickItem]:
    items = within(stage.window.contentItem())
    return [item for item in items if item.isVisible() and kind_of(item).startswith(f"{name}_")]


def only(stage: ScreensStage, name: str) -> QQuickItem:
    (item,) = all_of(stage, name)
    return item


def month(stage: ScreensStage) -> QQuickItem:
    """Show a month of thirty-one days, and give its chart."""
    span = stage.screens.review.span
    stage.screens.review.choose("month", "2026-12-01")
    stage.wait_for(lambda: len(span.labels) == 31)
    stage.let_a_frame_pass()
    return only(stage, "NeedsChart")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("desk", ["dinner", "bad"])
def test_a_full_league_fits_with_large_text(
    review: Review, request: pytest.FixtureRequest, desk: str, size: tuple[int, int]
) -> None:
    stage = review(request.getfixturevalue(desk), size, text_size=130)
    assert faults(stage) == {}
    lines = all_of(stage, "LeagueLine")
    assert len(lines) == stage.screens.review.span.league.count
    for above, below in pairwise(lines):
        assert above.y() + above.height() <= below.y() + 0.5


def test_minutes_of_the_league_say_that_they_are_minutes(review: Review, dinner: Desk) -> None:
    stage = review(dinner)
    heads = [item.property("text") for item in within(only(stage, "LeagueHead")) if item.property("text")]
    assert heads == ["Moments of truth", "in time", "minutes: median, worst tenth", "asked first", "never answered"]
    of_glasses = [row.spread for row in stage.screens.review.span.league.rows if "dry" in row.spread]
    assert of_glasses
    assert all(spread.endswith("\u00a0min") for spread in of_glasses)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_fact_leaves_a_quarter_of_its_line_to_who_did_it(review: Review, dinner: Desk, size: tuple[int, int]) -> None:
    stage = review(dinner, size, text_size=130)
    stage.screens.review.show("standard:greet")
    stage.wait_for(lambda: bool(all_of(stage, "FactLine")))
    fact = all_of(stage, "FactLine")[0]
    fact.setProperty("by", "Annabella Montgomery-Featherstonehaugh")
    stage.let_a_frame_pass()
    who = next(item for item in within(fact) if item.property("text") == fact.property("by"))
    assert who.property("truncated")
    assert who.width() <= fact.width() / 4
    assert who.x() + who.width() <= fact.width() + 0.5


def test_words_of_a_line_that_wrap_make_it_taller(review: Review, dinner: Desk) -> None:
    stage = review(dinner)
    line = next(line for line in all_of(stage, "LeagueLine") if line.property("spread"))
    before = line.height()
    line.setProperty("spread", "at empty · dry 2.7 · and then so much more that it takes three lines of the column")
    stage.let_a_frame_pass()
    assert line.height() > before
    assert cut_off(stage) == []


def test_all_bars_of_the_league_are_of_one_length(review: Review, dinner: Desk) -> None:
    stage = review(dinner)
    figures = {row.share_words for row in stage.screens.review.span.league.rows if row.share >= 0}
    meters = {round(item.width()) for line in all_of(stage, "LeagueLine") for item in meters_in(line)}
    assert len({len(words) for words in figures}) > 1
    assert len(meters) == 1


def meters_in(line: QQuickItem) -> list[QQuickItem]:
    return [item for item in within(line) if kind_of(item).startswith("Meter_") and item.isVisible()]


def test_asks_that_nothing_foresaw_have_no_share_in_time(review: Review, bad: Desk) -> None:
    stage = review(bad)
    line = next(line for line in all_of(stage, "LeagueLine") if line.property("name") == "Not foreseen")
    assert (line.property("slipping"), meters_in(line)) == (False, [])


@pytest.mark.parametrize(("size", "text_size"), [((1280, 800), 100), ((1366, 768), 130), ((800, 1280), 130)])
def test_the_page_follows_the_keyboard(review: Review, dinner: Desk, size: tuple[int, int], text_size: int) -> None:
    stage = review(dinner, size, text_size=text_size)
    page, league = only(stage, "ShiftPage"), only(stage, "League")
    lines = next(item for item in within(league) if kind_of(item) == "QQuickListView")
    lines.forceActiveFocus()
    for key in [Qt.Key.Key_Down] * (lines.property("count") - 1) + [Qt.Key.Key_Up] * (lines.property("count") - 1):
        assert_in_sight(stage, page)
        QTest.keyClick(stage.window, key)
    only(stage, "Headline").childItems()[0].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(30):
        assert_in_sight(stage, page)
        QTest.keyClick(stage.window, Qt.Key.Key_Tab)


def assert_in_sight(stage: ScreensStage, page: QQuickItem) -> None:
    stage.let_a_frame_pass()
    item = stage.window.activeFocusItem()
    if item is None or not page.isAncestorOf(item):
        return
    top = item.mapToItem(page, QPointF(0, 0)).y()
    assert top >= -1, item.property("spoken")
    assert top + min(item.height(), page.height()) <= page.height() + 1, item.property("spoken")


def test_one_mark_shows_that_the_page_scrolls(review: Review, dinner: Desk) -> None:
    stage = review(dinner)
    page = only(stage, "ShiftPage")
    stage.wait_for(lambda: page.property("contentHeight") > page.height())
    stage.wait_for(lambda: [mark.property("size") < 1 for mark in all_of(stage, "ScrollMark")] == [True])


def test_each_sentence_of_the_headline_opens_what_it_counts(review: Review, bad: Desk) -> None:
    stage = review(bad)
    never = stage.screens.review.span.headline.rows[1].words
    tap(stage, spoken(stage, never))
    assert told(stage) == sum(stage.screens.review.span.never)
    assert stage.screens.review.evidence.title == never


def test_how_often_nobody_ever_came_opens_those_needs(review: Review, bad: Desk) -> None:
    stage = review(bad)
    row = next(row for row in stage.screens.review.span.league.rows if row.never)
    tap(stage, spoken(stage, f"{row.name}, never answered: {row.never}"))
    assert told(stage) == row.never


def test_what_nobody_ever_answered_is_a_part_of_the_picture(review: Review, bad: Desk) -> None:
    stage = review(bad)
    chart = only(stage, "NeedsChart")
    chart.setProperty("graphsThere", False)
    stage.screens.review.span.drawn.emit()
    stage.let_a_frame_pass()
    hollow = [item for item in within(only(stage, "NeedsBars")) if item.property("color") == QColor("transparent")]
    assert sum(item.isVisible() for item in hollow) == sum(count > 0 for count in stage.screens.review.span.never)
    assert chart.property("most") >= max(map(sum, zip(*bars(stage), strict=True)))


def bars(stage: ScreensStage) -> tuple[list[int], ...]:
    span = stage.screens.review.span
    return span.met, span.asked, span.never


def test_a_night_on_which_nobody_was_served_is_not_an_empty_one(review: Review) -> None:
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("leave", 40, table="12")
    house.ask("close_shift", 5)
    stage = review(house.desk)
    page = only(stage, "ShiftPage")
    assert not page.property("calm")
    assert "No needs were counted." not in {item.property("text") for item in within(page) if item.isVisible()}
    assert [row.slipping for row in stage.screens.review.span.league.rows] == [False]


def test_the_chart_says_the_bar_where_the_keyboard_is(review: Review, bad: Desk) -> None:
    stage = review(bad)
    chart, stretches = only(stage, "NeedsChart"), stage.screens.review.span.stretches
    QAccessible.setActive(True)
    chart.forceActiveFocus()
    names = []
    for _ in range(2):
        QTest.keyClick(stage.window, Qt.Key.Key_Right)
        names.append(QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Name))
    QAccessible.setActive(False)
    assert [name.endswith(words) for name, words in zip(names, stretches[1:3], strict=True)] == [True, True]


def test_bars_thinner_than_a_finger_are_chosen_and_stepped_through(review: Review) -> None:
    stage = review(evenings(45).desk)
    assert not all_of(stage, "NeedsStep")
    chart = month(stage)
    tap(stage, chart, x=0.5, y=0.4)
    stage.let_a_frame_pass()
    chosen = chart.property("at")
    assert (10 < chosen < 20, stage.screens.review.evidence.title) == (True, "")
    tap(stage, spoken(stage, "The bar after"))
    assert chart.property("at") == chosen + 1
    tap(stage, spoken(stage, stage.screens.review.span.stretches[chosen + 1]))
    assert told(stage) > 0
    assert stage.screens.review.evidence.title == f"Needs, {stage.screens.review.span.labels[chosen + 1]}"


def asked(item: QQuickItem, expression: str) -> object:
    """Give what QML makes of an expression in an item: some of its properties Python does not know."""
    found, _ = QQmlExpression(qmlContext(item), item, expression).evaluate()
    return found


def test_right_to_left_steps_as_the_bars_run_and_counts_stand_below_their_heads(
    review: Review, qapp: QGuiApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        stage = review(evenings(45).desk)
        month(stage)
        before, after = spoken(stage, "The bar before"), spoken(stage, "The bar after")
        assert before.mapToScene(QPointF(0, 0)).x() < after.mapToScene(QPointF(0, 0)).x()
        words = [item for item in within(only(stage, "League")) if item.property("text") in ("never answered", "62")]
        assert len(words) > 1
        assert {asked(word, "effectiveHorizontalAlignment === Text.AlignLeft") for word in words} == {True}
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_somebody_can_sign_in_from_the_review(review: Review, dinner: Desk) -> None:
    stage = review(dinner)
    tap(stage, spoken(stage, "Sign in"))
    assert stage.screens.staff.asking


@pytest.mark.parametrize("theme", ["evening", "day"])
def test_the_small_pictures_of_the_league_are_seen(review: Review, dinner: Desk, theme: str) -> None:
    """Shapes need 3 : 1 against the card they stand on."""
    stage = review(dinner, theme=theme)
    card = only(stage, "League").property("color")
    bars_drawn = [item for spread in all_of(stage, "Spread") for item in spread.childItems() if item.property("tall")]
    assert bars_drawn
    assert {item.opacity() for item in bars_drawn} == {1.0}
    edges = [item.property("color") for item in bars_drawn]
    edges += [QQmlProperty(meter, "border.color").read() for meter in all_of(stage, "Meter")]
    assert min(contrast(edge, card) for edge in edges) >= 3
