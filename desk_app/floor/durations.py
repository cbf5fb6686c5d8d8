"""Spans of time as people write them: ``14 min``, ``1 h 30 min``, ``90 days``; lives of equipment: ``500 uses``."""

import re
from datetime import timedelta
from typing import Literal

import msgspec

_SECONDS = {
    **dict.fromkeys(("s", "sec", "second", "seconds"), 1.0),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60.0),
    **dict.fromkeys(("h", "hr", "hour", "hours"), 3600.0),
    **dict.fromkeys(("day", "days"), 86400.0),
}
_PIECE = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,6})?) ?([a-z]+)")
_LONGEST_TEXT = 60
_LONGEST = timedelta(days=36_525)
"""A hundred years: more is a slip of the finger."""


class Life(msgspec.Struct, frozen=True):
    """How long a piece of equipment lasts: hours of running, days on the calendar, or uses."""

    amount: float
    unit: Literal["hours", "days", "uses"]


def parse_duration(text: str) -> timedelta:
    """Read ``90 s``, ``14 min``, ``2 h``, ``1 h 30 min`` or ``90 days``; nothing is a duration below zero.

    Raises ValueError with words for the person who wrote it.
    """
    pieces = _pieces(text)
    unknown = [unit for _, unit in pieces if unit not in _SECONDS]
    if not pieces or unknown:
        raise ValueError(f"“{_short(text)}” is not a duration")
    units = [_SECONDS[unit] for _, unit in pieces]
    if sorted(set(units), reverse=True) != units:
        raise ValueError(f"“{_short(text)}” does not go from the larger unit to the smaller")
    seconds = sum(amount * unit for (amount, _), unit in zip(pieces, units, strict=True))
    if seconds > _LONGEST.total_seconds():
        raise ValueError(f"“{_short(text)}” is more than a hundred years")
    return timedelta(seconds=seconds)


def duration_words(span: timedelta) -> str:
    """Write a span as people and venue files do, and as it is read: ``1 min 30 s``, ``2 h``, ``3 days``."""
    seconds = span.total_seconds()
    days, rest = divmod(seconds, 86_400)
    if days and not rest:
        return f"{days:g} day" + ("" if days == 1 else "s")
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    pieces = ((hours, "h"), (minutes, "min"), (round(left, 3), "s"))
    return " ".join(f"{count:g} {unit}" for count, unit in pieces if count) or "0 min"


def parse_life(text: str) -> Life:
    """Read the life of an asset: ``1000 h`` of running, ``90 days`` since it was put in, or ``500 uses``.

    Raises ValueError with words for the person who wrote it.
    """
    pieces = _pieces(text)
    if len(pieces) == 1 and pieces[0][0] > 0:
        amount, unit = pieces[0]
        if unit in ("day", "days") and timedelta(days=amount) > _LONGEST:
            raise ValueError(f"“{_short(text)}” is more than a hundred years")
        if unit in ("use", "uses"):
            return Life(amount, "uses")
        if unit in ("day", "days"):
            return Life(amount, "days")
        if unit in ("h", "hr", "hour", "hours"):
            return Life(amount, "hours")
    raise ValueError(f"“{_short(text)}” is not a life")


def _pieces(text: str) -> list[tuple[float, str]]:
    """Split into amounts and units; an empty list where the text is anything else."""
    text = " ".join(text.lower().split()) if len(text) <= _LONGEST_TEXT else ""
    found = _PIECE.findall(text)
    if text.replace(" ", "") != "".join(amount + unit for amount, unit in found):
        return []
    return [(float(amount), unit) for amount, unit in found]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[:_LONGEST_TEXT] + "…"
