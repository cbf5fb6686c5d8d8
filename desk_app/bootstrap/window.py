"""The window on a real house: time, wake-ups, sound, backups and bug reports are tied to the desk here."""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from desk_app import __version__
from desk_app.bootstrap.opening import journal_in, open_desk
from desk_app.bootstrap.resources import resources_folder
from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.platform.clock import wall_clock
from desk_app.platform.log import start_log
from desk_app.platform.paths import log_folder, report_folder
from desk_app.platform.qt_messages import listen_to_qt
from desk_app.platform.reports import BugReports
from desk_app.platform.sounds import SoundPlayer
from desk_app.platform.steady import SteadyTime
from desk_app.platform.wakeup import WakeUp
from desk_app.screens.app import make_app, open_window, speak
from desk_app.screens.shell import Screens

_BACKUP_LOOK = timedelta(minutes=5)
_QUIET = timedelta(seconds=3)


def run_window(folder: Path, venue: str | None) -> int:
    """Show the floor of the folder until its window is closed, and give the exit status.

    Raises what opening raises: VenueFault, NoVenue, FolderInUse, JournalFault, StoreFailed.
    """
    kept = folder / "preferences.ini"
    app = make_app(kept)
    start_log(log_folder(folder))
    with journal_in(folder) as journal:
        desk = open_desk(journal, venue, wall_clock())
        time = SteadyTime(desk.last_at)
        screens = Screens(desk, time.now, preferences=kept, play=chime())
        _report_bugs(folder, screens)
        _ties = (tie_wake_ups(desk, time.now), tie_second_thoughts(desk, time.now))
        backups = _back_up_now_and_then(folder, screens.tell)
        status = show(app, screens, getattr(journal, "notices", ()))
        backups.stop()
        desk.keep()
    return status


def show(app: QGuiApplication, screens: Screens, notices: Sequence[str] = ()) -> int:
    """Show the window until it is closed. ``notices`` are said first: what was mended while opening."""
    speak(app, resources_folder())
    screens.begin()
    _engine, _window = open_window(screens, resources_folder())
    for notice in notices:
        screens.tell(notice)
    return app.exec()


def chime() -> Callable[[float], None]:
    """Give what plays the one sound there is, at a volume of 0 to 1."""
    sounds = SoundPlayer(resources_folder() / "sounds")

    def play(volume: float) -> None:
        sounds.play("chime", volume)

    return play


def tie_wake_ups(desk: Desk, now: Callable[[], datetime]) -> WakeUp:
    """Wake the desk at its next deadline, and at no other time."""

    def due() -> None:
        desk.wake(now())
        wake_up.at(desk.next_at)

    def jumped(_: timedelta) -> None:
        wake_up.at(desk.next_at)

    def follow(_: Answer) -> None:
        wake_up.at(desk.next_at)

    wake_up = WakeUp(due, jumped, wall=now)
    desk.watch(follow)
    due()
    return wake_up


def tie_second_thoughts(desk: Desk, now: Callable[[], datetime]) -> QTimer:
    """Compare estimates with what was told, in the quiet after something moved while people wait."""
    quiet = QTimer(interval=int(_QUIET.total_seconds() * 1000), singleShot=True)
    quiet.timeout.connect(lambda: desk.reconsider(now()))

    def follow(answer: Answer) -> None:
        changed = answer.changed
        if desk.floor.waiting and answer.facts and (changed.tables or changed.queues or changed.vehicles):
            quiet.start()

    desk.watch(follow)
    return quiet


def _report_bugs(folder: Path, screens: Screens) -> None:
    reports = BugReports(report_folder(folder), __version__, screens.tell)
    reports.install()
    listen_to_qt(reports)


def _back_up_now_and_then(folder: Path, tell: Callable[[str], None]) -> QTimer:
    from desk_app.bootstrap.backups import back_up_if_changed

    def look() -> None:
        threading.Thread(target=back_up_if_changed, args=(folder, tell), name="backup").start()

    timer = QTimer(interval=int(_BACKUP_LOOK.total_seconds() * 1000))
    timer.timeout.connect(look)
    timer.start()
    return timer
