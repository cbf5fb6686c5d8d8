"""Tickets that wait for their printer. Kept in a file, so that a restart loses none."""

import contextlib
from pathlib import Path
from typing import Final

import msgspec

from desk_app.desk.ports import RiderTicket

_MOST: Final = 100
"""A ticket further back is of no use to anybody: its vehicle has left."""


class WaitingTray:
    """Oldest first. ``file`` None: they wait in memory."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._tickets = _read(file) if file is not None else []

    def __len__(self) -> int:
        return len(self._tickets)

    def put(self, ticket: RiderTicket) -> None:
        """Lay a ticket on the pile; one that lies there already is not laid there twice."""
        if ticket not in self._tickets:
            self._tickets = [*self._tickets, ticket][-_MOST:]
            self._keep()

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
        # Printing goes on where the file cannot be written: the pile in memory stands.
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside = self._file.with_suffix(".new")
            beside.write_bytes(msgspec.json.encode(self._tickets))
            beside.replace(self._file)


def _read(file: Path) -> list[RiderTicket]:
    try:
        return msgspec.json.decode(file.read_bytes(), type=list[RiderTicket])
    except (OSError, msgspec.DecodeError):
        return []
