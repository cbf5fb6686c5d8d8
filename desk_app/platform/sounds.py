"""Plays the few sounds there are. A machine that cannot play them stays silent, and ``doctor`` says why."""

import importlib
import logging
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)


class SoundPlayer:
    """Plays WAV files of one folder by name. QtMultimedia, which needs the system's libpulse0, waits for the first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._effects: dict[str, Any] = {}
        self._silent = False

    def play(self, name: str, volume: float) -> bool:
        """Start a sound at a volume of 0 to 1; say whether the machine has it and can play it. Returns at once."""
        effect = self._effects.get(name) or self._load(name)
        if effect is None:
            return False
        effect.setVolume(volume)
        effect.play()
        return True

    def _load(self, name: str) -> Any:
        file = self._folder / f"{name}.wav"
        if self._silent or not file.is_file():
            return None
        why = why_silent()
        if why is not None:
            _log.warning("no sound: %s", why)
            self._silent = True
            return None
        from PySide6.QtCore import QUrl
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect()
        effect.setSource(QUrl.fromLocalFile(str(file)))
        self._effects[name] = effect
        return effect


def why_silent() -> str | None:
    """Say why Qt cannot play sound on this machine; None where it can. Loads QtMultimedia."""
    try:
        importlib.import_module("PySide6.QtMultimedia")
    except ImportError as error:
        return str(error)
    return None
