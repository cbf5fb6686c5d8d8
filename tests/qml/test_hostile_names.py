"""Names that break things, on every screen at once: no crash, no markup, nothing fetched, nothing said by QML."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlExpression
from PySide6.QtQuick import QQuickItem

from desk_app.desk.desk import Desk
from desk_app.desk.refusal import Refusal
from desk_app.floor.venue_file import VenueFault
from tests.support.floor_stage import described, within
from tests.support.hostile import LONG, NAMES
from tests.support.houses import House, minutes
from tests.support.sample_floor import NOW
from tests.support.screens_stage import ScreensStage

PLAIN_TEXT = 0
"""Qt::PlainText."""


def venue_named(name: str) -> str:
    """A venue where everything that has a name has this one."""
    said = json.dumps(name[:2_000], ensure_ascii=True)
    return f"""
[venue]
id = "v"
name = {said}
timezone = "Europe/London"
standards = ["restaurant"]
[[area]]
id = "main"
name = {said}
width = 8.0
height = 6.0
[[section]]
id = "A"
name = {said}
[[table]]
id = "1"
area = "main"
section = "A"
seats = 4
shape = "round"
x = 1.0
y = 1.0
width = 1.2
height = 1.2
[[wall]]
area = "main"
x1 = 0.0
y1 = 0.0
x2 = 8.0
y2 = 0.0
label = {said}
[[staff]]
id = "s1"
name = {said}
roles = ["server"]
sections = ["A"]
[[drink]]
id = "d"
name = {said}
lasts = "5 min"
refill = true
"""


def hostile_desk(name: str) -> Desk:
    """A desk where this name was typed wherever one can be; what is refused, is refused in words."""
    house = House(now=NOW - minutes(7))
    try:
        adopted = house.adopt(venue_named(name))
        assert not isinstance(adopted, Refusal), adopted
    except VenueFault:
        house.adopt(venue_named("Plain"))
    house.try_to("open_shift", note=name)
    house.try_to("sign_in", staff="s1")
    house.try_to("seat", tables=["1"], size=2, party=name)
    house.try_to("seat", tables=["1"], size=2)
    house.try_to("serve_drink", table="1", seat=1, drink="d")
    house.try_to("serve_course", table="1", course=name)
    house.try_to("ask", table="1", about=name, note=name)
    house.try_to("note", text=name)
    house.try_to("run_out", item=name)
    house.now += minutes(6)
    house.desk.wake(house.now)
    for cue in house.cues():
        house.try_to("dismiss", cue=cue.id, why=name)
        break
    return house.desk


@pytest.fixture(params=NAMES.values(), ids=list(NAMES))
def stage(qapp: QGuiApplication, request: pytest.FixtureRequest) -> Iterator[ScreensStage]:
    stage = ScreensStage(hostile_desk(request.param), (1280, 800))
    yield stage
    stage.close()


def interpreted(stage: ScreensStage) -> list[str]:
    """Give the words on show that are not plain text."""
    texts = [item for item in within(stage.window.contentItem()) if has_format(item)]
    assert texts
    said = [item for item in texts if item.property("text")]
    return [str(item.property("text")) for item in said if format_of(stage, item) != PLAIN_TEXT]


def has_format(item: QQuickItem) -> bool:
    with described(item) as description:
        return description.indexOfProperty("textFormat") >= 0


def format_of(stage: ScreensStage, item: QQuickItem) -> int:
    said, undefined = QQmlExpression(stage.engine.rootContext(), item, "textFormat").evaluate()
    assert not undefined
    return int(said)


def look(stage: ScreensStage) -> None:
    stage.let_a_frame_pass()
    assert interpreted(stage) == []
    assert not stage.window.grabWindow().isNull()


def test_any_name_is_shown_everywhere_as_it_is(stage: ScreensStage) -> None:
    look(stage)
    stage.sign_in("s1")
    stage.screens.rail.showEvery(True)
    for room in ("floor", "list", "setup"):
        stage.open_room(room)
        look(stage)
    for page in ("shift", "measures", "log"):
        stage.open_review(page)
        look(stage)
    stage.screens.sheet.open("1")
    look(stage)
    stage.screens.tell(stage.screens.staff.name)
    look(stage)
    assert stage.warnings == []


def test_a_name_of_a_hundred_thousand_characters_is_told_in_the_bar(qapp: QGuiApplication) -> None:
    stage = ScreensStage(hostile_desk("Ann"), (800, 1280))
    stage.screens.tell(LONG)
    look(stage)
    stage.close()
