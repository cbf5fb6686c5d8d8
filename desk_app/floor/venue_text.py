"""From a venue file's bytes to its text, and from its text to what TOML says."""

import re
import tomllib
from typing import Any

from desk_app.floor.venue_faults import Fault, VenueFault, shown

LARGEST_FILE = 1_000_000
"""Bytes or characters. A venue of a thousand tables takes about 200,000."""
LONGEST_LINE = 1_000
"""Characters. Python's reader of TOML takes minutes over a dotted key of a hundred thousand parts."""

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")


def decode_venue(raw: bytes) -> str:
    """Give a venue file's text; a byte order mark is dropped. Raises VenueFault where it is not UTF-8, or too large."""
    refuse_if_too_large(len(raw))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        what, cure = "This line is not UTF-8 text.", "Open the file in a text editor and save it as UTF-8."
        raise VenueFault([Fault(line=line, what=what, cure=cure)]) from fault


def refuse_if_too_large(size: int) -> None:
    """Raise VenueFault where a file has more bytes, or its text more characters, than any venue needs."""
    if size > LARGEST_FILE:
        what = f"The file has {size:,} bytes; a venue file has at most {LARGEST_FILE:,}."
        raise VenueFault([Fault(line=1, what=what, cure="Check that this is the file you meant.")])


def parse_toml(toml: str) -> dict[str, Any]:
    """Parse TOML text. Raises VenueFault with the line where it stops being TOML."""
    _refuse_long_lines(toml)
    try:
        return tomllib.loads(toml)
    except (ValueError, RecursionError) as fault:
        found = _AT.search(str(fault))
        line = int(found[1]) if found and found[1] else toml.count("\n") + 1 if found else 1
        reason = shown(_AT.sub("", str(fault)), 120) if found else "a value is too long, or too deep"
        column = f" at character {found[2]}" if found and found[2] else ""
        what = f"This cannot be read as TOML{column}: {reason[:1].lower() + reason[1:]}."
        cure = 'Write one key on a line, text in quotes: name = "Window".'
        raise VenueFault([Fault(line=line, what=what, cure=cure)]) from fault


def _refuse_long_lines(toml: str) -> None:
    for number, line in enumerate(toml.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            what = f"This line has {len(line):,} characters; a line has at most {LONGEST_LINE:,}."
            raise VenueFault([Fault(line=number, what=what, cure="Write it on several lines, or check the file.")])
