"""Nothing on screen can make the house call out."""

import socket
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from pytestqt.qtbot import QtBot

from tests.support.dinner import dinner_desk
from tests.support.screens_stage import ScreensStage

PICTURE = """
import QtQuick
Image {
    readonly property bool failed: status === Image.Error
    source: "http://127.0.0.1:PORT/x.png"
}
"""


class Listener:
    """A server that counts who calls."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.calls = 0
        self.thread = threading.Thread(target=self._count, daemon=True)
        self.thread.start()

    def _count(self) -> None:
        while True:
            try:
                self.socket.accept()
            except OSError:
                return
            self.calls += 1

    def close(self) -> None:
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.thread.join(5)


@pytest.fixture
def listener() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.close()


def test_a_picture_from_elsewhere_is_never_fetched(qapp: QGuiApplication, qtbot: QtBot, listener: Listener) -> None:
    stage = ScreensStage(dinner_desk(), (800, 600))
    component = QQmlComponent(stage.engine)
    component.setData(PICTURE.replace("PORT", str(listener.port)).encode(), QUrl())
    image = component.create()
    qtbot.waitUntil(lambda: image.property("failed"), timeout=3000)
    assert listener.calls == 0
    image.deleteLater()
    stage.close()
