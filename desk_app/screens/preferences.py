"""How this screen looks and sounds: theme, text size, sound, movement. Kept beside the journal, never in it."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from desk_app.screens.qml_kit import for_qml

THEMES: Final = ("auto", "evening", "day")
LEAST_TEXT, MOST_TEXT = 85, 150


@for_qml
class Preferences(QObject):
    """Text size in percent, volume 0 to 100. ``keyboard``: keys on screen when a field is typed in."""

    changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        """Read from ``file`` (ini); without one, nothing is kept."""
        super().__init__(parent)
        self._kept = QSettings(str(file), QSettings.Format.IniFormat) if file else None
        self._theme = self._word("theme", "auto", THEMES)
        self._text_size = self._number("text_size", 100, LEAST_TEXT, MOST_TEXT)
        self._volume = self._number("volume", 60, 0, 100)
        self._muted = self._flag("muted")
        self._still = self._flag("reduced_motion")
        self._keyboard = self._flag("keyboard")
        self._kiosk = self._flag("kiosk")
        if QGuiApplication.instance() is not None:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self.changed)

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._theme

    @Property(bool, notify=changed)
    def evening(self) -> bool:
        if self._theme != "auto":
            return self._theme == "evening"
        return QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Light

    @Property(int, notify=changed)
    def textSize(self) -> int:
        return self._text_size

    @Property(int, notify=changed)
    def volume(self) -> int:
        return self._volume

    def loudness(self) -> float:
        """Give the volume as a share, 0 while muted."""
        return 0.0 if self._muted else self._volume / 100

    @Property(bool, notify=changed)
    def muted(self) -> bool:
        return self._muted

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        return self._still

    @Property(bool, notify=changed)
    def keyboard(self) -> bool:
        return self._keyboard

    @Property(bool, notify=changed)
    def kiosk(self) -> bool:
        return self._kiosk

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        """``auto`` follows the system; a word that is no theme changes nothing."""
        if theme in THEMES:
            self._theme = theme
            self._keep("theme", theme)

    @Slot(int)
    def chooseTextSize(self, percent: int) -> None:
        self._text_size = min(MOST_TEXT, max(LEAST_TEXT, percent))
        self._keep("text_size", self._text_size)

    @Slot(int)
    def chooseVolume(self, volume: int) -> None:
        self._volume = min(100, max(0, volume))
        self._keep("volume", self._volume)

    @Slot(bool)
    def mute(self, muted: bool) -> None:
        self._muted = muted
        self._keep("muted", muted)

    @Slot(bool)
    def reduceMotion(self, still: bool) -> None:
        self._still = still
        self._keep("reduced_motion", still)

    @Slot(bool)
    def useKeyboard(self, wanted: bool) -> None:
        self._keyboard = wanted
        self._keep("keyboard", wanted)

    @Slot(bool)
    def useKiosk(self, wanted: bool) -> None:
        """One step up in type, for a screen that is read from further away."""
        self._kiosk = wanted
        self._keep("kiosk", wanted)

    def _keep(self, name: str, value: Any) -> None:
        if self._kept is not None:
            self._kept.setValue(name, value)
        self.changed.emit()

    def _read(self, name: str) -> str:
        return str(self._kept.value(name, "")) if self._kept is not None else ""

    def _word(self, name: str, otherwise: str, allowed: tuple[str, ...]) -> str:
        found = self._read(name)
        return found if found in allowed else otherwise

    def _number(self, name: str, otherwise: int, least: int, most: int) -> int:
        found = self._read(name)
        return min(most, max(least, int(found))) if found.isascii() and found.isdigit() else otherwise

    def _flag(self, name: str) -> bool:
        return self._read(name).lower() == "true"
