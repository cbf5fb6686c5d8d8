"""A venue file's text with its standards changed: everything else in it, comments and order too, stays as it was."""

from collections.abc import Mapping
from typing import Any

from desk_app.floor.plan import Venue
from desk_app.floor.venue_faults import Fault, VenueFault
from desk_app.floor.venue_file import read_venue
from desk_app.floor.venue_standards import OFF
from desk_app.review.changing.changes import Changes, changed_standards, changed_venue


def changed_text(toml: str, sets: Mapping[str, str], changes: Changes) -> str:
    """Give the text with these standards replaced, added, put off or put in force again.

    One that comes from a set is written whole, as the file's own. Raises VenueFault where the changes cannot be read.
    """
    from tomlkit import aot, nl, parse
    from tomlkit.exceptions import TOMLKitError

    venue = read_venue(toml, dict(sets))
    changed_standards(venue, changes)
    after = changed_venue(venue, changes)
    try:
        document = parse(toml.removeprefix("\ufeff"))
    except TOMLKitError as fault:
        cure = "Change the standards in a text editor."
        raise VenueFault(
            [Fault(line=1, what=f"The venue’s text cannot be changed here: {fault}.", cure=cure)]
        ) from fault
    if not document.get("standard"):
        document.pop("standard", None)
        document.add(nl())
        document.append("standard", aot())
    for name in changes:
        _write(document["standard"], name, after)
    return document.as_string()


def _write(blocks: Any, name: str, after: Venue) -> None:
    """Bring one standard's block to what it is to say."""
    wanted = next((dict(entry) for entry in after.standards if entry.get("id") == name), None)
    place = next((place for place, block in enumerate(blocks) if block.get("id") == name), None)
    if place is None:
        blocks.append(_block(wanted if wanted is not None else {"id": name, OFF: True}))
    elif wanted is None:
        blocks[place][OFF] = True
    else:
        _bring(blocks[place], wanted)


def _bring(block: Any, wanted: Mapping[str, object]) -> None:
    for key in [key for key in block if key not in wanted]:
        block.remove(key)
    for key, value in wanted.items():
        if key not in block or block[key] != value:
            block[key] = _item(value)


def _block(entry: Mapping[str, object]) -> Any:
    from tomlkit import table

    block = table()
    for key, value in entry.items():
        block.add(key, _item(value))
    return block


def _item(value: Any) -> Any:
    """Write a value as venue files do: a table within a line, a list over lines where its entries are tables."""
    from tomlkit import array, inline_table, item

    if isinstance(value, Mapping):
        inline = inline_table()
        for key, each in value.items():
            inline.append(key, _item(each))
        return inline
    if isinstance(value, list | tuple):
        entries = array()
        for each in value:
            entries.append(_item(each))
        return entries.multiline(bool(value) and isinstance(value[0], Mapping))
    return item(value)
