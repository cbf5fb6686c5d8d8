"""Where things stand in a TOML text, so that a fault can name its line. The text must be valid TOML."""

import re

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]")
_ASSIGNED = re.compile(rf"\s*({_DOTTED})\s*=")
_TOKEN = re.compile(r"\"\"\"|'''|\"(?:\\.|[^\"\\])*\"|'[^']*'|#.*|[\[\]{}]")
_CLOSES = {'"""': re.compile(r'(?:\\.|[^"\\]|"(?!""))*"""'), "'''": re.compile(r"(?:[^']|'(?!''))*'''")}


class TomlLines:
    """An index of the blocks and keys of one text, made once."""

    def __init__(self, toml: str) -> None:
        self._blocks: dict[str, list[int]] = {}
        self._keys: dict[tuple[str, int, str], int] = {}
        self._open = ("", 0)
        self._depth = 0
        self._quote = ""
        for number, line in enumerate(toml.split("\n"), start=1):
            self._read(number, line)

    def line_of(self, header: str, index: int = 0, key: str | None = None) -> int:
        """Give the 1-based line of the index-th block ``[[header]]``, or of ``key`` in it where it is found there.

        Falls back to the block's line, then to the line where ``header`` is a key of the file's top, then to 1.
        """
        blocks = self._blocks.get(header, [])
        block = blocks[index] if index < len(blocks) else self._keys.get(("", 0, header), 1)
        return block if key is None else self._keys.get((header, index, key), block)

    def _read(self, number: int, line: str) -> None:
        if not self._quote and self._depth == 0:
            if header := _HEADER.match(line):
                self._open_block(number, header[1] == "[[", _parts(header[2]))
                return
            if assigned := _ASSIGNED.match(line):
                self._keys.setdefault((*self._open, _parts(assigned[1])[0]), number)
        self._follow(line)

    def _open_block(self, number: int, repeated: bool, parts: list[str]) -> None:
        name = parts[0]
        blocks = self._blocks.setdefault(name, [])
        if len(parts) == 1 or not blocks:
            if repeated or not blocks:
                blocks.append(number)
        else:  # a block inside the one before, such as [standard.due]
            self._keys.setdefault((name, len(blocks) - 1, parts[1]), number)
        self._open = (name, len(blocks) - 1) if len(parts) == 1 else (".".join(parts), 0)

    def _follow(self, line: str) -> None:
        """Keep count of open brackets and long strings, whose lines are neither headers nor keys."""
        at = 0
        while at <= len(line):
            if self._quote:
                closed = _CLOSES[self._quote].match(line, at)
                if not closed:
                    return
                at, self._quote = closed.end(), ""
            token = _TOKEN.search(line, at)
            if not token:
                return
            at = token.end()
            match token[0]:
                case '"""' | "'''":
                    self._quote = token[0]
                case "[" | "{":
                    self._depth += 1
                case "]" | "}":
                    self._depth -= 1


def line_of(toml: str, header: str, index: int, key: str | None = None) -> int:
    """Give the 1-based line of the index-th ``[[header]]`` of the text, or of ``key`` in it; see ``TomlLines``."""
    return TomlLines(toml).line_of(header, index, key)


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(_KEY, dotted)]
