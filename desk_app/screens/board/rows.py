"""What guests may read, derived: first names and initials, who is next, honest waits, what boards."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from desk_app.floor.state import Floor
from desk_app.floor.waiting import Waiting
from desk_app.screens.dispatch.rows import riders
from desk_app.screens.floor.sheet_rows import ms_or_none
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.rows import kind_of, state_of
from desk_app.screens.queue.words import board_name, guests_words, one_line, party_words
from desk_app.screens.rows import Row, Rows

translate = QCoreApplication.translate

LETTERS_A_SECOND: Final = 14.0
"""How fast somebody reads who has just looked up."""

LOOK_UP: Final = 5.0
"""Seconds until they have."""


class BoardRow(Row, frozen=True, kw_only=True):
    """One party in line. ``place``: called, next or waiting; ``promised_at`` in ms since 1970, 0: nobody said."""

    name: str
    place: str
    promised_at: float


@for_qml
class BoardRows(Rows[BoardRow]):
    """The line, those who are called first."""

    kind = BoardRow


class Call(Row, frozen=True, kw_only=True):
    """One call: who, and what for. A key is called once."""

    name: str
    words: str


def shown_as(floor: Floor, waiting: Waiting) -> str:
    """Give what the board calls a party: first name and initial, else where it goes, else how many they are."""
    known = floor.known.get(waiting.id)
    name = board_name(known.name if known else None)
    if name:
        return name
    if waiting.destination:
        size = guests_words(waiting.size)
        return translate("board", "{to}, {guests}").format(to=one_line(waiting.destination, 24), guests=size)
    return party_words(waiting.size)


def derive_board(floor: Floor) -> list[BoardRow]:
    """Give the line for tables and desks: those who are called first, the others in the order in which they came."""
    line = [waiting for waiting in floor.waiting.values() if kind_of(floor, waiting.queue) != "vehicles"]
    called = [waiting for waiting in line if waiting.notified_at is not None]
    rest = [waiting for waiting in line if waiting.notified_at is None]
    first = {next((each.id for each in rest if each.queue == queue), "") for queue in {each.queue for each in rest}}
    return [
        BoardRow(
            key=waiting.id,
            name=shown_as(floor, waiting),
            place="called" if waiting.notified_at is not None else "next" if waiting.id in first else "waiting",
            promised_at=ms_or_none(waiting.promised_at),
        )
        for waiting in [*called, *rest]
    ]


def derive_calls(floor: Floor) -> dict[str, Call]:
    """Give everything that is to be called as the floor stands, by its key."""
    calls = [*_ready(floor), *_boarding(floor)]
    return {call.key: call for call in calls}


def _ready(floor: Floor) -> list[Call]:
    words = {
        "tables": translate("board", "Your table is ready"),
        "desk": translate("board", "Please come to the desk"),
    }
    return [
        Call(
            key=f"{waiting.id} {waiting.notified_at.isoformat()}",
            name=shown_as(floor, waiting),
            words=words.get(kind_of(floor, waiting.queue), translate("board", "Please come")),
        )
        for waiting in floor.waiting.values()
        if waiting.notified_at is not None and state_of(waiting) == "called"
    ]


def _boarding(floor: Floor) -> list[Call]:
    """Call whoever has a ticket for a vehicle that stands at the stop."""
    return [
        Call(
            key=f"{waiting.id} {waiting.vehicle} {floor.vehicles[waiting.vehicle].trips}",
            name=shown_as(floor, waiting),
            words=translate("board", "The {vehicle} boards now").format(vehicle=one_line(waiting.vehicle)),
        )
        for waiting in riders(floor)
        if waiting.vehicle in floor.vehicles and floor.vehicles[waiting.vehicle].state == "at_stop"
    ]


def new_calls(before: Mapping[str, Call], now: Mapping[str, Call]) -> list[Call]:
    """Give the calls that were not there before, in their order."""
    return [call for key, call in now.items() if key not in before]


def reading_time(call: Call) -> int:
    """Give for how long a call stands, ms: long enough to look up and to read it twice."""
    letters = len(call.name) + len(call.words)
    return round(1000 * (LOOK_UP + 2 * letters / LETTERS_A_SECOND))
