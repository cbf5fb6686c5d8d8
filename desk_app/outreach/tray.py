"""Tickets that wait for their printer. Kept in a file, so that a restart loses none; what goes amiss there is said."""

import os
from pathlib import Path
from typing import Final

import msgspec

from desk_app.desk.ports import RiderTicket

MOST: Final = 100
"""Tickets. Whoever finds so many waiting has known for hours that the printer is off: the next is not taken."""

_UNWRITTEN: Final = "Tickets that wait could not be written down: a restart would lose them. Is the disk full?"


class WaitingTray:
    """Oldest first. ``file`` None: they wait in memory."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._unread = ""
        self._unwritten = False
        self._tickets = self._read(file) if file is not None else []

    def __len__(self) -> int:
        return len(self._tickets)

    def __contains__(self, ticket: RiderTicket) -> bool:
        return ticket in self._tickets

    @property
    def trouble(self) -> str:
        """What staff are to know about the file, in words; "" where all is well."""
        return " ".join(words for words in (self._unread, _UNWRITTEN if self._unwritten else "") if words)

    def heed(self) -> None:
        """Somebody has read what could not be read; a file that cannot be written stays a trouble until it can."""
        self._unread = ""

    def put(self, ticket: RiderTicket) -> bool:
        """Lay a ticket on the pile, once, and tell whether it lies there: a full tray takes no more."""
        if ticket in self._tickets:
            return True
        if len(self._tickets) >= MOST:
            return False
        self._tickets.append(ticket)
        self._keep()
        return True

    def oldest(self) -> RiderTicket | None:
        return self._tickets[0] if self._tickets else None

    def take(self, ticket: RiderTicket) -> None:
        """Take a ticket that was printed off the pile."""
        if ticket in self._tickets:
            self._tickets.remove(ticket)
            self._keep()

    def _keep(self) -> None:
        if self._file is None:
            return
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("wb") as file:
                file.write(msgspec.json.encode(self._tickets))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._file)
        except OSError:
            # Printing goes on: the pile in memory stands.
            self._unwritten = True
        else:
            self._unwritten = False

    def _read(self, file: Path) -> list[RiderTicket]:
        try:
            return msgspec.json.decode(file.read_bytes(), type=list[RiderTicket])
        except FileNotFoundError:
            return []
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            self._lay_aside(file)
            return []

    def _lay_aside(self, file: Path) -> None:
        """Keep what cannot be read under a name of its own; where not even that goes, write nothing over it."""
        number = 1
        while (aside := file.with_name(f"{file.stem}.unread-{number}{file.suffix}")).exists():
            number += 1
        try:
            file.rename(aside)
        except OSError:
            self._file, self._unwritten = None, True
            self._unread = "Tickets that waited cannot be read. Print them again."
        else:
            self._unread = f"Tickets that waited cannot be read. Their file is kept as {aside.name}: print them again."
