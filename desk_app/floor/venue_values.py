"""The values of a venue file: each reader takes what TOML gave and gives it back checked, or raises Wrong."""

import re
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo, available_timezones

from desk_app.floor.durations import parse_duration, parse_life
from desk_app.floor.venue_faults import Wrong, choose_one_of, shown

Reader = Callable[[object], object]

LONGEST_ID = 64
LONGEST_NAME = 200
_CLOCK_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")
"""Unicode categories that no name holds: controls, NUL among them, and line separators."""


def text(value: object, longest: int = LONGEST_NAME) -> str:
    """A name or label: 1 to ``longest`` characters on one line."""
    if not isinstance(value, str):
        raise Wrong(f"{shown(value)} is not text.", f'Put it in quotes: "{shown(value)}".')
    if not value.strip():
        raise Wrong("It is empty.", "Write a word, or take the line out where it may be left out.")
    if len(value) > longest:
        raise Wrong(f"It has {len(value)} characters.", f"Write at most {longest}.")
    if any(unicodedata.category(letter) in _UNSEEN for letter in value):
        raise Wrong("It holds a control character or a line break.", "Write it again by hand, on one line.")
    return value


def ident(value: object) -> str:
    """An id: 1 to 64 characters, no space at either end."""
    checked = text(value, LONGEST_ID)
    if any(unicodedata.category(letter) == "Cf" for letter in checked):
        raise Wrong(f"“{shown(value)}” holds a character that cannot be seen.", "Write it again by hand.")
    if checked != checked.strip():
        raise Wrong(f"“{shown(value)}” begins or ends with a space.", f'Write "{shown(checked.strip())}".')
    return checked


def idents(value: object) -> tuple[object, ...]:
    """A list of ids, none twice."""
    return _each(value, ident, "A")


def names(value: object) -> tuple[object, ...]:
    """A list of names, none twice."""
    return _each(value, text, "Harbour Inn")


def flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise Wrong(f"“{shown(value)}” is neither true nor false.", "Write true or false, without quotes.")
    return value


def number(least: float, most: float, unit: str = "") -> Reader:
    """A reader for a number from ``least`` to ``most``, whole or not."""

    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Wrong(f"“{shown(value)}” is not a number.", "Write a number without quotes, such as 1.2.")
        if not least <= value <= most:  # so is nothing that is not a number at all
            raise Wrong(f"{shown(value)} is out of reach.", f"Write a number from {least:g} to {most:g}{unit}.")
        return float(value)

    return read


def whole(least: int, most: int) -> Reader:
    """A reader for a whole number from ``least`` to ``most``."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise Wrong(f"“{shown(value)}” is not a whole number.", "Write a whole number without quotes, such as 4.")
        if not least <= value <= most:
            raise Wrong(f"{shown(value)} is out of reach.", f"Write a whole number from {least} to {most}.")
        return value

    return read


def digits(least: int, most: int) -> Reader:
    """A reader for a code of ``least`` to ``most`` digits, as text: a number would lose the noughts it begins with."""

    def read(value: object) -> str:
        if isinstance(value, int) and not isinstance(value, bool):
            raise Wrong(f"{shown(value)} is a number.", f'Put the digits in quotes: "{shown(value)}".')
        checked = text(value)
        if not (checked.isascii() and checked.isdecimal() and least <= len(checked) <= most):
            raise Wrong(f"This is not {least} to {most} digits.", 'Write digits in quotes, such as "4711".')
        return checked

    return read


def one_of(*known: str) -> Reader:
    """A reader for one word of a list."""

    def read(value: object) -> str:
        checked = text(value)
        if checked not in known:
            raise Wrong(f"“{shown(value)}” is not known here.", choose_one_of(known, checked))
        return checked

    return read


def some_of(*known: str) -> Reader:
    """A reader for a list of words, each of them known, none twice."""
    reader = one_of(*known)
    return lambda value: _each(value, reader, known[0])


def duration(value: object) -> timedelta:
    """A span of time above zero."""
    written = text(value)
    try:
        span = parse_duration(written)
    except ValueError as fault:
        raise Wrong(f"{fault}.", 'Write it like "90 s", "14 min", "1 h 30 min" or "90 days".') from fault
    if not span:
        raise Wrong("It lasts no time at all.", 'Write a time above zero, such as "14 min".')
    return span


def duration_within(least: str, most: str) -> Reader:
    """A reader for a span of time from ``least`` to ``most``."""

    def read(value: object) -> timedelta:
        span = duration(value)
        if not parse_duration(least) <= span <= parse_duration(most):
            raise Wrong(f"“{shown(value)}” is out of reach.", f"Write a time from {least} to {most}.")
        return span

    return read


def life(value: object) -> str:
    """The life of an asset, checked, as the file says it."""
    written = text(value)
    try:
        parse_life(written)
    except ValueError as fault:
        raise Wrong(f"{fault}.", 'Write it like "1000 h", "90 days" or "500 uses".') from fault
    return written


def clock_time(value: object) -> str:
    """A time on the wall, HH:MM."""
    written = text(value)
    if not _CLOCK_TIME.fullmatch(written):
        raise Wrong(f"“{shown(value)}” is not a time of day.", 'Write hours and minutes, such as "04:00" or "17:30".')
    return written


def time_zone(value: object) -> str:
    """A time zone of the IANA list."""
    written = text(value)
    try:
        ZoneInfo(written)
    except (KeyError, ValueError, OSError) as fault:
        near = choose_one_of(available_timezones(), written)
        cure = near if near.startswith("Did") else 'Write a place of the IANA list, such as "Europe/London".'
        raise Wrong(f"“{shown(value)}” is not a time zone.", cure) from fault
    return written


def _each(value: object, reader: Reader, example: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise Wrong(f"“{shown(value)}” is not a list.", f'Write it in brackets, such as ["{example}"].')
    checked: dict[object, None] = {}
    for item in value:
        one = reader(item)
        if one in checked:
            raise Wrong(f"“{shown(one)}” is there twice.", "Take one out.")
        checked[one] = None
    return tuple(checked)
