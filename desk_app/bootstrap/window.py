"""The window on a real house: time, wake-ups, sound, backups and bug reports are tied to the desk here."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from desk_app import __version__
from desk_app.bootstrap.file_folders import folder_for_files, remembering
from desk_app.bootstrap.opening import journal_in, open_desk
from desk_app.bootstrap.resources import resources_folder
from desk_app.bootstrap.shelves import shelf_on_disk
from desk_app.bootstrap.takers import takes_from_disk
from desk_app.bootstrap.ties import once_for_each_fault, tie_wake_ups
from desk_app.desk.desk import Desk
from desk_app.desk.ports import TicketOffice
from desk_app.floor.plan import Venue
from desk_app.platform.clock import wall_clock
from desk_app.platform.log import start_log
from desk_app.platform.paths import log_folder, report_folder
from desk_app.platform.qt_messages import listen_to_qt
from desk_app.platform.reports import BugReports
from desk_app.platform.sounds import SoundPlayer
from desk_app.platform.steady import SteadyTime
from desk_app.screens.app import make_app, open_window, speak
from desk_app.screens.shell import Screens


class NoKioskCode(Exception):
    """A kiosk nobody could leave was asked for. The text is for the person who started it."""


def run_window(folder: Path, venue: str | None, kiosk: bool = False, board: bool = False) -> int:
    """Show the rooms of the folder's venue until the window is closed, and give the exit status.

    ``kiosk``: full screen, left only by its code; ``board``: the guests' board as well. A kiosk's status is 0 where
    somebody with the code left it, and 75 where it ended without, so that a watchdog starts it again.
    Raises NoKioskCode, and what opening raises: VenueFault, NoVenue, FolderInUse, JournalFault, StoreFailed.
    """
    from desk_app.bootstrap.backups import backed_up_meanwhile

    kept = folder / "preferences.ini"
    app = make_app(kept)
    start_log(log_folder(folder))
    with journal_in(folder) as journal:
        said = list(getattr(journal, "notices", ()))
        desk = open_desk(journal, venue, wall_clock(), tell=said.append)
        time = SteadyTime(desk.last_at)
        screens = _screens(desk, time, folder, kept)
        rooms = screens.rooms_for_waiting
        if board:
            rooms.open_board()
        if kiosk and not screens.become_kiosk():
            raise NoKioskCode(
                "No code is set to leave a kiosk with. Write exit_code under [venue] in the venue file, "
                "or start without --kiosk and set one in Set-up."
            )
        _report_bugs(folder, screens)
        tell = once_for_each_fault(desk, screens.tell)
        _tie = tie_wake_ups(desk, time.now, tell)
        with backed_up_meanwhile(folder, screens.tell):
            status = show(app, screens, said) or rooms.exit_status
        desk.keep()
    return status


def _screens(desk: Desk, time: SteadyTime, folder: Path, kept: Path) -> Screens:
    return Screens(
        desk,
        time.now,
        preferences=kept,
        play=chime(),
        office=_office(desk.floor.venue, folder),
        open_shelf=shelf_on_disk(folder),
        take_away=takes_from_disk(folder, folder_for_files(kept), remembering(kept)),
    )


def _office(venue: Venue, folder: Path) -> TicketOffice | None:
    """Where nobody rides, nothing that prints is loaded."""
    if not venue.vehicles:
        return None
    from desk_app.bootstrap.office import office_of

    return office_of(venue.printer, folder)


def show(app: QGuiApplication, screens: Screens, notices: Sequence[str] = ()) -> int:
    """Show the window until it is closed. ``notices`` are said first: what was mended while opening."""
    speak(app, resources_folder())
    screens.begin()
    _engine, _window = open_window(screens, resources_folder())
    for notice in notices:
        screens.tell(notice)
    try:
        return app.exec()
    finally:
        screens.end()


def chime() -> Callable[[float], None]:
    """Give what plays the one sound there is, at a volume of 0 to 1."""
    sounds = SoundPlayer(resources_folder() / "sounds")

    def play(volume: float) -> None:
        sounds.play("chime", volume)

    return play


def _report_bugs(folder: Path, screens: Screens) -> None:
    reports = BugReports(report_folder(folder), __version__, screens.tell)
    reports.install()
    listen_to_qt(reports)
