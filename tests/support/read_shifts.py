"""Shifts that were lived through, to be reviewed: an evening at the small house, and several of them."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

from PySide6.QtCore import QEventLoop, QTimer

from desk_app.bootstrap.shelves import shelf_in_memory
from desk_app.review.pages.shelf import Shelf
from desk_app.screens.review.evidence import EvidenceRoom
from desk_app.screens.review.evidence_lines import EvidenceLine
from desk_app.screens.review.screen import ReviewRoom
from desk_app.screens.taps import Taps
from tests.support.houses import House


def short_shift(house: House, guests: int = 2, **named: str) -> None:
    """Open a shift, look after parties at table 12, one after the other, and close it."""
    house.ask("open_shift", **named)
    house.ask("sign_in", staff="s1")
    for _ in range(guests):
        house.ask("seat", tables=["12"], size=2)
        house.ask("greet", 1, table="12")
        house.ask("take_order", 4, table="12")
        house.ask("ask", 6, table="12", about="order")
        house.ask("serve_course", 8, table="12", course="mains")
        house.ask("check_back", 2, table="12")
        house.ask("present_check", 20, table="12")
        house.ask("take_payment", 2, table="12")
        house.ask("leave", 1, table="12")
        house.ask("reset", 3, table="12")
    house.ask("close_shift", 5)


def evenings(count: int) -> House:
    """Give a house that has had a short shift on each of so many days, Saturday the 21st of November the first."""
    house = House()
    begins = house.now
    for day in range(count):
        house.now = begins + timedelta(days=day)
        short_shift(house)
    return house


def shelf_of(house: House) -> Callable[[], AbstractContextManager[Shelf]]:
    return shelf_in_memory(house.journal)


class Reviewed:
    """A review of a house without a window."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.taps = Taps(house.desk, lambda: house.now)
        self.room = ReviewRoom(self.taps, shelf_of(house))

    def open(self) -> ReviewRoom:
        """Open it, and wait until the newest shift is read."""
        self.room.open()
        wait_for(lambda: self.room.state != "")
        return self.room

    def choose(self, unit: str, key: str = "") -> None:
        """Choose another span, and wait until it is on show."""
        words = self.room.words
        self.room.choose(unit, key)
        wait_for(lambda: self.room.words != words)


def lines_of(evidence: EvidenceRoom, most: int | None = None) -> list[EvidenceLine]:
    """Wait for what stands behind a number, and give its lines: all of them, or so many of the first."""
    wait_for(lambda: evidence.words not in ("", "Reading…"))
    rows = evidence.rows
    ready = next(role for role, name in rows.roleNames().items() if name == b"ready")
    told = []
    for row in range(rows.count if most is None else most):
        rows.data(rows.index(row), ready)  # it comes in sight
        wait_for(lambda row=row: rows.line(row) is not None)
        told.append(rows.line(row))
    return told


def fault_surfaced() -> None:
    """Wait until a fault of ours has come up with its trace: the thread that read is gone, and its fault with it."""
    wait_for(lambda: "review" not in {each.name for each in threading.enumerate()})


def wait_for(holds: Callable[[], bool]) -> None:
    """Let what is read in a thread arrive."""
    loop = QEventLoop()
    look = QTimer(interval=2)
    look.timeout.connect(lambda: holds() and loop.quit())
    QTimer.singleShot(20_000, loop, loop.quit)
    if not holds():
        look.start()
        loop.exec()
    assert holds()
