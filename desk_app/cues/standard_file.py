"""The ``[[standard]]`` entries of a venue file become standards, or faults that name line, reason and cure."""

import tomllib
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, Final

from desk_app.cues.condition import Condition, read_condition
from desk_app.cues.standard import SUBJECTS, AnswerPlan, Escalation, Standard, Trigger
from desk_app.cues.standard_due import NotDue, read_due, read_time
from desk_app.cues.standard_sense import senseless
from desk_app.facts import KINDS
from desk_app.floor.plan import Venue
from desk_app.floor.toml_lines import line_of
from desk_app.floor.venue_faults import Fault, VenueFault, choose_one_of, shown

_ROLES: Final = ("server", "host", "dispatcher", "manager")
_NEEDED: Final = ("id", "per", "starts", "due", "say")
_WHERE: Final = " where "


def read_standards(venue: Venue, toml: str = "") -> tuple[Standard, ...]:
    """Read every standard of the venue; ``toml`` is the venue file's text, to name lines.

    Raises VenueFault with everything that is wrong with them.
    """
    faults: list[Fault] = []
    standards = []
    for entry in venue.standards:
        wrong = list(_wrong(entry))
        faults += [_fault(toml, entry, key, what, cure) for key, what, cure in wrong]
        if not wrong:
            standards.append(_standard(entry))
    off = {str(entry.get("id")) for entry in venue.standards_off}
    faults += _unknown_inhibits(standards, off, toml)
    if faults:
        raise VenueFault(faults)
    return tuple(standards)


def _fault(toml: str, entry: dict[str, Any], key: str | None, what: str, cure: str) -> Fault:
    name = entry.get("id")
    line = line_of_standard(toml, name, key)
    return Fault(line=line, what=f"Standard “{shown(name)}”: {what}", cure=cure, where="standard")


def line_of_standard(toml: str, name: object, key: str | None = None) -> int:
    """Give the line of a standard of the file, or of a key of it; 1 for one that came with Beforehand."""
    entries = tomllib.loads(toml).get("standard", []) if toml else []
    index = next((index for index, each in enumerate(entries) if each.get("id") == name), None)
    return 1 if index is None else line_of(toml, "standard", index, key)


def _wrong(entry: dict[str, Any]) -> Iterator[tuple[str | None, str, str]]:
    """Give key, what is wrong and its cure for each thing that is wrong with an entry."""
    for key in entry:
        if key not in _READERS:
            yield key, f"there is no key “{shown(key)}”.", choose_one_of(_READERS, key)
    for key in _NEEDED:
        if key not in entry:
            yield None, f"it has no “{key}”.", f"Add the line {key} = …"
    for key, value in entry.items():
        try:
            _READERS.get(key, _as_is)(value)
        except NotDue as fault:
            yield key, f"“{key}”: {fault}.", fault.cure
        except (ValueError, TypeError, KeyError, AttributeError) as fault:
            yield key, f"“{key}” cannot be read: {shown(str(fault), 200)}.", "Compare with the standards page."
    yield from senseless(entry)


def _unknown_inhibits(standards: list[Standard], off: set[str], toml: str) -> Iterator[Fault]:
    """What silences a standard that is off, silences nothing; it is no slip of the finger."""
    known = off | {standard.id for standard in standards}
    for standard in standards:
        for name in standard.inhibits:
            if name != "*" and name not in known:
                what = f"it inhibits “{shown(name)}”, which is no standard here."
                yield _fault(toml, {"id": standard.id}, "inhibits", what, choose_one_of(known, name))


def _standard(entry: dict[str, Any]) -> Standard:
    read = {key: _READERS[key](value) for key, value in entry.items()}
    read |= {"asked_about": read.pop("asked", ()), "while_": read.pop("while", None)}
    return Standard(**read)


def _as_is(value: Any) -> Any:
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > 200:
        raise ValueError("it must be text of 1 to 200 letters")
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("it must be true or false")
    return value


def _count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 1000:
        raise ValueError("it must be a whole number from 1 to 1000")
    return value


def _one_of(words: tuple[str, ...]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in words:
            raise NotDue(f"“{shown(value)}” is not known", choose_one_of(words, str(value)))
        return str(value)

    return read


def _words(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("it must be a list of texts")
    return tuple(_text(each) for each in value)


def _triggers(value: Any) -> tuple[Trigger, ...]:
    return tuple(_trigger(each) for each in _words(value))


def _trigger(text: str) -> Trigger:
    kind, where, condition = text.partition(_WHERE)
    if kind.strip() not in KINDS:
        raise NotDue(f"there is no fact “{shown(kind)}”", choose_one_of(KINDS, kind))
    return Trigger(kind.strip(), read_condition(condition) if where else None)


def _condition(value: Any) -> Condition:
    return read_condition(_text(value))


def _asked(value: Any) -> tuple[str, ...]:
    """One thing, or a list of things that are asked for one another."""
    if not isinstance(value, dict) or set(value) != {"about"} or value["about"] == []:
        raise ValueError('write { about = "refill" } or { about = ["check", "pay"] }')
    about = value["about"]
    return _words(about) if isinstance(about, list) else (_text(about),)


def _escalation(value: Any) -> Escalation:
    if not isinstance(value, dict) or set(value) != {"after", "role"}:
        raise ValueError('write { after = "3 min", role = "manager" }')
    return Escalation(read_time(value["after"]), _one_of(_ROLES)(value["role"]))


def _answers(value: Any) -> tuple[AnswerPlan, ...]:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise ValueError('write a list such as [{ label = "Done", do = "greet", table = "{table}" }]')
    return tuple(_answer(dict(each)) for each in value)


def _answer(fields: dict[str, Any]) -> AnswerPlan:
    label = _text(fields.pop("label", None))
    _text(fields.get("do"))
    return AnswerPlan(label, fields)


def _time(value: Any) -> timedelta:
    return read_time(value)


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "id": _text,
    "name": _text,
    "per": _one_of(SUBJECTS),
    "starts": _triggers,
    "stops": _triggers,
    "met_by": _triggers,
    "asked": _asked,
    "due": read_due,
    "late": _time,
    "soon": _time,
    "say": _text,
    "why": _text,
    "brief": _text,
    "say_over": _text,
    "brief_over": _text,
    "why_over": _text,
    "when": _condition,
    "while": _condition,
    "restarts": _flag,
    "need": _flag,
    "repeat": _time,
    "at_most": _count,
    "hours": _flag,
    "quiet": _flag,
    "inhibits": _words,
    "role": _one_of(_ROLES),
    "escalate": _escalation,
    "answers": _answers,
}
