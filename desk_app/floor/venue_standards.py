"""The standards of a venue: those of its ready-made sets, then its own; a later one replaces an earlier one by id.

One that says ``off = true`` is written and not asked for; of a set's standard, its id and that line are enough.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final

from desk_app.floor.venue_faults import VenueFault, Wrong, choose_one_of, shown
from desk_app.floor.venue_text import parse_toml
from desk_app.floor.venue_values import flag, ident

Entry = dict[str, object]

OFF: Final = "off"
"""The key that takes a standard out of force."""

TellFault = Callable[[str, int, str | None, str, str], None]
"""Takes header, index, key, what is wrong, and the cure."""


def merge_standards(
    names: Iterable[str], own: list[dict[str, Any]], sets: dict[str, str], tell: TellFault
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Give the entries as read, in order: those in force, and those that are off.

    ``own`` are the file's, ``names`` the sets it asks for out of ``sets``.
    """
    merged: dict[str, Entry] = {}
    off: dict[str, Entry] = {}
    for name in names:
        if name not in sets:
            tell("venue", 0, "standards", f"There is no set “{shown(name)}”.", choose_one_of(sets, name))
            continue
        try:
            merged |= {str(entry.get("id")): entry for entry in parse_toml(sets[name]).get("standard", [])}
        except VenueFault as fault:
            what = f"The set “{shown(name)}” that came with Beforehand is damaged ({fault.faults[0].what})"
            tell("venue", 0, "standards", what, "Install Beforehand again.")
    seen: set[str] = set()
    for index, entry in enumerate(own):
        if (key := _id_of(entry, index, tell)) is None:
            continue
        if key in seen:
            tell("standard", index, "id", f"This file already has a standard “{shown(key)}”.", "Take one out.")
        seen.add(key)
        _put(key, entry, merged, off)
        _check_off(entry, index, tell)
    return tuple(merged.values()), tuple(off.values())


def _put(key: str, entry: dict[str, Any], merged: dict[str, Entry], off: dict[str, Entry]) -> None:
    rest = {name: value for name, value in entry.items() if name != OFF}
    if entry.get(OFF) is True:
        off[key] = merged.pop(key, {}) | rest
    else:
        merged[key] = rest


def _check_off(entry: dict[str, Any], index: int, tell: TellFault) -> None:
    try:
        flag(entry.get(OFF, False))
    except Wrong as wrong:
        tell("standard", index, OFF, f"{OFF}: {wrong.what}", wrong.cure)


def _id_of(entry: dict[str, Any], index: int, tell: TellFault) -> str | None:
    if "id" not in entry:
        tell("standard", index, None, "This standard has no “id”.", "Add a line: id = …")
        return None
    try:
        return str(ident(entry["id"]))
    except Wrong as wrong:
        tell("standard", index, "id", f"id: {wrong.what}", wrong.cure)
        return None
