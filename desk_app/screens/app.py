"""The window: a Qt application that fetches nothing, our own controls, and one root with everything it shows."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QTranslator, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from desk_app.screens.glass_pictures import GlassPictures
from desk_app.screens.icons import Icons
from desk_app.screens.no_network import NoNetwork
from desk_app.screens.shell import Screens

FACES: Final = (
    "Inter",
    "Segoe UI Variable",
    "Segoe UI",
    "SF Pro Text",
    "Roboto",
    "Noto Sans",
    "Cantarell",
    "DejaVu Sans",
)


class Unshowable(Exception):
    """The window could not be made; the text lists what QML said."""


def make_app(arguments: list[str] | None = None) -> QGuiApplication:
    """Make the one application, ready for QML; with an on-screen keyboard where the machine has what it needs."""
    if has_screen_keyboard() and "QT_IM_MODULE" not in os.environ:
        os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    QQuickStyle.setStyle("Basic")
    app = QGuiApplication(arguments or ["beforehand"])
    app.setApplicationName("Beforehand")
    app.setApplicationDisplayName("Beforehand")
    return app


def has_screen_keyboard() -> bool:
    """Tell whether Qt's on-screen keyboard can be loaded here: its libraries need more than Qt brings along."""
    if find_spec("PySide6.QtVirtualKeyboard") is None:
        return False
    try:
        import PySide6.QtVirtualKeyboard  # noqa: F401
    except ImportError:
        return False
    return True


def choose_face() -> str:
    """Give the first of the faces that this machine has."""
    known = set(QFontDatabase.families())
    return next((face for face in FACES if face in known), QGuiApplication.font().family())


def speak(app: QGuiApplication, resources: Path) -> None:
    """Load the words of the person's language, where there are any, and mirror the window where it asks for that."""
    translator = QTranslator(app)
    if translator.load(QLocale(), "beforehand", "_", str(resources / "i18n")):
        app.installTranslator(translator)
    app.setLayoutDirection(QLocale().textDirection())


def open_window(screens: Screens, resources: Path) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """Show the main window. Keep the engine for as long as the window is to stand.

    Raises Unshowable with what QML said.
    """
    engine = QQmlApplicationEngine()
    said: list[str] = []
    engine.warnings.connect(lambda warnings: said.extend(warning.toString() for warning in warnings))
    network = NoNetwork()
    engine.setNetworkAccessManagerFactory(network)
    engine.addImportPath(str(resources / "qml"))
    engine.addImageProvider("icons", Icons(resources / "icons"))
    engine.addImageProvider("glasses", GlassPictures())
    engine.setInitialProperties({"screens": screens, "face": choose_face(), "keyboard": has_screen_keyboard()})
    engine.load(QUrl.fromLocalFile(str(resources / "qml" / "Beforehand" / "Shell" / "Main.qml")))
    window = next((root for root in engine.rootObjects() if isinstance(root, QQuickWindow)), None)
    if window is None:
        raise Unshowable("\n".join(said) or "The window has no content.")
    return engine, window
