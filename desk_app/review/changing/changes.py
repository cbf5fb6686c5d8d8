"""Changed standards: what is written otherwise, read as a venue file's entries are, and what differs in words."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from desk_app.cues.standard import Standard
from desk_app.cues.standard_file import read_standards
from desk_app.floor.plan import Venue
from desk_app.floor.venue_faults import VenueFault
from desk_app.review.changing.change_words import differences
from desk_app.review.measures.labels import Labels

Changes = Mapping[str, Mapping[str, Any] | None]
"""By a standard's id, the keys that change, as a venue file writes them: ``{"greet": {"due": {"after": "1 min"}}}``.

A key that is None falls away; a standard that is, is off from then on. Whatever changes in one that is off, even
nothing, puts it in force again. An id that is new brings a whole entry.
"""


def changed_venue(venue: Venue, changes: Changes) -> Venue:
    """Give the venue with its standards changed, as written: nothing of them is read yet."""
    entries = _by_id(venue.standards)
    off = _by_id(venue.standards_off)
    for name, change in changes.items():
        if change is None:
            if name in entries:
                off[name] = entries.pop(name)
        else:
            entry: dict[str, object] = {"id": name, **entries.get(name, off.pop(name, {})), **change}
            entries[name] = {key: value for key, value in entry.items() if value is not None}
    return msgspec.structs.replace(venue, standards=tuple(entries.values()), standards_off=tuple(off.values()))


def _by_id(entries: Iterable[Mapping[str, object]]) -> dict[str, dict[str, object]]:
    return {str(entry.get("id")): dict(entry) for entry in entries}


def changed_standards(venue: Venue, changes: Changes) -> tuple[Standard, ...]:
    """Give every standard of the venue, changed.

    Raises VenueFault with all that is wrong, in words, and what to write instead.
    """
    return read_standards(changed_venue(venue, changes))


class Fitted(NamedTuple):
    """The standards of an older plan. ``changed``: what is to be tried could be, whole, under that plan."""

    standards: tuple[Standard, ...]
    changed: bool


def fitted(venue: Venue, changes: Changes) -> Fitted:
    """Give the standards of an older plan: changed where it has them, as they were where the change makes no sense."""
    known = {str(entry.get("id")) for entry in (*venue.standards, *venue.standards_off)}
    fitting = {name: change for name, change in changes.items() if name in known or (change and "per" in change)}
    try:
        return Fitted(changed_standards(venue, fitting), len(fitting) == len(changes))
    except VenueFault:
        return Fitted(read_standards(venue), changed=False)


def changes_of(old: Venue, new: Venue) -> Changes:
    """Give what it takes to make the standards of one plan those of another."""
    before, off, after = _by_id(old.standards), _by_id(old.standards_off), _by_id(new.standards)
    changes: dict[str, Mapping[str, Any] | None] = {name: None for name in before if name not in after}
    for name, entry in after.items():
        was = before.get(name, off.get(name, {}))
        keys = [key for key in {**was, **entry} if was.get(key) != entry.get(key)]
        if keys or name not in before:
            changes[name] = {key: entry.get(key) for key in keys}
    return changes


def changes_in_words(venue: Venue, changes: Changes) -> dict[str, list[str]]:
    """Give for each changed standard what differs: ``Greet due after 1 min instead of 2``; nothing, where nothing.

    Raises VenueFault where a change cannot be read.
    """
    old = {standard.id: standard for standard in read_standards(venue)}
    new = {standard.id: standard for standard in changed_standards(venue, changes)}
    labels = Labels(_with_all(venue, changes))
    told: dict[str, list[str]] = {}
    for name in changes:
        called = labels.name("standard", name)
        if name in old and name in new:
            told[name] = [f"{called} {words}" for words in differences(old[name], new[name])]
        elif name in new:
            again = any(entry.get("id") == name for entry in venue.standards_off)
            told[name] = [f"{called} is asked for again" if again else f"{called} is new"]
        elif name in old:
            told[name] = [f"{called} is no longer asked for"]
    return {name: words for name, words in told.items() if words}


def _with_all(venue: Venue, changes: Changes) -> Venue:
    """Give the venue with its new standards, and with those that fall away: each has to be named."""
    return changed_venue(venue, {name: change for name, change in changes.items() if change is not None})
