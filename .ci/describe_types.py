"""Write what qmllint must know of the types that Python registers: a qmldir and a qmltypes file for each module.

    python .ci/describe_types.py DIR

PySide's own tools read one file at a time, and so miss a model whose base class stands in another file; what they
leave out is added here.
"""

import ast
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import PySide6

ROOT = Path(__file__).parents[1]
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
IN_QML = {"float": "double", "list": "QVariantList", "dict": "QVariantMap", "object": "QVariant"}
"""What Python's types are called there; a QObject of our own is a pointer."""
QT_BASES = {"QObject", "QAbstractListModel", "QAbstractItemModel", "QQuickItem", "QQuickPaintedItem"}


def main(folder: Path) -> None:
    """Write the description of every module below the folder."""
    written = all_classes()
    for module, sources in sources_of_modules().items():
        place = folder.joinpath(*module.split("."))
        place.mkdir(parents=True, exist_ok=True)
        classes = place / "classes.json"
        classes.write_text(json.dumps([mended(each, written) for each in dumped(sources)]), "utf-8")
        foreign = [METATYPES / f"qt6{name}_metatypes.json" for name in ("core", "gui", "qml", "quick")]
        what = ("--generate-qmltypes", place / "plugins.qmltypes", "-o", place / "unused.cpp")
        whose = ("--import-name", module, "--major-version", "1", "--foreign-types", ",".join(map(str, foreign)))
        run("pyside6-qmltyperegistrar", *what, *whose, classes)
        (place / "qmldir").write_text(f"module {module}\ntypeinfo plugins.qmltypes\n", "utf-8")


def sources_of_modules() -> dict[str, list[Path]]:
    """Give the Python files of each QML module that Python registers."""
    found = defaultdict(list)
    for path in sorted((ROOT / "desk_app").rglob("*.py")):
        if named := re.search(r'^QML_IMPORT_NAME = "([\w.]+)"', path.read_text("utf-8"), re.MULTILINE):
            found[named[1]].append(path)
    return dict(found)


def all_classes() -> dict[str, ast.ClassDef]:
    """Give every class of the application by its name."""
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "desk_app").rglob("*.py")]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    return {node.name: node for node in classes}


def dumped(sources: list[Path]) -> list[dict]:
    """Give what PySide's tool says of each file's classes."""
    return [file for path in sources for file in json.loads(run("pyside6-metaobjectdump", path) or "[]")]


def mended(file: dict, written: dict[str, ast.ClassDef]) -> dict:
    """Add what is an object by way of another file, the types as QML names them, and what is constant."""
    for described in file["classes"]:
        if not described["object"] and (base := qt_base(described["className"], written)):
            described["object"] = True
            described["superClasses"] = [{"access": "public", "name": base}]
        fixed = constants(written[described["className"]])
        for each in described.get("properties", []):
            each["constant"] = each["name"] in fixed
        for member in ("properties", "signals", "slots", "methods"):
            for each in described.get(member, []):
                rename(each, written)
    return file


def rename(member: dict, written: dict[str, ast.ClassDef]) -> None:
    """Say a member's types, and those of its arguments, as QML knows them."""
    for key in ("type", "returnType"):
        if name := member.get(key):
            member[key] = f"{name}*" if name in written or name in QT_BASES else IN_QML.get(name, name)
    for argument in member.get("arguments", []):
        rename(argument, written)


def constants(written: ast.ClassDef) -> set[str]:
    """Give the properties of a class that say they never change."""
    return {
        member.name
        for member in written.body
        if isinstance(member, ast.FunctionDef)
        and any("Property(" in (said := ast.unparse(one)) and "constant=True" in said for one in member.decorator_list)
    }


def qt_base(name: str, written: dict[str, ast.ClassDef]) -> str | None:
    """Give the class of Qt that a class comes from, through however many of our own."""
    for node in written[name].bases if name in written else []:
        base = ast.unparse(node).split("[")[0]
        if found := base if base in QT_BASES else qt_base(base, written):
            return found
    return None


def run(tool: str, *arguments: object) -> str:
    """Run one of PySide's tools and give what it printed; end with its words where it fails."""
    command = [str(Path(sys.executable).parent / tool), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{tool}: {done.stderr or done.stdout}")
    return done.stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]))
