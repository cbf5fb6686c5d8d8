"""What the architecture tests read: the project's own files, and the import law as pyproject states it."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
APP = ROOT / "desk_app"
QML = ROOT / "resources" / "qml"


class Import(NamedTuple):
    """One import of one file. ``module`` is dotted; ``room`` the first part below desk_app."""

    path: Path
    line: int
    module: str

    @property
    def room(self) -> str:
        return room_of(self.path)

    @property
    def at(self) -> str:
        return f"{named(self.path)}:{self.line}"


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    """Give the room a file stands in: its folder below desk_app, or its own name."""
    return path.relative_to(APP).parts[0].removesuffix(".py")


def python_files(under: Path = APP) -> list[Path]:
    return sorted(under.rglob("*.py"))


def qml_files() -> list[Path]:
    return sorted(QML.rglob("*.qml"))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def imports() -> Iterator[Import]:
    """Give every import of the application, those inside functions too."""
    for path in python_files():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Import):
                yield from (Import(path, node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                module = node.module or ""
                yield from (Import(path, node.lineno, f"{module}.{alias.name}") for alias in node.names)


@cache
def contracts() -> dict[str, dict]:
    """Give the contracts of pyproject by their type and, where there are several of a type, their first source."""
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    return {contract["name"]: contract for contract in linter["contracts"]}


def law(kind: str) -> dict:
    """Give the first contract of a type."""
    return next(contract for contract in contracts().values() if contract["type"] == kind)


def layers() -> list[list[str]]:
    """Give the rooms from the top down; those side by side are one list."""
    return [re.findall(r"\w+", layer) for layer in law("layers")["layers"]]


def code_of(qml: str) -> str:
    """Give QML without its comments, lines kept."""
    blanked = re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), qml, flags=re.DOTALL)
    return re.sub(r"(^|[^:\"'])//[^\n]*", r"\1", blanked)
