"""How a Python type becomes known to QML: by name, in the module Beforehand.Desk, made by the desk and never by QML."""

from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Beforehand.Desk"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN: Final[list[type[QObject]]] = []
"""Every type that QML may name."""

Q = TypeVar("Q", bound=type[QObject])


def for_qml(kind: Q) -> Q:
    """Let QML name this type. It is registered under the names above: Qt reads them where QmlElement is called."""
    uncreatable: Any = QmlUncreatable
    SHOWN.append(kind)
    QmlElement(uncreatable("made by the desk")(kind))
    return kind
