"""Which service a time on the wall belongs to."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

BREAKFAST: Final = 4
LUNCH: Final = 11
DINNER: Final = 16


def service_name(wall: datetime) -> str:
    """Give ``breakfast``, ``lunch`` or ``dinner``; after midnight it is still dinner."""
    if BREAKFAST <= wall.hour < LUNCH:
        return translate("header", "breakfast")
    if LUNCH <= wall.hour < DINNER:
        return translate("header", "lunch")
    return translate("header", "dinner")
