"""Nothing is fetched, ever: a name with a picture in it must not make the house call out."""

from typing import Any

from PySide6.QtCore import QIODevice, QObject, QTimer
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory


class _Refused(QNetworkReply):
    """An answer that never was asked for."""

    def __init__(self, request: QNetworkRequest, parent: QObject) -> None:
        super().__init__(parent)
        self.setRequest(request)
        self.setUrl(request.url())
        self.setError(QNetworkReply.NetworkError.OperationCanceledError, "Beforehand fetches nothing.")
        self.setFinished(True)
        QTimer.singleShot(0, self.finished.emit)

    def abort(self) -> None:
        """Nothing is under way."""

    def readData(self, _: int) -> bytes:
        return b""


class _Refuses(QNetworkAccessManager):
    def createRequest(self, _: Any, request: QNetworkRequest, __: QIODevice | None = None) -> QNetworkReply:
        return _Refused(request, self)


class NoNetwork(QQmlNetworkAccessManagerFactory):
    """Gives QML a network that refuses everything."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        return _Refuses(parent)
