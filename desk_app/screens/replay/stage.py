"""What a replay asks of the screens that it is played on."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QObject

from desk_app.desk.view import DeskView
from desk_app.screens.clock import ScreenClock
from desk_app.screens.log.shift_log import ShiftLog


class Stage(Protocol):
    """The screens of a desk. They look when they are told to, and by no clock of their own."""

    clock: ScreenClock
    log: ShiftLog

    def begin(self) -> None: ...

    def look(self) -> None: ...

    def deleteLater(self) -> None: ...


MakeStage = Callable[[DeskView, Callable[[], datetime], QObject], Any]
"""Makes the screens of a desk, whose time is read there, as a child of this object: they live until Qt deletes them."""
