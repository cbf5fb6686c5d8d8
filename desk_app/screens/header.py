"""The header: the time on the venue's wall, which service this is, and how it goes."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QCoreApplication, QLocale, QObject, Signal

from desk_app.floor.state import Floor
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.service_words import service_name

translate = QCoreApplication.translate


@for_qml
class Header(QObject):
    """``share`` is needs met before the guest asked ÷ all needs, -1 while there were none.

    ``service`` and ``covers`` are of a house with tables; elsewhere the venue's name stands there, and covers is -1.
    ``sounds`` is how often it rang in the last ten minutes.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, Any] = {
            "clock": "",
            "service": "",
            "venue": "",
            "covers": 0,
            "share": -1.0,
            "needs": 0,
            "sounds": 0,
            "demo": "",
        }

    def show(self, **what: Any) -> None:
        """Show these in place of what stood there; tells QML only if something differs."""
        after = self._shown | what
        if after != self._shown:
            self._shown = after
            self.changed.emit()

    def show_time(self, floor: Floor, now: datetime) -> None:
        """Show the wall's time and the name of the service it belongs to."""
        wall = ZoneInfo(floor.venue.timezone)
        meal = service_words(now.astimezone(wall)) if floor.venue.tables else floor.venue.name
        named = floor.shift.note if floor.shift and floor.shift.note else meal
        covers = floor.covers if floor.venue.tables else -1
        self.show(clock=wall_time(now, wall), service=named, venue=floor.venue.name, covers=covers)

    @Property(str, notify=changed)
    def clock(self) -> str:
        return str(self._shown["clock"])

    @Property(str, notify=changed)
    def service(self) -> str:
        return str(self._shown["service"])

    @Property(str, notify=changed)
    def venue(self) -> str:
        return str(self._shown["venue"])

    @Property(str, notify=changed)
    def demo(self) -> str:
        """What a demo says of itself, "" where it is none."""
        return str(self._shown["demo"])

    @Property(int, notify=changed)
    def covers(self) -> int:
        return int(self._shown["covers"])

    @Property(float, notify=changed)
    def share(self) -> float:
        return float(self._shown["share"])

    @Property(int, notify=changed)
    def needs(self) -> int:
        return int(self._shown["needs"])

    @Property(int, notify=changed)
    def sounds(self) -> int:
        return int(self._shown["sounds"])


def demo_words(speed: float) -> str:
    """Give what a demo says of itself: that it is one, and how fast its time runs; 0: as fast as it can."""
    if not speed:
        return translate("header", "Demo")
    return translate("header", "Demo · {speed:g}×").format(speed=speed)


def service_words(wall: datetime) -> str:
    """Give the service a wall time belongs to: ``Friday dinner``."""
    return translate("header", "{day} {service}").format(
        day=QLocale().dayName(wall.isoweekday()), service=service_name(wall)
    )
