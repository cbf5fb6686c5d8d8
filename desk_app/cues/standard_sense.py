"""What must hold between the keys of a standard: each may be read by itself, and yet make no sense beside another."""

from collections.abc import Iterator
from typing import Any, Final

from desk_app.cues.triggers import WORN
from desk_app.cues.wording import braces_in, names_known_of
from desk_app.facts import KINDS
from desk_app.floor.venue_faults import choose_one_of, shown

Wrong = tuple[str, str, str]
"""The key, what is wrong, and its cure."""

_WORDS: Final = ("say", "brief", "why", "say_over", "brief_over", "why_over")
_WHERE: Final = " where "


def senseless(entry: dict[str, Any]) -> Iterator[Wrong]:
    """Give what is wrong between the keys of an entry. What cannot be read at all is left to those who read it."""
    if "at_most" in entry and "repeat" not in entry:
        yield "at_most", "“at_most” counts rounds, and without “repeat” there is one.", "Add the line repeat = …"
    if "while" in entry and "repeat" in entry:
        yield "while", "“while” counts its own rounds, and cannot stand beside “repeat”.", "Write two standards."
    if entry.get("need") is False and "asked" in entry:
        yield "need", "what a guest asks about is a need, and “need” is false.", "Take out “need” or “asked”."
    for key in ("brief_over", "why_over"):
        if key in entry and "say_over" not in entry:
            yield key, f"“{key}” has no “say_over” beside it.", "Add the line say_over = …"
    kinds = _kinds(entry)
    if kinds is None:
        return
    known = names_known_of(kinds)
    for key, words in _templates(entry):
        for name in braces_in(words):
            if name not in known:
                yield key, f"“{key}” names “{{{shown(name)}}}”, which nothing here fills.", choose_one_of(known, name)


def _kinds(entry: dict[str, Any]) -> list[str] | None:
    """Give the kinds of fact that start it; None where they cannot be read."""
    starts = entry.get("starts")
    if not isinstance(starts, list) or not all(isinstance(each, str) for each in starts):
        return None
    kinds = [each.partition(_WHERE)[0].strip() for each in starts]
    due = entry.get("due")
    worn = WORN if isinstance(due, dict) and "used" in due else ()
    return [*kinds, *worn] if all(kind in KINDS for kind in kinds) else None


def _templates(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key in _WORDS:
        if isinstance(entry.get(key), str):
            yield key, entry[key]
    answers = entry.get("answers")
    for answer in answers if isinstance(answers, list) else ():
        for words in answer.values() if isinstance(answer, dict) else ():
            if isinstance(words, str):
                yield "answers", words
