"""Who waits, in words: to staff by name, to everybody who can read the board by first name and initial only."""

import re
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from desk_app.floor.state import Floor

translate = QCoreApplication.translate

_LONGEST: Final = 40
_LONGEST_FIRST: Final = 16
_MOST_MARKS: Final = 2
_COMMA: Final = re.compile("[,،、，]")
"""Behind it stands the first name."""


def one_line(text: str, most: int = _LONGEST) -> str:
    """Give a name as it may stand on one line: what cannot be seen is left out, marks do not pile up; "" if none is."""
    seen: list[str] = []
    marks = 0
    for letter in text[: most * 8]:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= _MOST_MARKS:
            seen.append(letter if letter.isprintable() else " " if letter.isspace() else "")
    line = " ".join("".join(seen).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def guests_words(count: int) -> str:
    """Give ``1 guest`` or ``3 guests``."""
    if count == 1:
        return translate("waiting", "1 guest")
    return translate("waiting", "{count} guests").format(count=count)


def party_words(size: int) -> str:
    """Give ``Party of 3``."""
    return translate("waiting", "Party of {size}").format(size=size)


def name_of(floor: Floor, party: str) -> str:
    """Give the name that a party told, on one line; "" where it told none. For staff screens only."""
    known = floor.known.get(party)
    return one_line(known.name) if known and known.name else ""


def board_name(name: str | None) -> str:
    """Give the first name and the initial of the last: ``Ana B.``, also of *Beatriz, Ana*; "" where nothing is left.

    Digits are never shown: somebody may have typed a phone number in place of a name.
    """
    last, *first = _COMMA.split(_without_digits(one_line(name or "", 200)))
    words = [word for word in " ".join([*first, last]).split() if any(letter.isalpha() for letter in word)]
    if not words:
        return ""
    shown = one_line(words[0], _LONGEST_FIRST)
    initial = next(letter for letter in words[-1] if letter.isalpha())
    return shown if len(words) == 1 else f"{shown} {initial.upper()}."


def _without_digits(text: str) -> str:
    return "".join(letter for letter in text if not unicodedata.category(letter).startswith("N"))


def whole_minutes(span: timedelta) -> int:
    """Give a span in minutes, never less than none."""
    return max(0, round(span / timedelta(minutes=1)))


def _party(words: Callable[[], str]) -> Callable[[Any, Floor], str]:
    def say(fact: Any, floor: Floor) -> str:
        waiting = floor.waiting.get(fact.party) or floor.bookings.get(fact.party)
        size = getattr(fact, "size", None) or (waiting.size if waiting else 0)
        return words().format(who=party_words(size) if size else translate("waiting", "Party"))

    return say


def _told(fact: Any, floor: Floor) -> str:
    who = _party(lambda: "{who}")(fact, floor)
    if fact.promised_at is None:
        return translate("waiting", "{who}: told").format(who=who)
    minutes = whole_minutes(fact.promised_at - fact.at)
    return translate("waiting", "{who}: told {minutes} min").format(who=who, minutes=minutes)


def _left(fact: Any, floor: Floor) -> str:
    how = {
        "gave_up": translate("waiting", "{who} gave up"),
        "no_show": translate("waiting", "{who}: no-show"),
        "cancelled": translate("waiting", "{who} cancelled"),
        "served": translate("waiting", "{who} served"),
    }
    return _party(lambda: how.get(fact.how, "{who}"))(fact, floor)


def _vehicle(words: Callable[[], str]) -> Callable[[Any, Floor], str]:
    return lambda fact, _: words().format(vehicle=one_line(fact.vehicle))


SAY_WAITING: Final[dict[str, Callable[[Any, Floor], str]]] = {
    "party_arrived": _party(lambda: translate("waiting", "{who} waits")),
    "party_booked": _party(lambda: translate("waiting", "{who} booked")),
    "booking_cancelled": _party(lambda: translate("waiting", "{who}: booking cancelled")),
    "wait_quoted": _told,
    "wait_updated": _told,
    "party_notified": _party(lambda: translate("waiting", "{who} called")),
    "party_coming": _party(lambda: translate("waiting", "{who} coming")),
    "party_left_queue": _left,
    "ticket_issued": _vehicle(lambda: translate("waiting", "Ticket for the {vehicle}")),
    "vehicle_departed": _vehicle(lambda: translate("waiting", "The {vehicle} departed")),
    "vehicle_returned": _vehicle(lambda: translate("waiting", "The {vehicle} is back")),
    "vehicle_heard_from": _vehicle(lambda: translate("waiting", "Heard from the {vehicle}")),
    "vehicle_stood_down": _vehicle(lambda: translate("waiting", "The {vehicle} stood down")),
    "vehicle_put_back": _vehicle(lambda: translate("waiting", "The {vehicle} put back")),
}
"""What a tap about people who wait did, for the undo bar and the shift log. No names: a log is read by many."""
