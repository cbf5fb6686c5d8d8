"""The pictures of the README, drawn anew: ``python -m tests.shots.readme_pictures``. Most show what the demo lives.

Each is the same moment of the same evening at every call; what it looks like is for eyes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import tests.support.offscreen  # noqa: F401  Qt reads the platform once, when it is first imported

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt  # isort: skip
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtQuick import QQuickWindow

from desk_app.bootstrap.shelves import shelf_in_memory
from desk_app.bootstrap.taking import newest_shift, write_report
from desk_app.outreach.office import PrintingOffice
from desk_app.outreach.printer import NoPrinter
from desk_app.outreach.tray import WaitingTray
from desk_app.screens.app import make_app
from tests.simulation.dinner import Dinner
from tests.support.people_waiting import open_part, waitlist_desk
from tests.support.screens_stage import ScreensStage
from tests.support.whole_evenings import lived

PICTURES = Path(__file__).parents[2] / "resources" / "pictures"
PICTURES.mkdir(exist_ok=True)
TABLET, LAPTOP, KIOSK, WALL = (1280, 800), (1366, 768), (1920, 1080), (1280, 720)


@contextmanager
def evening(venue: str, seed: int, minutes: float, size: tuple[int, int]) -> Iterator[ScreensStage]:
    """Give the screens of a simulated service, so many minutes after its warm-up."""
    dinner = Dinner(venue, seed=seed)
    dinner.now = dinner.service.warm_up()
    dinner.run(minutes)
    office = PrintingOffice(NoPrinter(), WaitingTray())
    stage = ScreensStage(dinner.desk, size, office=office, now=dinner.now)
    stage.screens.staff.ask(False)
    stage.screens.show_now()
    yield stage
    assert stage.warnings == []
    stage.close()


def keep(picture: QImage, name: str) -> None:
    assert picture.save(str(PICTURES / f"{name}.png"))


def draw_the_floor() -> None:
    with evening("bistro", 2, 17, TABLET) as stage:
        keep(stage.picture(), "floor")


def draw_the_stop() -> None:
    with evening("shuttle", 7, 87, KIOSK) as stage:
        waiting = stage.screens.waiting
        waiting.kiosk.setCode("1234")
        waiting.kiosk.begin()
        stage.window.showNormal()
        stage.window.resize(*KIOSK)
        stage.let_a_frame_pass()
        keep(stage.picture(), "dispatch")
        rider = next(each for each in stage.desk.floor.waiting.values() if each.destination == "Museum")
        waiting.dispatch.rider.open(rider.id)
        waiting.dispatch.rider.board("4")
        stage.screens.show_now()
        stage.screens.undo.putAway()
        keep(stage.picture(), "ticket")
        waiting.kiosk.leave("1234")


def draw_the_door() -> None:
    with evening("bistro", 10, 42, LAPTOP) as stage:
        stage.open_room("queue")
        party = next(each for each in stage.desk.floor.waiting.values() if each.size == 2)
        open_part(stage, party.id, "seat")
        keep(stage.picture(), "queue")


def draw_the_board() -> None:
    stage = ScreensStage(waitlist_desk(), LAPTOP)
    place = stage.screens.waiting.board.place
    place.moved(0, 0, *WALL)
    place.stand(True)
    windows = (each for each in QGuiApplication.topLevelWindows() if isinstance(each, QQuickWindow))
    board = next(each for each in windows if each.isVisible() and each is not stage.window)
    board.resize(*WALL)
    for party in ("w1", "w3"):
        stage.desk.handle({"do": "notify", "party": party}, stage.now)
    stage.screens.show_now()
    stage.let_a_frame_pass()
    board.grabWindow()
    stage.let_a_frame_pass()
    keep(board.grabWindow(), "board")
    place.stand(False)
    stage.close()


def draw_the_review() -> None:
    stage = ScreensStage(lived("bistro"), TABLET)
    stage.screens.staff.ask(False)
    stage.open_review("shift")
    stage.let_a_frame_pass()
    keep(stage.picture(), "review")
    stage.close()


def draw_the_report() -> None:
    """The first page as paper shows it."""
    desk = lived("bistro")
    with shelf_in_memory(desk._journal)() as shelf:
        shelf.catch_up()
        stream = BytesIO()
        write_report(stream, shelf, newest_shift(shelf), desk.last_at)
    document = QBuffer()
    document.setData(stream.getvalue())
    document.open(QIODevice.OpenModeFlag.ReadOnly)
    paper = QPdfDocument()
    paper.load(document)
    size = paper.pagePointSize(0)
    drawn = paper.render(0, QSize(900, round(900 * size.height() / size.width())))
    page = QImage(drawn.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    with QPainter(page) as painter:
        painter.drawImage(0, 0, drawn)
    keep(page, "report")
    paper.close()


if __name__ == "__main__":
    app = make_app()
    draw_the_floor()
    draw_the_stop()
    draw_the_door()
    draw_the_board()
    draw_the_review()
    draw_the_report()
