"""Nothing is fetched, ever: a name with a picture in it must not make the house call out."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy
from PySide6.QtQml import QQmlNetworkAccessManagerFactory


class NoNetwork(QQmlNetworkAccessManagerFactory):
    """Gives QML a network whose only way out is a proxy that cannot be: port 0 of this machine.

    A manager that answers by itself would be neater, but Qt asks for one in the thread that loads pictures, and a
    reply made by Python there does not outlive its request.
    """

    def create(self, parent: QObject) -> QNetworkAccessManager:
        network = QNetworkAccessManager(parent)
        network.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.Socks5Proxy, "127.0.0.1", 0))
        return network


NO_NETWORK: Final = NoNetwork()
"""An engine does not keep its factory alive, so the process does."""
