"""The window: a Qt application that fetches nothing, our own controls, and one root with everything it shows."""

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QPluginLoader, QTranslator, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from desk_app.screens.floor.glass_pictures import GlassPictures
from desk_app.screens.icons import Icons
from desk_app.screens.no_network import NO_NETWORK
from desk_app.screens.preferences import Preferences
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

SCREEN_KEYBOARD: Final = "qtvirtualkeyboard"


class Unshowable(Exception):
    """The window could not be made; the text lists what QML said."""


def make_app(preferences: Path | None = None) -> QGuiApplication:
    """Make the one application, ready for QML.

    Keys on screen are chosen here, from the preferences file: Qt reads once, at its start, who listens to typing, and
    they would take the place of the system's own ways to write.
    """
    if preferences is not None and Preferences(preferences).keyboard and has_screen_keyboard():
        os.environ.setdefault("QT_IM_MODULE", SCREEN_KEYBOARD)
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    app = QGuiApplication(["beforehand"])
    app.setApplicationName("Beforehand")
    app.setApplicationDisplayName("Beforehand")
    return app


def has_screen_keyboard() -> bool:
    """Tell whether Qt's on-screen keyboard can be loaded here: its libraries need more than Qt brings along."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    found = next(plugins.glob("*qtvirtualkeyboardplugin*"), None)
    return found is not None and QPluginLoader(str(found)).load()


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
    screens.setParent(engine)  # what is on show goes before what it shows
    said: list[str] = []
    engine.warnings.connect(lambda warnings: said.extend(warning.toString() for warning in warnings))
    engine.setNetworkAccessManagerFactory(NO_NETWORK)
    engine.addImportPath(str(resources / "qml"))
    engine.addImageProvider("icons", Icons(resources / "icons"))
    engine.addImageProvider("glasses", GlassPictures())
    engine.setInitialProperties(
        {"screens": screens, "face": choose_face(), "keyboard": os.environ.get("QT_IM_MODULE") == SCREEN_KEYBOARD}
    )
    engine.load(QUrl.fromLocalFile(str(resources / "qml" / "Beforehand" / "Shell" / "Main.qml")))
    window = next((root for root in engine.rootObjects() if isinstance(root, QQuickWindow)), None)
    if window is None:
        raise Unshowable("\n".join(said) or "The window has no content.")
    return engine, window
