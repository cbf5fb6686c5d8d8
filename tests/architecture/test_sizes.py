"""A file is a room: one that grows past its measure has two ideas."""

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import APP, QML, ROOT, named, python_files, tree_of

LONGEST_FUNCTION = 35
"""Lines with the docstring. The aim is about thirty."""


@pytest.mark.parametrize(
    ("folder", "pattern", "longest"),
    [(APP, "*.py", 300), (QML, "*.qml", 250), (ROOT / "tests", "*.py", 500), (ROOT / "tests", "*.qml", 250)],
    ids=["python", "qml", "tests", "qml tests"],
)
def test_no_file_holds_two_ideas(folder: Path, pattern: str, longest: int):
    counts = {named(path): len(path.read_text("utf-8").splitlines()) for path in folder.rglob(pattern)}
    long = {name: count for name, count in counts.items() if count > longest}
    assert not long, f"{long}: at most {longest} lines; find the second idea and give it a file of its own"


def test_every_function_fits_the_eye():
    long = {
        f"{named(path)}:{node.lineno} {node.name}": length
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert not long, f"{long}: at most {LONGEST_FUNCTION} lines; name the steps"
