"""A venue file becomes a Venue, or is refused with every fault's line, reason and cure. Text in; no file is opened."""

from functools import lru_cache
from typing import Any

import msgspec

from desk_app.floor.plan import Venue
from desk_app.floor.toml_lines import TomlLines
from desk_app.floor.venue_blocks import BLOCKS, VENUE_KEYS, Block
from desk_app.floor.venue_faults import Fault, VenueFault, Wrong, choose_one_of, nearest, shown
from desk_app.floor.venue_places import outside
from desk_app.floor.venue_standards import merge_standards
from desk_app.floor.venue_text import decode_venue, parse_toml, refuse_if_too_large
from desk_app.floor.venue_values import Reader

__all__ = ["Fault", "VenueFault", "decode_venue", "read_venue"]

_MOST_FAULTS = 200
"""A file with more is not a venue file: reading stops."""

_HEADERS = ("venue", *(block.header for block in BLOCKS), "standard")


def read_venue(toml: str, sets: dict[str, str]) -> Venue:
    """Read a venue file's text. ``sets`` are the ready-made sets of standards: TOML text by name.

    Raises VenueFault with all faults that could be found at once.
    """
    return _read(toml, tuple(sets.items()))


@lru_cache(maxsize=4)
def _read(toml: str, sets: tuple[tuple[str, str], ...]) -> Venue:
    """Read it once: that takes some 10 ms, and a plan is adopted, folded and taken back with the same text."""
    toml = toml.removeprefix("\ufeff")
    refuse_if_too_large(len(toml))
    if not toml.strip():
        raise VenueFault([Fault(line=1, what="The file is empty.", cure="Begin with [venue], an id and a name.")])
    return _Reading(parse_toml(toml), TomlLines(toml), dict(sets)).venue()


class _Reading:
    """One file on its way to a Venue; collects faults as it goes."""

    def __init__(self, top: dict[str, Any], lines: TomlLines, sets: dict[str, str]) -> None:
        self.top = top
        self.lines = lines
        self.sets = sets
        self.faults: list[Fault] = []
        self.ids: dict[str, set[str]] = {}

    def venue(self) -> Venue:
        self._check_headers()
        head = self._head()
        read = {block.header: self._blocks(block) for block in BLOCKS}
        for block in BLOCKS:
            self._check_references(block)
        self._check_places(read)
        standards, off = merge_standards(head.get("standards", ()), self._list_of("standard"), self.sets, self.fault)
        if self.faults:
            raise VenueFault(self.faults)
        kept: dict[str, Any] = {block.held_as: _as_held(block, read[block.header]) for block in BLOCKS}
        head["standard_sets"] = head.pop("standards", ())
        return Venue(**head, **kept, standards=standards, standards_off=off)

    def fault(self, header: str, index: int, key: str | None, what: str, cure: str) -> None:
        """Note a fault at the index-th block of that header, or at one key of it."""
        self.faults.append(Fault(line=self.lines.line_of(header, index, key), what=what, cure=cure, where=header))
        if len(self.faults) >= _MOST_FAULTS:
            raise VenueFault(self.faults)

    def _check_headers(self) -> None:
        for name, value in self.top.items():
            if name not in _HEADERS:
                close = nearest(name, _HEADERS)
                cure = f"Did you mean [[{close}]]?" if close else f"A venue file has: {', '.join(_HEADERS)}."
                what = f"There is no block or key “{shown(name)}” here."
                self.fault(name, 0, None, what, cure)
            elif name != "venue" and not _is_blocks(value):
                self.fault(name, 0, None, f"“{name}” is not a list of blocks.", f"Write [[{name}]], two brackets.")

    def _head(self) -> dict[str, Any]:
        head = self.top.get("venue")
        if not isinstance(head, dict):
            what = "The file has no [venue] block." if head is None else "[venue] must be one block."
            self.fault("venue", 0, None, what, "Begin the file with [venue], an id and a name.")
            return {}
        return self._keys("venue", 0, head, VENUE_KEYS, ["id", "name"])

    def _list_of(self, header: str) -> list[dict[str, Any]]:
        blocks = self.top.get(header, [])
        return blocks if _is_blocks(blocks) else []

    def _blocks(self, block: Block) -> dict[int, msgspec.Struct]:
        """Read all blocks of a kind; the sound ones come back by their place in the file."""
        read: dict[int, msgspec.Struct] = {}
        ids = self.ids.setdefault(block.header, set())
        for index, raw in enumerate(self._list_of(block.header)):
            before = len(self.faults)
            values = self._keys(block.header, index, raw, block.keys, block.must_have())
            if (named := values.get(block.named_by)) is not None:
                if named in ids:
                    of = "the id " if block.named_by == "id" else f"{block.named_by} = "
                    what = f"Two {block.held_as} have {of}“{shown(named)}”."
                    self.fault(block.header, index, block.named_by, what, "Give each its own.")
                ids.add(named)
            if len(self.faults) == before:
                read[index] = block.makes(**values)
        return read

    def _keys(
        self, header: str, index: int, raw: dict[str, Any], keys: dict[str, Reader], needed: list[str]
    ) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in raw.items():
            if key not in keys:
                close = nearest(key, keys)
                cure = f"Did you mean “{close}”?" if close else f"It has: {', '.join(keys)}."
                self.fault(header, index, key, f"[{header}] has no key “{shown(key)}”.", cure)
                continue
            try:
                values[key] = keys[key](value)
            except Wrong as wrong:
                self.fault(header, index, key, f"{key}: {wrong.what}", wrong.cure)
        for key in needed:
            if key not in raw:
                self.fault(header, index, None, f"This {header} has no “{key}”.", f"Add a line: {key} = …")
        return values

    def _check_references(self, block: Block) -> None:
        for key, header in block.refers.items():
            known = self.ids.get(header, set())
            for index, raw in enumerate(self._list_of(block.header)):
                named = raw.get(key)
                for one in named if isinstance(named, list) else [named]:
                    if isinstance(one, str) and one not in known:
                        what = f"There is no {header} “{shown(one)}” in this file."
                        self.fault(block.header, index, key, what, choose_one_of(sorted(known), one))

    def _check_places(self, read: dict[str, dict[int, msgspec.Struct]]) -> None:
        areas = {area.id: area for area in read["area"].values()}  # type: ignore[attr-defined]
        for header in ("table", "wall"):
            for index, placed in read[header].items():
                area = areas.get(placed.area)  # type: ignore[attr-defined]
                if area and (told := outside(placed, area)):  # type: ignore[arg-type]
                    self.fault(header, index, *told)


def _is_blocks(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _as_held(block: Block, read: dict[int, Any]) -> object:
    if block.named_by:
        return {getattr(struct, block.named_by): struct for struct in read.values()}
    return tuple(read.values())
