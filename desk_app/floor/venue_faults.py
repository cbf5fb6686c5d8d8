"""What is wrong with a venue file: every fault at once, each with its line, its reason and its cure."""

import difflib
from collections.abc import Iterable

import msgspec

_MOST_TOLD = 20
"""Nobody reads more at once; the rest is counted."""

_MOST_COMPARED = 1_000
"""Words looked through for the nearest: comparing is slow."""


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to mend. ``line`` counts from 1; ``where`` is the block, such as ``table``, or ``file``."""

    line: int
    what: str
    cure: str
    where: str = "file"

    def __str__(self) -> str:
        return f"line {self.line}: {self.what} {self.cure}"


class VenueFault(Exception):
    """The venue file was refused. ``faults`` are in the order of the file; the text is all of them, for people."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        told = [str(fault) for fault in self.faults[:_MOST_TOLD]]
        if len(self.faults) > _MOST_TOLD:
            told.append(f"… and {len(self.faults) - _MOST_TOLD} more.")
        super().__init__("\n".join(told))


class Wrong(Exception):
    """A value cannot be taken: what is wrong with it, and what to write instead."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(f"{what} {cure}")
        self.what = what
        self.cure = cure


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that looks most like ``word``, if one does."""
    close = difflib.get_close_matches(word[:64], list(known)[:_MOST_COMPARED], n=1, cutoff=0.6)
    return close[0] if close else None


def choose_one_of(known: Iterable[str], word: str = "") -> str:
    """Say as a cure which words may stand here, the one most like ``word`` first."""
    words = list(known)
    if not words:
        return "This file has none yet: add one, or take this line out."
    if close := nearest(word, words):
        return f"Did you mean “{shown(close)}”?"
    first = ", ".join(f"“{shown(one)}”" for one in words[:12])
    return f"Write one of: {first}{' …' if len(words) > 12 else ''}."


def shown(value: object, longest: int = 40) -> str:
    """Give a value as it may stand in a sentence: one line, not too long."""
    text = "true" if value is True else "false" if value is False else str(value)
    text = "".join(letter if letter.isprintable() else "�" for letter in text[: longest + 1])
    return text if len(text) <= longest else text[:longest] + "…"
