"""The README lists every request of the feed with its fields, as the book has them. Run this file to write it again."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from desk_app.desk.book import BOOK
from desk_app.desk.requests import Request

README = Path(__file__).parents[2] / "README.md"
_BLOCK = re.compile(r"(?<=with its fields</summary>\n\n```text\n)(.*?)(?=```)", re.DOTALL)
_ON_ALL = frozenset(msgspec.structs.fields(Request)[place].name for place in range(3))


def listed() -> str:
    """Give a line for each request: what it is called, then its fields, ``?`` where one may be left out."""
    return "".join(f"{entry.do:<16}{'  '.join(_fields(entry.request))}".rstrip() + "\n" for entry in BOOK.values())


def _fields(request: type[Request]) -> Iterator[str]:
    for field in msgspec.inspect.type_info(request).fields:
        if field.name not in _ON_ALL:
            kind = next((each for each in _kinds(field.type) if isinstance(each, msgspec.inspect.LiteralType)), None)
            choices = f": {' | '.join(sorted(map(str, kind.values)))}" if kind else ""
            yield f"{field.encode_name}{'' if field.required else '?'}{choices}"


def _kinds(kind: msgspec.inspect.Type) -> tuple[msgspec.inspect.Type, ...]:
    return kind.types if isinstance(kind, msgspec.inspect.UnionType) else (kind,)


def test_every_request_stands_in_the_readme_as_it_is() -> None:
    found = _BLOCK.search(README.read_text("utf-8"))
    assert found is not None
    assert found[1] == listed()


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(_BLOCK.sub(lambda _: listed(), text), "utf-8", newline="\n")
